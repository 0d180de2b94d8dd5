package calc

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// reportTwice looks through every list of the file for what stands in it twice.
func (c *Case) reportTwice() {
	p := c.Project
	c.taxesTwice()
	for i := range p.Factories {
		if rentInTurn(p.Factories[i].Rent) {
			continue
		}
		c.rentTwice(p.Factories[i].RentGiven.Path(), p.Factories[i].Rent, func(p *project.Project) *[]project.Rent {
			return &copied(&p.Factories)[i].Rent
		})
	}
	for i := range p.Offices {
		if rentInTurn(p.Offices[i].Lease.Rent) {
			continue
		}
		c.rentTwice(p.Offices[i].Lease.RentGiven.Path(), p.Offices[i].Lease.Rent,
			func(p *project.Project) *[]project.Rent {
				return &copied(&p.Offices)[i].Lease.Rent
			})
	}
	if anyAlike(p.Factories, rentOfFactory) {
		alike(c, "factory", foundFactoryTwice, func(p *project.Project) *[]project.Factory { return &p.Factories },
			factoryKey)
	}
	if anyAlike(p.Offices, moneyOfOffice) {
		alike(c, "offices", foundOfficeTwice, func(p *project.Project) *[]project.Office { return &p.Offices },
			officeKey)
	}
	if len(p.Talent) > 1 {
		alike(c, "talent", foundPersonTwice, func(p *project.Project) *[]project.Person { return &p.Talent }, personKey)
	}
	if len(p.OtherAwards) > 1 {
		alike(c, "other_awards", foundOtherAwardTwice,
			func(p *project.Project) *[]project.OtherAward { return &p.OtherAwards }, otherAwardKey)
	}
	if len(p.Finance.Bonds) > 1 {
		alike(c, "finance.bonds", foundBondTwice, func(p *project.Project) *[]project.Bond { return &p.Finance.Bonds },
			bondKey)
	}
	if len(p.Paid) > 1 {
		c.paymentsTwice()
	}
}

func (c *Case) taxesTwice() {
	taxes := c.Project.Taxes.Entries
	if inTurn(taxes, func(e *project.TaxEntry) (civil.Period, bool) {
		return e.Span(), e.Period.Known &&
			!e.Entered.Known
	}) {
		return
	}
	l := list{path: "taxes.entries", twice: foundTaxEntryTwice, overlap: foundTaxEntriesOverlap,
		entries: make([]entry, 0, len(taxes)),
		key:     func(i int) string { return taxKey(&taxes[i]) },
		hangs:   without(c, func(p *project.Project) *[]project.TaxEntry { return &p.Taxes.Entries })}
	for i := range taxes {
		if e := &taxes[i]; (e.Entered.Known || e.Period.Known) && !e.SaidUnknown() {
			l.entries = append(l.entries, entry{i, e.Span(), e.Entered.Known})
		}
	}
	l.report(c)
}

// taxKey is the content of a tax entry beside its days. Revenue less refund is
// the net part, however it is written.
func taxKey(e *project.TaxEntry) string {
	switch {
	case e.Net.Known:
		return e.Net.Value.String()
	case e.Revenue.Known:
		return e.Revenue.Value.Sub(e.Refund.Value).String()
	}
	var taxes []string
	for _, t := range e.ByTax {
		taxes = append(taxes, fmt.Sprint(t.Tax, t.Paid.Value, t.Refunded.Value))
	}
	slices.Sort(taxes)
	return strings.Join(taxes, "|")
}

// inTurn says of entries that each is for days after those of the one before,
// as files mostly have them: nothing then stands there twice.
func inTurn[E any](all []E, days func(e *E) (days civil.Period, known bool)) bool {
	last := civil.Period{To: civil.MustDay(civil.FirstYear, 1, 1) - 1}
	for i := range all {
		span, known := days(&all[i])
		if !known || span.From <= last.To {
			return false
		}
		last = span
	}
	return true
}

func rentInTurn(rent []project.Rent) bool {
	return inTurn(rent, func(r *project.Rent) (civil.Period, bool) { return r.Period.Value, r.Period.Known })
}

func (c *Case) rentTwice(path string, rent []project.Rent, of func(p *project.Project) *[]project.Rent) {
	l := list{path: path, twice: foundRentTwice, overlap: foundRentOverlap, entries: make([]entry, 0, len(rent)),
		key: func(i int) string { return rentKey(&rent[i]) }, hangs: without(c, of)}
	for i := range rent {
		if r := &rent[i]; r.Period.Known && r.Amount.Known {
			l.entries = append(l.entries, entry{i: i, span: r.Period.Value})
		}
	}
	l.report(c)
}

func rentKey(r *project.Rent) string { return fmt.Sprint(r.Period.Value, r.Amount.Value, day(r.Paid)) }

// paymentsTwice: the money that hangs on a payment, or on one back, is what went.
func (c *Case) paymentsTwice() {
	paid := c.Project.Paid
	alikeIn(c, "paid", foundPaymentTwice, paid, c.paymentKey, func(i int) money.Amount {
		return money.Max(paid[i].Amount.Value, paid[i].Amount.Value.Neg())
	})
}

// paymentKey is the content of a payment, however its award, its year and its
// payee are called: one year has two numbers, and a payee a word and a name.
func (c *Case) paymentKey(p *project.Payment) string {
	award, year, payee := p.Award.Value, p.Year.Value, sameName(p.Payee.Value)
	if a := c.Result.AwardOf(p); a != nil {
		award = a.Name()
		if lines := a.linesOf(p.Year); len(lines) == 1 {
			year = lines[0].N
		}
		if slices.Contains(c.callsOf(a), payee) {
			payee = a.Payee
		}
	}
	return fmt.Sprint(award, year, day(p.Date), p.Amount.Value, payee, "|", sameName(p.Bearer.Value), "|",
		project.Folded(p.Voucher.Value))
}

// alike looks for entries of equal content in a list that has no days.
func alike[E any](c *Case, path string, kind *Kind, of func(p *project.Project) *[]E, key func(e *E) string) {
	alikeIn(c, path, kind, *of(c.Project), key, without(c, of))
}

func alikeIn[E any](c *Case, path string, kind *Kind, all []E, key func(e *E) string, hangs func(i int) money.Amount) {
	keys := make([]string, len(all))
	l := list{path: path, twice: kind, key: func(i int) string { return keys[i] }, hangs: hangs}
	for i := range all {
		if keys[i] = key(&all[i]); keys[i] != "" { // else nothing is said of it that could be said twice
			l.entries = append(l.entries, entry{i: i, dated: true})
		}
	}
	l.report(c)
}

// day is a date as part of a key, and nothing of one that is not known.
func day(f project.Fact[civil.Date]) string {
	if !f.Known {
		return ""
	}
	return f.Value.String()
}

// sameName is a name as it is compared: without the blanks that Chinese names
// are spaced with.
func sameName(s string) string {
	if !strings.ContainsFunc(s, func(r rune) bool { return unicode.Is(unicode.Han, r) }) {
		return s
	}
	return strings.Join(strings.Fields(s), "")
}
