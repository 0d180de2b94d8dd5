package measures2022

import (
	"slices"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

const talentTaxID = documentID + "/talent_tax"

// talentTax is Art. 8: the district's net part of a senior manager's or
// scientist's own income tax comes back, for six consecutive tax years.
func talentTax(f *act) calc.Rule {
	salary, years := f.Money("article08.salary"), f.Int("article08.years")
	return calc.Rule{
		ID: talentTaxID, Title: lang.T("人才个税奖励", "Talent tax rebate"), Article: "第八条",
		Matter: "talent_tax:", Payee: calc.Person,
		Claims: func(p *project.Project) []string {
			if p.Listed.Talent.SaidUnknown() {
				return calc.Once(true)
			}
			names := make([]string, len(p.Talent))
			for i := range p.Talent {
				names[i] = p.Talent[i].Called()
			}
			return names
		},
		Work: func(w *calc.Working) {
			if list := w.Project.Listed.Talent; list.SaidUnknown() {
				w.Require(calc.Needs("talent",
					lang.T("高级管理人员或科技人才", "senior managers, or science and technology talent"), list.Missing()))
				w.Open()
				return
			}
			person := calc.ItemOf(w, w.Project.Talent)
			span := talentYears(w.Case, f, person, years)
			w.Require(
				calc.IsNoneOf("role", lang.T("高级管理人员或科技人才", "senior manager, or science and technology talent"),
					project.Roles, person.Role),
				calc.Is("project_recognised",
					lang.T("项目经认定属第八条所列", "the project is found to be of the kinds Art. 8 names"),
					person.ProjectRecognised, true),
				calc.Is("social_insurance", lang.T("在区内参保并纳税", "insured and taxed in the district"),
					person.SocialInsurance, true),
				span.known)
			w.Require(span.paid(person, salary)...)
			afterPost(w.Case, person, salary)
			f.beforeTheMeasures(w.Case, person)
			if !w.OpenLacking(taxLacking(person)...) {
				return
			}
			if span.guess {
				w.Guess(agreedStandsIn)
			}
			for n := range span.years() {
				year := civil.CalendarYear(span.first + n)
				y := yearOf(person, span.first+n)
				base, terms := personYear(w.Case, person, y), f.within(w.Case, year.To, salaryTerms(y, salary))
				base, terms = matured(w.Case, year.To+1, base, terms)
				w.YearLine(n+1, year, base, terms)
				if y != nil {
					partYear(w.Case, person, *y, salary)
					beforePost(w.Case, person, *y, salary)
				}
			}
			if listedBeyond(person, span.last) {
				w.Aside(lang.F("%d 年之后不再奖励", "no award after %d", span.last))
			}
			beyondTerm(w.Case, person, span.first, years)
		},
		Listed: []string{"talent.role", "talent.project_recognised", "talent.social_insurance", "talent.years.salary",
			"talent.years.iit_net"},
		Worth: func(*calc.Working) []calc.Worth {
			return []calc.Worth{calc.WorthShare(money.Whole,
				lang.F("个人所得税区级净得，%d 年", "the district's part of the person's income tax, for %d years", years),
				calc.PerYear)}
		},
	}
}

// taxLacking are the sums that the years of a person do not state.
func taxLacking(person *project.Person) (paths []string) {
	for i := range person.Years {
		paths = append(paths, person.Years[i].IITDistrict.Missing()...)
	}
	return paths
}

// beforeTheMeasures names tax years that ended before the measures took effect and
// do not count, and asks about a person who took the post before: the years from
// then on count, if the person is one brought in anew (Art. 19).
func (f *act) beforeTheMeasures(c *calc.Case, person *project.Person) {
	for _, y := range person.Years {
		if last := civil.CalendarYear(y.Year.Value).To; y.Year.Known && y.Year.Value < f.firstDay.Year() {
			outside(c, f, y.Year.Path(), lang.F("%s 的纳税年度末日", "the tax year of %s, to", person.Called()), last)
		}
	}
	if person.Since.Known && person.Since.Value < f.firstDay {
		c.Find(foundBeforeMeasure, person.Since.Path(),
			lang.F("%s 于 %s 到岗，早于办法实施之日 %s：是否属新引进请核实；%d 年起的年度照算（第十九条）",
				"%s took the post on %s, before the measures took effect on %s: check whether the person is newly "+
					"brought in; years from %d on are counted (Art. 19)",
				person.Called(), person.Since.Value, f.firstDay, f.firstDay.Year()))
	}
}

// talentSpan are the tax years of one person.
type talentSpan struct {
	first, last int
	guess       bool // the agreed day of production stands in
	known       calc.Condition
}

// years are how many; none or less where the post ended before the first.
func (s talentSpan) years() int { return s.last - s.first + 1 }

// talentYears are six consecutive tax years: from the first one listed, from
// the year of the post or from that of production (reading talent_start, B40),
// and not before the measures took effect, whose first year counts whole. They
// end early with the year the post ends.
func talentYears(c *calc.Case, f *act, person *project.Person, years int) (s talentSpan) {
	const id = "years"
	measure := f.firstDay.Year()
	switch {
	case c.Reads(talentStart, "hired"):
		s.known = calc.KnownDay(id, lang.T("到岗日期", "day of taking the post"), person.Since)
		s.first = person.Since.Value.Year()
	case c.Reads(talentStart, "production"):
		var day project.Fact[civil.Date]
		day, s.guess = production(c.Project)
		s.known = calc.KnownDay(id, lang.T("投产日", "day of production"), day)
		s.first = day.Value.Year()
	default:
		s.known = yearsListed(person, measure)
		s.first = firstListed(person, measure)
	}
	s.first = max(s.first, measure)
	s.last = s.first + years - 1
	if person.Until.Known {
		s.last = min(s.last, person.Until.Value.Year())
	}
	return s
}

// paid asks that some year reach the salary line, once every year that counts
// is listed with its salary: until then one still may.
func (s talentSpan) paid(person *project.Person, from money.Amount) []calc.Condition {
	if s.known.Met != calc.Yes {
		return nil
	}
	var best project.Fact[money.Amount]
	for n := range s.years() {
		y := yearOf(person, s.first+n)
		if y == nil || !belowLine(y, from) {
			return nil
		}
		best = project.Known(money.Max(best.Value, y.Salary.Value)) // of nothing yet, nothing
	}
	if !best.Known { // the post ended before the first year
		return []calc.Condition{{Test: &calc.Test{ID: "post", Label: lang.T("在岗年度", "a year in post")}, Met: calc.No}}
	}
	return []calc.Condition{calc.AtLeast("salary", lang.T("年薪（最高一年）", "salary (of the best year)"), calc.CNY, best,
		from)}
}

// yearOf is what is listed of a year, nil where it is not.
func yearOf(person *project.Person, year int) *project.PersonYear {
	for i := range person.Years {
		if person.Years[i].Year.Value == year {
			return &person.Years[i]
		}
	}
	return nil
}

func listedBeyond(person *project.Person, last int) bool {
	return slices.ContainsFunc(person.Years, func(y project.PersonYear) bool { return y.Year.Value > last })
}

// firstListed is the first year listed from one on, that year where there is none.
func firstListed(person *project.Person, from int) int {
	var counted []int
	for _, y := range person.Years {
		if y.Year.Value >= from {
			counted = append(counted, y.Year.Value)
		}
	}
	if len(counted) == 0 {
		return from
	}
	return slices.Min(counted)
}

func yearsListed(person *project.Person, measure int) calc.Condition {
	c := calc.Needs("years", lang.T("纳税年度", "tax years"), person.YearsGiven.Missing())
	if person.YearsGiven.Known && !listedBeyond(person, measure-1) {
		c.Met, c.Missing = calc.Unknown, []string{person.YearsGiven.Path()}
	}
	return c
}

// personYear is the district's part of one year's tax, unknown where the year
// is not listed, or its salary or tax is not known; a salary below the line
// stops the line without the tax, and of no tax nothing comes back at any salary.
func personYear(c *calc.Case, person *project.Person, y *project.PersonYear) calc.Value {
	if y == nil {
		v := c.Start().Lacks(person.YearsGiven.Path())
		if person.Until.SaidUnknown() { // the post may have ended before
			v = v.Lacks(person.Until.Path())
		}
		return v
	}
	v := c.Start()
	if !y.IITDistrict.Known || y.IITDistrict.Value.Sign() > 0 {
		v = v.Lacks(y.Salary.Missing()...)
	}
	if !y.IITDistrict.Known {
		return v.Lacks(y.IITDistrict.Missing()...)
	}
	return v.Plus(lang.F("%d 年个人所得税区级净得", "district's part of the %d income tax", y.Year.Value), y.IITDistrict.Value)
}

func belowLine(y *project.PersonYear, from money.Amount) bool {
	return y.Salary.Known && y.Salary.Value.Cmp(from) < 0
}

// salaryTerms pays nothing for a year below the salary line; the year is used up (B40).
func salaryTerms(y *project.PersonYear, from money.Amount) calc.Terms {
	t := calc.Terms{Rate: money.Whole}
	if y != nil && belowLine(y, from) {
		t.Stopped, t.Why = true, lang.F("年薪 %s 低于 %s，当年不奖", "salary %s is below %s: nothing for the year",
			y.Salary.Value, from)
	}
	return t
}

// beforePost asks about a tax year that ended before the post was taken: the
// six years are those in this post (B40).
func beforePost(c *calc.Case, person *project.Person, y project.PersonYear, from money.Amount) {
	if person.Since.Known && y.Year.Value < person.Since.Value.Year() {
		c.FindWorth(foundYearBeforePost, y.Year.Path(),
			lang.F("%s %d 年尚未到岗，是否计入奖励年数请核实", "%s was not yet in post in %d: check whether the year counts",
				person.Name.Value, y.Year.Value), yearPays(&y, from))
	}
}

// beyondTerm names the first year listed after the last that the law rewards, if
// the post lasted until then.
func beyondTerm(c *calc.Case, person *project.Person, first, years int) {
	var beyond *project.PersonYear
	for i := range person.Years {
		y := &person.Years[i]
		inPost := !person.Until.Known || y.Year.Value <= person.Until.Value.Year()
		if y.Year.Value >= first+years && inPost && (beyond == nil || y.Year.Value < beyond.Year.Value) {
			beyond = y
		}
	}
	if beyond != nil {
		c.Find(foundYearBeyondTerm, beyond.Year.Path(),
			lang.F("%s 的奖励年度为 %d 至 %d 年，%d 年已在其后，不奖",
				"%s is rewarded for %d to %d: %d lies after them and pays nothing",
				person.Called(), first, first+years-1, beyond.Year.Value))
	}
}

// yearPays is what a tax year pays where it counts, nothing while that is not known.
func yearPays(y *project.PersonYear, from money.Amount) money.Amount {
	if belowLine(y, from) {
		return money.Zero
	}
	return y.IITDistrict.Value
}

// afterPost asks about tax years after the one in which the post ended.
func afterPost(c *calc.Case, person *project.Person, from money.Amount) {
	for i := range person.Years {
		y := &person.Years[i]
		if year := y.Year; person.Until.Known && year.Value > person.Until.Value.Year() {
			c.FindWorth(foundYearAfterPost, year.Path(), lang.F("%s 已于 %s 离任，%d 年不奖，请核对两处",
				"%s left the post on %s, so that nothing is paid for %d: check both", person.Called(),
				person.Until.Value, year.Value), yearPays(y, from))
		}
	}
}

// partYear asks about a first year that is below the line only because it is
// short: a salary is that of a whole year (B40).
func partYear(c *calc.Case, person *project.Person, y project.PersonYear, from money.Amount) {
	if belowLine(&y, from) && person.Since.Known && person.Since.Value.Year() == y.Year.Value &&
		person.Since.Value > civil.CalendarYear(y.Year.Value).From {
		c.Find(foundPartYearSalary, y.Salary.Path(),
			lang.F("%s %d 年到岗不满一年，年薪应折算成全年再与标准比较，请核实",
				"%s was in post for part of %d: the salary is to be put on a whole year before it is compared: check",
				person.Name.Value, y.Year.Value))
	}
}
