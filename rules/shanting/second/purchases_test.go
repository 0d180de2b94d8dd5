package second

import (
	"math/big"
	"slices"
	"sort"
)

// purchase is one place bought or built.
type purchase struct {
	id       string
	fit      tri
	why      []string
	date     day
	price    *big.Rat
	datePath string
	path     string
	inZone   tri
}

// purchases lists the places acquired in any of the given ways, one mode a place.
func purchases(offices []node, test func(node) (tri, []string), modes ...string) []purchase {
	var out []purchase
	for _, o := range offices {
		for _, mode := range modes {
			if !o.has(mode) {
				continue
			}
			figure := map[string]string{"purchase": "price", "built": "cost"}[mode]
			p := purchase{id: o.text("id"), date: o.date(mode, "date"), price: o.money(mode, figure)}
			p.fit, p.why = test(o)
			p.inZone = o.flag("in_zone")
			p.datePath, p.path = "offices."+mode+".date", "offices."+mode+"."+figure
			out = append(out, p)
			break
		}
	}
	return out
}

// acquire adds a line a place in order of time; the cap is for life, over all of them.
// After the last day nothing is paid, and so nothing of it used. Beside one that
// counts, those that perhaps do have lines too: what is the same whichever of them
// count is known.
func (a *award) acquire(list []purchase, rate string, cap *big.Rat, last day) {
	t := no
	for _, p := range list {
		t = or(t, p.fit)
	}
	a.unsure = t == yes && slices.ContainsFunc(list, func(p purchase) bool { return p.fit == unknown })
	for _, p := range list {
		if p.fit == unknown && !a.unsure {
			a.need(unknown, p.why...)
		}
		if p.fit == yes && (a.due == noDay || p.date < a.due) {
			a.due = p.date
		}
		a.dueOpen = a.dueOpen || p.fit == unknown && p.date == noDay
	}
	a.need(truth(t != no))
	if !a.open() {
		return
	}
	list = inTurn(list)
	var doubtful []int
	for i, p := range list {
		if p.fit == unknown {
			doubtful = append(doubtful, i)
		}
	}
	if len(doubtful) == 0 {
		a.payInTurn(list, rate, cap, last)
		return
	}
	var ways [][]*line // of each place, nil where it does not count
	for _, counts := range choicesOf(doubtful) {
		way, of := &award{missing: a.missing}, []int(nil)
		var some []purchase
		for i, p := range list {
			if p.fit == yes || slices.Contains(counts, i) {
				some, of = append(some, p), append(of, i) // one without a day comes first, or it takes nothing from the others
			}
		}
		way.payInTurn(some, rate, cap, last)
		lines := make([]*line, len(list))
		for k, l := range way.lines {
			lines[of[k]] = l
		}
		ways = append(ways, lines)
	}
	for i, p := range list {
		l := *ways[1][i] // where all of them count
		for _, way := range ways {
			if way[i] == nil && l.amount != nil && l.amount.Sign() == 0 {
				continue
			}
			if way[i] == nil || way[i].amount == nil || l.amount == nil || way[i].amount.Cmp(l.amount) != 0 {
				l.amount, l.base = nil, nil
				a.lack(p.path)
				for _, k := range doubtful {
					a.lack(list[k].why...)
				}
				if ways[0][i] != nil {
					l.floor = ways[0][i].amount
				}
			}
		}
		if p.date == noDay { // what it comes to is not known, nor of which year it is
			l.year, l.base, l.amount, l.floor = noYear, nil, nil, nil
			a.lack(p.datePath)
		}
		a.lines = append(a.lines, &l)
	}
	sort.SliceStable(a.lines, func(i, j int) bool { return a.lines[i].year != noYear && a.lines[j].year == noYear })
	for i, l := range a.lines {
		l.n = i + 1
	}
}

// noYear is that of a line which falls on a day that nobody has given.
const noYear = 0

// inTurn are the places that count or may by their days. On one day the cheaper
// comes first, then the name: the order of the file must not move the cap.
func inTurn(list []purchase) []purchase {
	list = slices.DeleteFunc(slices.Clone(list), func(p purchase) bool { return p.fit == no })
	sort.SliceStable(list, func(i, j int) bool {
		a, b := list[i], list[j]
		if a.date != b.date {
			return a.date < b.date
		}
		if n := orZero(a.price).Cmp(orZero(b.price)); n != 0 {
			return n < 0
		}
		return a.id < b.id
	})
	return list
}

// payInTurn pays each place out of what those before it leave. What one without a
// price leaves is not known, unless the others use up the whole of it.
func (a *award) payInTurn(list []purchase, rate string, cap *big.Rat, last day) {
	left, most, open := cap, cap, false
	for _, p := range list {
		switch {
		case p.date > last:
			a.once(p.date, p.price, rate, new(big.Rat))
			continue
		case open && p.price != nil && portion(p.price, rate, most, round).Sign() == 0, most.Sign() == 0 && p.price == nil:
			a.once(p.date, p.price, rate, new(big.Rat)) // whatever is left
		case open || p.price == nil:
			a.once(p.date, nil, rate, nil)
			a.lack(p.path)
		default:
			a.once(p.date, p.price, rate, a.capped(p.price, rate, &left))
		}
		a.lines[len(a.lines)-1].place = p.id
		open = open || p.price == nil && most.Sign() > 0
		if p.price != nil {
			most = minus(most, portion(p.price, rate, most, round))
		}
	}
}

func orZero(v *big.Rat) *big.Rat {
	if v == nil {
		return new(big.Rat)
	}
	return v
}

// capped pays out of what is left of a cap for life.
func (a *award) capped(base *big.Rat, rate string, left **big.Rat) *big.Rat {
	amount := portion(base, rate, *left, round)
	*left = minus(*left, amount)
	return amount
}

func (c *calc) officePurchase(list []purchase) {
	a := c.measure("office_purchase", "", "第六条", "office_purchase", "enterprise")
	c.enter(a, "1亿", "1000万")
	for i, p := range list {
		switch {
		case p.date == noDay: // it may have been bought too early
			list[i].fit, list[i].why = and(p.fit, unknown), append(p.why, p.datePath)
		case p.date < measuresFrom:
			list[i].fit = no
		}
		if c.reads("purchase_window", "within_three_years") {
			t, why := c.afterEntry(p)
			list[i].fit, list[i].why = and(list[i].fit, t), append(list[i].why, why...)
		}
	}
	last := always
	if c.reads("running_windows", "stop") {
		last = c.measuresEnd()
	}
	a.acquire(list, "20%", parseMoney("50万"), last)
}

// afterEntry asks for a place in the zone, bought within three years of entry.
func (c *calc) afterEntry(p purchase) (tri, []string) {
	entry := c.doc.date("milestones", "zone_entry")
	if entry == noDay {
		return and(c.entryOpen(), p.inZone), []string{"milestones.zone_entry"}
	}
	if entry < measuresFrom && c.entryCounts() != yes {
		return c.entryCounts(), []string{"project.nature"} // no entry of a new project
	}
	within := unknown
	if w := awardYears(entry, 3, c.read["year_basis"]); p.date != noDay {
		within = truth(p.date >= w[0].from && p.date < w[2].end)
	}
	return and(within, p.inZone), []string{p.datePath, "offices.in_zone"}
}
