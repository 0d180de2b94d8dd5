package project

import (
	"bytes"
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/shanting/fuchi/calc/lang"
)

// sound says what is wrong with a list of problems, if anything: each has a
// place, a message in both languages, and they stand in the order of the file.
func sound(problems Problems) string {
	for i, p := range problems {
		switch {
		case p.Pos.Line < 1 || p.Pos.Col < 1:
			return "a problem without a place"
		case p.Message.In(lang.Chinese) == "" || p.Message.In(lang.English) == "":
			return "a problem without words"
		case i > 0 && p.Pos.Set == 0 && p.Pos.Line < problems[i-1].Pos.Line:
			return "problems out of order"
		}
	}
	return ""
}

// within says which problem lies outside the text, whose first line is so
// numbered: beyond its last line, or beyond the end of its own.
func within(problems Problems, src []byte, first int) string {
	lines := bytes.Split(src, []byte("\n"))
	for _, p := range problems {
		i := int(p.Pos.Line) - first
		if i < 0 || i >= len(lines) || int(p.Pos.Col) > utf8.RuneCount(lines[i])+1 {
			return fmt.Sprintf("no place: %d:%d %s", p.Pos.Line, p.Pos.Col, p.Message.In(lang.English))
		}
	}
	return ""
}

// quick is far more than any input of a fuzzer should take.
const quick = 2 * time.Second

func FuzzDecodeYAML(f *testing.F) {
	english, _ := file(false)
	chinese, _ := file(true)
	for _, s := range []string{english, chinese, least, "", "---\n", "a: &a [*a]\n", "<<: [{}]\n", "? [a]\n: b\n", "\"\": {\"\": 1}\n", "a\t:\n\tb", "fuchi：1\n", "%TAG ! a\n---\n",
		"project: {\"\": 5}\n", "a: !!binary x\n", "x: |\n  y\n...\nz", "land: {area: 5，premium: 6}\n"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		start := time.Now()
		n, problems := ParseYAML(src)
		if n == nil && len(problems) == 0 {
			t.Fatal("neither nodes nor problems")
		}
		p, all := DecodeYAML("f", src, words)
		if (p == nil) == (len(all) == 0) || len(all) < len(problems) {
			t.Fatalf("a project %v, %d problems", p != nil, len(all))
		}
		if bad := sound(all); bad != "" {
			t.Fatalf("%s: %v", bad, messages(all))
		}
		if bad := within(all, src, 1); bad != "" {
			t.Fatal(bad)
		}
		if took := time.Since(start); took > quick {
			t.Fatalf("took %s", took)
		}
		if p != nil {
			if bad := printedAgain(p, words); bad != "" {
				t.Fatal(bad)
			}
		}
		if _, again := DecodeYAML("f", src, words); !slices.Equal(messages(all), messages(again)) {
			t.Fatal("another run finds other problems")
		}
	})
}

// FuzzReader holds the lines of NDJSON against the standard library's JSON and
// against the same value written over many lines, read with used memory.
func FuzzReader(f *testing.F) {
	english, _ := file(false)
	chinese, _ := file(true)
	for _, s := range []string{english, chinese, least} {
		n, _ := ParseYAML([]byte(s))
		f.Add(asJSON(nil, n))
	}
	for _, s := range []string{"", "{}", "[]", "{\"fuchi\":1} {}", "{\"a\":1,\"a\":2}", "\"\\ud83d\\ude00\"", "{\"\":{\"\":[[]]}}", "1e400", "{\"fuchi\":01}", "null", "{\"land\":{\"area\":-0}}", "{"} {
		f.Add([]byte(s))
	}
	used := NewReader(words)
	f.Fuzz(func(t *testing.T, src []byte) {
		start := time.Now()
		p, problems := used.Read("f", src, 7)
		if (p == nil) == (len(problems) == 0) {
			t.Fatalf("a project %v, problems %v", p != nil, messages(problems))
		}
		if bad := sound(problems); bad != "" {
			t.Fatalf("%s: %v", bad, messages(problems))
		}
		if bad := within(problems, src, 7); bad != "" {
			t.Fatal(bad)
		}
		if p != nil {
			if bad := printedAgain(p, words); bad != "" {
				t.Fatal(bad)
			}
		}
		if p != nil && !json.Valid(src) {
			t.Fatal("a project of what is no JSON")
		}
		var spread bytes.Buffer
		lone := bytes.ContainsRune(src, '\r') // which is told of, and goes where JSON is laid out anew
		if !lone && json.Indent(&spread, src, "", "\t") == nil && spread.Len() <= MaxBytes {
			again, more := NewReader(words).Read("f", spread.Bytes(), 7)
			if placeless(again) != placeless(p) || !slices.Equal(bareMessages(more), bareMessages(problems)) {
				t.Fatalf("over many lines: %v\non one: %v", messages(more), messages(problems))
			}
		}
		if took := time.Since(start); took > quick {
			t.Fatalf("took %s", took)
		}
	})
}

var places = regexp.MustCompile(`Pos:\{[^}]*\}`)

// placeless is what a project holds, wherever in a file it stood.
func placeless(p *Project) string {
	if p == nil {
		return ""
	}
	return places.ReplaceAllString(fmt.Sprintf("%+v", *p), "")
}

// bareMessages are problems without their places.
func bareMessages(problems Problems) []string {
	var out []string
	for _, p := range problems {
		out = append(out, p.Path+": "+p.Message.In(lang.English))
	}
	return out
}

// asJSON writes nodes as JSON, every scalar as text.
func asJSON(b []byte, n *Node) []byte {
	text := func(s string) []byte { quoted, _ := json.Marshal(s); return quoted }
	switch n.Kind {
	case Mapping:
		b = append(b, '{')
		for i, e := range n.Entries {
			if i > 0 {
				b = append(b, ',')
			}
			b = asJSON(append(append(b, text(e.Name)...), ':'), e.Value)
		}
		return append(b, '}')
	case List:
		b = append(b, '[')
		for i, item := range n.Items {
			if i > 0 {
				b = append(b, ',')
			}
			b = asJSON(b, item)
		}
		return append(b, ']')
	}
	return append(b, text(n.Text)...)
}

// writtenAs is a value as a setting may have it: a list or a group on one line,
// its texts in quotes and escaped, which YAML reads; what holds nothing is null.
func writtenAs(n *Node) string {
	var all []string
	switch n.Kind {
	case Mapping:
		for _, e := range n.Entries {
			all = append(all, strconv.QuoteToASCII(e.Name)+": "+writtenAs(e.Value))
		}
		return "{" + strings.Join(all, ", ") + "}"
	case List:
		for _, item := range n.Items {
			all = append(all, writtenAs(item))
		}
		return "[" + strings.Join(all, ", ") + "]"
	}
	if n.IsEmpty() {
		return "null"
	}
	return strconv.QuoteToASCII(n.Text)
}

// writtenAgain says what is wrong where a setting that was read from a value
// is written and read once more, if anything. A plain text stands as it is.
func writtenAgain(set Setting, value string) string {
	text := set.Value.Text
	if nested := strings.ContainsAny(value[:1], "[{\"'"); nested {
		text = writtenAs(set.Value)
	} else if text != value {
		return "read as " + text
	}
	again, bad := ParseSetting(set.Path + "=" + text)
	if bad != nil {
		return text + ": " + bad.Message.In(lang.English)
	}
	if again.Path != set.Path || again.Value == nil || writtenAs(again.Value) != writtenAs(set.Value) {
		return fmt.Sprintf("%s: %+v", text, again)
	}
	return ""
}

// FuzzParseSetting: a setting that is read is the same written again, and lies
// over a file to give a project or problems.
func FuzzParseSetting(f *testing.F) {
	for _, s := range []string{"investment.total=5亿", "offices[1].id=C", "offices[0]=", "taxes.sharing.vat=30%", "a..b=1", "[0]=1", "x=[[", "project={name: a}", "x=[{a: [b, 'c'], \"d\": ~}, e]", "x='a\"'", "x=\"\\n\"", "x=a'[", "其他政策奖补[0].年度.2024=7", "a[0][0]=1", " %=%", "="} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		start := time.Now()
		set, bad := ParseSetting(s)
		if bad != nil {
			if bad.Message.In(lang.Chinese) == "" || bad.Hint.IsZero() {
				t.Fatalf("%q: a problem without words", s)
			}
			return
		}
		if _, value, _ := strings.Cut(s, "="); set.Value != nil {
			if bad := writtenAgain(set, strings.TrimSpace(value)); bad != "" {
				t.Fatalf("%q: written again it is %s", s, bad)
			}
		}
		p, problems := DecodeYAML("f", []byte(least), words, set)
		if (p == nil) == (len(problems) == 0) {
			t.Fatalf("%q: a project %v, problems %v", s, p != nil, messages(problems))
		}
		if bad := sound(problems); bad != "" {
			t.Fatalf("%q: %s", s, bad)
		}
		if took := time.Since(start); took > quick {
			t.Fatalf("%q took %s", s, took)
		}
	})
}

// FuzzYesNo: the six words for it in any case of letters are read, with blanks around them or without,
// each as what it says, and anything else is one problem with its mend.
func FuzzYesNo(f *testing.F) {
	say := map[string]bool{"true": true, "是": true, "yes": true, "false": false, "否": false, "no": false}
	for _, s := range []string{"true", "false", "是", "否", "True", "yes", "0", "是的", " 是", "", "null", "\x00"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		p, problems := DecodeYAML("f", []byte(least), words, Setting{Path: "project.foreign_invested", Value: &Node{Text: s, Quoted: true}})
		if (&Node{Text: s, Quoted: true}).IsUnknown() {
			if p == nil || !p.Identity.ForeignInvested.SaidUnknown() {
				t.Fatalf("%q: problems %v", s, messages(problems))
			}
			return
		}
		want, ok := say[strings.ToLower(strings.TrimSpace(s))]
		if !ok {
			if p != nil || len(problems) != 1 || problems[0].Path != "project.foreign_invested" || problems[0].Hint.IsZero() {
				t.Fatalf("%q: a project %v, problems %v", s, p != nil, messages(problems))
			}
			return
		}
		if p == nil || p.Identity.ForeignInvested.Value != want || !p.Identity.ForeignInvested.Known {
			t.Fatalf("%q: problems %v", s, messages(problems))
		}
	})
}
