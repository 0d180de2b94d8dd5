package audit

import (
	"slices"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
)

// difference names what is wrong with sums that differ from what was due: units
// first, then payments made twice, then what is over, short or wrongly shared.
func (x *Account) difference() {
	if x.isSmall() {
		x.find(Finding{Kind: FenDifference, Amount: x.Over(), Entries: x.wrong()})
		return
	}
	if x.units = x.findUnits(); len(x.units) > 0 {
		for _, u := range x.units {
			x.unitFinding(u)
		}
		if x.rightOtherwise() {
			return
		}
	}
	if !x.Subject.reaches(x) {
		return
	}
	if x.twice() {
		return
	}
	for _, p := range x.Parts {
		if p.Stranger && p.Paid.Sign() > 0 {
			x.find(Finding{Kind: Stranger, Amount: p.Paid, Entries: x.of(p.Bearer),
				Text: lang.F("不由%s承担，应由%s承担%s", "not %s but %s bears it%s", bearerText(p.Bearer), x.bearers(),
					x.whereBearers())})
		}
	}
	switch over := x.Over(); {
	case over.Sign() > 0:
		x.find(x.overpaid(over))
	case over.Sign() < 0:
		x.find(Finding{Kind: Underpaid, Amount: over.Neg(), Entries: x.wrong()})
	}
	if x.misshared() {
		x.find(Finding{Kind: WrongShare, Amount: x.moved(), Entries: x.wrong(),
			Text: lang.F("应由%s承担%s", "to be borne by %s%s", x.bearers(), x.whereBearers())})
	}
}

// rightOtherwise says whether nothing differs once each figure stands in its unit.
func (a *Account) rightOtherwise() bool {
	over := a.Over()
	for _, u := range a.units {
		over = over.Sub(u.Entry.Amount.Sub(u.Meant))
	}
	return abs(over).Cmp(yuan) < 0
}

// reaches says whether it is a fault that something is still unpaid: not before
// it is payable, and not where one bearer alone is silent while each other paid
// just its part, for every bearer may keep a ledger of its own.
func (s *Subject) reaches(a *Account) bool {
	if slices.ContainsFunc(a.Parts, func(p Part) bool { return p.Over().Sign() > 0 }) {
		return true
	}
	if asOf := s.Project.AsOf; asOf.Known && a.PayableFrom > asOf.Value {
		return false
	}
	for _, p := range a.Parts {
		if p.Over().Sign() < 0 && (p.Paid.Sign() != 0 || s.seen(p.Bearer)) {
			return true
		}
	}
	return false
}

// seen says whether a bearer pays anything of the project at all.
func (s *Subject) seen(bearer string) bool {
	return slices.ContainsFunc(s.entries, func(e *Entry) bool { return e.Bearer == bearer })
}

// of are the payments of one bearer.
func (a *Account) of(bearer string) []*Entry {
	return slices.DeleteFunc(a.standing(), func(e *Entry) bool { return e.Bearer != bearer })
}

// twice looks for payments that were made more than once: without the copies
// each bearer has paid just what it had to.
func (x *Account) twice() bool {
	var said []lang.Text
	var copies []*Entry
	sum := money.Zero
	for _, p := range x.Parts {
		over := p.Over()
		if over.Sign() == 0 {
			continue
		}
		first, again := x.copies(p.Bearer, over)
		if again == nil && over.Cmp(p.Due) == 0 {
			if again = x.onceMore(p); len(again) > 0 {
				said = append(said, lang.F("%s 合计 %s，而这一份此前已付足", "%s come to %s, all of which had been paid before",
					labels(again), over))
				copies, sum = append(copies, again...), sum.Add(over)
				continue
			}
		}
		if over.Sign() < 0 || len(again) == 0 {
			return x.wholeAgain()
		}
		text := lang.F("%s 与 %s 同额、同承担方", "%s is of the sum and the bearer of %s", labels(again), first.Label())
		if again[0].Bearer != first.Bearer {
			text = lang.F("%s 与 %s 同额，而那一份已由另一方付过", "%s is of the sum of %s, which another bearer had paid",
				labels(again), first.Label())
		}
		said = append(said, text)
		copies, sum = append(copies, again...), sum.Add(over)
	}
	if len(copies) == 0 {
		return false
	}
	x.find(Finding{Kind: Twice, Amount: sum, Entries: copies, Text: lang.Join(said)})
	return true
}

// onceMore are the last payments of a part that come to all that was due of it,
// where it was paid twice over in instalments.
func (a *Account) onceMore(p Part) (again []*Entry) {
	all := a.standing()
	if len(a.Parts) > 1 {
		all = a.of(p.Bearer)
	}
	rest := p.Due
	for _, e := range slices.Backward(all) {
		if rest.Sign() <= 0 {
			break
		}
		rest, again = rest.Sub(e.Left), append(again, e)
	}
	if rest.Sign() != 0 || len(again) == len(all) {
		return nil
	}
	slices.Reverse(again)
	return again
}

// wholeAgain finds one payment of all that was due beside those of each bearer's part.
func (x *Account) wholeAgain() bool {
	if x.Over().Cmp(x.Due) != 0 {
		return false
	}
	for _, e := range slices.Backward(x.standing()) {
		right := func(p Part) bool {
			over := p.Over()
			if p.Bearer == e.Bearer {
				over = over.Sub(e.Left)
			}
			return over.Sign() == 0
		}
		if e.Left.Cmp(x.Due) == 0 && !slices.ContainsFunc(x.Parts, func(p Part) bool { return !right(p) }) {
			x.find(Finding{Kind: Twice, Amount: e.Left, Entries: []*Entry{e},
				Text: lang.F("%s 等于该年应付全额，而各承担方已各付各的份额",
					"%s is all that was due of the year, of which each bearer had paid its part", e.Label())})
			return true
		}
	}
	return false
}

// copies are a payment and later ones of its bearer and sum, which come to what is over.
func (a *Account) copies(bearer string, over money.Amount) (first *Entry, again []*Entry) {
	all := a.standing()
	if len(a.Parts) > 1 {
		all = a.of(bearer)
	}
	for _, e := range all { // of a sum that another bearer paid before it
		if i := slices.IndexFunc(a.standing(),
			func(x *Entry) bool { return x != e && x.Left.Cmp(e.Left) == 0 }); i >= 0 &&
			e.Left.Cmp(over) == 0 && len(all) > 1 && a.standing()[i].Bearer != e.Bearer {
			return a.standing()[i], []*Entry{e}
		}
	}
	for _, e := range all {
		same := slices.DeleteFunc(slices.Clone(all), func(x *Entry) bool { return x.Left.Cmp(e.Left) != 0 })
		rest := over
		for n := range same[1:] {
			if rest = rest.Sub(e.Left); rest.Sign() == 0 {
				return same[0], same[len(same)-n-1:]
			}
		}
	}
	return nil, nil
}

// wrong are the payments of bearers that paid otherwise than they had to; where
// nothing is gone, what came back.
func (a *Account) wrong() []*Entry {
	if len(a.standing()) == 0 {
		return slices.DeleteFunc(slices.Clone(a.Entries), func(e *Entry) bool { return e.Left.Sign() == 0 })
	}
	if len(a.Parts) < 2 {
		return a.standing()
	}
	return slices.DeleteFunc(a.standing(), func(e *Entry) bool {
		return slices.ContainsFunc(a.Parts, func(p Part) bool { return p.Bearer == e.Bearer && p.Over().Sign() == 0 })
	})
}

// overpaid says by how much too much was paid, and of one payment alone where
// that is just as much.
func (a *Account) overpaid(over money.Amount) Finding {
	f := Finding{Kind: Overpaid, Amount: over, Entries: a.wrong()}
	for _, e := range slices.Backward(f.Entries) {
		if len(f.Entries) > 1 && e.Left.Cmp(over) == 0 {
			f.Entries = []*Entry{e}
			f.Text = lang.F("多出的恰为 %s 一笔", "what is over is just the payment %s", e.Label())
			break
		}
	}
	return f
}

// misshared says whether bearers bear other parts than they have to: of the
// right sum, or of a wrong one that is not shared as a right one would be.
func (a *Account) misshared() bool {
	if len(a.Parts) < 2 || slices.ContainsFunc(a.Parts,
		func(p Part) bool { return p.Stranger && p.Paid.Sign() != 0 }) {
		return false
	}
	over, short := false, false
	for _, p := range a.Parts {
		over, short = over || p.Over().Sign() > 0, short || p.Over().Sign() < 0
	}
	return over && short
}

// moved is what is borne by others than have to.
func (a *Account) moved() (sum money.Amount) {
	for _, p := range a.Parts {
		sum = sum.Add(money.Max(p.Over(), money.Zero))
	}
	return sum
}

// bearers are those that have to bear the award, with their parts.
func (a *Account) bearers() lang.Text {
	division := a.Subject.standing.Division(a.Award)
	if len(division) == 1 {
		return bearerText(division[0].Bearer)
	}
	said := make([]lang.Text, len(division))
	for i, part := range division {
		said[i] = lang.F("%s %s", "%s %s", bearerText(part.Bearer), part.Weight.String())
	}
	return lang.T(joined(said, lang.Chinese), joined(said, lang.English))
}

func joined(texts []lang.Text, l lang.Language) (s string) {
	for i, t := range texts {
		if i > 0 {
			s += " : "
		}
		s += t.In(l)
	}
	return s
}

// bearerText is what a bearer is called.
func bearerText(bearer string) lang.Text {
	switch bearer {
	case calc.BearerDistrict:
		return lang.T("区级", "the district")
	case calc.BearerCity:
		return lang.T("市级", "the city")
	case "province":
		return lang.T("省级", "the province")
	case calc.BearerUnallocated:
		return lang.T("承担方未定", "nobody yet")
	}
	return lang.Same(bearer)
}

// whereBearers is the article of the award's document that shares money among bearers.
func (a *Account) whereBearers() lang.Text {
	for _, r := range a.Award.Document.Readings {
		if r.BearersOnly {
			return lang.F("（%s）", " (%s)", r.Where)
		}
	}
	return lang.Text{}
}

// labels are the rows of some entries, as they are told from others.
func labels(entries []*Entry) lang.Text {
	all := make([]lang.Text, len(entries))
	for i, e := range entries {
		all[i] = e.Label()
	}
	return lang.Join(all)
}
