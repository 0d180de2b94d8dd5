package lang_test

import (
	"strconv"
	"testing"

	"github.com/shanting/fuchi/calc/lang"
)

func TestNumerals(t *testing.T) {
	for n, want := range map[int]string{0: "", 1: "一", 9: "九", 10: "十", 11: "十一", 19: "十九", 20: "二十", 21: "二十一", 90: "九十", 99: "九十九",
		100: "一百", 101: "一百零一", 110: "一百一十", 111: "一百一十一", 120: "一百二十", 999: "九百九十九", 1000: "一千", 1001: "一千零一", 1010: "一千零一十",
		1100: "一千一百", 2022: "二千零二十二", 9999: "九千九百九十九", 10_000: "", -1: ""} {
		if got := lang.Numeral(n); got != want {
			t.Errorf("%d is %q, not %q", n, got, want)
		}
	}
}

// TestEveryArticleIsCitedByItsNumber goes there and back.
func TestEveryArticleIsCitedByItsNumber(t *testing.T) {
	for n := 1; n < 10_000; n++ {
		zh := "第" + lang.Numeral(n) + "条"
		if got := lang.Cite(zh).In(lang.English); got != "Art. "+strconv.Itoa(n) {
			t.Fatalf("%s is %s", zh, got)
		}
	}
}

func TestWhatIsNoNumeralStaysAsItIs(t *testing.T) {
	for _, zh := range []string{"第一一条", "第十十条", "第百条", "第零条", "第一十条", "第九千九千条", "第千千千千条"} {
		if got := lang.Cite(zh).In(lang.English); got == "" || got[:5] != "Art. " || got[5] <= '9' {
			t.Errorf("%s is %s", zh, got)
		}
	}
}
