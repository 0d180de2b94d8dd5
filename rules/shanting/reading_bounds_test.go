package shanting_test

import (
	"fmt"
	"testing"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/money"
)

// The readings whose choices part at a figure or a day, tried exactly there.

// TestASmallTownProjectEndsAtItsFigure: below it the town that signs bears all;
// at it two towns share, unless the figure itself is read to be small; the total
// is held against it or, if so read, the fixed assets.
func TestASmallTownProjectEndsAtItsFigure(t *testing.T) {
	underBoth(t, func(b bench) {
		at := b.money("article10.town_signs_below")
		for _, measure := range []string{"total", "fixed_assets"} {
			for _, choice := range []string{"below", "up_to"} {
				for by := range int64(3) {
					figure := at.Add(fen(by - 1))
					facts := []string{"site={location: town, host_town: 甲镇, introducing_town: 乙镇, ratio: {host: 1, introducing: 1}}", "contract.signatory=town",
						"readings.small_town_project=" + choice, "readings.small_town_measure=" + measure, "investment.total=" + figure.String()}
					if measure == "fixed_assets" {
						facts = append(facts, audited+"="+figure.String(), "investment.total=900亿元")
					}
					alone := len(b.award("measures2022/factory_rent", append(facts, evenRent)...).Lines[0].Bearers) == 1
					if want := by == 0 || by == 1 && choice == "up_to"; alone != want {
						b.Errorf("%s, %s: the town bears all at %s: %v", measure, choice, figure, alone)
					}
				}
			}
		}
	})
}

// TestAPurchaseCountsWithinItsYears: where it is read to be bound, from the day
// of entry to the last of the years, in the zone.
func TestAPurchaseCountsWithinItsYears(t *testing.T) {
	underBoth(t, func(b bench) {
		entry := civil.MustDay(2024, 1, 1)
		last := later(entry, b.int("article06.years")) - 1
		for day, want := range map[civil.Date]bool{entry - 1: false, entry: true, last: true, last + 1: false} {
			on := "offices[1].purchase.date=" + day.String()
			if a := b.award("measures2022/office_purchase", on, "readings.purchase_window=within_three_years"); a.Status.Counts() != want {
				b.Errorf("bought on %s: %s", day, a.Status)
			}
			if a := b.award("measures2022/office_purchase", on); !a.Status.Counts() {
				b.Errorf("bought on %s, at any time: %s", day, a.Status)
			}
		}
		b.fails(b.award("measures2022/office_purchase", "offices[1].in_zone=false", "readings.purchase_window=within_three_years"), "outside the zone")
	})
}

// TestWhatMaturedBeforeATerminationStays: what was payable by its day is paid,
// a day later nothing; and nothing at all where it is read so.
func TestWhatMaturedBeforeATerminationStays(t *testing.T) {
	b := newBench(t)
	for award, payable := range map[string]civil.Date{"measures2022/referral": civil.MustDay(2024, 6, 1), "measures2022/talent_tax#甲": civil.MustDay(2025, 1, 1)} {
		for by := range 3 {
			day := payable + civil.Date(by-1)
			for reading, want := range map[string]bool{"": day >= payable, "readings.after_termination=stop": false, "readings.recovery_scope=all": false} {
				facts := append([]string{"contract.terminated=" + day.String()}, split(reading)...)
				if l := b.award(award, facts...).Lines[0]; l.Amount == nil || l.Amount.Sign() > 0 != want {
					t.Errorf("%s, payable from %s and terminated on %s %s: %s", award, payable, day, reading, amountOf(l))
				}
			}
		}
		if l := b.award(award, "contract.terminated=true", "as_of=2024-06-01"); l.Status != calc.NotKnown {
			t.Errorf("%s is %s, terminated on a day that is not known", award, l.Status)
		}
	}
}

// TestTheYearsAtTheBordersOfTheTerm: with any day in force, or with all of them.
func TestTheYearsAtTheBordersOfTheTerm(t *testing.T) {
	underBoth(t, func(b bench) {
		first, last := b.date("annex.first_day").Year(), b.date("annex.last_day").Year()
		for year := first - 1; year <= last+1; year++ {
			for kind, entry := range map[string]string{"guarantee": "guarantees=[{qualifying: 100亿元, year: ", "bridge_loan": "bridge_loans=[{amount: 100亿元, firms: 999, daily_fee: 0, year: "} {
				facts := financial(kind, fmt.Sprintf("finance.%s%d}]", entry, year), "finance.opened=")
				for choice, want := range map[string]bool{"any_day": first <= year && year <= last, "whole": first < year && year < last} {
					if a := b.award("finance2022/"+kind, append(facts, "readings.border_years="+choice)...); a.Status.Counts() != want {
						b.Errorf("%s of %d, %s: %s", kind, year, choice, a.Status)
					}
				}
			}
		}
	})
}

// TestDollarsOfAnyEnterpriseMoveItIntoThePark: exactly at the figure of Art. 4,
// whether it is foreign-invested or not where it is read so.
func TestDollarsOfAnyEnterpriseMoveItIntoThePark(t *testing.T) {
	underBoth(t, func(b bench) {
		at := b.money("article04.foreign")
		move := func(dollarsHeld money.Amount, more ...string) bool {
			facts := append([]string{"relocation.from=within_district", audited + "=1", "project.foreign_invested=false", dollars + "=" + dollarsHeld.String() + " USD"}, more...)
			return b.award("measures2022/relocation", facts...).Status.Counts()
		}
		const anyEnterprise = "readings.relocation_dollars=any_enterprise"
		for by := range int64(3) {
			held := at.Add(fen(by - 1))
			if move(held) || move(held, anyEnterprise) != (by > 0) || move(held, anyEnterprise, "relocation.from=outside_district") {
				b.Errorf("with US$%s: %v, %v of any enterprise", held, move(held), move(held, anyEnterprise))
			}
		}
	})
}

// TestOnlyWhatLiesInTheMeasuresCounts: the day they took effect counts, the day
// before does not: production bars everything, other events their award.
func TestOnlyWhatLiesInTheMeasuresCounts(t *testing.T) {
	b := newBench(t)
	first := b.date("article19.first_day")
	for path, award := range map[string]string{"milestones.production": "measures2022/land", "milestones.zone_entry": "measures2022/office_rent",
		"factory.lease_effective": "measures2022/factory_rent", "offices[0].lease.effective": "measures2022/office_rent", "offices[1].purchase.date": "measures2022/office_purchase"} {
		for by := range 2 {
			day := first + civil.Date(by-1)
			facts := []string{path + "=" + day.String(), "offices[0].lease.rent=[{period: 2022-01-01/2031-12-31, amount: 900万元, paid: 2022-05-01}]"}
			if a := b.award(award, facts...); a.Status.Counts() != (by == 1) {
				t.Errorf("%s on %s: %s is %s", path, day, award, a.Status)
			}
		}
	}
}

// TestAPersonsYearsEndWithThePost: the year in which it ends counts, and no
// later one; years before that of the measures neither count nor start the six.
func TestAPersonsYearsEndWithThePost(t *testing.T) {
	underBoth(t, func(b bench) {
		const award = "measures2022/talent_tax#甲"
		years := b.int("article08.years")
		for until := 2023; until <= 2024+years; until++ {
			for _, day := range []string{"01-01", "12-31"} {
				a := b.award(award, fmt.Sprintf("talent[0].until=%d-%s", until, day))
				if want := max(0, min(until-2024+1, years)); len(a.Lines) != want {
					b.Errorf("in post until %d-%s: %d lines, want %d", until, day, len(a.Lines), want)
				}
			}
		}
		measure := b.date("article19.first_day").Year()
		for _, first := range []int{measure - 1, measure} {
			a := b.award(award, fmt.Sprintf("talent[0].years[0].year=%d", first), "talent[0].years[1].year=2023")
			if want := max(first, measure); first == measure && a.Lines[0].Year != want || first < measure && a.Lines[0].Year != 2023 {
				b.Errorf("listed from %d on: the first line is %d", first, a.Lines[0].Year)
			}
		}
	})
}

// TestWindowsStopWithTheMeasures: a one-off of the last day is paid, of the day
// after it not, where it is read so.
func TestWindowsStopWithTheMeasures(t *testing.T) {
	underBoth(t, func(b bench) {
		for end, reading := range map[string]string{"article19.last_day": "2025-04-15", "article19.late_day": "2025-04-16"} {
			for by := range 2 {
				day := b.date(end) + civil.Date(by)
				facts := []string{"offices[1].purchase.date=" + day.String(), "readings.validity_end=" + reading}
				stopped := b.award("measures2022/office_purchase", append(facts, "readings.running_windows=stop")...).Lines[0]
				running := b.award("measures2022/office_purchase", facts...).Lines[0]
				if stopped.Amount.Sign() > 0 != (by == 0) || running.Amount.Sign() == 0 {
					b.Errorf("%s: bought on %s, %s, and %s where windows continue", end, day, amountOf(stopped), amountOf(running))
				}
			}
		}
	})
}

// TestAReturnByDaysIsOfTheDaysNotServed: of the term from receipt to its last
// day; the day of leaving is not served, and its last day brings back a day.
func TestAReturnByDaysIsOfTheDaysNotServed(t *testing.T) {
	underBoth(t, func(b bench) {
		receipt := civil.MustDay(2024, 3, 1)
		end := later(receipt, b.int("clause2_4.stay_years"))
		for _, left := range []civil.Date{receipt + 1, receipt + 700, end - 1} {
			r := b.everythingWith(financial("bank_tier1", "paid=[{award: finance2022/settling, amount: 150万元, date: 2024-03-01}]", "finance.left="+left.String(), "readings.stay_return=pro_rata")...)
			term, gone := int64(end-receipt), int64(end-left)
			want := fen((2*150_000_000*gone + term) / (2 * term))
			if len(r.Recovery) == 0 || r.Recovery[0].Total.Cmp(want) != 0 {
				b.Errorf("left on %s, %d of %d days not served: %v, want %s", left, gone, term, r.Recovery, want)
			}
		}
	})
}
