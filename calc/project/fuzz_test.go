package project

import (
	"slices"
	"testing"
	"time"

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
		if took := time.Since(start); took > quick {
			t.Fatalf("took %s", took)
		}
		if _, again := DecodeYAML("f", src, words); !slices.Equal(messages(all), messages(again)) {
			t.Fatal("another run finds other problems")
		}
	})
}

func FuzzParseSetting(f *testing.F) {
	for _, s := range []string{"investment.total=5亿", "offices[1].id=C", "offices[0]=", "taxes.sharing.vat=30%", "a..b=1", "[0]=1", "x=[[", "project={name: a}", "其他政策奖补[0].年度.2024=7", "a[0][0]=1", "="} {
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
