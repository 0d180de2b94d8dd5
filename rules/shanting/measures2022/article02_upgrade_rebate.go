package measures2022

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
)

const upgradeRebateID = documentID + "/upgrade_rebate"

// upgradeRebate is Art. 2（三）: of what an existing enterprise's upgrade adds
// to the district's net part, half goes back for two years after production.
func upgradeRebate(f *act) calc.Rule {
	asNew := f.scale(f.Money("article02.standard_fixed_assets"), f.USD("article02.standard_foreign"))
	years, rate := f.Int("article02.upgrade_years"), f.Rate("article02.upgrade_rate")
	return calc.Rule{
		ID: upgradeRebateID, Title: lang.T("技改新增税收扶持", "Upgrade tax rebate"), Article: "第二条（三）",
		Matter: "operating_tax", Payee: calc.Enterprise,
		Strings: expandsProduction,
		Claims:  claimsTax,
		Work: func(w *calc.Working) {
			p := w.Project
			start, guess := production(p)
			w.Require(upgradeTest.Of(p.Identity.Nature), allAssets(p, f.upgrade))
			if w.Reads(upgradeScope, "as_new") {
				w.Require(notAsNew(w.Case, asNew))
			}
			w.Require(inProduction(start))
			if !w.OpenLacking(entriesLacking(&p.Taxes)...) {
				return
			}
			if guess {
				w.Guess(agreedStandsIn)
			}
			windows := upgradeYears(w.Case, start.Value, years)
			recorded := taxDays(&p.Taxes)
			first := districtNet(w.Case, recorded, windows[0])
			before, compared := first, windows[0]
			part := f.rebateBase(w)
			for i, year := range windows[1:] {
				net := districtNet(w.Case, recorded, year)
				base := part(net.Less(calc.Difference{
					From:  lang.F("%s 区级净得合计", "district net of %s in all", year),
					Taken: lang.F("减：比较年度 %s", "less the year compared with, %s", compared),
					Left:  lang.T("新增部分", "the increment"),
				}, before))
				line := w.YearLine(i+1, year, base, f.within(w.Case, year.To, calc.Terms{Rate: rate}))
				line.Against(compared, recorded, "taxes.entries")
				if net.Known() && !net.Partial() && first.Known() && net.Amount().Cmp(first.Amount()) < 0 {
					w.Find(foundBelowFirstYear, "taxes.entries",
						lang.F("%s 低于投产前一年，新增只是恢复",
							"%s is below the year before production: growth only recovers a loss", year))
				}
				if w.Reads(increment, "rolling") {
					before, compared = net, year
				}
			}
			w.DeadlineFor("tax_window", windows[1].From, windows[len(windows)-1].To)
		},
		Listed: []string{"taxes.entries"},
		Worth: func(*calc.Working) []calc.Worth {
			return []calc.Worth{calc.WorthShare(rate,
				lang.F("投产后 %d 年内区级净得的新增部分", "what the district net grows by in the %d years after production", years),
				calc.PerYear)}
		},
	}
}

var notAsNewTest = calc.Wanting("not_as_new", lang.T("未达第二条（一）的标准而按新建项目对待",
	"does not reach Art. 2(1), where it would be treated as a new project"))

// notAsNew bars an upgrade that reaches the figures of Art. 2（一） where it is
// then read to be treated as a new project (reading upgrade_scope, B36).
func notAsNew(c *calc.Case, asNew scale) calc.Condition {
	routes := asNew.routes(c)
	met, shown := calc.Either(routes[:]...)
	condition := calc.Condition{Test: notAsNewTest.Test, Met: met.Not()}
	if met == calc.Unknown {
		for _, s := range shown {
			condition.Missing = append(condition.Missing, s.Missing...)
		}
	}
	return condition
}

// upgradeYears are the year before production and the n years after it: twelve
// months each from the day of production, or calendar years from the one
// before that of production (B06).
func upgradeYears(c *calc.Case, start civil.Date, n int) []civil.Period {
	if c.Reads(yearBasis, "calendar") {
		windows := make([]civil.Period, n+1)
		for i := range windows {
			windows[i] = civil.CalendarYear(start.Year() - 1 + i)
		}
		return windows
	}
	return append([]civil.Period{{From: start.YearsOn(-1), To: start - 1}}, civil.AwardYears(start, n)...)
}
