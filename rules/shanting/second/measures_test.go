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
	if c.untold("talent") {
		c.measure("talent_tax", "", "第八条", "talent_tax:", "").need(unknown, "talent")
	}
	for _, person := range c.doc.list("talent") {
		c.talentTax(person)
	}
}

// untold is a list of which the file says that what it holds is not known.
func (c *calc) untold(list string) bool { return c.doc.untold(list) }

func (n node) untold(list string) bool {
	_, told := n[list].([]any)
	return n.has(list) && !told
}

// lackingIf names a path only where it is really the one left out.
func lackingIf(left bool, path string) []string {
	if left {
		return []string{path}
	}
	return nil
}
