package audit

import (
	"slices"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// examineDays asks of each payment that it was payable by its day.
func (a *Account) examineDays() {
	if len(a.Lines) == 0 || !a.Award.Status.Counts() {
		return
	}
	byDay := map[civil.Date][]*Entry{}
	var days []civil.Date
	for _, e := range a.standing() {
		if !e.Date.Known || e.Date.Value >= a.PayableFrom {
			a.tooSoon(e)
			continue
		}
		if byDay[e.Date.Value] == nil {
			days = append(days, e.Date.Value)
		}
		byDay[e.Date.Value] = append(byDay[e.Date.Value], e)
	}
	for _, day := range days {
		a.early(day, byDay[day])
	}
}

// tooSoon says of a payment for a column that more was paid by its day than was
// payable of it by then, though all of it is due.
func (a *Account) tooSoon(e *Entry) {
	if len(a.Lines) < 2 || !e.Date.Known || a.Open {
		return
	}
	paid, payable, next := money.Zero, money.Zero, civil.LastDay
	for _, o := range a.standing() {
		if o.Date.Known && o.Date.Value <= e.Date.Value {
			paid = paid.Add(o.Left)
		}
	}
	for _, l := range a.Lines {
		if l.PayableFrom <= e.Date.Value {
			payable = payable.Add(*l.Amount)
		} else {
			next = min(next, l.PayableFrom)
		}
	}
	if sum := money.Min(money.Min(paid, a.Due).Sub(payable), e.Left); sum.Sign() > 0 {
		days := int(next - e.Date.Value)
		a.find(Finding{Kind: Early, Amount: sum, Days: days, Entries: []*Entry{e},
			Text: lang.F("%s 付于 %s，其中 %s 要 %s 起方可付，早付 %d 天",
				"%s: paid on %s, %s of it payable from %s only, %d days early", e.Label(), e.Date.Value, sum, next, days)})
	}
}

// early says of the payments of one day that nothing was payable yet.
func (a *Account) early(day civil.Date, entries []*Entry) {
	days := int(a.PayableFrom - day)
	text := lang.F("%s 付于 %s，%s 起方可付，早付 %d 天", "%s: paid on %s, payable from %s, %d days early", labels(entries), day,
		a.PayableFrom, days)
	if w := a.Lines[0].Window; w.From < w.To && day <= w.To {
		text = lang.F("%s；付款时该年度尚未结束，数额只能是估的", "%s; the award year had not ended, so that the sum was a guess", text)
	}
	a.find(Finding{Kind: Early, Amount: left(entries), Days: days, Entries: entries, Text: text})
}

// examineForecast asks whether what is due rests on figures that are forecast:
// without them it would not be known, or be another.
func (a *auditor) examineForecast(x *Account) {
	estimated := slices.ContainsFunc(x.Lines, func(l *calc.Line) bool { return l.Estimate })
	if !estimated || !x.Award.Status.Counts() || !forecasts(x.Subject.Project) {
		return
	}
	r := x.Subject.firm(a)
	due, _, open := dueIn(r, x.Award, x.N)
	if open == x.Open && due.Cmp(x.Due) == 0 {
		return
	}
	x.find(Finding{Kind: OnForecast, Amount: x.Paid, Entries: x.standing(),
		Text: lang.T("依据是预测数（projected），不得兑现：收回，或转为预付",
			"it rests on a forecast (projected) and may not be paid: take it back, or book it as an advance")})
}

// firm is what the facts come to without what is forecast.
func (s *Subject) firm(a *auditor) *calc.Result {
	if s.firmly == nil {
		p := copyOf(s.standing.Project)
		withoutForecasts(p)
		s.firmly = a.suppose(p, nil)
	}
	return s.firmly
}

// dueIn is what an award pays for a year in another result.
func dueIn(r *calc.Result, of *calc.Award, n int) (due money.Amount, parts []Part, open bool) {
	for _, x := range r.Awards {
		if x.Rule.ID != of.Rule.ID || x.Instance != of.Instance {
			continue
		}
		return dueOf(x, x.LinesOf(n))
	}
	return money.Zero, nil, false
}

// afterEnd judges an account of a contract that was ended, or of funds found to
// be obtained by improper means: what was paid after the day was not due, and
// what was paid before comes back where the documents say so. It is false where
// the act changes nothing of the account.
func (a *Account) afterEnd() bool {
	r := a.Subject.Result
	why := r.Revoked(a.Award)
	due, _, _ := dueIn(r, a.Award, a.N)
	if len(why) == 0 || due.Sign() != 0 && due.Cmp(a.Due) == 0 {
		return false
	}
	late, early := a.since(a.Subject.Project.Contract.Terminated.Value)
	back := left(early).Sign() > 0 && a.comesBack(early)
	if len(late) > 0 || !back {
		a.nothingAfter(early)
	}
	if sum := left(late); sum.Sign() > 0 {
		on := a.Subject.Project.Contract.Terminated.Value.On
		a.find(Finding{Kind: Ended, Amount: sum, Entries: late,
			Text: lang.F("合同 %s 终止，%s 付于其后，不应付；%s", "the contract ended on %s and %s was paid after it: not due; %s",
				on, labels(late), lang.Join(why))})
	}
	switch over := left(early).Sub(a.Due); {
	case back:
		a.find(Finding{Kind: ToRecover, Amount: left(early), Entries: early, Text: lang.Join(why)})
	case over.Sign() > 0 && !a.Open:
		a.find(Finding{Kind: Overpaid, Amount: over, Entries: early,
			Text: lang.F("至合同终止应付 %s", "%s were due by the end of the contract", a.Due)})
	}
	return true
}

// nothingAfter leaves due only what was payable and had been paid by the end.
func (a *Account) nothingAfter(early []*Entry) {
	if end := a.Subject.Project.Contract.Terminated.Value; end.Day && a.PayableFrom > end.On {
		early, a.never = nil, true
	}
	a.Due = money.Zero
	for i := range a.Parts {
		p, paid := &a.Parts[i], money.Zero
		for _, e := range early {
			if len(a.Parts) == 1 || e.Bearer == p.Bearer {
				paid = paid.Add(e.Left)
			}
		}
		p.Due = money.Min(p.Due, paid)
		a.Due = a.Due.Add(p.Due)
	}
}

func left(entries []*Entry) (sum money.Amount) {
	for _, e := range entries {
		sum = sum.Add(e.Left)
	}
	return sum
}

// since parts payments by the day of an act; while the day is not known none is after it.
func (a *Account) since(act project.Act) (late, early []*Entry) {
	for _, e := range a.standing() {
		if act.Done && act.Day && e.Date.Known && e.Date.Value > act.On {
			late = append(late, e)
		} else {
			early = append(early, e)
		}
	}
	return late, early
}

// comesBack says whether the documents bring payments of the award back.
func (a *Account) comesBack(entries []*Entry) bool {
	p := copyOf(a.Subject.Project)
	e := entries[0]
	day := e.Date
	if !day.Known {
		day = project.Known(civil.Date(0))
	}
	p.Paid = []project.Payment{{Award: project.Known(a.Award.Name()), Year: project.Known(max(a.N, 1)), Date: day,
		Amount: project.Known(left(entries))}}
	for _, rec := range a.Subject.auditor.suppose(p, nil).Recovery {
		if rec.Enforced && len(rec.Lines) > 0 {
			return true
		}
	}
	return false
}
