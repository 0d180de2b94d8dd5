package report

import (
	"math/big"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/money"
)

// Kind is what a cell holds, so that a writer of workbooks can make a number
// of a number and a date of a date.
type Kind uint8

// The kinds of cells. Unknown is not zero and partial is not whole, so each is
// a kind of its own.
const (
	Text    Kind = iota // words, or nothing
	Money               // an amount
	Date                // a day
	Rate                // a share, or another ratio
	Count               // a whole number: of a line, of a year
	Unknown             // an amount nobody knows yet
	Partial             // an amount of which more is not known
	Written             // a number or a day as a file writes it
)

// isFigure says whether what is of a kind stands to the right.
func (k Kind) isFigure() bool { return k != Text && k != Date }

// Cell is what stands in one place of a grid. The field of its kind holds the
// value; String is how people read it.
type Cell struct {
	Kind   Kind
	Text   string // the words; before an amount, also in part, or a day, its mark (+, ≈, US$, ≤); of a rate, how it is written
	Amount money.Amount
	Date   civil.Date
	Rate   money.Rate
	Count  int
}

// String is the cell as people read it, thousands apart.
func (c Cell) String() string {
	switch c.Kind {
	case Money:
		if mark, dollars := strings.CutSuffix(c.Text, "US$"); dollars && c.Amount.Sign() < 0 {
			return mark + "-US$" + c.Amount.Neg().Grouped()
		}
		return c.Text + c.Amount.Grouped()
	case Partial:
		return c.Text + c.Amount.Grouped() + "+?"
	case Unknown:
		return "?"
	case Date:
		return c.Text + c.Date.String()
	case Count:
		return strconv.Itoa(c.Count)
	}
	return c.Text
}

// words are cells of words, one after the other.
func words(all ...string) []Cell {
	cells := make([]Cell, len(all))
	for i, s := range all {
		cells[i] = text(s)
	}
	return cells
}

func text(s string) Cell { return Cell{Text: s} }

func asWritten(s string) Cell { return Cell{Kind: Written, Text: s} }

func day(d civil.Date) Cell { return Cell{Kind: Date, Date: d} }

func count(n int) Cell { return Cell{Kind: Count, Count: n} }

func rate(r money.Rate) Cell { return Cell{Kind: Rate, Rate: r, Text: r.String()} }

func amount(a money.Amount) Cell { return Cell{Kind: Money, Amount: a} }

// prefixed is an amount with a mark before it.
func prefixed(mark string, a money.Amount) Cell { return Cell{Kind: Money, Text: mark, Amount: a} }

// Change is what is paid more or less, which shows that it adds, and whether it
// is of what is known only.
func Change(a money.Amount, open bool) Cell {
	c := signed(a)
	if open {
		c.Kind = Partial
	}
	return c
}

// signed is a change, which shows that it adds.
func signed(a money.Amount) Cell {
	if a.Sign() > 0 {
		return prefixed("+", a)
	}
	return amount(a)
}

// ratio is one to two decimals, or in per cent to two: as it is shown, while
// what is decided by it is decided by the whole of it.
func ratio(r *big.Rat, percent bool) Cell {
	if percent {
		hundredfold := new(big.Rat).Mul(r, big.NewRat(100, 1)).FloatString(2)
		value := decimal.RequireFromString(hundredfold).Shift(-2)
		return Cell{Kind: Rate, Rate: money.Rate{Decimal: value}, Text: hundredfold + "%"}
	}
	plain := r.FloatString(2)
	return Cell{Kind: Rate, Rate: money.Rate{Decimal: decimal.RequireFromString(plain)}, Text: plain}
}

// perhapsMore is an amount, marked where more of it is not known.
func perhapsMore(a money.Amount, open bool) Cell { return knownPart(a, true, open) }

// knownPart is what is known of an amount, marked where some of it is not, and
// nothing where there is nothing to know.
func knownPart(a money.Amount, known, unknown bool) Cell {
	switch {
	case known && unknown:
		return Cell{Kind: Partial, Amount: a}
	case unknown:
		return Cell{Kind: Unknown}
	case known:
		return amount(a)
	}
	return Cell{}
}

// maybe is an amount where there is one.
func maybe(a *money.Amount) Cell {
	if a == nil {
		return Cell{}
	}
	return amount(*a)
}

// orUnknown is an amount, or that there is one which nobody knows.
func orUnknown(a *money.Amount) Cell {
	if a == nil {
		return Cell{Kind: Unknown}
	}
	return amount(*a)
}
