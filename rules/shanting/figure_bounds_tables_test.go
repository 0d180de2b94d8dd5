package shanting_test

import (
	"math/big"

	"github.com/shanting/fuchi/calc/money"
)

// ladder is a row of thresholds, lowest first, of one fact and one award.
type ladder struct {
	award, path, unit string
	facts             []string
	steps             []string // figures
	pays              []string // the figures that the steps pay, or that worth computes with
	worth             func(b bench, step int) money.Amount
	otherwise         func(b bench) money.Amount // what is paid below the first step, where anything is
}

const audited, dollars = "investment.fixed_assets.audited", "investment.foreign.total"

var foreigner = []string{"project.sector=services", "project.foreign_invested=true"}

// rent, rebate and the like are what a million a year comes to.
func rebate(years string) func(b bench) money.Amount {
	return func(b bench) money.Amount {
		return b.yearly(b.int(years), b.int("article02.full_years"), "article02.full_rate", "article02.later_rate")
	}
}

func (b bench) yearly(years, full int, first, later string) money.Amount {
	sum := new(big.Rat)
	for i := range years {
		if i < full {
			sum.Add(sum, b.share(first))
		} else {
			sum.Add(sum, b.share(later))
		}
	}
	return fen(halfUp(sum))
}

func always(f func(b bench) money.Amount) func(bench, int) money.Amount {
	return func(b bench, _ int) money.Amount { return f(b) }
}

func stepped(each ...func(b bench) money.Amount) func(bench, int) money.Amount {
	return func(b bench, i int) money.Amount { return each[i](b) }
}

func premiumLess(deduction string) func(b bench) money.Amount {
	return func(b bench) money.Amount {
		if deduction == "" {
			return fen(100_000_000_00)
		}
		return fen(100_000_000_00).Sub(b.money(deduction))
	}
}

func shareOf(rate string, base int64) func(b bench) money.Amount {
	return func(b bench) money.Amount { return fen(halfUp(times(b.rate(rate), base))) }
}

func factoryRents(b bench) money.Amount {
	return b.yearly(b.int("article05.years"), b.int("article05.full_years"), "article05.full_rate", "article05.later_rate")
}

func officeRents(b bench) money.Amount {
	return b.yearly(b.int("article06.years"), 99, "article06.rent_rate", "")
}

// evenRent makes the ten years of rent a million each, leap years too.
var evenRent = `factory.rent=[{period: 2024, amount: 100万元, paid: 2024-01-05}, {period: 2025, amount: 100万元, paid: 2024-01-05}, {period: 2026, amount: 100万元, paid: 2024-01-05}, ` +
	`{period: 2027, amount: 100万元, paid: 2024-01-05}, {period: 2028, amount: 100万元, paid: 2024-01-05}, {period: 2029, amount: 100万元, paid: 2024-01-05}]`

var ladders = []ladder{
	{award: "measures2022/land", path: audited, steps: []string{"article01.first_tier", "article01.second_tier", "article01.top_tier"},
		pays: []string{"article01.first_deduction", "article01.second_deduction"}, worth: stepped(premiumLess("article01.first_deduction"), premiumLess("article01.second_deduction"), premiumLess(""))},
	{award: "measures2022/land", path: audited, steps: []string{"article01.top_tier"}, facts: []string{"project.sector=services"}, worth: always(premiumLess(""))},
	{award: "measures2022/tax_rebate", path: audited, steps: []string{"article02.standard_fixed_assets", "article02.extended_fixed_assets"},
		worth: stepped(rebate("article02.standard_years"), rebate("article02.extended_years"))},
	{award: "measures2022/tax_rebate", path: dollars, unit: " USD", facts: foreigner, steps: []string{"article02.standard_foreign", "article02.extended_foreign"},
		worth: stepped(rebate("article02.standard_years"), rebate("article02.extended_years"))},
	{award: "measures2022/upgrade_rebate", path: audited, facts: []string{"project.nature=expansion"}, steps: []string{"article02.upgrade_fixed_assets"},
		worth: always(shareOf("article02.upgrade_rate", 100_000_000))},
	{award: "measures2022/relocation", path: audited, steps: []string{"article04.fixed_assets"}, worth: always(shareOf("article04.outside_rate", 100_000_000_00))},
	{award: "measures2022/relocation", path: dollars, unit: " USD", facts: foreigner, steps: []string{"article04.foreign"}, worth: always(shareOf("article04.outside_rate", 100_000_000_00))},
	{award: "measures2022/factory_rent", path: audited, facts: []string{evenRent}, steps: []string{"article05.fixed_assets"}, worth: always(factoryRents)},
	{award: "measures2022/factory_rent", path: dollars, unit: " USD", facts: append([]string{evenRent}, foreigner...), steps: []string{"article05.foreign"}, worth: always(factoryRents)},
	{award: "measures2022/office_rent", path: audited, steps: []string{"article06.fixed_assets"}, worth: always(officeRents)},
	{award: "measures2022/office_rent", path: dollars, unit: " USD", facts: foreigner, steps: []string{"article06.foreign"}, worth: always(officeRents)},
	{award: "measures2022/office_purchase", path: audited, steps: []string{"article06.fixed_assets"}, worth: always(shareOf("article06.purchase_rate", 100_000_000))},
	{award: "measures2022/office_purchase", path: dollars, unit: " USD", facts: foreigner, steps: []string{"article06.foreign"}, worth: always(shareOf("article06.purchase_rate", 100_000_000))},
	{award: "measures2022/referral", path: audited, steps: []string{"article07.first_tier", "article07.second_tier", "article07.top_tier"},
		pays: []string{"article07.first_award", "article07.second_award", "article07.top_award"}},
	{award: "measures2022/talent_tax#甲", path: "talent[0].years[0].salary", facts: []string{"talent[0].years=[{year: 2024, iit_net: 1万元}]"}, steps: []string{"article08.salary"},
		worth: always(func(bench) money.Amount { return fen(1_000_000) }), otherwise: func(bench) money.Amount { return money.Zero }},
	{award: "finance2022/guarantee", path: "finance.guarantees[0].qualifying", facts: financial("guarantee", "finance.guarantees=[{year: 2024}]"),
		steps: []string{"clause4_1.first_tier", "clause4_1.second_tier", "clause4_1.top_tier"}, pays: []string{"clause4_1.first_award", "clause4_1.second_award", "clause4_1.top_award"}},
	{award: "finance2022/bridge_loan", path: "finance.bridge_loans[0].amount", facts: financial("bridge_loan", "finance.bridge_loans=[{year: 2024, firms: 999, daily_fee: 0}]"),
		steps: []string{"clause4_3.first_tier", "clause4_3.top_tier"}, pays: []string{"clause4_3.first_award", "clause4_3.top_award"}},
	{award: "finance2022/agency", path: "finance.paid_in_capital", facts: financial("rating"),
		steps: []string{"clause4_5.first_tier", "clause4_5.second_tier", "clause4_5.top_tier"}, pays: []string{"clause4_5.first_award", "clause4_5.second_award", "clause4_5.top_award"}},
}

// ceiling is a cap on a share of one fact.
type ceiling struct {
	award, path, limit, rate string
	facts                    []string
	down                     bool
}

var ceilings = []ceiling{
	{award: "measures2022/relocation", path: "investment.in_construction_period", limit: "article04.outside_cap", rate: "article04.outside_rate"},
	{award: "measures2022/relocation", path: "investment.in_construction_period", limit: "article04.within_cap", rate: "article04.within_rate", facts: []string{"relocation.from=within_district"}},
	{award: "measures2022/office_rent", path: "offices[0].lease.rent[0].amount", limit: "article06.rent_cap", rate: "article06.rent_rate"},
	{award: "measures2022/office_purchase", path: "offices[1].purchase.price", limit: "article06.purchase_cap", rate: "article06.purchase_rate"},
	{award: "finance2022/premises_purchase", path: "offices[1].purchase.price", limit: "clause2_1.purchase_cap", rate: "clause2_1.purchase_rate", facts: financial("bank_tier1")},
	{award: "finance2022/premises_rent", path: "offices[0].lease.rent[0].amount", limit: "clause2_1.rent_cap", rate: "clause2_1.rent_rate", facts: financial("bank_tier1")},
	{award: "finance2022/legal_person", path: "finance.paid_in_capital", limit: "clause2_2.cap", rate: "clause2_2.rate", facts: financial("legal_person")},
	{award: "finance2022/equity_fund", path: "finance.paid_in_capital", limit: "clause2_3.cap", rate: "clause2_3.second_rate", facts: financial("equity_fund"), down: true},
	{award: "finance2022/bonds", path: "finance.bonds[0].amount", limit: "clause3_4.cap", rate: "clause3_4.state_rate", facts: financial("bank_tier1", "finance.bonds=[{date: 2024-06-01, issuer: state}]"), down: true},
	{award: "finance2022/bonds", path: "finance.bonds[0].amount", limit: "clause3_4.cap", rate: "clause3_4.private_rate",
		facts: financial("bank_tier1", "finance.bonds=[{date: 2024-06-01, issuer: private, private_500: false}]"), down: true},
}

// window is a number of award years and their rates, a million a year.
type window struct {
	award                     string
	facts                     []string
	years, full, first, later string
}

func (w window) rateOf(b bench, i int) string {
	if w.full != "" && i >= b.int(w.full) {
		return w.later
	}
	return w.first
}

var windows = []window{
	{"measures2022/tax_rebate", []string{audited + "=2亿元"}, "article02.standard_years", "article02.full_years", "article02.full_rate", "article02.later_rate"},
	{"measures2022/tax_rebate", nil, "article02.extended_years", "article02.full_years", "article02.full_rate", "article02.later_rate"},
	{"measures2022/upgrade_rebate", []string{"project.nature=expansion", "readings.increment=base_year"}, "article02.upgrade_years", "", "article02.upgrade_rate", ""},
	{"measures2022/factory_rent", []string{evenRent}, "article05.years", "article05.full_years", "article05.full_rate", "article05.later_rate"},
	{"measures2022/office_rent", nil, "article06.years", "", "article06.rent_rate", ""},
	{"measures2022/talent_tax#甲", nil, "article08.years", "", "", ""},
	{"finance2022/premises_rent", financial("bank_tier1"), "clause2_1.rent_years", "", "clause2_1.rent_rate", ""},
}

func times(rate *big.Rat, base int64) *big.Rat { return new(big.Rat).Mul(rate, big.NewRat(base, 1)) }

// inverse is the base whose share is so many fen.
func inverse(rate *big.Rat, award int64) *big.Rat {
	return new(big.Rat).Quo(big.NewRat(award, 1), rate)
}
