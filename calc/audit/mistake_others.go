package audit

import (
	"slices"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
)

// byAnotherYear takes the sum of another year of the award, by itself or
// together with this one's while nothing is booked for that other year and it
// was payable when the last of this one was paid.
func byAnotherYear(_ *trial, x *Account) (all []wrongSum) {
	seen := map[int]bool{x.N: true}
	for _, l := range x.Lines {
		seen[l.N] = true
	}
	for i := range x.Award.Lines {
		n := x.Award.Lines[i].N
		if seen[n] {
			continue
		}
		seen[n] = true
		due, parts, open := dueIn(x.Subject.standing, x.Award, n)
		if open || due.Sign() == 0 {
			continue
		}
		all = append(all, wrongSum{code: anotherYear, sum: due, parts: shares(parts),
			text: lang.F("等于第 %d 年的金额", "it is the sum of year %d", n)})
		if x.Due.Sign() == 0 {
			continue
		}
		if x.Subject.paidIn(x.Award, n).Sign() != 0 {
			all = append(all, wrongSum{code: plusAnotherYear, sum: x.Due.Add(due),
				text: lang.F("多付数等于第 %d 年的金额，那一年另已付过", "what is over is the sum of year %d, which was paid besides",
					n)})
		} else if x.paidSince(x.Award.Lines[i].PayableFrom) {
			all = append(all, wrongSum{code: withAnotherYear, year: n, sum: x.Due.Add(due),
				text: lang.F("连同第 %d 年的一并记在第 %d 年", "booked together with year %d under year %d", n, x.N)})
		}
	}
	return all
}

// paidSince says whether something was paid, or may have been, on a day or later.
func (a *Account) paidSince(day civil.Date) bool {
	return slices.ContainsFunc(a.standing(), func(e *Entry) bool { return !e.Date.Known || e.Date.Value >= day })
}

// paidIn is what was paid for an award and year.
func (s *Subject) paidIn(award *calc.Award, n int) money.Amount {
	if x := s.booked(award, n); x != nil {
		return x.Paid
	}
	return money.Zero
}

// byAnotherAward takes the sum of another award of the project: what lost under
// the higher, or what another article pays.
func byAnotherAward(_ *trial, x *Account) (all []wrongSum) {
	for _, other := range x.Subject.standing.Awards {
		if other == x.Award || other.Status == calc.NotMet || other.Status == calc.NotKnown {
			continue
		}
		for i := range other.Lines {
			l := &other.Lines[i]
			if l.Amount == nil || l.Amount.Sign() == 0 {
				continue
			}
			name := titleOf(calc.Candidate{Award: other})
			text := lang.F("等于%s第 %d 年的金额", "it is the sum of %s, year %d", name, l.N)
			if other.Status == calc.Superseded && other.Matter == x.Award.Matter {
				text = lang.F("等于从高落选的%s第 %d 年的金额", "it is the sum of %s, year %d, which lost under the higher", name,
					l.N)
			}
			all = append(all, wrongSum{code: anotherAward, of: other.Name(), sum: *l.Amount, text: text})
		}
	}
	return all
}

// byAnotherPolicy takes what another policy gives for the same matter, in a year
// or in all.
func byAnotherPolicy(_ *trial, x *Account) (all []wrongSum) {
	for i := range x.Subject.Project.OtherAwards {
		o := &x.Subject.Project.OtherAwards[i]
		if o.Matter.Value != x.Award.Matter {
			continue
		}
		total := money.Zero
		for _, y := range o.Years {
			total = total.Add(y.Amount)
			all = append(all, wrongSum{code: "another_policy", of: o.Policy.Value, sum: y.Amount,
				text: lang.F("等于「%s」%d 年的金额", "it is what “%s” gives for %d", o.Policy.Value, y.Year)})
		}
		all = append(all, wrongSum{code: "another_policy", of: o.Policy.Value, sum: total,
			text: lang.F("等于「%s」的合计", "it is what “%s” gives in all", o.Policy.Value)})
	}
	return all
}

// elsewhere is a sum that another project's award pays.
type elsewhere struct {
	subject *Subject
	award   *calc.Award
	n       int
}

// byAnotherProject takes the sum of another project under audit for the same
// award. Figures that the law fixes are the same everywhere and tell nothing.
func byAnotherProject(t *trial, x *Account) (all []wrongSum) {
	for _, e := range t.dueElsewhere()[x.Paid.String()] {
		if name := e.subject.Project.Identity.Name.Value; e.isOther(x) {
			all = append(all, wrongSum{code: "another_project", of: name, sum: x.Paid,
				text: lang.F("等于另一项目「%s」第 %d 年的金额", "it is the sum of another project, “%s”, year %d", name, e.n)})
		}
	}
	for _, e := range t.dueElsewhere()[x.Over().String()] {
		if name := e.subject.Project.Identity.Name.Value; e.isOther(x) && x.Due.Sign() != 0 {
			all = append(all, wrongSum{code: "plus_another_project", of: name, sum: x.Paid,
				text: lang.F("多付数等于另一项目「%s」第 %d 年的金额", "what is over is the sum of another project, “%s”, year %d",
					name, e.n)})
		}
	}
	return all
}

// isOther says whether the sum is that of another project, for the same award.
func (e elsewhere) isOther(x *Account) bool {
	return e.subject != x.Subject && e.award.Rule == x.Award.Rule
}

// dueElsewhere are all sums that are made of a base, by what they come to.
func (a *auditor) dueElsewhere() map[string][]elsewhere {
	if a.amounts != nil {
		return a.amounts
	}
	a.amounts = map[string][]elsewhere{}
	for _, s := range a.report.Subjects {
		a.answer(s)
		for _, award := range s.standing.Awards {
			for i := range award.Lines {
				if l := &award.Lines[i]; award.Status.Counts() && l.Amount != nil && l.Base != nil &&
					l.Amount.Sign() > 0 {
					a.amounts[l.Amount.String()] = append(a.amounts[l.Amount.String()], elsewhere{s, award, l.N})
				}
			}
		}
	}
	return a.amounts
}
