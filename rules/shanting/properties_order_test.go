package shanting_test

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/calctest"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// placeless finds the places of entries in their lists.
var placeless = regexp.MustCompile(`\[[0-9]+\]`)

// everythingOf is all that a result says, in an order of its own where the
// result follows the file (awards, choices, findings); without paths, which
// name places in the file.
func everythingOf(r *calc.Result) string {
	out := strings.Split(printed(r), "\n")
	add := func(what ...any) { out = append(out, fmt.Sprint(what...)) }
	for _, a := range r.Awards {
		missing := slices.Clone(a.Missing)
		for i := range missing {
			missing[i] = strings.Map(func(c rune) rune {
				if c >= '0' && c <= '9' {
					return -1
				}
				return c
			}, missing[i])
		}
		slices.Sort(missing)
		add("missing ", a.Name(), " ", missing)
	}
	for _, c := range r.Choices {
		add("choice ", c.Matter, c.Rule, c.Basis, " ", c.Winner, " over ", c.RunnerUp, c.Margin, c.Tie, c.Disagree)
		for _, o := range c.Decisions {
			add("outcome ", c.Matter, o.Basis, o.Winner, o.Amount)
			for _, y := range o.Years {
				add("outcome ", c.Matter, y.Year, y.Winner, y.Tie)
			}
		}
		field := "field " + c.Matter + c.Rule
		for _, x := range c.Candidates {
			field += " " + x.Name
			add("candidate ", c.Matter, c.Rule, c.RunnerUp, " ", x.Name, x.Total, x.Years, x.Payee, x.Bearers)
		}
		add(field)
	}
	for _, rec := range r.Recovery {
		add("recovery ", rec.Ground.ID, rec.Document, rec.Enforced, rec.Total, rec.ByBearer,
			placeless.ReplaceAllString(fmt.Sprint(rec.Lines), "[]"))
	}
	for _, d := range r.Deadlines {
		stake := "~"
		if d.AtStake != nil {
			stake = d.AtStake.String()
		}
		add("deadline ", d.ID, d.Starts, d.LastDay, stake)
	}
	for _, f := range r.Findings {
		if f.Code != "after_as_of" { // names paths
			add("finding ", f.Code, f.Severity, placeless.ReplaceAllString(f.Message.In(lang.English), "[]"))
		}
	}
	for _, p := range r.Standings {
		add("policy ", p.ID, p.Status, len(p.Reasons))
	}
	for _, x := range r.Benefits {
		add("benefit ", x.ID, x.Text.In(lang.English))
	}
	slices.Sort(out)
	return strings.Join(out, "\n")
}

// TestOrderNeverMatters: entries, people, offices, listings, issues, payments
// and other awards in any order, keys too, say the same, and who wins a tie and
// pays back what does not hang on it.
func TestOrderNeverMatters(t *testing.T) {
	onRandomProjects(t, func(b bench, r *rapid.T, src string) {
		want := everythingOf(b.compute(src))
		for range 3 {
			n, _ := project.ParseYAML([]byte(src))
			calctest.Shuffle(n, rand.New(rand.NewPCG(rapid.Uint64().Draw(r, "order"), 1)))
			p, problems := project.DecodeNode(n, b.words)
			if len(problems) > 0 {
				r.Fatal(problems[0].Message.In(1))
			}
			if got := everythingOf(b.of(p)); got != want {
				r.Fatalf("in another order:\n%s\n%s", differ(want, got), src)
			}
		}
	})
}

// differ are the lines of two texts that are not in both.
func differ(want, got string) string {
	var out []string
	mine, theirs := strings.Split(want, "\n"), strings.Split(got, "\n")
	for _, line := range mine {
		if !slices.Contains(theirs, line) {
			out = append(out, "- "+line)
		}
	}
	for _, line := range theirs {
		if !slices.Contains(mine, line) {
			out = append(out, "+ "+line)
		}
	}
	return strings.Join(out, "\n")
}

// TestOrderOfRulesChangesNothing: the awards of each document in any order.
func TestOrderOfRulesChangesNothing(t *testing.T) {
	onRandomProjects(t, func(b bench, r *rapid.T, src string) {
		p, rng := b.decoded(src), rand.New(rand.NewPCG(rapid.Uint64().Draw(r, "order"), 2))
		turned := make([]*calc.Document, len(b.book.Documents))
		for i, d := range b.book.Documents {
			copied := *d
			copied.Rules = slices.Clone(d.Rules)
			rng.Shuffle(len(copied.Rules), func(i, j int) { copied.Rules[i], copied.Rules[j] = copied.Rules[j], copied.Rules[i] })
			turned[i] = &copied
		}
		sorted := func(r *calc.Result) string {
			slices.SortFunc(r.Awards, func(a, b *calc.Award) int { return strings.Compare(a.Name(), b.Name()) })
			slices.SortStableFunc(r.Choices, func(a, b calc.Choice) int { return strings.Compare(a.Matter, b.Matter) })
			for _, rec := range r.Recovery { // its lines stand in the order of the rules
				slices.SortStableFunc(rec.Lines, func(a, b calc.RecoveryLine) int { return strings.Compare(a.Award, b.Award) })
			}
			return everythingOf(r)
		}
		if want, got := sorted(b.of(p)), sorted(calc.Compute(p, b.with(turned), calc.Options{})); got != want {
			r.Fatalf("rules in another order:\n%s\n%s", differ(want, got), src)
		}
	})
}

// with is the same book with its documents made otherwise.
func (b bench) with(documents []*calc.Document) *calc.Rulebook {
	book := *b.book
	book.Documents = documents
	return &book
}
