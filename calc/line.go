package calc

import (
	"slices"

	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// Terms are what is done to a base to make the amount of a line.
type Terms struct {
	Rate     money.Rate
	Cap      *money.Amount
	CapLabel lang.Text // what the cap is called where "at most so much" does not say it
	Down     bool      // "not above": fractions of a fen are dropped
	Stopped  bool      // nothing is paid, whatever the base
	Why      lang.Text
}

// apply makes the amount of a base: not below zero, rate, cap, one rounding.
func (t *Terms) apply(v *Value) {
	v.atLeastZero()
	v.times(t.Rate)
	if t.Cap != nil {
		v.atMost(t)
	}
	if t.Down {
		v.roundedDown()
	} else {
		v.rounded()
	}
}

func (t *Terms) capLabel() lang.Text {
	if t.CapLabel.IsZero() {
		return lang.F("最高 %s", "at most %s", *t.Cap)
	}
	return t.CapLabel
}

// reached says whether an amount is at its cap, so that no fact still missing
// could raise it.
func (t *Terms) reached(a money.Amount) bool { return t.Cap != nil && a.Cmp(*t.Cap) >= 0 }

// Capped says whether a base, as far as it is recorded, comes to the cap, so that
// no more of it could raise the amount.
func (t *Terms) Capped(base Value) bool {
	return base.Known() && t.Cap != nil && base.amount.Times(t.Rate.Decimal).Cmp(*t.Cap) >= 0
}

// YearLine makes the line of an award year; it is payable the day after.
func (w *Working) YearLine(n int, window civil.Period, base Value, t Terms) *Line {
	return w.line(n, window, window.To+1).come(w, &base, &t)
}

// For says which premises the line is for.
func (l *Line) For(premises string) *Line {
	l.Premises = premises
	return l
}

// PaidBy puts the line off to the day on which the last of what it rests on was
// paid: nothing is owed on a rent before the rent is.
func (l *Line) PaidBy(day civil.Date) *Line {
	l.PayableFrom = max(l.PayableFrom, day)
	return l
}

// OneOff makes the line of an event; it is payable on its day.
func (w *Working) OneOff(n int, event civil.Date, base Value, t Terms) *Line {
	return w.line(n, civil.Period{From: event, To: event}, event).come(w, &base, &t)
}

// Undated makes the line of an event that nobody knows the day of: it falls into no
// year that could be named, and may be payable from a day on.
func (w *Working) Undated(n int, from civil.Date, base Value, t Terms) *Line {
	line := w.line(n, civil.Period{From: from, To: from}, from)
	line.Year = project.EveryYear
	return line.come(w, &base, &t)
}

// Fixed makes the line of an event that pays a figure of the law.
func (w *Working) Fixed(n int, event civil.Date, label lang.Text, amount money.Amount) *Line {
	line := w.OneOff(n, event, w.Start().Plus(label, amount), Terms{Rate: money.Whole})
	line.Base, line.Rate = nil, nil
	return line
}

// FixedYear makes the line of a year that pays a figure of the law.
func (w *Working) FixedYear(n int, window civil.Period, amount Value) *Line {
	line := w.YearLine(n, window, amount, Terms{Rate: money.Whole})
	line.Base, line.Rate = nil, nil
	return line
}

// Unlisted says of calendar years that a list does not name that nothing is known
// of them: they make no line, and what was paid for one may be due.
func (w *Working) Unlisted(list string, years []int) { w.award.list, w.award.unlisted = list, years }

// line adds a line of which nothing is known but its days.
func (w *Working) line(n int, window civil.Period, payable civil.Date) *Line {
	if w.award.Lines == nil { // most awards have no more than this
		w.award.Lines = w.memory.lines.Room(6)
	}
	w.award.Lines = append(w.award.Lines, Line{N: n, Window: window, Year: window.To.Year(), PayableFrom: payable})
	return &w.award.Lines[len(w.award.Lines)-1]
}

// come is the one place where it is worked out what a line comes to, of a base
// and its terms.
func (l *Line) come(w *Working, base *Value, t *Terms) *Line {
	kept := w.memory.figures.One()
	kept.rate = t.Rate
	l.Rate, l.Limit, l.Down = &kept.rate, t.Cap, t.Down
	if base.Known() {
		base.noted(lang.T("基数", "base"))
		kept.base = base.amount
		l.Base = &kept.base
	}
	switch {
	case t.Stopped:
		l.nothing(base, t.Why)
	case base.Known():
		t.apply(base)
		kept.amount = base.amount
		l.Amount, l.Steps = &kept.amount, base.steps
		l.Reasons = base.estimate
		l.atCap = base.Partial() && t.reached(base.amount)
		if base.Partial() && !l.atCap {
			l.Recorded, l.Missing = base.recorded, base.lacks
			l.Reasons = append(slices.Clip(l.Reasons),
				lang.F("只记录了 %d/%d 天", "recorded for %d of %d days", base.recorded.Days, base.recorded.Of))
		}
		l.Estimate = len(l.Reasons) > 0
	case t.Cap != nil && t.Cap.Sign() <= 0: // nothing is left to pay, whatever is not known
		l.nothing(base, t.capLabel())
	default:
		l.Missing, l.Steps = eachOnce(base.missing), base.steps
	}
	return l
}

// eachOnce names each fact once, where it was first found to lack.
func eachOnce(paths []string) []string {
	seen := make(map[string]bool, len(paths))
	return slices.DeleteFunc(slices.Clone(paths), func(path string) bool {
		again := seen[path]
		seen[path] = true
		return again
	})
}

// nothing makes a line of 0.00 for a reason: known without its facts, and no estimate.
func (l *Line) nothing(base *Value, why lang.Text) {
	amount := money.Zero
	l.Compared = nil
	l.Amount, l.Steps = &amount, Value{silent: base.silent, steps: base.steps}.note(why).steps
}

// Stop makes nothing of a line that was worked out, for a reason that came after it;
// what it used of a cap stays used.
func (w *Working) Stop(l *Line, why lang.Text) {
	l.Recorded, l.Missing, l.Estimate, l.Reasons, l.atCap = nil, nil, false, nil, false
	l.nothing(&Value{silent: !w.Explain, steps: l.Steps}, why)
}

// Lack leaves a line open for want of facts: it is what it was worked out to be, or nothing.
func (l *Line) Lack(facts ...string) {
	if !l.Open() {
		l.Limit = l.Amount
	}
	rate := l.Rate
	l.unknown(facts)
	l.Rate, l.atCap = rate, false
}

// MayPay says whether a line pays anything, or may.
func (l *Line) MayPay() bool { return !l.nothingAtAll() }

// MayPay says whether any line of an award pays anything, or may.
func (a *Award) MayPay() bool { return a.find((*Line).MayPay) != nil }

// finish gives the award its status and total once its lines are made.
func (w *Working) finish() {
	a := w.award
	if a.Status == NotMet || a.Status == NotKnown {
		a.Lines = nil
		return
	}
	known, guessed := false, len(w.guesses) > 0
	for i := range a.Lines {
		l := &a.Lines[i]
		w.lack(l.Missing...)
		known = known || l.Amount != nil
		guessed = guessed || l.Estimate
		if len(w.guesses) > 0 {
			l.Estimate = true
		}
	}
	switch {
	case !known && len(a.Lines) > 0:
		a.Status = NotKnown
	case w.discretionary:
		a.Status = Discretionary
	case guessed:
		a.Status = Estimate
	default:
		a.Status = Due
	}
	a.Total = sum(a.Lines)
}

// sum adds the known amounts of lines.
func sum(lines []Line) money.Amount {
	sum := money.Zero
	for i := range lines {
		if l := &lines[i]; l.Amount != nil {
			sum = sum.Add(*l.Amount)
		}
	}
	return sum
}
