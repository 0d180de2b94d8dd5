package report

import (
	"math/big"
	"regexp"
	"testing"

	"github.com/shopspring/decimal"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/law"
	"github.com/shanting/fuchi/calc/money"
)

func TestACellReadsForPeopleAndForPrograms(t *testing.T) {
	yuan, oneThird := money.Fen(1_234_567_89), money.Fen(100).Part(1, 3)
	for _, c := range []struct {
		cell          Cell
		people, plain string
	}{
		{Cell{}, "", ""},
		{text("甲，a,b"), "甲，a,b", `"甲，a,b"`},
		{text("=1"), "=1", "'=1"},
		{amount(yuan), "1,234,567.89", "1234567.89"},
		{amount(yuan.Neg()), "-1,234,567.89", "-1234567.89"},
		{signed(yuan), "+1,234,567.89", "1234567.89"},
		{signed(yuan.Neg()), "-1,234,567.89", "-1234567.89"},
		{signed(money.Zero), "0.00", "0.00"},
		{prefixed("US$", yuan), "US$1,234,567.89", "1234567.89"},
		{prefixed("US$", yuan.Neg()), "-US$1,234,567.89", "-1234567.89"},
		{prefixed("≈ ", oneThird), "≈ 0.33", "0.33"},
		{maybe(nil), "", ""},
		{maybe(&yuan), "1,234,567.89", "1234567.89"},
		{knownPart(yuan, true, false), "1,234,567.89", "1234567.89"},
		{knownPart(yuan, true, true), "1,234,567.89+?", "1234567.89"},
		{perhapsMore(yuan, true), "1,234,567.89+?", "1234567.89"},
		{perhapsMore(yuan, false), "1,234,567.89", "1234567.89"},
		{orUnknown(&yuan), "1,234,567.89", "1234567.89"},
		{orUnknown(nil), "?", ""},
		{knownPart(money.Zero, false, true), "?", ""},
		{knownPart(money.Zero, false, false), "", ""},
		{day(civil.MustDay(2024, 2, 29)), "2024-02-29", "2024-02-29"},
		{count(12345), "12345", "12345"},
		{rate(money.Rate{Decimal: decimal.New(25, -3)}), "2.5%", "2.5%"},
		{ratio(big.NewRat(2, 3), false), "0.67", "0.67"},
		{ratio(big.NewRat(2, 3), true), "66.67%", "66.67%"},
	} {
		if got := c.cell.String(); got != c.people {
			t.Errorf("%+v is read as %q, not %q", c.cell, got, c.people)
		}
		if got := string(c.cell.appendPlain(nil)); got != c.plain {
			t.Errorf("%+v is given to programs as %q, not %q", c.cell, got, c.plain)
		}
	}
}

func TestARatioHoldsWhatIsShown(t *testing.T) {
	for _, c := range []struct {
		cell Cell
		want string
	}{{ratio(big.NewRat(2, 3), false), "0.67"}, {ratio(big.NewRat(2, 3), true), "0.6667"}, {ratio(big.NewRat(1, 2), true), "0.5"}} {
		if got := c.cell.Rate.Decimal.String(); got != c.want {
			t.Errorf("%s holds %s, not %s", c.cell, got, c.want)
		}
	}
}

func TestFiguresStandToTheRight(t *testing.T) {
	for kind, right := range map[Kind]bool{Text: false, Date: false, Money: true, Rate: true, Count: true, Unknown: true, Partial: true} {
		if (Column{Kind: kind}).Right() != right {
			t.Errorf("kind %d to the right: %v", kind, !right)
		}
	}
}

// looks says by its form what a text would be.
var looks = []struct {
	form *regexp.Regexp
	kind Kind
}{
	{regexp.MustCompile(`^(\+|-|≈ |US\$)?[0-9]{1,3}(,[0-9]{3})*\.[0-9]{2}$`), Money},
	{regexp.MustCompile(`^[0-9]{4}-[0-9]{2}-[0-9]{2}$`), Date},
	{regexp.MustCompile(`^[0-9]+$`), Count},
	{regexp.MustCompile(`^[0-9.]+%$`), Rate},
	{regexp.MustCompile(`^\?$`), Unknown},
	{regexp.MustCompile(`^(\+|-)?[0-9,.]+\+\?$`), Partial},
}

// TestNoFigureOfAPageIsAText: what a page of a varied project shows as an
// amount, a day, a number or a share is one to a writer of workbooks too.
func TestNoFigureOfAPageIsAText(t *testing.T) {
	h, seen := newHouse(t), map[Kind]int{}
	provision := func(string, string) (law.Provision, bool) { return law.Provision{}, false }
	look := func(name string, r *calc.Result, pages ...*Page) {
		for _, page := range pages {
			for _, b := range page.Blocks {
				if b.Grid == nil {
					continue
				}
				for _, row := range append(b.Grid.Rows, b.Grid.Footer) {
					for _, c := range row {
						seen[c.Kind]++
						for _, l := range looks {
							plotRatio := l.kind == Money && c.Kind == Rate
							if l.form.MatchString(c.String()) && c.Kind != l.kind && !plotRatio && c.Text != "521" { // a policy's name
								t.Errorf("%s, %s: %q is of kind %d", name, b.Heading, c, c.Kind)
							}
						}
					}
				}
			}
		}
	}
	h.varied(200, func(name string, r *calc.Result) {
		look(name, r, Schedule(r, lang.English), Check(r, nil, lang.English, 1), Explain(r, r.Awards, provision, lang.English))
	})
	for _, s := range h.samples {
		look(s.name, s.result, Schedule(s.result, lang.Chinese), Check(s.result, nil, lang.Chinese, 1), Explain(s.result, s.result.Awards, provision, lang.Chinese))
	}
	for kind := Text; kind <= Partial; kind++ {
		if seen[kind] == 0 {
			t.Errorf("no cell is of kind %d", kind)
		}
	}
}
