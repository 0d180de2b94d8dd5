package audit

import (
	"slices"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
)

// examineBeside asks of money of other policies only that it was not paid beside
// an award of ours that was taken instead of it.
func (s *Subject) examineBeside() {
	for _, e := range s.Beside {
		if e.Left = e.Amount; e.Amount.Sign() <= 0 || e.Other == nil {
			continue
		}
		for i := range s.standing.Choices {
			c := &s.standing.Choices[i]
			named := slices.ContainsFunc(c.Candidates,
				func(k calc.Candidate) bool { return k.Award == nil && k.Name == e.Other.Policy.Value })
			paid := s.paidTo(c.Winner)
			if !named || c.Rule == calc.Adds || c.Winner == e.Other.Policy.Value || paid.Sign() <= 0 {
				continue
			}
			e.Findings = append(e.Findings, &Finding{Kind: BothSides, Amount: e.Amount, Entries: []*Entry{e},
				Text: lang.F("%s 属「%s」；%s，而那一项已付 %s：两边不能都付",
					"%s is of “%s”; %s, of which %s were paid: never both", e.Label(), e.Other.Policy.Value, takenBy(c), paid)})
		}
	}
}

// BesideFindings are what is wrong with money of other policies.
func (s *Subject) BesideFindings() (all []*Finding) {
	for _, e := range s.Beside {
		all = append(all, e.Findings...)
	}
	return all
}

// Policy is the name of the other policy that a row belongs to, nothing where the
// project does not name it.
func (e *Entry) Policy() string {
	if e.Other == nil {
		return ""
	}
	return e.Other.Policy.Value
}
