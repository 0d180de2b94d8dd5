package second

import (
	"maps"
	"slices"
)

// mostDoubts is of how many doubtful places every choice is tried; of more only
// none and all, which is less than the page says.
const mostDoubts = 6

// choices are the ways in which doubtful things may count: none of them, all of
// them, and then every other choice.
func choicesOf(doubtful []int) [][]int {
	out := [][]int{nil, doubtful}
	if len(doubtful) > mostDoubts {
		return out
	}
	for bits := 1; bits < 1<<len(doubtful)-1; bits++ {
		var some []int
		for k, i := range doubtful {
			if bits>>k&1 == 1 {
				some = append(some, i)
			}
		}
		out = append(out, some)
	}
	return out
}

// eachWay works an award out for the places that fit. Where some do for certain
// and of others that is not known, it does so for each choice of those, and what
// comes out the same whatever the choice is known. A place that moves the years
// but has no day leaves everything open.
func (c *calc) eachWay(a *award, list []room, byDay bool, work func(*award, []room)) {
	sure, doubtful := false, []int(nil)
	for i, r := range list {
		sure = sure || r.fit == yes
		if r.fit == unknown {
			doubtful = append(doubtful, i)
		}
	}
	noday := slices.ContainsFunc(doubtful, func(i int) bool { return byDay && list[i].begun == noDay })
	if !sure || noday || len(doubtful) == 0 {
		work(a, list)
		return
	}
	var ways []*award
	for _, counts := range choicesOf(doubtful) {
		way := *a
		way.missing = maps.Clone(a.missing)
		rooms := slices.Clone(list)
		for _, i := range doubtful {
			rooms[i].fit = truth(slices.Contains(counts, i))
		}
		work(&way, rooms)
		c.endure(&way)
		ways = append(ways, &way)
	}
	var why []string
	for _, i := range doubtful {
		why = append(why, list[i].why...)
	}
	a.whichever(ways, why)
}

// whichever is an award of which only what all ways share is known. Where more
// places count in one of them, nobody knows which premises it is for.
func (a *award) whichever(ways []*award, why []string) {
	*a = *ways[0]
	for _, w := range ways {
		if a.failed && !w.failed && ways[0].failed {
			a.stayed = w.stayed
		}
	}
	n, shared, a0 := 0, len(a.lines), a.missing
	a.failed, a.undecided, a.lines = true, false, nil
	a.missing = map[string]bool{}
	maps.Copy(a.missing, a0)
	for _, w := range ways {
		a.failed, a.unsure = a.failed && w.failed, a.unsure || w.rooms != ways[0].rooms
		a.undecided = a.undecided || w.failed || w.undecided
		n, shared = max(n, len(w.lines)), min(shared, len(w.lines))
		maps.Copy(a.missing, w.missing)
	}
	if a.undecided = a.undecided && !a.failed; a.failed || a.undecided {
		a.lack(why...)
		return
	}
	moved := false
	for _, w := range ways {
		ends := len(w.lines) > 0 && len(ways[0].lines) > 0 && w.lines[0].span.from == ways[0].lines[0].span.from &&
			w.lines[len(w.lines)-1].span.end == ways[0].lines[len(ways[0].lines)-1].span.end
		a.windowOpen = a.windowOpen || !ends
	}
	for i := range n {
		l, shifts := lineOfAll(ways, i)
		if l.amount == nil {
			a.lack(why...)
		}
		moved = moved || shifts
		a.lines = append(a.lines, l)
	}
	if moved && !slices.ContainsFunc(a.lines[:shared], func(l *line) bool { return l.amount != nil }) { // of no year even the days are known
		a.undecided, a.lines = true, nil
	}
}

// lineOfAll is the i-th line as far as all ways agree on it, one that lacks it
// paying nothing, and whether they have it end on other days.
func lineOfAll(ways []*award, i int) (*line, bool) {
	var with []*line
	for _, w := range ways {
		if i < len(w.lines) {
			with = append(with, w.lines[i])
		}
	}
	out, same, oneBase, moved := *with[0], true, true, false
	for n, l := range with {
		same = same && l.amount != nil && out.amount != nil && l.amount.Cmp(out.amount) == 0 && l.span.end == out.span.end && l.partial == out.partial
		same = same && (l.span == out.span && l.payable == out.payable || l.amount.Sign() == 0 && !l.partial) // nothing is paid on no day
		oneBase = oneBase && (n > 1 || text(show(l.base)) == text(show(out.base)))                            // with none and with all, as it is told
		moved = moved || l.span.end != out.span.end
	}
	if len(with) < len(ways) {
		same = same && out.amount.Sign() == 0 && !out.partial
		oneBase = oneBase && (len(ways) == 2 || out.base != nil && out.base.Sign() == 0) // several things each have their own
	}
	if !oneBase {
		out.base = nil
	}
	if !same {
		if i < len(ways[0].lines) {
			if fewest := ways[0].lines[i]; fewest.amount != nil {
				out.floor = fewest.amount
			}
		}
		for _, l := range with { // it lies somewhere in the days that it has in any way
			out.span.from, out.span.end, out.payable = min(out.span.from, l.span.from), max(out.span.end, l.span.end), min(out.payable, l.payable)
		}
		out.kept, out.base, out.amount, out.partial, out.estimate = out.base, nil, nil, false, false
		return &out, moved
	}
	for _, l := range with {
		out.estimate = out.estimate || l.estimate
	}
	all := with[min(1, len(with)-1)] // of more places more days lack
	out.days, out.of = all.days, all.of
	return &out, moved
}
