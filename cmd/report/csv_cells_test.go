package report

import (
	"maps"
	"slices"
	"testing"

	"github.com/shanting/fuchi/calc/lang"
)

// What stands in a csv without a look at it is read back as it is.
func TestOurWordsNeedNoQuotes(t *testing.T) {
	words := append(slices.Collect(maps.Values(statusWords)), kindAward, kindOther, kindAgreement, kindRecovery,
		kindExposure)
	for _, l := range []lang.Language{lang.Chinese, lang.English} {
		s := sheet{printer: printer{Language: l}}
		for status := range statusWords {
			words = append(words, lang.Same(s.status(status)))
		}
		words = append(words, lang.Same(s.yes(true)), lang.Same(s.yes(false)), lang.Same(s.t("已算", "computed")),
			lang.Same(s.t("部分", "partial")))
		for _, w := range words {
			if got := string(appendText(nil, w.In(l))); got != w.In(l) {
				t.Errorf("%q is written %q", w.In(l), got)
			}
		}
	}
}
