package finance2022

import (
	"slices"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// requirePromise asks for the promise to stay and says whether it is asked too
// if it was kept: of one that has moved out.
func requirePromise(w *calc.Working, rule string) (moved bool) {
	fin := &w.Project.Finance
	promised := calc.Is("stay_commitment", lang.T("承诺在区内经营不迁离", "promise to stay in the district"), fin.StayCommitment,
		true)
	moved = fin.Left.Known || fin.Left.SaidUnknown()
	reads := w.Says
	if moved || promised.Met != calc.Yes {
		reads = w.Reads // only then does it matter whether the promise binds
	}
	if retentionOf(reads, rule) == noStay {
		return false
	}
	w.Require(promised)
	return moved
}

// requireStay asks for the promise of an award of one line and, of one that has
// moved out, that it did not do so too early. Expected is the day the award falls
// due, which counts as received while no payment is entered.
func requireStay(w *calc.Working, f *act, rule string, expected project.Fact[civil.Date]) {
	if requirePromise(w, rule) {
		w.Require(f.stayed(w, rule, allReceived(w.Project, rule), expected))
	}
}

// payStaying asks for the promise of an award of several lines, each of which is
// received for itself and has years of its own to stay (B70): one whose years were
// not served is not paid, the others are. Expected is the first day on which any of
// them falls due, and several whether there may be more than one; lacking is what
// they lack. It says whether any of them stands.
func payStaying(w *calc.Working, f *act, rule string, expected project.Fact[civil.Date], several bool, lacking []string,
	pay func()) bool {
	if !requirePromise(w, rule) {
		if w.OpenLacking(lacking...) {
			pay()
			return true
		}
		return false
	}
	return w.OpenApart(pay, func(a *calc.Award) calc.Condition {
		switch {
		case len(a.Lines) > 0 && w.Project.Finance.Left.Known:
			return f.judge(w, a)
		case several:
			return f.stayed(w, rule, earliest(w.Project, rule, expected), project.Fact[civil.Date]{})
		}
		return f.stayed(w, rule, allReceived(w.Project, rule), expected)
	}, lacking...)
}

// judge stops the lines of an award whose stay was broken, and leaves open those of
// which that is not known. The award keeps its promise where any line does: of
// several the one whose years are over first is shown.
func (f *act) judge(w *calc.Working, a *calc.Award) (kept calc.Condition) {
	by := make([]received, len(a.Lines))
	for i := range w.Project.Paid {
		if paid := &w.Project.Paid[i]; paid.Award.Value == a.Rule.ID {
			for _, l := range a.LinesFor(paid) {
				by[l.N-1].add(paid)
			}
		}
	}
	pays := a.MayPay()
	for i := range a.Lines {
		l := &a.Lines[i]
		if pays && !l.MayPay() {
			continue
		}
		due := project.Known(l.PayableFrom)
		if !l.Dated() {
			due = project.Fact[civil.Date]{}
		}
		c := f.stayed(w, a.Rule.ID, by[i], due)
		switch {
		case !l.MayPay():
		case c.Met == calc.No:
			w.Stop(l, lang.F("在其承诺期内（至 %s）迁离，不付", "moved out within the stay promised for it, to %s: not paid",
				c.Threshold.Date))
		case c.Met == calc.Unknown:
			l.Lack(c.Missing...)
		}
		kept = theBetter(kept, c)
	}
	return kept
}

// theBetter is of two conditions the one that holds or may hold, and of two alike
// the one with the earlier day; what both lack, where neither is known.
func theBetter(a, b calc.Condition) calc.Condition {
	switch {
	case a.Test == nil || b.Met.Or(a.Met) != a.Met:
		return b
	case a.Met != b.Met:
		return a
	case a.Met == calc.Unknown:
		lacks := slices.Concat(a.Missing, b.Missing)
		slices.Sort(lacks)
		a.Missing = slices.Compact(lacks)
	case b.Threshold.Date < a.Threshold.Date:
		return b
	}
	return a
}

// stayed says whether moving out left a promise unbroken that began with what was
// received or, while nothing was, with the day on which it is expected.
func (f *act) stayed(w *calc.Working, rule string, r received, expected project.Fact[civil.Date]) calc.Condition {
	fin := &w.Project.Finance
	test := &calc.Test{ID: "stayed", Label: lang.T("未在承诺期内迁离", "did not move out within the time promised"),
		Unit: calc.Days, Relation: calc.After}
	c := calc.Condition{Test: test, Actual: calc.Measure{Known: fin.Left.Known, Date: fin.Left.Value},
		Missing: fin.Left.Missing()}
	switch {
	case !fin.Left.Known:
	case retentionOf(w.Reads, rule) == forLife:
		c.Met = calc.No
	default: // unknown while the day it waits for is, which is a condition of its own
		day := r.last
		if !day.Known && r.undated == nil {
			day = expected
		}
		open := r.undated != nil || !day.Known
		if !day.Known {
			day = fin.Opened // it can be received on no earlier day
		}
		if began := f.began(w.Reads, w.Project, day); began.Known {
			test.Threshold = calc.Measure{Known: true, Date: stayEnds(f, w.Says, rule, began.Value)}
			c.Met = calc.TruthOf(!f.breaks(w.Case, rule, began.Value, fin.Left.Value))
		}
		if c.Met == calc.Yes && open && w.Reads(stayFrom, "receipt") {
			c.Met, c.Missing, test.Threshold = calc.Unknown, r.undated, calc.Measure{}
		}
	}
	return c
}

// received is what was received for a line: the last day of it, until whose years
// are over something of it comes back, and what has no day, which may be later.
type received struct {
	last    project.Fact[civil.Date]
	undated []string // the paths of the days
}

// add takes a payment; a repayment is no receipt.
func (r *received) add(paid *project.Payment) {
	switch {
	case paid.Amount.Value.Sign() <= 0:
	case !paid.Date.Known:
		r.undated = append(r.undated, paid.Date.Missing()...)
	case !r.last.Known || paid.Date.Value > r.last.Value:
		r.last = paid.Date
	}
}

// allReceived is what was received for an award of one line.
func allReceived(p *project.Project, rule string) (all received) {
	for i := range p.Paid {
		if paid := &p.Paid[i]; paid.Award.Value == rule {
			all.add(paid)
		}
	}
	return all
}

// earliest is the first day on which anything of an award was received or falls
// due: what is broken by it is broken by all of its lines.
func earliest(p *project.Project, rule string, expected project.Fact[civil.Date]) (first received) {
	first.last = expected
	for i := range p.Paid {
		switch paid := &p.Paid[i]; {
		case paid.Award.Value != rule || paid.Amount.Value.Sign() <= 0:
		case !paid.Date.Known:
			first.undated = append(first.undated, paid.Date.Missing()...)
		case expected.Known:
			first.last = earlier(first.last, paid.Date)
		}
	}
	if first.undated != nil {
		first.last = project.Fact[civil.Date]{}
	}
	return first
}
