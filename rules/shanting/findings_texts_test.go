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
	{"", "schooling [第八条]: nursery and school places as for residents, for children of middle and senior staff from outside the city"},
	{"", "service_team [第九条]: key projects in the zone are served by a team throughout"},
	{"", "signing_authority [第十条]: signed by the zone's committee or a town, authorised by the district government"},
	{"", "administrative_charges [第一条]: charges of the city and above at the lowest rate, as far as can be arranged"},
	{"project.case_by_case=[exceptionally_large]", "signing_authority [第十条]: exceptionally large: signed by the district government"},
	{"investment.total=99999999.99; contract.signatory=town; site={location: town, host_town: 甲}", "signing_authority [第十条]: signed and honoured by the town itself after the joint reviews; the district's office does not accept the claim (No. 4, 5.2)"},
}

var findingsSaid = []struct{ facts, said string }{
	{"project.sector=services", "warning non_industrial_top_tier [project.sector]: a non-industrial project under the top tier of Art. 1: confirm"},
	{"taxes.entries[1].net=-0.01", "warning unabsorbed_refund [taxes.entries]: 2024-01-01/2024-12-31: the base is -0.01, a refund is not absorbed"},
	{"taxes.entries=[{period: 2024, net: -20万元}, {period: 2025, net: 300万元}]; readings.negative_base=carry", "warning unabsorbed_refund [taxes.entries]: 2024-01-01/2024-12-31: the base is -200,000.00, a refund is not absorbed"},
	{"project.nature=expansion; taxes.entries=[{period: 2023, net: 100万元}, {period: 2024, net: 80万元}, {period: 2025, net: 90万元}]", "warning below_first_year [taxes.entries]: 2025-01-01/2025-12-31 is below the year before production: growth only recovers a loss"},
	{"project.nature=expansion; taxes.entries[1].net=-0.01", "warning below_first_year [taxes.entries]: 2024-01-01/2024-12-31 is below the year before production: growth only recovers a loss"},
	{"indicators={building_area: 2亩, output: 10, tax: 10}; indicators.standards.intensity=6000000000.01", "warning below_standard [indicators.intensity]: fixed assets a mu is below the standard (Art. 3)"},
	{"indicators={building_area: 2亩, output: 10, tax: 10}; indicators.standards.plot_ratio=2.01", "warning below_standard [indicators.plot_ratio]: plot ratio is below the standard (Art. 3)"},
	{"indicators={building_area: 2亩, output: 10, tax: 10}; indicators.standards.output=10.01", "warning below_standard [indicators.output]: output a mu is below the standard (Art. 3)"},
	{"indicators={building_area: 2亩, output: 10, tax: 10}; indicators.standards.tax=10.01", "warning below_standard [indicators.tax]: tax a mu is below the standard (Art. 3)"},
	{"offices[1].in_zone=false", "warning office_outside_zone [offices[1].in_zone]: office B is outside the zone; the text sets no place for a purchase: confirm"},
	{"talent[0].since=2024-01-02; talent[0].years[0].salary=1", "warning part_year_salary [talent[0].years[0].salary]: 甲 was in post for part of 2024: the salary is to be put on a whole year before it is compared: check"},
	{"taxes.entries[1].period=2024-01-02/2024-12-31", "warning tax_days_uncovered [taxes.entries]: award year 2024-01-01/2024-12-31: no entry for 2024-01-01/2024-01-01, computed from what there is"},
	{"taxes.entries=[{entered: 2024-05-02, net: 5}]", "warning tax_days_uncovered [taxes.entries]: award year 2024-01-01/2024-12-31: no entry for 2024-06-01/2024-12-31, computed from what there is"},
	{"taxes.entries=[{period: 2024, net: 5}, {period: 2024-01, net: 5}]", "warning tax_entries_overlap [taxes.entries[1]]: taxes.entries[0] (2024-01-01/2024-12-31) and taxes.entries[1] (2024-01-01/2024-01-31) share days: perhaps the same entered twice; 5.00 yuan hang on it"},
	{"investment.moved_equipment=6000000000.01", "warning moved_equipment [investment.moved_equipment]: more moved equipment than fixed assets"},
	{"contract.signed=2025-04-16", "warning validity_end [contract.signed]: signed on the day on which two readings of the last day differ (readings.validity_end)"},
	{"contract.performance.on_time=false", "warning performance [contract.performance]: not built in time: the contract may be terminated and funds recovered (Art. 15)"},
	{"contract.performance.intensity=false", "warning performance [contract.performance]: investment a mu below the contract: the contract may be terminated and funds recovered (Art. 15)"},
	{"contract.performance.plot_ratio=false", "warning performance [contract.performance]: plot ratio below the contract: the contract may be terminated and funds recovered (Art. 15)"},
	{"contract.performance.tax_per_mu=false", "warning performance [contract.performance]: tax a mu below the contract: the contract may be terminated and funds recovered (Art. 15)"},
	{"investment.foreign.fixed_assets=900000000.01 USD", "warning foreign_figures [investment.foreign.fixed_assets]: more foreign fixed assets than foreign investment"},
	{"investment.total=5999999999.99", "warning total_below_fixed_assets [investment.total]: more fixed assets than total investment"},
	{"site.location=", "error unallocated [site.location]: nobody is known to bear the money: it needs site.location (Art. 11)"},
	{"site={location: town}", "error unallocated [site.host_town]: nobody is known to bear the money: it needs site.host_town (Art. 11)"},
	{"site={location: town, host_town: 甲, introducing_town: 乙}", "error unallocated [site.ratio]: nobody is known to bear the money: it needs site.ratio (Art. 11)"},
	{"site={location: town, host_town: 甲, introducing_town: 乙}; contract.signatory=; investment.total=1", "error unallocated [contract.signatory]: nobody is known to bear the money: it needs contract.signatory (Art. 11)"},
	{"site={location: town, host_town: 甲, introducing_town: 乙}; contract.signatory=town; investment.total=", "error unallocated [investment.total]: nobody is known to bear the money: it needs investment.total (Art. 11)"},
	{"site.introducing_town=甲; project.sector=services; project.foreign_invested=", "error unallocated [project.foreign_invested]: nobody is known to bear the money: it needs project.foreign_invested (Art. 11)"},
	{"site.introducing_town=甲; investment.fixed_assets.audited=", "error unallocated [investment.fixed_assets]: nobody is known to bear the money: it needs investment.fixed_assets (Art. 11)"},
	{"project.foreign_invested=true; investment.foreign.total=500万美元; investment.foreign.fixed_assets=4999999.99 USD", "warning foreign_fixed_assets_below [investment.foreign.fixed_assets]: the foreign total reaches US$5,000,000.00 and its fixed assets do not: two readings of the threshold differ (readings.foreign_measure)"},
	{"project.foreign_invested=true; investment.foreign.total=1000万美元; investment.foreign.fixed_assets=9999999.99 USD", "warning foreign_fixed_assets_below [investment.foreign.fixed_assets]: the foreign total reaches US$10,000,000.00 and its fixed assets do not: two readings of the threshold differ (readings.foreign_measure)"},
	{"project.foreign_invested=true; investment.foreign.total=3000万美元; investment.foreign.fixed_assets=29999999.99 USD", "warning foreign_fixed_assets_below [investment.foreign.fixed_assets]: the foreign total reaches US$30,000,000.00 and its fixed assets do not: two readings of the threshold differ (readings.foreign_measure)"},
	{"investment.in_construction_period=6000000000.01", "warning in_period_above_fixed_assets [investment.in_construction_period]: more fixed assets in place within the construction period than fixed assets in all"},
	{"other_awards=[{policy: X, scope: agreement, matter: land_premium, years: {2024: 1}}]", "warning agreement_without_ground [other_awards[0].scope]: an agreement is entered without the ground of Art. 13 it rests on (project.case_by_case)"},
	{"milestones.production=", "warning filing_term_provisional [milestones.production]: the term to file is counted from the agreed day for the time being; it runs from actual production and first tax: state the day of production"},
	{"relocation.from=within_district; project.sector=services; project.foreign_invested=true", `warning park_by_dollars [relocation.from]: Art. 4(2) words its dollar threshold without "or more" and "foreign-invested"; both are read in from (1): confirm`},
	{"site.introducing_town=甲", "warning land_shared [site.introducing_town]: a land premium is no shared tax: confirm that district and town share it too (readings.bearers)"},
	{"talent[0].since=2025-01-01", "warning year_before_post [talent[0].years[0].year]: 甲 was not yet in post in 2024: check whether the year counts"},
	{"finance.kind=guarantee; finance.guarantees=[{year: 2024, qualifying: 2亿元}, {year: 2028, qualifying: 2亿元}]", "note out_of_term [finance.guarantees[1].qualifying]: 2028 lies outside the term of the document and does not count"},
	{"finance.stay_commitment=true; finance.bonds=[{date: 2024-06-01, amount: 1, issuer: state}, {date: 2022-06-02, amount: 1, issuer: state}]", "note out_of_term [finance.bonds[1].date]: the issue of 2022-06-02 lies outside the term of the document and does not count"},
	{"finance.kind=guarantee; finance.opened=2023-01-01; finance.guarantees=[{year: 2025, qualifying: 2亿元}]", "note years_not_listed [finance.guarantees]: years that are not listed make no line, which is not to say that they are nothing: 2023, 2024"},
	{"finance.opened=2024-05-02", "warning before_opening [offices[1].purchase.date]: office B bought or built, 2024-05-01, lies before the opening, 2024-05-02: it starts no stay; check"},
	{"finance.opened=2024-05-02; paid=[{award: finance2022/settling, date: 2024-05-01, amount: 10000}]", "warning before_opening [paid[0].date]: a payment of 10,000.00, 2024-05-01, lies before the opening, 2024-05-02: it starts no stay; check"},
	{"finance.kind=equity_fund; finance.opened=2024-01-01; finance.fund.operated_full_year=true; as_of=2024-12-30", "warning year_not_over [finance.fund.operated_full_year]: opened on 2024-01-01, it has not operated for the time required by 2024-12-30: check"},
	{"finance.stay_commitment=true; finance.listings=[{event: neeq, date: 2024-06-01, raised_funds: false}]; other_awards=[{policy: 区521方案, scope: district, matter: 'listing:neeq', years: {2024: 1}}]", "warning override_asked [other_awards]: “区521方案” holds 521 in its name but does not begin with it, and competes as another policy; if it is that policy, write 521"},
	{"finance.listings=[{event: regional}]; finance.bonds=[{date: 2024-06-01}]", "note presumed [finance]: the file is silent, so it is presumed: listing on the regional market: recognised by the province (finance.listings.recognised), the bonds are of a kind that is rewarded (finance.bonds.kind)"},
	{"as_of=2024-06-01; taxes=; milestones.first_report=2024-06-02; paid=[{award: measures2022/land, date: 2024-06-02, amount: 1}]", "warning after_as_of [milestones.first_report]: later than the day of the question (as_of) and taken as having happened: check milestones.first_report, paid[0].date"},
	{"other_awards=[{policy: X, scope: district, matter: operating_tax, years: {2024: 1000亿元}}]; taxes.entries=[{period: 2024, net: 1}]", "warning choice_open []: operating_tax: Tax rebate (Art. 2(2)) has years that are not known yet; once they are, another may be the higher"},
	{"other_awards=[{policy: X, scope: district, matter: operating_tax, years: {2024: 450万元}}]", "note tie []: operating_tax: the amounts are equal, document order takes Tax rebate (Art. 2(2))"},
	{"other_awards=[{policy: X, scope: district, matter: operating_tax, years: {2025: 100万元}}]; readings.comparison=annual", "note tie []: operating_tax in 2025: the amounts are equal, document order takes Tax rebate (Art. 2(2))"},
	{"contract.signatory=district", "note signatory [contract.signatory]: normally the zone's committee or a town signs (Art. 10): check"},
	{"project.case_by_case=[exceptionally_large]", "warning signatory [contract.signatory]: an exceptionally large project is signed by the district government (Art. 10)"},
	{"site={location: town, host_town: 甲}; investment.total=99999999.99", "note signatory [contract.signatory]: in a town, a project below the figure of Art. 10 is normally signed by the town itself: check"},
	{"milestones.first_report=2022-04-15", "warning reported_before_in_force [milestones.first_report]: first reported before the measures took effect: confirm that it is newly introduced (Art. 19)"},
	{"finance.stay_commitment=true", "warning finance_kind [finance.kind]: the kind of institution is not stated: nothing of parts 2 and 4 can be judged"},
	{"finance.kind=bank_tier1; finance.stay_commitment=true; finance.opened=2024-01-01; finance.paid_in_capital=5; finance.government_capital=5.01", "warning government_capital [finance.government_capital]: more government money than paid-in capital"},
	{"finance.kind=bank_tier1; finance.stay_commitment=true; finance.opened=2024-01-01; finance.guarantees=[{year: 2024}]; readings.unmarked_bounds=exclusive", "note guarantee_fee [finance.guarantees]: under the reading chosen a guarantee at exactly the highest fee does not qualify: leave it out of the sum"},
	{"finance.kind=bank_tier1; finance.stay_commitment=true; finance.opened=2024-01-01; finance.listings=[{event: move}]", "note moved_twice [finance.listings[0].event]: the move of a plant and the move of a registration are two matters: confirm that they are not one"},
	{"finance.kind=bank_tier1; finance.stay_commitment=true; finance.opened=2024-01-01; finance.listings=[{event: move}, {event: ipo}]", "warning listed_twice [finance.listings]: a first listing and the move of a listed company exclude each other by nature: check"},
	{"finance.kind=equity_fund; finance.paid_in_capital=2亿元", "warning unmarked_bound [finance.paid_in_capital]: exactly at a bound not marked as included, where two readings differ (readings.unmarked_bounds)"},
	{"investment.fixed_assets.audited=1; finance.kind=equity_fund; finance.opened=2024-01-01; finance.stay_commitment=true; finance.paid_in_capital=3亿元; finance.fund={filed: true, exit_commitment: true, operated_full_year: true, outside_capital: true}", "note at_most [finance.paid_in_capital]: 2(3): the rate is a ceiling; what is shown is the most that can be had, the decision may be lower"},
	{"factory.rent[0].paid=", "warning rent_unpaid [factory.rent]: rent of 2024-01-01/2033-12-31, 36,530,000.00, is not paid and does not count"},
	{"offices[0].lease.rent[1].period=2024-12-31/2025-12-31", "warning rent_overlap [offices[0].lease.rent[1]]: offices[0].lease.rent[0] (2024-01-01/2024-12-31) and offices[0].lease.rent[1] (2024-12-31/2025-12-31) share days: perhaps the same entered twice; 817.43 yuan hang on it"},
	{"milestones.first_report=2022-05-27; milestones.site_visit=2022-05-27", "note rest_day [deadlines.first_report]: the last day, 2022-08-27, is a weekend: ask whether it moves"},
	{"finance.kind=bridge_loan; finance.bridge_loans=[{year: 2024, firms: 50}]", "warning unmarked_bound [finance.bridge_loans[0].firms]: exactly at a bound not marked as included, where two readings differ (readings.unmarked_bounds)"},
	{"finance.kind=bridge_loan; finance.bridge_loans=[{year: 2024, daily_fee: 0.1%}]", "warning unmarked_bound [finance.bridge_loans[0].daily_fee]: exactly at a bound not marked as included, where two readings differ (readings.unmarked_bounds)"},
	{"finance.stay_commitment=true; finance.bonds=[{date: 2024-06-01, amount: 1, issuer: state}]", "note at_most [finance.bonds]: 3(4): the rate is a ceiling; what is shown is the most that can be had, the decision may be lower"},
	{"investment.total=40000", "warning slip [investment.total]: 40000 is taken as yuan; write 40000万元 if it is in ten thousands"},
	{"finance.paid_in_capital=50000", "warning slip [finance.paid_in_capital]: 50000 is taken as yuan; write 50000万元 if it is in ten thousands"},
	{"land.municipal_retained=120", "warning slip [land.municipal_retained]: 120 is taken as yuan; write 120万元 if it is in ten thousands"},
	{"offices[0].purchase.price=9999.99", "warning slip [offices[0].purchase.price]: 9999.99 is taken as yuan; write 9999.99万元 if it is in ten thousands"},
	{"taxes.entries=[{period: 2024, net: 31.5}]", "warning slip [taxes.entries[0].net]: 31.5 is taken as yuan; write 31.5万元 if it is in ten thousands"},
	{"factory.rent=[{period: 2024, amount: 999.99, paid: 2024-01-05}]", "warning slip [factory.rent[0].amount]: 999.99 is taken as yuan; write 999.99万元 if it is in ten thousands"},
}
