package report

import (
	"testing"

	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/rules"
)

// What is written without a look at it would be written the same with one: the
// ids of documents, awards, deadlines and findings.
func TestOurIDsNeedNoEscapes(t *testing.T) {
	fuchi, err := engine.Open(rules.Districts()...)
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, d := range fuchi.Documents() {
		ids = append(ids, d.ID)
		for i := range d.Rules {
			ids = append(ids, d.Rules[i].ID)
		}
		for id := range d.Words.Deadlines {
			ids = append(ids, id)
		}
		for _, kind := range d.Findings {
			ids = append(ids, kind.Code)
		}
	}
	for _, id := range ids {
		w := &jsonWriter{first: true}
		if w.quote(id); string(w.b) != `"`+id+`"` {
			t.Errorf("%q is written %s", id, w.b)
		}
	}
}
