package shanting_test

import (
	"math/rand/v2"
	"sort"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/calc/sweep"
	"github.com/shanting/fuchi/rules/shanting"
)

// asked puts the question about a random project.
func asked(t *testing.T, e *engine.Engine, seed int) *engine.Question {
	t.Helper()
	text := rapid.Custom(drawn).Example(seed)
	q, problems := e.Question(engine.Source{Name: "drawn.yaml", Text: []byte(text)}, engine.Ask{})
	if len(problems) > 0 {
		t.Fatalf("%s\n%s", problems[0].Message.In(lang.English), text)
	}
	return q
}

// movable are the facts of a project that can be moved, each over the values
// that the law may care about.
func movable(q *engine.Question) (all []sweep.Span) {
	for _, f := range q.Now().Project.Facts() {
		axis, bad := sweep.NewAxis(f.Path)
		if bad != nil || strings.HasPrefix(f.Path, "paid") || f.Path == "fuchi" {
			continue
		}
		span := sweep.Span{Axis: axis, From: axis.Low, To: axis.High}
		switch {
		case axis.IsDay():
			span.From, span.To = int64(civil.MustDay(2022, 1, 1)), int64(civil.MustDay(2026, 12, 31))
		case axis.IsMoney():
			span.From, span.To = max(axis.Low, -5e11), 3e11
		}
		all = append(all, span)
	}
	return all
}

// triedAt are the values at which a sweep is held against the engine: each
// figure of the law of its kind, what the project's own amounts make of it, the
// edges that were found, each with the values beside it, and some at random.
func triedAt(q *engine.Question, s *sweep.Sweep, rng *rand.Rand) (all []int64) {
	around := func(x int64) {
		for by := int64(-2); by <= 2; by++ {
			all = append(all, x+by)
		}
	}
	for _, e := range s.Edges {
		around(e.At)
	}
	moved := q.Now().Project.Investment.MovedEquipment.Value
	for _, d := range q.Documents() {
		for _, f := range d.Figures.All {
			switch {
			case (f.Kind == "money" || f.Kind == "usd") && s.IsMoney():
				around(inFen(f.Amount()))
				around(inFen(f.Amount().Add(moved)))
			case f.Kind == "date" && s.IsDay():
				around(int64(f.Day()))
			}
		}
	}
	for range 25 {
		if s.Values() > 0 {
			all = append(all, s.From+rng.Int64N(s.Values()))
		}
	}
	return all
}

func inFen(a money.Amount) int64 { return a.Ratio(money.Fen(1)).Num().Int64() }

// TestASweepIsTheExhaustiveScan: at every threshold, at a fen or a day to both
// sides, and wherever else one looks, the formula of the stretch pays what the
// engine pays, in total and award by award.
func TestASweepIsTheExhaustiveScan(t *testing.T) {
	e, err := engine.Open(shanting.District())
	if err != nil {
		t.Fatal(err)
	}
	rng := rand.New(rand.NewPCG(7, 7))
	compared, edges := 0, 0
	for seed := range *sweeps {
		q := asked(t, e, seed+*sweptFrom)
		spans := movable(q)
		for range min(len(spans), 4) {
			span := spans[rng.IntN(len(spans))]
			s, bad := sweep.Of(q, span)
			if bad != nil {
				t.Logf("%d %s: %s", seed, span.Path, bad.Message.In(lang.English))
				continue
			}
			edges += len(s.Edges)
			for _, x := range triedAt(q, s, rng) {
				if x < s.From || x > s.To {
					continue
				}
				compared++
				r, bad := q.With(project.Word(s.Path, s.Word(x)))
				if wrong := differs(s, x, r, bad); wrong != "" {
					t.Fatalf("%d %s=%s: %s", seed, s.Path, s.Word(x), wrong)
				}
			}
		}
	}
	if compared < 500**sweeps || edges < *sweeps {
		t.Errorf("only %d values and %d edges", compared, edges)
	}
}

// differs says in what a sweep and the engine differ at a value.
func differs(s *sweep.Sweep, x int64, r *calc.Result, bad project.Problems) string {
	i := sort.Search(len(s.Stretches), func(i int) bool { return s.Stretches[i].To >= x })
	stretch := &s.Stretches[i]
	switch {
	case len(bad) > 0 && stretch.Refused.IsZero():
		return "refused, and the sweep does not say so"
	case len(bad) > 0:
		return ""
	case stretch.From > x:
		return "lies in no stretch"
	case stretch.Total(x).Cmp(r.Totals.Amount) != 0:
		return "the sweep pays " + stretch.Total(x).String() + ", the engine " + r.Totals.Amount.String()
	case stretch.Open == r.Totals.Complete:
		return "open on one side only"
	}
	paid := map[string]money.Amount{}
	before, award := money.Zero, ""
	for i := range stretch.Lines {
		l := &stretch.Lines[i]
		if name := l.Award.Name(); name != award {
			before, award = money.Zero, name
		}
		if l.Known {
			amount := l.At(x, before)
			before, paid[award] = before.Add(amount), paid[award].Add(amount)
		}
	}
	for _, a := range r.Awards {
		sum := money.Zero
		for i := range a.Lines {
			if a.Lines[i].Amount != nil {
				sum = sum.Add(*a.Lines[i].Amount)
			}
		}
		if sum.Cmp(paid[a.Name()]) != 0 {
			return a.Name() + ": the sweep pays " + paid[a.Name()].String() + ", the engine " + sum.String()
		}
	}
	return ""
}
