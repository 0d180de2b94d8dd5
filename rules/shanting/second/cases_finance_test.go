package second

import "testing"

func TestTheBordersOfThePage(t *testing.T) {
	loans := func(year string) string {
		return "finance = {kind: bridge_loan, bridge_loans: [{year: " + year + ", amount: 10亿, firms: 50, daily_fee: 0.1%}]}"
	}
	opened := func(day string) string { return "finance = {kind: tier2, opened: " + day + ", stay_commitment: true}" }
	loan, settle := "finance2022/bridge_loan", "finance2022/settling"
	paid, not := "due 100000.00 = 100000.00 of 100000.00 open", "not_met = 0.00 of 0.00 open"
	runCases(t, []handCase{
		{"2021", loan, not, []string{loans("2021")}}, {"2022", loan, paid, []string{loans("2022")}},
		{"2027", loan, paid, []string{loans("2027")}}, {"2028", loan, not, []string{loans("2028")}},
		{"2022, whole years", loan, not, []string{loans("2022"), "readings.border_years = whole"}},
		{"2023, whole years", loan, paid, []string{loans("2023"), "readings.border_years = whole"}},
		{"2026, whole years", loan, paid, []string{loans("2026"), "readings.border_years = whole"}},
		{"2027, whole years", loan, not, []string{loans("2027"), "readings.border_years = whole"}},
		{"the day before", settle, not, []string{opened("2022-06-02")}},
		{"the first day", settle, "due 250000.00 = 250000.00 of 250000.00 open", []string{opened("2022-06-03")}},
		{"the last day", settle, "due 250000.00 = 250000.00 of 250000.00 open", []string{opened("2027-06-02")}},
		{"the day after", settle, not, []string{opened("2027-06-03")}},
		{"the day after, a day more", settle, "due 250000.00 = 250000.00 of 250000.00 open", []string{opened("2027-06-03"), "readings.finance_end = 2027-06-03"}},
		{"no promise", settle, not, []string{"finance = {kind: tier2, opened: 2023-01-01, stay_commitment: false}"}},
	})
}

func TestWhatIsRecognised(t *testing.T) {
	listed := func(event, more string) string {
		return "finance = {stay_commitment: true, listings: [{event: " + event + ", date: 2024-06-01, raised_funds: false, share_reform_same_year: true" + more + "}]}"
	}
	bond := func(more string) string {
		return "finance = {stay_commitment: true, bonds: [{date: 2024-06-01, amount: 10亿, issuer: state" + more + "}]}"
	}
	ipo, neeq, bonds := "finance2022/listing#ipo", "finance2022/listing#neeq", "finance2022/bonds"
	runCases(t, []handCase{
		{"left out", ipo, "due 2000000.00 = 2000000.00 of 2000000.00 open", []string{listed("ipo", "")}},
		{"denied", ipo, "not_met = 0.00 of 0.00 open", []string{listed("ipo", ", recognised: false")}},
		{"written as unknown", ipo, "unknown = null of 0.00 open", []string{listed("ipo", ", recognised: 未知")}},
		{"nobody has to recognise the national board", neeq, "due 300000.00 = 300000.00 of 300000.00 open", []string{listed("neeq", ", recognised: false")}},
		{"a kind left out", bonds, "due 50000.00 = 50000.00 of 50000.00 open", []string{bond("")}},
		{"between banks", bonds, "due 50000.00 = 50000.00 of 50000.00 open", []string{bond(", kind: interbank")}},
		{"of another kind", bonds, "not_met = 0.00 of 0.00 open", []string{bond(", kind: other")}},
		{"of a kind not known", bonds, "unknown null = null of 0.00 open", []string{bond(", kind: 待定")}},
		{"at the ceiling a year is known", bonds, "due 250000.00 = 250000.00 of 250000.00 open", []string{
			"finance = {stay_commitment: true, bonds: [{date: 2024-06-01, amount: 50亿, issuer: state}, {date: 2024-07-01, amount: 待定, issuer: state}]}"}},
		{"a fen below it is not", bonds, "unknown null = null of 0.00 open", []string{
			"finance = {stay_commitment: true, bonds: [{date: 2024-06-01, amount: 4999999800, issuer: state}, {date: 2024-07-01, amount: 待定, issuer: state}]}"}},
	})
}

// TestPremisesInTurn: 15% of 200万 a year, then 2.5% of the price.
func TestPremisesInTurn(t *testing.T) {
	years := "lease: {effective: 2023-02-15, rent: [{period: 2023-02-15/2024-02-14, amount: 200万, paid: 2023-02-16}, {period: 2024-02-15/2025-02-14, amount: 200万, paid: 2024-02-16}]}, "
	bought := func(day, price string) string {
		return office(years + "purchase: {price: " + price + ", date: " + day + "}")
	}
	rent, price := "finance2022/premises_rent", "finance2022/premises_purchase"
	runCases(t, []handCase{
		{"after the first year", rent, "due 300000.00 0.00 0.00 = 300000.00 of 1800000.00 complete", []string{bank, fai("6000万"), bought("2024-02-15", "2000万")}},
		// 182 of the 366 days of the second year are before 2024-08-15.
		{"within the second", rent, "due 300000.00 149180.33 0.00 = 449180.33 of 1949180.33 complete", []string{bank, fai("6000万"), bought("2024-08-15", "2000万")}},
		{"one mode, the price", rent, "superseded 300000.00 0.00 0.00 = 300000.00 of 1500000.00 complete",
			[]string{bank, fai("6000万"), bought("2024-02-15", "2000万"), "readings.premises_modes = one"}},
		{"one mode, the rent", price, "superseded 250000.00 = 250000.00 of 1300000.00 complete",
			[]string{bank, fai("6000万"), bought("2024-02-15", "1000万"), "readings.premises_modes = one"}},
		{"one mode, equal", rent, "superseded 300000.00 0.00 0.00 = 300000.00 of 1300000.00 complete",
			[]string{bank, fai("6000万"), bought("2024-02-15", "1200万"), "readings.premises_modes = one"}},
		{"the cap over three years", rent, "due 450000.00 50000.00 0.00 = 500000.00 of 1500000.00 complete", []string{bank, fai("6000万"),
			office("lease: {effective: 2023-02-15, rent: [{period: 2023-02-15/2024-02-14, amount: 300万, paid: 2023-02-16}, {period: 2024-02-15/2025-02-14, amount: 300万, paid: 2024-02-16}]}")}},
		{"a year not known leaves the next complete", rent, "due 300000.00 null null = 300000.00 of 1300000.00 open", []string{bank, fai("6000万"),
			office("lease: {effective: 2023-02-15, rent: [{period: 2023-02-15/2024-02-14, amount: 200万, paid: 2023-02-16}, {period: 2025-02-15/2026-02-14, amount: 300万, paid: 2025-02-16}]}")}},
	})
}

func TestUnclaimed(t *testing.T) {
	status := func(id string, settings ...string) string {
		for _, u := range reference(project(t, settings...)).Unclaimed {
			if u.ID == id {
				return u.Status
			}
		}
		return "-"
	}
	check(t, "land", status(land), "open")
	check(t, "land claimed", status(land, "land = {}"), "-")
	check(t, "land too small", status(land, fai("99999999.99")), "not_met")
	check(t, "taxes need no claim", status(rebate), "-")
	check(t, "offices in a town", status(renting, "site = {location: town}", "milestones = {}"), "not_met")
	check(t, "offices bought in a town", status(buying, "site = {location: town}", "milestones = {}"), "open")
	check(t, "a referral too late", status(referred, "as_of = 2025-08-05"), "not_met")
	check(t, "energy", status(referred, "project.sector = energy_generation"), "not_met")
	check(t, "5号 not spoken of", status("finance2022/bonds"), "-")
	check(t, "5号 by the sector", status("finance2022/bonds", "project.sector = finance"), "open")
	check(t, "of another kind", status("finance2022/legal_person", bank), "not_met")
	check(t, "of a kind not given", status("finance2022/legal_person", "finance = {stay_commitment: true}"), "open")
	check(t, "no promise to stay", status("finance2022/bonds", "finance = {stay_commitment: false}"), "not_met")
	check(t, "premises of an institution of the first level", status("finance2022/premises_rent", bank), "open")
	check(t, "premises of another", status("finance2022/premises_rent", "finance = {kind: guarantee}"), "not_met")
}

// TestOneModeLeavesOpenWhatMayBeHigher: of a rent paid in part no more than is
// left of its cap can still come.
func TestOneModeLeavesOpenWhatMayBeHigher(t *testing.T) {
	rented := "lease: {effective: 2023-02-15, ends: 2024-02-14, rent: [{period: 2023-02-15/2024-02-13, amount: 200万, paid: 2023-02-16}]}, "
	status := func(price string) string {
		r := reference(project(t, bank, fai("6000万"), "readings.premises_modes = one", office(rented+"purchase: {price: "+price+", date: 2024-02-15}")))
		return find(r, "finance2022/premises_purchase").Status + " " + find(r, "finance2022/premises_rent").Status
	}
	check(t, "the rent may be higher", status("1999万"), "estimate superseded") // 499,750 to at most 500,000
	check(t, "it cannot be", status("2000万"), "due superseded")
	check(t, "a price not known", status("待定"), "unknown estimate")
}
