package audit

import (
	"slices"
	"strings"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// Unit is a figure that was booked in another unit than yuan, or whose point slipped.
type Unit struct {
	Entry  *Entry
	Meant  money.Amount
	Times  int          // between what was booked and what was meant
	Larger bool         // what was booked is the larger
	Rest   money.Amount // by which the figure is still off once it stands in its unit
}

// slips are the powers by which a unit is taken for another, with what each
// looks like where the booked figure is the smaller or the larger.
var slips = []struct {
	times         int
	small, larger lang.Text
}{
	{10_000, lang.T("万元数当元登记", "a figure in ten thousands booked as yuan"),
		lang.T("元当万元换算", "yuan taken for ten thousands and converted")},
	{100, lang.T("小数点移两位，或元当分", "the point slipped by two places"),
		lang.T("小数点移两位，或分当元", "the point slipped by two places")},
	{1_000, lang.T("千元数当元登记", "a figure in thousands booked as yuan"),
		lang.T("元当千元换算", "yuan taken for thousands and converted")},
	{100_000_000, lang.T("亿元数当元登记", "a figure in hundred millions booked as yuan"),
		lang.T("元当亿元换算", "yuan taken for hundred millions and converted")},
}

// slipWords is what a unit error looks like.
func (u Unit) slipWords() lang.Text {
	for _, s := range slips {
		if s.times == u.Times {
			if u.Larger {
				return s.larger
			}
			return s.small
		}
	}
	return lang.Text{}
}

// findUnits looks for rows that would be right in another unit: what their
// bearer has still to pay without them, within a fen of the figure as written.
func (a *Account) findUnits() []Unit {
	var found []Unit
	for _, e := range a.standing() {
		for _, p := range a.partsFor(e) {
			want := e.Amount.Sub(p.Over())
			if u, ok := unitOf(e, want); ok && want.Sign() > 0 {
				found = append(found, u)
				break
			}
		}
	}
	return found
}

// partsFor are what a row may be the right figure of: its bearer's part, or all.
func (a *Account) partsFor(e *Entry) []Part {
	all := []Part{{Due: a.Due, Paid: a.Paid}}
	if i := slices.IndexFunc(a.Parts, func(p Part) bool { return p.Bearer == e.Bearer }); i >= 0 && len(a.Parts) > 1 {
		return append([]Part{a.Parts[i]}, all...)
	}
	return all
}

// unitOf finds the slip that makes one figure of another: just so, else so
// nearly that only a digit can have been mistyped besides.
func unitOf(e *Entry, want money.Amount) (Unit, bool) {
	if e.Amount.Cmp(money.Fen(1)) <= 0 {
		return Unit{}, false
	}
	for _, within := range []func(off, of money.Amount) bool{
		func(off, _ money.Amount) bool { return off.Cmp(money.Fen(1)) < 0 },
		func(off, of money.Amount) bool { return off.Part(10_000, 1).Cmp(of) < 0 },
	} {
		for _, s := range slips {
			smaller := want.Part(1, s.times)
			if within(abs(e.Amount.Sub(smaller)), smaller) {
				return Unit{Entry: e, Meant: want, Times: s.times}, true
			}
			if off := e.Amount.Part(1, s.times).Sub(want); within(abs(off), want) {
				return Unit{Entry: e, Meant: want, Times: s.times, Larger: true, Rest: off.Round()}, true
			}
		}
	}
	return Unit{}, false
}

// unitFinding says that a figure stands in another unit, before any difference is spoken of.
func (a *Account) unitFinding(u Unit) {
	ratio := lang.F("应付 ÷ %d", "what is due ÷ %d", u.Times)
	equals := "="
	if u.Rest.Sign() != 0 {
		equals = "≈"
	}
	if u.Larger {
		ratio = lang.F("应付 × %d", "what is due × %d", u.Times)
	}
	text := lang.F("%s 账上 %s %s %s → %s；先核对银行回单再改账",
		"%s: %s as booked %s %s → %s; hold it against the bank's slip before the books are mended", u.Entry.Label(),
		u.Entry.Amount, equals, ratio, u.slipWords())
	if u.Rest.Sign() != 0 {
		text = lang.F("%s（换算后还差 %s，数字另有误）", "%s (converted it is still off by %s: a digit is wrong besides)", text,
			u.Rest)
	}
	if says(u.Entry.Summary, u.Meant) {
		text = lang.F("%s（摘要里也写着这个数）", "%s (the summary gives that figure too)", text)
	}
	a.find(Finding{Kind: UnitError, Amount: u.Entry.Amount.Sub(u.Meant), Entries: []*Entry{u.Entry}, Text: text})
}

// says whether a text has an amount in it, however it is written there.
func says(text string, amount money.Amount) bool {
	digits := strings.FieldsFunc(project.Folded(text),
		func(r rune) bool { return !strings.ContainsRune("0123456789.,万亿", r) })
	for _, d := range digits {
		if a, _, err := money.ParseCNY(strings.Trim(d, ".,"), false); err == nil && a.Cmp(amount) == 0 {
			return true
		}
	}
	return false
}
