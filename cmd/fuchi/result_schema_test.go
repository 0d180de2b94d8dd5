package main

import (
	"bytes"
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// resultSchema is the schema of results as the program prints it.
func resultSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(printed(t, "schema", "--result")))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("result.schema.json", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("result.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// answered is what one run prints, whatever it comes to.
func answered(t *testing.T, args ...string) string {
	t.Helper()
	var out, errs bytes.Buffer
	if code := run(args, strings.NewReader(""), &out, &errs, func(string) string { return "" }); code != exitComputed && code != exitAdverse {
		t.Fatalf("%q: exit code %d: %s", args, code, &errs)
	}
	return out.String()
}

// TestEveryResultIsOfItsSchema: of every sample, from every command that gives
// results, in both languages.
func TestEveryResultIsOfItsSchema(t *testing.T) {
	s := resultSchema(t)
	samples, err := filepath.Glob("../../testdata/projects/*.yaml")
	if err != nil || len(samples) < 12 {
		t.Fatalf("%d samples: %v", len(samples), err)
	}
	valid := func(text string, args ...string) { t.Helper(); validates(t, s, text, args...) }
	for _, sample := range samples {
		for _, args := range [][]string{
			{"calc", sample, "-o", "json"}, {"calc", sample, "-o", "json", "--lang", "en", "--explain", "--set", "project.tax_lawful=待定"},
			{"check", sample, "-o", "json"}, {"calc", sample, "-o", "json", "--all-readings"},
			{"calc", sample, "-o", "json", "--years", "payable", "--discount", "8%", "--usd-rate", "7.10@2026-11-01", "--set", "as_of=2026-06-30"},
			{"calc", sample, "-o", "json", "--reading", "comparison=annual", "--amend", "../../testdata/amendments/successor_draft.yaml"},
		} {
			valid(answered(t, args...), args...)
		}
		for _, award := range awardsOf(t, sample) {
			valid(answered(t, "explain", sample, award, "-o", "json"), "explain", sample, award)
		}
	}
	for _, name := range []string{"upgrade", "factory_tenant"} { // others have so many readings that it takes a minute
		args := []string{"calc", "../../testdata/projects/" + name + ".yaml", "-o", "json", "--missing", "--sure", "--forecast", "20%"}
		valid(answered(t, args...), args...)
	}
	undated := []string{"calc", "../../testdata/projects/manufacturing.yaml", "-o", "json", "--set", "offices[0].purchase.price=100万元"}
	valid(answered(t, undated...), undated...)
	valid(answered(t, append([]string{"calc", "-o", "json"}, samples...)...), "calc", "all samples")
	lines := 0
	for _, args := range [][]string{{"batch", "../../testdata/projects"}, {"batch", "../../testdata/projects", "--unclaimed"}} {
		for line := range strings.Lines(answered(t, args...)) {
			lines++
			valid(line, args...)
		}
	}
	if lines != 2*len(samples) {
		t.Errorf("%d lines", lines)
	}
}

// validates holds what the program printed against a schema.
func validates(t *testing.T, s *jsonschema.Schema, text string, args ...string) {
	t.Helper()
	v, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	if err == nil {
		err = s.Validate(v)
	}
	if err != nil {
		t.Errorf("%q: %v", args, err)
	}
}

// awardsOf are the awards that a sample asks for.
func awardsOf(t *testing.T, sample string) (names []string) {
	t.Helper()
	var r struct {
		Awards []struct{ ID, Instance string }
	}
	if err := json.Unmarshal([]byte(answered(t, "calc", sample, "-o", "json")), &r); err != nil {
		t.Fatalf("%s: %v, %d awards", sample, err, len(r.Awards))
	}
	for _, a := range r.Awards {
		name := a.ID
		if a.Instance != "" {
			name += "#" + a.Instance
		}
		names = append(names, name)
	}
	return names
}

// TestTheSchemaOfResultsRefusesWhatNoneIs: it is not so wide that anything
// passes. Each is a result with one thing changed.
func TestTheSchemaOfResultsRefusesWhatNoneIs(t *testing.T) {
	s, text := resultSchema(t), answered(t, "calc", "../../testdata/projects/incomplete.yaml", "-o", "json", "--lang", "en")
	for _, c := range [][2]string{
		{`"fuchi_result": 1`, `"fuchi_result": 2`}, {`"complete": false`, `"complete": "false"`}, {`"complete": false,`, ``}, {`"status": "unknown"`, `"status": "perhaps"`},
		{`"input": "sha256:`, `"input": "md5:`}, {`"total": null`, `"total": 0`}, {`"presumed": true`, `"presumed": false`}, {`"per": "once"`, `"per": "day"`}, {`"open": {}`, `"open": null`},
		{`"laid_over": []`, `"laid_over": [], "more": 1`},
		{`"fuchi_result": 1`, `"fuchi_error": 1`},
	} {
		if !strings.Contains(text, c[0]) {
			t.Errorf("the result has no %s", c[0])
			continue
		}
		v, err := jsonschema.UnmarshalJSON(strings.NewReader(strings.Replace(text, c[0], c[1], 1)))
		if err != nil {
			t.Fatal(err)
		}
		if s.Validate(v) == nil {
			t.Errorf("%s is taken", c[1])
		}
	}
}
