package measures2022

import (
	"slices"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// talentTax is Art. 8: the district's net part of a senior manager's or
// scientist's own income tax comes back, for six consecutive tax years.
func talentTax(f *calc.Figures) calc.Rule {
	salary, years := f.Money("article08.salary"), f.Int("article08.years")
	return calc.Rule{
		ID: "measures2022/talent_tax", Article: "第八条", Matter: "talent_tax:", Payee: calc.Person,
		Claims: func(p *project.Project) []string {
			names := make([]string, len(p.Talent))
			for i := range p.Talent {
				names[i] = p.Talent[i].Name.Value
			}
			return names
		},
		Work: func(w *calc.Working) {
			person := &w.Project.Talent[w.Index]
			w.Require(
				calc.IsNoneOf("role", lang.T("高级管理人员或科技人才", "senior manager or scientist"), project.Roles, person.Role),
				calc.Is("project_recognised", lang.T("项目经认定属第八条所列", "the project is found to be of the kinds Art. 8 names"), person.ProjectRecognised, true),
				calc.Is("social_insurance", lang.T("在区内参保并纳税", "insured and taxed in the district"), person.SocialInsurance, true),
				yearsListed(person))
			if !w.Open() {
				return
			}
			listed := slices.Clone(person.Years)
			slices.SortFunc(listed, func(a, b project.PersonYear) int { return a.Year.Value - b.Year.Value })
			first, last := listed[0].Year.Value, listed[len(listed)-1].Year.Value
			for n := 1; n <= years && first+n-1 <= last; n++ {
				window := civil.CalendarYear(first + n - 1)
				i := slices.IndexFunc(listed, func(y project.PersonYear) bool { return y.Year.Value == first+n-1 })
				if i < 0 {
					w.YearLine(n, window, w.Start().Lacks(person.YearsGiven.Path()), calc.Terms{Rate: money.Whole})
					continue
				}
				w.YearLine(n, window, personYear(w.Case, listed[i], salary), running(w.Case, f, window, calc.Terms{Rate: money.Whole}))
			}
			if last-first >= years {
				w.Aside(lang.F("第 %d 年起不再奖励", "no award from year %d on", years+1))
			}
		},
	}
}

func yearsListed(person *project.Person) calc.Condition {
	c := calc.Needs("years", lang.T("纳税年度", "tax years"), person.YearsGiven.Missing())
	if person.YearsGiven.Known && len(person.Years) == 0 {
		c.Met, c.Missing = calc.Unknown, []string{person.YearsGiven.Path()}
	}
	return c
}

// personYear is the district's part of one year's tax: nothing where the
// salary lies below the line, which uses the year up (B40), and unknown where
// the salary or the tax is.
func personYear(c *calc.Case, y project.PersonYear, from money.Amount) calc.Value {
	if y.Salary.Known && y.Salary.Value.Cmp(from) < 0 {
		return c.Start().Plus(lang.F("年薪 %s 低于 %s，当年不奖", "salary %s is below %s: nothing for the year", y.Salary.Value, from), money.Zero)
	}
	v := c.Start().Lacks(y.Salary.Missing()...).Lacks(y.IITDistrict.Missing()...)
	return v.Plus(lang.F("%d 年个人所得税区级净得", "district's part of the %d income tax", y.Year.Value), y.IITDistrict.Value)
}
