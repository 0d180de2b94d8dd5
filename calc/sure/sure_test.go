package sure_test

import (
	"math/rand/v2"
	"os"
	"slices"
	"testing"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/calc/sure"
	"github.com/shanting/fuchi/rules"
)

func opened(t *testing.T) *engine.Engine {
	t.Helper()
	e, err := engine.Open(rules.Districts()...)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// sample is a question about a sample, as its clauses are read.
func sample(t *testing.T, e *engine.Engine, name string, readings map[string]string) *engine.Question {
	t.Helper()
	src, err := os.ReadFile("../../testdata/projects/" + name + ".yaml")
	if err != nil {
		t.Fatal(err)
	}
	q, problems := e.Question(engine.Source{Name: name + ".yaml", Text: src}, engine.Ask{Readings: readings})
	if len(problems) > 0 {
		t.Fatal(problems[0].Message.In(lang.English))
	}
	return q
}

func band(t *testing.T, s string) *sure.Band {
	t.Helper()
	b, bad := sure.ParseBand(s)
	if bad != nil {
		t.Fatal(bad.Message.In(lang.English))
	}
	return &b
}

// times is an amount of the file so many hundredths of a per cent off, worked
// out in whole numbers of its own.
func times(t *testing.T, f project.Setting, at int64) project.Setting {
	t.Helper()
	a, _, err := money.ParseCNY(f.Value.Text, true)
	if err != nil {
		t.Fatal(err)
	}
	fen := a.Ratio(money.Fen(1)).Num().Int64() * (10_000 + at)
	half := int64(5_000)
	if fen < 0 {
		half = -half
	}
	return project.Word(f.Path, money.Fen((fen+half)/10_000).String())
}

// less says whether less of a line is known than of another.
func less(l, than *calc.Line) bool {
	return l.Amount == nil && than.Amount != nil || l.Open() && !than.Open()
}

// hides says whether a result leaves open what another settles.
func hides(r, known *calc.Result) bool {
	for _, a := range known.Awards {
		for _, b := range r.Awards {
			if a.Name() != b.Name() || a.Status == calc.NotKnown {
				continue
			}
			if b.Status == calc.NotKnown {
				return true
			}
			for i := range b.Lines {
				l := &b.Lines[i]
				if i >= len(a.Lines) && l.Open() || i < len(a.Lines) && less(l, &a.Lines[i]) {
					return true
				}
			}
		}
	}
	return false
}

// TestNothingThatMayBeOtherwiseLiesOutsideTheRange: readings at random, forecasts
// anywhere in their band, the figure that is not audited anywhere in its own;
// and both ends are reached by what is named for them.
func TestNothingThatMayBeOtherwiseLiesOutsideTheRange(t *testing.T) {
	e, rng, tried := opened(t), rand.New(rand.NewPCG(5, 5)), 0
	for _, name := range []string{"collective_land", "foreign_services", "manufacturing", "move_to_park", "town_landed", "upgrade", "factory_tenant"} {
		q := sample(t, e, name, nil)
		s := sure.Of(q, sure.Ask{Forecast: band(t, "-20%..+20%"), Unaudited: band(t, "-12.5%..+5%")})
		if !s.Combined || s.Least.Total.Cmp(s.AsFiled) > 0 || s.Most.Total.Cmp(s.AsFiled) < 0 {
			t.Fatalf("%s: %+v", name, s)
		}
		for _, end := range []sure.End{s.Least, s.Most} {
			reached(t, e, name, s, end)
		}
		for range 60 {
			readings := map[string]string{}
			for _, r := range q.Now().Readings {
				readings[r.Name] = r.Choices[rng.IntN(len(r.Choices))].ID
			}
			var sets []project.Setting
			for _, f := range s.Forecasts {
				sets = append(sets, times(t, f, 0))
			}
			at := s.Ask.Forecast.From + rng.Int64N(s.Ask.Forecast.To-s.Ask.Forecast.From+1)
			for i, f := range s.Forecasts {
				sets[i] = times(t, f, at)
			}
			for _, f := range s.Unaudited {
				sets = append(sets, times(t, f, s.Ask.Unaudited.From+rng.Int64N(s.Ask.Unaudited.To-s.Ask.Unaudited.From+1)))
			}
			as, _ := q.With(sets...)
			r, bad := sample(t, e, name, readings).With(sets...)
			if len(bad) > 0 || hides(r, as) {
				continue
			}
			tried++
			if sum := r.Totals.Amount; sum.Cmp(s.Least.Total) < 0 || sum.Cmp(s.Most.Total) > 0 {
				t.Errorf("%s: %s with %v and forecasts %s, not from %s to %s", name, sum, readings, sure.Percent(at), s.Least.Total, s.Most.Total)
			}
		}
	}
	if tried < 100 {
		t.Errorf("only %d were compared", tried)
	}
}

// reached holds an end against the engine.
func reached(t *testing.T, e *engine.Engine, name string, s *sure.Sure, end sure.End) {
	t.Helper()
	var sets []project.Setting
	for _, at := range end.At {
		b, bad := sure.ParseBand("0.." + at.At)
		low, worse := sure.ParseBand(at.At + "..0")
		var off int64
		switch {
		case at.Kind == sure.Fact:
			sets = append(sets, project.Word(at.Name, at.At))
			continue
		case bad == nil:
			off = b.To
		case worse == nil:
			off = low.From
		default:
			t.Fatalf("%s is no part", at.At)
		}
		figures := s.Forecasts
		if at.Kind == sure.Unaudited {
			figures = s.Unaudited
		}
		for _, f := range figures {
			sets = append(sets, times(t, f, off))
		}
	}
	r, bad := sample(t, e, name, end.Readings).With(sets...)
	if len(bad) > 0 || r.Totals.Amount.Cmp(end.Total) != 0 {
		t.Errorf("%s: %+v is not what the engine pays: %v", name, end, bad)
	}
}

// TestUnknownFactsAreInTheRangeAsFarAsTheyAreBounded: what adds without bound,
// or entry by entry, stays unknown and is named.
func TestUnknownFactsAreInTheRangeAsFarAsTheyAreBounded(t *testing.T) {
	e := opened(t)
	s := sure.Of(sample(t, e, "incomplete", nil), sure.Ask{})
	if len(s.Sources) == 0 || s.Sources[0].Kind != sure.Fact || s.Sources[0].Name != "investment.in_construction_period" ||
		s.Sources[0].Width().String() != "10000000.00" || s.Most.Total.String() != "18788500.00" {
		t.Errorf("%+v", s)
	}
	reached(t, e, "incomplete", s, s.Least)
	reached(t, e, "incomplete", s, s.Most)
	for i, x := range s.Sources {
		if i > 0 && x.Width().Cmp(s.Sources[i-1].Width()) > 0 {
			t.Errorf("%s moves more than what stands before it", x.Name)
		}
	}
	if s := sure.Of(sample(t, e, "manufacturing", nil), sure.Ask{}); !slices.Contains(s.Boundless, "talent[0].years") {
		t.Errorf("%v", s.Boundless)
	}
}

// TestABandIsReadAsItIsWritten, and what is none is refused.
func TestABandIsReadAsItIsWritten(t *testing.T) {
	for text, want := range map[string]sure.Band{
		"-20%..+20%": {-2000, 2000}, "20%": {-2000, 2000}, "±5%": {-500, 500}, "-12.5%..0": {-1250, 0}, " 0 .. 7.25% ": {0, 725}, "−3%..3%": {-300, 300},
	} {
		if got, bad := sure.ParseBand(text); bad != nil || got != want {
			t.Errorf("%s: %v, %v", text, got, bad)
		}
	}
	for _, text := range []string{"", "..", "20", "20%..-20%", "-101%..0", "0..2000%", "1.234%..2%", "-20..20", "a%..b%", "1e3%..2%"} {
		if b, bad := sure.ParseBand(text); bad == nil {
			t.Errorf("%q is %v", text, b)
		}
	}
}

// TestABarIsWhatItsSourceDoesAlone: every bar lies within the range, and that of
// a reading is what the engine pays when the clause is read so and all else is as filed.
func TestABarIsWhatItsSourceDoesAlone(t *testing.T) {
	e, bars := opened(t), 0
	for _, name := range []string{"manufacturing", "upgrade", "move_to_park", "incomplete", "factory_tenant"} {
		s := sure.Of(sample(t, e, name, nil), sure.Ask{Forecast: band(t, "20%"), Unaudited: band(t, "10%")})
		for _, x := range s.Sources {
			if x.Least.Total.Cmp(s.Least.Total) < 0 || x.Most.Total.Cmp(s.Most.Total) > 0 {
				t.Errorf("%s: %s lies outside of %s to %s", name, x.Name, s.Least.Total, s.Most.Total)
			}
			for _, end := range []sure.Point{x.Least, x.Most} {
				readings := map[string]string{x.Name: end.At}
				if x.Kind != sure.Reading || end.At == "" {
					continue
				}
				bars++
				if r := sample(t, e, name, readings).Now(); r.Totals.Amount.Cmp(end.Total) != 0 {
					t.Errorf("%s with %v: %s, not %s", name, readings, r.Totals.Amount, end.Total)
				}
			}
		}
	}
	if bars < 5 {
		t.Errorf("only %d bars", bars)
	}
}
