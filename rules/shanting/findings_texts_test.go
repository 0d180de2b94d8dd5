package shanting_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/shanting/fuchi/calc/lang"
)

// TestAFindingSaysItsSeverityItsPlaceAndWhy: each once, whole; facts are laid
// over everything.
func TestAFindingSaysItsSeverityItsPlaceAndWhy(t *testing.T) {
	b, said := newBench(t), map[string]bool{}
	for _, row := range findingsSaid {
		var all []string
		for _, f := range b.everythingWith(split(row.facts)...).Findings {
			all = append(all, fmt.Sprintf("%s %s [%s]: %s", f.Severity, f.Code, f.Path, f.Message.In(lang.English)))
		}
		if !slices.Contains(all, row.said) {
			t.Errorf("%s\nwant %s\ngot  %s", row.facts, row.said, strings.Join(all, "\n     "))
		}
		said[strings.Fields(row.said)[1]] = true
	}
	for _, row := range findings {
		if !said[row.code] && !slices.ContainsFunc(benefitsSaid, func(x struct{ facts, said string }) bool { return strings.HasPrefix(x.said, row.code+" ") }) {
			t.Errorf("what %s says stands nowhere", row.code)
		}
	}
}

// TestABenefitSaysWhatItIs: each in its words, once, with its article.
func TestABenefitSaysWhatItIs(t *testing.T) {
	b := newBench(t)
	for _, row := range benefitsSaid {
		var all []string
		for _, x := range b.everythingWith(split(row.facts)...).Benefits {
			all = append(all, fmt.Sprintf("%s [%s]: %s", x.ID, x.Article, x.Text.In(lang.English)))
		}
		if !slices.Contains(all, row.said) {
			t.Errorf("%s\nwant %s\ngot  %s", row.facts, row.said, strings.Join(all, "\n     "))
		}
	}
}

var benefitsSaid = []struct{ facts, said string }{
	{"", "infrastructure_fee [第一条]: the district's infrastructure fee is not levied; not added to any sum"},
	{"project.nature=expansion; readings.upgrade_scope=by_reference", "infrastructure_fee [第一条]: the district's infrastructure fee may be waived by reference, a decision is needed; not added to any sum"},
	{"", "schooling [第八条]: nursery and school places as for urban residents, for children of middle and senior staff from outside the city"},
	{"", "service_team [第九条]: key projects in the zone are served by a team throughout"},
	{"", "signing_authority [第十条]: signed by the zone's committee or a town, authorised by the district government"},
	{"", "administrative_charges [第一条]: administrative charges of the city and above at the lowest rate, as far as can be arranged"},
	{"project.case_by_case=[exceptionally_large]", "signing_authority [第十条]: exceptionally large: signed by the district government"},
	{"investment.total=99999999.99; contract.signatory=town; site={location: town, host_town: 甲}", "signing_authority [第十条]: signed and honoured by the town itself after the joint reviews; the district's office does not accept the claim (No. 4, 5.2)"},
}

var findingsSaid = []struct{ facts, said string }{
	{"project.sector=services", "warning non_industrial_top_tier [project.sector]: a non-industrial project under the top tier of Art. 1: confirm"},
	{"taxes.entries[1].net=-0.01", "warning unabsorbed_refund [taxes.entries]: 2024-01-01/2024-12-31: the base is -0.01, a refund is not absorbed"},
	{"taxes.entries=[{period: 2024, net: -20万元}, {period: 2025, net: 300万元}]; readings.negative_base=carry", "warning unabsorbed_refund [taxes.entries]: 2024-01-01/2024-12-31: the base is -200,000.00, a refund is not absorbed"},
	{"taxes.entries=[{period: 2024-01, net: -20万元}]", "warning unabsorbed_refund [taxes.entries]: 2024-01-01/2024-12-31: the base recorded so far is -200,000.00, a refund is not absorbed yet"},
	{"project.nature=expansion; taxes.entries=[{period: 2023, net: 100万元}, {period: 2024, net: 80万元}, {period: 2025, net: 90万元}]", "warning below_first_year [taxes.entries]: 2025-01-01/2025-12-31 is below the year before production: growth only recovers a loss"},
	{"project.nature=expansion; taxes.entries[1].net=-0.01", "warning below_first_year [taxes.entries]: 2024-01-01/2024-12-31 is below the year before production: growth only recovers a loss"},
	{"indicators={building_area: 2亩, output: 10, tax: 10}; indicators.standards.intensity=6000000000.01", "warning below_standard [indicators.intensity]: fixed assets a mu is below the standard (Art. 3)"},
	{"indicators={building_area: 2亩, output: 10, tax: 10}; indicators.standards.plot_ratio=2.01", "warning below_standard [indicators.plot_ratio]: plot ratio is below the standard (Art. 3)"},
	{"indicators={building_area: 2亩, output: 10, tax: 10}; indicators.standards.output=10.01", "warning below_standard [indicators.output]: output a mu is below the standard (Art. 3)"},
	{"indicators={building_area: 2亩, output: 10, tax: 10}; indicators.standards.tax=10.01", "warning below_standard [indicators.tax]: tax a mu is below the standard (Art. 3)"},
	{"offices[1].in_zone=false", "warning office_outside_zone [offices[1].in_zone]: office B is outside the zone; the text sets no place for a purchase: confirm"},
	{"talent[0].since=2024-01-02; talent[0].years[0].salary=1", "warning part_year_salary [talent[0].years[0].salary]: 甲 was in post for part of 2024: the salary is to be put on a whole year before it is compared: check"},
	{"taxes.entries=[{period: 2024, net: 5}, {period: 2024-01, net: 5}]", "warning tax_entries_overlap [taxes.entries[1]]: taxes.entries[0] (2024-01-01/2024-12-31) and taxes.entries[1] (2024-01-01/2024-01-31) share days: perhaps the same entered twice; 5.00 yuan hang on it"},
	{"investment.moved_equipment=6000000000.01", "warning moved_equipment [investment.moved_equipment]: more moved equipment than fixed assets"},
	{"contract.signed=2025-04-16", "warning validity_end [contract.signed]: signed on 2025-04-16, the day on which two readings of the last day differ (readings.validity_end)"},
	{"contract.performance.on_time=false", "warning performance [contract.performance]: not built in time: on this ground the contract may be terminated and funds recovered (Art. 15)"},
	{"contract.performance.intensity=false", "warning performance [contract.performance]: investment a mu below the contract: on this ground the contract may be terminated and funds recovered (Art. 15)"},
	{"contract.performance.plot_ratio=false", "warning performance [contract.performance]: plot ratio below the contract: on this ground the contract may be terminated and funds recovered (Art. 15)"},
	{"contract.performance.tax_per_mu=false", "warning performance [contract.performance]: tax a mu below the contract: on this ground the contract may be terminated and funds recovered (Art. 15)"},
	{"investment.foreign.fixed_assets=900000000.01 USD", "warning foreign_figures [investment.foreign.fixed_assets]: more foreign fixed assets than foreign investment"},
	{"investment.total=5999999999.99", "warning total_below_fixed_assets [investment.total]: more fixed assets than total investment"},
	{"site.location=", "error unallocated [site.location]: nobody is known to bear the money: it needs site.location (Art. 11)"},
	{"site={location: town}", "error unallocated [site.host_town]: nobody is known to bear the money: it needs site.host_town (Art. 11)"},
	{"site={location: town, host_town: 甲, introducing_town: 乙}", "error unallocated [site.ratio]: nobody is known to bear the money: it needs site.ratio (Art. 11)"},
	{"site={location: town, host_town: 甲, introducing_town: 乙}; contract.signatory=; investment.total=1", "error unallocated [contract.signatory]: nobody is known to bear the money: it needs contract.signatory (Art. 11)"},
	{"site={location: town, host_town: 甲, introducing_town: 乙}; contract.signatory=town; investment.total=; investment.fixed_assets=", "error unallocated [investment.total]: nobody is known to bear the money: it needs investment.total (Art. 11)"},
	{"site.introducing_town=甲; project.sector=services; project.foreign_invested=", "error unallocated [project.foreign_invested]: nobody is known to bear the money: it needs project.foreign_invested (Art. 11)"},
	{"site.introducing_town=甲; investment.fixed_assets.audited=", "error unallocated [investment.fixed_assets]: nobody is known to bear the money: it needs investment.fixed_assets (Art. 11)"},
	{"project.foreign_invested=true; investment.foreign.total=500万美元; investment.foreign.fixed_assets=4999999.99 USD", "warning foreign_fixed_assets_below [investment.foreign.fixed_assets]: the foreign total reaches US$5,000,000.00 and its fixed assets do not: two readings of the threshold differ (readings.foreign_measure)"},
	{"project.foreign_invested=true; investment.foreign.total=1000万美元; investment.foreign.fixed_assets=9999999.99 USD", "warning foreign_fixed_assets_below [investment.foreign.fixed_assets]: the foreign total reaches US$10,000,000.00 and its fixed assets do not: two readings of the threshold differ (readings.foreign_measure)"},
	{"project.foreign_invested=true; investment.foreign.total=3000万美元; investment.foreign.fixed_assets=29999999.99 USD", "warning foreign_fixed_assets_below [investment.foreign.fixed_assets]: the foreign total reaches US$30,000,000.00 and its fixed assets do not: two readings of the threshold differ (readings.foreign_measure)"},
	{"investment.in_construction_period=6000000000.01", "warning in_period_above_fixed_assets [investment.in_construction_period]: more fixed assets in place within the construction period than fixed assets in all"},
	{"other_awards=[{policy: X, scope: agreement, matter: land_premium, years: {2024: 1}}]", "warning agreement_without_ground [other_awards[0].scope]: the agreement \"X\" is entered without the ground of Art. 13 it rests on (project.case_by_case)"},
	{"milestones.production=", "warning filing_term_provisional [milestones.production]: the term to file is counted from the agreed day for the time being; it runs from actual production and first tax: state the day of production"},
	{"relocation.from=within_district; project.sector=services; project.foreign_invested=true", `warning park_by_dollars [relocation.from]: Art. 4(2) words its dollar threshold without "or more" and "foreign-invested"; both are read in from (1): confirm`},
	{"site.introducing_town=甲", "warning land_shared [site.introducing_town]: a land premium is no shared tax: confirm that district and town share it too (readings.bearers)"},
	{"talent[0].since=2025-01-01", "warning year_before_post [talent[0].years[0].year]: 甲 was not yet in post in 2024: check whether the year counts"},
	{"finance.kind=guarantee; finance.guarantees=[{year: 2024, qualifying: 2亿元}, {year: 2028, qualifying: 2亿元}]", "note out_of_term [finance.guarantees[1].qualifying]: 2028 lies outside the term of the document and does not count"},
	{"finance.stay_commitment=true; finance.bonds=[{date: 2024-06-01, amount: 1, issuer: state}, {date: 2022-06-02, amount: 1, issuer: state}]", "note out_of_term [finance.bonds[1].date]: the issue of 2022-06-02 lies outside the term of the document and does not count"},
	{"finance.kind=guarantee; finance.opened=2023-01-01; finance.guarantees=[{year: 2025, qualifying: 2亿元}]", "note years_not_listed [finance.guarantees]: years that are not listed make no line, which is not to say that they are nothing: 2023, 2024"},
	{"finance.opened=2024-05-02", "warning before_opening [offices[1].purchase.date]: office B bought or built, 2024-05-01, lies before the opening, 2024-05-02: it starts no stay; check"},
	{"finance.kind=bank_tier1; finance.opened=2024-01-01; finance.left=2025-06-01; readings.stay_return=pro_rata; paid=[{award: finance2022/settling, year: 1, amount: 10000}]", "warning receipt_undated [paid[0].date]: the receipt of 10,000.00 has no day: how much comes back by the days not served is not known, and what is shown is all of it, the most it can be"},
	{"finance.opened=2024-05-02; paid=[{award: finance2022/settling, date: 2024-05-01, amount: 10000}]", "warning before_opening [paid[0].date]: a payment of 10,000.00, 2024-05-01, lies before the opening, 2024-05-02: it starts no stay; check"},
	{"finance.stay_commitment=true; offices[1].built={cost: 10000, date: 2024-05-01}", "warning bought_and_built [offices[1].built.cost]: office B is entered as bought and as built: the purchase counts, the cost of building does not; check"},
	{"finance.kind=equity_fund; finance.opened=2024-01-01; finance.fund.operated_full_year=true; as_of=2024-12-30", "warning year_not_over [finance.fund.operated_full_year]: opened on 2024-01-01, it has not operated for the time required by 2024-12-30: check"},
	{"finance.stay_commitment=true; finance.listings=[{event: neeq, date: 2024-06-01, raised_funds: false}]; other_awards=[{policy: 区521方案, scope: district, matter: 'listing:neeq', years: {2024: 1}}]", "warning override_asked [other_awards]: “区521方案” holds 521 in its name but does not begin with it, and competes as another policy; if it is that policy, write 521"},
	{"finance.listings=[{event: regional}]; finance.bonds=[{date: 2024-06-01}]", "note presumed [finance]: the file is silent, so it is presumed: listing on the regional market: recognised by the province (finance.listings.recognised), the bonds are of a kind that is rewarded (finance.bonds.kind)"},
	{"as_of=2024-06-01; taxes=; milestones.first_report=2024-06-02; paid=[{award: measures2022/land, date: 2024-06-02, amount: 1}]", "warning after_as_of [milestones.first_report]: later than the day of the question (as_of) and taken as having happened: check milestones.first_report, paid[0].date"},
	{"other_awards=[{policy: X, scope: district, matter: operating_tax, years: {2024: 1000亿元}}]; taxes.entries=[{period: 2024, net: 1}]", "warning choice_open []: operating tax: Tax rebate (Art. 2(2)) is not wholly known yet; once it is, another may be the higher"},
	{"other_awards=[{policy: X, scope: district, matter: operating_tax, years: {2024: 450万元}}]", "note tie []: operating tax: the amounts are equal, document order takes Tax rebate (Art. 2(2))"},
	{"other_awards=[{policy: X, scope: district, matter: operating_tax, years: {2025: 100万元}}]; readings.comparison=annual", "note tie []: operating tax (2025): the amounts are equal, document order takes Tax rebate (Art. 2(2))"},
	{"contract.signatory=district", "note signatory [contract.signatory]: normally the zone's committee or a town signs (Art. 10): check"},
	{"project.case_by_case=[exceptionally_large]", "warning signatory [contract.signatory]: an exceptionally large project is signed by the district government (Art. 10)"},
	{"site={location: town, host_town: 甲}; investment.total=99999999.99", "note signatory [contract.signatory]: in a town, a project below the figure of Art. 10 is normally signed by the town itself: check"},
	{"milestones.first_report=2022-04-15", "warning reported_before_in_force [milestones.first_report]: first reported before the measures took effect: confirm that it is newly introduced (Art. 19)"},
	{"finance.stay_commitment=true", "warning finance_kind [finance.kind]: the kind of institution is not stated: nothing of parts 2 and 4 can be judged"},
	{"finance.kind=bank_tier1; finance.stay_commitment=true; finance.opened=2024-01-01; finance.paid_in_capital=5; finance.government_capital=5.01", "warning government_capital [finance.government_capital]: more government money than paid-in capital"},
	{"finance.kind=bank_tier1; finance.stay_commitment=true; finance.opened=2024-01-01; finance.guarantees=[{year: 2024}]; readings.unmarked_bounds=exclusive", "note guarantee_fee [finance.guarantees]: under the reading chosen a guarantee at exactly the highest fee does not qualify: leave it out of the sum"},
	{"finance.kind=bank_tier1; finance.stay_commitment=true; finance.opened=2024-01-01; finance.listings=[{event: move}]", "note moved_twice [finance.listings[0].event]: the move of a plant and the move of a registration are two matters: confirm that they are not one"},
	{"finance.kind=bank_tier1; finance.stay_commitment=true; finance.opened=2024-01-01; finance.listings=[{event: move}, {event: ipo}]", "warning listed_twice [finance.listings]: a first listing and the move of a listed company exclude each other by nature: check"},
	{"finance.kind=equity_fund; finance.paid_in_capital=2亿元", "warning unmarked_bound [finance.paid_in_capital]: exactly at a bound not marked as included: whether it is reached is a reading (readings.unmarked_bounds)"},
	{"investment.fixed_assets.audited=1; finance.kind=equity_fund; finance.opened=2024-01-01; finance.stay_commitment=true; finance.paid_in_capital=3亿元; finance.fund={filed: true, exit_commitment: true, operated_full_year: true, outside_capital: true}", "note at_most [finance.paid_in_capital]: 2(3): the rate is a ceiling; what is shown is the most that can be had, the decision may be lower"},
	{"", "warning dollars_not_foreign [project.foreign_invested]: US$900,000,000.00 of foreign investment are stated, and that the project is not foreign-invested: the thresholds in dollars do not apply"},
	{"site.area=2亩", "warning areas_differ [land.area]: the land is of 1 mu and the plot of 2: what is deducted a mu follows the former, figures a mu the latter"},
	{"site.ratio={host: 7, introducing: 3}", "warning town_facts_in_zone [site.ratio]: in the zone no ratio agreed between towns applies (Art. 11)"},
	{"site.host_town=甲", "note town_facts_in_zone [site.host_town]: in the zone no host town bears anything (Art. 11)"},
	{"factory.rent[0].projected=true", "warning rent_paid_forecast [factory.rent]: rent of 2024-01-01/2033-12-31, 36,530,000.00, was paid on 2024-01-05 and is a forecast too: its lines are estimates only"},
	{"factory.rent[0].paid=", "warning rent_unpaid [factory.rent]: rent of 2024-01-01/2033-12-31, 36,530,000.00, is not paid and does not count"},
	{"factory.rent[0].paid=待定", "warning rent_unpaid [factory.rent]: whether rent of 2024-01-01/2033-12-31, 36,530,000.00, is paid is not known: it does not count yet"},
	{"offices[0].lease.rent[1].period=2024-12-31/2025-12-31", "warning rent_overlap [offices[0].lease.rent[1]]: offices[0].lease.rent[0] (2024-01-01/2024-12-31) and offices[0].lease.rent[1] (2024-12-31/2025-12-31) share days: perhaps the same entered twice; 817.43 yuan hang on it"},
	{"offices[0].purchase={price: 1000000, date: 2028-12-31}", "note rent_once_owned [offices[0].lease.rent[4].period]: office A was bought on 2028-12-31: by its days the rent of 2028-01-01/2028-12-31 counts up to the day before"},
	{"offices[1].own_use=false; offices[2]={id: C, use: research, own_use: true, purchase: {price: 1, date: 2024-05-01}}", "note left_out [offices[1]]: office B does not count for the Office purchase grant: fails “office B is for own use”"},
	{bonded + "2024-07-01, amount: 1, issuer: private, private_500: true, kind: other}]", "note left_out [finance.bonds[1]]: the issue of 2024-07-01 does not count for the Bond grant: fails “a corporate bond or an interbank debt instrument”, “not among the private 500”"},
	{"factory=[" + factoryOf("X", "1") + ", {id: Y, standard: false, in_zone_park: true}]", "note left_out [factory[1]]: factory Y does not count for the Factory rent award: fails “standard factory”"},
	{offices("office", "待定"), "note left_open [offices[1].use]: whether office O1 counts for the Office purchase grant is not known: it does if it meets “office O1 is for research or office use”; what is the same either way is worked out, the rest is not known"},
	{"contract.supplement={agreed_production: 2024-07-01}", "warning supplement_left_out [contract.supplement.reviewed]: the day that the supplement agrees on, 2024-07-01, does not count: the file does not say that it was reviewed like the contract"},
	{onSaturday + "referrer.filed=2026-01-05", "note rest_day [deadlines.referral_filing]: the last day, 2026-01-03, is a weekend, and it was done on 2026-01-05: ask whether the day moves, for then it is in time"},
	{"milestones.first_report=2022-05-27; milestones.site_visit=2022-05-27", "note rest_day [deadlines.first_report]: the last day, 2022-08-27, is a weekend: ask whether it moves"},
	{"investment.foreign=; taxes.entries=[" + strings.Repeat("{period: 2024, net: 5}, ", 45) + "]", "note unweighed []: too many doubts: the money is worked out for the first 40 of them, and not for the 4 others"},
	{"finance.kind=bridge_loan; finance.bridge_loans=[{year: 2024, firms: 50}]", "warning unmarked_bound [finance.bridge_loans[0].firms]: exactly at a bound not marked as included: whether it is reached is a reading (readings.unmarked_bounds)"},
	{"finance.kind=bridge_loan; finance.bridge_loans=[{year: 2024, daily_fee: 0.1%}]", "warning unmarked_bound [finance.bridge_loans[0].daily_fee]: exactly at a bound not marked as included: whether it is reached is a reading (readings.unmarked_bounds)"},
	{"finance.stay_commitment=true; finance.bonds=[{date: 2024-06-01, amount: 1, issuer: state}]", "note at_most [finance.bonds]: 3(4): the rate is a ceiling; what is shown is the most that can be had, the decision may be lower"},
	{"factory.lease_effective=2024-01-02", "warning rent_outside_lease [factory.rent[0].period]: rent of 2024-01-01/2033-12-31 is for days before the lease takes effect on 2024-01-02; 12,790,000.00 yuan hang on it"},
	{"factory.lease_ends=2033-12-30", "warning rent_outside_lease [factory.rent[0].period]: rent of 2024-01-01/2033-12-31 is for days after the lease ends on 2033-12-30; 12,790,000.00 yuan hang on it"},
	{"offices[0].purchase={price: 1000000, date: 2024-01-01}", "warning own_leased [offices[0].lease.effective]: office A: the lease takes effect on 2024-01-01, no earlier than it was bought or built, 2024-01-01"},
	{"paid=[{award: measures2022/land, amount: -0.01}]", "warning repaid_above_paid [paid[0]]: Land premium support: 0.01 yuan more were paid back than were paid"},
	{"talent[0].years=[{year: 2024, salary: 30万元, iit_net: 1}, {year: 2025, salary: 30万元, iit_net: 1}, {year: 2026, salary: 30万元, iit_net: 1}, {year: 2027, salary: 30万元, iit_net: 1}, {year: 2028, salary: 30万元, iit_net: 1}, {year: 2029, salary: 30万元, iit_net: 1}, {year: 2030, salary: 30万元, iit_net: 1}]", "note year_beyond_term [talent[0].years[6].year]: 甲 is rewarded for 2024 to 2029: 2030 lies after them and pays nothing"},
	{"talent[0].until=2024-06-01; talent[0].years=[{year: 2024, salary: 30万元, iit_net: 1}, {year: 2025, salary: 30万元, iit_net: 1}]", "warning year_after_post [talent[0].years[1].year]: 甲 left the post on 2024-06-01, so that nothing is paid for 2025: check both"},
	{"milestones.first_tax=2025-01-01; taxes.entries=[{period: 2024, net: 0.01}]", "warning tax_before_first [milestones.first_tax]: there is tax by 2024-12-31, before the day of the first tax, 2025-01-01: check both"},
	{"taxes.complete=2024; as_of=2024-12-30", "warning complete_ahead [taxes.complete]: entries are said to be complete to 2024-12-31, after the day of the question, 2024-12-30: the days between count as zero"},
	{"site.area=2亩; indicators={footprint: 2.01亩}", "warning figure_of_a_part [indicators.footprint]: the footprint is larger than the plot"},
	{"indicators={footprint: 0.02亩, building_area: 0.01亩}", "warning figure_of_a_part [indicators.footprint]: the footprint is larger than the building area"},
	{"indicators={tax: 1000000.01, output: 100万元}", "warning figure_of_a_part [indicators.tax]: the tax of a year, 1,000,000.01, is above its output, 1,000,000.00"},
	{"finance.kind=bank_tier1; finance.stay_commitment=true; finance.opened=2024-01-01; contract.fraud=[finance2022/settling]", "warning fraud_beyond [contract.fraud]: fraud names Settling grant, which is not of these measures: Art. 16 does not reach it, and it is computed as before"},
	{"contract.fraud=[measures2022/land]; land=", "warning fraud_not_claimed [contract.fraud]: fraud names Land premium support, which the project does not claim"},
	{"investment.total=40000", "warning slip [investment.total]: 40000 is taken as yuan; write 40000万元 if it is in ten thousands"},
	{"finance.paid_in_capital=50000", "warning slip [finance.paid_in_capital]: 50000 is taken as yuan; write 50000万元 if it is in ten thousands"},
	{"land.municipal_retained=120", "warning slip [land.municipal_retained]: 120 is taken as yuan; write 120万元 if it is in ten thousands"},
	{"offices[0].purchase.price=9999.99", "warning slip [offices[0].purchase.price]: 9999.99 is taken as yuan; write 9999.99万元 if it is in ten thousands"},
	{"taxes.entries=[{period: 2024, net: 31.5}]", "warning slip [taxes.entries[0].net]: 31.5 is taken as yuan; write 31.5万元 if it is in ten thousands"},
	{"factory.rent=[{period: 2024, amount: 999.99, paid: 2024-01-05}]", "warning slip [factory.rent[0].amount]: 999.99 is taken as yuan; write 999.99万元 if it is in ten thousands"},
	{"project.tax_lawful=", "note presumed []: the file is silent, so it is presumed: tax is paid lawfully (project.tax_lawful)"},
	{"milestones.production=2022-04-15", "warning before_measure [milestones.production]: production: 2022-04-15 is before the measures took effect on 2022-04-16: not newly introduced, and it does not count (Art. 19)"},
	{"milestones.first_tax=2022-04-15", "warning before_measure [milestones.first_tax]: the first tax: 2022-04-15 is before the measures took effect on 2022-04-16: not newly introduced, and it does not count (Art. 19)"},
	{"milestones.zone_entry=2022-04-15", "warning before_measure [milestones.zone_entry]: entry into the zone: 2022-04-15 is before the measures took effect on 2022-04-16: not newly introduced, and it does not count (Art. 19)"},
	{"factory.lease_effective=2022-04-15", "warning before_measure [factory.lease_effective]: a lease that takes effect: 2022-04-15 is before the measures took effect on 2022-04-16: not newly introduced, and it does not count (Art. 19)"},
	{"offices[0].lease.effective=2022-04-15", "warning before_measure [offices[0].lease.effective]: the lease of office A: 2022-04-15 is before the measures took effect on 2022-04-16: not newly introduced, and it does not count (Art. 19)"},
	{"offices[1].purchase.date=2022-04-15", "warning before_measure [offices[1].purchase.date]: the purchase of office B: 2022-04-15 is before the measures took effect on 2022-04-16: not newly introduced, and it does not count (Art. 19)"},
	{"talent[0].since=2022-04-15", "warning before_measure [talent[0].since]: 甲 took the post on 2022-04-15, before the measures took effect on 2022-04-16: check whether the person is newly brought in; years from 2022 on are counted (Art. 19)"},
	{"talent[0].years[0].year=2021", "warning before_measure [talent[0].years[0].year]: the tax year of 甲, to: 2021-12-31 is before the measures took effect on 2022-04-16: not newly introduced, and it does not count (Art. 19)"},
	{"milestones.production=2022-08-30", "warning event_before_signing [milestones.production]: production: 2022-08-30 is before the contract was signed on 2022-08-31; it counts, check that it is newly introduced (Art. 19)"},
	{"milestones.first_tax=2022-08-30", "warning event_before_signing [milestones.first_tax]: the first tax: 2022-08-30 is before the contract was signed on 2022-08-31; it counts, check that it is newly introduced (Art. 19)"},
	{"milestones.zone_entry=2022-08-30", "warning event_before_signing [milestones.zone_entry]: entry into the zone: 2022-08-30 is before the contract was signed on 2022-08-31; it counts, check that it is newly introduced (Art. 19)"},
	{"factory.lease_effective=2022-08-30", "warning event_before_signing [factory.lease_effective]: a factory lease takes effect: 2022-08-30 is before the contract was signed on 2022-08-31; it counts, check that it is newly introduced (Art. 19)"},
	{"offices[0].lease.effective=2022-08-30", "warning event_before_signing [offices[0].lease.effective]: the lease of office A takes effect: 2022-08-30 is before the contract was signed on 2022-08-31; it counts, check that it is newly introduced (Art. 19)"},
	{"offices[1].purchase.date=2022-08-30", "warning event_before_signing [offices[1].purchase.date]: purchase of office B: 2022-08-30 is before the contract was signed on 2022-08-31; it counts, check that it is newly introduced (Art. 19)"},
	{"talent[0].since=2022-08-30", "warning event_before_signing [talent[0].since]: 甲 in post: 2022-08-30 is before the contract was signed on 2022-08-31; it counts, check that it is newly introduced (Art. 19)"},
	{"contract.signed=2025-01-01", "warning event_before_signing [talent[0].years[0].year]: 甲: the tax year 2024 is before the contract was signed on 2025-01-01; it counts, check that it is newly introduced (Art. 19)"},
	{"contract.agreed_production=2022-08-30", "warning agreed_before_signing [contract.agreed_production]: the agreed day of production, 2022-08-30, is before the contract was signed on 2022-08-31: check the contract"},
	{"contract.construction.start=2022-08-30", "warning agreed_before_signing [contract.construction.start]: the agreed start of construction, 2022-08-30, is before the contract was signed on 2022-08-31: check the contract"},
	{"contract.construction.start=2024-01-02", "warning days_out_of_order [milestones.production]: production, 2024-01-01, is before the agreed start of construction, 2024-01-02: check both days"},
	{"referrer.filed=2023-12-31", "warning days_out_of_order [referrer.filed]: the referrer's filing, 2023-12-31, is before production, 2024-01-01: check both days"},
	{"procedure.signed_off=2022-08-30", "warning days_out_of_order [procedure.signed_off]: the sign-off, 2022-08-30, is before the signing of the contract, 2022-08-31: check both days"},
	{"procedure={signed_off: 2025-05-02, paid_out: 2025-05-01}", "warning days_out_of_order [procedure.paid_out]: the payment, 2025-05-01, is before the sign-off, 2025-05-02: check both days"},
	{"milestones.first_report=2022-09-01", "warning days_out_of_order [contract.signed]: the signing of the contract, 2022-08-31, is before the first report, 2022-09-01: check both days"},
	{"contract.terminated=2022-08-30", "warning days_out_of_order [contract.terminated]: the termination, 2022-08-30, is before the signing of the contract, 2022-08-31: check both days"},
	{"contract.construction.end=2022-09-30", "warning end_before_start [contract.construction.end]: contract.construction.end, 2022-09-30, is before contract.construction.start, 2022-10-01; 1,000,000.00 yuan hang on it"},
	{"factory.lease_ends=2023-12-31", "warning end_before_start [factory.lease_ends]: factory.lease_ends, 2023-12-31, is before factory.lease_effective, 2024-01-01; 12,790,000.00 yuan hang on it"},
	{"offices[0].lease.ends=2023-12-31", "warning end_before_start [offices[0].lease.ends]: offices[0].lease.ends, 2023-12-31, is before offices[0].lease.effective, 2024-01-01; 900,000.00 yuan hang on it"},
	{"talent[0].since=2024-01-02; talent[0].until=2024-01-01", "warning end_before_start [talent[0].until]: talent[0].until, 2024-01-01, is before talent[0].since, 2024-01-02; 50,000.00 yuan hang on it"},
	{"finance.kind=bank_tier1; finance.stay_commitment=true; finance.opened=2024-01-01; finance.left=2023-12-31", "warning end_before_start [finance.left]: finance.left, 2023-12-31, is before finance.opened, 2024-01-01; 1,500,000.00 yuan hang on it"},
	{"contract.signed=2022-09-01", "warning first_report_lapsed [milestones.first_report]: the first report held until 2022-08-31 and had lapsed by 2022-09-01 with no contract signed: the introducing unit and the first referrer have to be determined anew (No. 4, 4(1)3); the referral award of 1,000,000.00 yuan hangs on it"},
	{"taxes.complete=2024; taxes.entries[1].projected=true", "warning forecast_in_complete [taxes.entries[1].projected]: 2024-01-01/2024-12-31 is a forecast, and lies within the days 2024-01-01/2024-12-31 of which every entry is said to be listed"},
	{"factory=[{id: X, standard: true, in_zone_park: true, lease_effective: 2024-01-01, rent: []}, {id: Y, standard: true, in_zone_park: true, lease_effective: 2024-01-01, rent: []}]", "warning later_premises [factory]: there are 2 factories, counted together from 2024-01-01: whether those leased later count needs a decision (Art. 5)"},
	{"factory=[{id: X, standard: true, in_zone_park: true, lease_effective: 2024-01-01, rent: [{period: 2024, amount: 1, paid: 2024-01-05}]}, {id: Y, standard: true, in_zone_park: true, lease_effective: 2024-01-01, rent: [{period: 2024, amount: 1, paid: 2024-01-05}]}]", "warning factory_twice [factory[1]]: factory[0] and factory[1] are the same: perhaps entered twice; 1.00 yuan hang on it"},
	{"offices[2]={id: C, use: office, own_use: true, in_zone: true, sublet: false, purchase: {price: 100万元, date: 2024-05-01}}", "warning office_twice [offices[2]]: offices[1] and offices[2] are the same: perhaps entered twice; 200,000.00 yuan hang on it"},
	{"talent=[{name: 甲, id: 1, years: [{year: 2024, salary: 30万元, iit_net: 1万元}]}, {name: 甲, id: 2, years: [{year: 2024, salary: 30万元, iit_net: 1万元}]}]", "warning person_twice [talent[1]]: talent[0] and talent[1] are the same: perhaps entered twice"},
	{"other_awards=[{policy: X, scope: district, matter: land_premium, years: {2024: 1}}, {policy: X, scope: district, matter: land_premium, years: {2024: 1}}]", "warning other_award_twice [other_awards[1]]: other_awards[0] and other_awards[1] are the same: perhaps entered twice"},
	{"finance.stay_commitment=true; finance.bonds=[{date: 2024-06-01, amount: 1, issuer: state}, {date: 2024-06-01, amount: 1, issuer: state}]", "warning bond_twice [finance.bonds[1]]: finance.bonds[0] and finance.bonds[1] are the same: perhaps entered twice"},
	{"taxes.entries=[{period: 2024, net: 5}, {period: 2024, revenue: 7, refund: 2}]", "warning tax_entry_twice [taxes.entries[1]]: taxes.entries[0] and taxes.entries[1] are the same: perhaps entered twice; 5.00 yuan hang on it"},
	{"offices[0].lease.rent[1]={period: 2024, amount: 100万元, paid: 2024-01-05}", "warning rent_twice [offices[0].lease.rent[1]]: offices[0].lease.rent[0] and offices[0].lease.rent[1] are the same: perhaps entered twice"},
	{"paid=[{award: measures2022/land, amount: 1}, {award: measures2022/land, amount: 1}]", "warning payment_twice [paid[1]]: paid[0] and paid[1] are the same: perhaps entered twice; 1.00 yuan hang on it"},
	{"paid=[{award: measures2022/land, amount: 1}]; land=", "warning paid_not_claimed [paid[0]]: Land premium support was paid 1.00 yuan and the project does not claim it"},
	{"paid=待定", "warning list_unknown [paid]: what has been paid is not known: no payment was checked, and none counts in what is to be paid back"},
	{"other_awards=待定", "warning list_unknown [other_awards]: whether another policy supports the same matters is not known: nothing was compared with it, and not all may be payable"},
	{"talent=[{name: 甲}]; other_awards=[{policy: X, scope: district, matter: 'talent_tax:乙', years: {2024: 5}}]", "warning rival_of_none [other_awards[0].matter]: the project claims no award for the matter \"talent_tax:乙\", so nothing competes with it; it claims talent_tax:甲"},
	{"land.municipal_retained=待定; other_awards=[{policy: X, scope: district, matter: land_premium, years: {2024: 5}}]", "note rival_waits [other_awards[0].matter]: land premium: our award is not known yet; once it is, the higher of it and “X” is taken, never both"},
	{"land.municipal_retained=待定; other_awards=[{policy: X, scope: agreement, matter: land_premium, years: {2024: 5}}]", "note rival_waits [other_awards[0].matter]: land premium: our award is not known yet; once it is, it stands beside the agreement “X” (reading agreement)"},
	{"land.municipal_retained=待定; other_awards=[{policy: X, scope: contract, matter: land_premium, years: {2024: 5}}]", "note rival_waits [other_awards[0].matter]: land premium: our award is not known yet; once it is, the lower of it and what the contract “X” promises is paid"},
	{"site={location: town, host_town: 甲}; investment.total=1亿元", "warning town_bound [investment.total]: exactly 100,000,000.00 yuan: who signs, accepts and honours is a reading (readings.small_town_project)"},
	{"talent=[{name: 甲}, {name: 乙}]; paid=[{award: measures2022/talent_tax, amount: 1}]", "warning paid_which [paid[0]]: Talent tax rebate was paid 1.00 yuan, and it is not said for which: measures2022/talent_tax#乙, measures2022/talent_tax#甲"},
	{"paid=[{award: measures2022/tax_rebate, year: 7, amount: 1}]", "warning paid_no_such_year [paid[0]]: 1.00 yuan were paid for year 7, which the award does not have"},
	{"paid=[{award: measures2022/land, amount: 1, date: 2023-12-31}]", "warning paid_before_due [paid[0]]: on 2023-12-31 were paid 1.00 yuan, which are payable from 2024-01-01 only"},
	{"paid=[{award: measures2022/land, amount: 1, payee: 乙}]", "warning paid_to_another [paid[0]]: paid to “乙”, who is not the payee of the award"},
	{"paid=[{award: measures2022/land, amount: 1, bearer: 乙镇}]", "warning paid_by_another [paid[0]]: paid by “乙镇”, who does not bear the award"},
	{"paid=[{award: measures2022/tax_rebate, year: 1, amount: 1000000.01}]", "warning paid_above_due [paid[0]]: Tax rebate, year 1: 1,000,000.01 yuan paid, 1,000,000.00 yuan due, 0.01 yuan too much"},
	{"land.municipal_retained=100000000.01", "warning municipal_above_premium [land.municipal_retained]: the municipality retains 100,000,000.01 of a premium of 100,000,000.00"},
	{"talent[0].years[0].iit_net=300000.01", "warning tax_above_salary [talent[0].years[0].iit_net]: 甲 in 2024: the district's part of the income tax, 300,000.01, is above the salary of 300,000.00"},
	{bought(101), "warning too_many_premises [offices]: office purchase: 101 premises, more than 100, are not told apart: they are one matter"},
	{`finance.kind=bank_tier1; finance.stay_commitment=true; finance.opened=2024-01-01; other_awards=[{scope: district, matter: 'listing:ipo', years: {2024: 1}, policy: "新521计划"}]; finance.listings=[{event: ipo, date: 2024-06-01, raised_funds: false}]`, "warning override_asked [other_awards]: “新521计划” holds 521 in its name but does not begin with it, and competes as another policy; if it is that policy, write 521"},
	{"finance.kind=bank_tier1; finance.stay_commitment=true; finance.opened=2024-01-01; finance.bonds=[{date: 2023-12-31}]", "warning before_opening [finance.bonds[0].date]: an issue of bonds, 2023-12-31, lies before the opening, 2024-01-01: it starts no stay; check"},
	{"finance.kind=bank_tier1; finance.stay_commitment=true; finance.opened=2024-01-01; offices[1].purchase.date=2023-12-31", "warning before_opening [offices[1].purchase.date]: office B bought or built, 2023-12-31, lies before the opening, 2024-01-01: it starts no stay; check"},
	{"finance.opened=2024-01-01; finance.guarantees=[{year: 2023}]", "warning before_opening [finance.guarantees[0].year]: the business of 2023, 2023-12-31, lies before the opening, 2024-01-01: it starts no stay; check"},
	{"finance.kind=bank_tier1; finance.stay_commitment=true; finance.opened=2024-01-01; paid=[{award: finance2022/settling, amount: 1, date: 2023-12-31}]", "warning before_opening [paid[0].date]: a payment of 1.00, 2023-12-31, lies before the opening, 2024-01-01: it starts no stay; check"},
	{"finance={kind: equity_fund, opened: 2024-01-01, fund: {operated_full_year: true}}; as_of=2024-12-30", "warning year_not_over [finance.fund.operated_full_year]: opened on 2024-01-01, it has not operated for the time required by 2024-12-30: check"},
	{"finance.kind=guarantee; finance.guarantees=[{year: 2024, qualifying: 2亿元}, {year: 2026, qualifying: 2亿元}]", "note years_not_listed [finance.guarantees]: years that are not listed make no line, which is not to say that they are nothing: 2022, 2023, 2025"},
}
