package verify

import (
	"slices"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/law"
	"github.com/shanting/fuchi/calc/money"
)

// usual are the values that a figure of its kind may well have had, spelt as the
// files of figures spell them.
func usual(f law.Figure) (all []string) {
	switch f.Kind {
	case "rate":
		for n := 1; n <= 1000; n++ { // tenths of a hundredth
			all = append(all, spelt(decimal.New(int64(n), -1), "%"))
		}
	case "money":
		return append(scaled("亿元", 5, 200), scaled("万元", 10, 100_000)...)
	case "usd":
		return append(scaled("亿美元", 5, 200), scaled("万美元", 10, 100_000)...)
	case "date":
		for n := civil.Date(1); n <= 1000; n++ {
			all = append(all, (f.Day() + n).String(), (f.Day() - n).String())
		}
	default:
		for n := 1; n <= 60; n++ {
			all = append(all, strconv.Itoa(n))
		}
	}
	return all
}

// scaled are round numbers of a unit, in tenths from one step to the most: finer
// the smaller they are.
func scaled(unit string, step, most int) (all []string) {
	for n := step; n <= most; n += step {
		all = append(all, spelt(decimal.New(int64(n), -1), unit))
		if n >= 100*step {
			step *= 10
		}
	}
	return all
}

func spelt(d decimal.Decimal, unit string) string { return d.String() + unit }

// values are the rates, amounts, days and counts of a result, by the kinds of
// figures, spelt as the files of figures spell them.
func (p *Paper) values() map[string][]string {
	all := map[string][]string{}
	add := func(kind string, value string) {
		if value != "" && !slices.Contains(all[kind], value) {
			all[kind] = append(all[kind], value)
		}
	}
	amount := func(text string) {
		for _, unit := range []struct {
			name string
			zero int32
		}{{"亿", -8}, {"万", -4}, {"", 0}} {
			if d, err := money.ParseNumber(text, false); err == nil && d.Sign() > 0 {
				add("money", spelt(d.Shift(unit.zero), unit.name+"元"))
				add("usd", spelt(d.Shift(unit.zero), unit.name+"美元"))
			}
		}
	}
	for i := range p.Awards {
		a := &p.Awards[i]
		for n, l := range a.Lines {
			if l.Rate != nil {
				add("rate", *l.Rate)
			}
			if l.Amount != nil {
				amount(l.Amount.String())
			}
			add("years", strconv.Itoa(n+1))
		}
		for _, c := range a.Conditions {
			switch threshold, _ := c.Threshold.(string); {
			case strings.HasSuffix(threshold, "%"):
				add("rate", threshold)
			case strings.Contains(threshold, "-"):
				add("date", threshold)
			default:
				amount(threshold)
			}
		}
	}
	return all
}
