package measures2022

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// factsAtOdds names facts of a file that do not go together, of which each by
// itself may be right.
func (f *act) factsAtOdds(c *calc.Case) {
	f.dollarsOfNoForeigner(c)
	twoAreas(c)
	townFactsInZone(c)
}

// dollarsOfNoForeigner asks about dollars that reach a threshold in a project of
// which the authority found that it is not foreign-invested: the thresholds in
// dollars are for those alone.
func (f *act) dollarsOfNoForeigner(c *calc.Case) {
	p := c.Project
	foreign, dollars := p.Identity.ForeignInvested, p.Investment.Foreign.Total
	if fixed := p.Investment.Foreign.FixedAssets; !dollars.Known || fixed.Known && fixed.Value.Cmp(dollars.Value) > 0 {
		dollars = fixed
	}
	if !foreign.Known || foreign.Value || !dollars.Known || dollars.Value.Cmp(f.dollars[0]) < 0 {
		return
	}
	c.FindWorth(foundDollarsNotForeign, foreign.Path(),
		lang.F("写有外资 %s 美元，而写明不是外资项目：美元门槛不适用",
			"US$%s of foreign investment are stated, and that the project is not foreign-invested: the thresholds in "+
				"dollars do not apply", dollars.Value),
		c.HangsOn(func(p *project.Project) { p.Identity.ForeignInvested.Value = true }))
}

// twoAreas asks about land and a plot of two sizes: what is deducted a mu follows
// the land, and what is demanded a mu the plot.
func twoAreas(c *calc.Case) {
	land, plot := c.Project.Land.Area, c.Project.Site.Area
	if !land.Known || !plot.Known || land.Value.Equal(plot.Value) {
		return
	}
	c.FindWorth(foundAreasDiffer, land.Path(),
		lang.F("土地 %s 亩，而选址 %s 亩：每亩扣减按前者，每亩指标按后者",
			"the land is of %s mu and the plot of %s: what is deducted a mu follows the former, figures a mu the "+
				"latter", land.Value, plot.Value),
		c.HangsOn(func(p *project.Project) { p.Land.Area.Value = p.Site.Area.Value }))
}

// townFactsInZone asks about what is of projects in a town alone: who is host to
// it, and in which ratio the towns agreed to share (第十一条).
func townFactsInZone(c *calc.Case) {
	site := &c.Project.Site
	if site.Location.Value != "zone" {
		return
	}
	switch {
	case site.Ratio.Given:
		c.Find(foundTownFactsInZone, "site.ratio",
			lang.T("选址在开发区：商定的镇街比例不适用（第十一条）", "in the zone no ratio agreed between towns applies (Art. 11)"))
	case site.Host.Known:
		c.Find(foundTownFactsInZone.Noted(), site.Host.Path(),
			lang.T("选址在开发区：承接镇街不承担（第十一条）", "in the zone no host town bears anything (Art. 11)"))
	}
}
