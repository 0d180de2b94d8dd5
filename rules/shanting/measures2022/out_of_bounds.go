package measures2022

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
)

// figuresOutOfBounds names figures that are more than what they are a part of.
func figuresOutOfBounds(c *calc.Case) {
	land := &c.Project.Land
	if premium, kept := land.Premium, land.MunicipalRetained; premium.Known && kept.Known &&
		kept.Value.Cmp(premium.Value) > 0 {
		find(c, foundMunicipalAbovePremium, kept.Path(), lang.F("市级留成 %s 多于出让金 %s",
			"the municipality retains %s of a premium of %s", kept.Value, premium.Value), kept.Value.Sub(premium.Value))
	}
	for i := range c.Project.Talent {
		person := &c.Project.Talent[i]
		for _, y := range person.Years {
			if y.Salary.Known && y.IITDistrict.Known && y.IITDistrict.Value.Cmp(y.Salary.Value) > 0 {
				find(c, foundTaxAboveSalary, y.IITDistrict.Path(), lang.F("%s %d 年个税区级净得 %s 多于年薪 %s",
					"%s in %d: the district's part of the income tax, %s, is above the salary of %s",
					person.Called(), y.Year.Value, y.IITDistrict.Value, y.Salary.Value),
					paysIn(c, talentAward(person), y.Year.Value))
			}
		}
	}
}
