package differential

import "math/big"

// tier is how far up a ladder of thresholds a project stands, as far as that is known.
type tier struct{ low, high int }

// rung counts the thresholds reached, the figure itself included.
func rung(v *big.Rat, ladder []string) int {
	n := 0
	for _, t := range ladder {
		if v.Cmp(parseMoney(t)) >= 0 {
			n++
		}
	}
	return n
}

// ladder gives the tier of a figure that only counts if the claim holds.
func ladder(claim tri, v *big.Rat, steps []string) tier {
	t := tier{0, len(steps)}
	if v != nil {
		t.high = rung(v, steps)
	}
	switch claim {
	case no:
		return tier{}
	case yes:
		if v != nil {
			t.low = t.high
		}
	}
	return t
}

func missingOf(claim tri, claimPath string, v *big.Rat, path string) []string {
	var out []string
	if claim == unknown {
		out = append(out, claimPath)
	}
	if v == nil {
		out = append(out, path)
	}
	return out
}

// route is the better of the industrial and the foreign way in.
type route struct {
	tier
	missing     []string
	provisional bool // the deciding figure is not audited
}

func (r route) met() tri {
	switch {
	case r.high == 0:
		return no
	case r.low == 0:
		return unknown
	}
	return yes
}

func (c *calc) route(assets *big.Rat, provisional bool, yuan, usd []string) route {
	industrial := c.doc.is("industrial", "project", "sector")
	claimed := c.doc.flag("project", "foreign_invested")
	dollars, path := c.foreign()
	home, abroad := ladder(industrial, assets, yuan), ladder(claimed, dollars, usd)
	r := route{tier: tier{max(home.low, abroad.low), max(home.high, abroad.high)}}
	if home.high > r.low {
		r.missing = append(r.missing, missingOf(industrial, "project.sector", assets, "investment.fixed_assets")...)
	}
	if abroad.high > r.low {
		r.missing = append(r.missing, missingOf(claimed, "project.foreign_invested", dollars, path)...)
	}
	// A tier the dollars reach alone does not hang on the audit.
	r.provisional = provisional && abroad.low < r.high
	return r
}

// enter tests the way into Articles 5 and 6, for new projects and, where the
// reading opens them, for upgrades treated as if they were a 1亿 project.
func (c *calc) enter(a *award, yuan, usd string) {
	assets, provisional := c.newAssets()
	r := c.route(assets, provisional, []string{yuan}, []string{usd})
	c.enterBy(a, r.met(), r.missing, r.provisional)
}

func (c *calc) enterBy(a *award, met tri, missing []string, provisional bool) {
	expansion := c.doc.is("expansion", "project", "nature")
	plain, plainProvisional := c.fixedAssets()
	upgrade := no
	if !c.reads("upgrade_scope", "rebate_only") {
		upgrade = reaches(plain, "2000万")
	}
	t := or(and(not(expansion), met), and(expansion, upgrade))
	if expansion == unknown {
		missing = append(missing, "project.nature")
	}
	if expansion != no && upgrade == unknown {
		missing = append(missing, "investment.fixed_assets")
	}
	if expansion == yes {
		missing, provisional = nil, plainProvisional
		if upgrade == unknown {
			missing = []string{"investment.fixed_assets"}
		}
		a.discretionary = a.discretionary || c.reads("upgrade_scope", "by_reference")
	}
	a.need(t, missing...)
	a.estimate = a.estimate || provisional
	// Which of the two ways in applies decides due or discretionary, so it must be known.
	if expansion == unknown && t == yes {
		a.need(unknown, "project.nature")
	}
}

// reaches includes the figure itself.
func reaches(v *big.Rat, threshold string) tri {
	if v == nil {
		return unknown
	}
	return truth(v.Cmp(parseMoney(threshold)) >= 0)
}
