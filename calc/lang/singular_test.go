package lang

import "testing"

func TestOneOfAThingIsSingular(t *testing.T) {
	for s, want := range map[string]string{
		"for 1 full years": "for 1 full year", "within 1 months": "within 1 month", "1 working days": "1 working day",
		"2 years": "2 years", "21 days": "21 days", "recorded for 1 of 366 days": "recorded for 1 of 366 days", "1.5 years": "1.5 years",
	} {
		if got := Singular(s); got != want {
			t.Errorf("%q: %q", s, got)
		}
	}
	if got := F("%d 年", "within %d years", 1).In(English); got != "within 1 year" {
		t.Error(got)
	}
	if got := F("%d 年", "within %d years", 3).In(English); got != "within 3 years" {
		t.Error(got)
	}
}
