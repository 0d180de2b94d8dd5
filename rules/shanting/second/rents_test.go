package second

import (
	"math/big"
	"slices"
)

// rent is one payment for the use of one place.
type rent struct {
	span     span
	amount   *big.Rat
	paid     day
	forecast bool
	maybe    bool // it is not known whether it was paid
}

// counts tells whether a payment was made, or is told in advance; of nothing
// there is nothing to pay.
func (r rent) counts() bool {
	return r.amount != nil && (r.paid != noDay || r.forecast || r.amount.Sign() == 0)
}

// open tells of a payment that was made, or may have been, of which nobody said
// how much it was.
func (r rent) open() bool { return r.amount == nil && (r.paid != noDay || r.maybe || r.forecast) }

func rents(lease node) []rent {
	var out []rent
	for _, e := range lease.list("rent") {
		maybe := e.has("paid") && e.date("paid") == noDay
		out = append(out, rent{parsePeriod(e.text("period")), e.money("amount"), e.date("paid"), e.flag("projected") == yes,
			maybe})
	}
	return out
}

const always day = 1 << 40

// room is one rented place as an article sees it.
type room struct {
	id     string
	fit    tri
	why    []string
	lease  span // the days on which its rent can count
	stops  day  // from which nothing counts: the purchase of the same place, the end of its own years
	begun  day
	starts day // before which no payment by cash counts
	// it was bought or built, and nobody said when
	undated bool
	rents   []rent
	listed  bool
}

// rentYear is what the rooms of an award year cost, and for how many of the
// days that owe something that is known.
type rentYear struct {
	base     *big.Rat
	days, of int
	estimate bool
	paid     day // the last payment counted
}

func (y rentYear) whole() bool { return y.base != nil && y.days == y.of }

// rentOver adds what was paid for a window, or by cash within it.
func rentOver(rooms []room, w span, cash bool) rentYear {
	out := rentYear{base: new(big.Rat), paid: noDay}
	out.days, out.of = paidDays(rooms, w)
	any, open := false, false
	for _, room := range rooms {
		own := w.meet(room.lease)
		if cash && !room.listed && own.days() == 0 { // when it was paid nobody says
			open = open || w.common(span{room.starts, room.stops}) > 0
		}
		for _, r := range room.rents {
			if cash && r.open() && r.paid != noDay && w.holds(r.paid) && r.paid >= room.starts && r.paid < room.stops {
				open = true
			}
			if !r.counts() {
				continue
			}
			days := r.span.common(own)
			byDay := cash && r.paid != noDay
			cashed := byDay && w.holds(r.paid) && r.paid >= room.starts && r.paid < room.stops
			any = any || days > 0 || cashed
			if byDay && !cashed || !byDay && days == 0 {
				continue
			}
			part := big.NewRat(1, 1)
			if !byDay {
				part = big.NewRat(int64(days), int64(r.span.days()))
			}
			out.estimate = out.estimate || r.forecast
			out.paid = later(out.paid, r.paid)
			out.base = plus(out.base, times(r.amount, part))
		}
	}
	if open || !any && out.of > 0 {
		out.base = nil
	}
	return out
}

// paidDays counts the days of a window on which any room is leased, and those
// on which each room leased is paid for.
func paidDays(rooms []room, w span) (paid, of int) {
	borders := []day{w.from, w.end}
	for _, room := range rooms {
		for _, s := range append([]span{room.lease}, spansOf(room.rents)...) {
			for _, d := range []day{s.from, s.end} {
				if w.holds(d) {
					borders = append(borders, d)
				}
			}
		}
	}
	slices.Sort(borders)
	for i := range len(borders) - 1 {
		d, n := borders[i], int(borders[i+1]-borders[i])
		leased, whole := false, true
		for _, room := range rooms {
			if room.lease.holds(d) {
				leased = true
				whole = whole && room.paidOn(d)
			}
		}
		if leased {
			of += n
			if whole {
				paid += n
			}
		}
	}
	return paid, of
}

func (r room) paidOn(d day) bool {
	if slices.ContainsFunc(r.rents, func(x rent) bool { return x.open() && x.span.holds(d) }) {
		return false
	}
	return slices.ContainsFunc(r.rents, func(x rent) bool { return x.counts() && x.span.holds(d) })
}

func spansOf(list []rent) (out []span) {
	for _, r := range list {
		out = append(out, r.span)
	}
	return out
}

// rentLine is the line of an award year of rent; one at its cap is known.
func (a *award) rentLine(w span, y rentYear, rate string, amount *big.Rat, atCap bool) *line {
	l := a.yearly(w, y.base, rate, amount)
	l.payable = later(l.payable, y.paid)
	l.estimate = y.estimate && y.base != nil
	l.recorded(y.days, y.of, atCap)
	if l.amount == nil {
		a.lack("rent")
	}
	return l
}

// fitting are the rooms that count.
func fitting(list []room) (out []room) {
	for _, r := range list {
		if r.fit == yes {
			out = append(out, r)
		}
	}
	return out
}

// anyFit asks that at least one place qualifies, and that of each it is known
// whether it does: the cap is over all of them together. Rents that nobody listed
// leave the days open that they are for.
func (a *award) anyFit(list []room) {
	t := no
	for _, r := range list {
		if r.fit == unknown {
			a.need(unknown, r.why...)
		}
		t = or(t, r.fit)
	}
	a.need(truth(t != no))
}
