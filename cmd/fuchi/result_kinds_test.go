package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const samplesFolder = "../../testdata/projects/"

// TestOtherAnswersAreOfTheSchemaToo: those of sweep, of a grid, of solve and of
// compare, with every shape that they have.
func TestOtherAnswersAreOfTheSchemaToo(t *testing.T) {
	s := resultSchema(t)
	town, foreign, large := samplesFolder+"town_small.yaml", samplesFolder+"foreign_services.yaml", samplesFolder+"manufacturing.yaml"
	for _, args := range [][]string{
		{"sweep", town, "--vary", "investment.fixed_assets.audited=0..6亿元"},
		{"sweep", foreign, "--vary", "investment.foreign.total=0美元..4000万美元"},
		{"sweep", town, "--vary", "contract.agreed_production=2023-01..2024-12"},
		{"sweep", town, "--vary", "project.sector"},
		{"sweep", large, "--vary", "talent[0].years[0].year=2020..2030"}, // where some values are refused
		{"sweep", foreign, "--vary", "investment.foreign.total=0美元..4000万美元", "--vary", "project.foreign_invested"},
		{"solve", town, "--target", "total=2000万元"},
		{"solve", large, "--target", "tax_rebate=1元", "--vary", "land.area"},
		{"compare", town, foreign, large},
		{"compare", large, "--shift", "6m", "--reading", "year_basis=calendar", "--each"},
		{"compare", large, "--set", "investment.fixed_assets=", "--set", "taxes.entries=", "--set", "taxes.complete="}, // of which little is known
		{"compare", town, "--set", "contract.signed="},
	} {
		for _, l := range []string{"zh", "en"} {
			args := append(args, "-o", "json", "--lang", l)
			text := answered(t, args...)
			validates(t, s, text, args...)
			if v := map[string]any{}; json.Unmarshal([]byte(text), &v) != nil || v["fuchi_result"] != nil {
				t.Errorf("%q is no answer of its own", args)
			}
		}
	}
}

// TestAProjectWithProblemsIsOfTheSchemaToo, in its place among the results of a batch.
func TestAProjectWithProblemsIsOfTheSchemaToo(t *testing.T) {
	s := resultSchema(t)
	lines := `{"fuchi":1,"project":{"name":"x","sector":"industrail"}}` + "\n" + `{"fuchi":1,"project":{"name":"y"}}` + "\n{\n"
	var out, errs bytes.Buffer
	run([]string{"batch", "-", "--errors", "inline", "--lang", "en"}, strings.NewReader(lines), &out, &errs, func(string) string { return "" })
	kinds := ""
	for line := range strings.Lines(out.String()) {
		validates(t, s, line, "batch", line)
		kind := ""
		for _, k := range []string{"fuchi_error", "fuchi_result"} {
			if strings.HasPrefix(line, `{"`+k+`":1`) {
				kind = k
			}
		}
		kinds += kind + " "
	}
	if kinds != "fuchi_error fuchi_result fuchi_error " {
		t.Errorf("%s: %s", kinds, &errs)
	}
}

// TestAResultIsTheSameAloneAndAmongOthers: an object a line, alone or not, and
// the same object in a list.
func TestAResultIsTheSameAloneAndAmongOthers(t *testing.T) {
	samples, err := filepath.Glob(samplesFolder + "*.yaml")
	if err != nil || len(samples) < 2 {
		t.Fatal(samples, err)
	}
	for _, more := range [][]string{nil, {"--all-readings", "--years", "payable"}} {
		asked := func(format string, files ...string) string {
			return answered(t, append(append([]string{"calc", "-o", format}, more...), files...)...)
		}
		var alone strings.Builder
		var list []json.RawMessage
		for _, sample := range samples {
			line := asked("ndjson", sample)
			alone.WriteString(line)
			if strings.Count(line, "\n") != 1 || compacted(t, asked("json", sample))+"\n" != line {
				t.Errorf("%s: its line is not its object", sample)
			}
		}
		if asked("ndjson", samples...) != alone.String() {
			t.Errorf("%q: lines together are not those of each alone", more)
		}
		if err := json.Unmarshal([]byte(asked("json", samples...)), &list); err != nil || len(list) != len(samples) {
			t.Fatal(len(list), err)
		}
		together := ""
		for _, object := range list {
			together += compacted(t, string(object)) + "\n"
		}
		if together != alone.String() {
			t.Errorf("%q: the list does not hold the objects of each alone", more)
		}
	}
}

func compacted(t *testing.T, text string) string {
	t.Helper()
	var b bytes.Buffer
	if err := json.Compact(&b, []byte(text)); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestThePageForInvestorsRuns: each line as it stands.
func TestThePageForInvestorsRuns(t *testing.T) {
	page, err := os.ReadFile("INVESTORS.md")
	if err != nil {
		t.Fatal(err)
	}
	shown := 0
	for line := range strings.Lines(fenced(t, string(page), "sh")) {
		words := strings.Fields(strings.Split(line, "#")[0])
		for i, w := range words {
			if strings.HasSuffix(w, ".yaml") {
				words[i] = samplesFolder + w
			}
		}
		shown++
		answered(t, words[1:]...)
	}
	if shown != 9 {
		t.Errorf("%d commands", shown)
	}
}

// TestThePageForProgramsRuns: each command that the page for programs shows is
// one that the program takes.
func TestThePageForProgramsRuns(t *testing.T) {
	page, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	shown := 0
	for line := range strings.Lines(fenced(t, string(page), "sh")) {
		words := strings.Fields(strings.Split(line, "#")[0])
		if len(words) == 0 || words[0] != "fuchi" {
			continue
		}
		shown++
		for i, w := range words {
			switch w {
			case "project.yaml":
				words[i] = samplesFolder + "manufacturing.yaml"
			case "other.yaml":
				words[i] = samplesFolder + "upgrade.yaml"
			}
		}
		answered(t, words[1:]...)
	}
	if shown < 5 {
		t.Errorf("%d commands", shown)
	}
}
