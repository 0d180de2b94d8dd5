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
	return added(append(s.runs[:len(s.runs):len(s.runs)], s.last))
}

// added is the sum of amounts that do not stay in machine words.
func added(all []Amount) Amount {
	num, den := together(all)
	if num.Sign() == 0 {
		return Zero
	}
	r := big.NewRat(1, 2) // SetFrac would reduce it once more, as a whole
	r.Num().Set(num)
	r.Denom().Set(den)
	return fromRat(r)
}

// together adds the two halves of amounts, in lowest terms: what a numerator and a
// denominator of the sum can have in common is in what the denominators of the halves have.
func together(all []Amount) (num, den *big.Int) {
	if len(all) == 1 {
		r := all[0].rat()
		return r.Num(), r.Denom()
	}
	num, den = together(all[:len(all)/2])
	other, by := together(all[len(all)/2:])
	shared := new(big.Int).GCD(nil, nil, den, by)
	den.Quo(den, shared)
	num.Mul(num, new(big.Int).Quo(by, shared))
	num.Add(num, other.Mul(other, den))
	shared.GCD(nil, nil, num, shared)
	num.Quo(num, shared)
	return num, den.Mul(den, by.Quo(by, shared))
}
