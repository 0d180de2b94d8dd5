package shanting

import (
	"slices"
	"testing"

	"github.com/shanting/fuchi/calc/project"
)

// TestAnAwardIsCalledAsItIsPrinted: titles and articles name the awards they
// belong to, in both languages.
func TestAnAwardIsCalledAsItIsPrinted(t *testing.T) {
	book, err := District().Rulebook()
	if err != nil {
		t.Fatal(err)
	}
	all := book.Vocabulary().Called()
	for name, want := range map[string]string{"厂房租金奖励": "measures2022/factory_rent", "Factory rent award": "measures2022/factory_rent", "第五条": "measures2022/factory_rent", "Art. 5": "measures2022/factory_rent",
		"3号 第五条": "measures2022/factory_rent", "第二条（二）": "measures2022/tax_rebate", "第二条（一）": "measures2022/tax_rebate", "第二条（三）": "measures2022/upgrade_rebate",
		"二（一）2": "finance2022/settling", "5号 三（四）": "finance2022/bonds"} {
		if !slices.Contains(all, project.Call(want, name)) {
			t.Errorf("%s is not %s", name, want)
		}
	}
}
