package report

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/rules/shanting"
)

// samples are the documents and the sample projects, from which others are made.
type samples struct {
	*testing.T
	book    *calc.Rulebook
	words   project.Vocabulary
	samples []sample
}

type sample struct {
	name   string
	node   *project.Node
	leaves []string     // the paths of its values, list elements among them
	result *calc.Result // as it stands
}

func newHouse(t *testing.T) *samples {
	t.Helper()
	book, err := shanting.District().Rulebook()
	if err != nil {
		t.Fatal(err)
	}
	h := &samples{T: t, book: book, words: book.Vocabulary()}
	names, err := filepath.Glob("../../testdata/projects/*.yaml")
	if err != nil || len(names) < 12 {
		t.Fatalf("%d samples: %v", len(names), err)
	}
	for _, name := range names {
		src, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		n, problems := project.ParseYAML(src)
		if len(problems) > 0 {
			t.Fatal(name, problems)
		}
		s := sample{name: filepath.Base(name), node: n}
		s.leaves = leavesOf(nil, "", n)
		s.result = h.compute(src)
		h.samples = append(h.samples, s)
	}
	return h
}

// compute answers a project file with facts laid over it.
func (h *samples) compute(src []byte, facts ...string) *calc.Result {
	h.Helper()
	p, problems := project.DecodeYAML("p.yaml", src, h.words, h.settings(facts)...)
	for _, bad := range problems {
		h.Fatalf("%d:%d %s: %s", bad.Pos.Line, bad.Pos.Col, bad.Path, bad.Message.In(lang.English))
	}
	return calc.Compute(p, h.book, calc.Options{})
}

func (h *samples) settings(facts []string) []project.Setting {
	h.Helper()
	var sets []project.Setting
	for _, fact := range facts {
		set, bad := project.ParseSetting(fact)
		if bad != nil {
			h.Fatal(fact, bad.Message.In(lang.English))
		}
		sets = append(sets, set)
	}
	return sets
}

func leavesOf(all []string, path string, n *project.Node) []string {
	for _, e := range n.Entries {
		all = leavesOf(all, strings.TrimPrefix(path+"."+e.Name, "."), e.Value)
	}
	for i, item := range n.Items {
		inner := fmt.Sprintf("%s[%d]", path, i)
		all = leavesOf(append(all, inner), inner, item)
	}
	if n.Kind == project.Scalar {
		all = append(all, path)
	}
	return all
}

// varied computes n projects: samples with facts forgotten, other policies
// beside them, contracts ended, payments made and clauses read otherwise.
func (h *samples) varied(n int, do func(name string, r *calc.Result)) {
	h.Helper()
	rng, made := rand.New(rand.NewPCG(11, 13)), 0
	for seed := 0; made < n; seed++ {
		s := h.samples[seed%len(h.samples)]
		facts := h.facts(s, rng)
		p, problems := project.DecodeNode(s.node.Copy(), h.words, h.settings(facts)...)
		if len(problems) > 0 {
			if seed > 3*n {
				h.Fatalf("only %d of %d can be read", made, seed)
			}
			continue // what was forgotten cannot be left out
		}
		made++
		do(s.name+" "+strings.Join(facts, " "), calc.Compute(p, h.book, calc.Options{Unclaimed: true}))
	}
}

func (h *samples) facts(s sample, rng *rand.Rand) []string {
	var facts []string
	chance := func(n int) bool { return rng.IntN(n) == 0 }
	if chance(5) {
		facts = append(facts, "contract.terminated="+[]string{"true", "2025-03-01"}[rng.IntN(2)])
	}
	if chance(12) {
		facts = append(facts, "contract.fraud=true")
	}
	if awards := paying(s.result); len(awards) > 0 && !chance(4) {
		var others, payments []string
		for range 1 + rng.IntN(3) {
			a := awards[rng.IntN(len(awards))]
			others = append(others, other(a, rng))
			payments = append(payments, fmt.Sprintf("{award: %q, year: %d, date: 2025-01-0%d, amount: %d.%02d}", a.Name(), a.Lines[0].N, 1+rng.IntN(9), rng.IntN(1e6), rng.IntN(100)))
		}
		facts = append(facts, "other_awards=["+strings.Join(others, ", ")+"]")
		if chance(3) {
			facts = append(facts, "paid=["+strings.Join(payments, ", ")+"]")
		}
	}
	var chosen []string
	for _, r := range h.words.Readings {
		if r.ID == "comparison" && chance(2) {
			chosen = append(chosen, "comparison: annual")
		} else if r.ID != "comparison" && chance(6) {
			chosen = append(chosen, r.ID+": "+r.Choices[rng.IntN(len(r.Choices))])
		}
	}
	facts = append(facts, "readings={"+strings.Join(chosen, ", ")+"}")
	var gone []string
	for range rng.IntN(6) {
		leaf := s.leaves[rng.IntN(len(s.leaves))]
		for range 3 { // rather an entry of a list, without which a year is not known
			if strings.Contains(leaf, "[") {
				break
			}
			leaf = s.leaves[rng.IntN(len(s.leaves))]
		}
		top, _, _ := strings.Cut(leaf, ".")
		top, _, _ = strings.Cut(top, "[")
		if !slices.Contains([]string{"fuchi", "格式版本", "other_awards", "paid", "readings"}, top) && !slices.ContainsFunc(gone, func(g string) bool { return strings.HasPrefix(leaf, g) || strings.HasPrefix(g, leaf) }) {
			gone = append(gone, leaf)
		}
	}
	slices.SortFunc(gone, func(a, b string) int { return strings.Compare(b, a) }) // the last of a list first
	for _, leaf := range gone {
		facts = append(facts, leaf+"=")
	}
	return facts
}

func paying(r *calc.Result) []*calc.Award {
	var all []*calc.Award
	for _, a := range r.Awards {
		if a.Status.Counts() && len(a.Lines) > 0 {
			all = append(all, a)
		}
	}
	return all
}

// other is another policy for the matter of an award: as much, more or less,
// in all or some of its years.
func other(a *calc.Award, rng *rand.Rand) string {
	years := map[int]string{}
	for _, l := range a.Lines {
		switch {
		case l.Amount == nil || rng.IntN(4) == 0:
		case rng.IntN(3) == 0:
			years[l.Year] = l.Amount.String()
		default:
			years[l.Year] = fmt.Sprintf("%d.%02d", rng.IntN(6_000_000), rng.IntN(100))
		}
	}
	var parts []string
	for year := 1900; year < 2200; year++ {
		if amount, ok := years[year]; ok {
			parts = append(parts, fmt.Sprintf("%d: %s", year, amount))
		}
	}
	return fmt.Sprintf("{policy: %s, scope: %s, matter: %q, years: {%s}}", []string{`"521"`, "别的", "甲办法"}[rng.IntN(3)],
		[]string{"district", "district", "district", "agreement", "city"}[rng.IntN(5)], a.Matter, strings.Join(parts, ", "))
}
