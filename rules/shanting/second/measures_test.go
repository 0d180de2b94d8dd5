package second

func (c *calc) measures() {
	if c.doc.has("land") {
		c.land()
	}
	c.taxes()
	if c.doc.has("relocation") {
		c.relocation()
	}
	if c.doc.has("factory") {
		c.factoryRent()
	}
	c.offices()
	if c.doc.has("referrer") {
		c.referral()
	}
	for _, person := range c.doc.list("talent") {
		c.talentTax(person)
	}
}

// lackingIf names a path only where it is really the one left out.
func lackingIf(left bool, path string) []string {
	if left {
		return []string{path}
	}
	return nil
}
