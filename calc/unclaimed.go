package calc

import (
	"slices"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
)

// Unclaimed is an award that the project does not ask for, as far as it can be
// judged already.
type Unclaimed struct {
	Document   *Document
	Rule       *Rule
	Open       bool        // nothing bars it yet; else some condition fails
	Conditions []Condition // its own that can be decided
	Barring    []Condition // the document's that bind it and fail
	Missing    []string    // what would have to be supplied
	Worth      []Worth     // what the law fixes of its amount
}

// Worth is what the law fixes of an award whose facts are not given: a sum, a
// share of a figure, the most it can be, of which any may be missing.
type Worth struct {
	Amount *money.Amount
	Rate   *money.Rate
	AtMost *money.Amount
	Per    Per
	Minus  *Worth    // what is taken off it
	Of     lang.Text // the figure that the rate is of, or the case the sum is for
}

// Per is how often a worth is paid.
type Per string

// The ways a worth is paid.
const (
	PerYear Per = "year"
	PerOnce Per = "once"
	PerMu   Per = "mu"
)

// WorthFixed is a sum of the law, paid once.
func WorthFixed(a money.Amount, of lang.Text) Worth { return Worth{Amount: &a, Per: PerOnce, Of: of} }

// Less is the worth less a sum, by whatever that is paid.
func (w Worth) Less(a money.Amount, per Per) Worth {
	w.Minus = &Worth{Amount: &a, Per: per}
	return w
}

// WorthShare is a share of a figure, with or without a cap.
func WorthShare(r money.Rate, of lang.Text, per Per, atMost ...money.Amount) Worth {
	w := Worth{Rate: &r, Per: per, Of: of}
	if len(atMost) > 0 {
		w.AtMost = &atMost[0]
	}
	return w
}

// unclaimed judges a rule that the project does not ask for. It works it out
// beside the result, which it leaves as it is.
func (c *Case) unclaimed(d *Document, r *Rule, gates []Condition) {
	aside := *c
	aside.stakes, aside.rents = nil, nil
	aside.Result = &Result{Project: c.Project, Readings: slices.Clone(c.Result.Readings),
		Standings: slices.Clone(c.Result.Standings)}
	w := aside.anyWay(d, r, gates)
	u := Unclaimed{Document: d, Rule: r, Open: w.met() != No}
	for i := range gates {
		if gates[i].Met == No {
			u.Barring = append(u.Barring, gates[i])
		}
	}
	for _, condition := range w.award.Conditions {
		if condition.Met == Unknown {
			u.lack(condition.Missing)
			continue
		}
		if condition.Met == No || condition.Actual.Known { // else it asks for facts that nobody was asked for
			u.Conditions = append(u.Conditions, condition)
		}
	}
	u.supply(r, w)
	c.Result.Unclaimed = append(c.Result.Unclaimed, u)
}

// anyWay works a rule out in the first of its ways that is not barred, or else in the first.
func (c *Case) anyWay(d *Document, r *Rule, gates []Condition) *Working {
	first := c.working(d, r, 0, "", gates)
	r.Work(first)
	for w := first; w.met() == No; {
		way := w.nextWay()
		if way == nil {
			return first
		}
		w = c.working(d, r, 0, "", gates)
		w.way = way
		if r.Work(w); w.met() != No {
			return w
		}
	}
	return first
}

// supply says what an award would be worth and what its claim would have to
// state; of one that is barred neither, for nothing supplied would help.
func (u *Unclaimed) supply(r *Rule, w *Working) {
	if !u.Open {
		u.Missing = nil
		return
	}
	u.lack(r.Listed)
	if r.Worth != nil {
		u.Worth = r.Worth(w)
	}
}

func (u *Unclaimed) lack(paths []string) {
	for _, path := range paths {
		if path != "" && !slices.Contains(u.Missing, path) { // none: of a list that is not there
			u.Missing = append(u.Missing, path)
		}
	}
}
