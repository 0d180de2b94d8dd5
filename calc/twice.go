package calc

import (
	"cmp"
	"slices"

	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// entry is one entry of a list as far as something may stand in the list twice.
type entry struct {
	path  string        // taxes.entries[1]
	key   func() string // entries of equal content have equal keys
	span  civil.Period  // the days it speaks for
	dated bool          // it stands for a day, of which there may be several
}

// list is a list of the file in which something may stand twice.
type list struct {
	twice, overlap string // the codes of its findings
	entries        []entry
	// hangs is the money that hangs on one entry being there.
	hangs func(i int) money.Amount
}

// maxWeighed is how many findings of one list have their money worked out: each
// takes a computation of its own, and more say that the list was pasted twice.
const maxWeighed = 20

// report names what stands twice (READING, twice the same): entries of equal
// content, each with the first of its kind, and entries whose days another
// speaks for, each with the one that reaches furthest.
func (l list) report(c *Case) {
	order := make([]int, len(l.entries))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, l.before)
	wide, weighed := -1, 0
	for n, i := range order {
		e := &l.entries[i]
		same := n > 0 && l.before(order[n-1], i) == 0
		switch {
		case same:
			l.name(c, l.twice, order[n-1], i, weighed < maxWeighed)
			weighed++
		case wide >= 0 && e.span.Common(l.entries[wide].span) > 0:
			l.name(c, l.overlap, wide, i, weighed < maxWeighed)
			weighed++
		}
		if !e.dated && l.overlap != "" && (wide < 0 || e.span.To > l.entries[wide].span.To) {
			wide = i
		}
	}
}

// before puts entries in the order of their days, a longer run first, and those
// of equal content side by side.
func (l list) before(i, j int) int {
	a, b := &l.entries[i], &l.entries[j]
	if by := cmp.Or(cmp.Compare(a.span.From, b.span.From), cmp.Compare(b.span.To, a.span.To)); by != 0 {
		return by
	}
	if a.dated != b.dated {
		if a.dated {
			return 1
		}
		return -1
	}
	return cmp.Compare(a.key(), b.key())
}

// name says which two entries they are and what hangs on the second.
func (l list) name(c *Case, code string, i, j int, weigh bool) {
	first, second := &l.entries[i], &l.entries[j]
	amount := money.Zero
	if weigh {
		amount = l.hangs(j)
	}
	text := lang.F("%s 与 %s 内容相同，可能重复录入", "%s and %s are the same: perhaps entered twice", first.path, second.path)
	if code == l.overlap {
		amount = overlapping(amount, first.span, second.span)
		text = lang.F("%s（%s）与 %s（%s）日期重叠，同一笔可能录入两次", "%s (%s) and %s (%s) share days: perhaps the same entered twice",
			first.path, first.days(), second.path, second.days())
	}
	c.FindWorth(Finding{Code: code, Severity: SeverityWarning, Path: second.path, Message: worded(text, amount)}, amount)
}

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
