package main

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// manyProjects are n lines of NDJSON, every fiftieth with a problem.
func manyProjects(n int) [][]byte {
	rng := rand.New(rand.NewPCG(1, 2))
	all := make([][]byte, n)
	for i := range all {
		nature := "new"
		if i%50 == 49 {
			nature = "=odd|\n"
		}
		all[i] = fmt.Appendf(nil, `{"fuchi":1,"project":{"name":"=项目|%d","sector":"industrial","nature":%q,"foreign_invested":false},`+
			`"contract":{"signed":"2022-09-01","agreed_production":"2023-07-01"},"milestones":{"production":"2023-08-15","first_tax":"2023-09-20"},`+
			`"investment":{"fixed_assets":{"audited":"%d万元"}},"land":{"area":"60亩","acquired":"auction","premium":"1200万元","municipal_retained":"60万元"},`+
			`"taxes":{"entries":[{"period":"2023-07-01/2024-06-30","net":"%d.%02d万元"}]}}`+"\n", i, nature, 5000+rng.IntN(50000), 100+rng.IntN(800), rng.IntN(100))
	}
	return all
}

// small is a project in YAML.
const small = "fuchi: 1\nproject: {name: 甲}\ncontract: {signed: 2022-09-01}\ninvestment: {total: 4亿元}\n"

// batched runs fuchi batch in this process.
func batched(t *testing.T, code int, in []byte, args ...string) (out, errs string) {
	t.Helper()
	var o, e bytes.Buffer
	if got := run(append([]string{"batch", "--lang", "en"}, args...), bytes.NewReader(in), &o, &e, func(string) string { return "" }); got != code {
		t.Fatalf("%q: exit code %d, not %d: %.500s", args, got, code, &e)
	}
	return o.String(), e.String()
}

func put(t *testing.T, dir, name string, text []byte) string {
	t.Helper()
	path := filepath.Join(dir, name)
	if err := os.WriteFile(path, text, 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

var batchFormats = [][]string{{"-o", "ndjson"}, {"-o", "csv"}, {"-o", "csv", "--totals"}}

func TestBatchGivesTheSameBytesAtAnyNumberOfWorkers(t *testing.T) {
	dir := t.TempDir()
	put(t, dir, "b.ndjson", bytes.Join(manyProjects(400), nil))
	put(t, dir, "c.yaml", []byte(strings.Repeat("---\n"+small, 150)+"---\nx: [\n---\n"+small))
	put(t, dir, "d.json", []byte("{}"))
	sample, err := os.ReadFile("../../testdata/projects/manufacturing.yaml")
	if err != nil {
		t.Fatal(err)
	}
	put(t, dir, "a.yml", sample)
	for _, format := range batchFormats {
		out1, errs1 := batched(t, exitProblems, nil, append(format, dir, "--workers", "1")...)
		if len(out1) == 0 || strings.Count(errs1, ": project.nature: ") != 8 {
			t.Fatalf("%d bytes, %s", len(out1), errs1)
		}
		for _, workers := range []string{"2", "7"} {
			if out, errs := batched(t, exitProblems, nil, append(format, dir, "--workers", workers)...); out != out1 || errs != errs1 {
				t.Errorf("%q differs at %s workers", format, workers)
			}
		}
	}
}

// TestShardOfTheInputGivesThatShardOfTheOutput cuts the lines anywhere: the
// outputs of the pieces, one after another, are the output of the whole.
func TestShardOfTheInputGivesThatShardOfTheOutput(t *testing.T) {
	all := manyProjects(260)
	for i := 0; i < len(all); i += 17 {
		all[i] = append(all[i], "\r\n  \n"...)
	}
	rng := rand.New(rand.NewPCG(3, 4))
	for _, format := range batchFormats {
		args := append(format, "-", "--workers", "2")
		want, _ := batched(t, exitProblems, bytes.Join(all, nil), args...)
		head := ""
		if format[1] == "csv" {
			head, _, _ = strings.Cut(want, "\n")
			head += "\n"
		}
		for range 6 {
			cuts := []int{0, rng.IntN(len(all)), rng.IntN(len(all)), rng.IntN(len(all)), len(all)}
			slices.Sort(cuts)
			got := head
			for i := range cuts[1:] {
				var out, errs bytes.Buffer
				shard := bytes.Join(all[cuts[i]:cuts[i+1]], nil)
				if code := run(append([]string{"batch", "--lang", "en"}, args...), bytes.NewReader(shard), &out, &errs, func(string) string { return "" }); code > exitProblems {
					t.Fatal(errs.String())
				}
				got += strings.TrimPrefix(out.String(), head)
			}
			if got != want {
				t.Errorf("%q cut at %v differs", format, cuts)
			}
		}
	}
}

// TestOneTooLongNeverHidesTheNext puts what is over the limit between two projects.
func TestOneTooLongNeverHidesTheNext(t *testing.T) {
	dir, long := t.TempDir(), strings.Repeat("x", 3<<20)
	out, errs := batched(t, exitProblems, nil, put(t, dir, "a.yaml", []byte(small+"---\n# "+long+"\n"+small+"---\n"+small)))
	if strings.Count(out, "\n") != 2 || !strings.Contains(errs, "a.yaml:5:1: ") {
		t.Errorf("%d lines, %s", strings.Count(out, "\n"), errs)
	}
	project := strings.TrimSpace(string(manyProjects(1)[0]))
	out, errs = batched(t, exitProblems, nil, put(t, dir, "a.ndjson", []byte("\ufeff"+project+"\r\n"+long+"\n\n"+project)))
	if strings.Count(out, "\n") != 2 || !strings.Contains(errs, "a.ndjson:2:1: ") {
		t.Errorf("%d lines, %s", strings.Count(out, "\n"), errs)
	}
}

// TestResultsNeverBecomeInputs runs twice into the folder that it reads.
func TestResultsNeverBecomeInputs(t *testing.T) {
	dir := t.TempDir()
	put(t, dir, "a.yaml", []byte(small))
	out := filepath.Join(dir, "results.ndjson")
	for range 2 {
		batched(t, exitComputed, nil, dir, "--out", out)
	}
	if got, err := os.ReadFile(out); err != nil || bytes.Count(got, []byte("\n")) != 1 {
		t.Errorf("%v %.200s", err, got)
	}
}
