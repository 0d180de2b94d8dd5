package second

import (
	"fmt"
	"strings"
	"testing"
)

func other(scope, policy, matter, years string) string {
	return fmt.Sprintf("{policy: %q, scope: %s, matter: %q, years: {%s}}", policy, scope, matter, years)
}

func others(list ...string) string { return "other_awards = [" + strings.Join(list, ", ") + "]" }

// chosen are the choices in one string.
func chosen(r *refResult) string {
	var out []string
	for _, c := range r.Choices {
		s := c.Rule + " " + c.Winner
		if c.Open {
			s += " open"
		}
		out = append(out, s)
	}
	return strings.Join(append(out, "of", text(r.Totals.Amount)), " ")
}

// TestAgreements: what was negotiated of settling, which is 1,000,000 by the page.
func TestAgreements(t *testing.T) {
	for _, c := range []struct{ reading, deal, want string }{
		{"replaces", "50万", "override 协议 of 0.00"},
		{"replaces", "200万", "override 协议 of 0.00"},
		{"floor", "50万", "highest finance2022/settling of 1000000.00"},
		{"floor", "200万", "highest 协议 of 0.00"},
		{"floor", "100万", "highest finance2022/settling of 1000000.00"},
		{"ceiling", "50万", "lowest 协议 of 0.00"},
		{"ceiling", "200万", "lowest finance2022/settling of 1000000.00"},
		{"ceiling", "100万", "lowest finance2022/settling of 1000000.00"},
		{"adds", "50万", "adds finance2022/settling of 1000000.00"},
		{"adds", "200万", "adds finance2022/settling of 1000000.00"},
	} {
		r := reference(project(t, bank, others(other("agreement", "协议", "settling", "2023: "+c.deal)), "readings.agreement = "+c.reading))
		check(t, c.reading+" "+c.deal, chosen(r), c.want)
	}
}

// TestThePromiseOfAContract is a ceiling, and money of the Measures.
func TestThePromiseOfAContract(t *testing.T) {
	buy := office("purchase: {price: 200万, date: 2024-05-01}") // 400,000 by Article 6
	promise := func(years string) string { return others(other("contract", "合同", "office_purchase", years)) }
	for years, want := range map[string]string{
		"2024: 40万":            "lowest measures2022/office_purchase of 400000.00",
		"2024: 400000.01":      "lowest measures2022/office_purchase of 400000.00",
		"2024: 399999.99":      "lowest 合同 of 399999.99",
		"2024: 10万, 2025: 20万": "lowest 合同 of 300000.00",
	} {
		check(t, years, chosen(reference(project(t, buy, promise(years)))), want)
	}
	r := reference(project(t, buy, promise("2024: 10万, 2025: 20万"), "site.introducing_town = 甲镇"))
	check(t, "bearers", fmt.Sprint(r.Totals.ByBearer), "[{district 120000.00} {甲镇 180000.00}]")
	check(t, "years", text(r.Schedule.Totals["2024"])+" "+text(r.Schedule.Totals["2025"]), "300000.00 null") // ours, as far as it goes
	both := reference(project(t, buy, others(other("contract", "合同", "office_purchase", "2024: 30万"), other("district", "政策", "office_purchase", "2024: 35万"))))
	check(t, "and another policy", chosen(both), "lowest 合同 highest 政策 of 0.00")
	bound := reference(project(t, bank, others(other("contract", "合同", "settling", "2023: 1万"))))
	check(t, "it binds the Measures alone", chosen(bound), "of 1000000.00")
}

// TestOpenChoices: known money decides while what is not known may yet be higher.
func TestOpenChoices(t *testing.T) {
	rival := func(sum string) string { return others(other("district", "政策", "office_rent", "2024: "+sum)) }
	part := office("lease: {effective: 2023-01-01, rent: [{period: 2023, amount: 100万, paid: 2023-01-05}]}") // 300,000 and two years not known
	for sum, want := range map[string]string{
		"299999.99": "highest measures2022/office_rent of 300000.00",
		"300000":    "highest measures2022/office_rent of 300000.00",
		"300000.01": "highest 政策 open of 0.00",
		"899999.99": "highest 政策 open of 0.00",
		"900000":    "highest 政策 open of 0.00", // a tie would be ours
		"900000.01": "highest 政策 of 0.00",      // no more than three years at the cap
	} {
		check(t, sum, chosen(reference(project(t, part, rival(sum)))), want)
	}
	known := "offices = [{id: A, own_use: true, use: office, sublet: false, purchase: {price: 1000万, date: 2024-05-01}}]"
	r := reference(project(t, known, bank, "project.foreign_invested = 待定", "project.sector = services", "investment.foreign.total = 1000万美元"))
	check(t, "an unknown award may be higher", chosen(r), "highest finance2022/premises_purchase open of 1250000.00")
	check(t, "its winner is an estimate", find(r, "finance2022/premises_purchase").Status, "estimate")
	r = reference(project(t, strings.Replace(known, "1000万", "2400万", 1), bank, "project.foreign_invested = 待定", "project.sector = services",
		"investment.foreign.total = 1000万美元"))
	check(t, "not above its cap", chosen(r), "highest finance2022/premises_purchase of 1600000.00")
	check(t, "its winner is due", find(r, "finance2022/premises_purchase").Status, "due")
}

// TestWhatMayBeSaidOfAnAwardBoundsIt: what hangs on a promise or a use comes to no
// more than if it was made or is the right one.
func TestWhatMayBeSaidOfAnAwardBoundsIt(t *testing.T) {
	rented := func(sum string) string {
		return "offices = [{id: A, use: office, own_use: true, sublet: false, lease: {effective: 2023-01-01, ends: 2025-12-31, rent: [" +
			"{period: 2023, amount: " + sum + ", paid: 2023-01-05}, {period: 2024, amount: " + sum + ", paid: 2024-01-05}, " +
			"{period: 2025, amount: " + sum + ", paid: 2025-01-05}]}}]"
	}
	promise := "finance = {kind: nonbank_hq, opened: 2023-01-01, stay_commitment: 待定}"
	annual := "readings.comparison = annual"
	for _, c := range []struct {
		why, want string
		say       []string
	}{
		{"15% against 30%", "highest measures2022/office_rent of 90000.00", []string{promise, rented("10万")}},
		{"in each year too", "highest measures2022/office_rent of 90000.00", []string{promise, rented("10万"), annual}},
		{"450,000 in the first year", "highest measures2022/office_rent open of 900000.00", []string{promise, rented("300万"), annual}},
		{"500,000 in all", "highest measures2022/office_rent of 900000.00", []string{promise, rented("300万")}},
		{"no day", "highest measures2022/office_rent open of 90000.00", []string{"finance = {kind: nonbank_hq, opened: 待定, stay_commitment: true}", rented("10万")}},
		{"no kind, and of any as little", "highest measures2022/office_rent of 90000.00", []string{"finance = {opened: 2023-01-01}", rented("10万")}},
		{"one out, one in doubt", "highest finance2022/premises_purchase of 1065000.00", []string{bank,
			"offices = [{id: A, use: other, own_use: true, purchase: {price: 250万, date: 2023-10-16}}, {id: C, use: office, purchase: {price: 10万, date: 2025-01-02}}]"}},
	} {
		check(t, c.why, chosen(reference(project(t, c.say...))), c.want)
	}
	person := func(salary string) []string {
		return []string{annual, others(other("district", "政策", "talent_tax:甲", "2026: 1万, 2028: 1万")),
			"talent = [{name: 甲, role: chair, project_recognised: true, social_insurance: true, since: 2026-01-01, until: 2028-12-31, years: [" +
				"{year: 2026, salary: 10万, iit_net: 5000}, {year: 2027, salary: " + salary + ", iit_net: 5万}, {year: 2028, salary: 30万, iit_net: 0}]}]"}
	}
	r := reference(project(t, person("待定")...))
	check(t, "a year nobody else pays in", chosen(r), "highest 政策 open of 0.00")
	check(t, "is not lost", find(r, "measures2022/talent_tax#甲").Status, "due")
	check(t, "and may be ours", chosen(reference(project(t, person("30万")...))), "highest measures2022/talent_tax#甲 of 50000.00")
}

// TestThePlan521 is known by how its name begins.
func TestThePlan521(t *testing.T) {
	listed := "finance = {stay_commitment: true, listings: [{event: ipo, date: 2024-06-01, raised_funds: false}]}"
	for name, rule := range map[string]string{
		"521": "override", "５２１": "override", "521计划": "override", "“521”": "override", "“521”企业培壮行动计划": "override",
		"山亭区“521”企业培壮行动计划": "highest", "其他政策": "highest",
	} {
		r := reference(project(t, listed, others(other("district", name, "listing:ipo", "2024: 900万"))))
		check(t, name, r.Choices[0].Rule, rule)
	}
}

// TestEachPremisesAMatter: A is cheap and wins by Article 6, B is dear and wins by 5号.
func TestEachPremisesAMatter(t *testing.T) {
	two := "offices = [{id: A, own_use: true, use: office, sublet: false, purchase: {price: 100万, date: 2024-05-01}}," +
		"{id: B, own_use: true, use: office, sublet: false, purchase: {price: 4000万, date: 2024-06-01}}]"
	check(t, "one matter", chosen(reference(project(t, two, bank))), "highest finance2022/premises_purchase of 2025000.00")
	check(t, "two matters", chosen(reference(project(t, two, bank, "readings.matter_scope = premises"))),
		"highest measures2022/office_purchase highest finance2022/premises_purchase of 2200000.00")
}
