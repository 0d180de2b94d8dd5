package sweep

import (
	"math/big"
	"strconv"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
)

// point is what a project is paid at one value of the fact.
type point struct {
	total   money.Amount
	open    bool // something is unknown or known in part
	lines   []state
	shape   string // two values of one stretch have the same
	refused lang.Text
}

// state is one line at one value: by which way its amount is made, and of what.
type state struct {
	award  int // its place in the result
	n      int
	year   int
	counts bool
	way    way
	exact  *big.Rat // base × rate, in fen; nil where there is no base
	limit  *big.Rat // the cap, in fen; nil where there is none
	paid   money.Amount
	before money.Amount // what the earlier lines of the award pay
	down   bool
}

// way is how a line comes to its amount.
type way byte

// The ways. What is stated stays as it is while the fact moves; of the others
// the exact amount moves with the fact.
const (
	open   way = '?' // not known
	stated way = '=' // a figure of the law, or nothing
	moving way = '/' // base × rate
	atZero way = '0' // base × rate lies below zero
	atCap  way = '^' // base × rate lies above the cap
)

// pointOf takes of a result what a stretch is told by.
func pointOf(r *calc.Result) *point {
	p := &point{total: r.Totals.Amount, open: !r.Totals.Complete}
	shape := strconv.AppendBool(nil, p.open)
	for at, a := range r.Awards {
		shape = append(append(append(shape, '|'), a.Name()...), a.Status...)
		before := money.Zero
		for i := range a.Lines {
			l := &a.Lines[i]
			s := stateOf(l)
			s.award, s.before, s.counts = at, before, a.Status.Counts() && !l.Lost
			before = before.Add(s.paid)
			shape = strconv.AppendInt(append(shape, ','), int64(l.N), 10)
			shape = strconv.AppendBool(strconv.AppendBool(append(shape, byte(s.way)), l.Open()), l.Lost)
			if s.exact != nil || s.paid.Sign() != 0 { // in which year nothing is paid moves nothing
				shape = strconv.AppendInt(shape, int64(l.Year), 10)
			}
			p.lines = append(p.lines, s)
		}
	}
	for i := range r.Choices {
		shape = append(append(append(append(shape, '|'), r.Choices[i].Matter...), ' '), r.Choices[i].Winner...)
	}
	p.shape = string(shape)
	return p
}

// stateOf says how a line comes to its amount.
func stateOf(l *calc.Line) state {
	s := state{n: l.N, year: l.Year, way: open, down: l.Down}
	if l.Limit != nil {
		s.limit = fen(*l.Limit)
	}
	if l.Amount == nil {
		return s
	}
	s.way, s.paid = stated, *l.Amount
	if l.Base == nil || l.Rate == nil {
		return s
	}
	s.exact = fen(l.Base.Times(l.Rate.Decimal))
	switch {
	case s.exact.Sign() < 0:
		s.way = atZero
	case s.limit != nil && s.exact.Cmp(s.limit) > 0:
		s.way = atCap
	default:
		s.way = moving
	}
	if s.made().Cmp(s.paid) != 0 { // it is made otherwise, and has to stay as it is
		s.way, s.exact = stated, nil
	}
	return s
}

// made is the amount that its way makes of its base.
func (s *state) made() money.Amount {
	made := new(big.Rat)
	switch s.way {
	case atCap:
		made = s.limit
	case moving:
		made = s.exact
	}
	if s.down {
		return amount(made).Floor()
	}
	return amount(made).Round()
}

// rule is what is tried on a line over a stretch, made of two values at its start.
type rule struct {
	state
	exact, limit Formula
	hasLimit     bool
	passedOn     bool // what is stated moves with the fact: another's amount is what is paid
}

// ruleOf makes the rule of a line from two values beside each other; it fails
// where they are not of one stretch.
func ruleOf(x int64, at, after *state) rule {
	r := rule{state: *at}
	if at.exact != nil && after.exact != nil {
		r.exact = through(x, x+1, at.exact, after.exact)
	}
	if at.limit != nil && after.limit != nil {
		r.limit, r.hasLimit = through(x, x+1, at.limit, after.limit), true
	}
	if at.way == stated && at.exact == nil && at.paid.Cmp(after.paid) != 0 {
		r.exact, r.passedOn = through(x, x+1, fen(at.paid), fen(after.paid)), true
	}
	return r
}

// holds says whether a line at another value follows the rule.
func (r *rule) holds(x int64, s *state) bool {
	if r.state.exact != nil && (s.exact == nil || r.exact.exact(x).Cmp(s.exact) != 0) {
		return false
	}
	switch r.way {
	case open, atZero:
		return true
	case stated:
		return r.paid.Cmp(s.paid) == 0 || r.passedOn && r.exact.exact(x).Cmp(fen(s.paid)) == 0
	case atCap:
		return r.capHolds(x, s)
	}
	return true // the exact amount is the one, and its way makes the payment of it
}

// capHolds says whether a cap stays as it is, is what the earlier lines leave
// of one, or moves as it did.
func (r *rule) capHolds(x int64, s *state) bool {
	if s.limit == nil {
		return false
	}
	return r.state.limit.Cmp(s.limit) == 0 || r.left().Cmp(s.left()) == 0 || r.hasLimit &&
		r.limit.exact(x).Cmp(s.limit) == 0
}

// left is the cap on the whole life, of which the earlier lines took their part.
func (s *state) left() *big.Rat { return new(big.Rat).Add(s.limit, fen(s.before)) }

// formula is the rule as it is told, once it is known how the stretch ends.
func (r *rule) formula(last *state) Formula {
	if r.way == moving || r.passedOn {
		f := r.exact
		f.Down = r.down
		return f
	}
	switch r.way {
	case atCap:
		switch {
		case r.state.limit.Cmp(last.limit) == 0:
			return constant(amount(r.state.limit).Round())
		case r.left().Cmp(last.left()) == 0:
			return Formula{Slope: new(big.Rat), Start: r.left(), Rest: true}
		}
		f := r.limit
		f.Down = r.down
		return f
	case stated:
		return constant(r.paid)
	}
	return constant(money.Zero)
}
