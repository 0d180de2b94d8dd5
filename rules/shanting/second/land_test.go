package second

import "math/big"

// deduction is what Article 1 takes off a mu on one of the ways in that are open.
type deduction struct {
	amount  string // empty is no way in
	missing []string
	met     tri
}

// landTier gives the deduction of a new project.
func (c *calc) landTier(collective tri) deduction {
	assets, _ := c.newAssets()
	industrial := c.doc.is("industrial", "project", "sector")
	firstOnly := collective == yes && c.reads("collective_land", "first_sentence")
	anySector := truth(!c.reads("land_top_tier", "industrial") && !firstOnly)
	if assets == nil {
		if most := c.mostNew(); most != nil {
			anySector = and(anySector, reaches(most, "5亿"))
		}
		return deduction{"", []string{"investment.fixed_assets"}, and(c.newReach("1亿"), or(industrial, anySector))}
	}
	why := lackingIf(industrial == unknown, "project.sector")
	switch n := rung(assets, []string{"1亿", "3亿", "5亿"}); {
	case n == 0:
		return deduction{"", nil, no}
	case n == 1:
		return deduction{"100000", why, industrial}
	case n == 2 || firstOnly:
		return deduction{"50000", why, industrial}
	case anySector == no:
		return deduction{"0", why, industrial}
	}
	return deduction{"0", nil, yes}
}

// landDeduction is that of the way in which is open: an upgrade's is the first
// tier where it is let in at all, and its own where it is read as new.
func (c *calc) landDeduction(a *award, collective tri) string {
	own := c.landTier(collective)
	_, provisional := c.newAssets()
	c.enterBy(a, own.met, own.missing, provisional)
	if c.doc.is("expansion", "project", "nature") == yes && !c.reads("upgrade_scope", "as_new") {
		return "100000"
	}
	return own.amount
}

func (c *calc) land() {
	a := c.measure("land", "", "第一条", "land_premium", "enterprise")
	collective := c.doc.is("collective", "land", "acquired")
	a.need(or(collective, c.doc.is("auction", "land", "acquired")), "land.acquired")
	deduct := c.landDeduction(a, collective)
	a.discretionary = a.discretionary || collective == yes
	event := c.landEvent(a)
	mu := c.landArea()
	premium, retained, whole := c.landFigures(mu, deduct)
	if left := c.landLeft(mu, deduct); !c.past(event) && (left == nil || left.Sign() > 0) { // else it is nothing whatever the others are
		a.known(premium, "land.premium")
		a.known(retained, "land.municipal_retained")
		if deduct != "0" {
			a.known(mu, "land.area")
		}
	}
	if !a.open() {
		return
	}
	base := c.landLeft(mu, deduct)
	l := a.once(event, base, "100%", portion(base, "100%", nil, round)) // the base is shown below zero where it is
	if !whole {
		l.base = nil
	}
}

// landFigures are the premium and what the city keeps, and whether all that is taken off is known.
func (c *calc) landFigures(mu *big.Rat, deduct string) (premium, retained *big.Rat, whole bool) {
	premium, retained = c.doc.money("land", "premium"), c.doc.money("land", "municipal_retained")
	return premium, retained, premium != nil && retained != nil && (deduct == "0" || mu != nil)
}

// landLeft takes off the premium what is known of the rest.
func (c *calc) landLeft(mu *big.Rat, deduct string) *big.Rat {
	left, retained, _ := c.landFigures(mu, deduct)
	if left != nil && retained != nil {
		left = minus(left, retained)
	}
	if left != nil && mu != nil && deduct != "0" && deduct != "" {
		left = minus(left, times(mu, rat(deduct)))
	}
	return left
}

func (c *calc) landArea() *big.Rat {
	if v := parseArea(c.doc.text("land", "area")); v != nil {
		return v
	}
	return parseArea(c.doc.text("site", "area"))
}

// landEvent is the later of production and first tax. While that is not known
// the first entry of the ledger with something in it stands in, or production.
func (c *calc) landEvent(a *award) day {
	d, standIn := c.production()
	a.dated(d, "milestones.production")
	taxed, known := c.firstTax()
	if !known {
		taxed = c.ledger().firstEntry()
	}
	a.estimate = a.estimate || standIn || !known
	if d == noDay {
		return noDay
	}
	return later(d, taxed)
}
