package shanting_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"github.com/shanting/fuchi/calc/law"
	"github.com/shanting/fuchi/rules/shanting"
)

// underBoth runs a test under the law as it was issued and again under an
// amendment that makes figures of equal value unequal, so that code that takes
// one figure for another is found though the law gives both the same value.
func underBoth(t *testing.T, test func(b bench)) {
	t.Run("as issued", func(t *testing.T) { test(newBench(t)) })
	t.Run("no two figures alike", func(t *testing.T) {
		issued := newBench(t)
		var amendments []law.Amendment
		n, counts := 0, map[string]int{}
		for _, d := range issued.book.Documents {
			a := law.Amendment{Name: "distinct", Document: d.ID, Cite: "test"}
			for _, f := range d.Figures.All {
				n++
				a.Changes = append(a.Changes, law.Change{ID: f.ID, Value: apart(d.Figures, f, n, counts), Cite: f.Cite})
			}
			amendments = append(amendments, a)
		}
		book, err := shanting.District().Rulebook(amendments...)
		if err != nil {
			t.Fatal(err)
		}
		seen := map[string]string{}
		for _, d := range book.Documents {
			for _, f := range d.Figures.All {
				if err := f.Check(f.Value); err != nil {
					t.Fatalf("%s: %s: %v", f.ID, f.Value, err)
				}
				if f.Kind == "years" || f.Kind == "months" || f.Kind == "days" || f.Kind == "parts" {
					continue // equal ones of those are apart, unequal ones may have come to be equal
				}
				if other, ok := seen[f.Kind+f.Value]; ok {
					t.Fatalf("%s and %s are both %s", other, f.ID, f.Value)
				}
				seen[f.Kind+f.Value] = f.ID
			}
		}
		test(bench{t, book, issued.words})
	})
}

// apart moves the n-th figure by an amount of its own: money by so many fen, a
// rate by so many millionths of a percent point; of years and other small
// counts those that are equal move by one, two and on.
func apart(figures *law.Figures, f law.Figure, n int, counts map[string]int) string {
	switch f.Kind {
	case "money":
		times := 1
		if strings.HasSuffix(f.ID, "cap") { // leaves room for more years
			times = 2
		}
		return figures.Money(f.ID).Part(times, 1).Add(fen(int64(n))).String() + "元"
	case "usd":
		return figures.USD(f.ID).Add(fen(int64(n))).String() + "美元"
	case "rate":
		return figures.Rate(f.ID).Shift(2).Sub(decimal.New(int64(n), -6)).String() + "%"
	case "date": // no two are alike in the law
		return f.Value
	}
	alike := fmt.Sprint(f.Kind, f.Value)
	counts[alike]++
	return strconv.Itoa(figures.Int(f.ID) + counts[alike] - 1)
}
