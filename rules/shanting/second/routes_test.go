package second

import (
	"math/big"
	"slices"
)

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

// tiers are the steps of a ladder that a project may still stand on; none is 0.
type tiers map[int]bool

// ladder gives the tiers of a figure that only counts if the claim holds; one
// that nobody knows may still have a most.
func ladder(claim tri, v, most *big.Rat, steps []string) tiers {
	out := tiers{}
	if claim != yes {
		out[0] = true
	}
	if claim == no {
		return out
	}
	for n := range len(steps) + 1 {
		if v == nil && (most == nil || n <= rung(most, steps)) || v != nil && rung(v, steps) == n {
			out[n] = true
		}
	}
	return out
}

func (t tiers) low() int  { return slices.Min(t.list()) }
func (t tiers) high() int { return slices.Max(t.list()) }

func (t tiers) list() (out []int) {
	for n := range t {
		out = append(out, n)
	}
	return out
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
	may         tiers
	missing     []string
	provisional bool // the deciding figure is not audited
}

func (r route) low() int  { return r.may.low() }
func (r route) high() int { return r.may.high() }

func (r route) met() tri {
	switch {
	case r.high() == 0:
		return no
	case r.low() == 0:
		return unknown
	}
	return yes
}

func (c *calc) route(assets *big.Rat, provisional bool, yuan, usd []string) route {
	most := assets
	if assets == nil {
		most = c.mostNew()
	}
	return c.routeFor(c.doc.flag("project", "foreign_invested"), assets, most, provisional, yuan, usd)
}

// routeFor is the route of a project whose dollars count if the claim holds.
func (c *calc) routeFor(claimed tri, assets, most *big.Rat, provisional bool, yuan, usd []string) route {
	industrial := c.doc.is("industrial", "project", "sector")
	dollars, path := c.foreign()
	home, abroad := ladder(industrial, assets, most, yuan), ladder(claimed, dollars, dollars, usd)
	r := route{may: tiers{}}
	for _, h := range home.list() {
		for _, a := range abroad.list() {
			r.may[max(h, a)] = true
		}
	}
	if home.high() > r.low() {
		r.missing = append(r.missing, missingOf(industrial, "project.sector", assets, "investment.fixed_assets")...)
	}
	if abroad.high() > r.low() {
		r.missing = append(r.missing, missingOf(claimed, "project.foreign_invested", dollars, path)...)
	}
	// A tier the dollars reach alone does not hang on the audit.
	r.provisional = provisional && abroad.low() < r.high()
	return r
}

// enter tests the way into Articles 5 and 6, for new projects and, where the
// reading opens them, for upgrades.
func (c *calc) enter(a *award, yuan, usd string) {
	assets, provisional := c.newAssets()
	r := c.route(assets, provisional, []string{yuan}, []string{usd})
	c.enterBy(a, r.met(), r.missing, r.provisional)
}

func (c *calc) enterBy(a *award, met tri, missing []string, provisional bool) {
	c.lawful(a)
	expansion := c.doc.is("expansion", "project", "nature")
	if c.reads("upgrade_scope", "as_new") {
		a.need(met, missing...) // as a new one, whichever it is
		a.estimate = a.estimate || provisional
		return
	}
	plain, plainProvisional := c.fixedAssets()
	upgrade := no
	if !c.reads("upgrade_scope", "rebate_only") {
		upgrade = reaches(plain, "2000万")
	}
	t := or(and(not(expansion), met), and(expansion, upgrade))
	if expansion == yes {
		missing, provisional = nil, plainProvisional
		if upgrade == unknown {
			missing = []string{"investment.fixed_assets"}
		}
		a.discretionary = a.discretionary || c.reads("upgrade_scope", "by_reference")
	}
	a.need(t, missing...)
	a.estimate = a.estimate || provisional
}

// reaches includes the figure itself.
func reaches(v *big.Rat, threshold string) tri {
	if v == nil {
		return unknown
	}
	return truth(v.Cmp(parseMoney(threshold)) >= 0)
}
