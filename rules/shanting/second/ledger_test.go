package second

import "math/big"

// entry is one statement of the district's net part of the taxes.
type entry struct {
	span      span // a single day where the treasury's date is given
	dated     bool
	net       *big.Rat
	missing   []string
	projected bool
}

// ledger is all that is stated of the taxes.
type ledger struct {
	entries []entry
	listed  []span // the days that are recorded
	whole   span   // the days of which every entry is stated
	refuse  bool   // an entry over a border says nothing of either year
}

func (c *calc) ledger() ledger {
	l := ledger{refuse: c.reads("annual_entries", "refuse"), whole: c.declaredWhole()}
	ends := span{always, noDay}
	for _, e := range c.doc.list("taxes", "entries") {
		x := entry{projected: e.flag("projected") == yes}
		if d := e.date("entered"); d != noDay {
			x.span, x.dated = span{d, d + 1}, true
			ends = span{min(ends.from, d), later(ends.end, d+1)}
		} else {
			x.span = parsePeriod(e.text("period"))
		}
		x.net, x.missing = c.net(e)
		l.entries = append(l.entries, x)
		l.listed = append(l.listed, x.span)
	}
	l.listed = append(l.listed, ends, l.whole)
	return l
}

// declaredWhole are the days of which the file says that all entries are there;
// none where it says that the entries are unknown.
func (c *calc) declaredWhole() span {
	if _, list := c.doc.at("taxes", "entries").([]any); c.doc.has("taxes", "entries") && !list {
		return span{}
	}
	if s := c.doc.text("taxes", "complete"); s != "" {
		return parsePeriod(s)
	}
	from, through := c.doc.date("taxes", "complete", "from"), c.doc.date("taxes", "complete", "through")
	if from == noDay || through == noDay {
		return span{}
	}
	return span{from, through + 1}
}

func (c *calc) net(e node) (*big.Rat, []string) {
	switch {
	case e.has("net"):
		return e.money("net"), lackingIf(!e.says("net"), "taxes.entries.net")
	case e.has("revenue"):
		net := less(e.money("revenue"), e.optional("refund"))
		return net, lackingIf(net == nil, "taxes.entries.revenue")
	case len(e.sub("by_tax")) > 0:
		return c.netByTax(e)
	}
	return nil, []string{"taxes.entries.net"}
}

func (c *calc) netByTax(e node) (*big.Rat, []string) {
	sum, why := new(big.Rat), []string(nil)
	for _, tax := range sortedKeys(e.sub("by_tax")) {
		part := parseRate(c.doc.text("taxes", "sharing", tax))
		net := less(e.money("by_tax", tax, "paid"), e.optional("by_tax", tax, "refunded"))
		if part != nil && part.Sign() == 0 || net != nil && net.Sign() == 0 {
			continue // nothing, whatever the other is
		}
		if part == nil || net == nil {
			why = append(why, "taxes.sharing."+tax)
			continue
		}
		sum = plus(sum, times(part, net))
	}
	if len(why) > 0 {
		return nil, why
	}
	return sum, nil
}

// yearNet is what an award year's entries come to, and for how many of its days.
type yearNet struct {
	net      *big.Rat
	estimate bool
	days, of int
	missing  []string
}

func (y yearNet) partial() bool { return y.net != nil && y.days < y.of }

// scaled is the same year at a part of its net.
func (y yearNet) scaled(part *big.Rat) yearNet {
	if y.net != nil {
		y.net = times(y.net, part)
	}
	return y
}

// over adds up the entries of a window. No entry at all says nothing, which is
// not zero, unless the ledger is said to be whole there.
func (l ledger) over(w span) yearNet {
	sum, touched := new(big.Rat), l.whole.common(w) > 0
	out := yearNet{days: covered(l.listed, w), of: w.days()}
	for _, e := range l.entries {
		days := e.span.common(w)
		if days == 0 {
			continue
		}
		touched = true
		out.estimate = out.estimate || e.projected
		straddles := days < e.span.days()
		switch {
		case e.net == nil:
			out.missing = append(out.missing, e.missing...)
			continue
		case straddles && l.refuse:
			out.missing = append(out.missing, "taxes.entries")
			continue
		}
		out.estimate = out.estimate || straddles
		sum = plus(sum, times(e.net, big.NewRat(int64(days), int64(e.span.days()))))
	}
	if !touched {
		out.missing = append(out.missing, "taxes.entries")
	}
	if len(out.missing) == 0 {
		out.net = sum
	}
	return out
}

// firstEntry is the day of the first entry with something in it, of a period its
// last; a forecast is no tax yet.
func (l ledger) firstEntry() day {
	first := always
	for _, e := range l.entries {
		if e.net != nil && e.net.Sign() > 0 && !e.projected {
			first = min(first, e.span.end-1)
		}
	}
	if first == always {
		return noDay
	}
	return first
}
