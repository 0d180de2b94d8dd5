package measures2022

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// officeRent is Art. 6, its first half: a share of the rent of research and
// office premises for own use, within three years of entry into the zone, up
// to a cap a project and award year over all offices together.
func officeRent(f *calc.Figures) calc.Rule {
	assets, dollars, upgrade := f.Money("article06.fixed_assets"), f.USD("article06.foreign"), f.Money("article02.upgrade_fixed_assets")
	years, rate, limit := f.Int("article06.years"), f.Rate("article06.rent_rate"), f.Money("article06.rent_cap")
	return calc.Rule{
		ID: "measures2022/office_rent", Title: lang.T("办公房租补贴", "Office rent subsidy"), Article: "第六条", Matter: "office_rent", Payee: calc.Enterprise,
		Claims: func(p *project.Project) []string { return calc.Once(anyOffice(p.Offices, isLeased)) },
		Work: func(w *calc.Working) {
			p := w.Project
			requireScale(w, upgrade, assets, dollars)
			offices, conditions := eligibleOffices(p.Offices, isLeased)
			w.Require(conditions...)
			w.Require(entry(p), rentEntered(offices))
			if w.Reads("office_window", "lease_begun_within") {
				w.Require(leasesBegun(offices))
			}
			if !w.Open() {
				return
			}
			leases := leasesToCount(w.Case, offices, p.Milestones.ZoneEntry.Value, years)
			windows := officeWindows(w.Case, leases, p.Milestones.ZoneEntry.Value, years)
			for i, window := range windows {
				base := w.Start()
				for _, l := range leases {
					if span, ok := overlap(window, l.counts); ok {
						base = paidRent(w.Case, base, l.office.Lease.Rent, span)
					}
				}
				w.YearLine(i+1, window, base, running(w.Case, f, window, calc.Terms{Rate: rate, Cap: &limit,
					CapLabel: lang.F("单个项目每年最高 %s", "at most %s a project and year", limit)}))
			}
			for _, o := range offices {
				w.ReportRent(o.Lease.RentGiven.Path(), o.Lease.Rent)
			}
			if len(windows) > 0 {
				w.DeadlineFor("office_window", windows[0].From, windows[len(windows)-1].To)
			}
		},
	}
}

// entry asks for the day of entry into the zone: unknown where the site is in
// the zone, and not met where it is in a town (B18).
func entry(p *project.Project) calc.Condition {
	c := calc.KnownDay("zone_entry", lang.T("入驻开发区之日", "day of entry into the zone"), p.Milestones.ZoneEntry)
	if !p.Milestones.ZoneEntry.Known && p.Site.Location.Value == "town" {
		c.Met, c.Missing = calc.No, nil
	}
	return c
}

func rentEntered(offices []*project.Office) calc.Condition {
	var missing [][]string
	for _, o := range offices {
		missing = append(missing, o.Lease.RentGiven.Missing())
	}
	return calc.Needs("rent", lang.T("租金明细", "rent entries"), missing...)
}

func leasesBegun(offices []*project.Office) calc.Condition {
	var missing [][]string
	for _, o := range offices {
		missing = append(missing, o.Lease.Effective.Missing())
	}
	return calc.Needs("lease_effective", lang.T("租赁合同生效日", "day the lease takes effect"), missing...)
}

// countedLease is a lease and the days of it that count.
type countedLease struct {
	office *project.Office
	counts civil.Period
}

// leasesToCount gives each lease the days that count (reading office_window,
// B18): those within three years of entry, or the three years from a lease
// that began within them. Either way the rent of an office stops counting on
// the day the same office is bought (B19).
func leasesToCount(c *calc.Case, offices []*project.Office, entered civil.Date, years int) []countedLease {
	within := civil.Period{From: entered, To: entered.YearsOn(years) - 1}
	if c.Reads("year_basis", "calendar") {
		within.To = civil.CalendarYear(entered.Year() + years - 1).To
	}
	var leases []countedLease
	for _, o := range offices {
		counts := within
		if c.Reads("office_window", "lease_begun_within") {
			begun := o.Lease.Effective.Value
			if !within.Has(begun) {
				continue
			}
			counts = civil.Period{From: begun, To: begun.YearsOn(years) - 1}
		}
		if o.Purchase.Given && o.Purchase.Date.Known {
			counts.To = min(counts.To, o.Purchase.Date.Value-1)
		}
		leases = append(leases, countedLease{o, counts})
	}
	return leases
}

// officeWindows are the award years: from entry, or from the first lease that
// counts until the last one's end.
func officeWindows(c *calc.Case, leases []countedLease, entered civil.Date, years int) []civil.Period {
	if c.Reads("office_window", "within_three_years") {
		return awardYears(c, entered, years)
	}
	if len(leases) == 0 {
		return nil
	}
	first, last := leases[0].counts.From, leases[0].counts.From
	for _, l := range leases {
		first, last = min(first, l.counts.From), max(last, l.counts.From)
	}
	n := years
	for len(awardYears(c, first, n)) > 0 && awardYears(c, first, n)[n-1].To < last.YearsOn(years)-1 {
		n++
	}
	return awardYears(c, first, n)
}

func overlap(a, b civil.Period) (civil.Period, bool) {
	p := civil.Period{From: max(a.From, b.From), To: min(a.To, b.To)}
	return p, p.From <= p.To
}
