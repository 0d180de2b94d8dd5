package calc

import (
	"cmp"
	"slices"
	"strings"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/calc/sorted"
)

// Ground is why payments come back, as its document names it. Each stands once,
// beside the clause.
type Ground struct {
	ID    string
	Title lang.Text
}

// Cause is a ground that the facts of a project give, and what comes back by it.
type Cause struct {
	Ground   *Ground
	Enforced bool // an act was done; else it is the exposure
	Covers   func(r *Rule, paid *project.Payment) bool
	// Part is how many of so many equal parts of a payment come back; without it, all.
	Part func(r *Rule, paid *project.Payment) (n, of int)
	// Lacks are the facts for want of which less than that may come back; without it, none.
	Lacks func(r *Rule, paid *project.Payment) []string
}

// comesBack is what of a payment comes back, to the fen.
func (c Cause) comesBack(r *Rule, paid *project.Payment) money.Amount {
	if c.Part == nil {
		return paid.Amount.Value
	}
	n, of := c.Part(r, paid)
	return paid.Amount.Value.Part(n, of).Round()
}

// recover lists, cause by cause, the payments that come back: from the bearers
// that paid them, or split anew where none is named.
func (c *Case) recover(documents []*Document) {
	for _, d := range documents {
		if d.Recovery == nil || !d.asked(c.Project) {
			continue
		}
		back := map[int]bool{} // the payments that an act brings back already
		for _, cause := range d.Recovery(c) {
			c.Result.Recovery = append(c.Result.Recovery, c.recovery(d, cause, back))
		}
	}
}

func (c *Case) recovery(d *Document, cause Cause, already map[int]bool) Recovery {
	out := Recovery{Ground: cause.Ground, Document: d.ID, Enforced: cause.Enforced}
	var bearers tally
	for i := range c.Project.Paid {
		paid := &c.Project.Paid[i]
		id, instance, _ := strings.Cut(paid.Award.Value, "#")
		rule := d.rule(id)
		if rule == nil || !cause.Covers(rule, paid) {
			continue
		}
		back := cause.comesBack(rule, paid)
		if back.Sign() == 0 && paid.Amount.Value.Sign() != 0 {
			continue // no part of it
		}
		var missing []string
		if cause.Lacks != nil {
			missing = cause.Lacks(rule, paid)
		}
		shares := []Share{{paid.Bearer.Value, back}}
		if !paid.Bearer.Known {
			shares = d.division(c, rule).Of(back)
		}
		payee := paid.Payee.Value
		switch {
		case payee == "" && rule.Payee == Person:
			payee = instance
		case payee == "":
			payee = rule.Payee
		}
		for _, s := range shares {
			out.Lines = append(out.Lines, RecoveryLine{Award: paid.Award.Value, N: paid.Year.Value, Payee: payee,
				Bearer: s.Name, Paid: s.Amount, Again: already[i], Missing: missing})
			bearers.add(s.Name, s.Amount)
		}
		already[i] = already[i] || cause.Enforced
		out.Total = out.Total.Add(back)
	}
	sorted.Stable(out.Lines, func(a, b RecoveryLine) int {
		ia, _, _ := strings.Cut(a.Award, "#")
		ib, _, _ := strings.Cut(b.Award, "#")
		return cmp.Or(cmp.Compare(d.index(ia), d.index(ib)), cmp.Compare(a.Award, b.Award), cmp.Compare(a.N, b.N),
			cmp.Compare(a.Payee, b.Payee), cmp.Compare(a.Bearer, b.Bearer), a.Paid.Cmp(b.Paid))
	})
	out.ByBearer = bearers.shares()
	return out
}

func (d *Document) index(id string) int {
	return slices.IndexFunc(d.Rules, func(r Rule) bool { return r.ID == id })
}

func (d *Document) rule(id string) *Rule {
	if i := d.index(id); i >= 0 {
		return &d.Rules[i]
	}
	return nil
}
