package law

import (
	"bytes"
	"encoding/json"
	"slices"
	"testing"
	"unicode/utf8"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// drafted is a document with a figure of every kind.
func drafted(t testing.TB) []*Document {
	t.Helper()
	figures, err := ParseFigures([]byte("a:\n" +
		"  fen: {money: 1亿元, cite: c, zh: z, en: e}\n  dollars: {usd: 500万美元, cite: c, zh: z, en: e}\n" +
		"  share: {rate: 50%, cite: c, zh: z, en: e}\n  term: {years: 5, cite: c, zh: z, en: e}\n" +
		"  wait: {days: 30, cite: c, zh: z, en: e}\n  last: {date: 2024-03-01, cite: c, zh: z, en: e}\n"))
	if err != nil {
		t.Fatal(err)
	}
	return []*Document{{ID: "draft", Figures: figures}}
}

// write is an amendment as a file, in JSON, which YAML reads.
func (a Amendment) write(t *testing.T) []byte {
	t.Helper()
	figures := map[string]map[string]string{}
	for _, c := range a.Changes {
		figures[c.ID] = map[string]string{"value": c.Value, "cite": c.Cite}
	}
	text, err := json.Marshal(map[string]any{"fuchi_amendment": 1, "name": a.Name, "policy": a.Document, "cite": a.Cite, "figures": figures})
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func TestParseAmendment(t *testing.T) {
	documents := drafted(t)
	const head = "fuchi_amendment: 1\nname: n\npolicy: draft\ncite: c2\n"
	a, problems := ParseAmendment("f", []byte(head+"figures:\n  a.share: 80%\n  a.last: {value: 2026-04-15, cite: c3}\n"), documents)
	if len(problems) > 0 || len(a.Changes) != 2 {
		t.Fatalf("%v %v", a, problems)
	}
	changed := documents[0].Figures.With(a.Changes)
	if changed.Rate("a.share").String() != "80%" || changed.Date("a.last").String() != "2026-04-15" || changed.Int("a.term") != 5 {
		t.Errorf("%v", changed.All)
	}
	if share, _ := changed.Find("a.share"); share.Cite != "c2" {
		t.Errorf("cited %s", share.Cite)
	}
	if documents[0].Figures.Rate("a.share").String() != "50%" {
		t.Error("the document itself was changed")
	}
	twice, problems := ParseAmendment("g", []byte(head+"figures: {a.term: 6, a.share: 70%}\n"), documents, a)
	if len(problems) != 1 || problems[0].Path != "figures.a.share" || problems[0].Pos.Col != 22 {
		t.Errorf("one figure changed twice: %v %v", twice, problems)
	}
	for src, places := range map[string][][2]int32{
		"":                         {{1, 1}},
		"[]":                       {{1, 1}},
		"word":                     {{1, 1}},
		"name: n\n":                {{1, 1}, {1, 1}, {1, 1}, {1, 1}}, // four keys are lacking
		head + "figures: {}\n":     {{5, 10}},
		head + "figures: 7\n":      {{5, 10}},
		head + "figures: {b: 1}\n": {{5, 11}},
		head + "figures:\n  a.share: 5元\n  a.term: five\n  a.last: {value: 2026-02-30, note: x}\n":          {{6, 12}, {7, 11}, {8, 11}, {8, 31}},
		head + "figures: {a.term: {value: 6, cite: []}}\n":                                                  {{5, 36}},
		head + "figures: {a.term: {value: 6, cite: null}}\n":                                                {{5, 36}},
		head + "figures: {a.term: {value: 6, cite: ' '}}\n":                                                 {{5, 36}},
		head + "figures: {a.term: 0, a.wait: 201, a.share: 100.0001%, a.fen: -1}\n":                         {{5, 19}, {5, 30}, {5, 44}, {5, 62}},
		"fuchi_amendment: 1\nname: \"a\\x9b31m\"\npolicy: draft\ncite: \"\\u200f\"\nfigures: {a.term: 6}\n": {{2, 9}, {4, 8}},
		head + "figures: {a.term: 6}\nextra: 1\n":                                                           {{6, 1}},
		"fuchi_amendment: 2\nname: [n]\npolicy: other\ncite: ''\nfigures: {a.term: 6}\n":                    {{1, 18}, {2, 7}, {3, 9}, {4, 7}},
	} {
		a, problems := ParseAmendment("f", []byte(src), documents)
		var got [][2]int32
		for _, p := range problems {
			got = append(got, [2]int32{p.Pos.Line, p.Pos.Col})
		}
		if !slices.Equal(got, places) {
			t.Errorf("%s\nproblems at %v, want %v (%v)", src, got, places, a)
		}
	}
}

// within says whether a place lies in a text: on one of its lines, and at most
// just beyond the end of it.
func within(at project.Pos, src []byte) bool {
	lines := bytes.Split(src, []byte("\n"))
	i := int(at.Line) - 1
	return i >= 0 && i < len(lines) && at.Col >= 1 && int(at.Col) <= utf8.RuneCount(lines[i])+1
}

// FuzzParseAmendment: every problem lies within the text; what is accepted changes just those figures, each to the
// value it names, and is the same written again.
func FuzzParseAmendment(f *testing.F) {
	documents := drafted(f)
	for _, s := range []string{
		"fuchi_amendment: 1\nname: n\npolicy: draft\ncite: c\nfigures: {a.fen: 2亿元, a.dollars: 1美元, a.share: 0.005%, a.term: 0, a.wait: 365, a.last: 2024年2月29日}\n",
		"fuchi_amendment: 1\nname: n\npolicy: draft\ncite: c\nfigures: {a.term: {value: 6, cite: d}}\n",
		"fuchi_amendment: 1\nname: n\npolicy: draft\ncite: c\nfigures: {a.term: {cite: d}, a.share: 1e9%}\n", "figures: [a]\n", "{", "",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		a, problems := ParseAmendment("f", src, documents)
		for _, p := range problems {
			if p.File != "f" || !within(p.Pos, src) || p.Message.In(lang.Chinese) == "" || p.Message.In(lang.English) == "" {
				t.Fatalf("a problem without a place or words: %+v", p)
			}
		}
		if len(problems) > 0 {
			return
		}
		old, changed := documents[0].Figures, documents[0].Figures.With(a.Changes)
		for i, figure := range changed.All {
			at := slices.IndexFunc(a.Changes, func(c Change) bool { return c.ID == figure.ID })
			switch {
			case at < 0 && figure.Value != old.All[i].Value:
				t.Fatalf("%s changed unasked", figure.ID)
			case at >= 0 && (figure.Value != a.Changes[at].Value || figure.Kind != old.All[i].Kind || figure.Check(figure.Value) != nil):
				t.Fatalf("%s is %s, asked for %s", figure.ID, figure.Value, a.Changes[at].Value)
			}
		}
		again, problems := ParseAmendment("f", a.write(t), documents)
		byID := func(x, y Change) int { return old.byID[x.ID] - old.byID[y.ID] }
		slices.SortFunc(a.Changes, byID)
		slices.SortFunc(again.Changes, byID)
		if len(problems) > 0 || again.Name != a.Name || again.Cite != a.Cite || !slices.Equal(again.Changes, a.Changes) {
			t.Fatalf("written again: %v %v", again, problems)
		}
	})
}
