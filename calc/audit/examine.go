package audit

import (
	"slices"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/calc/sorted"
)

// examine says all that is wrong with an account, in the order of kinds.
func (a *auditor) examine(x *Account) {
	x.examineMoney()
	if x.Paid.Sign() != 0 {
		x.examinePayees()
		x.examineDays()
		a.examineForecast(x)
	}
	sorted.Stable(x.Findings, func(f, g Finding) int { return int(f.Kind) - int(g.Kind) })
	x.mark()
}

func (x *Account) examineMoney() {
	s := x.Subject
	switch {
	case s.moved != nil && x.returned():
	case x.deal != nil:
		x.agreed()
	case x.Paid.Sign() < 0:
		x.cameBack()
	case s.ended && x.afterEnd():
	case x.Paid.Sign() == 0 && x.balanced():
	case x.Open && x.Partly():
	case x.Open:
		x.unknown()
	case x.Award.Status == calc.Discretionary:
		x.find(Finding{Kind: NotKnown, Amount: x.Paid, Entries: x.standing(),
			Text: lang.F("须经决定才能兑现：%s", "to be paid only by a decision: %s", lang.Join(x.Award.Reasons))})
	case x.Award.Status == calc.Superseded, x.lost():
		x.lostTo()
	case x.Award.Status == calc.NotMet:
		x.find(Finding{Kind: NotDue, Amount: x.Paid, Entries: x.standing(), Text: x.notMet()})
	case len(x.Lines) == 0 && x.Paid.Sign() != 0:
		x.find(Finding{Kind: Outside, Amount: x.Paid, Entries: x.standing(), Text: x.outside()})
	case x.differs():
		x.difference()
	}
}

// cameBack says that more came back than was ever paid.
func (a *Account) cameBack() {
	text := lang.F("退回的比已付的多 %s，是否漏记了付款", "%s more came back than was paid: is a payment missing", a.Paid.Neg())
	if !slices.ContainsFunc(a.Entries, func(e *Entry) bool { return e.Amount.Sign() > 0 }) {
		text = lang.F("只有退回 %s，没有任何付款，是否漏记", "%s came back and nothing was paid: is the payment missing",
			a.Paid.Neg())
	}
	a.find(Finding{Kind: Underpaid, Amount: a.Due.Sub(a.Paid), Entries: a.wrong(), Text: text})
}

// balanced says whether what was paid by each bearer has all come back.
func (a *Account) balanced() bool {
	return !slices.ContainsFunc(a.Parts, func(p Part) bool { return p.Paid.Sign() != 0 })
}

func (a *Account) lost() bool {
	return len(a.Lines) > 0 && !slices.ContainsFunc(a.Lines, func(l *calc.Line) bool { return !l.Lost })
}

// Partly says whether what is due is known in part, and no bearer paid more
// than that: nothing can be said against it yet.
func (a *Account) Partly() bool {
	return a.Open && a.Due.Sign() > 0 && a.Paid.Cmp(a.Due) <= 0 &&
		!slices.ContainsFunc(a.Parts, func(p Part) bool { return p.Over().Sign() > 0 })
}

// unknown says that nobody can tell yet what is due, and for want of what.
func (a *Account) unknown() {
	var missing []string
	for _, l := range a.Lines {
		missing = append(missing, l.Missing...)
	}
	if list := a.Award.Unlisted(project.Known(a.N)); list != "" {
		missing = []string{list}
	}
	if missing == nil { // it is the award that is not known
		missing = slices.Clone(a.Award.Missing)
	}
	slices.Sort(missing)
	facts := make([]lang.Text, 0, len(missing))
	for _, path := range slices.Compact(missing) {
		facts = append(facts, lang.Same(path))
	}
	text := lang.F("应付多少还不知道，缺 %s", "what is due is not known for want of %s", lang.Join(facts))
	if a.Due.Sign() > 0 {
		text = lang.F("只知道一部分（%s），缺 %s", "a part only is known (%s), for want of %s", a.Due, lang.Join(facts))
	}
	a.find(Finding{Kind: NotKnown, Amount: a.Paid, Entries: a.standing(), Text: text})
}

// notMet are the conditions that an award fails.
func (a *Account) notMet() lang.Text {
	var failed []lang.Text
	for c := range a.Award.All {
		if c.Met != calc.No {
			continue
		}
		said := c.Label()
		switch {
		case c.Unit == calc.CNY && c.Actual.Known && c.Threshold.Known:
			said = lang.F("%s %s，要求 %s", "%s %s, required %s", c.Label(), c.Actual.Amount, c.Threshold.Amount)
		case c.Unit == calc.USD && c.Actual.Known && c.Threshold.Known:
			said = lang.F("%s US$%s，要求 US$%s", "%s US$%s, required US$%s", c.Label(), c.Actual.Amount,
				c.Threshold.Amount)
		case c.Unit == calc.Days && c.Actual.Known && c.Threshold.Known:
			said = dayFailed(c)
		}
		failed = append(failed, said)
	}
	return lang.F("不符合条件：%s", "does not qualify: %s", lang.Join(failed))
}

// dayFailed says of a condition on a day which day it asks for, and which it was.
func dayFailed(c *calc.Condition) lang.Text {
	actual, asked := c.Actual.Date, c.Threshold.Date
	switch {
	case c.Relation == calc.GE:
		return lang.F("%s %s，要求不早于 %s", "%s %s, required from %s on", c.Label(), actual, asked)
	case c.Relation == calc.After:
		return lang.F("%s %s，要求晚于 %s", "%s %s, required after %s", c.Label(), actual, asked)
	}
	return lang.F("%s %s，要求不晚于 %s", "%s %s, required by %s", c.Label(), actual, asked)
}

// outside says which years the award has.
func (a *Account) outside() lang.Text {
	if len(a.Award.Lines) == 0 {
		return lang.T("该奖项没有可付的年度", "the award has no year to pay for")
	}
	last := a.Award.Lines[len(a.Award.Lines)-1]
	return lang.F("%s只有 %d 年，到 %s 为止，没有第 %d 年",
		"%s: of the award years (%d) the last ends on %s; there is no year %d",
		a.Award.Document.Cite(a.Award.Article), last.N, last.Window.To, a.N)
}

// nowhere adds, of a year that the award does not have, that it has none however
// facts and law are taken.
func (t *trial) nowhere(x *Account) {
	i := slices.IndexFunc(x.Findings, func(f Finding) bool { return f.Kind == Outside })
	if i < 0 || slices.ContainsFunc(t.suppositions(), func(s *supposed) bool { return hasYear(s.result, x) }) {
		return
	}
	x.Findings[i].Text = lang.F("%s；任何一档、任何读法都没有这一年", "%s; no tier and no reading has such a year",
		x.Findings[i].Text)
}

func hasYear(r *calc.Result, x *Account) bool {
	for _, award := range r.Awards {
		if award.Name() == x.Award.Name() && len(award.LinesOf(x.N)) > 0 {
			return true
		}
	}
	return false
}

// lostTo says of what lost a choice that it was paid, alone or beside
// what won.
func (x *Account) lostTo() {
	won, name := lang.T("同一事项取另一项", "the same matter is paid under another"), ""
	for i := range x.Subject.standing.Choices {
		c := &x.Subject.standing.Choices[i]
		if slices.ContainsFunc(c.Candidates, func(k calc.Candidate) bool { return k.Award == x.Award }) {
			won, name = takenBy(c), c.Winner
		}
	}
	f := Finding{Kind: LosingSide, Amount: x.Paid, Entries: x.standing(),
		Text: lang.F("%s，此项不付", "%s: not this", won)}
	if paid := x.Subject.paidTo(name); paid.Sign() > 0 {
		f.Kind = BothSides
		f.Text = lang.F("%s，而那一项已付 %s：两边不能都付", "%s, of which %s were paid: never both", won, paid)
	}
	x.find(f)
}

// takenBy says by what rule a matter is paid under what won.
func takenBy(c *calc.Choice) lang.Text {
	won := titleOf(c.Candidates[c.Won])
	switch c.Rule {
	case calc.Override:
		return lang.F("同一事项不论高低只按%s", "the same matter is paid whatever the sums under %s", won)
	case calc.Lowest:
		return lang.F("同一事项从低取%s", "the same matter is paid under the lower, %s", won)
	}
	return lang.F("同一事项从高取%s", "the same matter is paid under the higher, %s", won)
}

func titleOf(c calc.Candidate) lang.Text {
	if c.Award == nil {
		return lang.F("「%s」", "“%s”", c.Name)
	}
	return lang.F("%s（%s）", "%s (%s)", c.Award.Label(), c.Award.Document.Cite(c.Award.Article))
}

// paidTo is what was paid for an award of ours or of another policy, by the name a choice gives it.
func (s *Subject) paidTo(name string) (sum money.Amount) {
	for _, x := range s.Accounts {
		if x.Award.Name() == name {
			sum = sum.Add(x.Paid)
		}
	}
	for _, e := range s.Beside {
		if e.Other != nil && e.Other.Policy.Value == name {
			sum = sum.Add(e.Amount)
		}
	}
	return sum
}
