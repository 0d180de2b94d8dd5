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
func Everywhere(q *engine.Question, axis Axis) *Scan { return Within(q, axis, mostScanned) }

// Within is such a scan of so many stretches at the most.
func Within(q *engine.Question, axis Axis, most int) *Scan {
	scan := unscanned(q, axis)
	scan.search.most = most
	scan.search.probes = scan.search.probesOf(scan.From, scan.To)
	scan.Stretches, scan.Whole = scan.search.stretches(scan.From, scan.To)
	return scan
}

func unscanned(q *engine.Question, axis Axis) *Scan {
	s := newSearch(q, axis)
	if s.few = fewScanned; axis.Key.Type == project.TypeYear {
		s.few = axis.High - axis.Low // any of them may be the one that counts
	}
	scan := &Scan{Span: Span{axis, axis.Low, axis.High}, search: s}
	if axis.IsDay() {
		scan.From, scan.To = s.era()
	}
	scan.Now, scan.Stated = axis.Of(q.Now().Project)
	return scan
}

// Days are the days at which something may turn with a fact, for those who look
// for a good one and need no proof that it is the best; nothing of what is no day.
func Days(q *engine.Question, axis Axis) (*Scan, []int64) {
	scan := unscanned(q, axis)
	if !axis.IsDay() {
		return scan, nil
	}
	for _, d := range scan.search.turningDays() {
		if day := int64(d); scan.From <= day && day <= scan.To {
			scan.search.probes = append(scan.search.probes, day)
		}
	}
	return scan, scan.Turns()
}

// Turns are the values at which something may turn, and both ends.
func (s *Scan) Turns() []int64 {
	all := append([]int64{s.From, s.To}, s.search.probes...)
	slices.Sort(all)
	return slices.Compact(all)
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
