package civil

import (
	"testing"

	"pgregory.net/rapid"
)

// What is read as programs write it is what the general way reads; it is read
// so wherever it is usual.
func TestPlainDatesAndPeriodsAreThoseOfTheGeneralWay(t *testing.T) {
	const day = `(18|19|20|21|22)[0-9]{2}-[0-3][0-9]-[0-4][0-9]`
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringMatching(day+`|`+day+`/`+day+`|[0-9]{3,5}|`+day+`[/ 0-9]?`).Draw(t, "text")
		if d, ok := PlainDate([]byte(s)); ok {
			if general, err := ParseDate(s); err != nil || general != d {
				t.Fatalf("%q: %v, and %v, %v in general", s, d, general, err)
			}
		}
		if p, ok := PlainPeriod([]byte(s)); ok {
			if general, err := ParsePeriod(s); err != nil || general != p {
				t.Fatalf("%q: %v, and %v, %v in general", s, p, general, err)
			}
		}
		if y, ok := PlainYear([]byte(s)); ok {
			if general, err := ParseYear(s); err != nil || general != y {
				t.Fatalf("%q: %v, and %v, %v in general", s, y, general, err)
			}
		}
	})
	for _, s := range []string{"1900", "2199", "2024-02-29", "2024-01-01/2024-01-01", "2024-01-01/2024-06-30"} {
		if p, ok := PlainPeriod([]byte(s)); !ok || p.Days() < 1 {
			t.Errorf("%s is left to the general way, or has no day: %v", s, p)
		}
	}
	for _, s := range []string{"", "202", "1899", "2200", "2023-02-29", "2024-06-30/2024-01-01", "2024-01", "２０２４"} {
		if p, ok := PlainPeriod([]byte(s)); ok {
			t.Errorf("%q is read as %v", s, p)
		}
	}
}
