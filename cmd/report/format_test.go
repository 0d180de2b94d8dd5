package report

import (
	"bytes"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/lang"
)

// TestEveryFormatHasItsRow: a name of its own and endings of files.
func TestEveryFormatHasItsRow(t *testing.T) {
	var names []string
	for _, f := range Formats() {
		if w := f.writer(); w.name == "" || len(w.endings) == 0 || slices.Contains(names, w.name) {
			t.Errorf("format %d: %+v", f, w)
		}
		names = append(names, f.String())
	}
}

// TestEveryFormatPrints: none is without a writer, and no two print the same.
func TestEveryFormatPrints(t *testing.T) {
	h, printed := newHouse(t), map[string]Format{}
	r := h.compute([]byte(least))
	for _, f := range Formats() {
		var b bytes.Buffer
		c := Content{Answers: []*engine.Answer{{Result: r}}, Pages: func() []*Page { return []*Page{Schedule(r, lang.English)} }, Lang: lang.English}
		if err := f.Write(&b, c); err != nil || b.Len() == 0 {
			t.Errorf("%s: %d bytes, %v", f, b.Len(), err)
		}
		if other, twice := printed[b.String()]; twice {
			t.Errorf("%s prints what %s prints", f, other)
		}
		printed[b.String()] = f
	}
}

// TestWhatIsNoFormatIsRefused: it does not fall through to another.
func TestWhatIsNoFormatIsRefused(t *testing.T) {
	for _, f := range []Format{0, afterLast, 255} {
		c := Content{Pages: func() []*Page { return []*Page{{Title: "x"}} }}
		var b bytes.Buffer
		if err := f.Write(&b, c); err == nil || b.Len() > 0 {
			t.Errorf("%d prints %q, %v", f, &b, err)
		}
		if _, ok := f.Stream(lang.English, Options{}); ok || f.String() != "" || f.Ends("") || f.Ends("json") {
			t.Errorf("%d is taken for a format", f)
		}
	}
}

func TestEndingsMeanFormats(t *testing.T) {
	for ending, want := range map[string]string{"json": "json ndjson", "ndjson": "ndjson", "jsonl": "ndjson",
		"csv": "csv", "md": "md", "xlsx": "xlsx", "htm": "html", "pdf": "", "txt": "table", "": ""} {
		var names []string
		for _, f := range Formats() {
			if f.Ends(ending) {
				names = append(names, f.String())
			}
		}
		if got := strings.Join(names, " "); got != want {
			t.Errorf(".%s is of %q, not %q", ending, got, want)
		}
		if got := IsEnding(ending); got != (want != "" || slices.Contains(foreign, ending)) {
			t.Errorf(".%s means a format: %v", ending, got)
		}
	}
	for _, ending := range foreign {
		if !IsEnding(ending) || slices.ContainsFunc(Formats(), func(f Format) bool { return f.Ends(ending) }) {
			t.Errorf(".%s is written after all", ending)
		}
	}
}

// TestAStreamPrintsWhatTheWholeDoes: result by result, in the formats that can.
func TestAStreamPrintsWhatTheWholeDoes(t *testing.T) {
	h, streams := newHouse(t), 0
	a, b := &engine.Answer{Result: h.compute([]byte(least))}, &engine.Answer{Result: h.samples[0].result}
	for _, f := range Formats() {
		s, ok := f.Stream(lang.English, Options{})
		if !ok {
			continue
		}
		streams++
		var whole bytes.Buffer
		if err := f.Write(&whole, Content{Answers: []*engine.Answer{a, b}, Lang: lang.English}); err != nil {
			t.Fatal(err)
		}
		if got := s.Add(s.Add(s.Head, a, Place{}), b, Place{}); string(got) != whole.String() {
			t.Errorf("%s: %d bytes, not %d", f, len(got), whole.Len())
		}
	}
	if streams != 2 {
		t.Errorf("%d formats print results one by one", streams)
	}
}

func TestAFailingWriterIsTold(t *testing.T) {
	h := newHouse(t)
	r := h.compute([]byte(least))
	for _, f := range Formats() {
		c := Content{Answers: []*engine.Answer{{Result: r}}, Pages: func() []*Page { return []*Page{{Title: "x"}} }}
		if err := f.Write(broken{}, c); err != io.ErrClosedPipe {
			t.Errorf("%s: %v", f, err)
		}
	}
}

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }
