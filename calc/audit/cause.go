package audit

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/sorted"
)

// Cause is a single mistake that makes a figure as it was paid, to the fen.
type Cause struct {
	Code    Slip   // the kind of mistake
	ID      string // of this one
	Text    lang.Text
	Working []lang.Text // for each account that it explains
	Steady  bool        // what was paid rightly would be the same with it
	year    int         // booked under this one too
	whole   bool        // it makes the sums and not only the parts of bearers
}

// wrongSum is what a mistake comes to for an account: a sum and its parts.
type wrongSum struct {
	code    Slip
	of      string // what it was made with, where that tells it from others of its kind
	year    int    // another one that it takes in
	id      string // of a supposition, which leads to this kind
	text    lang.Text
	working lang.Text
	sum     money.Amount
	parts   []calc.Share // nothing where it is shared as a right sum would be
	shakes  bool         // it would have changed what was paid rightly
	apart   bool         // it is one of parts: the sum alone tells nothing
}

// mistake is one way to come to another figure than is due: data, and one
// function that says what it comes to. What makes no other figure is none.
type mistake struct {
	id  string
	try func(t *trial, x *Account) []wrongSum
}

// trial is the search for the mistakes behind the differences of one project.
type trial struct {
	*auditor
	subject  *Subject
	supposed []*supposed
	explain  *calc.Result
}

// diagnose names the mistakes that explain what differs: first those that
// explain all of it, and only then, account by account, those that explain one.
func (a *auditor) diagnose(s *Subject) {
	t := &trial{auditor: a, subject: s}
	known := s.differing()
	open := s.undecided()
	all := append(slices.Clone(known), open...)
	sorted.Stable(all, func(x,
		y *Account) int {
		return slices.Index(s.Accounts, x) - slices.Index(s.Accounts, y)
	})
	for _, x := range all {
		x.Causes = t.causesOf(x)
		t.nowhere(x)
	}
	for _, x := range s.Accounts {
		if x.choseOtherwise() {
			x.Causes = t.byReading(x)
		}
	}
	if s.blame(all) == 0 && len(open) > 0 {
		s.blame(known)
	}
}

// choseOtherwise says whether what lost a choice was paid.
func (a *Account) choseOtherwise() bool {
	return slices.ContainsFunc(a.Findings, func(f Finding) bool { return f.Kind == LosingSide || f.Kind == BothSides })
}

// byReading are the other readings by which what lost a choice is due as it was
// paid; facts taken otherwise turn too many a choice to tell anything.
func (t *trial) byReading(x *Account) (causes []Cause) {
	for _, o := range bySupposition(t, x) {
		if c, ok := x.explains(o); ok && o.code == anotherReading && c.Steady {
			causes = append(causes, c)
		}
	}
	return causes
}

// blame finds the mistakes that explain each of several accounts; they are then
// the causes of each, and no others are.
func (s *Subject) blame(accounts []*Account) int {
	if len(accounts) < 2 {
		return 0
	}
	for _, c := range accounts[0].Causes {
		if !slices.ContainsFunc(accounts, func(x *Account) bool { return !has(x.Causes, c.ID) }) {
			s.Causes = append(s.Causes, collected(c, accounts))
		}
	}
	s.Causes = steadiest(s.Causes)
	for _, x := range accounts {
		if len(s.Causes) > 0 {
			x.Causes = slices.DeleteFunc(x.Causes, func(c Cause) bool {
				return !slices.ContainsFunc(s.Causes, func(k Cause) bool { return k.ID == c.ID })
			})
		}
	}
	return len(s.Causes)
}

// undecided are the accounts of which more was paid than is known to be due.
func (s *Subject) undecided() (all []*Account) {
	for _, x := range s.Accounts {
		if x.Open && len(x.Findings) > 0 {
			all = append(all, x)
		}
	}
	return all
}

// differing are the accounts whose sums or parts are not as they were due.
func (s *Subject) differing() (all []*Account) {
	for _, x := range s.Accounts {
		if x.differs() && !x.balanced() && x.blamed() {
			all = append(all, x)
		}
	}
	return all
}

// blamed says whether a difference was found that a mistake may have made.
func (a *Account) blamed() bool {
	return !a.never && slices.ContainsFunc(a.Findings, func(f Finding) bool {
		switch f.Kind {
		case Ended, ToRecover, BothSides, LosingSide, WrongPayee, Early, OnForecast, NotKnown:
			return false
		}
		return true
	})
}

// collected is a cause with its working for each account that it explains.
func collected(c Cause, accounts []*Account) Cause {
	c.Working = nil
	for _, x := range accounts {
		for _, own := range x.Causes {
			if own.ID == c.ID {
				c.Working, c.Steady = append(c.Working, own.Working...), c.Steady && own.Steady
				break
			}
		}
	}
	return c
}

// steadiest leaves out causes that would have changed what was paid rightly
// too, while there are others.
func steadiest(causes []Cause) []Cause {
	steady := slices.DeleteFunc(slices.Clone(causes), func(c Cause) bool { return !c.Steady })
	if len(steady) > 0 {
		return steady
	}
	return causes
}

// causesOf are the mistakes that make just what was paid for an account.
func (t *trial) causesOf(x *Account) (causes []Cause) {
	for _, u := range x.units {
		c := Cause{Code: UnitSlip, ID: UnitSlip.with(fmt.Sprintf("%d:%t", u.Times, u.Larger)), Text: u.slipWords(),
			whole: true, Steady: true}
		if u.Rest.Sign() == 0 && !has(causes, c.ID) { // else no mere slip makes just this figure
			causes = append(causes, c)
		}
	}
	if len(x.units) > 0 {
		return causes
	}
	if x.isTwice() {
		return []Cause{{Code: PaidTwice, ID: string(PaidTwice), Text: Twice.Name(), Steady: true}}
	}
	for n, tried := range [][]mistake{mistakes, tiers, remote} {
		for _, m := range tried {
			for _, o := range m.try(t, x) {
				if c, ok := x.explains(o); ok && !has(causes, c.ID) && !(c.Code == notTakenOff && namesWhat(causes)) {
					causes = append(causes, c)
				}
			}
		}
		if len(causes) > 0 && (n > 0 || !areSumsOfOthers(causes)) {
			break
		}
	}
	sorted.Stable(causes, func(c, k Cause) int { return cmp.Compare(rank(c), rank(k)) })
	return causes
}

// areSumsOfOthers says whether causes name the sum of another year or award and
// nothing else.
func areSumsOfOthers(causes []Cause) bool {
	return !slices.ContainsFunc(causes, func(c Cause) bool { return !slices.Contains(sumsOfOthers, c.Code) })
}

func has(causes []Cause, id string) bool {
	return slices.ContainsFunc(causes, func(c Cause) bool { return c.ID == id })
}

// namesWhat says whether a cause names by itself what was not taken off.
func namesWhat(causes []Cause) bool {
	return slices.ContainsFunc(causes, func(c Cause) bool { return slices.Contains(notDeducted, c.Code) })
}

// isTwice says whether payments made twice are all that differs.
func (a *Account) isTwice() bool {
	return slices.ContainsFunc(a.Findings, func(f Finding) bool { return f.Kind == Twice })
}

// rank puts what would have left alone what was paid rightly before the rest.
func rank(c Cause) int {
	if c.Steady {
		return 0
	}
	return 1
}

// explains says whether a wrong sum is just what was paid: of each bearer that
// differs, or in all.
func (a *Account) explains(o wrongSum) (Cause, bool) {
	c := Cause{Code: o.code, ID: cmp.Or(o.id, o.code.with(o.of)), Text: o.text, Steady: !o.shakes, year: o.year}
	if !o.working.IsZero() {
		c.Working = []lang.Text{o.working}
	}
	if a.Open { // of what is not known, only a whole sum tells anything
		c.whole = !o.apart && o.sum.Cmp(a.Paid) == 0 && o.sum.Cmp(a.Due) != 0
		return c, c.whole
	}
	if !o.apart && a.Over().Sign() != 0 && o.sum.Cmp(a.Paid) == 0 {
		c.whole = true
		return c, true
	}
	parts := o.parts
	if parts == nil {
		parts = a.Subject.standing.Division(a.Award).Of(o.sum.Round())
	}
	differs := slices.ContainsFunc(a.Parts, func(p Part) bool { return p.Over().Sign() != 0 })
	if max(len(a.Parts), len(parts)) < 2 || !differs {
		return c, false
	}
	all, some := true, false
	for _, p := range a.Parts {
		made := shareOf(parts, p.Bearer).Cmp(p.Paid) == 0
		if all = all && made; p.Over().Sign() == 0 {
			continue
		}
		if !made {
			return c, false
		}
		some = some || p.Paid.Sign() != 0
	}
	return c, all || some // that one alone paid nothing is made by too much
}

func shareOf(parts []calc.Share, bearer string) (sum money.Amount) {
	for _, s := range parts {
		if s.Name == bearer {
			sum = sum.Add(s.Amount)
		}
	}
	return sum
}
