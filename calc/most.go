package calc

import (
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// mayReach says whether what is not known of a candidate may bring it above a
// total, or to it where it would be taken first.
func (x Candidate) mayReach(c *Case, total money.Amount, first bool) bool {
	every := func(*Line) bool { return true }
	if x.Award != nil { // as mostly, what limits it whatever its facts are tells
		if most, _ := x.Award.most(c.Project, every); most != nil && !reaches(*most, total, first) {
			return false
		}
	}
	most, _ := c.most(x, every)
	return most == nil || reaches(*most, total, first)
}

// most is the most that a candidate may come to by some of its lines, nil where
// nothing limits it, and whether any of them is not wholly known. It is what limits
// an award whatever its facts are or, if that is less, the most that it comes to
// in any of the ways in which those may be.
func (c *Case) most(x Candidate, counts func(l *Line) bool) (most *money.Amount, open bool) {
	if x.Award == nil {
		return nil, true // no law limits what another policy may give
	}
	most, open = x.Award.most(c.Project, counts)
	if x.whole != nil { // it is not worked out for the whole project
		return most, open
	}
	if ways := c.suppose(x.Award); len(ways) > 0 {
		if supposed := mostOf(ways, counts); supposed != nil {
			most = lower(most, *supposed)
		}
	}
	return most, open || len(x.Award.Lines) == 0 && (most == nil || most.Sign() > 0)
}

// mostOf is the most that some lines come to in any way, nil where in one of them
// nothing limits it.
func mostOf(ways []supposed, counts func(l *Line) bool) *money.Amount {
	most := money.Zero
	for i := range ways {
		one := ways[i].most(counts)
		if one == nil {
			return nil
		}
		most = money.Max(most, *one)
	}
	return &most
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
