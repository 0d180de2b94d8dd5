package project

import (
	"fmt"
	"testing"
)

// TestWhatAnotherPolicyGivesMayBeSaidToBeUnknown, in a year or in all, and is
// printed so again.
func TestWhatAnotherPolicyGivesMayBeSaidToBeUnknown(t *testing.T) {
	for years, want := range map[string]string{
		"待定":                     "[] [other_awards[1].years]",
		"{2024: 待定}":             "[] [other_awards[1].years.2024]",
		"{2025年: ~, 2024: TBC}":  "[] [other_awards[1].years.2024 other_awards[1].years.2025]",
		"{2025: 0, 2024: N/A}":   "[{2025 0.00}] [other_awards[1].years.2024]",
		"{2024: 5, 2025: '6.5'}": "[{2024 5.00} {2025 6.50}] []",
	} {
		p := decoded(t, "fuchi: 1\nproject: {}\nother_awards: [{policy: x, scope: city, matter: referral, years: {2024: 5万}}, "+
			"{years: "+years+", policy: y, scope: district, matter: referral}]\n")
		if got := fmt.Sprint(p.OtherAwards[1].Years, " ", p.OtherAwards[1].Lacks()); got != want {
			t.Errorf("%s: %s, want %s", years, got, want)
		}
		if bad := printedAgain(p, words); bad != "" {
			t.Error(bad)
		}
		again := decoded(t, "fuchi: 1\nproject: {}\n", p.Facts()...)
		if got := fmt.Sprint(again.OtherAwards[1].Years, " ", again.OtherAwards[1].Lacks()); got != want {
			t.Errorf("%s, laid over an empty file: %s, want %s", years, got, want)
		}
	}
}
