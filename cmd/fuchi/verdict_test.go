package main

import (
	"bytes"
	"regexp"
	"strings"
	"testing"
)

// bordering are files on the border of what is taken, of which commands that
// read by themselves once had different opinions; and how each ends.
var bordering = []struct {
	name, file, text string
	code             int
}{
	{"whole", "p.yaml", claiming, exitComputed},
	{"a smile in two halves", "p.yaml", strings.Replace(claiming, "name: 甲", `name: "\ud83d\ude00"`, 1), exitComputed},
	{"half a smile", "p.yaml", strings.Replace(claiming, "name: 甲", `name: "\ud83d"`, 1), exitProblems},
	{"a byte order mark", "p.yaml", "\ufeff" + claiming, exitComputed},
	{"two byte order marks", "p.yaml", "\ufeff\ufeff" + claiming, exitComputed},
	{"a key with a blank", "p.yaml", strings.Replace(claiming, "finance:", `" finance ":`, 1), exitComputed},
	{"a reading twice", "p.yaml", claiming + "readings: {year_basis: calendar, year_basis: calendar}\n", exitProblems},
	{"an end", "p.yaml", claiming + "...\n", exitComputed},
	{"text after an end", "p.yaml", claiming + "...\nmore\n", exitProblems},
	{"a smile in JSON", "p.json", strings.Replace(claimingJSON, "甲", `\ud83d\ude00`, 1), exitComputed},
	{"a mark before JSON", "p.json", "\ufeff" + claimingJSON, exitComputed},
	{"a key with a blank in JSON", "p.json", strings.Replace(claimingJSON, `"finance":`, `" finance ":`, 1), exitComputed},
	{"an equal reading twice in JSON", "p.json", strings.Replace(claimingJSON, `"fuchi":1`,
		`"fuchi":1,"readings":{"year_basis":"calendar","year_basis":"calendar"}`, 1), exitProblems},
	{"text after JSON", "p.json", claimingJSON + "\nmore", exitProblems},
}

const (
	claiming     = "fuchi: 1\nproject: {name: 甲, sector: finance}\nas_of: 2024-01-01\nfinance: {kind: appraisal}\n"
	claimingJSON = `{"fuchi":1,"project":{"name":"甲","sector":"finance"},"as_of":"2024-01-01","finance":{"kind":"appraisal"}}`
)

var placedProblem = regexp.MustCompile(`(?m)^.*p\.(?:yaml|json):\d+:\d+: .*$`)

// TestADocumentHasOneVerdict in every command that reads it: it is taken, or the
// same problem is told first.
func TestADocumentHasOneVerdict(t *testing.T) {
	for _, c := range bordering {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			path, first := put(t, t.TempDir(), c.file, []byte(c.text)), ""
			for n, args := range [][]string{{"calc", path}, {"check", path},
				{"explain", path, "finance2022/agency"}, {"batch", path}} {
				var out, errs bytes.Buffer
				code := run(append(args, "--lang", "en"), strings.NewReader(""), &out, &errs,
					func(string) string { return "" })
				told := placedProblem.FindString(errs.String())
				if verdict := map[bool]int{true: exitProblems}[code == exitProblems]; verdict != c.code {
					t.Errorf("%s: exit code %d: %.300s", args[0], code, &errs)
				}
				if c.name == "text after an end" && n > 2 {
					continue // where a file may be a stream it is another document of it
				}
				if n > 0 && told != first {
					t.Errorf("%s says %q, calc %q", args[0], told, first)
				}
				first = told
			}
			if (first != "") != (c.code == exitProblems) {
				t.Errorf("%q is told", first)
			}
		})
	}
}
