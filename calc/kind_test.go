package calc

import (
	"strings"
	"testing"

	"github.com/shanting/fuchi/calc/lang"
)

// TestACodeIsOfOneKindOfFinding: of no other of the same document, of one before
// it, or of those that every document has.
func TestACodeIsOfOneKindOfFinding(t *testing.T) {
	named := func(code string) *Kind { return NewKind(code, SeverityNote, lang.Same("means"), lang.Same("do")) }
	before := []*Document{{Findings: []*Kind{named("earlier")}}}
	for _, test := range []struct {
		codes []string
		twice string
	}{
		{[]string{"a", "b"}, ""},
		{[]string{"a", "b", "a"}, "a"},
		{[]string{"a", "earlier"}, "earlier"},
		{[]string{"a", Findings()[0].Code}, Findings()[0].Code},
	} {
		d := new(Document)
		for _, code := range test.codes {
			d.Findings = append(d.Findings, named(code))
		}
		err := d.wholeFindings(before)
		if (err != nil) != (test.twice != "") || err != nil && !strings.Contains(err.Error(), `called "`+test.twice+`"`) {
			t.Errorf("%v: %v", test.codes, err)
		}
	}
}
