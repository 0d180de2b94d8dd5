package law

import (
	"testing"

	"github.com/shanting/fuchi/calc/lang"
)

func TestADocumentIsCalledByItsShortName(t *testing.T) {
	d := Document{Number: "某政发〔2025〕7号"}
	if got := d.Called().In(lang.English); got != d.Number {
		t.Error(got)
	}
	d.Known = lang.T(d.Number, "Measures, No. 7 [2025]")
	if zh, en := d.Called().In(lang.Chinese), d.Called().In(lang.English); zh != d.Number || en != "Measures, No. 7 [2025]" || d.Short() != "7号" {
		t.Error(zh, en, d.Short())
	}
}

// TestAFigureOfOneIsSingular in the sentence it is put into.
func TestAFigureOfOneIsSingular(t *testing.T) {
	figures, err := ParseFigures([]byte("a:\n  term: {years: 1, cite: c, zh: z, en: e}\n  wait: {days: 1, cite: c, zh: z, en: e}\n"))
	if err != nil {
		t.Fatal(err)
	}
	if got := fill("after {a.term} full years, within {a.wait} working days", figures, lang.English); got != "after 1 full year, within 1 working day" {
		t.Error(got)
	}
	wait, _ := figures.Find("a.wait")
	if got := wait.Shown().In(lang.English); got != "1 working day" {
		t.Error(got)
	}
}
