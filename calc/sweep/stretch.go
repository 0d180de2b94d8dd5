package sweep

import (
	"math/big"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
)

// Stretch is a run of values over which every line is one formula.
type Stretch struct {
	From, To    int64
	First, Last money.Amount // the total at both ends
	Open        bool         // something is unknown: the totals are of what is known
	Lines       []Line
	Refused     lang.Text // why no project has these values; the totals are then nothing
}

// Line is one line of an award over a stretch.
type Line struct {
	Award  *calc.Award
	N      int
	Year   int
	Counts bool // it is paid; else its award competes and is not taken
	Known  bool
	Formula
}

// Total is what is paid at a value of the stretch, by its formulas.
func (s *Stretch) Total(x int64) money.Amount {
	sum, before := money.Zero, money.Zero
	var award *calc.Award
	for i := range s.Lines {
		l := &s.Lines[i]
		if l.Award != award {
			award, before = l.Award, money.Zero
		}
		if !l.Known {
			continue
		}
		paid := l.At(x, before)
		before = before.Add(paid)
		if l.Counts {
			sum = sum.Add(paid)
		}
	}
	return sum
}

// Sum is the formula of the total before each line is rounded, in fen: slope
// and start.
func (s *Stretch) Sum() Formula { return s.SumOf(func(*Line) bool { return true }) }

// SumOf adds the formulas of the lines that are paid and kept.
func (s *Stretch) SumOf(keep func(*Line) bool) Formula {
	total := Formula{Slope: new(big.Rat), Start: new(big.Rat)}
	var award *calc.Award
	slope, start := new(big.Rat), new(big.Rat) // of the earlier lines of the award
	for i := range s.Lines {
		l := &s.Lines[i]
		if l.Award != award {
			award, slope, start = l.Award, new(big.Rat), new(big.Rat)
		}
		if !l.Known {
			continue
		}
		own, from := l.Slope, l.Start
		if l.Rest {
			own, from = new(big.Rat).Neg(slope), new(big.Rat).Sub(l.Start, start)
		}
		slope, start = new(big.Rat).Add(slope, own), new(big.Rat).Add(start, from)
		if l.Counts && keep(l) {
			total.Slope.Add(total.Slope, own)
			total.Start.Add(total.Start, from)
		}
	}
	return total
}

// Part is what one award pays over a stretch.
type Part struct {
	Award *calc.Award
	Formula
}

// Awards are the formulas of the awards that are paid, each the sum of its lines.
func (s *Stretch) Awards() (all []Part) {
	for i := range s.Lines {
		a := s.Lines[i].Award
		if !s.Lines[i].Counts || len(all) > 0 && all[len(all)-1].Award == a {
			continue
		}
		all = append(all, Part{a, s.SumOf(func(l *Line) bool { return l.Award == a })})
	}
	return all
}

// Direction is 1 where no line that is kept falls as the value grows, −1 where
// none rises, 0 where nothing moves; sure says that it is one of these: only
// then is their sum at every value between those at the ends.
func (s *Stretch) Direction(keep func(*Line) bool) (direction int, sure bool) {
	rises, falls := false, false
	for from := 0; from < len(s.Lines); {
		to := from
		for to < len(s.Lines) && s.Lines[to].Award == s.Lines[from].Award {
			to++
		}
		up, down := directions(s.Lines[from:to], keep)
		rises, falls, from = rises || up, falls || down, to
	}
	switch {
	case rises && falls:
		return 0, false
	case rises:
		return 1, true
	case falls:
		return -1, true
	}
	return 0, true
}

// directions says whether lines of one award rise and fall. A line that takes
// what the earlier leave of a cap makes their sum stand still, if all are kept.
func directions(lines []Line, keep func(*Line) bool) (up, down bool) {
	whole, earlierUp, earlierDown := true, false, false
	for i := range lines {
		l := &lines[i]
		kept := l.Counts && keep(l)
		whole = whole && (kept || !l.Known)
		switch {
		case !l.Known:
		case l.Rest && whole:
			up, down = false, false
		case l.Rest && kept:
			up, down = up || earlierDown, down || earlierUp
		case l.Rest:
		default:
			earlierUp, earlierDown = earlierUp || l.Slope.Sign() > 0, earlierDown || l.Slope.Sign() < 0
			if kept {
				up, down = up || l.Slope.Sign() > 0, down || l.Slope.Sign() < 0
			}
		}
	}
	return up, down
}
