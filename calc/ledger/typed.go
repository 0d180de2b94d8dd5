package ledger

import (
	"regexp"
	"strings"
	"sync"

	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/money"
)

// Day is the day that a cell of the sheet holds, where its column is that of days.
func (l *Ledger) Day(row, col int) (civil.Date, bool) {
	if row <= l.Head || l.at[Date] != col+1 {
		return 0, false
	}
	day, err := parseDate(l.Sheet[row][col].Text)
	return day, err == nil
}

// Figure is the exact text of the number that a cell of the sheet holds, in the
// unit of its column: of an amount, however it is grouped and signed; of another
// column only one that is written as money is, to the fen.
func (l *Ledger) Figure(row, col int) (string, bool) {
	text := l.Sheet[row][col].Text
	switch {
	case row <= l.Head:
		return "", false
	case l.isAmount(col):
		a, err := parseAmount(text, l.unit)
		return inUnit(a, l.unit), err == nil
	case moneyLike().MatchString(strings.TrimSpace(text)):
		a, err := parseAmount(text, 1)
		return a.String(), err == nil
	}
	return "", false
}

// InYuan says whether the amounts of a ledger are in yuan.
func (l *Ledger) InYuan() bool { return l.unit == 1 }

// IsYear says whether a column is that of award years.
func (l *Ledger) IsYear(col int) bool { return l.at[Year] == col+1 }

func (l *Ledger) isAmount(col int) bool {
	for _, c := range []Column{Amount, Debit, Credit} {
		if l.at[c] == col+1 {
			return true
		}
	}
	return false
}

// inUnit is a whole number of fen as a number of some units of yuan, of which
// each is a power of ten.
func inUnit(a money.Amount, unit int64) string {
	if unit == 1 {
		return a.String()
	}
	sign, digits := "", strings.Replace(a.String(), ".", "", 1)
	if rest, minus := strings.CutPrefix(digits, "-"); minus {
		sign, digits = "-", rest
	}
	places := 2
	for ; unit > 1; unit /= 10 {
		places++
	}
	for len(digits) <= places {
		digits = "0" + digits
	}
	whole, part := digits[:len(digits)-places], strings.TrimRight(digits[len(digits)-places:], "0")
	if whole = strings.TrimLeft(whole, "0"); whole == "" {
		whole = "0"
	}
	if part == "" {
		return sign + whole
	}
	return sign + whole + "." + part
}

var moneyLike = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^-?(?:[0-9]{1,15}|[0-9]{1,3}(?:,[0-9]{3})+)\.[0-9]{2}$`)
})

// Multiline says how many lines the cells of a row take besides the first.
func (s Sheet) Multiline(row int) (more int) {
	for _, c := range s[row] {
		more = max(more, strings.Count(c.Text, "\n"))
	}
	return more
}
