package shanting_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
)

// worked is how an award of everything was worked out, in words: its steps,
// line by line, and why a line is an estimate.
func (b bench) worked(award string, facts ...string) string {
	b.Helper()
	r := b.everythingWith(facts...)
	var lines []string
	for _, a := range calc.Compute(r.Project, b.book, calc.Options{Explain: true}).Awards {
		if a.Name() != award {
			continue
		}
		for _, l := range a.Lines {
			var steps []string
			for _, s := range l.Steps {
				steps = append(steps, fmt.Sprintf("%s %s", s.Text.In(lang.English), s.Amount))
			}
			for _, why := range l.Reasons {
				steps = append(steps, "because "+why.In(lang.English))
			}
			lines = append(lines, strings.Join(steps, "; "))
		}
	}
	return strings.Join(lines, " | ")
}

// TestTheWorkingNamesEachStepAndItsAmount: every kind of step in its words beside its
// amount, with the figure of the law it speaks of; lines are apart by a stroke.
func TestTheWorkingNamesEachStepAndItsAmount(t *testing.T) {
	b := newBench(t)
	for _, row := range workings {
		if got := b.worked(row.award, split(row.facts)...); got != row.said {
			t.Errorf("%s with %s\ngot  %s\nwant %s", row.award, row.facts, got, row.said)
		}
	}
}

// branch is an institution that no award of the Measures competes with.
const branch = "finance.opened=2024-01-01; finance.stay_commitment=true; investment.fixed_assets.audited=1; "

var workings = []struct{ award, facts, said string }{
	{"finance2022/bonds", "finance.stay_commitment=true; finance.bonds=[{date: 2024-06-01, amount: 50亿元, private_500: false}]",
		"issued on 2024-06-01, at least 250000.00; base 250000.00"},
	{"measures2022/land", "investment.fixed_assets.audited=1亿元; land.area=10.5亩",
		"land premium 100000000.00; 100,000.00 yuan a mu × 10.5 mu -1050000.00; retained by the municipality 0.00; base 98950000.00"},
	{"measures2022/land", "investment.fixed_assets.audited=3亿元; land.area=10.5亩",
		"land premium 100000000.00; 50,000.00 yuan a mu × 10.5 mu -525000.00; retained by the municipality 0.00; base 99475000.00"},
	{"measures2022/land", "land.premium=100; land.municipal_retained=200",
		"land premium 100.00; retained by the municipality -200.00; base -100.00; below zero, counted as zero 0.00"},
	{"measures2022/tax_rebate", "taxes.entries=[{period: 2024, net: 100}, {entered: 2024-02-03, revenue: 5, refund: 200}]",
		"2024-01-01/2024-12-31 district net 100.00; entered 2024-02-03 district net -195.00; base -95.00; below zero, counted as zero 0.00 |  |  |  |  | "},
	{"measures2022/tax_rebate", "taxes.entries=[{period: 2023-12-31/2024-12-30, net: 100, projected: true}]",
		"2023-12-31/2024-12-30 district net 100.00 × 365/366 days 99.73; base 99.73; rounded half up to the fen 99.73; because 2023-12-31/2024-12-30 is a forecast; because 2023-12-31/2024-12-30 straddles award years, split by days; because recorded for 365 of 366 days |  |  |  |  | "},
	{"measures2022/tax_rebate", "taxes.entries=[{period: 2024, net: 0}, {period: 2025, net: 0}, {period: 2026, net: 0}, {period: 2027, net: 0.01}]",
		"2024-01-01/2024-12-31 district net 0.00; base 0.00 | 2025-01-01/2025-12-31 district net 0.00; base 0.00 | 2026-01-01/2026-12-31 district net 0.00; base 0.00 | 2027-01-01/2027-12-31 district net 0.01; base 0.01; × 50% 0.01; rounded half up to the fen 0.01 |  | "},
	{"measures2022/tax_rebate", "taxes.entries=[{period: 2024, net: -5}, {period: 2025, net: 3}]; readings.negative_base=carry",
		"2024-01-01/2024-12-31 district net -5.00; base -5.00; below zero, counted as zero 0.00 | 2025-01-01/2025-12-31 district net 3.00; refund not absorbed before -5.00; base -2.00; below zero, counted as zero 0.00 | refund not absorbed before -2.00 | refund not absorbed before -2.00 | refund not absorbed before -2.00 | refund not absorbed before -2.00"},
	{"measures2022/tax_rebate", "taxes.entries=[{period: 2024, net: 0}, {period: 2025, net: 3}]; readings.running_windows=stop",
		"2024-01-01/2024-12-31 district net 0.00; base 0.00 | 2025-01-01/2025-12-31 district net 3.00; base 3.00; it ends after 2025-04-15: not paid 0.00 | it ends after 2025-04-15: not paid 0.00 | it ends after 2025-04-15: not paid 0.00 | it ends after 2025-04-15: not paid 0.00 | it ends after 2025-04-15: not paid 0.00"},
	{"measures2022/upgrade_rebate", "project.nature=expansion; taxes.entries=[{period: 2023, net: 1}, {period: 2024, net: 2.01}]",
		"2024-01-01/2024-12-31 district net 2.01; district net of 2024-01-01/2024-12-31 in all 2.01; 2023-01-01/2023-12-31 district net 1.00; less the year compared with, 2023-01-01/2023-12-31 -1.00; the increment 1.01; base 1.01; × 50% 0.51; rounded half up to the fen 0.51 | 2024-01-01/2024-12-31 district net 2.01; less the year compared with, 2024-01-01/2024-12-31 -2.01"},
	{"measures2022/relocation", "investment.in_construction_period=10.01亿元",
		"fixed assets in place within the agreed construction period 1001000000.00; base 1001000000.00; × 1% 10010000.00; at most 10,000,000.00 a project 10000000.00"},
	{"measures2022/relocation", "investment.in_construction_period=10.01亿元; relocation.from=within_district",
		"fixed assets in place within the agreed construction period 1001000000.00; base 1001000000.00; × 1.5% 15015000.00; at most 15,000,000.00 a project 15000000.00"},
	{"measures2022/factory_rent", "",
		"rent of 2024-01-01/2033-12-31, 36,530,000.00 × 366/3653 days 3660000.00; base 3660000.00 | rent of 2024-01-01/2033-12-31, 36,530,000.00 × 365/3653 days 3650000.00; base 3650000.00 | rent of 2024-01-01/2033-12-31, 36,530,000.00 × 365/3653 days 3650000.00; base 3650000.00; × 50% 1825000.00 | rent of 2024-01-01/2033-12-31, 36,530,000.00 × 365/3653 days 3650000.00; base 3650000.00; × 50% 1825000.00 | rent of 2024-01-01/2033-12-31, 36,530,000.00 × 366/3653 days 3660000.00; base 3660000.00; × 50% 1830000.00"},
	{"measures2022/office_rent", "offices[0].lease.rent[0].amount=1000000.01",
		"rent of 2024-01-01/2024-12-31 1000000.01; base 1000000.01; × 30% 300000.00; at most 300,000.00 a project and year 300000.00 | rent of 2025-01-01/2025-12-31 1000000.00; base 1000000.00; × 30% 300000.00 | rent of 2026-01-01/2026-12-31 1000000.00; base 1000000.00; × 30% 300000.00"},
	{"measures2022/office_purchase", "offices[1].purchase.price=200万元; offices[0].purchase={price: 100万元, date: 2025-01-01}",
		"price of office B 2000000.00; base 2000000.00; × 20% 400000.00 | price of office A 1000000.00; base 1000000.00; × 20% 200000.00; at most 500,000.00 a project, 400,000.00 of it counted before 100000.00"},
	{"measures2022/referral", "investment.fixed_assets.audited=1亿元",
		"the tier of fixed assets from 100,000,000.00 200000.00; base 200000.00"},
	{"measures2022/referral", "investment.fixed_assets.audited=3亿元",
		"the tier of fixed assets from 300,000,000.00 500000.00; base 500000.00"},
	{"measures2022/referral", "",
		"the tier of fixed assets from 500,000,000.00 1000000.00; base 1000000.00"},
	{"measures2022/talent_tax#甲", "",
		"district's part of the 2024 income tax 10000.00; base 10000.00 | district's part of the 2025 income tax 10000.00; base 10000.00 | district's part of the 2026 income tax 10000.00; base 10000.00 | district's part of the 2027 income tax 10000.00; base 10000.00 | district's part of the 2028 income tax 10000.00; base 10000.00 | district's part of the 2029 income tax 10000.00; base 10000.00"},
	{"measures2022/talent_tax#甲", "talent[0].years[0].salary=199999.99",
		"district's part of the 2024 income tax 10000.00; base 10000.00; salary 199,999.99 is below 200,000.00: nothing for the year 0.00 | district's part of the 2025 income tax 10000.00; base 10000.00 | district's part of the 2026 income tax 10000.00; base 10000.00 | district's part of the 2027 income tax 10000.00; base 10000.00 | district's part of the 2028 income tax 10000.00; base 10000.00 | district's part of the 2029 income tax 10000.00; base 10000.00"},
	{"finance2022/settling", branch + "finance.kind=bank_tier1",
		"first-level branch of a bank 1500000.00; base 1500000.00"},
	{"finance2022/premises_purchase", branch + "finance.kind=bank_tier1; offices[1].purchase.price=5000万元; offices[0].built={cost: 2000万元, date: 2025-01-01}",
		"office B 50000000.00; base 50000000.00; × 2.5% 1250000.00 | office A 20000000.00; base 20000000.00; × 2.5% 500000.00; at most 1,500,000.00, 1,250,000.00 of it counted before 250000.00"},
	{"finance2022/premises_rent", branch + "finance.kind=bank_tier1; offices[0].lease.rent[0].amount=300万元; offices[0].lease.rent[1].amount=300万元",
		"rent of 2024-01-01/2024-12-31 3000000.00; base 3000000.00; × 15% 450000.00 | rent of 2025-01-01/2025-12-31 3000000.00; base 3000000.00; × 15% 450000.00; at most 500,000.00 over all years, 450,000.00 of it counted before 50000.00 | rent of 2026-01-01/2026-12-31 1000000.00; base 1000000.00; × 15% 150000.00; at most 500,000.00 over all years, 500,000.00 of it counted before 0.00"},
	{"finance2022/legal_person", branch + "finance.kind=legal_person; finance.paid_in_capital=500000001",
		"paid-in capital 500000001.00; base 500000001.00; × 0.5% 2500000.01; at most 2,500,000.00 2500000.00"},
	{"finance2022/equity_fund", branch + "finance.kind=equity_fund; finance.paid_in_capital=20亿元; finance.government_capital=1亿元; finance.fund={filed: true, exit_commitment: true, operated_full_year: true, outside_capital: true}",
		"paid-in capital 2000000000.00; government money -100000000.00; base 1900000000.00; × 0.2% 3800000.00; at most 2,500,000.00 2500000.00"},
	{"finance2022/equity_fund", branch + "finance.kind=equity_fund; finance.paid_in_capital=200000009; finance.fund={filed: true, exit_commitment: true, operated_full_year: true, outside_capital: true}",
		`paid-in capital 200000009.00; base 200000009.00; × 0.15% 300000.01; "not above": fractions of a fen dropped 300000.01`},
	{"finance2022/listing#ipo", branch + "finance.kind=bank_tier1; finance.listings=[{event: ipo, date: 2024-01-01, raised_funds: false}]",
		"first listing 2000000.00; base 2000000.00"},
	{"finance2022/relisting#move_neeq", branch + "finance.kind=bank_tier1; finance.listings=[{event: move_neeq, date: 2024-01-01, raised_funds: false}]",
		"move of a company listed on the NEEQ 300000.00; base 300000.00"},
	{"finance2022/bonds", branch + "finance.kind=bank_tier1; finance.bonds=[{date: 2024-06-01, amount: 60亿元, issuer: state}]",
		"issued on 2024-06-01 6000000000.00; base 6000000000.00; × 0.005% 300000.00; at most 250,000.00 a firm and year 250000.00"},
	{"finance2022/guarantee", branch + "finance.kind=guarantee; finance.guarantees=[{year: 2024, qualifying: 1.5亿元}, {year: 2025, qualifying: 1}]",
		"2024: the tier from 100,000,000.00 150000.00; base 150000.00 | 2025 does not meet the conditions 0.00; base 0.00"},
	{"finance2022/bridge_loan", branch + "finance.kind=bridge_loan; finance.bridge_loans=[{year: 2024, amount: 20亿元, firms: 60, daily_fee: 0.05%}]",
		"2024: the tier from 2,000,000,000.00 250000.00; base 250000.00"},
	{"finance2022/agency", branch + "finance.kind=rating; finance.paid_in_capital=3000万元",
		"the tier of paid-in capital from 20,000,000.00 150000.00; base 150000.00"},
}
