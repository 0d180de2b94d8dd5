package main

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/law"
	"github.com/shanting/fuchi/calc/money"
)

// figure finds the kind and the value of a line of figures.yaml.
var figure = regexp.MustCompile(`(?m)^ +\w+: +\{(\w+): ([^,]+),`)

// ofFigures makes the mutants of a figures file: each figure a little more and
// a little less.
func ofFigures(file string, src []byte) (all []mutant, err error) {
	parsed, err := law.ParseFigures(src)
	if err != nil {
		return nil, err
	}
	found := figure.FindAllSubmatchIndex(src, -1)
	if len(found) != len(parsed.All) {
		return nil, fmt.Errorf("%s: %d of its %d figures are understood", file, len(found), len(parsed.All))
	}
	for _, at := range found {
		kind, value := string(src[at[2]:at[3]]), string(src[at[4]:at[5]])
		for _, by := range []int64{-1, 1} {
			changed, err := moved(kind, value, by)
			if err != nil {
				return nil, fmt.Errorf("%s: %q: %w", file, value, err)
			}
			if changed != "" {
				all = append(all, edited(file, src, at[4], value, changed))
			}
		}
	}
	return all, nil
}

// moved is a figure by its smallest step larger or smaller, nothing where it
// cannot be.
func moved(kind, value string, by int64) (string, error) {
	switch kind {
	case "money":
		a, _, err := money.ParseCNY(value, false)
		return a.Add(money.Fen(by)).String() + "元", err
	case "usd":
		a, err := money.ParseUSD(value)
		return a.Add(money.Fen(by)).String() + "美元", err
	case "rate":
		return movedRate(value, by)
	case "date":
		d, err := civil.ParseDate(value)
		return (d + civil.Date(by)).String(), err
	}
	n, err := strconv.ParseInt(value, 10, 16)
	if n+by < 0 {
		return "", err
	}
	return strconv.FormatInt(n+by, 10), err
}

func movedRate(value string, by int64) (string, error) {
	percent, err := decimal.NewFromString(strings.TrimSuffix(value, "%"))
	step := decimal.New(1, -2)
	if percent.LessThanOrEqual(step) {
		step = decimal.New(1, -3)
	}
	return percent.Add(step.Mul(decimal.New(by, 0))).String() + "%", err
}
