package calc

import (
	"slices"

	"github.com/shanting/fuchi/calc/civil"
)

// Recorded is of how many of the days that count the facts are recorded.
type Recorded struct {
	Days, Of int
	Lacks    []civil.Period // the days that are not
	Lists    []ListLacks    // where there are several lists, which days lack in which, or for want of what figure
}

// ListLacks are the days for which a list has no entry, or an entry no figure.
type ListLacks struct {
	Path string
	Days []civil.Period
}

// Compared is a year that a line is held against, of how many of its days the
// facts are recorded, and the list to write the others in.
type Compared struct {
	Window   civil.Period
	Recorded Recorded
	Path     string
}

// Against names the year that a line is held against, where the line is unknown
// for want of some of its days; covered are the days recorded, path the list to
// write the others in.
func (l *Line) Against(window civil.Period, covered []civil.Period, path string) {
	if l.Amount != nil {
		return
	}
	if r := RecordedIn(window, covered); !r.Whole() {
		l.Compared = &Compared{window, r, path}
	}
}

// Whole says whether every day is recorded.
func (r Recorded) Whole() bool { return r.Days == r.Of }

// lacking is how many of the days are not recorded.
func (r *Recorded) lacking() int { return r.Of - r.Days }

// RecordedIn looks which days of a window some periods cover. The periods may
// overlap and stand in any order.
func RecordedIn(window civil.Period, covered []civil.Period) Recorded {
	r := Recorded{Of: window.Days()}
	next := window.From // the first day not looked at yet
	lack := func(until civil.Date) {
		if gap := (civil.Period{From: next, To: min(until, window.To)}); gap.Days() > 0 {
			r.Lacks = append(r.Lacks, gap)
		}
	}
	for _, c := range inDays(covered) {
		if c.Common(window) == 0 {
			continue
		}
		lack(c.From - 1)
		next = max(next, c.To+1)
	}
	lack(window.To)
	r.Days = r.Of
	for _, gap := range r.Lacks {
		r.Days -= gap.Days()
	}
	return r
}

// inDays are periods in the order of their days: a file has most of them so.
func inDays(periods []civil.Period) []civil.Period {
	if slices.IsSortedFunc(periods, civil.Period.Compare) {
		return periods
	}
	periods = slices.Clone(periods)
	slices.SortStableFunc(periods, civil.Period.Compare)
	return periods
}

// Partly makes a value that is recorded for a part of its days: what is
// recorded so far, for want of facts on the others. A value that is whole stays
// as it is.
func (v Value) Partly(r Recorded, lacks ...string) Value {
	if r.Whole() {
		return v
	}
	recorded := r // so that what is whole takes no memory
	v.recorded, v.lacks = &recorded, lacks
	return v
}

// Partial says whether the value is recorded for a part of its days only.
func (v Value) Partial() bool { return v.recorded != nil }

// whole asks for a value on which another rests: one that is recorded in part
// is then unknown, since what is missing would change the other.
func (v Value) whole() Value {
	if v.Partial() {
		v.missing = slices.Concat(v.missing, v.lacks)
		v.recorded, v.lacks = nil, nil
	}
	return v
}
