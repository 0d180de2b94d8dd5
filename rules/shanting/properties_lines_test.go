package shanting_test

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// yearly are the awards that pay award year by award year; the others pay on
// the day of an event. A year can be a day long: year 1 of a calendar basis
// that starts on 31 December.
var yearly = []string{"measures2022/tax_rebate", "measures2022/upgrade_rebate", "measures2022/factory_rent", "measures2022/office_rent", "measures2022/talent_tax",
	"finance2022/premises_rent", "finance2022/bonds", "finance2022/guarantee", "finance2022/bridge_loan"}

// TestSumsAddUp: lines make awards, bearers make lines, rows and columns make
// the schedule, and awards, bearers and payees the totals.
func TestSumsAddUp(t *testing.T) {
	onRandomProjects(t, func(b bench, r *rapid.T, src string) {
		result := b.compute(src)
		paid, columns, rows := money.Zero, money.Zero, money.Zero
		for _, a := range result.Awards {
			sum, kept := money.Zero, money.Zero
			for _, l := range a.Lines {
				if l.Amount == nil {
					continue
				}
				sum = sum.Add(*l.Amount)
				if !l.Lost {
					kept = kept.Add(*l.Amount)
				}
				if added(l.Bearers).Cmp(*l.Amount) != 0 {
					r.Fatalf("%s, line %d of %s is borne by %v\n%s", a.Name(), l.N, l.Amount, l.Bearers, src)
				}
			}
			if sum.Cmp(a.Total) != 0 || kept.Cmp(a.PaidTotal()) != 0 {
				r.Fatalf("%s: lines of %s, of them paid %s, make %s and %s\n%s", a.Name(), sum, kept, a.Total, a.PaidTotal(), src)
			}
			if a.Status.Counts() {
				paid = paid.Add(kept)
			}
		}
		for _, y := range result.Schedule.Totals {
			columns = columns.Add(y.Amount)
		}
		for _, row := range result.Schedule.Rows {
			rows = rows.Add(row.Total)
		}
		total := result.Totals
		for _, sum := range []money.Amount{paid, columns, rows, added(total.ByBearer), added(total.ByPayee)} {
			if sum.Cmp(total.Amount) != 0 {
				r.Fatalf("paid %s, by column %s, row %s, bearer %s, payee %s, total %s\n%s", paid, columns, rows, added(total.ByBearer), added(total.ByPayee), total.Amount, src)
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

// TestNoCapIsExceeded: no line, and no award as a whole, comes to more than
// the figure of its kind of move, of institution or of year.
func TestNoCapIsExceeded(t *testing.T) {
	onRandomProjects(t, func(b bench, r *rapid.T, src string) {
		result := b.compute(src)
		for _, a := range result.Awards {
			line, whole := b.ceilings(result.Project, a.Rule.ID)
			for _, id := range whole {
				if a.Total.Cmp(b.money(id)) > 0 {
					r.Fatalf("%s pays %s, more than %s\n%s", a.Name(), a.Total, id, src)
				}
			}
			for _, id := range line {
				for _, l := range a.Lines {
					if l.Amount != nil && l.Amount.Cmp(b.money(id)) > 0 {
						r.Fatalf("%s pays %s in line %d, more than %s\n%s", a.Name(), l.Amount, l.N, id, src)
					}
				}
			}
		}
	})
}

// TestALineIsItsBaseAtItsRate: not below zero, at most what the cap and the
// promise of an ordinary contract leave, and rounded once; or nothing, where a
// year is not paid at all.
func TestALineIsItsBaseAtItsRate(t *testing.T) {
	onRandomProjects(t, func(b bench, r *rapid.T, src string) {
		result := b.compute(src)
		for _, a := range result.Awards {
			line, whole := b.ceilings(result.Project, a.Rule.ID)
			before, limited := money.Zero, promised(result.Project, a)
			for _, l := range a.Lines {
				if l.Amount == nil || l.Base == nil || l.Rate == nil {
					continue
				}
				want := money.Max(*l.Base, money.Zero).Times(l.Rate.Decimal)
				for _, id := range line {
					want = money.Min(want, b.money(id))
				}
				for _, id := range whole {
					want = money.Min(want, b.money(id).Sub(before))
				}
				if want = want.Round(); slices.Contains([]string{"finance2022/equity_fund", "finance2022/bonds"}, a.Rule.ID) { // 不超过
					want = money.Min(want, money.Max(*l.Base, money.Zero).Times(l.Rate.Decimal).Floor())
				}
				if limited != nil {
					want = money.Min(want, limited.Sub(before))
				}
				if before = before.Add(*l.Amount); l.Amount.Cmp(want) != 0 && !b.mayBeNothing(result, a, l) {
					r.Fatalf("%s, line %d: %s at %s pays %s, want %s\n%s", a.Name(), l.N, l.Base, l.Rate, l.Amount, want, src)
				}
			}
		}
	})
}

// promised is what ordinary contracts promise for the matter of an award of the
// Measures over its life, nil where none does.
func promised(p *project.Project, a *calc.Award) (sum *money.Amount) {
	for i := range p.OtherAwards {
		if o := &p.OtherAwards[i]; o.Scope.Value == "contract" && o.Matter.Value == a.Matter && a.Document.ID == "measures2022" && a.Status != calc.Discretionary {
			if sum == nil {
				sum = new(money.Amount)
			}
			*sum = sum.Add(o.Total())
		}
	}
	return sum
}

// mayBeNothing: lines that end, or happen, after the measures where windows stop
// with them, salaries below the line, and what had not matured at a termination.
func (b bench) mayBeNothing(r *calc.Result, a *calc.Award, l calc.Line) bool {
	last := b.date("article19.last_day")
	if chosen(r, "validity_end") == "2025-04-16" {
		last = b.date("article19.late_day")
	}
	stopped := chosen(r, "running_windows") == "stop" && a.Document.ID == "measures2022" && l.Window.To > last
	return l.Amount.Sign() == 0 && (stopped || a.Rule.ID == "measures2022/talent_tax")
}

// TestLinesStandInTheirOrder: counted from 1, in the column of the last day,
// payable the day after it or on the day of the event, one after the other,
// in whole fen and none below zero. A line of rent is payable when the last of
// the rent counted in it has been paid, if that is later.
func TestLinesStandInTheirOrder(t *testing.T) {
	onRandomProjects(t, func(b bench, r *rapid.T, src string) {
		result := b.compute(src)
		for _, a := range result.Awards {
			for i, l := range a.Lines {
				if fault := misplaced(a, i, l, lastPaid(result, a, l)); fault != "" {
					r.Fatalf("%s: %s\n%s", a.Name(), fault, src)
				}
			}
		}
	})
}

// lastPaid is the day on which the last rent that a line counts was paid.
func lastPaid(result *calc.Result, a *calc.Award, l calc.Line) (last civil.Date) {
	for _, lease := range leasesOf(result, a) {
		for _, e := range lease.rent {
			span := e.Period.Value
			if lease.cash && e.Paid.Known {
				span = civil.Period{From: e.Paid.Value, To: e.Paid.Value}
			}
			days := l.Window.Overlap(lease.counts)
			if span == e.Period.Value {
				days = days.Overlap(lease.runs)
			}
			if counts(e) && e.Amount.Value.Sign() != 0 && span.Common(days) > 0 {
				last = max(last, e.Paid.Value)
			}
		}
	}
	return last
}

func misplaced(a *calc.Award, i int, l calc.Line, paid civil.Date) string {
	byYear := slices.Contains(yearly, a.Rule.ID)
	switch {
	case l.N != i+1:
		return fmt.Sprintf("line %d is called %d", i+1, l.N)
	case l.Year != l.Window.To.Year() || byYear && l.PayableFrom != max(l.Window.To+1, paid) || !byYear && l.PayableFrom != l.Window.From:
		return fmt.Sprintf("line %d of %s stands in %d and is payable from %s", l.N, l.Window, l.Year, l.PayableFrom)
	case i > 0 && byYear && l.Window.From <= a.Lines[i-1].Window.To:
		return fmt.Sprintf("line %d begins on %s, before the last has ended", l.N, l.Window.From)
	case l.Amount != nil && (l.Amount.Sign() < 0 || !l.Amount.IsWholeFen()):
		return fmt.Sprintf("line %d pays %s", l.N, l.Amount)
	}
	return ""
}
