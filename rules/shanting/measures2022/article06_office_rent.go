package measures2022

import (
	"cmp"
	"slices"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

const officeRentID = documentID + "/office_rent"

// What Art. 6 asks of a lease.
var (
	entryTest  = calc.Dated("zone_entry", lang.T("入驻开发区之日", "day of entry into the zone"))
	inTownTest = calc.Dated("zone_entry", lang.T("入驻开发区（项目落在镇街）", "entry into the zone (the site is in a town)"))
	begunTest  = calc.Wanting("lease_begun", lang.T("租约在入驻后三年内开始", "a lease begun within three years of entry"))
)

// officeRent is Art. 6, its first half: a share of the rent of research and
// office premises for own use, within three years of entry into the zone, up
// to a cap a project and award year over all offices together.
func officeRent(f *act) calc.Rule {
	size := f.scale(f.Money("article06.fixed_assets"), f.USD("article06.foreign"))
	years, rate, limit := f.Int("article06.years"), f.Rate("article06.rent_rate"), f.Money("article06.rent_cap")
	return calc.Rule{
		ID: officeRentID, Title: lang.T("办公房租补贴", "Office rent subsidy"), Article: "第六条",
		Matter: "office_rent", Payee: calc.Enterprise,
		Strings: expandsProduction,
		Claims:  func(p *project.Project) []string { return calc.Once(claimsOffice(p, isLeased)) },
		Work: func(w *calc.Working) {
			p := w.Project
			requireScale(w, size)
			offices, asked, conditions := f.leasedOffices(w)
			w.Require(lawfulTax(p))
			w.Require(conditions...)
			w.Require(f.entry(w.Case))
			if w.Reads(officeWindow, "lease_begun_within") {
				if calc.NewRoute("", conditions...).Met() != calc.Yes { // another may count
					offices = nil
				}
				w.Require(f.leasesBegun(w.Case, offices, years))
			}
			if !w.OpenLacking(rentsLacking(asked)...) {
				return
			}
			leases := leasesToCount(w.Case, offices, p.Milestones.ZoneEntry.Value, years)
			windows := officeWindows(w.Case, leases, p.Milestones.ZoneEntry.Value, years)
			var rents []calc.LeaseDays
			var undated []countedLease
			for _, l := range leases {
				w.Counts(l.office.Word(), l.office.Lease.Effective.Value)
				if l.office.Purchase.Given && !l.office.Purchase.Date.Known {
					undated = append(undated, l)
				} else {
					rents = append(rents, l.days())
				}
			}
			for i, window := range windows {
				base, paid := paidRent(w.Case, rents, window)
				terms := f.within(w.Case, window.To, calc.Terms{Rate: rate, Cap: &limit,
					CapLabel: w.Say(func() lang.Text {
						return lang.F("单个项目每年最高 %s", "at most %s a project and year",
							limit)
					})})
				if !terms.Capped(base) {
					base = base.Lacks(whenBought(w.Case, undated, window)...)
				}
				w.YearLine(i+1, window, base, terms).PaidBy(paid)
			}
			for _, o := range offices {
				w.ReportRent(o.Lease.RentGiven, o.Lease.Rent)
			}
			w.DeadlineFor("office_window", windows[0].From, windows[len(windows)-1].To)
		},
		Listed: []string{"offices.use", "offices.own_use", "offices.lease.effective", "offices.lease.rent"},
		Worth: func(*calc.Working) []calc.Worth {
			return []calc.Worth{calc.WorthShare(rate,
				lang.F("入驻后 %d 年内的房租", "the rent within %d years of entry", years), calc.PerYear, limit)}
		},
	}
}

// leasedOffices keeps the leased offices that Art. 6 supports, which are asked for
// their rents; where it supports none, all are. The conditions say why then, and one of which
// it is unknown makes the award unknown.
func (f *act) leasedOffices(w *calc.Working) (kept, asked []*project.Office, conditions []calc.Condition) {
	if list := w.Project.Listed.Offices; list.SaidUnknown() {
		return nil, nil, []calc.Condition{officesTest.Of(list.Missing())}
	}
	asked, things := f.officesAsked(w, isLeased, newLease)
	if w.Reads(officeWindow, "lease_begun_within") { // the award years begin with a lease
		for i, o := range asked {
			things[i].Undated = !o.Lease.Effective.Known
		}
	}
	fitting, conditions := w.Eligible(things)
	if kept = pick(asked, fitting); len(kept) > 0 {
		asked = kept
	}
	return kept, asked, conditions
}

// entry asks for the day of entry into the zone: unknown where the site is in
// the zone, and not met where it is in a town and nothing is said of an entry
// (B18), or where a new project entered before the measures took effect (Art. 19).
func (f *act) entry(c *calc.Case) calc.Condition {
	p := c.Project
	entered := entryTest.Of(p.Milestones.ZoneEntry)
	switch counts := f.entryCounts(c); {
	case counts == calc.No && f.notNew(c, p.Milestones.ZoneEntry, lang.T("入驻开发区", "entry into the zone")):
		entered = entered.TooEarly(f.firstDay)
	case counts == calc.Unknown:
		entered.Met, entered.Missing = calc.Unknown, p.Identity.Nature.Missing()
	case p.Milestones.ZoneEntry.Known:
	case p.Site.Location.Value == "town" && p.Milestones.ZoneEntry.LeftOut():
		entered.Test, entered.Met, entered.Missing = inTownTest.Test, calc.No, nil
	default:
		entered.Missing = append(entered.Missing, p.Site.Location.Missing()...)
	}
	return entered
}

// rentsLacking are the rents that some offices are left without: the days that
// they are owed for are not recorded.
func rentsLacking(offices []*project.Office) (missing []string) {
	for _, o := range offices {
		missing = append(missing, calc.RentLacking(o.Lease.RentGiven, o.Lease.Rent)...)
	}
	return missing
}

// leasesBegun asks when each lease began, and that one began within the years
// from entry (reading lease_begun_within, B18); one from before the measures does
// not count as begun. Where some offices count it asks of no other.
func (f *act) leasesBegun(c *calc.Case, counted []*project.Office, years int) calc.Condition {
	var missing [][]string
	begun := false
	entered := c.Project.Milestones.ZoneEntry
	for i := range c.Project.Offices {
		o := &c.Project.Offices[i]
		own := ownOffice(o)
		early := o.Lease.Effective.Known && o.Lease.Effective.Value < f.firstDay
		if !isLeased(o) || !c.InQuestion(o.Word()) || early || own[0].Met.And(own[1].Met) == calc.No ||
			len(counted) > 0 && !slices.Contains(counted, o) {
			continue
		}
		missing = append(missing, o.Lease.Effective.Missing())
		begun = begun || entered.Known && o.Lease.Effective.Known &&
			yearsFrom(c, entered.Value, years).Has(o.Lease.Effective.Value)
	}
	condition := begunTest.Of(missing...)
	switch {
	case !anyOffice(c.Project.Offices, isLeased): // one still may
		condition.Met, condition.Missing = calc.Unknown, []string{"offices"}
	case condition.Met != calc.Yes || begun:
	case entered.Known || len(missing) == 0: // none began in time, or there is none to begin
		condition.Met = calc.No
	default: // the day of entry is asked for by a condition of its own
		condition.Met = calc.Unknown
	}
	return condition
}

// yearsFrom are n years from a day (reading year_basis).
func yearsFrom(c *calc.Case, start civil.Date, n int) civil.Period {
	return civil.Period{From: start, To: awardYears(c, start, n)[n-1].To}
}

// countedLease is a lease and the days of it that count.
type countedLease struct {
	office *project.Office
	counts civil.Period
}

func (l countedLease) days() calc.LeaseDays {
	lease := &l.office.Lease
	return calc.LeaseDays{List: lease.RentGiven, Rent: lease.Rent, Counts: l.counts,
		Owes: leaseDays(lease.Effective, lease.Ends).Overlap(l.counts), Ends: lease.Ends}
}

// whenBought asks for the days on which some offices were bought, of those that
// have rent in a window, or may: nobody knows up to what day it counts.
func whenBought(c *calc.Case, undated []countedLease, window civil.Period) (missing []string) {
	for _, l := range undated {
		rent, _ := paidRent(c, []calc.LeaseDays{l.days()}, window)
		if !rent.Known() || rent.Partial() || rent.Amount().Sign() != 0 {
			missing = append(missing, l.office.Purchase.Date.Missing()...)
		}
	}
	return missing
}

// leasesToCount gives each lease the days that count (reading office_window,
// B18): those within three years of entry, or the three years from a lease
// that began within them. Either way the rent of an office stops counting on
// the day the same office is bought (B19).
func leasesToCount(c *calc.Case, offices []*project.Office, entered civil.Date, years int) []countedLease {
	within := yearsFrom(c, entered, years)
	var leases []countedLease
	for _, o := range offices {
		counts := within
		if c.Reads(officeWindow, "lease_begun_within") {
			if !within.Has(o.Lease.Effective.Value) {
				continue
			}
			counts = yearsFrom(c, o.Lease.Effective.Value, years)
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
	if c.Reads(officeWindow, "within_three_years") {
		return awardYears(c, entered, years)
	}
	begun := func(a, b countedLease) int { return cmp.Compare(a.counts.From, b.counts.From) }
	first, last := slices.MinFunc(leases, begun).counts.From, slices.MaxFunc(leases, begun).counts.From
	n := years
	for yearsFrom(c, first, n).To < yearsFrom(c, last, years).To {
		n++
	}
	return awardYears(c, first, n)
}
