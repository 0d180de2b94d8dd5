package differential

import "math/big"

// calc holds one project while it is worked out.
type calc struct {
	doc    node
	read   map[string]string
	awards []*award
}

// reference computes the whole result of one decoded project file.
func reference(doc map[string]any) *refResult {
	c := &calc{doc: doc, read: chosenReadings(doc)}
	c.measures()
	c.finance()
	c.depart()
	for _, a := range c.awards {
		a.settle()
		c.share(a)
	}
	choices := c.choose()
	return c.result(choices)
}

func (c *calc) reads(id, choice string) bool { return c.read[id] == choice }

func (c *calc) add(id, instance, article, matter, payee string) *award {
	a := &award{id: id, instance: instance, article: article, matter: matter, payee: payee, due: noDay, missing: map[string]bool{}}
	c.awards = append(c.awards, a)
	return a
}

var measuresFrom = civil(2022, 4, 16)

func (c *calc) measuresEnd() day { return parseDate(c.read["validity_end"]) }

// gates are the conditions of every cash line of the Measures.
func (c *calc) gates() map[string]tri {
	signed := c.doc.date("contract", "signed")
	inTime := unknown
	if signed != noDay {
		inTime = truth(signed >= measuresFrom && signed <= c.measuresEnd())
	}
	sector := or(c.doc.is("energy_generation", "project", "sector"), c.doc.is("resource_extraction", "project", "sector"))
	return map[string]tri{
		"contract.signed":      inTime,
		"project.ownership":    not(c.doc.is("district_state_sole", "project", "ownership")),
		"project.sector":       not(sector),
		"project.legal_person": c.doc.is("independent", "project", "legal_person"),
	}
}

// terminated is a flag or the day of the act; left out it is unknown, like any
// fact, though it is an act. From whatever day, it ends the contract wholly.
func (c *calc) terminated() tri {
	if parseDate(c.doc.text("contract", "terminated")) != noDay {
		return yes
	}
	return c.doc.flag("contract", "terminated")
}

func (c *calc) fraud() tri { return c.doc.flag("contract", "fraud") }

func (c *calc) measure(id, instance, article, matter, payee string) *award {
	a := c.add("measures2022/"+id, instance, article, matter, payee)
	for path, t := range c.gates() {
		a.need(t, path)
	}
	a.need(not(c.terminated()), "contract.terminated")
	a.need(not(c.fraud()), "contract.fraud")
	return a
}

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
	if v != nil {
		v = minus(v, c.doc.optional("investment", "moved_equipment"))
	}
	return v, provisional
}

func (c *calc) foreign() (v *big.Rat, path string) {
	k := "total"
	if c.reads("foreign_measure", "fixed_assets") {
		k = "fixed_assets"
	}
	return parseUSD(c.doc.text("investment", "foreign", k)), "investment.foreign." + k
}

// production is the actual day; until it is known the agreed one stands in.
func (c *calc) production() (d day, standIn bool) {
	if d := c.doc.date("milestones", "production"); d != noDay {
		return d, false
	}
	d = c.doc.date("contract", "agreed_production")
	return d, d != noDay
}
