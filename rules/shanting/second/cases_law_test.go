package second

import "testing"

// TestTheClockOfTheFiling: two years to 2025-06-15, a Sunday.
func TestTheClockOfTheFiling(t *testing.T) {
	at := func(filed string, more ...string) []string {
		return append([]string{"milestones = {production: 2023-06-15, first_tax: 2023-06-01, zone_entry: 2023-01-01}",
			"contract.agreed_production = 2023-06-15", "referrer = {kind: person, first: true, " + filed + "}"}, more...)
	}
	noTax := "milestones = {production: 2023-06-15, zone_entry: 2023-01-01}"
	due, est := "due 200000.00 = 200000.00 of 200000.00 open", "estimate 200000.00 = 200000.00 of 200000.00 open"
	none, late := "unknown = null of 0.00 open", "not_met = 0.00 of 0.00 open"
	runCases(t, []handCase{
		{"on the last day", referred, due, at("filed: 2025-06-15")},
		{"on the Monday after", referred, none, at("filed: 2025-06-16")},
		{"on the Tuesday after", referred, late, at("filed: 2025-06-17")},
		{"not filed on the last day", referred, est, at("", "as_of = 2025-06-15")},
		{"not filed on the Monday", referred, none, at("", "as_of = 2025-06-16")},
		{"not filed on the Tuesday", referred, late, at("", "as_of = 2025-06-17")},
		{"not filed, no day of the question", referred, est, at("")},
		{"a last day on a Monday", referred, late, at("filed: 2025-06-17", "milestones.production = 2023-06-16")},
		{"first tax not known, in time", referred, est, at("filed: 2025-06-15", noTax)},
		{"first tax not known, a day late", referred, none, at("filed: 2025-06-17", noTax)},
		{"first tax not known, not filed", referred, est, at("", noTax)},
		{"first tax not known, not filed on the last day", referred, est, at("", noTax, "as_of = 2025-06-15")},
		{"first tax not known, not filed after it", referred, none, at("", noTax, "as_of = 2025-06-17")},
		{"first tax before the Measures", referred, due, at("filed: 2025-06-15", "milestones.first_tax = 2022-04-15")},
		{"first tax before the Measures, late", referred, late, at("filed: 2025-06-17", "milestones.first_tax = 2022-04-15")},
		{"first tax later", referred, due, at("filed: 2025-06-17", "milestones.first_tax = 2023-06-17")},
		{"the agreed day stands in, in time", referred, est, at("filed: 2025-06-15", "milestones = {first_tax: 2023-06-01}")},
		{"the agreed day stands in, late", referred, none, at("filed: 2025-06-17", "milestones = {first_tax: 2023-06-01}")},
		{"a public servant", referred, late, at("filed: 2025-06-15", "referrer.kind = civil_servant")},
		{"a public servant, freed only of tax", referred, due, at("filed: 2025-06-15", "referrer.kind = civil_servant", "readings.referral_bar = tax")},
		{"anybody, freed only of tax", referred, due, at("filed: 2025-06-15", "referrer.kind = 待定", "readings.referral_bar = tax")},
		{"unlawful tax is not asked", referred, "due 200000.00 = 200000.00 of 200000.00 complete", at("filed: 2025-06-15", "project.tax_lawful = false")},
		{"filed after the end of the Measures, stopped", referred, "due 0.00 = 0.00 of 0.00 open", at("filed: 2025-04-16", "readings.running_windows = stop")},
		{"filed on the last day of the Measures", referred, due, at("filed: 2025-04-15", "readings.running_windows = stop")},
	})
}

// TestTheEventOfTheLand is the later of production, 2023-07-01, and first tax.
func TestTheEventOfTheLand(t *testing.T) {
	noTax := []string{plot, "milestones = {production: 2023-07-01}"}
	day := func(settings ...string) string {
		a := find(reference(project(t, settings...)), land)
		if len(a.Lines) == 0 {
			return a.Status
		}
		return a.Status + " " + a.Lines[0].From
	}
	check(t, "first tax", day(plot), "due 2023-08-01")
	check(t, "first tax before production", day(plot, "milestones.first_tax = 2023-06-01"), "due 2023-07-01")
	check(t, "first tax before the Measures", day(plot, "milestones.first_tax = 2022-04-15"), "due 2023-07-01")
	check(t, "not known", day(noTax...), "estimate 2023-07-01")
	check(t, "not known, an entry", day(append(noTax, "taxes = {entries: [{entered: 2023-09-10, net: 5}, {entered: 2023-08-10, net: 0}]}")...), "estimate 2023-09-10")
	check(t, "not known, a period", day(append(noTax, "taxes = {entries: [{period: 2023-09, net: 5}]}")...), "estimate 2023-09-30")
	check(t, "not known, an entry before production", day(append(noTax, "taxes = {entries: [{period: 2023-05, net: 5}]}")...), "estimate 2023-07-01")
	check(t, "production not known", day(plot, "milestones = {first_tax: 2023-08-01}"), "estimate 2023-08-01")
	check(t, "nothing known", day(plot, "milestones = {}", "contract.agreed_production = 待定"), "unknown")
}

// TestNewlyIntroduced: production before the Measures fails the gate of them all.
func TestNewlyIntroduced(t *testing.T) {
	filed := "referrer = {kind: person, first: true, filed: 2023-09-01}"
	status := func(settings ...string) string {
		r := reference(project(t, append(settings, filed, plot)...))
		return r.Policies[0].Status + " " + find(r, land).Status + " " + find(r, referred).Status
	}
	check(t, "the day before", status("milestones.production = 2022-04-15"), "not_applicable not_met not_met")
	check(t, "the first day", status("milestones.production = 2022-04-16"), "applies due due")
	check(t, "an agreed day before", status("contract.agreed_production = 2022-04-15"), "applies due due")
}

func TestPresumptions(t *testing.T) {
	net := nets("100")
	year := "due 100.00 null null null null = 100.00 of 100.00 open"
	for _, path := range []string{"contract.terminated", "contract.fraud", "project.tax_lawful"} {
		doc := project(t, net)
		delete(doc["contract"].(map[string]any), "terminated")
		delete(doc["contract"].(map[string]any), "fraud")
		check(t, path+" left out", told(reference(doc), rebate), year)
		check(t, path+" written as unknown", told(reference(project(t, net, path+" = 待定")), rebate), "unknown = null of 0.00 open")
		check(t, path+" written as nothing", told(reference(project(t, net, path+" = ~")), rebate), "unknown = null of 0.00 open")
	}
	check(t, "unlawful", told(reference(project(t, net, "project.tax_lawful = 否")), rebate), "not_met = 0.00 of 0.00 complete")
	check(t, "unlawful, land", told(reference(project(t, plot, "project.tax_lawful = false")), land), "not_met = 0.00 of 0.00 complete")
	check(t, "old machines not known", told(reference(project(t, net, "investment.moved_equipment = 待定")), rebate), "unknown = null of 0.00 open")
	expand := []string{"project.nature = expansion", "milestones.production = 2024-07-01", nets("100", "300", "300"), "project.tax_lawful = false"}
	check(t, "unlawful, an upgrade", told(reference(project(t, expand...)), upgrade), "due 100.00 0.00 = 100.00 of 100.00 complete")
}

// TestRelocationIntoAPark: the second item asks for a park.
func TestRelocationIntoAPark(t *testing.T) {
	with := func(more ...string) []string {
		return append([]string{"relocation = {from: within_district}", "investment.in_construction_period = 1亿"}, more...)
	}
	town := func(more string) string { return "site = {location: town, host_town: 甲镇" + more + "}" }
	got := "due 1500000.00 = 1500000.00 of 1500000.00 open"
	dollars := []string{"project.sector = services", "investment.foreign.total = 1000万美元", "project.foreign_invested = false"}
	runCases(t, []handCase{
		{"the zone", moving, got, with()},
		{"a town's park", moving, got, with(town(", in_park: true"))},
		{"a town, no park", moving, "not_met = 0.00 of 0.00 open", with(town(", in_park: false"))},
		{"a town, not told", moving, "unknown = null of 0.00 open", with(town(""))},
		{"nowhere told, in a park", moving, got, with("site = {in_park: true}")},
		{"nowhere told, no park", moving, "unknown = null of 0.00 open", with("site = {in_park: false}")},
		{"from outside, no park", moving, "due 1000000.00 = 1000000.00 of 1000000.00 open",
			with("relocation = {from: outside_district, whole: true}", town(", in_park: false"))},
		{"dollars of anybody", moving, "due 1500000.00 = 1500000.00 of 1500000.00 complete",
			with(append(dollars, "readings.relocation_dollars = any_enterprise")...)},
		{"dollars of the foreign alone", moving, "not_met = 0.00 of 0.00 complete", with(dollars...)},
		{"dollars of anybody from outside", moving, "not_met = 0.00 of 0.00 complete",
			with(append(dollars, "readings.relocation_dollars = any_enterprise", "relocation = {from: outside_district, whole: true}")...)},
	})
}

func TestTheSupplement(t *testing.T) {
	start := func(settings ...string) string {
		return find(reference(project(t, append(settings, nets("100"))...)), rebate).Lines[0].From
	}
	check(t, "reviewed", start("contract.supplement = {agreed_production: 2024-07-01, reviewed: true}"), "2024-07-01")
	check(t, "not reviewed", start("contract.supplement = {agreed_production: 2024-07-01, reviewed: false}"), "2023-07-01")
	check(t, "not told", start("contract.supplement = {agreed_production: 2024-07-01}"), "2023-07-01")
}
