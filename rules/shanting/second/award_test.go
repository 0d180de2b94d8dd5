package second

import (
	"math/big"
	"sort"
)

// share is one bearer's part of a line.
type share struct {
	bearer string
	amount *big.Rat
}

// line is one payment: an award year, or the one event of a one-off.
type line struct {
	n        int
	place    string // the one it is for, where it is for one
	span     span
	year     int
	payable  day
	base     *big.Rat
	kept     *big.Rat // the base of a line of which it is not known whether there is one
	floor    *big.Rat // what an unknown one uses of a cap for life at the least: if nothing counts that only may, by what is recorded
	spent    *big.Rat // of a cap for life by a line that was taken away for moving out
	limit    *big.Rat // the most that one in doubt for it comes to
	worth    *big.Rat // what it came to before
	rate     string
	amount   *big.Rat // rounded; nil is unknown
	estimate bool
	partial  bool // recorded for some of its days only
	days, of int  // how many, of those that owe something
	lost     bool // a year in which another policy pays more
	shares   []share
	against  compared
}

// compared is the year that a line is held against.
type compared struct {
	span
	days, of int
}

type award struct {
	of                                   *calc // the project with the premises it won, where they are told apart
	id, instance, article, matter, payee string

	failed, undecided bool // a condition is false; a condition is unknown
	discretionary     bool
	estimate, guessed bool // guessed: for a reason of its own, not for a line's
	superseded        bool
	mayStand          bool     // superseded, and yet the one of its document that stands, perhaps
	unsettled         bool     // another may yet be the one
	promise           *big.Rat // all that the contract promises for its matter
	missing           map[string]bool
	due               day      // when a finance award first falls due, which stands in for its receipt
	dueOpen           bool     // nobody has given the day on which it first falls due
	stayed            *promise // how it stands to the five years it asks for
	rooms             int      // how many are rented
	endured           bool     // what the end of the measures and of the contract take is taken
	windowOpen        bool     // of its years it is not known when they begin and end
	unsure            bool     // of some premises it is not known whether they count
	lines             []*line
	status            string
}

// need adds a condition; the paths are what would decide it.
func (a *award) need(t tri, paths ...string) {
	switch t {
	case no:
		a.failed = true
	case unknown:
		a.undecided = true
		a.lack(paths...)
	}
}

func (a *award) lack(paths ...string) {
	for _, p := range paths {
		a.missing[p] = true
	}
}

// known requires a figure to be given at all.
func (a *award) known(v *big.Rat, path string) *big.Rat {
	a.need(given(v != nil), path)
	return v
}

func (a *award) dated(d day, path string) day {
	a.need(given(d != noDay), path)
	return d
}

func given(b bool) tri {
	if b {
		return yes
	}
	return unknown
}

// open reports whether nothing so far keeps the award from being worked out.
func (a *award) open() bool { return !a.failed && !a.undecided }

// once adds a one-off line on its event's day.
func (a *award) once(event day, base *big.Rat, rate string, amount *big.Rat) *line {
	l := &line{n: len(a.lines) + 1, span: span{event, event + 1}, year: noYear, payable: event, base: base, rate: rate, amount: amount}
	if event != noDay {
		l.year = event.year()
	}
	a.lines = append(a.lines, l)
	return l
}

// yearly adds the line of an award year, payable from the day after it ends.
func (a *award) yearly(s span, base *big.Rat, rate string, amount *big.Rat) *line {
	l := &line{n: len(a.lines) + 1, span: s, year: (s.end - 1).year(), payable: s.end, base: base, rate: rate, amount: amount}
	a.lines = append(a.lines, l)
	return l
}

// recorded tells for how many of its days a line's facts are there. A line whose
// amount nothing further can move is whole all the same.
func (l *line) recorded(days, of int, settled bool) {
	l.days, l.of = days, of
	l.partial = l.amount != nil && days < of && !settled
	l.estimate = l.estimate || l.partial
}

// settle turns conditions and lines into the status.
func (a *award) settle() {
	known, own := 0, a.estimate
	a.guessed = own
	for _, l := range a.lines {
		l.estimate = l.estimate || own
		if l.amount != nil {
			known++
			a.estimate = a.estimate || l.estimate
		}
	}
	if !a.undecided && known == len(a.lines) {
		a.missing = map[string]bool{}
	}
	switch {
	case a.failed || !a.undecided && len(a.lines) == 0:
		a.status, a.lines, a.missing = "not_met", nil, map[string]bool{}
	case a.undecided:
		a.status, a.lines = "unknown", nil
	case known == 0:
		a.status = "unknown"
	case a.discretionary:
		a.status = "discretionary"
	case a.estimate:
		a.status = "estimate"
	default:
		a.status = "due"
	}
}

// competes tells whether the award is paid at all, and so can meet another policy.
func (a *award) competes() bool { return a.status == "due" || a.status == "estimate" }

func (a *award) name() string {
	if a.instance == "" {
		return a.id
	}
	return a.id + "#" + a.instance
}

// worthShown is null while nothing of an award is known.
func (a *award) worthShown() *string {
	if a.status == "unknown" {
		return nil
	}
	return show(a.total())
}

// total adds the known lines.
func (a *award) total() *big.Rat {
	sum := new(big.Rat)
	for _, l := range a.lines {
		if l.amount != nil {
			sum.Add(sum, l.amount)
		}
	}
	return sum
}

// portion is rate × base, floored at zero, capped, and only then rounded.
func portion(base *big.Rat, rate string, cap *big.Rat, rounding func(*big.Rat) *big.Rat) *big.Rat {
	if base == nil {
		return nil
	}
	v := times(base, parseRate(rate))
	if v.Sign() < 0 {
		v = new(big.Rat)
	}
	if cap != nil {
		v = least(v, cap)
	}
	return rounding(v)
}

func sortedKeys[V any](m map[string]V) []string {
	out := make([]string, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	sort.Strings(out)
	return out
}
