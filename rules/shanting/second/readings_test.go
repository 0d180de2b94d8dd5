package second

// readingTable holds every unclear clause a user can switch, the default first.
var readingTable = [][]string{
	{"year_basis", "anniversary", "calendar"},
	{"annual_entries", "by_day", "refuse"},
	{"rebate_start", "agreed", "production"},
	{"increment", "rolling", "base_year"},
	{"upgrade_scope", "rebate_only", "by_reference", "full", "as_new"},
	{"negative_base", "floor", "carry"},
	{"land_top_tier", "any_sector", "industrial"},
	{"collective_land", "first_sentence", "all_tiers"},
	{"rent_timing", "period", "cash"},
	{"office_window", "within_three_years", "lease_begun_within"},
	{"foreign_measure", "total", "fixed_assets"},
	{"relocation_threshold", "total", "in_period"},
	{"bearers", "all", "tax_only"},
	{"comparison", "life", "annual"},
	{"validity_end", "2025-04-15", "2025-04-16"},
	{"running_windows", "continue", "stop"},
	{"unmarked_bounds", "inclusive", "exclusive"},
	{"municipal_match", "inside", "half"},
	{"rebate_base", "whole", "district_share"},
	{"agreement", "replaces", "floor", "ceiling", "adds"},
	{"recovery_scope", "enterprise", "awards", "all"},
	{"after_termination", "matured", "stop"},
	{"small_town_project", "below", "up_to"},
	{"small_town_measure", "total", "fixed_assets"},
	{"relocation_dollars", "foreign", "any_enterprise"},
	{"referral_bar", "award", "tax"},
	{"purchase_window", "any_time", "within_three_years"},
	{"talent_start", "first_listed", "hired", "production"},
	{"premises_modes", "in_turn", "one"},
	{"matter_scope", "project", "premises"},
	{"stay_scope", "all_of_two", "case_by_case"},
	{"stay_from", "receipt", "opening"},
	{"stay_return", "whole", "pro_rata"},
	{"border_years", "any_day", "whole"},
	{"finance_end", "2027-06-02", "2027-06-03"},
}

func chosenReadings(doc node) map[string]string {
	out := map[string]string{}
	for _, r := range readingTable {
		out[r[0]] = r[1]
		if s := doc.text("readings", r[0]); s != "" {
			out[r[0]] = s
		}
	}
	return out
}
