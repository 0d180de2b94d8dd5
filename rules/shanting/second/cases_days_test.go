package second

import "testing"

type handCase struct {
	name, award, want string
	settings          []string
}

func runCases(t *testing.T, cases []handCase) {
	t.Helper()
	for _, c := range cases {
		check(t, c.name, told(reference(project(t, c.settings...)), c.award), c.want)
	}
}

// TestDaysOfALedger: award year 1 is 2023-07-01 to 2024-06-30, of 366 days.
func TestDaysOfALedger(t *testing.T) {
	books := func(complete string, entries string) string {
		return "taxes = {" + complete + "entries: [" + entries + "]}"
	}
	whole := "complete: 2023-07-01/2028-06-30, "
	y1 := "{period: 2023-07-01/2024-06-30, net: 100}"
	runCases(t, []handCase{
		{"one dated entry", rebate, "estimate 100.00+1/366 null null null null = 100.00 of 100.00 open",
			[]string{books("", "{entered: 2024-01-05, net: 100}")}},
		{"between two dated entries a ledger is whole", rebate, "estimate 300.00+32/366 null null null null = 300.00 of 300.00 open",
			[]string{books("", "{entered: 2024-01-05, net: 100}, {entered: 2024-02-05, net: 200}")}},
		{"a period is whole", rebate, "due 100.00 null null null null = 100.00 of 100.00 open", []string{books("", y1)}},
		{"stated whole", rebate, "due 100.00 0.00 0.00 0.00 0.00 = 100.00 of 100.00 complete", []string{books(whole, "{entered: 2024-01-05, net: 100}")}},
		{"stated whole from the second day", rebate, "estimate 0.00+365/366 0.00 0.00 0.00 0.00 = 0.00 of 0.00 open",
			[]string{books("complete: {from: 2023-07-02, through: 2028-06-30}, ", "")}},
		{"stated whole to the last day but one", rebate, "estimate 0.00 0.00 0.00 0.00 0.00+365/366 = 0.00 of 0.00 open",
			[]string{books("complete: {from: 2023-07-01, through: 2028-06-29}, ", "")}},
		{"half a year twice", rebate, "due 300.00 null null null null = 300.00 of 300.00 open",
			[]string{books("", "{period: 2023-07-01/2023-12-31, net: 100}, {period: 2024-01-01/2024-06-30, net: 200}")}},
		{"no entry, between the ends of a ledger", rebate, "due 1.00 null 2.00 null null = 3.00 of 3.00 open",
			[]string{books("", "{entered: 2023-07-01, net: 1}, {entered: 2026-06-30, net: 2}")}},
		{"a forecast is recorded", rebate, "estimate 100.00 null null null null = 100.00 of 100.00 open",
			[]string{books("", "{period: 2023-07-01/2024-06-30, net: 100, projected: true}")}},
		{"split over a border", rebate, "estimate 183.00+183/366 null null null null = 183.00 of 183.00 open",
			[]string{books("", "{period: 2023, net: 365}"), "contract.agreed_production = 2023-07-02", "milestones.production = 2023-07-02"}},
		{"over a border, refused", rebate, "unknown null null null null null = null of 0.00 open",
			[]string{books("", "{period: 2023, net: 365}"), "readings.annual_entries = refuse"}},
		{"carry stops at a year in part", rebate, "estimate 100.00+182/366 null null null null = 100.00 of 100.00 open",
			[]string{books("", "{period: 2024-01-01/2024-06-30, net: 100}, {period: 2024-07-01/2025-06-30, net: 100}"), "readings.negative_base = carry"}},
		{"carry stops at a year not known", rebate, "due 100.00 null null null null = 100.00 of 100.00 open",
			[]string{books("", y1+", {period: 2025-07-01/2026-06-30, net: 100}"), "readings.negative_base = carry"}},
		{"no floor above the unknown", rebate, "due 0.00 100.00 null null null = 100.00 of 100.00 open",
			[]string{books("", "{period: 2023-07-01/2024-06-30, net: -50}, {period: 2024-07-01/2025-06-30, net: 100}")}},
		{"a net that is not known", rebate, "unknown null null null null null = null of 0.00 open",
			[]string{books("", "{period: 2023-07-01/2024-06-30, net: 待定}")}},
		{"a refund that is not known", rebate, "unknown null null null null null = null of 0.00 open",
			[]string{books("", "{period: 2023-07-01/2024-06-30, revenue: 100, refund: 待定}")}},
		{"stopped at the end of the Measures", rebate, "due 100.00 0.00 0.00 0.00 0.00 = 100.00 of 100.00 complete",
			[]string{books("", y1), "readings.running_windows = stop"}},
	})
}

// TestDaysOfAnIncrement: production on 2024-07-01, so the year before is as in TestDaysOfALedger.
func TestDaysOfAnIncrement(t *testing.T) {
	expand := []string{"project.nature = expansion", "milestones.production = 2024-07-01"}
	with := func(entries string, more ...string) []string {
		return append(append(expand, "taxes = {entries: ["+entries+"]}"), more...)
	}
	base, one := "{period: 2023-07-01/2024-06-30, net: 100}", "{period: 2024-07-01/2025-06-30, net: 300}"
	runCases(t, []handCase{
		{"whole", upgrade, "due 100.00 null = 100.00 of 100.00 open", with(base + "," + one)},
		{"the year before in part", upgrade, "unknown null null = null of 0.00 open", with("{period: 2023-07-02/2024-06-30, net: 100}," + one)},
		{"the year in part", upgrade, "estimate 50.00+184/365 null = 50.00 of 50.00 open",
			with(base + ", {period: 2024-07-01/2024-12-31, net: 200}")},
		{"in part and below its base", upgrade, "estimate 0.00+184/365 null = 0.00 of 0.00 open",
			with(base + ", {period: 2024-07-01/2024-12-31, net: 50}")},
		{"the second year over one in part", upgrade, "estimate 50.00+184/365 null = 50.00 of 50.00 open",
			with(base + ", {period: 2024-07-01/2024-12-31, net: 200}, {period: 2025-07-01/2026-06-30, net: 900}")},
		{"the second year over the base", upgrade, "estimate 50.00+184/365 400.00 = 450.00 of 450.00 open",
			with(base+", {period: 2024-07-01/2024-12-31, net: 200}, {period: 2025-07-01/2026-06-30, net: 900}", "readings.increment = base_year")},
	})
}

// TestTalentYears: six calendar years, of which those not listed are unknown.
func TestTalentYears(t *testing.T) {
	person := func(more, years string) string {
		return "talent = [{name: 甲, role: scientist, project_recognised: true, social_insurance: true, since: 2023-10-01, " + more + "years: [" + years + "]}]"
	}
	y := func(n, salary, iit string) string {
		return "{year: " + n + ", salary: " + salary + ", iit_net: " + iit + "}, "
	}
	first := y("2024", "20万", "100")
	jia := "measures2022/talent_tax#甲"
	runCases(t, []handCase{
		{"one listed", jia, "due 100.00 null null null null null = 100.00 of 100.00 open", []string{person("", first)}},
		{"a gap", jia, "due 100.00 null 200.00 null null null = 300.00 of 300.00 open", []string{person("", first+y("2026", "20万", "200"))}},
		{"a year below the line is used up", jia, "due 100.00 0.00 null null null null = 100.00 of 100.00 open",
			[]string{person("", first+y("2025", "199999.99", "200"))}},
		{"until ends the six", jia, "due 100.00 200.00 = 300.00 of 300.00 open", []string{person("until: 2025-01-01, ", first+y("2025", "20万", "200"))}},
		{"below the line in the only year there is", jia, "not_met = 0.00 of 0.00 open", []string{person("until: 2024-12-31, ", y("2024", "199999.99", "100"))}},
		{"below the line so far", jia, "due 0.00 null null null null null = 0.00 of 0.00 open", []string{person("", y("2024", "199999.99", "100"))}},
		{"years before the Measures neither count nor start", jia, "due 100.00 null null null null null = 100.00 of 100.00 open",
			[]string{person("", y("2021", "20万", "50")+first)}},
		{"the year 2022 counts whole", jia, "due 50.00 null 100.00 null null null = 150.00 of 150.00 open", []string{person("", y("2022", "20万", "50")+first)}},
		{"from the hiring", jia, "due null 100.00 null null null null = 100.00 of 100.00 open", []string{person("", first), "readings.talent_start = hired"}},
		{"from the production", jia, "due null 100.00 null null null null = 100.00 of 100.00 open", []string{person("", first), "readings.talent_start = production"}},
		{"hired on a day not known", jia, "unknown = null of 0.00 open", []string{
			"talent = [{name: 甲, role: scientist, project_recognised: true, social_insurance: true, years: [" + first + "]}]", "readings.talent_start = hired"}},
		{"seven listed", jia, "due 1.00 1.00 1.00 1.00 1.00 1.00 = 6.00 of 6.00 open", []string{person("", y("2024", "20万", "1")+y("2025", "20万", "1")+
			y("2026", "20万", "1")+y("2027", "20万", "1")+y("2028", "20万", "1")+y("2029", "20万", "1")+y("2030", "20万", "1"))}},
		{"a salary not known", jia, "unknown null null null null null null = null of 0.00 open", []string{person("", y("2024", "待定", "100"))}},
		{"unlawful tax is not asked", jia, "due 100.00 null null null null null = 100.00 of 100.00 open",
			[]string{person("", first), "project.tax_lawful = false"}},
	})
}
