package measures2022

import (
	"slices"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// awardYears are the award years of a window (reading year_basis, B01).
func awardYears(c *calc.Case, start civil.Date, n int) []civil.Period {
	if c.Reads(yearBasis, "calendar") {
		return civil.CalendarYears(start, n)
	}
	return civil.LayAwardYears(c.Days(n), start)
}

var entriesPath = []string{"taxes.entries"}

// districtNet is the district's net part of operating taxes within a window. A
// window that no entry touches is unknown, unless every entry of some of its
// days is listed; one of which not all days are recorded is partial; an entry
// that straddles its border counts by days and makes an estimate (READING, tax
// of an award year).
func districtNet(c *calc.Case, recorded []civil.Period, window civil.Period) calc.Value {
	v, touched := c.Start(), false
	var parts money.Sum
	for i := range c.Project.Taxes.Entries {
		e := &c.Project.Taxes.Entries[i]
		span := e.Span()
		common := span.Common(window)
		if common == 0 {
			continue
		}
		touched = true
		net, missing := netOf(&c.Project.Taxes, e)
		if len(missing) > 0 {
			v = v.Lacks(missing...)
			continue
		}
		if e.Projected.Value {
			v = v.Guessed(lang.F("%s 为预测数", "%s is a forecast", span))
		}
		if common == span.Days() {
			v = v.Plus(c.Say(func() lang.Text { return lang.F("%s 区级净得", "%s district net", spanText(e)) }), net)
			continue
		}
		if c.Reads(annualEntries, "refuse") {
			v = v.Lacks("taxes.entries")
			continue
		}
		v = v.Gather(c.Say(func() lang.Text {
			return lang.F("%s 区级净得 %s × %d/%d 天", "%s district net %s × %d/%d days", spanText(e), net, common,
				span.Days())
		}), net.Part(common, span.Days()), &parts).Guessed(lang.F("%s 跨奖励年度，按天分摊", "%s straddles award years, split by days",
			span))
	}
	if complete := completeDays(&c.Project.Taxes); !touched && (!complete.Known || complete.Value.Common(window) == 0) {
		return v.Lacks("taxes.entries")
	}
	return v.With(&parts).Partly(calc.RecordedIn(window, recorded), entriesPath...)
}

// taxDays are the days of which the taxes are recorded: those within the
// period of an entry, those from the first dated entry to the last, since a
// ledger is taken as whole between its ends, and those that are complete.
func taxDays(t *project.Taxes) []civil.Period {
	days := make([]civil.Period, 0, len(t.Entries)+2)
	var ledger civil.Period
	dated := false
	for i := range t.Entries {
		switch e := &t.Entries[i]; {
		case !e.Entered.Known:
			days = append(days, e.Period.Value)
		case !dated:
			ledger, dated = e.Span(), true
		default:
			ledger = civil.Period{From: min(ledger.From, e.Entered.Value), To: max(ledger.To, e.Entered.Value)}
		}
	}
	if dated {
		days = append(days, ledger)
	}
	if complete := completeDays(t); complete.Known {
		days = append(days, complete.Value)
	}
	return days
}

// completeDays are those of which every entry is said to be listed; none where
// the list itself is written as unknown.
func completeDays(t *project.Taxes) project.Fact[civil.Period] {
	if t.Listed.SaidUnknown() {
		return project.Fact[civil.Period]{}
	}
	return t.Complete
}

// entriesLacking asks for the entries, unless it is said that there are no others
// than those listed.
func entriesLacking(t *project.Taxes) []string {
	if completeDays(t).Known {
		return nil
	}
	return t.Listed.Missing()
}

// rebateBase is the part of the district's net that is given back: all of it,
// or where district and town share it 4:6 the district's part alone (reading
// rebate_base, B24). While it is not known whether they share it, the award is
// worked out either way.
func (f *act) rebateBase(w *calc.Working) func(net calc.Value) calc.Value {
	if !f.ofDistrictAlone(w) {
		return func(net calc.Value) calc.Value { return net }
	}
	part, whole := f.districtParts, f.districtParts+f.townParts
	return func(net calc.Value) calc.Value {
		return net.Share(lang.F("只以区级 %d/%d 为基数", "the district's %d/%d alone is the base", part, whole), part, whole)
	}
}

func (f *act) ofDistrictAlone(w *calc.Working) bool {
	site := &w.Project.Site
	town := site.IntroducingTown
	if w.Reads(rebateBase, "whole") || site.Location.Value == "town" || !town.Known && !town.SaidUnknown() {
		return false
	}
	shared, missing := f.sharedByTown(w.Case)
	if where := slices.Concat(site.Location.Missing(), town.Missing()); shared != calc.No && len(where) > 0 {
		shared, missing = calc.Unknown, append(where, missing...)
	}
	if shared == calc.Unknown {
		return w.Either(missing)
	}
	return shared == calc.Yes
}

func spanText(e *project.TaxEntry) lang.Text {
	if e.Entered.Known {
		return lang.F("%s 入库", "entered %s", e.Entered.Value)
	}
	return lang.Same(e.Period.Value.String())
}

// netOf is the net part of one entry: as given, revenue less refund, or by
// tax at the district's share. A refund that is left out is none, and one that is
// said to be unknown leaves the entry so, but of a tax in which the district has no share.
func netOf(t *project.Taxes, e *project.TaxEntry) (net money.Amount, missing []string) {
	switch {
	case e.Net.Known:
		return e.Net.Value, nil
	case e.Revenue.Known:
		if e.Refund.SaidUnknown() {
			missing = e.Refund.Missing()
		}
		return e.Revenue.Value.Sub(e.Refund.Value), missing
	case e.SaidUnknown():
		return net, e.Missing()
	}
	for _, tax := range e.ByTax {
		share, left := t.Share(tax.Tax), tax.Paid.Value.Sub(tax.Refunded.Value)
		switch open := tax.Refunded.SaidUnknown(); {
		case share.Known && share.Value.IsZero(): // whatever was refunded
		case open:
			missing = append(append(missing, share.Missing()...), e.ByTaxPath())
		case left.Sign() != 0: // of nothing any share is nothing
			missing = append(missing, share.Missing()...)
		}
		net = net.Add(left.Times(share.Value.Decimal))
	}
	return net, missing
}
