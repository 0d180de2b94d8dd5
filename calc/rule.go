// Package calc turns the facts of a project and the rules of documents into
// awards, the choice among those that exclude each other, and a schedule. It
// knows no article: what the law says lies in rules/.
package calc

import (
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// Gate is a condition of a whole document and what its failure means.
type Gate struct {
	Of       func(c *Case) Condition
	Failure  lang.Text
	Recovery bool // it fails because of an act that makes payments come back
	// StatusOnly gates speak of the document as a whole; each award asks for itself.
	StatusOnly bool
	// Only says which awards of a project it binds; without it, all.
	Only func(p *project.Project, r *Rule, instance string) bool
}

// Rule is one award: its citation as data and one function that reads like
// the article.
type Rule struct {
	ID      string
	Title   lang.Text
	Article string
	Matter  string // one that ends in ":" goes on with the instance
	Payee   string
	// Strings is what hangs on taking the award besides money; shown where it competes.
	Strings lang.Text
	// Overrides names other policies that give way to this award for its matter,
	// whether they are higher or lower.
	Overrides []string
	// Claims names the instances that the project asks for; none, and the
	// award is left out. A rule with one award has the instance "". Without it
	// every project asks for the award that asks anything of its document.
	Claims func(p *project.Project) []string
	// Instance is what an instance is called; nil where it is its own name.
	Instance func(instance string) lang.Text
	// Work states the conditions and makes the lines, of this award alone: it
	// looks at no other award, which the range over readings rests on. It is
	// asked about projects that do not claim the award too: of a list take ItemOf.
	Work func(w *Working)
	// AtMost is the most that the award can come to in all for a project, where the law fixes it.
	AtMost func(p *project.Project) money.Amount
	// Listed are the facts of a list that a claim of the award states, which nobody
	// can be asked for by their place in it while the list is not there.
	Listed []string
	// Worth is what the law fixes of the award, for a project that does not ask for it.
	Worth func(w *Working) []Worth
}

func (r *Rule) claims(p *project.Project) []string {
	if r.Claims == nil {
		return Once(true)
	}
	return r.Claims(p)
}

// Payees other than a person by name.
const (
	Enterprise  = "enterprise"
	Referrer    = "referrer"
	Institution = "institution"
	Investor    = "investor"
	Person      = "person" // the instance
)

var once = [...]string{""}

// Once is the one instance of a rule whose section is given.
func Once(given bool) []string {
	if given {
		return once[:]
	}
	return nil
}

// InAll is the most of an award that the law caps whatever it is given for.
func InAll(limit money.Amount) func(*project.Project) money.Amount {
	return func(*project.Project) money.Amount { return limit }
}

// InAllOf is the most of an award that is a share of what things cost, with a cap
// over all of them: what the share comes to where every cost is known, if that is less.
func InAllOf(limit money.Amount, rate money.Rate,
	costs func(*project.Project) []project.Fact[money.Amount]) func(*project.Project) money.Amount {
	return func(p *project.Project) money.Amount {
		most := money.Zero
		for _, cost := range costs(p) {
			if !cost.Known {
				return limit
			}
			most = most.Add(cost.Value.Times(rate.Decimal).Round())
		}
		return money.Min(most, limit)
	}
}
