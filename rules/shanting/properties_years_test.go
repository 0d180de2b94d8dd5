package shanting_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// expectation says where the lines of a project lie, by the text of the law
// and the clock of the standard library.
type expectation struct {
	bench
	p    *project.Project
	read map[string]string
}

func expected(b bench, result *calc.Result) expectation {
	e := expectation{b, result.Project, map[string]string{}}
	for _, c := range result.Readings {
		e.read[c.ID] = c.Chosen
	}
	return e
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

// agreed is the day that the contract agrees on, or a supplement that was reviewed.
func (e expectation) agreed() project.Fact[civil.Date] {
	if s := e.p.Contract.Supplement; s.Reviewed.Value && s.AgreedProduction.Known {
		return s.AgreedProduction
	}
	return e.p.Contract.AgreedProduction
}

// production is the actual day, and the agreed one while that is not known.
func (e expectation) production() civil.Date { return e.p.Milestones.Production.Or(e.agreed()).Value }

// taxed is the later of production and first tax: one that lies before the
// measures is past, and while it is not known a day may stand in for it.
func (e expectation) taxed(standsIn civil.Date) civil.Date {
	day := e.p.Milestones.FirstTax.Or(project.Known(standsIn)).Value
	if day < civil.MustDay(2022, 4, 16) {
		return e.production()
	}
	return max(e.production(), day)
}

// firstEntry is the last day of the first tax entry with something in it.
func (e expectation) firstEntry() civil.Date {
	first := civil.LastDay
	for i := range e.p.Taxes.Entries {
		if x := &e.p.Taxes.Entries[i]; netPart(x).Sign() > 0 && !x.Projected.Value {
			first = min(first, x.Span().To)
		}
	}
	if first == civil.LastDay {
		return e.production()
	}
	return max(first, e.production())
}

// extended says whether the higher tier of Art. 2 is reached, or may be, on
// either way.
func (e expectation) extended() bool {
	assets, _ := e.p.Investment.NewAssets()
	if !assets.Known { // what is new is at most all of them
		assets, _ = e.p.Investment.FixedAssets.Best()
	}
	dollars := e.p.Investment.Foreign.Total
	if e.read["foreign_measure"] == "fixed_assets" {
		dollars = e.p.Investment.Foreign.FixedAssets
	}
	reached := func(f project.Fact[money.Amount], figure string) bool {
		return !f.Known || f.Value.Cmp(e.money(figure)) >= 0
	}
	industrial, foreign := e.p.Identity.Sector, e.p.Identity.ForeignInvested
	return (!industrial.Known || industrial.Value == "industrial") && reached(assets, "article02.extended_fixed_assets") ||
		(!foreign.Known || foreign.Value) && reached(dollars, "article02.extended_foreign")
}

// windows are where the lines of an award lie; known is false for those of
// which only the order is held.
func (e expectation) windows(a *calc.Award) (all []civil.Period, known bool) {
	p := e.p
	switch a.Rule.ID {
	case "measures2022/land":
		return on(e.taxed(e.firstEntry())), true
	case "measures2022/tax_rebate":
		start, years := e.agreed().Value, "article02.standard_years"
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
		first := civil.LastDay
		for _, f := range fitting(p) {
			first = min(first, f.LeaseEffective.Value)
		}
		return e.yearsOf(first, e.int("article05.years")), true
	case "measures2022/office_rent":
		return e.officeRent(), true
	case "measures2022/referral":
		return on(p.Referrer.Filed.Or(project.Known(e.taxed(e.production()))).Value), true
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

// talent is six calendar years: from the first listed since the measures took
// effect, from the year of the post or from that of production; to the year in
// which the post ended.
func (e expectation) talent(name string) []civil.Period {
	i := slices.IndexFunc(e.p.Talent, func(x project.Person) bool { return x.Called() == name })
	person, first := &e.p.Talent[i], 9999
	for _, y := range person.Years {
		if y.Year.Value >= 2022 {
			first = min(first, y.Year.Value)
		}
	}
	switch e.read["talent_start"] {
	case "hired":
		first = max(person.Since.Value.Year(), 2022)
	case "production":
		first = max(e.production().Year(), 2022)
	}
	last := first + e.int("article08.years") - 1
	if person.Until.Known {
		last = min(last, person.Until.Value.Year())
	}
	return e.calendar(first, last-first+1)
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
		if o.Lease.Given && e.ownOffice(o) && e.new(day) && entry <= day && day <= within[n-1].To {
			first, last = min(first, day), max(last, day)
		}
	}
	end := e.yearsOf(last, n)[n-1].To
	for e.yearsOf(first, n)[n-1].To < end {
		n++
	}
	return e.yearsOf(first, n)
}

func (e expectation) ownOffice(o project.Office) bool {
	return (o.Use.Value == "office" || o.Use.Value == "research") && o.OwnUse.Value
}

// new says whether an event of the project lies within the measures. An
// expansion's leases and purchases are its own, unlike the enterprise's entry.
func (e expectation) new(day civil.Date) bool { return day >= e.date("article19.first_day") }

// inTerm says whether a day lies within the five years of No. 5, to the last
// day that is read.
func (e expectation) inTerm(day civil.Date) bool {
	last := "annex.last_day"
	if e.read["finance_end"] == "2027-06-03" {
		last = "annex.late_day"
	}
	return e.date("annex.first_day") <= day && day <= e.date(last)
}

// firstPremises is the first lease that No. 5 supports: of an office that is
// not let on, nor bought or built by then.
func (e expectation) firstPremises() civil.Date {
	first := civil.LastDay
	for _, o := range e.p.Offices {
		day, owned := o.Lease.Effective.Value, civil.LastDay
		switch {
		case o.Purchase.Given:
			owned = o.Purchase.Date.Value
		case o.Built.Given:
			owned = o.Built.Date.Value
		}
		if o.Lease.Given && o.Use.Value == "office" && !o.Sublet.Value && day < owned && e.inTerm(day) {
			first = min(first, day)
		}
	}
	return first
}

// oneMatter leaves the offices of a project together: told apart, an award is for
// those that no other award pays more for.
const oneMatter = "readings.matter_scope=project"

// TestLinesLieInTheirWindows: as many lines as the figures say, each exactly
// on its days, by anniversary and by the calendar.
func TestLinesLieInTheirWindows(t *testing.T) {
	onRandomProjects(t, func(b bench, r *rapid.T, src string) {
		result := b.compute(src, oneMatter)
		e := expected(b, result)
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

// TestPurchasesAreLinesOnTheirDays: each that counts once, the earliest first:
// for Art. 6 of own offices, since the measures took effect and, if so read, in
// the zone within three years of entry, beside which one may be that is perhaps in
// the zone; for No. 5 within its term.
func TestPurchasesAreLinesOnTheirDays(t *testing.T) {
	onRandomProjects(t, func(b bench, r *rapid.T, src string) {
		result := b.compute(src, oneMatter)
		e := expected(b, result)
		for _, a := range result.Awards {
			var want, perhaps, got []civil.Date
			for _, o := range result.Project.Offices {
				bought := o.Purchase.Date.Value
				switch {
				case a.Rule.ID == "measures2022/office_purchase" && o.Purchase.Given && e.ownOffice(o) && e.new(bought) && e.boughtInTime(o):
					want = append(want, bought)
				case a.Rule.ID == "measures2022/office_purchase" && o.Purchase.Given && e.ownOffice(o) && e.new(bought) && e.boughtPerhaps(o):
					perhaps = append(perhaps, bought)
				case a.Rule.ID == "finance2022/premises_purchase" && o.Purchase.Given && e.inTerm(bought):
					want = append(want, bought)
				case a.Rule.ID == "finance2022/premises_purchase" && !o.Purchase.Given && o.Built.Given && e.inTerm(o.Built.Date.Value):
					want = append(want, o.Built.Date.Value)
				}
			}
			for _, l := range a.Lines {
				got = append(got, l.Window.From)
			}
			all := slices.Sorted(slices.Values(slices.Concat(want, perhaps)))
			if want != nil && got != nil && !slices.Equal(got, all) {
				r.Fatalf("%s on %v, want %v\n%s", a.Name(), got, all, src)
			}
		}
	})
}

// boughtPerhaps: in time, and nobody said whether in the zone.
func (e expectation) boughtPerhaps(o project.Office) bool {
	o.InZone.Value = !o.InZone.Known
	return o.InZone.Value && e.boughtInTime(o)
}

func (e expectation) boughtInTime(o project.Office) bool {
	if e.read["purchase_window"] == "any_time" {
		return true
	}
	years := e.yearsOf(e.p.Milestones.ZoneEntry.Value, e.int("article06.years"))
	return o.InZone.Value && years[0].From <= o.Purchase.Date.Value && o.Purchase.Date.Value <= years[len(years)-1].To
}
