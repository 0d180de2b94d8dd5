package calc

import (
	"strings"
	"testing"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/law"
)

// Of a document with one fault that fault is told, and nothing else.
func TestADocumentIsToldWhatItLacks(t *testing.T) {
	sound := func() *Document {
		rule := Rule{ID: "p/a", Title: lang.Same("a"), Article: "一", Matter: "m", Payee: Enterprise, Work: func(*Working) {}}
		return &Document{Document: law.Document{ID: "p", Number: "1", Title: lang.Same("p")}, Rules: []Rule{rule}}
	}
	if err := sound().whole(nil); err != nil {
		t.Error(err)
	}
	const oneWord = "a document's id is one word"
	for _, fault := range []struct {
		make func(d *Document)
		told string
	}{
		{func(d *Document) { d.ID, d.Rules = "", nil }, oneWord},
		{func(d *Document) { d.ID, d.Rules = "p/q", nil }, oneWord},
		{func(d *Document) { d.ID, d.Rules = "p q", nil }, oneWord},
		{func(d *Document) { d.Number = "" }, "lacks its number or its title"},
		{func(d *Document) { d.Title = lang.Text{} }, "lacks its number or its title"},
		{func(d *Document) { d.Words.Keys = map[string]lang.Text{"nowhere": lang.Same("一")} }, "cites itself for the key nowhere"},
		{func(d *Document) { d.Words.Keys = map[string]lang.Text{"项目.名称": lang.Same("一")} }, "cites itself for the key 项目.名称"},
		{func(d *Document) { d.Rules[0].Title = lang.Text{} }, "lacks Title"},
		{func(d *Document) { d.Rules[0].Article, d.Rules[0].Work = "", nil }, "lacks Article, Work"},
		{func(d *Document) { d.Rules[0].ID = "q/a" }, "does not begin with p/"},
		{func(d *Document) { d.Rules = append(d.Rules, d.Rules[0]) }, "the rule p/a stands twice"},
	} {
		d := sound()
		fault.make(d)
		err := d.whole(nil)
		if err == nil || !strings.Contains(err.Error(), fault.told) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%v: want %q alone", err, fault.told)
		}
	}
	if err := sound().whole([]*Document{sound()}); err == nil || err.Error() != "p: two documents have this id" {
		t.Error(err)
	}
}
