package shanting_test

import (
	"fmt"
	"strings"

	"github.com/shanting/fuchi/calc/civil"
)

// finance asks for awards of No. 5: of every kind, at its bounds and above its caps.
func (d *draft) finance() {
	kind := d.of("bank_tier1", "bank_tier1", "nonbank_tier1", "nonbank_hq", "tier2", "provincial_city_bank_tier1", "legal_person", "legal_person", "legal_person", "equity_fund", "equity_fund",
		"guarantee", "guarantee", "bridge_loan", "appraisal", "rating")
	opened := d.near(d.agreed)
	if d.chance(10) {
		opened = d.either(civil.MustDay(2022, 6, 3), civil.MustDay(2027, 6, 2)) + civil.Date(d.index(3)-1)
	}
	left := ""
	if d.chance(5) {
		left = fmt.Sprintf(", left: %s", d.near(opened.YearsOn(1+d.index(9))))
	}
	d.put("finance: {kind: %s, opened: %s, stay_commitment: %s%s, paid_in_capital: %s, government_capital: %s, "+
		"fund: {filed: true, exit_commitment: true, operated_full_year: true, outside_capital: %s}, listings: [%s], bonds: [%s], guarantees: [%s], bridge_loans: [%s]}",
		kind, opened, d.mostly(20, "true", "false"), left, d.capital(kind), d.mostly(4, "0", "1亿元"), d.mostly(12, "true", "false"),
		d.listings(), d.list(4, d.bond), d.yearly(kind == "guarantee", d.guarantee), d.yearly(kind == "bridge_loan", d.bridgeLoan))
}

// capital is what is paid in, at the figures of the kind.
func (d *draft) capital(kind string) string {
	switch kind {
	case "equity_fund":
		return d.edge(2e10, 3e10, 5e10, 125e9, 2e11)
	case "appraisal", "rating":
		return d.edge(5e8, 2e9, 5e9, 5e9, 9e9)
	}
	return d.edge(5e10, 5e10, 9e10)
}

func (d *draft) listings() string {
	var all []string
	for _, event := range []string{"ipo", "neeq", "regional", "shell", "move", "shell_neeq", "move_neeq"} {
		if !d.chance(3) {
			continue
		}
		all = append(all, fmt.Sprintf("{event: %s, date: %s, share_reform_same_year: %s, raised_funds: true, invested_in_district: %s%s}",
			event, d.near(d.agreed), d.mostly(5, "true", "false"), d.mostly(12, "true", "false"), d.mostly(2, "", ", recognised: true", ", recognised: true", ", recognised: false")))
	}
	return strings.Join(all, ", ")
}

func (d *draft) bond() string {
	day := d.either(d.agreed, d.near(d.agreed))
	return fmt.Sprintf("{date: %s, amount: %s, issuer: %s%s%s}", d.either(day, d.either(civil.MustDay(2022, 6, 2), civil.MustDay(2027, 6, 3))), d.edge(2e11, 5e11, 8e11),
		d.of("state", "private"), d.mostly(8, ", private_500: false", ", private_500: true", ""),
		d.mostly(2, "", ", kind: corporate", ", kind: interbank", ", kind: other"))
}

// yearly are entries of years that follow each other, of none or of those a
// kind of institution lives by.
func (d *draft) yearly(own bool, entry func(year int) string) string {
	var all []string
	if own || d.chance(10) {
		first := d.agreed.Year()
		if d.chance(3) { // at the borders of the term
			first = 2022 + 4*d.index(2)
		}
		for i := range 1 + d.index(3) {
			all = append(all, entry(first+i))
		}
	}
	return strings.Join(all, ", ")
}

func (d *draft) guarantee(year int) string {
	return fmt.Sprintf("{year: %d%s}", year, d.fact("qualifying", d.edge(5e9, 1e10, 2e10)))
}

func (d *draft) bridgeLoan(year int) string {
	return fmt.Sprintf("{year: %d, amount: %s, firms: %d%s}", year, d.edge(1e11, 2e11, 4e11), 49+d.index(5), d.fact("daily_fee", d.of("0.1%", "0.09%", "0.08%")))
}

// rivals are matters and amounts that our awards for them often come to, so
// that others often give the same.
var rivals = []struct {
	matter string
	sums   []string
}{
	{"office_purchase", []string{"500000", "500000", "1500000"}}, {"listing:ipo", []string{"2000000"}}, {"office_rent", []string{"300000", "300000", "500000"}},
	{"settling", []string{"1500000", "1000000", "250000"}}, {"referral", []string{"200000", "500000", "1000000"}}, {"operating_tax", []string{"0.01", "1000000", "30000000"}},
	{"listing:shell", []string{"2000000", "300000"}}, {"relocation", []string{"10000000", "15000000"}}, {"land_premium", []string{"500000", "20000000"}},
	{"listing:neeq", []string{"300000"}}, {"factory_rent", []string{"1000000", "4000000"}}, {"talent_tax:甲", []string{"10000", "50000"}},
}

// otherAward is what somebody else gives for a matter, the first ones more
// often; now and then the same policy once more, perhaps by agreement.
func (d *draft) otherAward() string {
	if d.rival < 0 || !d.chance(3) {
		d.rival, d.policy = min(d.index(len(rivals)), d.index(len(rivals))), d.of("甲", "甲", "乙", `"521"`, "521计划")
	}
	matter, some := rivals[d.rival].matter, rivals[d.rival].sums
	years := fmt.Sprintf("%d: %s", d.agreed.Year(), d.of(some...))
	if d.chance(3) {
		years += fmt.Sprintf(", %d: %s", d.agreed.Year()+1+d.index(3), d.of(some...))
	}
	return fmt.Sprintf("{policy: %s, scope: %s, matter: '%s', years: {%s}}", d.policy, d.mostly(2, "district", "agreement", "agreement", "contract", "contract", "city", "province"), matter, years)
}

// payment is an amount paid before, half the time another part of the last one.
func (d *draft) payment() string {
	if d.paid == "" || d.chance(2) {
		award := d.of("measures2022/tax_rebate", "measures2022/tax_rebate", "measures2022/land", "measures2022/referral", "'measures2022/talent_tax#甲'", "measures2022/office_rent",
			"finance2022/settling", "finance2022/settling", "finance2022/equity_fund", "'finance2022/listing#ipo'", "finance2022/guarantee")
		d.paid = "award: " + award + d.mostly(2, ", year: 1", ", year: 2", "") + d.mostly(4, "", ", payee: 丙") + d.mostly(3, "", ", bearer: district", ", bearer: 甲镇")
	}
	day := d.near(d.agreed.YearsOn(1 + d.index(3)))
	return fmt.Sprintf("{%s, amount: %s%s}", d.paid, d.edge(1e7, 3e7), d.mostly(3, fmt.Sprintf(", date: %s", day), ""))
}
