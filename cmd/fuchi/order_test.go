package main

import (
	"bytes"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/calctest"
	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/cmd/report"
	"github.com/shanting/fuchi/rules/shanting"
)

// samplesOf reads the documents and the text of every sample project.
func samplesOf(t *testing.T) (*calc.Rulebook, project.Vocabulary, map[string][]byte) {
	t.Helper()
	book, err := shanting.District().Rulebook()
	if err != nil {
		t.Fatal(err)
	}
	names, _ := filepath.Glob("../../testdata/projects/*.yaml")
	samples := map[string][]byte{}
	for _, name := range names {
		if samples[name], err = os.ReadFile(name); err != nil {
			t.Fatal(err)
		}
	}
	if len(samples) < 8 {
		t.Fatalf("only %d samples", len(samples))
	}
	return book, book.Vocabulary(), samples
}

// TestOrderOfEntriesNeverMatters shuffles every list and every group of a
// project file that has no order of its own, and wants the same bytes.
func TestOrderOfEntriesNeverMatters(t *testing.T) {
	book, words, samples := samplesOf(t)
	for name, src := range samples {
		want := canonical(t, src, book, words, nil)
		for seed := range uint64(20) {
			rng := rand.New(rand.NewPCG(seed, 7))
			got := canonical(t, src, book, words, func(n *project.Node) { calctest.Shuffle(n, rng) })
			if !bytes.Equal(got, want) {
				t.Fatalf("%s: seed %d: the order of entries changes the result", name, seed)
			}
		}
	}
}

// TestOrderOfRulesNeverMatters reverses the rules of every document:
// winners, bearers, payees, what is at stake and what comes back
// are the same.
func TestOrderOfRulesNeverMatters(t *testing.T) {
	book, words, samples := samplesOf(t)
	for name, src := range samples {
		p, problems := project.DecodeYAML(name, src, words)
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		reversed := *book
		reversed.Documents = make([]*calc.Document, len(book.Documents))
		for i, d := range book.Documents {
			turned := *d
			turned.Rules = slices.Clone(d.Rules)
			slices.Reverse(turned.Rules)
			reversed.Documents[i] = &turned
		}
		if want, got := canonicalOf(calc.Compute(p, book, calc.Options{})), canonicalOf(calc.Compute(p, &reversed, calc.Options{})); !bytes.Equal(got, want) {
			t.Errorf("%s: the order of rules changes the result:\n%s\n%s", name, want, got)
		}
	}
}

// canonical computes a file with findings left out, whose order and paths
// follow the file.
func canonical(t *testing.T, src []byte, book *calc.Rulebook, words project.Vocabulary, change func(*project.Node)) []byte {
	t.Helper()
	n, problems := project.ParseYAML(src)
	if len(problems) > 0 {
		t.Fatal(problems[0].Message.In(lang.English))
	}
	if change != nil {
		change(n)
	}
	p, problems := project.DecodeNode(n, words)
	if len(problems) > 0 {
		t.Fatal(problems[0].Message.In(lang.English))
	}
	return canonicalOf(calc.Compute(p, book, calc.Options{}))
}

// canonicalOf is a result in an order of its own.
func canonicalOf(r *calc.Result) []byte {
	r.Findings = nil
	for _, a := range r.Awards {
		for c := range a.All {
			bare := *c.Test          // which all projects share
			bare.Label = lang.Text{} // an office without a name is called by its place
			c.Test = &bare
		}
	}
	slices.SortFunc(r.Awards, func(a, b *calc.Award) int { return bytes.Compare([]byte(a.Name()), []byte(b.Name())) })
	slices.SortFunc(r.Schedule.Rows, func(a, b calc.Row) int {
		return bytes.Compare([]byte(a.Award.Name()), []byte(b.Award.Name()))
	})
	slices.SortStableFunc(r.Choices, func(a, b calc.Choice) int { return strings.Compare(a.Matter, b.Matter) })
	slices.SortStableFunc(r.Deadlines, func(a, b calc.Deadline) int { return strings.Compare(a.ID, b.ID) })
	for _, rec := range r.Recovery { // its lines stand in the order of the rules
		slices.SortStableFunc(rec.Lines, func(a, b calc.RecoveryLine) int { return strings.Compare(a.Award, b.Award) })
	}
	return places.ReplaceAll(report.JSONLine(nil, &engine.Answer{Result: r}, lang.English), []byte("[]"))
}

// places are those in a list, which the paths of facts have from the file.
var places = regexp.MustCompile(`\[[0-9]+\]`)
