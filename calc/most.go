package calc

import (
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// mayReach says whether what is not known of a candidate may bring it above a
// total, or to it where it would be taken first.
func (x Candidate) mayReach(p *project.Project, total money.Amount, first bool) bool {
	most, _ := x.Award.most(p, func(*Line) bool { return true })
	return most == nil || reaches(*most, total, first)
}

// reaches says whether an amount is above another, or as much and taken first.
func reaches(most, total money.Amount, first bool) bool {
	above := most.Cmp(total)
	return above > 0 || above == 0 && first
}

// most is the most that an award may come to by some of its lines: no more than
// the law lets each of them come to, and the award of this project, nor than its
// contract promises. It is nil where nothing limits it; open says whether any
// of them is not wholly known.
func (a *Award) most(p *project.Project, counts func(l *Line) bool) (most *money.Amount, open bool) {
	sum, limited := money.Zero, len(a.Lines) > 0
	for i := range a.Lines {
		l := &a.Lines[i]
		switch {
		case !counts(l):
		case !l.Open():
			sum = sum.Add(*l.Amount)
		case l.Limit != nil:
			sum, open = sum.Add(*l.Limit), true
		default:
			limited, open = false, true
		}
	}
	if limited {
		most = &sum
	}
	if a.Rule.AtMost != nil {
		most = lower(most, a.Rule.AtMost(p))
	}
	if a.promise != nil {
		most = lower(most, *a.promise)
	}
	return most, open
}

// lower is the lower of a limit, which may be none, and another.
func lower(limit *money.Amount, another money.Amount) *money.Amount {
	if limit == nil || another.Cmp(*limit) < 0 {
		return &another
	}
	return limit
}
