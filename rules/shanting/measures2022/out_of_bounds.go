package measures2022

import (
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// figuresOutOfBounds names figures that are more than what they are a part of.
func figuresOutOfBounds(c *calc.Case) {
	partsOfTheWhole(c)
	land := &c.Project.Land
	if premium, kept := land.Premium, land.MunicipalRetained; premium.Known && kept.Known &&
		kept.Value.Cmp(premium.Value) > 0 {
		find(c, foundMunicipalAbovePremium, kept.Path(), lang.F("市级留成 %s 多于出让金 %s",
			"the municipality retains %s of a premium of %s", kept.Value, premium.Value), kept.Value.Sub(premium.Value))
	}
	for i := range c.Project.Talent {
		person := &c.Project.Talent[i]
		for _, y := range person.Years {
			if y.Salary.Known && y.IITDistrict.Value.Cmp(y.Salary.Value) > 0 {
				find(c, foundTaxAboveSalary, y.IITDistrict.Path(), lang.F("%s %d 年个税区级净得 %s 多于年薪 %s",
					"%s in %d: the district's part of the income tax, %s, is above the salary of %s",
					person.Called(), y.Year.Value, y.IITDistrict.Value, y.Salary.Value),
					paysIn(c, talentAward(person), y.Year.Value))
			}
		}
	}
}

// partsOfTheWhole names indicators that are more than what they lie in.
func partsOfTheWhole(c *calc.Case) {
	in, plot := &c.Project.Indicators, c.Project.SiteArea()
	more := func(part, whole project.Fact[decimal.Decimal], text lang.Text) {
		if whole.Known && part.Value.GreaterThan(whole.Value) {
			c.Find(foundFigureOfAPart, part.Path(), text)
		}
	}
	more(in.Footprint, plot, lang.T("占地面积多于用地面积", "the footprint is larger than the plot"))
	more(in.Footprint, in.BuildingArea, lang.T("占地面积多于建筑面积", "the footprint is larger than the building area"))
	if in.Output.Known && in.Tax.Value.Cmp(in.Output.Value) > 0 {
		c.Find(foundFigureOfAPart, in.Tax.Path(), lang.F("年税收 %s 多于年产值 %s",
			"the tax of a year, %s, is above its output, %s", in.Tax.Value, in.Output.Value))
	}
}

// taxBeforeFirst tells where the first entry with tax in it lies wholly before
// the day of the first tax of a new project; the awards that wait for that day
// hang on it.
func taxBeforeFirst(c *calc.Case) {
	p := c.Project
	first := p.Milestones.FirstTax
	if !first.Known || ofEnterpriseItself(c) {
		return
	}
	if earlier := firstTaxEntry(p); earlier.Known && earlier.Value < first.Value {
		find(c, foundTaxBeforeFirst, first.Path(), lang.F("至 %s 已有税收，早于首次纳税日 %s，请核对",
			"there is tax by %s, before the day of the first tax, %s: check both", earlier.Value, first.Value),
			pays(c, landID, referralID))
	}
}

// fraudNotClaimed names an award said to be obtained by improper means that the
// project does not claim: a slip of the id would let the right one go. One of
// another document is beyond Art. 16, and what it pays is said to be so still.
func fraudNotClaimed(c *calc.Case) {
	path := c.Project.Contract.Fraud.Path()
	for _, name := range c.Project.Contract.Fraud.Value.Awards {
		named := func(a *calc.Award) bool { return a.Name() == name || a.Rule.ID == name }
		switch {
		case !slices.ContainsFunc(c.Result.Awards, named):
			c.Find(foundFraudNotClaimed, path, lang.F("骗取资金写有 %s，本项目没有申请这一项",
				"fraud names %s, which the project does not claim", c.Titled(name)))
		case !strings.HasPrefix(name, documentID+"/"):
			find(c, foundFraudBeyond, path, lang.F("骗取资金写有 %s，不属本办法，第十六条不及于它，仍按应付计算",
				"fraud names %s, which is not of these measures: Art. 16 does not reach it, and it is computed as before",
				c.Titled(name)), c.Pays(named))
		}
	}
}
