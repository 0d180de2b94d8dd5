package money

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"
)

// ParseRate reads a rate: 40%, 2.5%, 0.4. Whether it may pass 100% is for the
// caller to say.
func ParseRate(s string) (Rate, error) {
	number, percent := strings.CutSuffix(s, "%")
	d, err := ParseNumber(strings.TrimRight(number, " "), false)
	if err != nil {
		return Rate{}, reason(s, err, nothing)
	}
	if percent {
		d = d.Shift(-2)
	}
	return Rate{d}, nil
}

// Rate is a share of an amount, exact: 0.4 is 40%.
type Rate struct{ decimal.Decimal }

// Whole is the rate of 100%.
var Whole = Rate{decimal.New(1, 0)}

// IsWhole says whether the rate is 100%, however it is written.
func (r Rate) IsWhole() bool {
	if top, bottom, ok := fraction(r.Decimal); ok {
		return top == bottom
	}
	return r.Equal(Whole.Decimal)
}

// String prints the rate in per cent without needless zeros: 100%, 1.5%, 0.005%.
func (r Rate) String() string { return string(r.Append(make([]byte, 0, 8))) }

// Append adds what String prints to b.
func (r Rate) Append(b []byte) []byte {
	if top, bottom, ok := fraction(r.Decimal); ok && abs(top) < 1<<32 && top*100%bottom == 0 {
		return append(strconv.AppendInt(b, top*100/bottom, 10), '%')
	}
	return append(append(b, r.Shift(2).String()...), '%')
}

// Format prints the rate as String does, whatever the verb.
func (r Rate) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, r.String()) }

// MarshalText prints the rate as String does.
func (r Rate) MarshalText() ([]byte, error) { return []byte(r.String()), nil }
