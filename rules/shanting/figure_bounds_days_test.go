package shanting_test

import (
	"fmt"
	"slices"

	"github.com/shopspring/decimal"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/money"
)

// sums are figures that an award pays as they stand.
var sums = []struct {
	figure, award string
	facts         []string
}{
	{"clause2_1.bank_award", "finance2022/settling", financial("bank_tier1")},
	{"clause2_1.nonbank_award", "finance2022/settling", financial("nonbank_tier1")},
	{"clause2_1.nonbank_award", "finance2022/settling", financial("nonbank_hq")},
	{"clause2_1.second_level_award", "finance2022/settling", financial("tier2")},
	{"clause2_1.second_level_award", "finance2022/settling", financial("provincial_city_bank_tier1")},
	{"clause3_1.exchange_award", "finance2022/listing#ipo", listed("ipo")},
	{"clause3_1.neeq_award", "finance2022/listing#neeq", listed("neeq")},
	{"clause3_1.regional_award", "finance2022/listing#regional", listed("regional")},
	{"clause3_2.exchange_award", "finance2022/relisting#shell", listed("shell")},
	{"clause3_2.exchange_award", "finance2022/relisting#move", listed("move")},
	{"clause3_1.neeq_award", "finance2022/relisting#shell_neeq", listed("shell_neeq")},
	{"clause3_1.neeq_award", "finance2022/relisting#move_neeq", listed("move_neeq")},
}

func listed(event string) []string {
	return financial("bank_tier1", "finance.listings=[{event: "+event+", date: 2024-06-01, share_reform_same_year: true, raised_funds: true, invested_in_district: true}]")
}

// days are spans of the calendar within which a day has to lie.
var days = []struct {
	first, last, award, path string
	facts                    []string
}{
	{"article19.first_day", "article19.last_day", "measures2022/land", "contract.signed", nil},
	{"article19.first_day", "article19.late_day", "measures2022/land", "contract.signed", []string{"readings.validity_end=2025-04-16"}},
	{"annex.first_day", "annex.last_day", "finance2022/settling", "finance.opened", financial("bank_tier1")},
	{"annex.first_day", "annex.late_day", "finance2022/settling", "finance.opened", financial("bank_tier1", "readings.finance_end=2027-06-03")},
	{"annex.first_day", "annex.last_day", "finance2022/listing#ipo", "finance.listings[0].date", listed("ipo")},
	{"annex.first_day", "annex.late_day", "finance2022/listing#ipo", "finance.listings[0].date", append(listed("ipo"), "readings.finance_end=2027-06-03")},
	{"annex.first_day", "annex.last_day", "finance2022/premises_rent", "offices[0].lease.effective", financial("bank_tier1", "offices[0].lease.rent=[{period: 2022-01-01/2031-12-31, amount: 100万元, paid: 2022-06-05}]")},
	{"annex.first_day", "annex.last_day", "finance2022/premises_purchase", "offices[1].purchase.date", financial("bank_tier1")},
	{"annex.first_day", "annex.late_day", "finance2022/bonds", "finance.bonds[0].date", financial("bank_tier1", "finance.bonds=[{amount: 1亿元, issuer: state}]", "readings.finance_end=2027-06-03")},
}

// term is a number of years from a day; within says that the award is paid up
// to its end, else only after it.
type term struct {
	figure, award, path, from string
	facts                     []string
	within                    bool
}

func (b bench) start(e term) civil.Date {
	d, err := civil.ParseDate(e.from)
	if err != nil {
		b.Fatal(err)
	}
	return d
}

var terms = []term{
	{"article07.filing_years", "measures2022/referral", "referrer.filed", "2024-01-01", nil, true},
	{"article07.filing_years", "measures2022/referral", "referrer.filed", "2024-02-29", []string{"milestones.first_tax=2024-02-29"}, true},
	{"clause2_4.stay_years", "finance2022/settling", "finance.left", "2024-01-01", financial("bank_tier1"), false},
	{"clause2_4.stay_years", "finance2022/premises_purchase", "finance.left", "2024-05-01", financial("bank_tier1"), false},
	{"clause2_4.stay_years", "finance2022/premises_rent", "finance.left", "2025-01-01", financial("bank_tier1"), false}, // the first rent falls due after a year
	{"clause2_4.stay_years", "finance2022/premises_rent", "finance.left", "2024-01-01", financial("bank_tier1", "readings.stay_from=opening"), false},
	{"clause2_4.stay_years", "finance2022/settling", "finance.left", "2024-03-01", financial("bank_tier1", "paid=[{award: finance2022/settling, amount: 1, date: 2024-03-01}]"), false},
	{"clause4_5.stay_years", "finance2022/agency", "finance.left", "2024-01-01", financial("appraisal"), false},
}

// toldOnly are figures that bind others than the program: the sums they limit
// are given to it as they qualify, and working days need a calendar of holidays.
// No case can see them, so the law's values stand here.
var toldOnly = map[string]string{"clause4_1.single_limit": "1000万元", "clause4_1.fee_limit": "1.5%", "lifecycle.review_days": "3", "lifecycle.copies_days": "5"}

// besides are figures that are tried beside another one.
var besides = []string{"clause2_3.second_tier", "clause2_3.first_rate", "article11.district_parts", "article11.town_parts"}

// particular are figures that decide in a way of their own.
var particular = map[string]func(b bench){
	"clause2_3.first_tier": func(b bench) {
		at := b.money("clause2_3.first_tier")
		fund := func(capital money.Amount, more ...string) *calc.Award {
			return b.award("finance2022/equity_fund", append(financial("equity_fund", "finance.paid_in_capital="+capital.String()), more...)...)
		}
		second := b.money("clause2_3.second_tier")
		below, on := down(times(b.rate("clause2_3.first_rate"), fenOf(second)-1)), down(times(b.rate("clause2_3.second_rate"), fenOf(second)))
		b.fails(fund(at.Sub(fen(1))), "a fen below")
		b.fails(fund(at, "readings.unmarked_bounds=exclusive"), "read exclusively")
		b.pays(fund(at), fen(down(times(b.rate("clause2_3.first_rate"), fenOf(at)))), "at")
		b.pays(fund(second.Sub(fen(1))), fen(below), "a fen below the second tier")
		b.pays(fund(second, "readings.unmarked_bounds=exclusive"), fen(on), "the second tier is marked as included")
		b.pays(fund(second), fen(on), "at the second tier")
		b.pays(fund(at.Add(fen(500)), "finance.government_capital=5"), fen(down(times(b.rate("clause2_3.first_rate"), fenOf(at)))), "government money left out")
		b.fails(fund(at.Add(fen(499)), "finance.government_capital=5"), "government money left out")
	},
	"clause2_3.operating_years": func(b bench) {
		over := civil.MustDay(2024, 1, 1).YearsOn(b.int("clause2_3.operating_years")) - 1
		for n, asked := range map[civil.Date]bool{-1: true, 0: false, 1: false} {
			r := b.everythingWith(financial("equity_fund", "as_of="+(over+n).String())...)
			if got := slices.ContainsFunc(r.Findings, func(f calc.Finding) bool { return f.Code == "year_not_over" }); got != asked {
				b.Errorf("%+d days: asked about the year: %v", n, got)
			}
		}
	},
	"clause4_3.firms": func(b bench) {
		for _, n := range []int{-1, 0, 1} {
			a := b.award("finance2022/bridge_loan", bridge(b.int("clause4_3.firms")+n, "0")...)
			if a.Status.Counts() != (n >= 0) {
				b.Errorf("%+d firms: %s", n, a.Status)
			}
		}
		b.fails(b.award("finance2022/bridge_loan", append(bridge(b.int("clause4_3.firms"), "0"), "readings.unmarked_bounds=exclusive")...))
	},
	"clause4_3.daily_fee_limit": func(b bench) {
		limit, _ := b.figures("clause4_3.daily_fee_limit").Find("clause4_3.daily_fee_limit")
		f := b.figures(limit.ID).Rate(limit.ID)
		for _, n := range []int64{-1, 0, 1} {
			fee := f.Shift(2).Add(decimal.New(n, -3)).String() + "%"
			if a := b.award("finance2022/bridge_loan", bridge(999, fee)...); a.Status.Counts() != (n <= 0) {
				b.Errorf("a fee of %s: %s", fee, a.Status)
			}
		}
		b.fails(b.award("finance2022/bridge_loan", append(bridge(999, limit.Value), "readings.unmarked_bounds=exclusive")...))
	},
	"clause2_1.city_part": func(b bench) {
		half := fen(halfUp(times(b.rate("clause2_1.city_part"), fenOf(b.money("clause2_1.bank_award")))))
		a := b.award("finance2022/settling", financial("bank_tier1", "readings.municipal_match=half")...)
		b.borne(a, calc.BearerDistrict, a.Total.Sub(half), calc.BearerCity, half)
	},
	"article10.town_signs_below": func(b bench) {
		at := b.money("article10.town_signs_below")
		town := func(total money.Amount) *calc.Award {
			return b.award("measures2022/land", "site={location: town, host_town: 甲镇, introducing_town: 乙镇, ratio: {host: 1, introducing: 1}}", "contract.signatory=town", "investment.total="+total.String())
		}
		half := fen(50_000_000_00)
		b.borne(town(at.Sub(fen(1))), "甲镇", half.Add(half))
		b.borne(town(at), "甲镇", half, "乙镇", half)
	},
	"article11.fixed_assets": func(b bench) {
		b.shared(audited, "", nil, b.money("article11.fixed_assets"))
	},
	"article11.foreign": func(b bench) { b.shared(dollars, " USD", foreigner, b.money("article11.foreign")) },
	"lifecycle.first_report_months": func(b bench) {
		want := civil.MustDay(2022, 5, 31).Deadline(0, b.int("lifecycle.first_report_months"))
		if d := b.deadline("first_report"); d.LastDay != want {
			b.Errorf("%s, want %s", d.LastDay, want)
		}
	},
}

func bridge(firms int, fee string) []string {
	return financial("bridge_loan", fmt.Sprintf("finance.bridge_loans=[{year: 2024, amount: 15亿元, firms: %d, daily_fee: %q}]", firms, fee))
}

// borne wants the first line of an award borne by name and amount, in order.
func (b bench) borne(a *calc.Award, want ...any) {
	b.Helper()
	var got []any
	for _, s := range a.Lines[0].Bearers {
		got = append(got, s.Name, s.Amount)
	}
	if fmt.Sprint(got...) != fmt.Sprint(want...) {
		b.Errorf("%s is borne by %v, want %v", a.Name(), got, want)
	}
}

// shared wants 4:6 from a size on and the district alone below it. The factory
// rent is due on both sides of it.
func (b bench) shared(path, unit string, facts []string, at money.Amount) {
	b.Helper()
	brought := func(size money.Amount) *calc.Award {
		return b.award("measures2022/factory_rent", append([]string{evenRent, "site.introducing_town=甲镇", path + "=" + size.String() + unit}, facts...)...)
	}
	whole := halfUp(b.share("article05.full_rate"))
	d, t := int64(b.int("article11.district_parts")), int64(b.int("article11.town_parts"))
	district := fen((2*whole*d + d + t) / (2 * (d + t)))
	b.borne(brought(at.Sub(fen(1))), calc.BearerDistrict, fen(whole))
	b.borne(brought(at), calc.BearerDistrict, district, "甲镇", fen(whole).Sub(district))
	b.borne(brought(at.Add(fen(1))), calc.BearerDistrict, district, "甲镇", fen(whole).Sub(district))
}
