package calc

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/calc/sorted"
)

// entry is one entry of a list as far as something may stand in the list twice.
type entry struct {
	i     int          // its place
	span  civil.Period // the days it speaks for
	dated bool         // it stands for a day, of which there may be several
}

// list is a list of the file in which something may stand twice.
type list struct {
	path           string // taxes.entries
	twice, overlap *Kind  // of its findings
	entries        []entry
	key            func(i int) string       // entries of equal content have equal keys
	hangs          func(i int) money.Amount // the money that hangs on one entry being there
}

// report names what stands twice (READING, twice the same): entries of equal
// content, each with the first of its kind, and entries whose days another
// speaks for, each with the one that reaches furthest.
func (l *list) report(c *Case) {
	sorted.Stable(l.entries, l.before)
	var wide, last *entry
	for n := range l.entries {
		e := &l.entries[n]
		switch {
		case last != nil && l.before(*last, *e) == 0:
			l.name(c, l.twice, last, e)
		case wide != nil && e.span.Common(wide.span) > 0:
			l.name(c, l.overlap, wide, e)
		}
		if last = e; !e.dated && l.overlap != nil && (wide == nil || e.span.To > wide.span.To) {
			wide = e
		}
	}
}

// before puts entries in the order of their days, a longer run first, and those
// of equal content side by side.
func (l *list) before(a, b entry) int {
	if by := cmp.Or(cmp.Compare(a.span.From, b.span.From), cmp.Compare(b.span.To, a.span.To)); by != 0 {
		return by
	}
	switch {
	case a.dated && !b.dated:
		return 1
	case b.dated && !a.dated:
		return -1
	}
	return cmp.Compare(l.key(a.i), l.key(b.i))
}

// name says which two entries they are and what hangs on the second.
func (l *list) name(c *Case, kind *Kind, first, second *entry) {
	amount := l.hangs(second.i)
	text := lang.F("%s 与 %s 内容相同，可能重复录入", "%s and %s are the same: perhaps entered twice", l.place(first),
		l.place(second))
	if kind == l.overlap {
		amount = overlapping(amount, first.span, second.span)
		text = lang.F("%s（%s）与 %s（%s）日期重叠，同一笔可能录入两次", "%s (%s) and %s (%s) share days: perhaps the same entered twice",
			l.place(first), first.days(), l.place(second), second.days())
	}
	c.FindWorth(kind, l.place(second), worded(text, amount), amount)
}

func (l *list) place(e *entry) string { return fmt.Sprintf("%s[%d]", l.path, e.i) }

// overlapping is the part of an amount that lies in the days it shares.
func overlapping(a money.Amount, first, second civil.Period) money.Amount {
	return a.Part(first.Common(second), second.Days()).Round()
}

// worded adds the money that hangs on it to what is said.
func worded(text lang.Text, amount money.Amount) lang.Text {
	if amount.Sign() == 0 {
		return text
	}
	return lang.F("%s；涉及 %s 元", "%s; %s yuan hang on it", text, amount)
}

func (e *entry) days() string {
	if e.dated {
		return e.span.From.String()
	}
	return e.span.String()
}

// without is the money that hangs on the i-th entry of a list of the project.
func without[E any](c *Case, of func(p *project.Project) *[]E) func(i int) money.Amount {
	return func(i int) money.Amount {
		return c.HangsOn(func(p *project.Project) {
			at := of(p)
			*at = slices.Delete(slices.Clone(*at), i, i+1)
		})
	}
}
