package report

import (
	"regexp"
	"strings"
	"testing"
)

// TestProseIsWrappedAtWords for the width of the terminal, and no word is lost.
func TestProseIsWrappedAtWords(t *testing.T) {
	for _, prose := range []string{
		"whether later national rules still let these promises be paid is outside this computation, and so it is " +
			"said here",
		"上级后续规定是否影响兑现，不在本计算之内；缺 首次纳税日（milestones.first_tax）、投产日（milestones.production），补齐以后再算一次",
	} {
		for width := 30; width < 130; width += 7 {
			got := Wrapped(prose, "  ", width)
			for line := range strings.Lines(got) {
				if Width(strings.TrimSuffix(line, "\n")) > width || !strings.HasPrefix(line, "  ") {
					t.Errorf("%d: %q", width, line)
				}
			}
			if strings.Join(strings.Fields(got), "") != strings.Join(strings.Fields(prose), "") {
				t.Errorf("%d: %q is not %q", width, got, prose)
			}
			for _, word := range regexp.MustCompile(`[a-z_.]+`).FindAllString(prose, -1) {
				if !strings.Contains(got, word) {
					t.Errorf("%d: %q is broken in %q", width, word, got)
				}
			}
			for _, line := range strings.Split(got, "\n") {
				if mark := strings.TrimSpace(line); width > 40 &&
					(strings.HasPrefix(mark, "）") || strings.HasPrefix(mark, "，")) {
					t.Errorf("%d: %q", width, line)
				}
			}
		}
	}
	for _, line := range Fold(strings.Repeat("长", 9)+strings.Repeat("x", 70)+" "+strings.Repeat("长", 30), 21) {
		if Width(line) > 21 || line == "" {
			t.Errorf("%q", line)
		}
	}
	if got := Wrapped("a b c", "  ", 0); got != "  a b c\n" {
		t.Errorf("%q", got)
	}
}
