package law

import (
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/money"
)

// Beside is a figure moved by so many of its smallest steps, as it would be
// written: money by fen, a rate by a hundredth of a percent point and a very small
// one by a thousandth, a day by days, a count by ones. Nothing is beside a count
// that would be negative. A figure whose neighbour no case notices is held by none.
func (f Figure) Beside(by int64) (value string, ok bool) {
	switch f.Kind {
	case "money":
		return f.amount.Add(money.Fen(by)).String() + "元", true
	case "usd":
		return f.amount.Add(money.Fen(by)).String() + "美元", true
	case "rate":
		return rateBeside(f.Value, by)
	case "date":
		return (f.date + civil.Date(by)).String(), true
	}
	n := int64(f.number) + by
	return strconv.FormatInt(n, 10), n >= 0
}

func rateBeside(value string, by int64) (string, bool) {
	percent, err := decimal.NewFromString(strings.TrimSuffix(value, "%"))
	step := decimal.New(1, -2)
	if percent.LessThanOrEqual(step) {
		step = decimal.New(1, -3)
	}
	return percent.Add(step.Mul(decimal.New(by, 0))).String() + "%", err == nil
}
