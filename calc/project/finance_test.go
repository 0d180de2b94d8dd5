package project

import (
	"testing"

	"github.com/shanting/fuchi/calc/lang"
)

// TestWhatStandsTwiceIsCalledByItsWord: not by its id, and with its list.
func TestWhatStandsTwiceIsCalledByItsWord(t *testing.T) {
	for section, want := range map[string]string{
		"{listings: [{event: ipo}, {event: 首发上市}]}":                            "首发上市写了两次",
		"{guarantees: [{year: 2024}, {year: 2024}]}":                           "担保业务 2024 年写了两次",
		"{bridge_loans: [{year: 2024}, {year: 2024}, {year: 2025}]}":           "应急转贷 2024 年写了两次",
		"{guarantees: [{year: 2024}, {year: 2025}], listings: [{event: ipo}]}": "",
	} {
		_, problems := DecodeYAML("f", []byte("fuchi: 1\nproject: {name: 甲}\nfinance: "+section+"\n"), words)
		said := ""
		for _, p := range problems {
			said += p.Message.In(lang.Chinese)
		}
		if said != want {
			t.Errorf("%s: %q, want %q", section, said, want)
		}
	}
}
