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
func talentTax(f *act) calc.Rule {
	salary, years := f.Money("article08.salary"), f.Int("article08.years")
	return calc.Rule{
		ID: "measures2022/talent_tax", Title: lang.T("人才个税奖励", "Talent tax rebate"), Article: "第八条", Matter: "talent_tax:", Payee: calc.Person,
		Claims: func(p *project.Project) []string {
			names := make([]string, len(p.Talent))
			for i := range p.Talent {
				names[i] = p.Talent[i].Called()
			}
			return names
		},
		Work: func(w *calc.Working) {
			person := &w.Project.Talent[w.Index]
			w.Require(
				calc.IsNoneOf("role", lang.T("高级管理人员或科技人才", "senior manager, or talent in science or technology"), project.Roles, person.Role),
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
					w.YearLine(n, window, w.Start().Lacks(person.YearsGiven.Path()), running(w.Case, f, window, calc.Terms{Rate: money.Whole}))
					continue
				}
				w.YearLine(n, window, personYear(w.Case, listed[i]), running(w.Case, f, window, salaryTerms(listed[i], salary)))
				partYear(w.Case, person, listed[i], salary)
				beforePost(w.Case, person, listed[i])
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

// personYear is the district's part of one year's tax, unknown where the
// salary or the tax is; a salary below the line stops the line without the tax.
func personYear(c *calc.Case, y project.PersonYear) calc.Value {
	v := c.Start().Lacks(y.Salary.Missing()...)
	if !y.IITDistrict.Known {
		return v.Lacks(y.IITDistrict.Missing()...)
	}
	return v.Plus(lang.F("%d 年个人所得税区级净得", "district's part of the %d income tax", y.Year.Value), y.IITDistrict.Value)
}

func belowLine(y project.PersonYear, from money.Amount) bool {
	return y.Salary.Known && y.Salary.Value.Cmp(from) < 0
}

// salaryTerms pays nothing for a year below the salary line; the year is used up (B40).
func salaryTerms(y project.PersonYear, from money.Amount) calc.Terms {
	t := calc.Terms{Rate: money.Whole}
	if belowLine(y, from) {
		t.Stopped, t.Why = true, lang.F("年薪 %s 低于 %s，当年不奖", "salary %s is below %s: nothing for the year", y.Salary.Value, from)
	}
	return t
}

// beforePost asks about a tax year that ended before the post was taken: the
// six years are those in this post (B40).
func beforePost(c *calc.Case, person *project.Person, y project.PersonYear) {
	if person.Since.Known && y.Year.Value < person.Since.Value.Year() {
		c.Find(calc.SeverityWarning, "year_before_post", y.Year.Path(),
			lang.F("%s %d 年尚未到岗，是否计入奖励年数请核实", "%s was not yet in post in %d: check whether the year counts", person.Name.Value, y.Year.Value))
	}
}

// partYear asks about a first year that is below the line only because it is
// short: a salary is that of a whole year (B40).
func partYear(c *calc.Case, person *project.Person, y project.PersonYear, from money.Amount) {
	if belowLine(y, from) && person.Since.Known && person.Since.Value.Year() == y.Year.Value && person.Since.Value > civil.CalendarYear(y.Year.Value).From {
		c.Find(calc.SeverityWarning, "part_year_salary", y.Salary.Path(),
			lang.F("%s %d 年到岗不满一年，年薪应折算成全年再与标准比较，请核实", "%s was in post for part of %d: the salary is to be put on a whole year before it is compared: check", person.Name.Value, y.Year.Value))
	}
}
