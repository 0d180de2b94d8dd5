package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/cmd/release"
	"github.com/shanting/fuchi/cmd/report"
)

// receipt is what a result says of what it was made.
type receipt struct {
	Receipt struct {
		Program, District, Input string
		AsOf                     *string `json:"as_of"`
		Figures                  map[string]string
		Facts                    json.RawMessage
		LaidOver                 []string `json:"laid_over"`
	}
	Readings  []json.RawMessage
	Unclaimed []json.RawMessage
}

func receiptOf(t *testing.T, text string) receipt {
	t.Helper()
	var r receipt
	if err := json.Unmarshal([]byte(text), &r); err != nil {
		t.Fatal(err)
	}
	return r
}

func sha(b []byte) string {
	sum := sha256.Sum256(b)
	return "sha256:" + hex.EncodeToString(sum[:])
}

// factsOf are the facts of a receipt in their order, to be laid over an empty file.
func factsOf(t *testing.T, facts json.RawMessage) (sets []project.Setting) {
	t.Helper()
	d := json.NewDecoder(bytes.NewReader(facts))
	if _, err := d.Token(); err != nil {
		t.Fatal(err)
	}
	for d.More() {
		path, err := d.Token()
		var v any
		if err == nil {
			err = d.Decode(&v)
		}
		if err != nil {
			t.Fatal(err)
		}
		n := &project.Node{Text: "~"}
		switch v := v.(type) {
		case string:
			n = &project.Node{Text: v, Quoted: true}
		case []any:
			n = &project.Node{Kind: project.List}
			for _, item := range v {
				n.Items = append(n.Items, &project.Node{Text: item.(string), Quoted: true})
			}
		case map[string]any:
			n = &project.Node{Kind: project.Mapping}
		}
		sets = append(sets, project.Setting{Path: path.(string), Value: n})
	}
	return sets
}

// TestAReceiptHoldsAllThatAResultIsMadeOf: the facts of a receipt alone give
// the result again, with what was laid over the file.
func TestAReceiptHoldsAllThatAResultIsMadeOf(t *testing.T) {
	a := &app{lang: lang.English}
	if err := a.load(); err != nil {
		t.Fatal(err)
	}
	samples, err := filepath.Glob("../../testdata/projects/*.yaml")
	if err != nil || len(samples) < 12 {
		t.Fatalf("%d samples: %v", len(samples), err)
	}
	for _, sample := range samples {
		src, err := os.ReadFile(sample)
		if err != nil {
			t.Fatal(err)
		}
		text := answered(t, "calc", sample, "-o", "json", "--lang", "en", "--set", "project.tax_lawful=待定", "--set", "readings.year_basis=calendar")
		r := receiptOf(t, text)
		if r.Receipt.Input != sha(src) || r.Receipt.Program != release.Program || r.Receipt.District != "shanting" || len(r.Receipt.Figures) < 2 ||
			strings.Join(r.Receipt.LaidOver, "; ") != "set project.tax_lawful=待定; set readings.year_basis=calendar" {
			t.Errorf("%s: %+v", sample, r.Receipt)
		}
		p, problems := project.DecodeNode(&project.Node{Kind: project.Mapping}, a.engine.Words(), factsOf(t, r.Receipt.Facts)...)
		for _, bad := range problems {
			t.Fatalf("%s: %s: %s", sample, bad.Path, bad.Message.In(lang.English))
		}
		answer, _ := a.engine.About(p, engine.Source{Name: sample, Text: src}, engine.Ask{Effects: true, Unclaimed: true, Program: release.Program, LaidOver: r.Receipt.LaidOver})
		if again := string(report.JSON([]*engine.Answer{answer}, lang.English)); again != text {
			t.Errorf("%s: the facts give another result\n%s", sample, firstDifference(again, text))
		}
	}
}

func firstDifference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			return g[i] + "\nnot\n" + w[i]
		}
	}
	return "one is longer"
}

// TestAnAmendmentChangesTheHashOfItsFigures and of no others.
func TestAnAmendmentChangesTheHashOfItsFigures(t *testing.T) {
	sample := "../../testdata/projects/manufacturing.yaml"
	before := receiptOf(t, answered(t, "calc", sample, "-o", "json")).Receipt
	after := receiptOf(t, answered(t, "calc", sample, "-o", "json", "--amend", "../../testdata/amendments/successor_draft.yaml")).Receipt
	if before.Figures["measures2022"] == after.Figures["measures2022"] || before.Figures["finance2022"] != after.Figures["finance2022"] {
		t.Errorf("%v, then %v", before.Figures, after.Figures)
	}
	if len(after.LaidOver) != 1 || !strings.HasPrefix(after.LaidOver[0], "amend measures2022: ") || len(before.LaidOver) != 0 {
		t.Errorf("%q, then %q", before.LaidOver, after.LaidOver)
	}
}

// TestALineOfABatchHasAShortReceipt: the hash of the line without its end, no
// facts, no readings that are the default and nothing unclaimed unless asked.
func TestALineOfABatchHasAShortReceipt(t *testing.T) {
	line := strings.TrimSpace(string(manyProjects(1)[0])) + " "
	in := put(t, t.TempDir(), "a.ndjson", []byte("\ufeff"+line+"\r\n"))
	out, _ := batched(t, exitComputed, nil, in)
	r := receiptOf(t, out)
	if r.Receipt.Input != sha([]byte(line)) || r.Receipt.Facts != nil || len(r.Readings) != 0 || r.Unclaimed != nil {
		t.Errorf("%+v", r)
	}
	out, _ = batched(t, exitComputed, nil, in, "--unclaimed", "--reading", "year_basis=calendar")
	r = receiptOf(t, out)
	if len(r.Readings) != 1 || len(r.Unclaimed) == 0 || strings.Join(r.Receipt.LaidOver, "; ") != "reading year_basis=calendar" {
		t.Errorf("%+v", r)
	}
	if _, errs := batched(t, exitUsage, nil, in, "--unclaimed", "-o", "csv"); !strings.Contains(errs, "ndjson") {
		t.Error(errs)
	}
}
