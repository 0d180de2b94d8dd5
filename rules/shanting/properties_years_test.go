package shanting_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/project"
)

// expectation says where the lines of a project lie, by the text of the law
// and the clock of the standard library.
type expectation struct {
	bench
	p    *project.Project
	read map[string]string
}

// later is a day so many years on; a 29 February without one is 1 March.
func later(d civil.Date, years int) civil.Date {
	y, m, day := d.Parts()
	t := time.Date(y+years, time.Month(m), day, 0, 0, 0, 0, time.UTC)
	return civil.MustDay(t.Year(), int(t.Month()), t.Day())
}

// anniversaries are n award years that begin on a day.
func anniversaries(from civil.Date, n int) (all []civil.Period) {
	for i := range n {
		all = append(all, civil.Period{From: later(from, i), To: later(from, i+1) - 1})
	}
	return all
}

// yearsOf are n award years by the basis that is read: to the anniversary, or
// the rest of the calendar year and then calendar years.
func (e expectation) yearsOf(from civil.Date, n int) []civil.Period {
	if e.read["year_basis"] == "anniversary" {
		return anniversaries(from, n)
	}
	all := e.calendar(from.Year(), n)
	all[0].From = from
	return all
}

func (e expectation) calendar(year, n int) (all []civil.Period) {
	for i := range n {
		all = append(all, civil.Period{From: civil.MustDay(year+i, 1, 1), To: civil.MustDay(year+i, 12, 31)})
	}
	return all
}

func on(day civil.Date) []civil.Period { return []civil.Period{{From: day, To: day}} }

// production is the actual day, and the agreed one while that is not known.
func (e expectation) production() civil.Date {
	return e.p.Milestones.Production.Or(e.p.Contract.AgreedProduction).Value
}

// extended says whether the higher tier of Art. 2 is reached on either way.
func (e expectation) extended() bool {
	assets, _ := e.p.Investment.NewAssets()
	dollars := e.p.Investment.Foreign.Total
	if e.read["foreign_measure"] == "fixed_assets" {
		dollars = e.p.Investment.Foreign.FixedAssets
	}
	return e.p.Identity.Sector.Value == "industrial" && assets.Value.Cmp(e.money("article02.extended_fixed_assets")) >= 0 ||
		e.p.Identity.ForeignInvested.Value && dollars.Value.Cmp(e.money("article02.extended_foreign")) >= 0
}

// windows are where the lines of an award lie; known is false for those of
// which only the order is held.
func (e expectation) windows(a *calc.Award) (all []civil.Period, known bool) {
	p := e.p
	switch a.Rule.ID {
	case "measures2022/land":
		return on(max(e.production(), p.Milestones.FirstTax.Or(project.Known(e.production())).Value)), true
	case "measures2022/tax_rebate":
		start, years := p.Contract.AgreedProduction.Value, "article02.standard_years"
		if e.read["rebate_start"] == "production" {
			start = e.production()
		}
		if e.extended() {
			years = "article02.extended_years"
		}
		return e.yearsOf(start, e.int(years)), true
	case "measures2022/upgrade_rebate":
		if e.read["year_basis"] == "calendar" {
			return e.calendar(e.production().Year(), e.int("article02.upgrade_years")), true
		}
		return anniversaries(e.production(), e.int("article02.upgrade_years")), true
	case "measures2022/relocation":
		return on(max(e.production(), p.Contract.Construction.End.Value)), true
	case "measures2022/factory_rent":
		return e.yearsOf(p.Factory().LeaseEffective.Value, e.int("article05.years")), true
	case "measures2022/office_rent":
		return e.officeRent(), true
	case "measures2022/referral":
		start := max(e.production(), p.Milestones.FirstTax.Or(project.Known(e.production())).Value)
		return on(p.Referrer.Filed.Or(project.Known(start)).Value), true
	case "measures2022/talent_tax":
		return e.talent(a.Instance), true
	case "finance2022/premises_rent":
		return anniversaries(e.firstPremises(), e.int("clause2_1.rent_years")), true
	case "finance2022/settling", "finance2022/legal_person", "finance2022/equity_fund", "finance2022/agency":
		return on(p.Finance.Opened.Value), true
	case "finance2022/listing", "finance2022/relisting":
		i := slices.IndexFunc(p.Finance.Listings, func(l project.Listing) bool { return l.Event.Value == a.Instance })
		return on(p.Finance.Listings[i].Date.Value), true
	}
	return nil, false
}

// talent is the calendar years from the first listed to the last, six at most.
func (e expectation) talent(name string) []civil.Period {
	i := slices.IndexFunc(e.p.Talent, func(x project.Person) bool { return x.Name.Value == name })
	first, last := 9999, 0
	for _, y := range e.p.Talent[i].Years {
		first, last = min(first, y.Year.Value), max(last, y.Year.Value)
	}
	return e.calendar(first, min(last-first+1, e.int("article08.years")))
}

// officeRent is the years from entry into the zone; or, if so read, those from
// the first lease begun within them until three years of the last have ended.
func (e expectation) officeRent() []civil.Period {
	n, entry := e.int("article06.years"), e.p.Milestones.ZoneEntry.Value
	within := e.yearsOf(entry, n)
	if e.read["office_window"] == "within_three_years" {
		return within
	}
	first, last := civil.MustDay(2199, 1, 1), civil.Date(0)
	for _, o := range e.p.Offices {
		day := o.Lease.Effective.Value
		if o.Lease.Given && (o.Use.Value == "office" || o.Use.Value == "research") && o.OwnUse.Value && entry <= day && day <= within[n-1].To {
			first, last = min(first, day), max(last, day)
		}
	}
	end := e.yearsOf(last, n)[n-1].To
	for e.yearsOf(first, n)[n-1].To < end {
		n++
	}
	return e.yearsOf(first, n)
}

// firstPremises is the first lease that No. 5 supports.
func (e expectation) firstPremises() civil.Date {
	first := civil.MustDay(2199, 1, 1)
	for _, o := range e.p.Offices {
		if day := o.Lease.Effective.Value; o.Lease.Given && o.Use.Value == "office" && !o.Sublet.Value && !o.Purchase.Given && !o.Built.Given && e.date("annex.first_day") <= day && day <= e.date("annex.last_day") {
			first = min(first, day)
		}
	}
	return first
}

// TestLinesLieInTheirWindows: as many lines as the figures say, each exactly
// on its days, by anniversary and by the calendar.
func TestLinesLieInTheirWindows(t *testing.T) {
	onRandomProjects(t, func(b bench, r *rapid.T, src string) {
		result := b.compute(src)
		e := expectation{b, result.Project, map[string]string{}}
		for _, c := range result.Readings {
			e.read[c.ID] = c.Chosen
		}
		for _, a := range result.Awards {
			if len(a.Lines) == 0 {
				continue
			}
			var got, want []string
			windows, known := e.windows(a)
			for _, l := range a.Lines {
				got = append(got, l.Window.String())
				if counted := strings.HasPrefix(a.Rule.ID, "finance2022/") && !known && slices.Contains(yearly, a.Rule.ID); counted && l.Window != e.calendar(l.Year, 1)[0] {
					r.Fatalf("%s: %s is no calendar year\n%s", a.Name(), l.Window, src)
				}
			}
			for _, w := range windows {
				want = append(want, w.String())
			}
			if known && !slices.Equal(got, want) {
				r.Fatalf("%s lies in %v, want %v\n%s", a.Name(), got, want, src)
			}
		}
	})
}

// TestPurchasesAreLinesOnTheirDays: each that counts once, the earliest first.
func TestPurchasesAreLinesOnTheirDays(t *testing.T) {
	onRandomProjects(t, func(b bench, r *rapid.T, src string) {
		result := b.compute(src)
		for _, a := range result.Awards {
			var want, got []civil.Date
			for _, o := range result.Project.Offices {
				switch {
				case a.Rule.ID == "measures2022/office_purchase" && o.Purchase.Given && o.OwnUse.Value && o.Use.Value != "other":
					want = append(want, o.Purchase.Date.Value)
				case a.Rule.ID == "finance2022/premises_purchase" && o.Purchase.Given:
					want = append(want, o.Purchase.Date.Value)
				case a.Rule.ID == "finance2022/premises_purchase" && o.Built.Given:
					want = append(want, o.Built.Date.Value)
				}
			}
			for _, l := range a.Lines {
				got = append(got, l.Window.From)
			}
			if a.Rule.ID == "finance2022/premises_purchase" { // bought or built while in force
				want = slices.DeleteFunc(want, func(d civil.Date) bool { return d < b.date("annex.first_day") || d > b.date("annex.last_day") })
			}
			if slices.Sort(want); want != nil && got != nil && !slices.Equal(got, want) {
				r.Fatalf("%s on %v, want %v\n%s", a.Name(), got, want, src)
			}
		}
	})
}
