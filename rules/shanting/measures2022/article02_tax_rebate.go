package measures2022

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// rebateTier is Art. 2（一） or （二）: the same rates, a year more.
type rebateTier struct {
	article         string
	assets, dollars money.Amount
	years           int
}

// taxRebate is Art. 2（一）（二）: the district's net part of operating taxes
// goes back for five or six years from the agreed day of production.
func taxRebate(f *act) calc.Rule {
	standard := rebateTier{"第二条（一）", f.Money("article02.standard_fixed_assets"), f.USD("article02.standard_foreign"), f.Int("article02.standard_years")}
	extended := rebateTier{"第二条（二）", f.Money("article02.extended_fixed_assets"), f.USD("article02.extended_foreign"), f.Int("article02.extended_years")}
	fullYears, fullRate, laterRate := f.Int("article02.full_years"), f.Rate("article02.full_rate"), f.Rate("article02.later_rate")
	return calc.Rule{
		ID: "measures2022/tax_rebate", Title: lang.T("生产经营税收扶持", "Tax rebate"), Article: "第二条（一）（二）", Matter: "operating_tax", Payee: calc.Enterprise,
		Strings: expandsProduction,
		Claims:  func(p *project.Project) []string { return calc.Once(p.Taxes.Given) },
		Work: func(w *calc.Working) {
			p, tier, routes := w.Project, extended, extended.routes(w.Case)
			if met, _ := calc.Either(routes...); met == calc.No {
				tier, routes = standard, standard.routes(w.Case)
			}
			w.Article(tier.article)
			start, guess := rebateFrom(w.Case)
			w.Require(isNew(p))
			w.RequireEither(routes...)
			if tier.years > standard.years {
				w.Require(lowerTier(w.Case, standard)...)
			}
			w.Require(calc.KnownDay("agreed_production", lang.T("合同约定投产日", "agreed day of production"), start))
			if !w.Open() {
				return
			}
			if guess {
				w.Guess(agreedStandsIn)
			}
			if tier.years == standard.years {
				w.Aside(lang.F("未达第二条（二）的 %s 元或 %s 美元，第 %d 年不奖", "below the %s yuan or US$%s of Art. 2(2): no award year %d", extended.assets, extended.dollars, extended.years))
			}
			years := awardYears(w.Case, start.Value, tier.years)
			carried := w.Start()
			for i, year := range years {
				base := carry(w, districtNet(w.Case, year), &carried, year)
				rate := laterRate
				if i < fullYears {
					rate = fullRate
				}
				if line := w.YearLine(i+1, year, base, running(w.Case, f, year, calc.Terms{Rate: rate})); line.Amount != nil {
					reportGaps(w.Case, year)
				}
			}
			reportOverlaps(w.Case)
			w.DeadlineFor("tax_window", start.Value, years[len(years)-1].To)
		},
	}
}

func (t rebateTier) routes(c *calc.Case) []calc.Route {
	return newProjectRoutes(c, t.assets, t.dollars)
}

// lowerTier asks, while it is unknown whether the higher tier is reached, for
// what the lower one hangs on too.
func lowerTier(c *calc.Case, standard rebateTier) []calc.Condition {
	met, shown := calc.Either(standard.routes(c)...)
	if met != calc.Unknown {
		return nil
	}
	var missing [][]string
	for _, s := range shown {
		missing = append(missing, s.Missing)
	}
	return []calc.Condition{calc.Needs("standard_tier", lang.T("第二条（一）的门槛", "the thresholds of Art. 2(1)"), missing...)}
}

// rebateFrom is the day the rebate counts from (reading rebate_start, B03):
// the agreed day; the actual day never stands in for it.
func rebateFrom(c *calc.Case) (project.Fact[civil.Date], bool) {
	if c.Reads(rebateStart, "production") {
		return production(c.Project)
	}
	return c.Project.Contract.AgreedProduction, false
}

// carry reports a refund that a year could not absorb and, if so read, takes
// it off the years that follow (reading negative_base, B09). What an unknown
// year leaves over is unknown, and so then are the years after it.
func carry(w *calc.Working, base calc.Value, carried *calc.Value, year civil.Period) calc.Value {
	base = base.Add(lang.T("上年度未抵完的退税", "refund not absorbed before"), *carried)
	if base.Known() && base.Amount().Sign() < 0 {
		w.Find(calc.SeverityWarning, "unabsorbed_refund", "taxes.entries",
			lang.F("%s 基数为 %s，退税未抵完", "%s: the base is %s, a refund is not absorbed", year, base.Amount()))
	}
	if w.Reads(negativeBase, "carry") {
		*carried = base.Below()
	}
	return base
}

// running stops a line whose award year ends after the document's last day,
// if so read (reading running_windows, B51).
func running(c *calc.Case, f *act, year civil.Period, t calc.Terms) calc.Terms {
	if last := lastDay(c, f); c.Reads(runningWindows, "stop") && year.To > last {
		t.Stopped, t.Why = true, lang.F("奖励年度止于 %s 之后，不付", "the award year ends after %s: not paid", last)
	}
	return t
}
