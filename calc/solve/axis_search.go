package solve

import (
	"math/big"
	"slices"

	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/sorted"
	"github.com/shanting/fuchi/calc/sweep"
)

// axisSearch looks along one fact for a value that reaches the target.
type axisSearch struct {
	target *Target
	scan   *sweep.Scan
	paid   map[int64]*money.Amount
	unsure bool
}

// part is a stretch, or what of it lies on one side of the value as it is.
type part struct {
	*sweep.Stretch
	near, far int64 // seen from the value as it is
}

// away is how far a value lies from the one as it is; where there is none, from the least.
func (part) away(x int64, scan *sweep.Scan) uint64 {
	from := scan.From
	if scan.Stated {
		from = scan.Now
	}
	if x < from {
		return uint64(from) - uint64(x)
	}
	return uint64(x) - uint64(from)
}

// parts are the stretches as seen from the value as it is, the nearest first.
func (l *axisSearch) parts() (all []part) {
	for i := range l.scan.Stretches {
		s := &l.scan.Stretches[i]
		switch now := l.scan.Now; {
		case !s.Refused.IsZero():
		case !l.scan.Stated || s.From >= now:
			all = append(all, part{s, s.From, s.To})
		case s.To <= now:
			all = append(all, part{s, s.To, s.From})
		default:
			all = append(all, part{s, now, s.From}, part{s, now, s.To})
		}
	}
	sorted.Stable(all, func(a, b part) int {
		x, y := a.away(a.near, l.scan), b.away(b.near, l.scan)
		switch {
		case x < y:
			return -1
		case x > y:
			return 1
		}
		return 0
	})
	return all
}

// at is what the engine pays of the target at a value; nil where it refuses it.
func (l *axisSearch) at(x int64) *money.Amount {
	if a, ok := l.paid[x]; ok {
		return a
	}
	var a *money.Amount
	if r, bad := l.scan.Result(x); len(bad) == 0 {
		paid := l.target.Of(r)
		a = &paid
	}
	l.paid[x] = a
	return a
}

func (l *axisSearch) reaches(x int64) bool {
	a := l.at(x)
	return a != nil && a.Cmp(l.target.Amount) >= 0
}

// moves says whether the fact changes anything of the target.
func (l *axisSearch) moves(parts []part, now money.Amount) bool {
	return slices.ContainsFunc(parts, func(p part) bool {
		near, far := l.at(p.near), l.at(p.far)
		return !l.sure(p.Stretch) || near != nil && near.Cmp(now) != 0 || far != nil && far.Cmp(now) != 0
	})
}

// sure says whether the target has one direction over a stretch. Of what the
// earlier lines leave of a cap a bearer's part moves by fen.
func (l *axisSearch) sure(s *sweep.Stretch) bool {
	if l.target.bearer != "" && slices.ContainsFunc(s.Lines, func(l sweep.Line) bool { return l.Rest }) {
		return false
	}
	_, sure := s.Direction(l.target.keeps)
	return sure
}

// first is the value nearest to the one as it is that reaches the target.
func (l *axisSearch) first(p part) (int64, bool) {
	if l.reaches(p.near) {
		return p.near, true
	}
	if !l.sure(p.Stretch) {
		return l.among(p)
	}
	if !l.reaches(p.far) {
		return 0, false
	}
	bad, good := p.near, p.far
	for bad-good > 1 || good-bad > 1 {
		if mid := bad + (good-bad)/2; l.reaches(mid) {
			good = mid
		} else {
			bad = mid
		}
	}
	return good, true
}

// looked is how many values are looked at one by one.
const looked = 5000

// among looks where lines rise and others fall: their sum is its formula to
// within half a fen a line, so that only where the formula comes so near to the
// target do values have to be looked at.
func (l *axisSearch) among(p part) (int64, bool) {
	lo, hi := min(p.near, p.far), max(p.near, p.far)
	if uint64(hi)-uint64(lo) > looked {
		f := p.SumOf(l.target.keeps)
		if l.target.bearer != "" || f.Slope.Sign() == 0 {
			l.unsure = true
			return p.far, l.reaches(p.far)
		}
		from, to := reached(f, l.target.Amount, int64(len(p.Lines)+1))
		if lo, hi = max(lo, from), min(hi, to); lo > hi || uint64(hi)-uint64(lo) > looked {
			l.unsure = lo <= hi
			return p.far, l.reaches(p.far)
		}
	}
	step, x, end := int64(1), lo, hi
	if p.near > p.far {
		step, x, end = -1, hi, lo
	}
	for ; ; x += step {
		if l.reaches(x) {
			return x, true
		}
		if x == end {
			return p.far, l.reaches(p.far)
		}
	}
}

// reached are the values between which a formula comes within so many fen of an amount.
func reached(f sweep.Formula, a money.Amount, fen int64) (from, to int64) {
	var ends [2]int64
	for i, off := range [...]int64{-fen, fen} {
		r := a.Add(money.Fen(off)).Ratio(money.Fen(1))
		r.Sub(r, f.Start).Quo(r, f.Slope)
		n := new(big.Int).Quo(r.Num(), r.Denom())
		if n.IsInt64() {
			ends[i] = n.Int64()
		} else {
			ends[i] = int64(n.Sign()) * (1<<62 - 1)
		}
	}
	return min(ends[0], ends[1]) - 1, max(ends[0], ends[1]) + 1
}
