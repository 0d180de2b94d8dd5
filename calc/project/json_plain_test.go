package project

import (
	"reflect"
	"strings"
	"testing"
)

// differ says how the plain reading of a text differs from the positioned one.
func differ(src string) string {
	plain := NewReader(words)
	got := plain.plain([]byte(src), 3)
	want, problems := NewReader(words).positioned([]byte(src), 3)
	switch {
	case got == nil:
		return ""
	case len(problems) > 0:
		return "takes what is wrong: " + messages(problems)[0]
	case !reflect.DeepEqual(got, want):
		return "reads other nodes"
	}
	return ""
}

func TestPlainJSONIsReadAsAnyJSON(t *testing.T) {
	for name, src := range documents() {
		if bad := differ(src); bad != "" {
			t.Errorf("%s: %.200s\n%s", name, src, bad)
		}
	}
}

// What programs write is read the quick way, or that would be for nothing.
func TestPlainJSONIsTaken(t *testing.T) {
	for _, src := range []string{`{}`, ` {"a" : [1, -0.5, "文", true, null, {"b": []}] }` + "\n"} {
		if NewReader(words).plain([]byte(src), 1) == nil {
			t.Errorf("not taken: %s", src)
		}
	}
}

func FuzzPlainJSON(f *testing.F) {
	for _, src := range documents() {
		if len(src) < 1000 {
			f.Add(src)
		}
	}
	for _, src := range []string{`01`, `-`, `1.`, `.5`, `1e5`, `tru`, `[1,]`, `{"a":}`, `{"a" "b"}`, `[}`,
		`"` + "\x7f\u00a0" + `"`, strings.Repeat("[", 40), "\ufeff{}", `{"a":1}}`, "1\v", "\x00"} {
		f.Add(src)
	}
	f.Fuzz(func(t *testing.T, src string) {
		if bad := differ(src); bad != "" {
			t.Fatal(bad)
		}
	})
}
