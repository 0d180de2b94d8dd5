package calc

import (
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// Ended says of an award that it falls away because the contract was terminated,
// and that what was paid for it is not taken back: what was payable and paid by
// that day stays with the payee, and nothing is due after it.
func (r *Result) Ended(a *Award) bool {
	return r.Project.Contract.Terminated.Value.Done && a.Status == NotMet && len(r.Revoked(a)) > 0 && !r.takenBack(a)
}

// Unended is what a project would come to had its contract not been terminated.
func (r *Result) Unended() *Result {
	p := *r.Project
	p.Paid, p.Contract.Terminated.Value = nil, project.Act{}
	chosen := make(map[string]string, len(r.Readings))
	for _, x := range r.Readings {
		chosen[x.Name] = x.Chosen
	}
	return Compute(&p, r.book, Options{Readings: chosen, Aside: true})
}

// kept is what of payments for an award the payee keeps though the contract was
// terminated: no more than was payable by that day, of what was paid by it. While
// what was payable is not known, nothing says that any of it is too much; neither
// does a day that no file gives.
func (r *Result) kept(was *Award, year project.Fact[int], payments []int) (kept, paid money.Amount) {
	act, by := r.Project.Contract.Terminated.Value, civil.LastDay
	if act.Day {
		by = act.On
	}
	for _, i := range payments {
		p := &r.Project.Paid[i]
		if paid = paid.Add(p.Amount.Value); !p.Date.Known || p.Date.Value <= by {
			kept = kept.Add(p.Amount.Value)
		}
	}
	if due, known := was.due(year, by); known {
		kept = money.Max(money.Zero, money.Min(due, kept))
	}
	return kept, paid
}

// BeyondEnd is what of some payments, by their places in the file, for an award
// that ended with the contract is more than the payee keeps.
func (r *Result) BeyondEnd(a *Award, payments []int) (over money.Amount) {
	was := r.Unended().same(a)
	if was == nil {
		return money.Zero
	}
	for _, part := range (account{a, payments}).byYear(r, was) {
		kept, paid := r.kept(was, part.year, part.payments)
		over = over.Add(money.Max(money.Zero, paid.Sub(kept)))
	}
	return over
}

// same is the award of another result that is this one.
func (r *Result) same(a *Award) *Award {
	for _, x := range r.Awards {
		if x.Rule.ID == a.Rule.ID && x.Instance == a.Instance {
			return x
		}
	}
	return nil
}

// wasBeforeEnd is an award that ended with the contract as it would be had it
// not; nil of any other.
func (c *Case) wasBeforeEnd(a *Award) *Award {
	if !c.Result.Ended(a) {
		return nil
	}
	return c.Result.Unended().same(a)
}

// excessAfterEnd says by how much the payments for an award that ended with the
// contract lie above what the payee keeps.
func (c *Case) excessAfterEnd(a, was *Award, year project.Fact[int], payments []int) {
	due, paid := c.Result.kept(was, year, payments)
	if paid.Cmp(due) <= 0 {
		return
	}
	by := lang.T("至合同终止", " by the end of the contract")
	if act := c.Project.Contract.Terminated.Value; act.Day {
		by = lang.F("至 %s 合同终止", " by the end of the contract on %s", act.On)
	}
	c.tooMuch(a, year, payments, paid, due, by)
}
