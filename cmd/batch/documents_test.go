package batch

import (
	"fmt"
	"strings"
	"testing"

	"github.com/shanting/fuchi/cmd/disk"
)

func TestYAMLStreamsAreCutWhereTheStandardCutsThem(t *testing.T) {
	for name, c := range map[string]struct{ stream, want string }{
		"one":                        {"a: 1\n", "1:a: 1\n"},
		"no line end at the end":     {"a: 1\n---\nb: 1", "1:a: 1\n|2:---\nb: 1"},
		"comment after the marker":   {"--- # one\na: 1\n---\t# two\nb: 1\n", "1:--- # one\na: 1\n|3:---\t# two\nb: 1\n"},
		"content after the marker":   {"--- {a: 1}\n--- {b: 1}\n", "1:--- {a: 1}\n|2:--- {b: 1}\n"},
		"end markers":                {"a: 1\n...\n# c\n---\nb: 1\n... # d\n", "1:a: 1\n|4:---\nb: 1\n"},
		"empty documents":            {"---\n---\n# c\n\na: 1\n---\n\n--- # d\n---\n", "2:---\n# c\n\na: 1\n"},
		"byte order mark":            {"\ufeff---\na: 1\n", "1:---\na: 1\n"},
		"mark before a comment":      {"\ufeff# c\n---\na: 1\n", "2:---\na: 1\n"},
		"a mark before each":         {"\ufeff---\na: 1\n\ufeff---\nb: 1\n...\n\ufeffc: 1\n", "1:---\na: 1\n|3:---\nb: 1\n|6:c: 1\n"},
		"a mark is no line":          {"a: 1\n\ufeff...\nb: 1\n", "1:a: 1\n|3:b: 1\n"},
		"two marks stay":             {"\ufeff\ufeffa: 1\n", "1:\ufeff\ufeffa: 1\n"},
		"a mark in the middle stays": {"a: 1\n\ufeffb: 1\n", "1:a: 1\n\ufeffb: 1\n"},
		"carriage returns":           {"---\r\na: 1\r\n---\r\nb: 1\r\n", "1:---\r\na: 1\r\n|3:---\r\nb: 1\r\n"},
		"a directive is kept":        {"%YAML 1.2\n---\na: 1\n---\nb: 1\n", "1:%YAML 1.2\n---\na: 1\n|4:---\nb: 1\n"},
		"within a block of text":     {"a: |\n  x\n---\nb: 1\n", "1:a: |\n  x\n|3:---\nb: 1\n"},
		"indented it is text":        {"a: |\n  ---\n  ...\n", "1:a: |\n  ---\n  ...\n"},
		"a word that begins with it": {"---a: 1\n....: 1\n", "1:---a: 1\n....: 1\n"},
		"nothing":                    {"", "1:"},
		"only comments":              {"# c\n---\n", "1:"},
	} {
		t.Run(name, func(t *testing.T) {
			var got []string
			eachDocument(disk.LinesOf(strings.NewReader(c.stream)), func(i Item) bool {
				got = append(got, fmt.Sprintf("%d:%s", i.Line, i.Text))
				return true
			})
			if joined := strings.Join(got, "|"); joined != c.want {
				t.Errorf("%q, not %q", joined, c.want)
			}
		})
	}
}
