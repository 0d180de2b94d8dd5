package calc

import (
	"slices"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// Agreed is the agreement by which the matter of an award is paid in its place;
// nil of every other award. What is paid for the award is paid by the agreement then.
func (r *Result) Agreed(a *Award) *Candidate {
	if a.Status != Superseded {
		return nil
	}
	for i := range r.Choices {
		c := &r.Choices[i]
		won := &c.Candidates[c.Won]
		if won.IsAgreement() && slices.ContainsFunc(c.Candidates, func(x Candidate) bool { return x.Award == a }) {
			return won
		}
	}
	return nil
}

// Settled says whether all that an agreement pays is known.
func (x *Candidate) Settled() bool { return x.known() && !x.open() }

// BeyondAgreed is what of some payments, by their places in the file, for an award
// lies above what the agreement in its place pays over the whole life.
func (r *Result) BeyondAgreed(deal *Candidate, payments []int) money.Amount {
	if !deal.Settled() {
		return money.Zero
	}
	paid := money.Zero
	for _, i := range payments {
		paid = paid.Add(r.Project.Paid[i].Amount.Value)
	}
	return money.Max(money.Zero, paid.Sub(deal.Total))
}

// excessAgreed says by how much the payments for an award lie above what the
// agreement in its place pays, over the whole life.
func (c *Case) excessAgreed(x account, deal *Candidate) {
	if over := c.Result.BeyondAgreed(deal, x.paid); over.Sign() > 0 {
		c.tooMuch(x.award, project.Fact[int]{}, x.paid, deal.Total.Add(over), deal.Total,
			lang.F("按%s", " by %s", deal.title()))
	}
}
