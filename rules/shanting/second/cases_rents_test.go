package second

import "testing"

// TestDaysOfARent: five lease years from 2023-03-01, the first of 366 days.
func TestDaysOfARent(t *testing.T) {
	one := func(more, rent string) string {
		return "factory = {standard: true, in_zone_park: true, lease_effective: 2023-03-01, " + more + "rent: [" + rent + "]}"
	}
	y1 := "{period: 2023-03-01/2024-02-29, amount: 366, paid: 2023-03-05}, "
	y2 := "{period: 2024-03-01/2025-02-28, amount: 365, paid: 2024-03-05}, "
	half := "{period: 2023-03-01/2023-08-31, amount: 184, paid: 2023-03-05}, "
	runCases(t, []handCase{
		{"the first year", factory, "due 366.00 null null null null = 366.00 of 366.00 open", []string{one("", y1)}},
		{"a lease that ends with the first year", factory, "due 366.00 0.00 0.00 0.00 0.00 = 366.00 of 366.00 open", []string{one("lease_ends: 2024-02-29, ", y1)}},
		{"a lease that ends a day later", factory, "due 366.00 null 0.00 0.00 0.00 = 366.00 of 366.00 open", []string{one("lease_ends: 2024-03-01, ", y1)}},
		{"half a year", factory, "estimate 184.00+184/366 null null null null = 184.00 of 184.00 open", []string{one("", half)}},
		{"half a year of a lease of half a year", factory, "due 184.00 0.00 0.00 0.00 0.00 = 184.00 of 184.00 open", []string{one("lease_ends: 2023-08-31, ", half)}},
		{"half a year of a lease of a day more", factory, "estimate 184.00+184/185 0.00 0.00 0.00 0.00 = 184.00 of 184.00 open",
			[]string{one("lease_ends: 2023-09-01, ", half)}},
		{"not paid", factory, "unknown null null null null null = null of 0.00 open", []string{one("", "{period: 2023-03-01/2024-02-29, amount: 366}")}},
		{"nothing to pay", factory, "due 0.00 null null null null = 0.00 of 0.00 open", []string{one("", "{period: 2023-03-01/2024-02-29, amount: 0}")}},
		{"half free", factory, "due 184.00 null null null null = 184.00 of 184.00 open",
			[]string{one("", half+"{period: 2023-09-01/2024-02-29, amount: 0}")}},
		{"a forecast", factory, "estimate 366.00 365.00 null null null = 731.00 of 731.00 open",
			[]string{one("", y1+"{period: 2024-03-01/2025-02-28, amount: 365, projected: true}")}},
		{"over a border is exact", factory, "estimate 366.00 184.00+184/365 null null null = 550.00 of 550.00 open",
			[]string{one("", "{period: 2023-03-01/2024-08-31, amount: 550, paid: 2023-03-05}")}},
		{"by cash, all in the first year", factory, "due 731.00 0.00 null null null = 731.00 of 731.00 open",
			[]string{one("", y1+"{period: 2024-03-01/2025-02-28, amount: 365, paid: 2023-03-05}"), "readings.rent_timing = cash"}},
		{"by cash, paid late", factory, "due 0.00 731.00 null null null = 731.00 of 731.00 open",
			[]string{one("", "{period: 2023-03-01/2024-02-29, amount: 366, paid: 2024-03-01}, "+y2), "readings.rent_timing = cash"}},
		{"begun before the Measures", factory, "not_met = 0.00 of 0.00 open", []string{
			"factory = {standard: true, in_zone_park: true, lease_effective: 2022-04-15, rent: [{period: 2022-04-15/2023-04-14, amount: 100, paid: 2022-04-15}]}"}},
		{"begun with the Measures", factory, "due 100.00 null null null null = 100.00 of 100.00 open", []string{
			"factory = {standard: true, in_zone_park: true, lease_effective: 2022-04-16, rent: [{period: 2022-04-16/2023-04-15, amount: 100, paid: 2022-04-16}]}"}},
	})
	late := reference(project(t, one("", y1+"{period: 2024-03-01/2025-02-28, amount: 365, paid: 2026-05-05}")))
	check(t, "payable", find(late, factory).Lines[0].PayableFrom+" "+find(late, factory).Lines[1].PayableFrom, "2024-03-01 2026-05-05")
	check(t, "up to which day all is known", text(late.Totals.Until), "2024-06-30")
}

// TestSeveralFactories: one window from the first that fits; a day counts when
// every lease that runs is paid.
func TestSeveralFactories(t *testing.T) {
	of := func(id, more, from, rent string) string {
		return "{id: " + id + ", standard: true, in_zone_park: true, " + more + "lease_effective: " + from + ", rent: [" + rent + "]}"
	}
	a := of("A", "", "2023-03-01", "{period: 2023-03-01/2024-02-29, amount: 366, paid: 2023-03-05}")
	ends := func(id, from, through string) string {
		return of(id, "lease_ends: "+through+", ", from, "{period: "+from+"/"+through+", amount: 100, paid: "+from+"}")
	}
	runCases(t, []handCase{
		{"both paid", factory, "due 466.00 null null null null = 466.00 of 466.00 open", []string{"factory = [" + a + ", " + ends("B", "2023-09-01", "2024-02-29") + "]"}},
		{"the second runs on unpaid", factory, "estimate 466.00+365/366 null null null null = 466.00 of 466.00 open", []string{"factory = [" + a + ", " +
			of("B", "", "2023-09-01", "{period: 2023-09-01/2024-02-28, amount: 100, paid: 2023-09-01}") + "]"}},
		{"the second is not paid at all", factory, "estimate 366.00+184/366 null null null null = 366.00 of 366.00 open", []string{"factory = [" + a + ", " +
			of("B", "", "2023-09-01", "{period: 2023-09-01/2024-02-29, amount: 100}") + "]"}},
		{"the first does not fit", factory, "due 100.00 0.00 0.00 0.00 0.00 = 100.00 of 100.00 open", []string{"factory = [" +
			"{id: A, standard: false, in_zone_park: true, lease_effective: 2023-03-01, rent: []}, " + ends("B", "2023-09-01", "2024-02-29") + "]"}},
		{"it is not known whether the first fits", factory, "unknown = null of 0.00 open", []string{"factory = [" +
			"{id: A, in_zone_park: true, lease_effective: 2023-03-01, rent: []}, " + ends("B", "2023-09-01", "2024-02-29") + "]"}},
	})
}

// TestDaysOfAnOffice: three years from entry on 2023-01-01, at most 300,000 each.
func TestDaysOfAnOffice(t *testing.T) {
	lease := func(more, rent string) string {
		return office("lease: {effective: 2023-07-01, " + more + "rent: [" + rent + "]}")
	}
	at := func(yuan string) string {
		return "{period: 2023-07-01/2023-12-31, amount: " + yuan + ", paid: 2023-07-01}"
	}
	runCases(t, []handCase{
		{"days before the lease owe nothing", renting, "due 30.00 null null = 30.00 of 30.00 open", []string{lease("", at("100"))}},
		{"it ends with the year", renting, "due 30.00 0.00 0.00 = 30.00 of 30.00 open", []string{lease("ends: 2023-12-31, ", at("100"))}},
		{"a year at its cap is known", renting, "due 300000.00 null null = 300000.00 of 300000.00 open",
			[]string{lease("", "{period: 2023-07-01/2023-07-31, amount: 100万, paid: 2023-07-01}")}},
		{"a fen below its cap is not", renting, "estimate 299999.99+31/184 null null = 299999.99 of 299999.99 open",
			[]string{lease("", "{period: 2023-07-01/2023-07-31, amount: 999999.96, paid: 2023-07-01}")}},
		{"entry before the Measures", renting, "not_met = 0.00 of 0.00 open", []string{lease("", at("100")), "milestones.zone_entry = 2022-04-15"}},
		{"entry with the Measures", renting, "due 0.00 30.00 null = 30.00 of 30.00 open", []string{lease("", at("100")), "milestones.zone_entry = 2022-04-16",
			office("lease: {effective: 2023-07-01, rent: [{period: 2023-07-01/2024-04-15, amount: 100, paid: 2023-07-01}]}")}},
		{"lease before the Measures", renting, "not_met = 0.00 of 0.00 open", []string{
			office("lease: {effective: 2022-04-15, rent: [{period: 2023, amount: 100, paid: 2023-01-01}]}")}},
		{"bought in the second year", renting, "due 30.00 30.00 0.00 = 60.00 of 500060.00 open", []string{
			office("lease: {effective: 2023-07-01, rent: [" + at("100") + ", {period: 2024-01-01/2024-06-30, amount: 100, paid: 2024-01-01}]}, purchase: {price: 250万, date: 2024-07-01}")}},
		{"bought a day after what is paid", renting, "estimate 30.00 30.00+182/183 0.00 = 60.00 of 500060.00 open", []string{
			office("lease: {effective: 2023-07-01, rent: [" + at("100") + ", {period: 2024-01-01/2024-06-30, amount: 100, paid: 2024-01-01}]}, purchase: {price: 250万, date: 2024-07-02}")}},
		{"purchase before the Measures", buying, "not_met = 0.00 of 0.00 open", []string{office("purchase: {price: 100, date: 2022-04-15}")}},
		{"purchase with the Measures", buying, "due 20.00 = 20.00 of 20.00 open", []string{office("purchase: {price: 100, date: 2022-04-16}")}},
		{"within three years", buying, "due 20.00 = 20.00 of 20.00 open",
			[]string{office("purchase: {price: 100, date: 2025-12-31}"), "readings.purchase_window = within_three_years"}},
		{"after three years", buying, "not_met = 0.00 of 0.00 open",
			[]string{office("purchase: {price: 100, date: 2026-01-01}"), "readings.purchase_window = within_three_years"}},
		{"before entry", buying, "not_met = 0.00 of 0.00 open",
			[]string{office("purchase: {price: 100, date: 2022-12-31}"), "readings.purchase_window = within_three_years"}},
		{"after three years, any time", buying, "due 20.00 = 20.00 of 20.00 open", []string{office("purchase: {price: 100, date: 2026-01-01}")}},
	})
}
