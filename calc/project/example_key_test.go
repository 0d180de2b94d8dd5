package project

import (
	"testing"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
)

// quay is a group of facts, as a document might need it: each is a field here …
type quay struct {
	Section
	Berths Fact[int]
	Dues   Fact[money.Amount]
}

// … and a row of the table, with both spellings and what it means. A key of
// the real table is the same two lines, in the struct and the table of its
// section; the decoder, the schema and --set know it then.
var quayKeys = keys(
	required(count("berths", "泊位", lang.T("泊位数", "number of berths"), func(q *quay) *Fact[int] { return &q.Berths })),
	cny("dues", "港务费", lang.T("一年的港务费", "harbour dues of a year"), func(q *quay) *Fact[money.Amount] { return &q.Dues }),
)

func TestAddingAKey(t *testing.T) {
	for text, want := range map[string]string{
		"{berths: 3, dues: 2万元}":    "3 berths, 20,000.00 yuan",
		"{泊位: 3, 港务费: 待定}":          "3 berths, dues unknown",
		"{berths: 3, due: 2万元}":     "due: unknown key; did you mean dues?",
		"{dues: 2万元}":               "lacks berths (泊位); add berths: …  number of berths",
		"{berths: x, dues: 10 USD}": "two problems",
	} {
		if got := readQuay(t, text); got != want {
			t.Errorf("%s: got %s, want %s", text, got, want)
		}
	}
}

// readQuay reads the group and says what came of it.
func readQuay(t *testing.T, text string) string {
	t.Helper()
	n, problems := ParseYAML([]byte(text))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	b, q := &binder{table: Table}, quay{}
	quayKeys.blank(&q, [2]int32{})
	bindShape(b, n, quayKeys, &q)
	switch {
	case len(b.problems) == 1 && b.problems[0].Path == "":
		return b.problems[0].Message.In(lang.English) + "; " + b.problems[0].Hint.In(lang.English)
	case len(b.problems) == 1:
		return b.problems[0].Path + ": " + b.problems[0].Message.In(lang.English) + "; " + b.problems[0].Hint.In(lang.English)
	case len(b.problems) == 2:
		return "two problems"
	case !q.Dues.Known:
		return lang.F("%d个泊位，港务费未知", "%d berths, dues unknown", q.Berths.Value).In(lang.English)
	}
	return lang.F("%d个泊位，%s 元", "%d berths, %s yuan", q.Berths.Value, q.Dues.Value).In(lang.English)
}
