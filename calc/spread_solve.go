package calc

import (
	"math/big"

	"github.com/shanting/fuchi/calc/money"
)

// mostSteps is how many assignments of readings are gone through at most where
// parts share them.
const mostSteps = 1 << 18

// solver adds up the trees of parts.
type solver struct {
	asChosen string
	readings []ChosenReading
	left     int // steps
	watch    Watch
	cut      bool
}

// spans is a tree of yields as one of spans.
func (v *solver) spans(t *tree[yield]) *tree[span] {
	if t.ends() {
		return end(v.spanOf(t.leaf))
	}
	next := make([]*tree[span], len(t.next))
	for i, u := range t.next {
		next[i] = v.spans(u)
	}
	return branch(t.reading, next)
}

// solve gives the span of the sum of parts. One reading after the other is
// decided for the best: only the trees that hang on it have a say in it, and
// what they come to together hangs on the other readings they ask about. So
// those trees are made one, which does not hang on the reading any more, until
// none is left to decide. The work is that of the combinations of the readings
// of one such tree, and the reading that makes the smallest tree goes first.
func (v *solver) solve(parts []*tree[yield]) span {
	var trees []*tree[span]
	for _, p := range parts {
		trees = append(trees, v.spans(p))
	}
	for {
		reading := v.smallest(trees)
		if reading < 0 {
			break
		}
		var bucket, rest []*tree[span]
		for _, t := range trees {
			if t.hangsOn(reading) {
				bucket = append(bucket, t)
			} else {
				rest = append(rest, t)
			}
		}
		trees = append(rest, v.decide(reading, bucket))
	}
	return v.sum(trees)
}

// sum joins leaves.
func (v *solver) sum(leaves []*tree[span]) span {
	sum := v.spanOf(yield{})
	for _, t := range leaves {
		sum = sum.join(t.leaf)
	}
	return sum
}

// smallest is the reading whose trees together hang on the fewest readings, the
// first of equals; −1 where none is left.
func (v *solver) smallest(trees []*tree[span]) int {
	best, size := -1, 0
	for i := range v.readings {
		together := new(big.Int)
		for _, t := range trees {
			if t.hangsOn(i) {
				together.Or(together, t.on)
			}
		}
		if n := bits(together); n > 0 && (best < 0 || n < size) {
			best, size = i, n
		}
	}
	return best
}

func bits(set *big.Int) (n int) {
	for i := range set.BitLen() {
		n += int(set.Bit(i))
	}
	return n
}

// decide makes one tree of several, in which a reading is decided for the best.
func (v *solver) decide(reading int, trees []*tree[span]) *tree[span] {
	other := otherThan(reading, trees)
	if other < 0 {
		v.left--
		spans := make([]span, len(v.readings[reading].Choices))
		for k := range spans {
			spans[k] = v.sum(restricted(trees, reading, k))
			if k != v.readings[reading].place() {
				spans[k] = spans[k].read(reading, k)
			}
		}
		return end(beside(spans))
	}
	next := make([]*tree[span], len(v.readings[other].Choices))
	for k := range next {
		if k == v.readings[other].place() || v.may() {
			next[k] = v.decide(reading, restricted(trees, other, k))
		} else {
			next[k] = end(v.spanOf(yield{state: untried}))
		}
	}
	return branch(other, next)
}

// may says whether there are steps left and nobody stops it; else what is chosen
// is gone through and no more.
func (v *solver) may() bool {
	v.cut = v.cut || v.left < 0 || v.watch.stopped()
	return !v.cut
}

// otherThan is a reading, other than one, that trees hang on; −1 where there is none.
func otherThan(reading int, trees []*tree[span]) int {
	for _, t := range trees {
		if t.ends() {
			continue
		}
		if t.reading != reading {
			return t.reading
		}
		for _, u := range t.next {
			if !u.ends() {
				return u.reading
			}
		}
	}
	return -1
}

// chosen is the way that changes nothing.
func (v *solver) chosen(total money.Amount) *way { return &way{total: total, choices: v.asChosen} }

// combination names the readings of a way.
func (v *solver) combination(w *way) Combination {
	out := Combination{Total: w.total, Readings: map[string]string{}}
	for i := range v.readings {
		if w.choices[i] != asItIs[0] {
			r := &v.readings[i]
			out.Readings[r.Name] = r.Choices[w.choices[i]].ID
		}
	}
	return out
}
