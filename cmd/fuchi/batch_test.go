package main

import (
	"bufio"
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/shanting/fuchi/cmd/report"
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

// batch runs fuchi batch in this process.
func batch(t *testing.T, code int, in []byte, args ...string) (out, errs string) {
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
		out1, errs1 := batch(t, exitProblems, nil, append(format, dir, "--workers", "1")...)
		if len(out1) == 0 || strings.Count(errs1, ": project.nature: ") != 8 {
			t.Fatalf("%d bytes, %s", len(out1), errs1)
		}
		for _, workers := range []string{"2", "7"} {
			if out, errs := batch(t, exitProblems, nil, append(format, dir, "--workers", workers)...); out != out1 || errs != errs1 {
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
		want, _ := batch(t, exitProblems, bytes.Join(all, nil), args...)
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
			eachDocument(bufio.NewReader(strings.NewReader(c.stream)), func(i item) bool {
				got = append(got, fmt.Sprintf("%d:%s", i.line, i.text))
				return true
			})
			if joined := strings.Join(got, "|"); joined != c.want {
				t.Errorf("%q, not %q", joined, c.want)
			}
		})
	}
}

// TestOneTooLongNeverHidesTheNext puts what is over the limit between two projects.
func TestOneTooLongNeverHidesTheNext(t *testing.T) {
	dir, long := t.TempDir(), strings.Repeat("x", 3<<20)
	out, errs := batch(t, exitProblems, nil, put(t, dir, "a.yaml", []byte(small+"---\n# "+long+"\n"+small+"---\n"+small)))
	if strings.Count(out, "\n") != 2 || !strings.Contains(errs, "a.yaml:5:1: ") {
		t.Errorf("%d lines, %s", strings.Count(out, "\n"), errs)
	}
	project := strings.TrimSpace(string(manyProjects(1)[0]))
	out, errs = batch(t, exitProblems, nil, put(t, dir, "a.ndjson", []byte("\ufeff"+project+"\r\n"+long+"\n\n"+project)))
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
		batch(t, exitComputed, nil, dir, "--out", out)
	}
	if got, err := os.ReadFile(out); err != nil || bytes.Count(got, []byte("\n")) != 1 {
		t.Errorf("%v %.200s", err, got)
	}
}

// TestResumeRefusesOtherWork changes the input, and the options, of a run that
// was interrupted.
func TestResumeRefusesOtherWork(t *testing.T) {
	dir := t.TempDir()
	in, out := put(t, dir, "a.ndjson", bytes.Join(manyProjects(40), nil)), filepath.Join(dir, "r.ndjson")
	var errs bytes.Buffer
	j := &batchJob{app: &app{out: &errs, errs: &errs}, options: batchOptions{output: output{path: out}, resume: true}, format: report.AsNDJSON}
	s, err := j.openSink()
	if err != nil {
		t.Fatal(err)
	}
	j.done, j.sum = 3, 7
	if err := s.pause(j); err != nil {
		t.Fatal(err)
	}
	if _, errs := batch(t, exitUsage, nil, in, "--out", out, "--resume", "--lang", "zh"); !strings.Contains(errs, "前 3 个项目") {
		t.Error(errs)
	}
	if _, errs := batch(t, exitUsage, nil, in, "--out", out, "--resume", "-o", "csv"); !strings.Contains(errs, "does not belong") {
		t.Error(errs)
	}
	if _, err := os.Stat(out); err == nil {
		t.Error("a result was put in place")
	}
}
