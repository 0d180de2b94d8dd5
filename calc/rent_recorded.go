package calc

import (
	"slices"

	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// LeaseDays is the rent of one lease and the days of it that matter.
type LeaseDays struct {
	List   project.Fact[bool] // whether there is one, to ask for what lacks in it
	Rent   []project.Rent     // in any order
	Counts civil.Period       // rent that belongs to other days is not counted
	Owes   civil.Period       // the days on which the lease runs: before and after them no rent is owed
	// Ends is its last day. While it is written that nobody knows it, the days after
	// the last that rent is entered for may owe nothing; on those before the lease ran.
	Ends project.Fact[civil.Date]
}

// RecordedRent adds the rent of some leases that belongs to the days of a
// window, and says on what day the last of it was paid (zero where none was).
// An entry is split by days over a border, which is exact accounting and no
// estimate; a forecast counts and makes an estimate; what is neither paid nor
// forecast counts nothing, nor does what an entry names of days on which the
// lease does not run. By whatever day rent belongs to a window, the days recorded are those that it pays for: where a
// lease runs on a day that no rent
// of it covers the value is recorded in part, and unknown where no day is at all
// (READING, rent).
func (v Value) RecordedRent(leases []LeaseDays, window civil.Period, timing Timing) (Value, civil.Date) {
	last, touched, open := civil.Date(0), false, []string(nil)
	for i := range leases {
		l := &leases[i]
		counted := l.Counts.Overlap(window)
		if timing == ByCash && !l.List.Known && counted.Days() > 0 && l.Owes.Overlap(window).Days() <= 0 {
			open = append(open, l.List.Path()) // paid in it perhaps, for days in another
		}
		for j := range l.Rent {
			r := &l.Rent[j]
			if !recordedRent(r) {
				if timing == ByCash && openRent(r) && r.Paid.Known && counted.Has(r.Paid.Value) {
					open = append(open, r.Amount.Path())
				}
				continue
			}
			belongs := v.addRent(r, counted, l.Owes, timing)
			if belongs && r.Amount.Value.Sign() != 0 {
				last = max(last, r.Paid.Value)
			}
			touched = touched || belongs || r.Period.Value.Common(l.Owes.Overlap(window)) > 0
		}
	}
	if len(open) > 0 { // paid within the window, for whatever days
		return v.Lacks(open...), last
	}
	recorded, paths := rentDays(leases, window)
	if !touched && !recorded.Whole() {
		return v.Lacks(paths...), last
	}
	return v.Partly(recorded, paths...), last
}

// recordedRent says whether an entry records its days: it is paid, or a
// forecast, or there is nothing to pay.
func recordedRent(r *project.Rent) bool {
	return r.Amount.Known && (r.Paid.Known || r.Projected.Value || r.Amount.Value.Sign() == 0)
}

// openRent says whether an entry counts, or may, and how much it is is not known:
// its days are then not recorded, whatever else is paid for them.
func openRent(r *project.Rent) bool {
	return !r.Amount.Known && (r.Paid.Written || r.Projected.Value)
}

// addRent adds what of an entry belongs to some days, and says whether any of it
// does, be it nothing that was paid. A forecast that is not paid belongs to the days it pays for, having
// no day of payment; what belongs by its days counts for those on which the
// lease runs.
func (v *Value) addRent(r *project.Rent, days, runs civil.Period, timing Timing) bool {
	span := civil.Period{From: r.Paid.Value, To: r.Paid.Value}
	if timing == ForDays || !r.Paid.Known {
		span, days = r.Period.Value, days.Overlap(runs)
	}
	common := span.Common(days)
	switch {
	case common == 0:
		return false
	case r.Amount.Value.Sign() == 0: // a sum has no summand of nothing
	case common == span.Days():
		v.plus(v.say(func() lang.Text { return lang.F("%s 租金", "rent of %s", r.Period.Value) }), r.Amount.Value)
	default:
		v.plus(v.say(func() lang.Text {
			return lang.F("%s 租金 %s × %d/%d 天", "rent of %s, %s × %d/%d days", r.Period.Value, r.Amount.Value, common,
				span.Days())
		}),
			r.Amount.Value.Part(common, span.Days()))
	}
	if r.Projected.Value {
		*v = v.Guessed(lang.F("%s 租金为预测", "rent of %s is a forecast", r.Period.Value))
	}
	return true
}

// rentDays looks which of the days of a window that owe rent are recorded: a
// day is when every lease that runs then has rent for it. It names the lists
// that lack something.
func rentDays(leases []LeaseDays, window civil.Period) (all Recorded, paths []string) {
	var few [4]civil.Period
	owed, lacks := few[:0], []civil.Period(nil)
	for i := range leases {
		l := &leases[i]
		runs := l.Owes.Overlap(window)
		if runs.Days() <= 0 {
			continue
		}
		var several [8]civil.Period
		covered := several[:0]
		for j := range l.Rent {
			r := &l.Rent[j]
			if open := openRent(r); open || recordedRent(r) {
				covered = append(covered, r.Period.Value)
				if days := r.Period.Value.Overlap(runs); open && days.Days() > 0 {
					lacks, paths = append(lacks, days), append(paths, r.Amount.Path())
					all.Lists = append(all.Lists, ListLacks{r.Amount.Path(), []civil.Period{days}})
				}
			}
		}
		owed = append(owed, runs)
		if of := RecordedIn(runs, covered); !of.Whole() {
			lacks, paths = append(lacks, of.Lacks...), append(paths, l.List.Path())
			if l.mayHaveEnded(of.Lacks, covered) {
				paths = append(paths, l.Ends.Path())
			}
			all.Lists = append(all.Lists, ListLacks{l.List.Path(), of.Lacks})
		}
	}
	all.Lacks = joined(lacks)
	all.Of = daysOf(joined(owed))
	all.Days = all.Of - daysOf(all.Lacks)
	return all, paths
}

// mayHaveEnded says whether the last of the days that lack may lie after the end
// of the lease, of which nobody knows more than what rent is entered for.
func (l *LeaseDays) mayHaveEnded(lacks, covered []civil.Period) bool {
	last := lacks[len(lacks)-1].To
	return l.Ends.SaidUnknown() && !slices.ContainsFunc(covered, func(p civil.Period) bool { return p.To > last })
}

// joined are the days that some periods cover, as periods that neither overlap nor touch.
func joined(periods []civil.Period) []civil.Period {
	if len(periods) < 2 {
		return periods
	}
	var out []civil.Period
	for _, p := range inDays(periods) {
		if n := len(out) - 1; n >= 0 && p.From <= out[n].To+1 {
			out[n].To = max(out[n].To, p.To)
			continue
		}
		out = append(out, p)
	}
	return out
}

func daysOf(periods []civil.Period) (days int) {
	for _, p := range periods {
		days += p.Days()
	}
	return days
}

// RentLacking are a rent that is not listed and the amounts that its entries do not state.
func RentLacking(list project.Fact[bool], rent []project.Rent) (paths []string) {
	paths = list.Missing()
	for i := range rent {
		paths = append(paths, rent[i].Amount.Missing()...)
	}
	return paths
}
