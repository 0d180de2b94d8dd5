package measures2022

import (
	"slices"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

const taxRebateID = documentID + "/tax_rebate"

var agreedTest = calc.Dated("agreed_production", lang.T("合同约定投产日", "agreed day of production"))

// rebateTier is Art. 2（一） or （二）: the same rates, a year more.
type rebateTier struct {
	article string
	scale
	years int
}

// taxRebate is Art. 2（一）（二）: the district's net part of operating taxes
// goes back for five or six years from the agreed day of production.
func taxRebate(f *act) calc.Rule {
	standard := rebateTier{"第二条（一）", f.scale(f.Money("article02.standard_fixed_assets"),
		f.USD("article02.standard_foreign")), f.Int("article02.standard_years")}
	extended := rebateTier{"第二条（二）", f.scale(f.Money("article02.extended_fixed_assets"),
		f.USD("article02.extended_foreign")), f.Int("article02.extended_years")}
	fullYears, fullRate, laterRate := f.Int("article02.full_years"), f.Rate("article02.full_rate"),
		f.Rate("article02.later_rate")
	return calc.Rule{
		ID: taxRebateID, Title: lang.T("生产经营税收扶持", "Tax rebate"), Article: "第二条（一）（二）",
		Matter: "operating_tax", Payee: calc.Enterprise,
		Strings: expandsProduction,
		Claims:  claimsTax,
		Work: func(w *calc.Working) {
			p := w.Project
			tiers := []rebateTier{extended, standard}
			routes := [...][2]calc.Route{extended.routes(w.Case), standard.routes(w.Case)}
			sure, taken := w.Tiers(calc.Tier{Routes: routes[0][:]}, calc.Tier{Routes: routes[1][:]})
			tier := tiers[taken]
			switch {
			case calc.AnyMet(routes[0][:]...) != calc.Unknown:
				w.Article(tier.article)
			case !mayFallShort(routes[0][:], routes[1][:]):
				w.Article(extended.article)
			}
			start, guess := rebateFrom(w.Case)
			w.Require(newProject(w.Case))
			w.RequireEither(waysShown(routes, sure)...)
			w.Require(lawfulTax(p), agreedTest.Of(start))
			if !w.OpenLacking(entriesLacking(&p.Taxes)...) {
				return
			}
			if guess {
				w.Guess(agreedStandsIn)
			}
			if tier.years == standard.years && sure == taken {
				w.Aside(lang.F("未达第二条（二）的 %s 元或 %s 美元，第 %d 年不奖",
					"below the %s yuan or US$%s of Art. 2(2): no award year %d", extended.assets.Figure(),
					extended.dollars.Figure(), extended.years))
			}
			years := awardYears(w.Case, start.Value, tier.years)
			carried, recorded := w.Start(), taxDays(&p.Taxes)
			part := f.rebateBase(w)
			for i, year := range years {
				base := part(carry(w, districtNet(w.Case, recorded, year), &carried, year))
				rate := laterRate
				if i < fullYears {
					rate = fullRate
				}
				w.YearLine(i+1, year, base, f.within(w.Case, year.To, calc.Terms{Rate: rate}))
			}
			w.DeadlineFor("tax_window", start.Value, years[len(years)-1].To)
		},
		Listed: []string{"taxes.entries"},
		Worth: func(w *calc.Working) []calc.Worth {
			after := lang.F("其后至第 %d 或 %d 年区级净得", "the district net after them, to year %d or %d", standard.years,
				extended.years)
			longer := extended.routes(w.Case)
			switch met, _ := calc.Either(longer[:]...); met {
			case calc.Yes:
				after = lang.F("其后至第 %d 年区级净得", "the district net after them, to year %d", extended.years)
			case calc.No:
				after = lang.F("其后至第 %d 年区级净得", "the district net after them, to year %d", standard.years)
			}
			return []calc.Worth{calc.WorthShare(fullRate,
				lang.F("前 %d 年区级净得", "the district net of the first %d years", fullYears), calc.PerYear),
				calc.WorthShare(laterRate, after, calc.PerYear)}
		},
	}
}

// claimsTax claims the rebate of operating taxes, which asks for no claim: a
// contract is enough.
func claimsTax(p *project.Project) []string { return calc.Once(p.Taxes.Given || p.Contract.Given) }

// waysShown are the ways into the tier that the award hangs on. While the higher
// is open, a figure known to fall short of it is held against the lower, which
// is what it has to reach.
func waysShown(routes [2][2]calc.Route, sure int) []calc.Route {
	if calc.AnyMet(routes[0][:]...) != calc.Unknown {
		return routes[sure][:]
	}
	shown := slices.Clone(routes[0][:])
	for i, r := range shown {
		if r.Conditions[len(r.Conditions)-1].Met == calc.No {
			shown[i] = routes[1][i]
		}
	}
	return shown
}

// mayFallShort says whether the lower tier may be the one after all: by a way
// that may hold and whose figure is not known to reach the higher.
func mayFallShort(higher, lower []calc.Route) bool {
	for i, r := range lower {
		figure := higher[i].Conditions[len(higher[i].Conditions)-1]
		if r.Met() != calc.No && figure.Met != calc.Yes {
			return true
		}
	}
	return false
}

// rebateFrom is the day the rebate counts from (reading rebate_start, B03):
// the agreed day; the actual day never stands in for it.
func rebateFrom(c *calc.Case) (project.Fact[civil.Date], bool) {
	if c.Reads(rebateStart, "production") {
		return production(c.Project)
	}
	return agreed(c.Project), false
}

// carry reports a refund that a year could not absorb and, if so read, takes
// it off the years that follow (reading negative_base, B09). What an unknown
// year leaves over is unknown, and so then are the years after it.
func carry(w *calc.Working, base calc.Value, carried *calc.Value, year civil.Period) calc.Value {
	base = base.Add(lang.T("上年度未抵完的退税", "refund not absorbed before"), *carried)
	if base.Known() && base.Amount().Sign() < 0 {
		text := lang.F("%s 基数为 %s，退税未抵完", "%s: the base is %s, a refund is not absorbed", year, base.Amount())
		if base.Partial() {
			text = lang.F("%s 已记录部分的基数为 %s，退税尚未抵完",
				"%s: the base recorded so far is %s, a refund is not absorbed yet", year, base.Amount())
		}
		w.Find(foundUnabsorbedRefund, "taxes.entries", text)
	}
	if w.Reads(negativeBase, "carry") {
		*carried = base.Below()
	}
	return base
}
