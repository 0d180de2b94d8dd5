package report

import (
	"strings"
	"testing"
)

// TestProseIsWrappedAtWords for the width of the terminal, and no word is lost.
func TestProseIsWrappedAtWords(t *testing.T) {
	for _, prose := range []string{
		"whether later national rules still let these promises be paid is outside this computation, and so it is said here",
		"上级后续规定是否影响兑现，不在本计算之内；缺 首次纳税日（milestones.first_tax）、投产日（milestones.production），补齐以后再算一次",
	} {
		for width := 30; width < 130; width += 7 {
			got := Wrapped(prose, "  ", width)
			for line := range strings.Lines(got) {
				if Width(strings.TrimSuffix(line, "\n")) > width || !strings.HasPrefix(line, "  ") {
					t.Errorf("%d: %q", width, line)
				}
			}
			if letters(got) != letters(prose) {
				t.Errorf("%d: %q is not %q", width, got, prose)
			}
			if strings.HasPrefix(prose, "whether") {
				for _, word := range strings.Fields(prose) {
					if !strings.Contains(got, word) {
						t.Errorf("%d: %q is broken in %q", width, word, got)
					}
				}
			}
		}
	}
	if got := Wrapped("a b c", "  ", 0); got != "  a b c\n" {
		t.Errorf("%q", got)
	}
}
