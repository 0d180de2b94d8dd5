package second

import (
	"fmt"
	"testing"
)

// TestWhoBears: a line of 100 of Article 2, and of Article 7.
func TestWhoBears(t *testing.T) {
	net, filed := nets("100"), "referrer = {kind: person, first: true, filed: 2024-01-10}"
	who := func(award string, settings ...string) string {
		a := find(reference(project(t, append(settings, net, filed)...)), award)
		out := fmt.Sprint(a.Lines[0].Bearers)
		return text(a.Lines[0].Amount) + " " + out
	}
	town := "site.introducing_town = 甲镇"
	check(t, "4:6", who(rebate, town), "100.00 [{district 40.00} {甲镇 60.00}]")
	check(t, "4:6, the town not known", who(rebate, "site.introducing_town = 待定"), "100.00 [{unallocated 100.00}]")
	check(t, "tax only", who(referred, town, "readings.bearers = tax_only"), "200000.00 [{district 200000.00}]")
	check(t, "district's share", who(rebate, town, "readings.rebate_base = district_share"), "40.00 [{district 40.00}]")
	check(t, "district's share, no town", who(rebate, "readings.rebate_base = district_share"), "100.00 [{district 100.00}]")
	check(t, "district's share, no tax", who(referred, town, "readings.rebate_base = district_share"), "200000.00 [{district 80000.00} {甲镇 120000.00}]")
	check(t, "district's share, the town not known", who(rebate, "site.introducing_town = 待定", "readings.rebate_base = district_share"), "null []")

	two := "site = {location: town, host_town: 乙镇, introducing_town: 甲镇, ratio: {host: 7, introducing: 3}}"
	signed := "contract.signatory = town"
	split, host := "100.00 [{乙镇 70.00} {甲镇 30.00}]", "100.00 [{乙镇 100.00}]"
	check(t, "two towns", who(rebate, two), split)
	check(t, "two towns, tax only, rebate", who(rebate, two, "readings.bearers = tax_only"), split)
	check(t, "two towns, tax only", who(referred, two, "readings.bearers = tax_only"), "200000.00 [{乙镇 200000.00}]")
	for _, c := range []struct{ total, audited, project, measure, want string }{
		{"99999999.99", "1亿", "below", "total", host}, {"1亿", "1亿", "below", "total", split},
		{"1亿", "1亿", "up_to", "total", host}, {"100000000.01", "1亿", "up_to", "total", split},
		{"2亿", "1亿", "below", "fixed_assets", split}, {"2亿", "1亿", "up_to", "fixed_assets", host},
		{"99999999.99", "1亿", "below", "fixed_assets", split}, {"待定", "1亿", "below", "total", split}, // what is a part of it tells
		{"待定", "1亿", "up_to", "total", "100.00 [{unallocated 100.00}]"}, {"待定", "100000000.01", "up_to", "total", split},
	} {
		got := who(rebate, two, signed, "investment.total = "+c.total, fai(c.audited), "readings.small_town_project = "+c.project,
			"readings.small_town_measure = "+c.measure)
		check(t, fmt.Sprint("the town that signs ", c), got, c.want)
	}
}

// TestEitherWay: of the tiers still open the years that are the same are known.
func TestEitherWay(t *testing.T) {
	six := nets("100", "100", "100", "100", "100", "100")
	foreign := func(usd string, more ...string) []string {
		return append([]string{six, "investment = {foreign: {total: " + usd + "}}", "project.foreign_invested = true"}, more...)
	}
	five := "100.00 100.00 100.00 50.00 50.00"
	runCases(t, []handCase{
		{"assets not known", rebate, "due " + five + " null = 400.00 of 400.00 open", foreign("2500万美元")},
		{"assets not known, the upper tier by dollars", rebate, "due " + five + " 50.00 = 450.00 of 450.00 complete", foreign("3000万美元")},
		{"assets not known, no tier by dollars", rebate, "unknown = null of 0.00 open", foreign("9999999.99 USD")},
		{"services, so assets decide nothing", rebate, "due " + five + " = 400.00 of 400.00 complete", foreign("2500万美元", "project.sector = services")},
		{"a sixth year of nothing", rebate, "due " + five + " 0.00 = 400.00 of 400.00 complete",
			foreign("2500万美元", nets("100", "100", "100", "100", "100", "0"))},
		{"dollars not known, assets in the lower tier", rebate, "due " + five + " null = 400.00 of 400.00 open",
			[]string{six, "project.foreign_invested = true"}},
		{"dollars not known, assets in the upper tier", rebate, "due " + five + " 50.00 = 450.00 of 450.00 complete",
			[]string{six, "project.foreign_invested = true", fai("3亿")}},
		{"whether foreign is not known", rebate, "due " + five + " null = 400.00 of 400.00 open",
			[]string{six, "project.foreign_invested = 待定", "investment.foreign.total = 3000万美元"}},
		{"whether foreign is not known, nor would it matter", rebate, "due " + five + " = 400.00 of 400.00 complete",
			[]string{six, "project.foreign_invested = 待定", "investment.foreign.total = 29999999.99 USD"}},
	})
	article := func(settings ...string) string { return find(reference(project(t, settings...)), rebate).Article }
	check(t, "both tiers", article(foreign("2500万美元")...), "第二条（一）（二）")
	check(t, "the upper or none", article(six, fai("1000万"), "project.foreign_invested = 待定", "investment.foreign.total = 3000万美元"), "第二条（二）")
	check(t, "lower", article(six), "第二条（一）")
}

// TestAnUpgradeReadAsNew: by what figures of each article it reaches.
func TestAnUpgradeReadAsNew(t *testing.T) {
	with := func(assets string, more ...string) []string {
		return append([]string{"project.nature = expansion", "readings.upgrade_scope = as_new", "milestones.production = 2024-07-01",
			nets("100", "300", "300", "300", "300"), plot, fai(assets)}, more...)
	}
	rent := "factory = {standard: true, in_zone_park: true, lease_effective: 2023-03-01, lease_ends: 2024-02-29," +
		" rent: [{period: 2023-03-01/2024-02-29, amount: 366, paid: 2023-03-05}]}"
	runCases(t, []handCase{
		{"below 1亿", upgrade, "due 100.00 0.00 = 100.00 of 100.00 complete", with("99999999.99")},
		{"below 1亿, rebate", rebate, "not_met = 0.00 of 100.00 complete", with("99999999.99")},
		{"below 1亿, land", land, "not_met = 0.00 of 100.00 complete", with("99999999.99")},
		{"at 1亿", upgrade, "not_met = 0.00 of 12501000.00 complete", with("1亿")},
		{"at 1亿, rebate", rebate, "due 100.00 300.00 300.00 150.00 150.00 = 1000.00 of 12501000.00 complete", with("1亿", "contract.agreed_production = 2023-07-01")},
		{"at 5000万, factory", factory, "due 366.00 0.00 0.00 0.00 0.00 = 366.00 of 466.00 complete", with("5000万", rent)},
		{"old machines are not new", upgrade, "due 100.00 0.00 = 100.00 of 100.00 complete", with("1亿", "investment.moved_equipment = 0.01")},
		{"by dollars", upgrade, "not_met = 0.00 of 1000.00 complete", with("2000万", "project.foreign_invested = true", "investment.foreign.total = 1000万美元")},
	})
	unsaid := reference(project(t, with("1亿", "project.nature = 待定")...))
	check(t, "new or upgrade, either way", told(unsaid, rebate), "due 100.00 300.00 300.00 150.00 150.00 = 1000.00 of 12501000.00 complete")
}
