package second

import (
	"strings"
	"testing"
)

const (
	land     = "measures2022/land"
	rebate   = "measures2022/tax_rebate"
	upgrade  = "measures2022/upgrade_rebate"
	moving   = "measures2022/relocation"
	factory  = "measures2022/factory_rent"
	renting  = "measures2022/office_rent"
	buying   = "measures2022/office_purchase"
	referred = "measures2022/referral"
)

const plot = "land = {area: 100亩, acquired: auction, premium: 2500万, municipal_retained: 250万}"

func nets(values ...string) string {
	var b strings.Builder
	b.WriteString("taxes = {entries: [")
	for i, v := range values {
		from := civil(2023, 7, 1)
		w := span{from.plusYears(i), from.plusYears(i + 1)}
		b.WriteString("{period: " + w.from.String() + "/" + (w.end - 1).String() + ", net: " + v + "},")
	}
	return b.String() + "]}"
}

func fai(v string) string { return "investment.fixed_assets.audited = " + v }

// TestWorkedCases are the reading's own sums: one award of one project each.
func TestWorkedCases(t *testing.T) {
	t09 := nets("2000000.01", "3000000.03", "4000000.05", "5000000.07", "6000000.09", "7000000.11")
	t11 := "taxes = {entries: [{entered: 2023-06-30, revenue: 1000000}, {entered: 2023-07-01, revenue: 100000}," +
		"{entered: 2026-06-30, revenue: 200000}, {entered: 2026-07-01, revenue: 300000}, {entered: 2028-06-30, revenue: 400000}," +
		"{entered: 2028-07-01, revenue: 500000}, {entered: 2029-06-30, revenue: 600000}, {entered: 2029-07-01, revenue: 700000}]}"
	t15 := nets("3000000", "-200000", "2500000", "1000000", "1000000")
	t16 := "taxes = {entries: [{period: 2023, net: 3650000}, {period: 2024, net: 7320000}, {period: 2025, net: 7300000}]}"
	expand := "project.nature = expansion"
	from := "relocation = {from: outside_district, whole: true}"
	inPeriod := "investment.in_construction_period = "
	prepaid := "factory = {standard: true, in_zone_park: true, lease_effective: 2023-03-15, rent: [{period: 2023-03-15/2028-03-14, amount: 600万, paid: 2023-03-15}]}"
	yearly := "factory = {standard: true, in_zone_park: true, lease_effective: 2023-03-15, rent: [" +
		"{period: 2023-03-15/2024-03-14, amount: 120万, paid: 2023-03-15}, {period: 2024-03-15/2025-03-14, amount: 120万, paid: 2024-03-15}," +
		"{period: 2025-03-15/2026-03-14, amount: 120万, paid: 2025-03-15}, {period: 2026-03-15/2027-03-14, amount: 120万, paid: 2026-03-15}," +
		"{period: 2027-03-15/2028-03-14, amount: 120万, paid: 2027-03-15}, {period: 2028-03-15/2029-03-14, amount: 120万, paid: 2028-03-15}]}"
	foreign := func(usd string) []string {
		return []string{"project.sector = services", "project.foreign_invested = true", "investment.foreign.total = " + usd}
	}
	t23 := "1200000.00 1200000.00 600000.00 600000.00 600000.00"
	filed := "referrer = {name: R, kind: person, first: true, filed: 2024-01-10}"
	cases := []struct {
		name, award, want string
		settings          []string
	}{
		{"T01 below", land, "not_met", []string{plot, fai("99999999.99")}},
		{"T01 at", land, "12500000.00", []string{plot, fai("100000000.00")}},
		{"T01 above", land, "12500000.00", []string{plot, fai("100000000.01")}},
		{"T02 below", land, "12500000.00", []string{plot, fai("299999999.99")}},
		{"T02 at", land, "17500000.00", []string{plot, fai("300000000.00")}},
		{"T02 above", land, "17500000.00", []string{plot, fai("300000000.01")}},
		{"T04", land, "0.00", []string{"land = {area: 80亩, acquired: auction, premium: 810万, municipal_retained: 405000}", fai("1.5亿")}},
		{"T05", land, "8399925.00", []string{"land = {area: 40001㎡, acquired: auction, premium: 1200万, municipal_retained: 60万}", fai("3亿")}},
		{"T08 below", rebate, "not_met", []string{t09, fai("99999999.99")}},
		{"T08 one fen under 3亿", rebate, "2000000.01 3000000.03 4000000.05 2500000.04 3000000.05", []string{t09, fai("299999999.99")}},
		{"T09", rebate, "2000000.01 3000000.03 4000000.05 2500000.04 3000000.05", []string{t09}},
		{"T10", rebate, "2000000.01 3000000.03 4000000.05 2500000.04 3000000.05 3500000.06", []string{t09, fai("3亿")}},
		{"T11 1亿", rebate, "100000.00 null 200000.00 150000.00 200000.00", []string{t11}},
		{"T11 3亿", rebate, "100000.00 null 200000.00 150000.00 200000.00 550000.00", []string{t11, fai("3亿")}},
		{"T15", rebate, "3000000.00 0.00 2500000.00 500000.00 500000.00", []string{t15}},
		{"T15 carry", rebate, "3000000.00 0.00 2300000.00 500000.00 500000.00", []string{t15, "readings.negative_base = carry"}},
		{"T16", rebate, "5480000.00 7300000.00 3680000.00 null null", []string{t16}},
		{"T17", upgrade, "1000000.01 500000.02", []string{expand, "milestones.production = 2024-07-01", nets("5000000.00", "7000000.01", "8000000.04")}},
		{"T20", moving, "900000.00", []string{from, fai("1.2亿"), inPeriod + "0.9亿"}},
		{"T20 in period", moving, "not_met", []string{from, fai("1.2亿"), inPeriod + "0.9亿", "readings.relocation_threshold = in_period"}},
		{"T21 below", moving, "not_met", []string{from, fai("99999999.99"), inPeriod + "99999999.99"}},
		{"T21 at", moving, "1000000.00", []string{from, fai("1亿"), inPeriod + "1亿"}},
		{"T21 under the cap", moving, "9999999.99", []string{from, fai("999999999.00"), inPeriod + "999999999.00"}},
		{"T21 rounded to the cap", moving, "10000000.00", []string{from, fai("999999999.99"), inPeriod + "999999999.99"}},
		{"T21 cap", moving, "10000000.00", []string{from, fai("10亿"), inPeriod + "10亿"}},
		{"T21 over", moving, "10000000.00", []string{from, fai("1000000001.00"), inPeriod + "1000000001.00"}},
		{"T23", factory, t23, []string{yearly, fai("5000万")}},
		{"T23 one fen short", factory, "not_met", []string{yearly, fai("49999999.99")}},
		{"T23 dollars short", factory, "not_met", append(foreign("4999999.99 USD"), yearly)},
		{"T23 dollars", factory, t23, append(foreign("500万美元"), yearly, fai("1000万"))},
		{"T24", factory, "1201970.44 1198686.37 599343.19 599343.19 600985.22", []string{prepaid, fai("5000万")}},
		{"T24 cash", factory, "6000000.00 0.00 0.00 0.00 0.00", []string{prepaid, fai("5000万"), "readings.rent_timing = cash"}},
		{"T30 below", referred, "not_met", []string{filed, fai("99999999.99")}},
		{"T30 1亿", referred, "200000.00", []string{filed, fai("1亿")}},
		{"T30 under 3亿", referred, "200000.00", []string{filed, fai("299999999.99")}},
		{"T30 3亿", referred, "500000.00", []string{filed, fai("3亿")}},
		{"T30 under 5亿", referred, "500000.00", []string{filed, fai("499999999.99")}},
		{"T30 5亿", referred, "1000000.00", []string{filed, fai("5亿")}},
	}
	for _, c := range cases {
		check(t, c.name, amounts(reference(project(t, c.settings...)), c.award), c.want)
	}
}

// TestWorkedTotals adds what the reading adds: a total is a sum of rounded lines.
func TestWorkedTotals(t *testing.T) {
	net := nets("2000000.01", "3000000.03", "4000000.05", "5000000.07", "6000000.09", "7000000.11")
	check(t, "T09", text(find(reference(project(t, net)), rebate).Total), "14500000.18")
	check(t, "T10", text(find(reference(project(t, net, fai("3亿"))), rebate).Total), "18000000.24")
	annual := find(reference(project(t, "taxes = {entries: [{period: 2023, net: 3650000}, {period: 2024, net: 7320000}, {period: 2025, net: 7300000}]}")), rebate)
	check(t, "T16 status", annual.Status, "estimate")
	check(t, "T11 status", find(reference(project(t, "taxes = {complete: {from: 2023-07-01, through: 2028-06-30}, entries: [{entered: 2023-07-01, revenue: 100000}]}")), rebate).Status, "due")
}
