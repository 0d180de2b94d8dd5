package main

import (
	"bytes"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/cmd/report"
	"github.com/shanting/fuchi/rules"
)

// samplesOf reads the documents and the text of every sample project.
func samplesOf(t *testing.T) ([]*calc.Policy, project.Vocabulary, map[string][]byte) {
	t.Helper()
	documents, err := rules.Documents()
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
	return documents, rules.Vocabulary(documents), samples
}

// TestOrderOfEntriesNeverMatters shuffles every list and every group of a
// project file that has no order of its own, and wants the same bytes.
func TestOrderOfEntriesNeverMatters(t *testing.T) {
	documents, words, samples := samplesOf(t)
	for name, src := range samples {
		want := canonical(t, src, documents, words, nil)
		for seed := range uint64(20) {
			rng := rand.New(rand.NewPCG(seed, 7))
			got := canonical(t, src, documents, words, func(n *project.Node) { shuffle(n, rng) })
			if !bytes.Equal(got, want) {
				t.Fatalf("%s: seed %d: the order of entries changes the result", name, seed)
			}
		}
	}
}

// TestOrderOfRulesNeverMatters reverses the rules of every document: the money
// is the same.
func TestOrderOfRulesNeverMatters(t *testing.T) {
	documents, words, samples := samplesOf(t)
	for name, src := range samples {
		p, problems := project.DecodeYAML(name, src, words)
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		want := calc.Compute(p, documents, calc.Options{}).Totals
		reversed := make([]*calc.Policy, len(documents))
		for i, d := range documents {
			turned := *d
			turned.Rules = slices.Clone(d.Rules)
			slices.Reverse(turned.Rules)
			reversed[len(documents)-1-i] = &turned
		}
		got := calc.Compute(p, reversed, calc.Options{}).Totals
		if got.Amount.Cmp(want.Amount) != 0 || !slices.EqualFunc(got.ByBearer, want.ByBearer, func(a, b calc.Share) bool { return a.Name == b.Name && a.Amount.Cmp(b.Amount) == 0 }) {
			t.Errorf("%s: the order of rules changes the money", name)
		}
	}
}

// canonical computes a file with findings left out, whose order and paths
// follow the file.
func canonical(t *testing.T, src []byte, documents []*calc.Policy, words project.Vocabulary, change func(*project.Node)) []byte {
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
	r := calc.Compute(p, documents, calc.Options{})
	r.Findings = nil
	for _, a := range r.Awards {
		for c := range a.All {
			c.Label = lang.Text{} // an office without a name is called by its place
		}
	}
	slices.SortFunc(r.Awards, func(a, b *calc.Award) int { return bytes.Compare([]byte(a.Name()), []byte(b.Name())) })
	slices.SortFunc(r.Schedule.Rows, func(a, b calc.Row) int {
		return bytes.Compare([]byte(a.Award.Name()), []byte(b.Award.Name()))
	})
	return report.JSONLine(nil, r, lang.English)
}

func shuffle(n *project.Node, rng *rand.Rand) {
	rng.Shuffle(len(n.Items), func(i, j int) { n.Items[i], n.Items[j] = n.Items[j], n.Items[i] })
	rng.Shuffle(len(n.Entries), func(i, j int) { n.Entries[i], n.Entries[j] = n.Entries[j], n.Entries[i] })
	for _, item := range n.Items {
		shuffle(item, rng)
	}
	for _, e := range n.Entries {
		shuffle(e.Value, rng)
	}
}
