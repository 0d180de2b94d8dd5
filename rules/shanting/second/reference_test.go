package second

import "math/big"

// calc holds one project while it is worked out.
type calc struct {
	doc       node
	read      map[string]string
	awards    []*award
	apart     []string // matters that each premises has of its own
	unclaimed []refUnclaimed
	may       map[*award][]version // what awards may be if what they lack is said
	supposed  bool                 // it is worked out as if something had been asked for
	unserved  bool                 // whether the stay was kept is not asked
}

// reference computes the whole result of one decoded project file.
func reference(doc map[string]any) *refResult {
	c := &calc{doc: doc, read: chosenReadings(doc)}
	c.natures()
	c.finance()
	c.depart()
	c.close()
	c.oneMode()
	choices := c.ofEachPremises()
	choices = append(choices, c.choose()...)
	c.unclaimed = c.notClaimed()
	return c.result(choices)
}

// close turns what was worked out into lines that fall due, and their bearers.
func (c *calc) close() {
	for _, a := range c.awards {
		c.endure(a)
		a.settle()
		c.share(a)
	}
}

func (c *calc) reads(id, choice string) bool { return c.read[id] == choice }

func (c *calc) add(id, instance, article, matter, payee string) *award {
	a := &award{id: id, instance: instance, article: article, matter: matter, payee: payee, due: noDay, missing: map[string]bool{}}
	c.awards = append(c.awards, a)
	return a
}

var measuresFrom = civil(2022, 4, 16)

func (c *calc) measuresEnd() day { return parseDate(c.read["validity_end"]) }

// past tells whether nothing is paid for what lies on a day, since the Measures
// are read to have ended by then.
func (c *calc) past(d day) bool {
	return d != noDay && c.reads("running_windows", "stop") && d > c.measuresEnd()
}

// gates are the conditions of every cash line of the Measures. In production
// before they began, a project is not newly introduced.
func (c *calc) gates() map[string]tri {
	signed, produced := c.doc.date("contract", "signed"), c.doc.date("milestones", "production")
	inTime := unknown
	if signed != noDay {
		inTime = truth(signed >= measuresFrom && signed <= c.measuresEnd())
	}
	sector := or(c.doc.is("energy_generation", "project", "sector"), c.doc.is("resource_extraction", "project", "sector"))
	return map[string]tri{
		"contract.signed":       inTime,
		"milestones.production": truth(produced == noDay || produced >= measuresFrom),
		"project.ownership":     not(c.doc.is("district_state_sole", "project", "ownership")),
		"project.sector":        not(sector),
		"project.legal_person":  c.doc.is("independent", "project", "legal_person"),
	}
}

func (c *calc) measure(id, instance, article, matter, payee string) *award {
	a := c.add("measures2022/"+id, instance, article, matter, payee)
	for path, t := range c.gates() {
		a.need(t, path)
	}
	if enterpriseLines[id] {
		a.need(not(c.terminated()), "contract.terminated")
	}
	a.need(not(c.obtainedByFraud(a.name())), "contract.fraud")
	return a
}

// lawful is the payment of taxes as the law asks, which an authority would deny.
func (c *calc) lawful(a *award) { a.need(c.taxLawful(), "project.tax_lawful") }

func (c *calc) taxLawful() tri { return c.doc.presumed(yes, "project", "tax_lawful") }

// policyStatus: what never applied cannot be recovered under itself, and an act
// outweighs a label; an unknown gate is no status.
func (c *calc) policyStatus() string {
	for _, t := range c.gates() {
		if t == no {
			return "not_applicable"
		}
	}
	switch {
	case c.terminated() == yes || c.fraud() == yes:
		return "recovery"
	case len(c.cases()) > 0:
		return "case_by_case"
	}
	return "applies"
}

// mayFail: of what every award asks for something is not known.
func (c *calc) mayFail() bool {
	open := c.terminated() == unknown || c.fraud() == unknown
	for _, t := range c.gates() {
		open = open || t == unknown
	}
	return open
}

func (c *calc) cases() []any {
	list, _ := c.doc.at("project", "case_by_case").([]any)
	return list
}

// fixedAssets is the best figure; provisional where it is not the audited one.
func (c *calc) fixedAssets() (v *big.Rat, provisional bool) {
	for _, k := range []string{"audited", "reported", "contracted"} {
		if v := c.doc.money("investment", "fixed_assets", k); v != nil {
			return v, k != "audited"
		}
	}
	return nil, false
}

// newAssets leaves out the old machines that were brought along.
func (c *calc) newAssets() (v *big.Rat, provisional bool) {
	v, provisional = c.fixedAssets()
	v = less(v, c.doc.optional("investment", "moved_equipment"))
	return v, provisional && v != nil
}

// mostNew is what the new assets can be at the most: they themselves, or all of
// them where nobody knows which were brought along.
func (c *calc) mostNew() *big.Rat {
	if v, _ := c.newAssets(); v != nil {
		return v
	}
	all, _ := c.fixedAssets()
	return all
}

// newReach is yes or no where that is so whatever was brought along.
func (c *calc) newReach(threshold string) tri {
	v, _ := c.newAssets()
	if v == nil && reaches(c.mostNew(), threshold) == no {
		return no
	}
	return reaches(v, threshold)
}

func (c *calc) foreign() (v *big.Rat, path string) {
	k := "total"
	if c.reads("foreign_measure", "fixed_assets") {
		k = "fixed_assets"
	}
	return parseUSD(c.doc.text("investment", "foreign", k)), "investment.foreign." + k
}

// agreed is the day of production as the contract has it; a supplement counts
// only if it went through the same review, and then also where its day is
// written as unknown.
func (c *calc) agreed() day {
	if c.doc.flag("contract", "supplement", "reviewed") == yes && c.doc.has("contract", "supplement", "agreed_production") {
		return c.doc.date("contract", "supplement", "agreed_production")
	}
	return c.doc.date("contract", "agreed_production")
}

// production is the actual day; until it is known the agreed one stands in.
func (c *calc) production() (d day, standIn bool) {
	if d := c.doc.date("milestones", "production"); d != noDay {
		return d, false
	}
	d = c.agreed()
	return d, d != noDay
}

// firstTax is the day of the first tax, as far as it is known. One before the
// Measures is past, and starts nothing.
func (c *calc) firstTax() (d day, known bool) {
	d = c.doc.date("milestones", "first_tax")
	if d != noDay && d < measuresFrom {
		return noDay, true
	}
	return d, d != noDay
}
