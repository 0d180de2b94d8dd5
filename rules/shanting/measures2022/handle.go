package measures2022

import "github.com/shanting/fuchi/calc"

// What another document of the district asks about this one: it names it by
// these, and never by a word.

// StandingIn is what a result says of the document; nil where it was not asked.
func StandingIn(r *calc.Result) *calc.Standing {
	for i := range r.Standings {
		if r.Standings[i].ID == documentID {
			return &r.Standings[i]
		}
	}
	return nil
}

// Holds says whether an award is one of the document.
func Holds(a *calc.Award) bool { return a.Document.ID == documentID }

// TakesBack says whether a recovery is one of the document.
func TakesBack(r *calc.Recovery) bool { return r.Document == documentID }

// ByFraud says whether money comes back because it was obtained by improper
// means (Art. 16).
func ByFraud(r *calc.Recovery) bool { return r.Ground == &byFraud }
