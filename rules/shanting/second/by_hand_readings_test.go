package second

import "testing"

// TestReadingsWorkedByHand are small projects on which one sentence of the pages decides.
func TestReadingsWorkedByHand(t *testing.T) {
	for _, c := range []struct{ file, award, want string }{
		{"lease_end_inside_an_entry", factory, "due 184.00 0.00 0.00 0.00 0.00 = 184.00 of 184.00 complete"},
		{"lease_before_the_measures_expansion", factory, "not_met = 0.00 of 0.00 open"},
		{"terminated_written_unknown", referred, "unknown null = null of 0.00 open"},
		{"district_share_location_unknown", rebate, "unknown null null null null null = null of 0.00 open"},
		{"nature_unknown_full", factory, "due 366.00 0.00 0.00 0.00 0.00 = 366.00 of 366.00 open"},
		{"purchase_out_of_the_window_use_unknown", buying, "not_met = 0.00 of 0.00 open"},
		{"purchase_window_two_places", buying, "unknown = null of 0.00 open"},
		{"entry_before_the_measures_purchase_window", buying, "not_met = 0.00 of 0.00 open"},
		{"purchase_before_the_measures_expansion", buying, "not_met = 0.00 of 0.00 open"},
		{"origin_unknown_dollars_of_anybody", moving, "unknown = null of 0.00 open"},
		{"premises_purchase_two_places", buying, "due 200000.00 = 200000.00 of 2200000.00 open"},
		{"premises_purchase_two_places", "finance2022/premises_purchase", "due 1000000.00 = 1000000.00 of 2200000.00 open"},
		{"unknown_candidate", "finance2022/premises_purchase", "estimate 250000.00 = 250000.00 of 1250000.00 open"},
		{"unknown_candidate_below", "finance2022/premises_purchase", "due 1500000.00 = 1500000.00 of 2500000.00 open"},
		{"annual_open_elsewhere", rebate, "due 1000.00 1000.00 1000.00 500.00 null = 3500.00 of 3500.00 open"},
		{"annual_cap", "finance2022/guarantee", "due null 250000.00 = 250000.00 of 250000.00 open"},
	} {
		check(t, c.file+" "+c.award, told(handed(t, c.file), c.award), c.want)
	}
	bearer := func(file string) string { return find(handed(t, file), referred).Lines[0].Bearers[0].Bearer }
	check(t, "tax only", bearer("tax_only_two_towns"), "乙镇")
	check(t, "a town written as unknown", bearer("introducing_town_written_unknown"), "unallocated")
	check(t, "paid before the opening", text(handed(t, "paid_before_opened").Recovery[0].Total), "100.00")
	check(t, "article", find(handed(t, "article_unknown_tier"), rebate).Article, "第二条（一）（二）")
	for file, id := range map[string]string{"lease_begun_unclaimed": renting, "listing_unclaimed_no_promise": "finance2022/listing"} {
		for _, u := range handed(t, file).Unclaimed {
			if u.ID == id {
				check(t, file, u.Status, map[string]string{renting: "open", "finance2022/listing": "not_met"}[id])
			}
		}
	}
}
