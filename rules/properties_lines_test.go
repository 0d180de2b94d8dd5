package rules_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
)

// caps are the most that a line, or a whole award, can come to.
var caps = map[string]struct {
	line, award []string
	lines       string // the figure that counts its lines
}{
	"measures2022/tax_rebate":       {lines: "article02.extended_years"},
	"measures2022/upgrade_rebate":   {lines: "article02.upgrade_years"},
	"measures2022/relocation":       {award: []string{"article04.outside_cap", "article04.within_cap"}},
	"measures2022/factory_rent":     {lines: "article05.years"},
	"measures2022/office_rent":      {line: []string{"article06.rent_cap"}},
	"measures2022/office_purchase":  {award: []string{"article06.purchase_cap"}},
	"measures2022/referral":         {award: []string{"article07.top_award"}},
	"measures2022/talent_tax":       {lines: "article08.years"},
	"finance2022/settling":          {award: []string{"clause2_1.bank_award"}},
	"finance2022/premises_purchase": {award: []string{"clause2_1.purchase_cap"}},
	"finance2022/premises_rent":     {award: []string{"clause2_1.rent_cap"}, lines: "clause2_1.rent_years"},
	"finance2022/legal_person":      {award: []string{"clause2_2.cap"}},
	"finance2022/equity_fund":       {award: []string{"clause2_3.cap"}},
	"finance2022/bonds":             {line: []string{"clause3_4.cap"}},
	"finance2022/guarantee":         {line: []string{"clause4_1.top_award"}},
	"finance2022/bridge_loan":       {line: []string{"clause4_3.top_award"}},
	"finance2022/agency":            {award: []string{"clause4_5.top_award"}},
}

// most is the largest of some figures; without any there is no cap.
func (b bench) most(figures []string) (most money.Amount, capped bool) {
	for _, id := range figures {
		most = money.Max(most, b.money(id))
	}
	return most, len(figures) > 0
}

// TestEveryLineIsLawful: no line is below zero, none above its cap, all within
// the window of the award and in its order; lines add up to awards, bearers to
// lines, and all of it to the totals.
func TestEveryLineIsLawful(t *testing.T) {
	checked(t, func(b bench, r *rapid.T, src string) {
		result := b.compute(src)
		paid := money.Zero
		for _, a := range result.Awards {
			if fault := b.fault(a); fault != "" {
				r.Fatalf("%s: %s\n%s", a.Name(), fault, src)
			}
			if a.Status.Counts() {
				paid = paid.Add(a.PaidTotal())
			}
		}
		columns := money.Zero
		for _, y := range result.Schedule.Totals {
			columns = columns.Add(y.Amount)
		}
		total := result.Totals
		for _, sum := range []money.Amount{paid, columns, added(total.ByBearer), added(total.ByPayee)} {
			if sum.Cmp(total.Amount) != 0 {
				r.Fatalf("paid %s, by column %s, bearer %s, payee %s, total %s\n%s", paid, columns, added(total.ByBearer), added(total.ByPayee), total.Amount, src)
			}
		}
	})
}

func added(shares []calc.Share) (sum money.Amount) {
	for _, s := range shares {
		sum = sum.Add(s.Amount)
	}
	return sum
}

// fault is what is wrong with an award, nothing where all is well.
func (b bench) fault(a *calc.Award) string {
	limits, sum := caps[a.Rule.ID], money.Zero
	if limits.lines != "" && len(a.Lines) > b.int(limits.lines) {
		return fmt.Sprintf("%d lines", len(a.Lines))
	}
	for i, l := range a.Lines {
		yearly := limits.lines != "" || limits.line != nil // a year can be a day long: year 1 of a calendar basis that starts on 31 December
		switch before := i - 1; {
		case l.N != i+1:
			return fmt.Sprintf("line %d is called %d", i+1, l.N)
		case l.Year != l.Window.To.Year() || yearly && l.PayableFrom != l.Window.To+1 || !yearly && l.PayableFrom != l.Window.From:
			return fmt.Sprintf("line %d of %s stands in %d and is payable from %s", l.N, l.Window, l.Year, l.PayableFrom)
		case yearly && l.Window.Days() > 366:
			return fmt.Sprintf("line %d lasts %d days", l.N, l.Window.Days())
		case before >= 0 && yearly && l.Window.From <= a.Lines[before].Window.To:
			return fmt.Sprintf("line %d begins on %s, before the last has ended", l.N, l.Window.From)
		case l.Amount == nil:
			continue
		case l.Amount.Sign() < 0 || !l.Amount.IsWholeFen():
			return fmt.Sprintf("line %d pays %s", l.N, l.Amount)
		case added(l.Bearers).Cmp(*l.Amount) != 0:
			return fmt.Sprintf("line %d of %s is borne by %v", l.N, l.Amount, l.Bearers)
		}
		if most, capped := b.most(limits.line); capped && l.Amount.Cmp(most) > 0 {
			return fmt.Sprintf("line %d pays %s of at most %s", l.N, l.Amount, most)
		}
		sum = sum.Add(*l.Amount)
	}
	if most, capped := b.most(limits.award); capped && sum.Cmp(most) > 0 {
		return fmt.Sprintf("pays %s of at most %s", sum, most)
	}
	if sum.Cmp(a.Total) != 0 {
		return fmt.Sprintf("lines of %s make a total of %s", sum, a.Total)
	}
	return ""
}

// entry is a period and an amount that a person could as well have entered in two.
var entry = regexp.MustCompile(`\{period: (\S+), (net|amount): (-?[0-9.]+)((?:, paid: [0-9-]+)?)\}`)

// TestAnEntryMayBeEnteredInTwo: rent or tax of a period, split at a day with the
// amounts in proportion to the days, changes no line by more than one fen: its
// one rounding. Where entries that straddle a year are refused a split decides
// whether they do, which is the point of that reading, and it is left out.
func TestAnEntryMayBeEnteredInTwo(t *testing.T) {
	checked(t, func(b bench, r *rapid.T, src string) {
		all := entry.FindAllStringSubmatchIndex(src, -1)
		at := rapid.SampledFrom(all).Draw(r, "entry")
		text := func(i int) string { return src[at[2*i]:at[2*i+1]] }
		whole, err := civil.ParsePeriod(text(1))
		if err != nil || whole.Days() < 2 {
			r.Skip()
		}
		day := civil.Date(rapid.IntRange(1, whole.Days()-1).Draw(r, "day"))
		amount, _, _ := money.ParseCNY(text(3), true)
		first := amount.Part(int(day), whole.Days()).Round()
		part := func(p civil.Period, a money.Amount) string {
			return fmt.Sprintf("{period: %s, %s: %s%s}", p, text(2), a, text(4))
		}
		split := src[:at[0]] + part(civil.Period{From: whole.From, To: whole.From + day - 1}, first) + ", " +
			part(civil.Period{From: whole.From + day, To: whole.To}, amount.Sub(first)) + src[at[1]:]
		before, after := b.compute(src, "readings.annual_entries=by_day"), b.compute(split, "readings.annual_entries=by_day")
		for i, a := range before.Awards {
			for k, l := range a.Lines {
				z := after.Awards[i].Lines[k]
				if l.Amount == nil && z.Amount == nil {
					continue
				}
				if l.Amount == nil || z.Amount == nil || l.Amount.Sub(*z.Amount).Cmp(fen(1)) > 0 || z.Amount.Sub(*l.Amount).Cmp(fen(1)) > 0 {
					r.Fatalf("%s, line %d: %v, and %v with %s split on day %d\n%s", a.Name(), l.N, amountOf(l), amountOf(z), text(0), day, src)
				}
			}
		}
	})
}

// figured finds amounts, dates and rates in a text.
var figured = regexp.MustCompile(`-?\d[\d,]*\.\d\d|\d{4}-\d\d-\d\d|[\d.]+%`)

// TestBothLanguagesCarryTheSameFigures: every text of a result, steps and
// findings included, names the same amounts, dates and rates in both.
func TestBothLanguagesCarryTheSameFigures(t *testing.T) {
	checked(t, func(b bench, r *rapid.T, src string) {
		result := calc.Compute(b.decoded(src), b.documents, calc.Options{Explain: true})
		for _, text := range texts(result) {
			zh, en := figured.FindAllString(text.In(lang.Chinese), -1), figured.FindAllString(text.In(lang.English), -1)
			slices.Sort(zh)
			slices.Sort(en)
			if strings.Join(zh, " ") != strings.Join(en, " ") {
				r.Fatalf("%q and %q", text.In(lang.Chinese), text.In(lang.English))
			}
		}
	})
}

func texts(r *calc.Result) (all []lang.Text) {
	for _, f := range r.Findings {
		all = append(all, f.Message)
	}
	for _, f := range r.Benefits {
		all = append(all, f.Text)
	}
	for _, a := range r.Awards {
		all = slices.Concat(all, a.Reasons, a.Asides)
		for c := range a.All {
			all = append(all, c.Label)
		}
		for _, l := range a.Lines {
			all = append(all, l.Reasons...)
			for _, s := range l.Steps {
				all = append(all, s.Text)
			}
		}
	}
	return all
}
