package project

import (
	"testing"

	"github.com/shanting/fuchi/calc/lang"
)

func TestAFactIsCalledByItsKey(t *testing.T) {
	for path, want := range map[string]string{"contract.signed": "签订日期（contract.signed）",
		"offices[0].lease.rent": "租金（offices[0].lease.rent）",
		"taxes.entries":         "明细（taxes.entries）", "deadlines.stay": "deadlines.stay", "": "",
		"indicators.coverage": "indicators.coverage"} {
		said := Said(path)
		if said.In(lang.Chinese) != want || said.In(lang.English) != path {
			t.Errorf("%s is %s, %s", path, said.In(lang.Chinese), said.In(lang.English))
		}
	}
	if got := SaidAll([]string{"contract.signed", "x.y"}).In(lang.Chinese); got != "签订日期（contract.signed）、x.y" {
		t.Error(got)
	}
}
