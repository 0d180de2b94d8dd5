package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// TestInlineThereIsALineForEveryLine: results and errors in the order of the
// input, blank lines and lines that are too long included.
func TestInlineThereIsALineForEveryLine(t *testing.T) {
	all := manyProjects(120)
	all[3] = []byte("  \r\n")
	all[7] = []byte("{\n")
	all[11] = append(bytes.Repeat([]byte("x"), 2<<20), '\n')
	for _, workers := range []string{"1", "3"} {
		out, errs := batched(t, exitProblems, bytes.Join(all, nil), "-", "--errors", "inline", "--workers", workers)
		lines := strings.Split(strings.TrimSuffix(out, "\n"), "\n")
		if len(lines) != len(all) {
			t.Fatalf("%d lines, not %d", len(lines), len(all))
		}
		for i, line := range lines {
			var is struct {
				Error   int `json:"fuchi_error"`
				Project struct{ Name string }
			}
			if err := json.Unmarshal([]byte(line), &is); err != nil {
				t.Fatal(err)
			}
			bad := i == 3 || i == 7 || i == 11 || i%50 == 49
			if (is.Error == 1) != bad || !bad && is.Project.Name != fmt.Sprintf("=项目|%d", i) {
				t.Errorf("line %d is %.100s", i+1, line)
			}
		}
		if want := "of 120 projects 5 have problems and are told among the results.\n"; errs != want {
			t.Errorf("%q", errs)
		}
	}
}

// TestInlineEveryLineIsOfTheSchema: results and errors alike, from files and
// from standard input.
func TestInlineEveryLineIsOfTheSchema(t *testing.T) {
	s := resultSchema(t)
	valid := func(text string) error {
		v, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
		if err != nil {
			return err
		}
		return s.Validate(v)
	}
	in := []byte(`{"fuchi":1,"project":{}}` + "\n{\n\n" + `{"fuchi":2,"project":{"x":1}}` + "\n")
	path := filepath.Join(t.TempDir(), "all.ndjson")
	if err := os.WriteFile(path, in, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, from := range []string{"-", path} {
		out, _ := batched(t, exitProblems, in, from, "--errors", "inline")
		for line := range strings.Lines(out) {
			if err := valid(line); err != nil {
				t.Errorf("%s: %v", line, err)
			}
		}
		if !strings.Contains(out, `"fuchi_error":1`) {
			t.Errorf("%s: no error in %s", from, out)
		}
		for _, less := range []string{`"status":"error",`, `"problems"`, `"hint"`} {
			if bad := strings.Replace(strings.Split(out, "\n")[1], less, strings.Replace(less, `"`, `"x`, 1), 1); valid(bad) == nil {
				t.Errorf("%s is taken", bad)
			}
		}
	}
}

// TestInlineAShardGivesThatShard: bad lines stand in each piece as in the whole.
func TestInlineAShardGivesThatShard(t *testing.T) {
	all := manyProjects(130)
	all[64] = []byte("\n")
	for _, format := range [][]string{{"-o", "ndjson"}, {"-o", "csv", "--no-header"},
		{"-o", "csv", "--totals", "--no-header"}, {"-o", "csv", "--split", "bearer", "--no-header"}} {
		args := append(format, "-", "--errors", "inline")
		want, _ := batched(t, exitProblems, bytes.Join(all, nil), args...)
		got := ""
		for _, cut := range [][2]int{{0, 49}, {49, 65}, {65, 100}, {100, 130}} {
			var out, errs bytes.Buffer
			run(append([]string{"batch", "--lang", "en"}, args...),
				bytes.NewReader(bytes.Join(all[cut[0]:cut[1]], nil)), &out, &errs, func(string) string { return "" })
			got += out.String()
		}
		if got != want || len(want) == 0 {
			t.Errorf("%q: the pieces differ from the whole", format)
		}
	}
}

// TestEveryProjectHasItsRow: a folder of 209 with 8 bad ones, of every kind of badness.
func TestEveryProjectHasItsRow(t *testing.T) {
	dir := t.TempDir()
	for i := range 201 {
		put(t, dir, fmt.Sprintf("p%03d.yaml", i), []byte(strings.Replace(small, "甲", fmt.Sprint("甲", i), 1)))
	}
	for name, text := range map[string]string{"q1": "", "q2": "x: [", "q3": "fuchi: 2\n", "q4": "\xff\xfe",
		"q5": "a: b\na: c", "q6": "PK\x03\x04", "q7": "项目：甲", "q8": strings.Repeat("y", 2<<20)} {
		put(t, dir, name+".yaml", []byte(text))
	}
	out, errs := batched(t, exitProblems, nil, dir, "-o", "csv", "--totals", "--errors", "inline")
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(out, "\uFEFF"))).ReadAll()
	if err != nil || len(rows) != 210 {
		t.Fatalf("%d rows, %v", len(rows), err)
	}
	bad := 0
	for _, row := range rows[1:] {
		if row[2] != "error" {
			continue
		}
		if bad++; row[12] == "" || !strings.HasPrefix(filepath.Base(row[10]), "q") {
			t.Errorf("%q", row)
		}
	}
	if bad != 8 || !strings.HasPrefix(errs, "of 209 projects 8 have problems") {
		t.Errorf("%d rows of errors, %s", bad, errs)
	}
}

// TestTheSameProjectTwiceIsNamed, under whatever file name, and different ones are not.
func TestTheSameProjectTwiceIsNamed(t *testing.T) {
	dir := t.TempDir()
	put(t, dir, "a.yaml", []byte(small))
	put(t, dir, "b.yaml", []byte(strings.Replace(small, "甲", "乙", 1)))
	put(t, dir, "c.yaml", []byte(small+"# 第二稿\n"))
	put(t, dir, "d.ndjson", []byte(strings.Repeat(`{"fuchi":1,"project":{"enterprise":"丙"}}`+"\n", 2)))
	for _, workers := range []string{"1", "4"} {
		_, errs := batched(t, exitComputed, nil, dir, "--workers", workers)
		want := fmt.Sprintf("fuchi: check: %[1]s/c.yaml is the same project as %[1]s/a.yaml: a sum would take it "+
			"twice\n", dir)
		if !strings.HasPrefix(errs, want) || strings.Contains(errs, "b.yaml") ||
			!strings.Contains(errs, "d.ndjson:2 is the same") {
			t.Errorf("%s", errs)
		}
	}
}
