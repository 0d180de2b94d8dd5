package shanting_test

import (
	"math/rand/v2"
	"os"
	"testing"

	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/calc/solve"
	"github.com/shanting/fuchi/calc/sweep"
	"github.com/shanting/fuchi/rules/shanting"
)

// TestWhatIsSolvedIsTheBruteForce: the value that is named reaches the target
// and the one beside it, towards what is now, does not; of all values that are
// tried none that lies nearer reaches it and, where none is named, none at all.
func TestWhatIsSolvedIsTheBruteForce(t *testing.T) {
	e, err := engine.Open(shanting.District())
	if err != nil {
		t.Fatal(err)
	}
	rng := rand.New(rand.NewPCG(3, 3))
	reached, short := 0, 0
	var asks []*engine.Question
	for _, name := range []string{"manufacturing", "factory_tenant", "foreign_headquarters", "move_to_park", "upgrade",
		"town_landed"} {
		asks = append(asks, sampleAsked(t, e, name))
	}
	for seed := range *sweeps {
		asks = append(asks, asked(t, e, seed+*sweptFrom))
	}
	for i, q := range asks {
		most := *sweeps // of a sample; of a random project, two
		if i >= 6 {
			most = 2
		}
		spans := movable(q)
		rng.Shuffle(len(spans), func(i, j int) { spans[i], spans[j] = spans[j], spans[i] })
		for k, moving := 0, 0; k < len(spans) && k < most && moving < max(most/2, 1); k++ {
			span := spans[k]
			target := someTarget(t, q, rng)
			solved := solve.Of(q, target, span.Path)
			if len(solved.Solutions) == 0 {
				idle(t, q, target, span, rng)
				continue
			}
			moving++
			s := &solved.Solutions[0]
			if s.Reaches {
				reached++
			} else {
				short++
			}
			holds(t, q, target, s, span, rng)
		}
	}
	t.Logf("%d targets are reached and %d not", reached, short)
	if reached == 0 || short == 0 {
		t.Errorf("only %d targets are reached and %d not", reached, short)
	}
}

// sampleAsked puts the question about a sample.
func sampleAsked(t *testing.T, e *engine.Engine, name string) *engine.Question {
	t.Helper()
	src, err := os.ReadFile("../../testdata/projects/" + name + ".yaml")
	if err != nil {
		t.Fatal(err)
	}
	q, problems := e.Question(engine.Source{Name: name + ".yaml", Text: src}, engine.Ask{})
	if len(problems) > 0 {
		t.Fatal(problems[0].Message.In(lang.English))
	}
	return q
}

// someTarget is near to what is paid now: of the total, a year, an award, the district.
func someTarget(t *testing.T, q *engine.Question, rng *rand.Rand) solve.Target {
	t.Helper()
	names := []string{"total", "total", "2024", "2025", "district"}
	for _, a := range q.Now().Awards {
		names = append(names, a.Name())
	}
	name := names[rng.IntN(len(names))]
	zero, bad := solve.ParseTarget(name+"=0", q.Now())
	if bad != nil {
		t.Fatal(bad.Message.In(lang.English))
	}
	now := inFen(zero.Of(q.Now()))
	target, _ := solve.ParseTarget(name+"="+fen(now+1+rng.Int64N(now/2+100_000_00)).String(), q.Now())
	return target
}

// holds tries values by brute force against a solution.
func holds(t *testing.T, q *engine.Question, target solve.Target, s *solve.Solution, span sweep.Span, rng *rand.Rand) {
	t.Helper()
	reaches := func(x int64) bool {
		r, bad := q.With(project.Word(s.Path, s.Word(x)))
		return len(bad) == 0 && target.Of(r).Cmp(target.Amount) >= 0
	}
	from := s.Low
	if s.Stated {
		from = s.Now
	}
	if s.Reaches {
		step := int64(1)
		if s.At < from {
			step = -1
		}
		if !reaches(s.At) || s.At != from && s.Words == nil && reaches(s.At-step) {
			t.Errorf("%s: %s is not the first to reach %s=%s", s.Path, s.Word(s.At), target.Name, target.Amount)
		}
	}
	swept := &sweep.Sweep{Span: span}
	for _, x := range triedAt(q, swept, rng) {
		nearer := !s.Reaches || away(x, from) < away(s.At, from)
		if span.From <= x && x <= span.To && nearer && !s.Unsure && reaches(x) {
			t.Errorf("%s: %s reaches %s=%s too (named: %v %s)", s.Path, s.Word(x), target.Name, target.Amount,
				s.Reaches, s.Word(s.At))
			return
		}
	}
}

func away(x, from int64) int64 { return max(x-from, from-x) }

// idle tries values of a fact that is said to move nothing.
func idle(t *testing.T, q *engine.Question, target solve.Target, span sweep.Span, rng *rand.Rand) {
	t.Helper()
	for _, x := range triedAt(q, &sweep.Sweep{Span: span}, rng) {
		if x < span.From || x > span.To {
			continue
		}
		r, bad := q.With(project.Word(span.Path, span.Word(x)))
		if len(bad) == 0 && target.Of(r).Cmp(target.Of(q.Now())) != 0 {
			t.Errorf("%s=%s moves %s and is said not to: %s", span.Path, span.Word(x), target.Name, q.Now().Project.Identity.Name.Value)
			return
		}
	}
}

// TestAYearThatCountsIsNotPassedBy: of the years that the entry may be of, those
// in which the person was here and which no other entry has pay, and 2026 is the
// one beside 2035.
func TestAYearThatCountsIsNotPassedBy(t *testing.T) {
	e, err := engine.Open(shanting.District())
	if err != nil {
		t.Fatal(err)
	}
	q := sampleAsked(t, e, "manufacturing")
	missed, bad := q.Laid(project.Word("talent[0].years[2].year", "2035"))
	if len(bad) > 0 {
		t.Fatal(bad[0].Message.In(lang.English))
	}
	target, wrong := solve.ParseTarget("total="+q.Now().Totals.Amount.String(), missed.Now())
	if wrong != nil {
		t.Fatal(wrong.Message.In(lang.English))
	}
	solved := solve.Of(missed, target, "talent[0].years[2].year")
	if len(solved.Solutions) != 1 || !solved.Solutions[0].Reaches || solved.Solutions[0].At != 2026 {
		t.Errorf("%+v", solved)
	}
}
