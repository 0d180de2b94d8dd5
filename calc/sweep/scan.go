package sweep

import (
	"slices"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/project"
)

// Scan are the stretches of a fact over all that a file may say of it, for
// those who look for a value.
type Scan struct {
	Span
	Now       int64
	Stated    bool
	Stretches []Stretch
	Whole     bool // they reach the end of the span
	search    *search
}

// The bounds of a scan: it has more stretches than a sweep at the most, and
// looks at fewer values one by one.
const mostScanned, fewScanned = 2000, 40

// The years around the days of the law and of the project in which another day
// is looked for.
const yearsBefore, yearsAfter = 1, 10

// Everywhere scans a fact over all its values; of days, those from a year
// before the first of the law's and the project's to ten after the last.
func Everywhere(q *engine.Question, axis Axis) *Scan {
	s := newSearch(q, axis)
	s.most, s.few = mostScanned, fewScanned
	scan := &Scan{Span: Span{axis, axis.Low, axis.High}, search: s}
	if axis.IsDay() {
		scan.From, scan.To = s.era()
	}
	s.probes = s.probesOf(scan.From, scan.To)
	scan.Stretches, scan.Whole = s.stretches(scan.From, scan.To)
	scan.Now, scan.Stated = axis.Of(q.Now().Project)
	return scan
}

// Result is what the engine says at a value.
func (s *Scan) Result(x int64) (*calc.Result, project.Problems) { return s.search.result(x) }

// era are the days among which a day is looked for.
func (s *search) era() (from, to int64) {
	all := s.ownDays()
	for _, f := range s.figures() {
		if f.Kind == "date" {
			all = append(all, f.Day())
		}
	}
	if len(all) == 0 {
		all = []civil.Date{civil.MustDay(civil.FirstYear+yearsBefore, 1, 1)}
	}
	first, last := slices.Min(all), slices.Max(all)
	return max(int64(first.YearsOn(-yearsBefore)), s.axis.Low), min(int64(last.YearsOn(yearsAfter)), s.axis.High)
}
