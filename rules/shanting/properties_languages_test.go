package shanting_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/law"
	"github.com/shanting/fuchi/cmd/report"
)

// TestBothLanguagesCarryTheSameNumbers: every text of a result, steps, labels,
// asides and reasons included, names the same numbers in both: amounts, dates
// and rates, and years and days as well.
func TestBothLanguagesCarryTheSameNumbers(t *testing.T) {
	onRandomProjects(t, func(b bench, r *rapid.T, src string) {
		result := calc.Compute(b.decoded(src), b.book, calc.Options{Explain: true})
		for _, text := range texts(result) {
			if zh, en := text.In(lang.Chinese), text.In(lang.English); numbersOf(zh) != numbersOf(en) {
				r.Fatalf("%q and %q", zh, en)
			}
		}
	})
}

// TestBothLanguagesOfAPageCarryTheSameNumbers: the table, the check and the
// explanation of a result, cell by cell.
func TestBothLanguagesOfAPageCarryTheSameNumbers(t *testing.T) {
	provision := provisions(newBench(t))
	onSomeRandomProjects(t, 40, func(b bench, src string) {
		result := calc.Compute(b.decoded(src), b.book, calc.Options{Explain: true})
		result.Effects, _ = calc.EffectsOf(result, b.book, nil, calc.Watch{})
		b.sameNumbers(pages(b, result, provision, lang.Chinese), pages(b, result, provision, lang.English))
	})
}

// TestPremisesComparedYearByYearHaveAPage: each premises a matter of its own, and
// the higher in each year.
func TestPremisesComparedYearByYearHaveAPage(t *testing.T) {
	b := newBench(t)
	result := b.everythingWith("finance.kind=bank_tier1", "finance.opened=2024-01-01", "finance.stay_commitment=true", "readings.matter_scope=premises", "readings.comparison=annual")
	i := slices.IndexFunc(result.Choices, func(c calc.Choice) bool { return c.Matter == "office_purchase:B" })
	if i < 0 || len(result.Choices[i].Decisions) != 2 {
		t.Fatalf("no choice of both bases: %+v", result.Choices)
	}
	b.sameNumbers(pages(b, result, provisions(b), lang.Chinese), pages(b, result, provisions(b), lang.English))
}

// sameNumbers wants as many texts on both sides, each with the same numbers.
func (b bench) sameNumbers(zh, en []string) {
	b.Helper()
	if len(zh) != len(en) {
		b.Fatalf("%d texts and %d", len(zh), len(en))
	}
	for i := range zh {
		if numbersOf(zh[i]) != numbersOf(en[i]) {
			b.Fatalf("%q and %q", zh[i], en[i])
		}
	}
}

// provisions finds an article in our own words.
func provisions(b bench) func(document, article string) (law.Provision, bool) {
	all := map[string]law.Provision{}
	for _, d := range b.book.Documents {
		list, err := d.Provisions()
		if err != nil {
			b.Fatal(err)
		}
		for _, p := range list {
			all[d.ID+" "+p.Article] = p
		}
	}
	return func(document, article string) (law.Provision, bool) {
		p, ok := all[document+" "+article]
		return p, ok
	}
}

// pages are the texts of all pages of a result, in their order.
func pages(b bench, r *calc.Result, provision func(document, article string) (law.Provision, bool), l lang.Language) (all []string) {
	for _, page := range []*report.Page{report.Schedule(r, l), report.Check(r, nil, l, 1), report.Explain(r, r.Awards, provision, l), report.Readings(b.book, func(*law.Reading) bool { return true }, l)} {
		all = append(all, page.Title)
		for _, block := range page.Blocks {
			all = append(append(all, block.Heading), block.Lines...)
			if g := block.Grid; g != nil {
				for _, c := range g.Columns {
					all = append(all, c.Head)
				}
				for _, c := range append(slices.Concat(g.Rows...), g.Footer...) {
					all = append(all, c.String())
				}
			}
		}
	}
	return all
}
