package money

import "math/big"

// Sum adds many amounts. What stays in machine words is added at once; parts of
// days of very many lengths have a common denominator of thousands of digits, and
// are added by halves, so that few sums are that long.
type Sum struct {
	last Amount   // the sum of those since the words last ran over
	runs []Amount // the sums before it
}

// Add adds an amount.
func (s *Sum) Add(a Amount) {
	sum, ok := addSmall(s.last, a)
	if !ok {
		s.runs = append(s.runs, s.last)
		sum = a
	}
	s.last = sum
}

// Total is the exact sum of all.
func (s *Sum) Total() Amount {
	if len(s.runs) == 0 {
		return s.last
	}
	return fromRat(together(append(s.runs[:len(s.runs):len(s.runs)], s.last)))
}

// together adds the two halves of amounts.
func together(all []Amount) *big.Rat {
	if len(all) == 1 {
		return all[0].rat()
	}
	sum := together(all[:len(all)/2])
	return sum.Add(sum, together(all[len(all)/2:]))
}
