package calc

import "github.com/shanting/fuchi/calc/lang"

// Division is who bears the lines of an award, and in which parts.
func (r *Result) Division(a *Award) Division { return a.Document.division(r.Again(), a.Rule) }

// Payees are the names of whoever an award goes to, as names are compared; the
// first is the one to show.
func (r *Result) Payees(a *Award) []string { return r.Again().callsOf(a) }

// PaidAnother says whether somebody is surely not the payee of an award.
func (r *Result) PaidAnother(a *Award, payee string) bool { return r.Again().isAnother(a, payee) }

// Payee is the name of whoever an award goes to, and nothing while no file gives it.
func (r *Result) Payee(a *Award) string {
	switch p := r.Project; a.Rule.Payee {
	case Person:
		return a.Instance
	case Referrer:
		return p.Referrer.Name.Value
	case Investor: // somebody from outside the district, not the fund that the file is about
		return ""
	default:
		return p.Identity.Enterprise.Value
	}
}

// Revoked says, for an act that ends what a document promises, that it was done
// and which article speaks of it.
func (r *Result) Revoked(a *Award) []lang.Text {
	for i := range r.Standings {
		if p := &r.Standings[i]; p.Document == a.Document && p.Status == InRecovery {
			return p.Reasons
		}
	}
	return nil
}
