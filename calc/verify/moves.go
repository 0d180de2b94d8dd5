package verify

import (
	"maps"
	"reflect"
	"slices"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/calc/sorted"
)

// Move is a line that would be printed otherwise.
type Move struct {
	Award, Title string
	Article      string
	N            int // 0 of an award without lines
	Was, Now     Side
	Paid         money.Amount // what the file says was paid on it
	Booked       bool         // something was
	Closed       bool         // its year is over: it was payable by the day of the question, or something was paid
	Causes       []Cause
	key          lineKey
}

// Side is a line on one side of a comparison; nothing where there is none.
type Side struct {
	Status     string
	Line       *Line
	conditions []Condition
}

// Paid is what a side pays: nothing where its award does not count or another won
// the year; unknown where that is not known.
func (s Side) Paid() (sum money.Amount, known bool) {
	switch {
	case s.Line == nil:
		return sum, s.Status != string(calc.NotKnown)
	case !calc.Status(s.Status).Counts() || s.Line.Lost:
		return sum, s.Status != string(calc.NotKnown)
	case s.Line.Amount == nil:
		return sum, false
	}
	return *s.Line.Amount, true
}

// lineKey names a line: several of one year are told apart by their order.
type lineKey struct {
	award    string
	n, order int
}

// linesOf are the lines of a result by their keys, an award without any as one.
func linesOf(p *Paper) (keys []lineKey, sides map[lineKey]Side, awards map[string]*Award) {
	sides, awards = map[lineKey]Side{}, map[string]*Award{}
	for i := range p.Awards {
		a := &p.Awards[i]
		awards[a.name()] = a
		if len(a.Lines) == 0 {
			k := lineKey{award: a.name()}
			keys, sides[k] = append(keys, k), Side{Status: a.Status, conditions: a.Conditions}
		}
		for n := range a.Lines {
			k := lineKey{award: a.name(), n: a.Lines[n].N}
			for _, taken := sides[k]; taken; _, taken = sides[k] {
				k.order++
			}
			keys, sides[k] = append(keys, k), Side{a.Status, &a.Lines[n], a.Conditions}
		}
	}
	return keys, sides, awards
}

// moved are the lines that are not the same in two results. A result may have
// been printed of some awards only: one that it lacks and that its own receipt
// gives was not printed, and did not move.
func moved(was, now, then *Paper) (moves []Move) {
	before, a, named := linesOf(was)
	after, b, newly := linesOf(now)
	maps.Copy(named, newly)
	for _, k := range after {
		if _, there := a[k]; !there {
			before = append(before, k)
		}
	}
	for _, k := range before {
		x, y := a[k], b[k]
		if x.same(y) || k.n == 0 && x.empty() && y.empty() && (x.Status == "" || y.Status == "") ||
			unprinted(k.award, was, then) {
			continue
		}
		award := named[k.award]
		moves = append(moves, Move{Award: k.award, Title: award.Title, Article: award.Article, N: k.n, Was: x, Now: y,
			key: k})
	}
	return moves
}

// empty says whether nothing is or may be paid on a side.
func (s Side) empty() bool {
	sum, known := s.Paid()
	return known && sum.Sign() == 0
}

func unprinted(award string, was, then *Paper) bool {
	of := func(p *Paper) bool {
		return p != nil && slices.ContainsFunc(p.Awards, func(a Award) bool { return a.name() == award })
	}
	return !of(was) && of(then)
}

// same says whether two sides pay the same, on the same day, by the same bearers,
// and stand the same.
func (s Side) same(o Side) bool {
	if s.Status != o.Status || (s.Line == nil) != (o.Line == nil) {
		return false
	}
	if s.Line == nil {
		return true
	}
	x, y := s.Line, o.Line
	sameAmount := (x.Amount == nil) == (y.Amount == nil) && (x.Amount == nil || x.Amount.Cmp(*y.Amount) == 0)
	return sameAmount && x.From == y.From && x.To == y.To && x.PayableFrom == y.PayableFrom && x.Lost == y.Lost &&
		x.Estimate == y.Estimate && x.Partial == y.Partial && sameShares(x.Bearers, y.Bearers)
}

// sameShares says whether the same bearers bear the same.
func sameShares(x, y []Share) bool {
	return slices.EqualFunc(x, y, func(a, b Share) bool { return a.Bearer == b.Bearer && a.Amount.Cmp(b.Amount) == 0 })
}

// book adds what was paid on the lines that moved, and puts those of closed
// years first, those that something was paid on before the others.
func (v *Verdict) book(r *calc.Result) {
	p := r.Project
	for i := range v.Moves {
		m := &v.Moves[i]
		for k := range p.Paid {
			if paid := &p.Paid[k]; v.takes(m, paid, r) {
				m.Booked, m.Paid = true, m.Paid.Add(paid.Amount.Value)
			}
		}
		m.Closed = m.Booked || p.AsOf.Known && m.payable() > 0 && m.payable() <= p.AsOf.Value
	}
	rank := func(m Move) int {
		switch {
		case m.Booked:
			return 0
		case m.Closed:
			return 1
		}
		return 2
	}
	sorted.Stable(v.Moves, func(a, b Move) int { return rank(a) - rank(b) })
}

// Line is the line of then or, where there was none, of now; nil of an award
// without lines.
func (m *Move) Line() *Line {
	if m.Was.Line != nil {
		return m.Was.Line
	}
	return m.Now.Line
}

// payable is the day from which a line was payable, 0 where it has none.
func (m *Move) payable() civil.Date {
	if m.Line() == nil {
		return 0
	}
	d, err := civil.ParseDate(m.Line().PayableFrom)
	if err != nil {
		return 0
	}
	return d
}

// takes says whether a payment is for a line that moved, as the result of today has
// it; of a line or an award that there is no more, by its name and its year, its
// sum, or because it was the only one.
func (v *Verdict) takes(m *Move, paid *project.Payment, now *calc.Result) bool {
	if !sameAward(paid.Award.Value, m.Award) {
		return false
	}
	if a := now.AwardOf(paid); a != nil {
		if l := a.LineOf(paid); l != nil {
			return a.Name() == m.Award && l.N == m.N
		}
	}
	l := m.Line()
	switch {
	case l == nil:
		return !paid.Year.Known
	case paid.Year.Known:
		return l.N == paid.Year.Value || len(l.To) > 4 && l.To[:4] == itoa(paid.Year.Value)
	case l.Amount != nil && l.Amount.Cmp(paid.Amount.Value) == 0:
		return true
	}
	return !slices.ContainsFunc(v.Moves, func(o Move) bool { return o.Award == m.Award && o.N != m.N })
}

// partsThatDiffer are the parts of two results besides the lines that are not the
// same, words apart.
func partsThatDiffer(was, now *Paper) (names []string) {
	if !reflect.DeepEqual(bare(was.awards(now)), bare(now.awards(was))) {
		names = append(names, "conditions")
	}
	for _, part := range []string{"policies", "choices", "benefits", "findings", "schedule", "totals", "deadlines",
		"recovery", "unclaimed"} {
		then, printed := was.parts[part]
		if printed && !reflect.DeepEqual(bare(then), bare(now.parts[part])) {
			names = append(names, part)
		}
	}
	return names
}

// Redivided says whether the bearers, or their shares of what is paid, are not as
// they were; a fen is one of rounding.
func (m *Move) Redivided() bool {
	x, y := m.Was.Line, m.Now.Line
	if x == nil || y == nil || x.Amount == nil || y.Amount == nil {
		return false
	}
	fen := money.Fen(1)
	near := func(a, b Share) bool { // b lies within a fen of a's share of the amount of now
		share := a.Amount.Ratio(*x.Amount)
		if a.Bearer != b.Bearer || share == nil || y.Amount.Sign() == 0 {
			return a.Bearer == b.Bearer
		}
		least, most := b.Amount.Sub(fen).Ratio(*y.Amount), b.Amount.Add(fen).Ratio(*y.Amount)
		return least.Cmp(share) <= 0 && share.Cmp(most) <= 0
	}
	return !slices.EqualFunc(x.Bearers, y.Bearers, near)
}
