package report

import (
	"math/big"
	"strings"

	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/sweep"
)

// value is a value of a fact as people read it.
func (p printer) value(a *sweep.Axis, x int64) string {
	switch {
	case a.Words != nil:
		return p.choice(a, a.Words[x])
	case a.Kind == sweep.Dollars:
		return "US$" + grouped(money.Fen(x))
	case a.IsMoney():
		return grouped(money.Fen(x))
	case a.Kind == sweep.Share:
		return a.Units(x).Shift(2).String() + "%"
	}
	return a.Word(x)
}

// factAt is a value of a fact as a file writes it, as people read it.
func (p printer) factAt(path, written string) string {
	axis, bad := sweep.NewAxis(path)
	if bad != nil {
		return written
	}
	if x, bad := axis.Parse(written); bad == nil {
		return p.value(&axis, x)
	}
	return written
}

// choice is a word that a file writes, with what it means where that is not the same.
func (p printer) choice(a *sweep.Axis, word string) string {
	label := p.t("是", "yes")
	switch {
	case a.Key.Options != nil:
		label = p.in(a.Key.Options.Label(word))
	case word == "false":
		label = p.t("否", "no")
	}
	if label == word {
		return word
	}
	return word + p.t("（", " (") + label + p.t("）", ")")
}

// valueCell is a value of a fact, as what it is.
func (p printer) valueCell(a *sweep.Axis, x int64) Cell {
	switch kindOf(a) {
	case Money:
		if a.Kind == sweep.Dollars {
			return prefixed("US$", money.Fen(x))
		}
		return amount(money.Fen(x))
	case Date:
		return day(civil.Date(x))
	case Rate:
		return Cell{Kind: Rate, Rate: money.Rate{Decimal: a.Units(x)}, Text: p.value(a, x)}
	}
	return text(p.value(a, x))
}

// kindOf is what a cell with a value of the fact holds.
func kindOf(a *sweep.Axis) Kind {
	switch {
	case a.IsMoney():
		return Money
	case a.IsDay():
		return Date
	case a.Words != nil:
		return Text
	}
	return Rate
}

// formula is what is paid over a stretch: of an amount, a share of it and a
// constant; of anything else, so much at the first value and so much for each more.
func (p printer) formula(a *sweep.Axis, f sweep.Formula, from int64) string {
	if f.Slope.Sign() == 0 {
		return yuan(f.Start)
	}
	if a.IsMoney() {
		text := share(f.Slope) + " × x"
		if f.Start.Sign() < 0 {
			return text + " − " + yuan(new(big.Rat).Neg(f.Start))
		}
		return text + " + " + yuan(f.Start)
	}
	first := new(big.Rat).Add(new(big.Rat).Mul(f.Slope, new(big.Rat).SetInt64(from)), f.Start)
	each := new(big.Rat).Mul(f.Slope, wholeOf(a))
	sign := " + "
	if each.Sign() < 0 {
		sign, each = " − ", each.Neg(each)
	}
	return yuan(first) + sign + yuan(each) + p.t(" × 每多一", " × each more ") + p.in(a.Each)
}

// wholeOf is how many steps make one whole.
func wholeOf(a *sweep.Axis) *big.Rat {
	return new(big.Rat).Inv(a.Units(1).Rat())
}

// yuan is a sum of fen, marked where it is not a whole number of them.
func yuan(r *big.Rat) string {
	a := money.FromFen(r)
	if a.IsWholeFen() {
		return grouped(a)
	}
	return "≈" + grouped(a.Round())
}

// share is a fraction in per cent where that ends, else as a fraction.
func share(r *big.Rat) string {
	hundredfold := new(big.Rat).Mul(r, big.NewRat(100, 1))
	const places = 6
	if text := hundredfold.FloatString(places); new(big.Rat).Sub(hundredfold, mustRat(text)).Sign() == 0 {
		return strings.TrimSuffix(strings.TrimRight(text, "0"), ".") + "%"
	}
	return "(" + r.RatString() + ")"
}

func mustRat(s string) *big.Rat {
	r, _ := new(big.Rat).SetString(s)
	return r
}

// plainFormula writes a formula for programs: yuan for one whole of the fact,
// and yuan, both as exact fractions.
func plainFormula(w *jsonWriter, a *sweep.Axis, f sweep.Formula) {
	slope := new(big.Rat).Quo(f.Slope, big.NewRat(100, 1))
	w.field("slope", slope.Mul(slope, wholeOf(a)).RatString())
	w.field("start", new(big.Rat).Quo(f.Start, big.NewRat(100, 1)).RatString())
}
