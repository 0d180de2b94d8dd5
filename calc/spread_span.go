package calc

import (
	"math/big"
	"slices"
	"strings"

	"github.com/shanting/fuchi/calc/money"
)

// span is the range of some parts over the readings they hang on, each end
// with the readings that reach it, and how much of the combinations is known
// and was tried. Spans of trees are joined where the readings they share are decided; spans of the
// choices of one reading stand beside each other. Both rules keep the ends:
// what is the better of two stays so when the same is added to either, in
// total, in the number of readings changed, and, since nothing is changed in
// both, in their order.
type span struct {
	least, most  *way     // nil where there is no total to compare
	known, tried *big.Rat // parts of all combinations
}

// way is one combination: its total and the readings it changes.
type way struct {
	total   money.Amount
	changed int
	choices string // by reading, the place of its choice or asItIs: the smaller names the earlier reading
}

// asItIs is a reading left as chosen, which comes after every choice.
const asItIs = "\xff"

func unchanged(readings int) string { return strings.Repeat(asItIs, readings) }

var whole, nothing = big.NewRat(1, 1), new(big.Rat) // never written to

func (v *solver) spanOf(y yield) span {
	switch y.state {
	case known:
		w := v.chosen(y.total)
		return span{w, w, whole, whole}
	case hidden:
		return span{nil, nil, nothing, whole}
	}
	return span{nil, nil, nothing, nothing}
}

func (s span) equals(o span) bool {
	return s.least.equals(o.least) && s.most.equals(o.most) && s.known.Cmp(o.known) == 0 && s.tried.Cmp(o.tried) == 0
}

func (w *way) equals(o *way) bool {
	if w == nil || o == nil {
		return w == o
	}
	return w.total.Cmp(o.total) == 0 && w.choices == o.choices
}

// join adds the span of parts that share no reading.
func (s span) join(o span) span {
	return span{s.least.plus(o.least), s.most.plus(o.most), times(s.known, o.known), times(s.tried, o.tried)}
}

func (w *way) plus(o *way) *way {
	if w == nil || o == nil {
		return nil
	}
	sum := &way{w.total.Add(o.total), w.changed + o.changed, w.choices}
	switch {
	case w.changed == 0:
		sum.choices = o.choices
	case o.changed > 0:
		both := []byte(w.choices)
		for i := range both {
			both[i] = min(both[i], o.choices[i])
		}
		sum.choices = string(both)
	}
	return sum
}

func times(a, b *big.Rat) *big.Rat {
	switch {
	case a == whole:
		return b
	case b == whole:
		return a
	}
	return new(big.Rat).Mul(a, b)
}

// beside takes the better of the choices of one reading.
func beside(choices []span) span {
	out := choices[0]
	var parts, tried []*big.Rat
	for _, s := range choices {
		if s.least.before(out.least, -1) {
			out.least = s.least
		}
		if s.most.before(out.most, 1) {
			out.most = s.most
		}
		parts, tried = append(parts, s.known), append(tried, s.tried)
	}
	out.known, out.tried = mean(parts), mean(tried)
	return out
}

// mean is of parts that are each of as many combinations.
func mean(parts []*big.Rat) *big.Rat {
	if !slices.ContainsFunc(parts[1:], func(p *big.Rat) bool { return p != parts[0] }) {
		return parts[0]
	}
	sum := new(big.Rat)
	for _, p := range parts {
		sum.Add(sum, p)
	}
	return sum.Quo(sum, big.NewRat(int64(len(parts)), 1))
}

// before says whether a way is named before another, where sign is that of the
// larger total: the tie rule of SpreadOf.
func (w *way) before(o *way, sign int) bool {
	if w == nil || o == nil {
		return o == nil && w != nil
	}
	if c := w.total.Cmp(o.total); c != 0 {
		return c == sign
	}
	if w.changed != o.changed {
		return w.changed < o.changed
	}
	return w.choices < o.choices
}

// read changes one reading in both ends.
func (s span) read(reading, choice int) span {
	s.least, s.most = s.least.read(reading, choice), s.most.read(reading, choice)
	return s
}

func (w *way) read(reading, choice int) *way {
	if w == nil {
		return nil
	}
	return &way{w.total, w.changed + 1, w.choices[:reading] + string([]byte{byte(choice)}) + w.choices[reading+1:]}
}
