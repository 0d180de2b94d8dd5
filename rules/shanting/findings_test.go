package shanting_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
)

// TestFindingsAreRaisedExactlyWhereTheyApply: each finding and each benefit
// once where it just applies and where it just does not. Facts are laid over
// everything; those of a row are separated by a semicolon.
func TestFindingsAreRaisedExactlyWhereTheyApply(t *testing.T) {
	b := newBench(t)
	for _, row := range findings {
		for raised, list := range map[bool][]string{true: row.yes, false: row.no} {
			for _, facts := range list {
				result := b.everythingWith(split(facts)...)
				got := slices.ContainsFunc(result.Findings, func(f calc.Finding) bool { return f.Code == row.code && strings.HasPrefix(f.Path, row.path) }) ||
					slices.ContainsFunc(result.Benefits, func(x calc.Benefit) bool { return x.ID == row.code })
				if got != raised {
					t.Errorf("%s %s: %v with %q", row.code, row.path, got, facts)
				}
			}
		}
	}
}

func split(facts string) []string {
	return slices.DeleteFunc(strings.Split(facts, "; "), func(fact string) bool { return fact == "" })
}

const (
	expansion = "project.nature=expansion; "
	standards = "indicators={building_area: 2亩, output: 10, tax: 10}; "
	rivalFor  = "other_awards=[{policy: 甲办法, scope: district, matter: "
	bank      = "finance.kind=bank_tier1; finance.stay_commitment=true; finance.opened=2024-01-01; "
	exclusive = "; readings.unmarked_bounds=exclusive"

	twoTowns   = "site={location: town, host_town: 甲, introducing_town: 乙}"
	brought    = "site.introducing_town=甲"
	foreign    = "project.foreign_invested=true; investment.foreign.total="
	agreed     = "other_awards=[{policy: X, scope: agreement, matter: land_premium, years: {2024: 1}}]"
	threeYears = expansion + "taxes.entries=[{period: 2023, net: 100万元}, {period: 2024, net: "
	reported   = "investment.fixed_assets={reported: 1.2亿元}"
	contracted = "investment.fixed_assets={contracted: 1.2亿元}"
	rival      = "other_awards=[{policy: X, scope: district, matter: operating_tax, years: "
	park       = "relocation.from=within_district"
	guaranteed = "finance.kind=guarantee; finance.guarantees=[{year: 2024, qualifying: 2亿元}, "
	paidOut    = "paid=[{award: measures2022/land, "
	paidFor    = "; paid=[{award: finance2022/guarantee, "
	movedOut   = bank + "finance.left=2025-06-01; paid=[{award: finance2022/settling, year: 1, amount: 150万元}]; "
	twoBought  = "finance={kind: nonbank_hq, opened: 2024-01-01, stay_commitment: true}; investment.fixed_assets={audited: 1}; offices=[{id: B, purchase: {price: 1000万元, date: 2024-03-01}}, {id: C, purchase: {price: 1000万元, date: 2024-09-01}}]; paid=[{award: finance2022/premises_purchase, "
	paidRebate = "paid=[{award: measures2022/tax_rebate, "
	invested   = fund + "project.enterprise=某基金; paid=[{award: finance2022/equity_fund, amount: 1, "
	fund       = "finance={kind: equity_fund, opened: 2024-01-01, fund: {operated_full_year: true}}; "

	twiceAwarded = "other_awards=[{policy: X, scope: district, matter: land_premium, years: {2024: 1}}, {policy: X, scope: district, matter: land_premium, years: "
	plan         = bank + "other_awards=[{scope: district, matter: 'listing:ipo', years: {2024: 1}, policy: "
	listedFirst  = "}]; finance.listings=[{event: ipo, date: 2024-06-01, raised_funds: false}]"

	// the term to file ends on 2026-01-03, a Saturday
	onSaturday = "milestones.first_tax=2024-01-03; referrer.filed=; "

	bonded = "finance.stay_commitment=true; finance.bonds=[{date: 2024-06-01, amount: 1, issuer: state}, {date: "
)

// factoryOf is a factory that Art. 5 supports, with a rent of so much.
func factoryOf(id, rent string) string {
	if rent != "" {
		rent = "{period: 2024, amount: " + rent + ", paid: 2024-01-05}"
	}
	return "{id: " + id + ", standard: true, in_zone_park: true, lease_effective: 2024-01-01, rent: [" + rent + "]}"
}

// offices are some that were bought, by what they are used for.
func offices(uses ...string) string {
	all := make([]string, len(uses))
	for i, use := range uses {
		all[i] = fmt.Sprintf("{id: O%d, use: %s, own_use: true, in_zone: true, purchase: {price: 100万元, date: 2024-05-0%d}}", i, use, i+1)
	}
	return "offices=[" + strings.Join(all, ", ") + "]"
}

// bought lists so many offices that both documents support.
func bought(n int) string {
	all := make([]string, n)
	for i := range all {
		all[i] = fmt.Sprintf("{id: P%d, use: office, own_use: true, in_zone: true, purchase: {price: 100万元, date: 2024-05-01}}", i)
	}
	return bank + "offices=[" + strings.Join(all, ", ") + "]"
}

// yearsOf lists two years of guarantees.
func yearsOf(first, second string) string {
	return "finance.kind=guarantee; finance.guarantees=[{year: " + first + ", qualifying: 2亿元}, {year: " + second + ", qualifying: 2亿元}]"
}

// promisesNothing: the measures do not apply, or what they gave is recovered.
var promisesNothing = []string{"project.sector=energy_generation", "project.ownership=district_state_sole", "project.legal_person=branch",
	"contract.signed=2025-06-01", "contract.terminated=true", "contract.fraud=true"}

// findingCase is a finding, or a benefit, where it just applies and where not.
type findingCase struct {
	code, path string
	yes, no    []string
}

var findings = []findingCase{
	{"non_industrial_top_tier", "", []string{"project.sector=services"}, []string{"", "project.sector=services; investment.fixed_assets.audited=2亿元"}},
	{"unabsorbed_refund", "", []string{"taxes.entries[1].net=-0.01", "taxes.entries=[{period: 2024, net: -20万元}, {period: 2025, net: 300万元}]; readings.negative_base=carry"}, []string{"", "taxes.entries[1].net=0", "taxes.entries=[]"}},
	{"below_first_year", "", []string{expansion + "taxes.entries[1].net=-0.01", threeYears + "100万元}, {period: 2025, net: 999999.99}]"}, []string{expansion, threeYears + "300万元}, {period: 2025, net: 200万元}]", threeYears + "300万元}, {period: 2025, net: 100万元}]", expansion + "taxes.entries[1].net=0", expansion + "taxes.entries=[{period: 2023, net: 5}, {period: 2025, net: 6}]", expansion + "taxes.entries=[{period: 2023, net: 300万元}, {period: 2024-01, net: 1万元}]"}},
	{"below_standard", "indicators.intensity", []string{standards + "indicators.standards.intensity=6000000000.01", standards + "land.area=; site.area=2亩; indicators.standards.intensity=3000000000.01"},
		[]string{"", standards, standards + "indicators.standards.intensity=60亿元", standards + "land.area=; indicators.standards.intensity=60亿元", standards + "site.area=2亩; indicators.standards.intensity=60亿元",
			standards + "land.area=; site.area=2亩; indicators.standards.intensity=30亿元", standards + "investment.fixed_assets.audited=; indicators.standards.intensity=1"}},
	{"below_standard", "indicators.plot_ratio", []string{standards + "indicators.standards.plot_ratio=2.01"},
		[]string{standards + "indicators.standards.plot_ratio=2", standards + "land.area=; indicators.standards.plot_ratio=2.01", "indicators.standards.plot_ratio=9"}},
	{"below_standard", "indicators.output", []string{standards + "indicators.standards.output=10.01"}, []string{standards + "indicators.standards.output=10"}},
	{"below_standard", "indicators.tax", []string{standards + "indicators.standards.tax=10.01"}, []string{standards + "indicators.standards.tax=10"}},
	{"office_outside_zone", "", []string{"offices[1].in_zone=false"}, []string{"", "offices[1].in_zone=", "offices[0].in_zone=false"}},
	{"part_year_salary", "", []string{"talent[0].since=2024-01-02; talent[0].years[0].salary=1"},
		[]string{"talent[0].since=2024-01-01; talent[0].years[0].salary=1", "talent[0].since=2023-06-01; talent[0].years[0].salary=1", "talent[0].since=2024-06-01", "talent[0].years[0].salary=1"}},
	{"tax_entries_overlap", "", []string{"taxes.entries[1].period=2024-01-01/2025-01-01", expansion + "taxes.entries[1].period=2023-12-31/2024-12-31", "taxes.entries=[{period: 2025, net: 5}, {period: 2024-01-01/2025-01-01, net: 5}]",
		"taxes.entries=[{period: 2024, net: 5}, {period: 2024-01, net: 5}]"}, []string{"", "taxes.entries=[{period: 2025, net: 5}, {period: 2024, net: 5}]", "taxes.entries[1].period=2024-01-02/2024-12-31"}},
	{"moved_equipment", "", []string{"investment.moved_equipment=6000000000.01", reported + "; investment.moved_equipment=120000000.01", contracted + "; investment.moved_equipment=120000000.01"},
		[]string{"", reported + "; investment.moved_equipment=1.2亿元", contracted + "; investment.moved_equipment=1.2亿元", "investment.moved_equipment=60亿元", "investment.fixed_assets.audited=; investment.moved_equipment=1"}},
	{"validity_end", "", []string{"contract.signed=2025-04-16"}, []string{"contract.signed=2025-04-15", "contract.signed=2025-04-17", "contract.signed="}},
	{"performance", "", []string{"contract.performance.on_time=false", "contract.performance.intensity=false", "contract.performance.plot_ratio=false", "contract.performance.tax_per_mu=false"}, []string{"", "contract.performance.on_time=true"}},
	{"foreign_figures", "", []string{"investment.foreign.fixed_assets=900000000.01 USD"}, []string{"", "investment.foreign.fixed_assets=9亿美元", "investment.foreign.total=; investment.foreign.fixed_assets=9亿美元"}},
	{"total_below_fixed_assets", "", []string{"investment.total=5999999999.99", reported + "; investment.total=119999999.99", contracted + "; investment.total=119999999.99"}, []string{"", reported + "; investment.total=1.2亿元", contracted + "; investment.total=1.2亿元", "investment.total=60亿元", "investment.total="}},
	{"unallocated", "site.location", []string{"site.location="}, []string{"", "site={location: town, host_town: 甲}", "site={location: town}"}},
	{"unallocated", "site.host_town", []string{"site={location: town}"}, []string{"site={location: town, introducing_town: 乙}", "site={location: town, host_town: 甲, introducing_town: 乙}"}},
	{"unallocated", "site.ratio", []string{twoTowns}, []string{twoTowns + "; site.ratio={host: 1, introducing: 1}", twoTowns + "; contract.signatory=town; investment.total=1"}},
	{"unallocated", "contract.signatory", []string{twoTowns + "; contract.signatory=; investment.total=1"}, []string{twoTowns + "; contract.signatory="}},
	{"unallocated", "investment.total", []string{twoTowns + "; contract.signatory=town; investment.total=; investment.fixed_assets="}, []string{twoTowns + "; investment.total="}},
	{"unallocated", "project.foreign_invested", []string{brought + "; project.sector=services; project.foreign_invested="}, []string{brought, brought + "; project.foreign_invested=", "project.sector=services; project.foreign_invested="}},
	{"unallocated", "investment.fixed_assets", []string{brought + "; investment.fixed_assets.audited="}, []string{"investment.fixed_assets.audited="}},
	{"foreign_fixed_assets_below", "", []string{foreign + "500万美元; investment.foreign.fixed_assets=4999999.99 USD", foreign + "1000万美元; investment.foreign.fixed_assets=9999999.99 USD", foreign + "3000万美元; investment.foreign.fixed_assets=29999999.99 USD",
		"project.sector=services; " + foreign + "1000万美元; investment.foreign.fixed_assets=900万美元; readings.foreign_measure=fixed_assets"},
		[]string{"", foreign + "500万美元; investment.foreign.fixed_assets=500万美元", foreign + "4999999.99 USD; investment.foreign.fixed_assets=1美元", foreign + "29999999.99 USD; investment.foreign.fixed_assets=1000万美元",
			foreign + "3000万美元", "investment.foreign.fixed_assets=1美元", foreign[:len(foreign)-len("investment.foreign.total=")] + "investment.foreign.total=; investment.foreign.fixed_assets=1美元"}},
	{"in_period_above_fixed_assets", "", []string{"investment.in_construction_period=6000000000.01", reported + "; investment.in_construction_period=120000000.01", contracted + "; investment.in_construction_period=120000000.01"},
		[]string{"", reported + "; investment.in_construction_period=1.2亿元", contracted + "; investment.in_construction_period=1.2亿元", "investment.in_construction_period=60亿元", "investment.in_construction_period=", "investment.fixed_assets.audited="}},
	{"agreement_without_ground", "", []string{agreed}, []string{"", agreed + "; project.case_by_case=[top_500]", strings.Replace(agreed, "agreement", "district", 1)}},
	{"filing_term_provisional", "", []string{"milestones.production="}, []string{"", "milestones.production=; contract.agreed_production=", "milestones.production=; referrer="}},
	{"park_by_dollars", "", []string{park + "; project.sector=services; project.foreign_invested=true"}, []string{"", park, park + "; project.foreign_invested=true", "project.sector=services; project.foreign_invested=true", park + "; project.sector=services"}},
	{"land_shared", "", []string{brought}, []string{"", brought + "; investment.fixed_assets.audited=9999万元", brought + "; readings.bearers=tax_only", brought + "; land=", "site={location: town, host_town: 甲, introducing_town: 乙, ratio: {host: 1, introducing: 1}}"}},
	{"year_before_post", "", []string{"talent[0].since=2025-01-01"}, []string{"", "talent[0].since=2024-12-31", "talent[0].years[0].year=2023"}},
	{"out_of_term", "finance.guarantees", []string{guaranteed + "{year: 2028, qualifying: 2亿元}]", guaranteed + "{year: 2021, qualifying: 2亿元}]", guaranteed + "{year: 2027, qualifying: 2亿元}]; readings.border_years=whole",
		guaranteed + "{year: 2022, qualifying: 2亿元}]; readings.border_years=whole"},
		[]string{guaranteed + "{year: 2027, qualifying: 2亿元}]", guaranteed + "{year: 2022, qualifying: 2亿元}]", guaranteed + "{year: 2026, qualifying: 2亿元}]; readings.border_years=whole",
			guaranteed + "{year: 2023, qualifying: 2亿元}]; readings.border_years=whole"}},
	{"out_of_term", "finance.bonds", []string{bonded + "2022-06-02, amount: 1, issuer: state}]", bonded + "2027-06-03, amount: 1, issuer: state}]"}, []string{bonded + "2022-06-03, amount: 1, issuer: state}]", bonded + "2027-06-02, amount: 1, issuer: state}]", bonded + "2027-06-03, amount: 1, issuer: state}]; readings.finance_end=2027-06-03"}},
	{"after_as_of", "contract.signed", []string{"as_of=2022-08-30"}, []string{"", "as_of=2022-08-31", "as_of=2024-06-02"}},
	{"after_as_of", "milestones.first_report", []string{"as_of=2024-06-01; milestones.first_report=2024-06-02"}, []string{"as_of=2024-06-02; milestones.first_report=2024-06-02"}},
	{"after_as_of", "milestones.site_visit", []string{"as_of=2024-06-01; milestones.site_visit=2024-06-02"}, []string{"as_of=2024-06-01; milestones.site_visit="}},
	{"after_as_of", "milestones.zone_entry", []string{"as_of=2024-06-01; milestones.zone_entry=2024-06-02"}, []string{"as_of=2024-06-01"}},
	{"after_as_of", "milestones.production", []string{"as_of=2024-06-01; milestones.production=2024-06-02"}, []string{"as_of=2024-06-01; contract.agreed_production=2025-01-01"}},
	{"after_as_of", "milestones.first_tax", []string{"as_of=2024-06-01; milestones.first_tax=2024-06-02"}, []string{"as_of=2024-06-01"}},
	{"after_as_of", "referrer.filed", []string{"as_of=2024-05-31"}, []string{"as_of=2024-05-31; referrer="}},
	{"after_as_of", "finance.opened", []string{"as_of=2024-06-01; finance.opened=2024-06-02"}, []string{"as_of=2024-06-02; finance.opened=2024-06-02"}},
	{"after_as_of", "finance.left", []string{"as_of=2024-06-01; finance.left=2024-06-02"}, []string{"as_of=2024-06-02; finance.left=2024-06-02"}},
	{"after_as_of", "contract.terminated", []string{"as_of=2024-06-01; contract.terminated=2024-06-02"}, []string{"as_of=2024-06-02; contract.terminated=2024-06-02", "as_of=2024-06-02; contract.terminated=true"}},
	{"after_as_of", "factory.rent[0].paid", []string{"as_of=2024-06-01; factory.rent[0].paid=2024-06-02"}, []string{"as_of=2024-06-01"}},
	{"after_as_of", "offices[0].lease.rent[4].paid", []string{"as_of=2024-06-01; offices[0].lease.rent[4].paid=2024-06-02"}, []string{"as_of=2024-06-01"}},
	{"after_as_of", "offices[1].purchase.date", []string{"as_of=2024-06-01; offices[1].purchase.date=2024-06-02"}, []string{"as_of=2024-06-01"}},
	{"after_as_of", "offices[1].built.date", []string{"as_of=2024-06-01; offices[1].built={cost: 1, date: 2024-06-02}"}, []string{"as_of=2024-06-01; offices[1].built={cost: 1, date: 2024-06-01}"}},
	{"after_as_of", "taxes.entries[0].entered", []string{"as_of=2024-06-01; taxes.entries=[{entered: 2024-06-02, net: 1}]"}, []string{"as_of=2024-06-01; taxes.entries=[{entered: 2024-06-02, net: 1, projected: true}]"}},
	{"after_as_of", "taxes.entries[0].period", []string{"as_of=2024-06-01; taxes.entries=[{period: 2024-06-01/2024-06-02, net: 1}]"}, []string{"as_of=2024-06-01; taxes.entries=[{period: 2024-06-02, net: 1, projected: true}]", "as_of=2024-06-01; taxes.entries=[{period: 2024-05-01/2024-06-01, net: 1}]"}},
	{"after_as_of", "finance.listings[0].date", []string{"taxes=; as_of=2024-06-01; finance.listings=[{event: ipo, date: 2024-06-02}]"}, []string{"taxes=; as_of=2024-06-01; finance.listings=[{event: ipo}]"}},
	{"after_as_of", "finance.bonds[0].date", []string{"taxes=; as_of=2024-06-01; finance.bonds=[{date: 2024-06-02}]"}, []string{"taxes=; as_of=2024-06-02; finance.bonds=[{date: 2024-06-02}]"}},
	{"after_as_of", "paid[0].date", []string{"taxes=; as_of=2024-06-01; paid=[{award: measures2022/land, date: 2024-06-02, amount: 1}]"}, []string{"taxes=; as_of=2024-06-01; paid=[{award: measures2022/land, amount: 1}]"}},
	{"choice_open", "", []string{rival + "{2024: 1000亿元}}]; taxes.entries=[{period: 2024, net: 1}]", rival + "{2027: 1}}]; taxes.entries=[{period: 2024, net: 100}]; readings.comparison=annual",
		rival + "{2024: 290万元, 2025: 50万元}}]; taxes.entries=[{period: 2024, net: 300万元}]"},
		[]string{"", rival + "{2024: 1000亿元}}]", rival + "{2024: 1}}]; taxes.entries=[{period: 2024, net: 100}]", "taxes.entries=[{period: 2024, net: 1}]"}},
	{"tie", "", []string{rival + "{2024: 450万元}}]", rival + "{2025: 100万元}}]; readings.comparison=annual"},
		[]string{"", rival + "{2024: 4499999.99}}]", rival + "{2024: 450万元}}]; readings.comparison=annual", rival + "{2023: 0, 2024: 1}}]; readings.comparison=annual"}},
	{"town_bound", "", []string{"site={location: town, host_town: 甲}; investment.total=1亿元", "site={location: town, host_town: 甲}; investment.total=1亿元; readings.small_town_project=up_to", "site={location: town, host_town: 甲}; investment.total=2亿元; investment.fixed_assets.audited=1亿元; readings.small_town_measure=fixed_assets"},
		[]string{"investment.total=1亿元", "site={location: town, host_town: 甲}; investment.total=99999999.99", "site={location: town, host_town: 甲}; investment.total=100000000.01"}},
	{"signatory", "", []string{"contract.signatory=district", "project.case_by_case=[exceptionally_large]", "site={location: town, host_town: 甲}; investment.total=99999999.99"}, []string{"", "site={location: town, host_town: 甲}; investment.total=1亿元", "investment.total=1",
		"site={location: town, host_town: 甲}; investment.total=", "site={location: town, host_town: 甲}; investment.total=1; contract.signatory=town", "project.case_by_case=[exceptionally_large]; contract.signatory=district", "project.case_by_case=[top_500]",
		"contract.signatory=", "project.case_by_case=[exceptionally_large]; contract.signatory=town; site.location=town; investment.total=1"}},
	{"reported_before_in_force", "", []string{"milestones.first_report=2022-04-15", "milestones.first_report=2022-04-15; contract.signed=2022-04-16"},
		[]string{"", "milestones.first_report=2022-04-16", "milestones.first_report=2022-04-14; contract.signed=2022-04-15", "milestones.first_report="}},
	{"infrastructure_fee", "", []string{"", "readings.land_top_tier=industrial", "project.sector=", "project.sector=services; investment.fixed_assets.audited=5亿元", "investment.fixed_assets.audited=1亿元", expansion + "readings.upgrade_scope=full; investment.fixed_assets.audited=2000万元",
		expansion + "readings.upgrade_scope=by_reference"},
		[]string{"project.sector=services; readings.land_top_tier=industrial", "project.sector=; readings.land_top_tier=industrial", "project.sector=services; investment.fixed_assets.audited=499999999.99", "investment.fixed_assets.audited=99999999.99", expansion, expansion + "readings.upgrade_scope=full; investment.fixed_assets.audited=19999999.99",
			"readings.upgrade_scope=full; investment.fixed_assets.audited=3000万元", "project.sector=; investment.fixed_assets.audited=2亿元"}},
	{"schooling", "", []string{"", "project.case_by_case=[top_500]"}, append([]string{"talent="}, promisesNothing...)},
	{"service_team", "", []string{"", "contract.terminated=", "project.case_by_case=[top_500]"}, append([]string{"site={location: town}"}, promisesNothing...)},
	{"signing_authority", "", []string{""}, append([]string{"contract.signatory="}, promisesNothing...)},
	{"administrative_charges", "", []string{""}, promisesNothing},
	{"finance_kind", "", []string{"finance.stay_commitment=true"}, []string{bank, "finance.bonds=[{date: 2024-06-01}]", "finance.listings=[{event: ipo}]"}},
	{"government_capital", "", []string{bank + "finance.paid_in_capital=5; finance.government_capital=5.01"}, []string{bank + "finance.paid_in_capital=5; finance.government_capital=5", bank + "finance.government_capital=5"}},
	{"guarantee_fee", "", []string{bank + "finance.guarantees=[{year: 2024}]" + exclusive}, []string{bank + "finance.guarantees=[{year: 2024}]", bank + exclusive[2:]}},
	{"moved_twice", "", []string{bank + "finance.listings=[{event: move}]", "relocation={whole: true}; finance.listings=[{event: move, date: 2023-05-01}]"}, []string{bank + "finance.listings=[{event: ipo}]", bank + "finance.listings=[{event: move}]; relocation="}},
	{"listed_twice", "", []string{bank + "finance.listings=[{event: move}, {event: ipo}]", bank + "finance.listings=[{event: ipo}, {event: shell}]"},
		[]string{bank + "finance.listings=[{event: ipo}]", bank + "finance.listings=[{event: move}, {event: shell}]", bank + "finance.listings=[{event: neeq}, {event: shell}]",
			bank + "finance.listings=[{event: move_neeq}, {event: ipo}]", bank + "finance.listings=[{event: shell_neeq}, {event: ipo}]", bank + "finance.listings=[{event: neeq}, {event: move}]"}},
	{"unmarked_bound", "", []string{"finance.kind=equity_fund; finance.paid_in_capital=2亿元", "finance.kind=bridge_loan; finance.bridge_loans=[{year: 2024, firms: 50}]", "finance.kind=bridge_loan; finance.bridge_loans=[{year: 2024, daily_fee: 0.1%}]"},
		[]string{"finance.kind=equity_fund; finance.paid_in_capital=200000000.01", "finance.kind=bridge_loan; finance.bridge_loans=[{year: 2024, firms: 51, daily_fee: 0.09%}]", "finance.kind=guarantee; finance.bridge_loans=[{year: 2024, firms: 50, daily_fee: 0.1%}]"}},
	{"at_most", "", []string{strings.Join(financial("equity_fund"), "; ")}, []string{bank}},
	{"dollars_not_foreign", "project.foreign_invested", []string{"", "investment.foreign.total=500万美元", "investment.foreign={fixed_assets: 500万美元}", "investment.foreign={total: 1美元, fixed_assets: 500万美元}"},
		[]string{"investment.foreign.total=4999999.99美元", "project.foreign_invested=true", "project.foreign_invested=", "investment.foreign=", "investment.foreign={fixed_assets: 4999999.99美元}"}},
	{"areas_differ", "land.area", []string{"site.area=2亩", "site.area=666.66平方米"}, []string{"", "site.area=1亩", "land.area=; site.area=2亩", "site.area=1.0亩"}},
	{"town_facts_in_zone", "site.ratio", []string{"site.ratio={host: 7, introducing: 3}", "site.host_town=甲; site.ratio={host: 7, introducing: 3}"}, []string{"", "site={location: town, host_town: 甲, introducing_town: 乙, ratio: {host: 7, introducing: 3}}", "site.location=; site.ratio={host: 7, introducing: 3}"}},
	{"town_facts_in_zone", "site.host_town", []string{"site.host_town=甲"}, []string{"site.introducing_town=甲", "site={location: town, host_town: 甲}", "site.host_town=; site.introducing_town=甲"}},
	{"rent_paid_forecast", "factory.rent", []string{"factory.rent[0].projected=true", "factory.rent[0].projected=true; as_of=2024-01-05"}, []string{"", "factory.rent[0].projected=true; factory.rent[0].paid=", "factory.rent[0].projected=true; as_of=2024-01-04", "factory.rent[0].projected=false"}},
	{"rent_paid_forecast", "offices[0].lease.rent", []string{"offices[0].lease.rent[1].projected=true"}, []string{"", "offices[0].lease.rent[1].projected=true; offices[0].lease.rent[1].paid="}},
	{"rent_unpaid", "", []string{"factory.rent[0].paid="}, []string{""}},
	{"rent_overlap", "", []string{"offices[0].lease.rent[1].period=2024-12-31/2025-12-31", "offices[0].lease.rent[0].period=2024-01-01/2025-01-01"}, []string{""}},
	{"presumed", "", []string{"project.tax_lawful=", "contract.terminated=", "contract.fraud="}, []string{"", "contract.fraud=true", "contract.terminated=2025-01-01", "contract.fraud=待定", "project.tax_lawful=待定"}},
	{"before_measure", "milestones.production", []string{"milestones.production=2022-04-15", expansion + "milestones.production=2022-04-15"}, []string{"", "milestones.production=2022-04-16"}},
	{"before_measure", "milestones.first_tax", []string{"milestones.first_tax=2022-04-15"}, []string{"milestones.first_tax=2022-04-16", expansion + "milestones.first_tax=2022-04-15"}},
	{"before_measure", "milestones.zone_entry", []string{"milestones.zone_entry=2022-04-15"}, []string{"milestones.zone_entry=2022-04-16", expansion + "milestones.zone_entry=2022-04-15"}},
	{"before_measure", "factory.lease_effective", []string{"factory.lease_effective=2022-04-15"}, []string{"factory.lease_effective=2022-04-16"}},
	{"before_measure", "offices[0].lease.effective", []string{"offices[0].lease.effective=2022-04-15"}, []string{"offices[0].lease.effective=2022-04-16"}},
	{"before_measure", "offices[1].purchase.date", []string{"offices[1].purchase.date=2022-04-15"}, []string{"offices[1].purchase.date=2022-04-16"}},
	{"before_measure", "talent[0].since", []string{"talent[0].since=2022-04-15"}, []string{"talent[0].since=2022-04-16"}},
	{"before_measure", "talent[0].years[0].year", []string{"talent[0].years[0].year=2021"}, []string{"talent[0].years[0].year=2022"}},
	{"event_before_signing", "milestones.production", []string{"milestones.production=2022-08-30"}, []string{"", "milestones.production=2022-08-31", "milestones.production=2022-04-15", "milestones.production=2022-08-30; contract.signed="}},
	{"event_before_signing", "milestones.first_tax", []string{"milestones.first_tax=2022-08-30"}, []string{"milestones.first_tax=2022-08-31", expansion + "milestones.first_tax=2022-08-30"}},
	{"event_before_signing", "milestones.zone_entry", []string{"milestones.zone_entry=2022-08-30"}, []string{"milestones.zone_entry=2022-08-31", expansion + "milestones.zone_entry=2022-08-30"}},
	{"event_before_signing", "factory.lease_effective", []string{"factory.lease_effective=2022-08-30"}, []string{"factory.lease_effective=2022-08-31"}},
	{"event_before_signing", "offices[0].lease.effective", []string{"offices[0].lease.effective=2022-08-30"}, []string{"offices[0].lease.effective=2022-08-31"}},
	{"event_before_signing", "offices[1].purchase.date", []string{"offices[1].purchase.date=2022-08-30"}, []string{"offices[1].purchase.date=2022-08-31"}},
	{"event_before_signing", "talent[0].since", []string{"talent[0].since=2022-08-30"}, []string{"talent[0].since=2022-08-31"}},
	{"event_before_signing", "talent[0].years[0].year", []string{"contract.signed=2025-01-01"}, []string{"contract.signed=2024-12-31"}},
	{"agreed_before_signing", "contract.agreed_production", []string{"contract.agreed_production=2022-08-30"}, []string{"", "contract.agreed_production=2022-08-31"}},
	{"agreed_before_signing", "contract.construction.start", []string{"contract.construction.start=2022-08-30"}, []string{"contract.construction.start=2022-08-31"}},
	{"days_out_of_order", "milestones.production", []string{"contract.construction.start=2024-01-02"}, []string{"", "contract.construction.start=2024-01-01"}},
	{"days_out_of_order", "referrer.filed", []string{"referrer.filed=2023-12-31"}, []string{"referrer.filed=2024-01-01"}},
	{"days_out_of_order", "procedure.signed_off", []string{"procedure.signed_off=2022-08-30"}, []string{"procedure.signed_off=2022-08-31"}},
	{"days_out_of_order", "procedure.paid_out", []string{"procedure={signed_off: 2025-05-02, paid_out: 2025-05-01}"}, []string{"procedure={signed_off: 2025-05-02, paid_out: 2025-05-02}"}},
	{"days_out_of_order", "contract.signed", []string{"milestones.first_report=2022-09-01", "procedure.joint_review=2022-09-01", "procedure.contract_review=2022-09-01"},
		[]string{"milestones.first_report=2022-08-31", "procedure.joint_review=2022-08-31", "procedure.contract_review=2022-08-31"}},
	{"days_out_of_order", "contract.terminated", []string{"contract.terminated=2022-08-30"}, []string{"contract.terminated=2022-08-31", "contract.terminated=true"}},
	{"days_out_of_order", "procedure.contract_review", []string{"procedure={joint_review: 2022-08-30, contract_review: 2022-08-29}"}, []string{"procedure={joint_review: 2022-08-30, contract_review: 2022-08-30}"}},
	{"days_out_of_order", "contract.agreed_production", []string{"contract.construction.start=2024-01-02"}, []string{"contract.construction.start=2024-01-01"}},
	{"days_out_of_order", "contract.signed", []string{"milestones.site_visit=2022-09-01"}, []string{"milestones.site_visit=2022-08-31"}},
	{"event_before_signing", "milestones.production", []string{"contract.signed=; procedure.contract_review=2024-01-02"}, []string{"contract.signed=; procedure.contract_review=2024-01-01"}},
	{"rent_outside_lease", "factory.rent[0].period", []string{"factory.lease_effective=2024-01-02", "factory.lease_ends=2033-12-30"}, []string{"", "factory.lease_ends=2033-12-31", "factory.lease_ends=2023-12-31"}},
	{"rent_outside_lease", "offices[0].lease.rent[0].period", []string{"offices[0].lease.effective=2024-01-02"}, []string{""}},
	{"rent_once_owned", "offices[0].lease.rent[0].period", []string{"offices[0].purchase={price: 1000000, date: 2024-12-31}"}, []string{"", "offices[0].purchase={price: 1000000, date: 2025-01-01}", "offices[0].purchase={price: 1000000, date: 2024-01-01}", "offices[0].built={cost: 1000000, date: 2024-12-31}"}},
	{"own_leased", "offices[0].lease.effective", []string{"offices[0].purchase={price: 1000000, date: 2024-01-01}", "offices[0].built={cost: 1000000, date: 2023-12-31}"}, []string{"", "offices[0].purchase={price: 1000000, date: 2024-01-02}"}},
	{"repaid_above_paid", "", []string{paidOut + "amount: -0.01}]"}, []string{paidOut + "amount: 1}, {award: measures2022/land, amount: -1}]"}},
	{"year_beyond_term", "talent[0].years[6].year", []string{"talent[0].years=[{year: 2024, salary: 30万元, iit_net: 1}, {year: 2025, salary: 30万元, iit_net: 1}, {year: 2026, salary: 30万元, iit_net: 1}, {year: 2027, salary: 30万元, iit_net: 1}, {year: 2028, salary: 30万元, iit_net: 1}, {year: 2029, salary: 30万元, iit_net: 1}, {year: 2030, salary: 30万元, iit_net: 1}]"}, []string{"talent[0].years=[{year: 2024, salary: 30万元, iit_net: 1}, {year: 2025, salary: 30万元, iit_net: 1}, {year: 2026, salary: 30万元, iit_net: 1}, {year: 2027, salary: 30万元, iit_net: 1}, {year: 2028, salary: 30万元, iit_net: 1}, {year: 2029, salary: 30万元, iit_net: 1}]"}},
	{"year_after_post", "", []string{"talent[0].until=2024-06-01; talent[0].years=[{year: 2024, salary: 30万元, iit_net: 1}, {year: 2025, salary: 30万元, iit_net: 1}]", "talent[0].until=2023-12-31"},
		[]string{"", "talent[0].until=2024-01-01; talent[0].years=[{year: 2024, salary: 30万元, iit_net: 1}]"}},
	{"tax_before_first", "", []string{"milestones.first_tax=2025-01-01; taxes.entries=[{period: 2024, net: 0.01}]"}, []string{"", "milestones.first_tax=2024-12-31; taxes.entries=[{period: 2024, net: 0.01}]", "milestones.first_tax=2025-01-01; taxes.entries=[{period: 2024, net: 0}]",
		expansion + "milestones.first_tax=2025-01-01; taxes.entries=[{period: 2024, net: 0.01}]", "milestones.first_tax=2025-01-01; taxes.entries=[{period: 2024, net: 0.01, projected: true}]"}},
	{"complete_ahead", "", []string{"taxes.complete=2024; as_of=2024-12-30"}, []string{"taxes.complete=2024; as_of=2024-12-31", "taxes.complete=2024"}},
	{"figure_of_a_part", "indicators.footprint", []string{"site.area=2亩; indicators={footprint: 2.01亩}", "indicators={footprint: 0.02亩, building_area: 0.01亩}"}, []string{"", "site.area=2亩; indicators={footprint: 2亩, building_area: 2亩}"}},
	{"figure_of_a_part", "indicators.tax", []string{"indicators={tax: 1000000.01, output: 100万元}"}, []string{"indicators={tax: 100万元, output: 100万元}"}},
	{"fraud_not_claimed", "", []string{"contract.fraud=[measures2022/land]; land="}, []string{"contract.fraud=[measures2022/land]", "contract.fraud=true; land="}},
	{"fraud_beyond", "", []string{bank + "contract.fraud=[finance2022/settling]"}, []string{bank + "contract.fraud=[measures2022/land]", bank + "contract.fraud=true", "contract.fraud=[finance2022/agency]"}},
	{"end_before_start", "contract.construction.end", []string{"contract.construction.end=2022-09-30"}, []string{"", "contract.construction.end=2022-10-01"}},
	{"end_before_start", "factory.lease_ends", []string{"factory.lease_ends=2023-12-31"}, []string{"factory.lease_ends=2024-01-01"}},
	{"end_before_start", "offices[0].lease.ends", []string{"offices[0].lease.ends=2023-12-31"}, []string{"offices[0].lease.ends=2024-01-01"}},
	{"end_before_start", "talent[0].until", []string{"talent[0].since=2024-01-02; talent[0].until=2024-01-01"}, []string{"talent[0].since=2024-01-02; talent[0].until=2024-01-02", "talent[0].until=2024-01-01"}},
	{"end_before_start", "finance.left", []string{bank + "finance.left=2023-12-31"}, []string{bank + "finance.left=2024-01-01"}},
	{"first_report_lapsed", "", []string{"contract.signed=2022-09-01"}, []string{"", "contract.signed=2022-09-01; milestones.site_visit=2022-06-01", "contract.signed=2022-09-01; milestones.first_report="}},
	{"forecast_in_complete", "", []string{"taxes.complete=2024; taxes.entries[1].projected=true", "taxes.complete=2024-12-31/2025-01-31; taxes.entries[1].projected=true"},
		[]string{"", "taxes.complete=2024", "taxes.entries[1].projected=true", "taxes.complete=2023; taxes.entries[1].projected=true"}},
	{"later_premises", "", []string{"factory=[" + factoryOf("X", "") + ", " + factoryOf("Y", "") + "]"}, []string{"", "factory=[" + factoryOf("X", "") + "]", "factory=[" + factoryOf("X", "") + ", {id: Y, standard: false}]"}},
	{"factory_twice", "", []string{"factory=[" + factoryOf("X", "1") + ", " + factoryOf("Y", "1") + "]"}, []string{"factory=[" + factoryOf("X", "1") + ", " + factoryOf("Y", "2") + "]", "factory=[" + factoryOf("X", "") + ", " + factoryOf("Y", "") + "]"}},
	{"office_twice", "", []string{"offices[2]={id: C, use: office, own_use: true, in_zone: true, sublet: false, purchase: {price: 100万元, date: 2024-05-01}}"},
		[]string{"", "offices[2]={id: C, use: office, own_use: true, in_zone: true, sublet: false, purchase: {price: 100万元, date: 2024-05-02}}"}},
	{"person_twice", "", []string{"talent=[{name: 甲, id: 1, years: [{year: 2024, salary: 30万元, iit_net: 1万元}]}, {name: 甲, id: 2, years: [{year: 2024, salary: 30万元, iit_net: 1万元}]}]"},
		[]string{"", "talent=[{name: 甲, id: 1, years: [{year: 2024, salary: 30万元, iit_net: 1万元}]}, {name: 乙, id: 2, years: [{year: 2024, salary: 30万元, iit_net: 1万元}]}]"}},
	{"other_award_twice", "", []string{twiceAwarded + "{2024: 1}}]"}, []string{twiceAwarded + "{2024: 2}}]"}},
	{"bond_twice", "", []string{bonded + "2024-06-01, amount: 1, issuer: state}]"}, []string{bonded + "2024-06-01, amount: 1, issuer: private}]"}},
	{"tax_entry_twice", "", []string{"taxes.entries=[{period: 2024, net: 5}, {period: 2024, revenue: 7, refund: 2}]"}, []string{"", "taxes.entries=[{period: 2024, net: 5}, {period: 2024, net: 6}]"}},
	{"rent_twice", "", []string{"offices[0].lease.rent[1]={period: 2024, amount: 100万元, paid: 2024-01-05}"}, []string{"", "offices[0].lease.rent[1]={period: 2024, amount: 100万元, paid: 2024-01-06}"}},
	{"payment_twice", "", []string{paidOut + "amount: 1}, {award: measures2022/land, amount: 1}]"}, []string{paidOut + "amount: 1}, {award: measures2022/land, amount: 2}]", paidOut + "amount: 1}, {award: measures2022/land, amount: 1, voucher: 2}]"}},
	{"list_unknown", "paid", []string{"paid=待定", "paid=~"}, []string{"paid=[]"}},
	{"list_unknown", "other_awards", []string{"other_awards=待定"}, []string{"other_awards=[]", "paid=待定"}},
	{"paid_not_claimed", "", []string{paidOut + "amount: 1}]; land="}, []string{paidOut + "amount: 1}]"}},
	{"rival_of_none", "", []string{rivalFor + "'talent_tax:乙', years: {2024: 5}}]", rivalFor + "'talent_tax：乙', years: {2024: 5}}]"}, []string{rivalFor + "'talent_tax:甲', years: {2024: 5}}]", "talent=; " + rivalFor + "'talent_tax:乙', years: {2024: 5}}]", rivalFor + "land_premium, years: {2024: 5}}]", strings.Replace(rivalFor, "district", "city", 1) + "'talent_tax:乙', years: {2024: 5}}]"}},
	{"rival_waits", "", []string{"land.municipal_retained=待定; " + rivalFor + "land_premium, years: {2024: 5}}]", "land.municipal_retained=待定; " + strings.Replace(rivalFor, "district", "contract", 1) + "land_premium, years: {2024: 5}}]", "land.municipal_retained=待定; " + strings.Replace(rivalFor, "district", "agreement", 1) + "land_premium, years: {2024: 5}}]"},
		[]string{rivalFor + "land_premium, years: {2024: 5}}]", "land.acquired=other; " + rivalFor + "land_premium, years: {2024: 5}}]", "land.municipal_retained=待定; " + strings.Replace(rivalFor, "district", "city", 1) + "land_premium, years: {2024: 5}}]", "land.municipal_retained=待定; " + rivalFor + "relocation, years: {2024: 5}}]"}},
	{"paid_which", "", []string{"talent[1]={name: 乙}; paid=[{award: measures2022/talent_tax, amount: 1}]"}, []string{"paid=[{award: measures2022/talent_tax, amount: 1}]", "talent[1]={name: 乙}; paid=[{award: measures2022/talent_tax, amount: 1, payee: 乙}]", "talent[1]={name: 乙}; paid=[{award: measures2022/talent_tax#乙, amount: 1}]"}},
	{"paid_no_such_year", "", []string{paidRebate + "year: 7, amount: 1}]", paidRebate + "year: 2023, amount: 1}]"}, []string{paidRebate + "year: 6, amount: 1}]", paidRebate + "year: 2024, amount: 1}]"}},
	{"paid_no_such_year", "", []string{yearsOf("2024", "2025") + paidFor + "year: 2021, amount: 1}]", yearsOf("2024", "2025") + paidFor + "year: 2028, amount: 1}]", yearsOf("2024", "2025") + paidFor + "year: 9, amount: 1}]"},
		[]string{yearsOf("2024", "2025") + paidFor + "year: 2023, amount: 1}]", yearsOf("2024", "2025") + paidFor + "year: 3, amount: 1}]"}},
	{"paid_above_due", "", []string{yearsOf("2024", "2025") + paidFor + "year: 2024, amount: 250000.01}]"},
		[]string{yearsOf("2024", "2025") + paidFor + "year: 2023, amount: 25万元}, {award: finance2022/guarantee, year: 2024, amount: 25万元}]", yearsOf("2024", "2025") + paidFor + "amount: 75万元}]"}},
	{"paid_before_due", "", []string{paidOut + "amount: 1, date: 2023-12-31}]", paidRebate + "year: 1, amount: 1, date: 2024-12-31}]"}, []string{paidOut + "amount: 1, date: 2024-01-01}]", paidRebate + "year: 1, amount: 1, date: 2025-01-01}]", paidOut + "amount: -1, date: 2023-12-31}]"}},
	{"paid_to_another", "", []string{paidOut + "amount: 1, payee: 乙}]"}, []string{paidOut + "amount: 1, payee: 企业}]", paidOut + "amount: 1, payee: enterprise}]"}},
	{"paid_to_another", "", []string{invested + "payee: 某基金}]", invested + "payee: institution}]", invested + "payee: 机构}]"},
		[]string{invested + "payee: 某外地投资人}]", invested + "payee: investor}]", invested + "payee: 投资方}]"}},
	{"paid_to_another", "", []string{"project.enterprise=; " + paidOut + "amount: 1, payee: 投资者}]"}, []string{"project.enterprise=; " + paidOut + "amount: 1, payee: 乙}]"}},
	{"paid_by_another", "", []string{paidOut + "amount: 1, bearer: 乙镇}]"}, []string{paidOut + "amount: 1, bearer: district}]"}},
	{"paid_above_due", "", []string{paidRebate + "year: 1, amount: 1000000.01}]", paidRebate + "amount: 4500000.01}]"}, []string{paidRebate + "year: 1, amount: 100万元}]", paidRebate + "amount: 450万元}]"}},
	{"paid_above_due", "", []string{twoBought + "year: 2024, amount: 500000.01, date: 2024-10-01}]", twoBought + "year: 2024, amount: 50万元, date: 2024-06-01}]", twoBought + "year: 2024, amount: 25万元}, {award: finance2022/premises_purchase, year: 2, amount: 250000.01}]"},
		[]string{twoBought + "year: 2024, amount: 50万元, date: 2024-10-01}]", twoBought + "year: 2024, amount: 50万元}]", twoBought + "year: 2024, amount: 25万元, date: 2024-06-01}]", twoBought + "year: 2024, amount: 25万元}, {award: finance2022/premises_purchase, year: 2, amount: 25万元}]"}},
	{"paid_above_due", "", []string{agreed + "; " + paidOut + "amount: 1.01}]"},
		[]string{agreed + "; " + paidOut + "amount: 1}]", agreed + "; readings.agreement=adds; " + paidOut + "amount: 1.01}]", agreed + "; " + paidOut + "amount: 1, year: 1, date: 2024-06-01}]", strings.Replace(agreed, "2024: 1", "2024: 待定", 1) + "; " + paidOut + "amount: 1.01}]"}},
	{"municipal_above_premium", "", []string{"land.municipal_retained=100000000.01"}, []string{"", "land.municipal_retained=1亿元", "land.premium=; land.municipal_retained=100000000.01"}},
	{"tax_above_salary", "", []string{"talent[0].years[0].iit_net=300000.01"}, []string{"", "talent[0].years[0].iit_net=30万元"}},
	{"left_out", "offices[", []string{offices("office", "other"), offices("other", "research", "office")}, []string{offices("other", "other"), offices("office", "research"), offices("other")}},
	{"left_out", "factory[1]", []string{"factory=[" + factoryOf("X", "1") + ", {id: Y, standard: false}]"}, []string{"factory=[" + factoryOf("X", "1") + ", {id: Y}]", "factory=[" + factoryOf("X", "1") + ", " + factoryOf("Y", "2") + "]"}},
	{"left_out", "finance.bonds[1]", []string{bonded + "2024-07-01, amount: 1, issuer: private, private_500: true}]", bonded + "2025-07-01, amount: 1, issuer: state, kind: other}]"},
		[]string{bonded + "2024-07-01, amount: 1, issuer: state, private_500: true}]", bonded + "2022-07-01, amount: 1, issuer: state}]", bonded + "2024-07-01, amount: 1, issuer: private}]"}},
	{"left_open", "offices[1].use", []string{offices("office", "待定"), offices("office", "待定", "other")}, []string{offices("office", "other"), offices("待定", "待定"), offices("待定")}},
	{"left_open", "factory[1].standard", []string{"factory=[" + factoryOf("X", "1") + ", {id: Y, in_zone_park: true, lease_effective: 2024-01-01}]"}, []string{"factory=[" + factoryOf("X", "1") + ", {id: Y}]", "factory=[" + factoryOf("X", "1") + ", " + factoryOf("Y", "2") + "]"}},
	{"left_open", "finance.bonds[1].date", []string{strings.Replace(bonded, "amount: 1,", "amount: 50亿元,", 1) + "待定, amount: 1, issuer: state}]"}, []string{bonded + "待定, amount: 1, issuer: state}]"}},
	{"supplement_left_out", "contract.supplement.reviewed", []string{"contract.supplement={agreed_production: 2024-07-01}", "contract.supplement={agreed_production: 2024-07-01, reviewed: 待定}"},
		[]string{"", "contract.supplement={agreed_production: 2024-07-01, reviewed: true}", "contract.supplement={agreed_production: 2024-07-01, reviewed: false}", "contract.supplement={agreed_production: 2024-01-01}"}},
	{"too_many_premises", "", []string{bought(101)}, []string{bought(100)}},
	{"override_asked", "", []string{plan + `"新521计划"` + listedFirst}, []string{plan + "521计划" + listedFirst, plan + "新计划" + listedFirst}},
	{"receipt_undated", "paid[0].date", []string{movedOut + "readings.stay_return=pro_rata"}, []string{movedOut + "readings.stay_return=whole",
		movedOut + "readings.stay_return=pro_rata; readings.stay_from=opening", movedOut + "readings.stay_return=pro_rata; paid[0].date=2024-06-01",
		movedOut + "readings.stay_return=pro_rata; finance.left="}},
	{"before_opening", "finance.bonds[0].date", []string{bank + "finance.bonds=[{date: 2023-12-31}]"}, []string{bank + "finance.bonds=[{date: 2024-01-01}]", bank + "finance.opened=; finance.bonds=[{date: 2023-12-31}]"}},
	{"before_opening", "offices[1].purchase.date", []string{bank + "offices[1].purchase.date=2023-12-31"}, []string{bank + "offices[1].purchase.date=2024-01-01"}},
	{"before_opening", "finance.guarantees[0].year", []string{"finance.opened=2024-01-01; finance.guarantees=[{year: 2023}]"}, []string{"finance.opened=2024-12-31; finance.guarantees=[{year: 2024}]"}},
	{"before_opening", "paid[0].date", []string{bank + "paid=[{award: finance2022/settling, amount: 1, date: 2023-12-31}]"}, []string{bank + "paid=[{award: finance2022/settling, amount: 1, date: 2024-01-01}]"}},
	{"before_opening", "offices[1].built.date", []string{bank + "offices[1].purchase=; offices[1].built={cost: 1, date: 2023-12-31}"}, []string{bank + "offices[1].purchase=; offices[1].built={cost: 1, date: 2024-01-01}"}},
	{"before_opening", "finance.listings[0].date", []string{bank + "finance.listings=[{event: ipo, date: 2023-12-31}]"}, []string{bank + "finance.listings=[{event: ipo, date: 2024-01-01}]", bank + "finance.listings=[{event: ipo}]"}},
	{"before_opening", "finance.bridge_loans[0].year", []string{bank + "finance.bridge_loans=[{year: 2023}]"}, []string{bank + "finance.bridge_loans=[{year: 2024}]"}},
	{"presumed", "finance", []string{bank + "finance.listings=[{event: regional}]", bank + "finance.bonds=[{date: 2024-06-01}]"},
		[]string{bank, bank + "finance.listings=[{event: neeq}]", bank + "finance.listings=[{event: ipo, recognised: false}]", bank + "finance.listings=[{event: ipo, recognised: 待定}]", bank + "finance.bonds=[{kind: other}]", bank + "finance.bonds=[{kind: 待定}]"}},
	{"bought_and_built", "offices[1].built.cost", []string{bank + "offices[1].built={cost: 1, date: 2024-05-01}"}, []string{bank, bank + "offices[1].purchase=; offices[1].built={cost: 1, date: 2024-05-01}"}},
	{"year_not_over", "", []string{fund + "as_of=2024-12-30", fund + "finance.left=2024-12-30"}, []string{fund, fund + "as_of=2024-12-31", fund + "finance.left=2024-12-31", fund + "finance.fund.operated_full_year=; as_of=2024-12-30"}},
	{"years_not_listed", "", []string{yearsOf("2024", "2026"), yearsOf("2024", "2025") + "; finance.opened=2023-12-31", yearsOf("2024", "2025") + "; finance.opened=2024-01-01; as_of=2027-01-01"},
		[]string{yearsOf("2024", "2025") + "; finance.opened=2024-01-01", yearsOf("2024", "2025") + "; finance.opened=2024-01-01; as_of=2026-12-31"}},
	{"slip", "", []string{"land.area=3000.01", "investment.total=999999.99"}, []string{"", "land.area=3000", "land.area=3001亩", "investment.total=100万元"}},
	{"unweighed", "", []string{"investment.foreign=; taxes.entries=[" + strings.Repeat("{period: 2024, net: 5}, ", 42) + "]"}, []string{"", "investment.foreign=; taxes.entries=[" + strings.Repeat("{period: 2024, net: 5}, ", 41) + "]"}},
	{"rest_day", "", []string{"milestones.first_report=2022-05-27; milestones.site_visit=2022-05-27", "milestones.first_report=2022-05-28; milestones.site_visit=2022-05-28"}, []string{"milestones.first_report=2022-05-26; referrer=", "milestones.first_report=2022-05-29; referrer="}},
	{"rest_day", "deadlines.referral_filing", []string{onSaturday, onSaturday + "referrer.filed=2026-01-05", onSaturday + "referrer.filed=2026-01-04"}, []string{onSaturday + "referrer.filed=2026-01-02", onSaturday + "referrer.filed=2026-01-06", "referrer.filed="}},
}

// TestDeadlinesRunFromDayToDay: each window begins and ends with its award years.
func TestDeadlinesRunFromDayToDay(t *testing.T) {
	b := newBench(t)
	for _, row := range []struct{ id, facts, from, to string }{
		{"tax_window", "", "2024-01-01", "2029-12-31"},
		{"tax_window", expansion, "2024-01-01", "2025-12-31"},
		{"factory_window", "", "2024-01-01", "2028-12-31"},
		{"office_window", "milestones.zone_entry=2024-03-05", "2024-03-05", "2027-03-04"},
		{"referral_filing", "", "2024-01-01", "2026-01-01"},
		{"first_report", "", "2022-05-31", "2022-08-31"},
		{"first_report", "milestones.site_visit=2022-06-10", "2022-06-10", "2022-09-10"},
		{"first_report", "milestones.site_visit=", "nothing", ""},
		{"first_report", "milestones.first_report=", "nothing", ""},
		{"validity", "", "2022-04-16", "2025-04-15"},
		{"stay", bank, "2024-01-01", "2029-01-01"},                                       // 3号 has the rent
		{"stay", bank + "investment.fixed_assets.audited=1", "2027-01-01", "2032-01-01"}, // from the last rent that falls due
		{"stay", bank + "paid=[{award: finance2022/settling, date: 2024-02-03, amount: 1}]", "2024-02-03", "2029-02-03"},
	} {
		got := "nothing"
		for _, d := range b.everythingWith(split(row.facts)...).Deadlines {
			if d.ID == row.id {
				got = d.Starts.String() + " to " + d.LastDay.String()
			}
		}
		if want := strings.TrimSuffix(row.from+" to "+row.to, " to "); got != want {
			t.Errorf("%s with %q: %s, want %s", row.id, row.facts, got, want)
		}
	}
}

// TestAsidesSayWhatWasNotTaken: how many asides an award has.
func TestAsidesSayWhatWasNotTaken(t *testing.T) {
	b := newBench(t)
	for _, row := range []struct {
		award, facts string
		asides       int
		text         string
	}{
		{"measures2022/tax_rebate", "", 0, ""},
		{"measures2022/tax_rebate", "investment.fixed_assets.audited=2亿元", 1, "no award year 6"},
		{"measures2022/relocation", "", 1, "within the district"},
		{"measures2022/talent_tax#甲", "", 1, "no award after 2029"},
		{"measures2022/talent_tax#甲", "talent[0].years[7]=; talent[0].years[6]=", 0, ""},
		{"measures2022/talent_tax#甲", "talent[0].years[7]=", 1, "no award after 2029"},
	} {
		if a := b.award(row.award, split(row.facts)...); len(a.Asides) != row.asides || len(a.Asides) > 0 && !strings.Contains(a.Asides[0].In(lang.English), row.text) {
			t.Errorf("%s with %q: %v", row.award, row.facts, a.Asides)
		}
	}
}

// TestTheWaiverByReferenceIsADecision, and of right otherwise (B07).
func TestTheWaiverByReferenceIsADecision(t *testing.T) {
	for facts, decided := range map[string]bool{"": false, expansion + "readings.upgrade_scope=full": false, expansion + "readings.upgrade_scope=by_reference": true, "readings.upgrade_scope=by_reference": false} {
		if said := newBench(t).benefit("infrastructure_fee", split(facts)...); strings.Contains(said, "a decision is needed") != decided {
			t.Errorf("%q: %s", facts, said)
		}
	}
}

// TestNothingIsAtStakeWhereAnotherIsPaid: a deadline of an award that lost its
// matter, or years of it, hangs on what is still paid.
func TestNothingIsAtStakeWhereAnotherIsPaid(t *testing.T) {
	for facts, want := range map[string]string{
		"": "4500000.00", rival + "{2024: 1亿元}}]": "0.00", rival + "{2024: 1亿元}}]; readings.comparison=annual": "3500000.00", "taxes.entries=[]": "unknown",
	} {
		got := "unknown"
		if stake := newBench(t).deadline("tax_window", split(facts)...).AtStake; stake != nil {
			got = stake.String()
		}
		if got != want {
			t.Errorf("%q: %s at stake, want %s", facts, got, want)
		}
	}
}
