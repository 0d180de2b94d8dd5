package shanting_test

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/project"
)

// countedLease is one lease as an award of rent has to count it: its rent and
// the days of it that count.
type countedLease struct {
	rent   []project.Rent
	counts civil.Period
	runs   civil.Period // for whose days alone rent counts that belongs by the days it pays for
	cash   bool
}

// leasesOf are the leases that an award of rent counts, by the text of the law;
// none where it is no award of rent.
func leasesOf(result *calc.Result, a *calc.Award) (all []countedLease) {
	p, cash := result.Project, chosen(result, "rent_timing") == "cash"
	always := civil.Period{From: civil.FirstDay, To: civil.LastDay}
	if a.Rule.ID == "measures2022/factory_rent" {
		for _, f := range fitting(p) {
			all = append(all, countedLease{f.Rent, always, leasedDays(f), cash})
		}
	}
	within := awardYearsOf(result, p.Milestones.ZoneEntry.Value, 3)
	for _, o := range p.Offices {
		if !o.Lease.Given {
			continue
		}
		runs := civil.Period{From: o.Lease.Effective.Value, To: o.Lease.Ends.Or(project.Known(civil.LastDay)).Value}
		bought, built := o.Purchase.Given && o.Purchase.Date.Known, !o.Purchase.Given && o.Built.Given && o.Built.Date.Known
		switch a.Rule.ID {
		case "measures2022/office_rent":
			counts := within
			if chosen(result, "office_window") == "lease_begun_within" {
				if counts = awardYearsOf(result, o.Lease.Effective.Value, 3); !within.Has(o.Lease.Effective.Value) {
					continue
				}
			}
			if bought {
				counts.To = min(counts.To, o.Purchase.Date.Value-1)
			}
			outside := o.Lease.Effective.Value < civil.MustDay(2022, 4, 16) && p.Identity.Nature.Value != "expansion"
			if o.OwnUse.Value && (o.Use.Value == "office" || o.Use.Value == "research") && !outside {
				all = append(all, countedLease{o.Lease.Rent, counts, runs, cash})
			}
		case "finance2022/premises_rent":
			counts := runs
			if bought {
				counts.To = min(counts.To, o.Purchase.Date.Value-1)
			}
			if built {
				counts.To = min(counts.To, o.Built.Date.Value-1)
			}
			if o.Use.Value == "office" && !o.Sublet.Value && counts.Days() > 0 {
				all = append(all, countedLease{o.Lease.Rent, counts, runs, false})
			}
		}
	}
	return all
}

// awardYearsOf are n award years from a day as the result counts them, as one run.
func awardYearsOf(result *calc.Result, from civil.Date, n int) civil.Period {
	if chosen(result, "year_basis") == "calendar" {
		return civil.Period{From: from, To: civil.MustDay(from.Year()+n-1, 12, 31)}
	}
	return civil.Period{From: from, To: later(from, n) - 1}
}
