package report

import (
	"bytes"
	"strings"
	"testing"

	"github.com/shanting/fuchi/calc/lang"
)

// TestAConditionSaysItsRelation: signs before what is required, the fact that
// has to be a no as the file writes it, the words that are asked for or barred.
func TestAConditionSaysItsRelation(t *testing.T) {
	h := newHouse(t)
	for l, wanted := range map[lang.Language][]string{
		lang.Chinese: {"≥ 100,000,000.00", "≤ 2025-04-15", "终止: 否", "骗取资金: 否", "不是能源发电、资源开采", "（推定）"},
		lang.English: {"≥ 100,000,000.00", "≤ 2025-04-15", "terminated: no", "fraud: no", "not energy generation or resource extraction", "(presumed)"},
	} {
		var b bytes.Buffer
		for _, s := range h.samples {
			if err := writeMarkdown(&b, Check(s.result, nil, l, 1), 0); err != nil {
				t.Fatal(err)
			}
		}
		page := b.String()
		for _, s := range wanted {
			if !strings.Contains(page, s) {
				t.Errorf("%q is not in\n%s", s, page)
			}
		}
	}
}
