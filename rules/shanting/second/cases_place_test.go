package second

import (
	"fmt"
	"strings"
	"testing"
)

func office(body string) string {
	return "offices = [{id: A, use: office, own_use: true, in_zone: true, sublet: false, " + body + "}]"
}

func leaseYears(year string) string {
	return office("lease: {effective: 2023-01-01, rent: [{period: 2023, amount: " + year + ", paid: 2023-01-05}, {period: 2024, amount: " +
		year + ", paid: 2024-01-05}, {period: 2025, amount: " + year + ", paid: 2025-01-05}]}")
}

const bank = "finance = {kind: nonbank_hq, opened: 2023-01-01, stay_commitment: true}"

func TestWorkedOffices(t *testing.T) {
	for rent, want := range map[string]string{
		"999999.90": "299999.97", "999999.99": "300000.00", "1000000.00": "300000.00", "1000000.01": "300000.00", "500万": "300000.00",
	} {
		check(t, "T26 "+rent, amounts(reference(project(t, leaseYears(rent))), renting), strings.TrimSpace(strings.Repeat(want+" ", 3)))
	}
	var late strings.Builder
	for m := range 30 {
		w := months(2024+(6+m)/12, (6+m)%12+1, 1)
		fmt.Fprintf(&late, "{period: %s/%s, amount: 10万, paid: %s},", w.from, w.end-1, w.from)
	}
	t27 := reference(project(t, office("lease: {effective: 2024-07-01, rent: ["+late.String()+"]}")))
	check(t, "T27", amounts(t27, renting), "0.00 180000.00 300000.00")
	check(t, "T27 total", text(find(t27, renting).Total), "480000.00")
	for price, want := range map[string]string{"2499999.95": "499999.99", "2500000.00": "500000.00", "2500000.05": "500000.00"} {
		check(t, "T29 "+price, amounts(reference(project(t, office("purchase: {price: "+price+", date: 2024-05-01}"))), buying), want)
	}
}

func TestWorkedBearers(t *testing.T) {
	for amount, want := range map[string]string{
		"2000000.01": "800000.00 1200000.01", "0.01": "0.00 0.01", "0.02": "0.01 0.01", "0.03": "0.01 0.02", "0.04": "0.02 0.02", "0.05": "0.02 0.03",
	} {
		r := reference(project(t, "site.introducing_town = 甲镇", nets(amount)))
		b := find(r, rebate).Lines[0].Bearers
		check(t, "T33 "+amount, b[0].Amount+" "+b[1].Amount, want)
	}
	filed := "referrer = {name: R, kind: person, first: true, filed: 2024-01-10}"
	rent := "factory = {standard: true, in_zone_park: true, lease_effective: 2023-03-01, rent: [{period: 2023-03-01/2024-02-29, amount: 100, paid: 2023-03-01}]}"
	cases := []struct {
		name, award, want string
		settings          []string
	}{
		{"T35 zone via town", referred, "district 甲镇", []string{filed, "site.introducing_town = 甲镇"}},
		{"T35 zone via none", referred, "district", []string{filed}},
		{"T35 zone 6000万", factory, "district", []string{rent, fai("6000万"), "site.introducing_town = 甲镇"}},
		{"T35 town 9000万", factory, "乙镇", []string{rent, fai("9000万"), "investment.total = 9000万", "contract.signatory = town",
			"site = {location: town, host_town: 乙镇, introducing_town: 甲镇}"}},
		{"T35 town 2亿", factory, "unallocated", []string{rent, fai("2亿"), "contract.signatory = town",
			"site = {location: town, host_town: 乙镇, introducing_town: 甲镇}"}},
	}
	for _, c := range cases {
		var got []string
		for _, s := range find(reference(project(t, c.settings...)), c.award).Lines[0].Bearers {
			got = append(got, s.Bearer)
		}
		check(t, c.name, strings.Join(got, " "), c.want)
	}
}

func TestWorkedChoices(t *testing.T) {
	for price, want := range map[string]string{
		"19999999.60": "measures2022/office_purchase 0.01 500000.00", "20000000.00": "measures2022/office_purchase 0.00 500000.00",
		"20000000.40": "finance2022/premises_purchase 0.01 500000.01", "6000万": "finance2022/premises_purchase 1000000.00 1500000.00",
	} {
		r := reference(project(t, bank, "project.sector = finance", "project.foreign_invested = true", "investment.foreign.total = 1000万美元",
			office("purchase: {price: "+price+", date: 2024-05-01}")))
		ch := r.Choices[0]
		check(t, "T38 "+price, ch.Winner+" "+text(ch.Margin)+" "+text(find(r, ch.Winner).Total), want)
	}
	r := reference(project(t, bank, leaseYears("300万")))
	check(t, "T39 Art.6", amounts(r, renting), "300000.00 300000.00 300000.00")
	check(t, "T39 5号", amounts(r, "finance2022/premises_rent"), "450000.00 50000.00 0.00")
	check(t, "T39 winner", r.Choices[0].Winner+" "+find(r, "finance2022/premises_rent").Status, renting+" superseded")
	annual := reference(project(t, bank, leaseYears("300万"), "readings.comparison = annual"))
	check(t, "T39 by year", text(annual.Schedule.Totals["2023"])+" "+text(annual.Schedule.Totals["2024"]), "1450000.00 300000.00")
}

func TestWorkedRecovery(t *testing.T) {
	paid := "paid = [{award: measures2022/tax_rebate, year: 1, date: 2024-09-01, amount: 2000000.01, payee: enterprise}," +
		"{award: measures2022/tax_rebate, year: 2, date: 2025-09-01, amount: 3000000.03, payee: enterprise}," +
		"{award: measures2022/office_rent, year: 1, date: 2024-09-01, amount: 300000, payee: enterprise}," +
		"{award: measures2022/relocation, year: 1, date: 2024-09-01, amount: 1000000, payee: enterprise}," +
		"{award: measures2022/referral, year: 1, date: 2024-09-01, amount: 200000, payee: referrer}," +
		"{award: measures2022/talent_tax, year: 1, date: 2024-09-01, amount: 12345.67, payee: 甲}]"
	town := "site.introducing_town = 甲镇"
	got := reference(project(t, paid, town, "contract.terminated = 2025-10-01")).Recovery[0]
	check(t, "T41", text(got.Total)+" "+got.ByBearer[0].Amount+" "+got.ByBearer[1].Amount, "6300000.04 2520000.01 3780000.03")
	got = reference(project(t, paid, town, "contract.fraud = true")).Recovery[0]
	check(t, "T41 fraud", text(got.Total), "6512345.71")
}

func TestWorkedFinance(t *testing.T) {
	for price, want := range map[string]string{"59999999.60": "1499999.99", "6000万": "1500000.00", "60000000.40": "1500000.00"} {
		r := reference(project(t, bank, office("purchase: {price: "+price+", date: 2024-05-01}")))
		check(t, "T43 "+price, amounts(r, "finance2022/premises_purchase"), want)
	}
	for capital, want := range map[string]string{"499999998.00": "2499999.99", "5亿": "2500000.00", "500000002.00": "2500000.00"} {
		r := reference(project(t, "finance = {kind: legal_person, opened: 2023-01-01, stay_commitment: true, paid_in_capital: "+capital+"}"))
		check(t, "T45 "+capital, amounts(r, "finance2022/legal_person"), want)
	}
	for sum, want := range map[string]string{
		"49999999.99": "not_met", "5000万": "100000.00", "99999999.99": "100000.00", "1亿": "150000.00", "199999999.99": "150000.00", "2亿": "250000.00",
	} {
		r := reference(project(t, "finance = {kind: guarantee, guarantees: [{year: 2024, qualifying: "+sum+"}]}"))
		check(t, "T49 "+sum, amounts(r, "finance2022/guarantee"), want)
	}
}

// TestWorkedForms computes what the forms print; it is no part of the result's money.
func TestWorkedForms(t *testing.T) {
	mu := parseArea("120亩")
	per := func(v string) string { return quo(times(parseMoney(v), rat("1/10000")), mu) }
	check(t, "T52 intensity", per("32000万"), "266.67")
	check(t, "T52 tax", per("1800万"), "15.00")
	check(t, "T52 plot ratio", quo(parseArea("96000㎡"), mu), "1.20")
	check(t, "T52 density", quo(times(parseArea("32000㎡"), rat("100")), mu), "40.00")
}

// TestWorkedWhole is the small project from end to end.
func TestWorkedWhole(t *testing.T) {
	var rent strings.Builder
	for m := range 60 {
		w := months(2023+(2+m)/12, (2+m)%12+1, 1)
		fmt.Fprintf(&rent, "{period: %s/%s, amount: 8万, paid: %s},", w.from, w.end-1, w.from)
	}
	r := reference(project(t, fai("6000万"), plot, nets("100万"), office("purchase: {price: 100万, date: 2024-01-01}"),
		"relocation = {from: outside_district, whole: true}", "referrer = {name: R, kind: person, first: true}",
		"factory = {standard: true, in_zone_park: true, lease_effective: 2023-03-01, rent: ["+rent.String()+"]}"))
	check(t, "T54", amounts(r, factory), "960000.00 960000.00 480000.00 480000.00 480000.00")
	check(t, "T54 total", text(r.Totals.Amount)+" "+r.Totals.ByBearer[0].Bearer+" "+r.Totals.ByBearer[0].Amount, "3360000.00 district 3360000.00")
	for _, id := range []string{land, rebate, moving, buying, referred} {
		check(t, "T54 "+id, amounts(r, id), "not_met")
	}
}
