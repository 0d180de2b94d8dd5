package lang_test

import (
	"testing"

	"github.com/shanting/fuchi/calc/lang"
)

func TestCite(t *testing.T) {
	for zh, en := range map[string]string{
		"第二条（一）（二）": "Art. 2(1)(2)",
		"第十九条":      "Art. 19",
		"第二十条（三）":   "Art. 20(3)",
		"第十条、4号 五2": "Art. 10, No. 4, 5.2",
		"4号 四（四）2":  "No. 4, 4(4)2",
		"5号 七":      "No. 5, 7",
		"5号":        "No. 5",
		"二（一）1、2":   "2(1)1, 2",
		"5号 二（一）（二）（三）1、三（四）、四（一）（三）（五）": "No. 5, 2(1)(2)(3)1, 3(4), 4(1)(3)(5)",
		"4号 附件5": "No. 4, annex 5",
		"区政府办〔2026〕3号 第一次修订": "区政府办〔2026〕3号 第一次修订", // the words of an amendment
		"": "",
	} {
		if got := lang.Cite(zh); got.In(lang.English) != en || got.In(lang.Chinese) != zh {
			t.Errorf("%q is %q and %q, not %q", zh, got.In(lang.Chinese), got.In(lang.English), en)
		}
	}
}
