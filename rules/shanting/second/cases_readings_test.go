package second

import (
	"fmt"
	"strings"
	"testing"
)

func monthly(from day, n int, each string) string {
	var b strings.Builder
	y, m, _ := from.parts()
	for i := range n {
		fmt.Fprintf(&b, "{period: %d-%02d, net: %s},", y+(m-1+i)/12, (m-1+i)%12+1, each)
	}
	return "taxes = {entries: [" + b.String() + "]}"
}

// TestReadingsAreWorthWhatTheirReasonsSay takes the sums out of the reasons for each reading.
func TestReadingsAreWorthWhatTheirReasonsSay(t *testing.T) {
	flat := monthly(civil(2023, 7, 1), 72, "100万")
	grow := nets("5000000.00", "7000000.01", "8000000.04")
	fall := nets("500万", "300万", "500万")
	upgraded := []string{"project.nature = expansion", "milestones.production = 2024-07-01", "investment.fixed_assets.audited = 2000万"}
	small := "land = {area: 30亩, acquired: auction, premium: 600万, municipal_retained: 30万}"
	services := []string{"project.sector = services", "investment.fixed_assets.audited = 5亿",
		"land = {area: 100亩, acquired: auction, premium: 6000万, municipal_retained: 600万}"}
	collective := []string{"investment.fixed_assets.audited = 5亿", "land = {area: 100亩, acquired: collective, premium: 2500万, municipal_retained: 250万}"}
	// Rent by the half year, so that no entry straddles and the sums come out even.
	var halves []string
	for i := range 6 {
		w := months(2025+(1+i)/2, 1+6*((1+i)%2), 6)
		halves = append(halves, fmt.Sprintf("{period: %s/%s, amount: 60万, paid: %s}", w.from, w.end-1, w.from))
	}
	month31 := office("lease: {effective: 2025-07-01, rent: [" + strings.Join(halves, ", ") + "]}")
	joint := []string{"project.sector = services", "project.foreign_invested = true",
		"investment.foreign = {total: 1200万美元, fixed_assets: 600万美元}", monthly(civil(2023, 7, 1), 60, "10万")}
	fund := func(capital string) string {
		return "finance = {kind: equity_fund, opened: 2023-01-01, stay_commitment: true, " + capital +
			", fund: {filed: true, exit_commitment: true, operated_full_year: true, outside_capital: true}}"
	}
	bondOf := "finance = {stay_commitment: true, bonds: [{date: 2024-06-01, amount: 10亿, issuer: private, private_500: false}]}"
	listed := "finance = {stay_commitment: true, listings: [{event: regional, date: 2023-01-01, share_reform_same_year: true, raised_funds: false}," +
		"{event: neeq, date: 2024-01-01, raised_funds: false}, {event: ipo, date: 2025-01-01, raised_funds: true, invested_in_district: true}]}"
	cases := []struct {
		name, award, want string
		settings          []string
	}{
		{"B01", rebate, "48000000.00", []string{flat}},
		{"B01 calendar", rebate, "42000000.00", []string{flat, "readings.year_basis = calendar"}},
		{"B06", upgrade, "1500000.03", append(upgraded, grow)},
		{"B06 base", upgrade, "2500000.03", append(upgraded, grow, "readings.increment = base_year")},
		{"B07", land, "not_met 0.00", append(upgraded, small)},
		{"B07 by reference", land, "discretionary 2700000.00", append(upgraded, small, "readings.upgrade_scope = by_reference")},
		{"B07 full", land, "due 2700000.00", append(upgraded, small, "readings.upgrade_scope = full")},
		{"B08", upgrade, "1000000.00", append(upgraded, fall)},
		{"B08 base", upgrade, "0.00", append(upgraded, fall, "readings.increment = base_year")},
		{"B13", land, "due 54000000.00", services},
		{"B13 industrial", land, "not_met 0.00", append(services, "readings.land_top_tier = industrial")},
		{"B14", land, "discretionary 17500000.00", collective},
		{"B14 all tiers", land, "discretionary 22500000.00", append(collective, "readings.collective_land = all_tiers")},
		{"B18", renting, "due 180000.00", []string{month31}},
		{"B18 lease begun", renting, "due 900000.00", []string{month31, "readings.office_window = lease_begun_within"}},
		{"B27", rebate, "due 4800000.00", joint},
		{"B27 fixed assets", rebate, "not_met 0.00", append(joint, "readings.foreign_measure = fixed_assets")},
		{"B50", referred, "not_met", []string{"referrer = {kind: person, first: true, filed: 2024-01-10}", "contract.signed = 2025-04-16"}},
		{"B50 a day more", referred, "due 200000.00", []string{"referrer = {kind: person, first: true, filed: 2024-01-10}", "contract.signed = 2025-04-16",
			"readings.validity_end = 2025-04-16"}},
		{"B51 stop", rebate, "12000000.00", []string{flat, "readings.running_windows = stop"}},
		{"B62", "finance2022/equity_fund", "due 300000.00", []string{fund("paid_in_capital: 2亿")}},
		{"B62 exclusive", "finance2022/equity_fund", "not_met", []string{fund("paid_in_capital: 2亿"), "readings.unmarked_bounds = exclusive"}},
		{"B63", "finance2022/equity_fund", "due 749999.99", []string{fund("paid_in_capital: 499999999.99")}},
		{"B65", "finance2022/equity_fund", "due 675000.00", []string{fund("paid_in_capital: 6亿, government_capital: 1.5亿")}},
		{"B68", "finance2022/bonds", "due 100000.00", []string{bondOf}},
		{"B66", "finance2022/listing#ipo", "due 2000000.00", []string{listed}},
		{"B66 regional", "finance2022/listing#regional", "due 100000.00", []string{listed}},
	}
	for _, c := range cases {
		a := find(reference(project(t, c.settings...)), c.award)
		if got := a.Status + " " + text(a.Total); !strings.Contains(got, c.want) {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func TestTalentUsesUpSixTaxYears(t *testing.T) {
	years := "{year: 2023, salary: 20万, iit_net: 3万}" // the pay of a whole year, as it is entered
	for y := 2024; y < 2031; y++ {
		years += fmt.Sprintf(", {year: %d, salary: 20万, iit_net: 12万}", y)
	}
	r := reference(project(t, "talent = [{name: 甲, role: scientist, project_recognised: true, social_insurance: true, since: 2023-10-01, years: ["+years+"]}]"))
	check(t, "B40", text(r.Totals.Amount), "630000.00")
}

func TestMunicipalHalf(t *testing.T) {
	r := reference(project(t, "finance = {kind: bank_tier1, opened: 2023-01-01, stay_commitment: true}", "readings.municipal_match = half"))
	check(t, "B61", r.Totals.ByBearer[0].Bearer+" "+r.Totals.ByBearer[0].Amount, "city 750000.00")
}

func TestDays(t *testing.T) {
	for _, c := range []struct{ got, want string }{
		{parseDate("2022-11-30").deadline(3).String(), "2023-02-28"},
		{parseDate("2022-05-10").deadline(3).String(), "2022-08-10"},
		{parseDate("2024-02-29").deadline(24).String(), "2026-02-28"},
		{parseDate("2024-02-29").plusYears(1).String(), "2025-03-01"},
		{parseDate("2024-02-29").plusYears(4).String(), "2028-02-29"},
		{parseDate("2024年2月29日").plusYears(-1).String(), "2023-03-01"},
		{(parsePeriod("2024Q1").end - 1).String(), "2024-03-31"},
		{(civil(1999, 12, 31) + 1).String(), "2000-01-01"},
		{(civil(2100, 2, 28) + 1).String(), "2100-03-01"},
	} {
		check(t, "day", c.got, c.want)
	}
}

// TestAYearOfNothingIsWonByNobody: an award all of whose years another policy
// is paid in is superseded, also where that policy lists a year of nothing.
func TestAYearOfNothingIsWonByNobody(t *testing.T) {
	other := "other_awards = [{policy: A, scope: district, matter: settling, years: {2023: 200万, 2025: 0}}]"
	r := reference(project(t, bank, other, "readings.comparison = annual"))
	check(t, "settling", find(r, "finance2022/settling").Status+" "+text(r.Totals.Amount), "superseded 0.00")
}

// TestTheHigherAgreementReplaces: of two over one matter, whatever our award comes to.
func TestTheHigherAgreementReplaces(t *testing.T) {
	other := func(a, b string) string {
		return "other_awards = [{policy: A, scope: agreement, matter: settling, years: {2023: " + a + "}}, {policy: B, scope: agreement, matter: settling, years: {2023: " + b + "}}]"
	}
	for sums, want := range map[[2]string]string{{"10万", "500万"}: "B", {"20万", "10万"}: "A", {"10万", "10万"}: "A"} {
		r := reference(project(t, bank, other(sums[0], sums[1])))
		check(t, "agreement", r.Choices[0].Rule+" "+r.Choices[0].Winner+" "+text(r.Totals.Amount), "override "+want+" 0.00")
	}
}

// TestOverride lets 5号 三（一） stand over the higher 521, and an agreement over its matter.
func TestOverride(t *testing.T) {
	listed := "finance = {stay_commitment: true, listings: [{event: ipo, date: 2024-06-01, raised_funds: false}]}"
	other := func(scope string) string {
		return "other_awards = [{policy: \"521\", scope: " + scope + ", matter: \"listing:ipo\", years: {2024: 300万}}]"
	}
	r := reference(project(t, listed, other("district")))
	check(t, "521", r.Choices[0].Rule+" "+r.Choices[0].Winner+" "+text(r.Totals.Amount), "override finance2022/listing#ipo 2000000.00")
	r = reference(project(t, listed, other("agreement")))
	check(t, "agreement", r.Choices[0].Rule+" "+r.Choices[0].Winner+" "+text(r.Totals.Amount), "override 521 0.00")
	r = reference(project(t, listed, other("city")))
	check(t, "city", fmt.Sprint(len(r.Choices))+" "+text(r.Totals.Amount), "0 2000000.00")
}
