package law

import (
	"strings"
	"testing"
)

// TestAFigureLacksNothing: one without its citation, or without a name in
// either language, is refused, and so is a value that is none of its kind, a
// second one of its name, and what is no figure.
func TestAFigureLacksNothing(t *testing.T) {
	const whole = "a:\n  x: {money: 5万元, cite: 第一条, zh: 甲, en: x}\n"
	if f, err := ParseFigures([]byte("# of the law\n\n" + whole)); err != nil || len(f.All) != 1 || f.Money("a.x").String() != "50000.00" || f.All[0].Cite != "第一条" {
		t.Fatal(f, err)
	}
	for name, src := range map[string]string{
		"no citation":     strings.Replace(whole, "cite: 第一条, ", "", 1),
		"no Chinese name": strings.Replace(whole, "zh: 甲, ", "", 1),
		"no English name": strings.Replace(whole, ", en: x", "", 1),
		"no value":        strings.Replace(whole, "money: 5万元, ", "", 1),
		"no such kind":    strings.Replace(whole, "money", "weight", 1),
		"no such money":   strings.Replace(whole, "5万元", "5万美元", 1),
		"no such dollars": strings.Replace(whole, "money", "usd", 1),
		"a rate above it": strings.Replace(whole, "money: 5万元", "rate: 100.01%", 1),
		"no years":        strings.Replace(whole, "money: 5万元", "years: 0", 1),
		"too many years":  strings.Replace(whole, "money: 5万元", "years: 201", 1),
		"half a year":     strings.Replace(whole, "money: 5万元", "years: 1.5", 1),
		"no such day":     strings.Replace(whole, "money: 5万元", "date: 2023-02-29", 1),
		"not closed":      strings.Replace(whole, "}", "", 1),
		"not opened":      strings.Replace(whole, "{", "", 1),
		"in no group":     strings.Replace(whole, "a:\n", "", 1),
		"twice":           whole + "  x: {money: 6万元, cite: 第一条, zh: 甲, en: x}\n",
		"some words":      whole + "words\n",
	} {
		if _, err := ParseFigures([]byte(src)); err == nil {
			t.Errorf("%s: nothing is wrong with it", name)
		}
	}
	for name, row := range map[string]string{"the whole": "rate: 100%", "one year": "years: 1", "many years": "years: 200", "a leap day": "date: 2024-02-29"} {
		if _, err := ParseFigures([]byte(strings.Replace(whole, "money: 5万元", row, 1))); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}
