package second

import (
	"math/big"
	"slices"
	"strings"
)

// openLines tells whether anything of an award is not known, or in part only.
func (a *award) openLines() bool {
	for _, l := range a.lines {
		if !l.lost && (l.amount == nil || l.partial) {
			return true
		}
	}
	return a.status == "unknown"
}

// openFor is openLines of one premises: what is of all of them is of each.
func (a *award) openFor(place string) bool {
	return a.status == "unknown" || slices.ContainsFunc(a.lines, func(l *line) bool {
		return (l.place == "" || l.place == place) && !l.lost && (l.amount == nil || l.partial)
	})
}

// unsettle makes the winner of an open choice an estimate.
func (c *calc) unsettle(choice *refChoice, winner *candidate) {
	if !choice.Open || winner.award == nil {
		return
	}
	winner.award.status, winner.award.estimate, winner.award.unsettled = "estimate", true, true
	for _, l := range winner.award.lines {
		l.estimate = true
	}
}

// mayStillWin tells whether what is not known of a candidate may yet lift it
// over what decided.
func (c *calc) mayStillWin(field []*candidate, k, winner *candidate, years yearly) bool {
	if !c.reads("comparison", "annual") {
		most := c.most(k.award)
		return k != winner && k.award.openLines() && (most == nil || most.Cmp(winner.sum()) >= ties(field, k, winner))
	}
	if k != winner && c.mayHaveAYear(k.award, years) {
		return true
	}
	return c.mayTakeAYear(field, k, years)
}

// mayTakeAYear tells whether a year that another has may yet be a candidate's.
func (c *calc) mayTakeAYear(field []*candidate, k *candidate, years yearly) bool {
	for year, w := range years.of {
		if w == nil || w == k {
			continue
		}
		open, most := c.mostIn(k.award, func(y int) bool { return y == year })
		won := w.years[year]
		if won == nil { // the first of those that give nothing
			won = new(big.Rat)
		}
		if open && (most == nil || most.Cmp(won) >= ties(field, k, w)) {
			return true
		}
	}
	return false
}

// mayHaveAYear tells whether an award may pay in a year of which nobody is known to
// pay anything.
func (c *calc) mayHaveAYear(a *award, years yearly) bool {
	open, most := c.mostIn(a, func(y int) bool { return years.of[y] == nil })
	return open && (most == nil || most.Sign() > 0)
}

// vagueMayWin tells the same of another policy, which no law limits.
func (c *calc) vagueMayWin(k, winner *candidate, years yearly) bool {
	if !c.reads("comparison", "annual") {
		return k != winner && isVague(k)
	}
	for year, w := range years.of {
		if w != nil && w != k && k.vagueIn(year) {
			return true
		}
	}
	return false
}

// mostIn is what an award can pay at the most in some column years of which
// something is open, nil where nothing limits it.
func (c *calc) mostIn(a *award, in func(year int) bool) (open bool, most *big.Rat) {
	open, most = c.linesIn(a, in)
	most = lower(most, c.most(a))
	if versions := c.versions(a); len(versions) > 0 {
		most = lower(most, mostOf(versions, func(v version) *big.Rat {
			if len(v.lines) == 0 {
				return v.in.mostByLaw(v.award)
			}
			_, most := v.in.linesIn(v.award, in)
			return lower(most, v.in.mostByLaw(v.award))
		}))
	}
	if len(a.lines) == 0 {
		open = most == nil || most.Sign() > 0
	}
	return open, most
}

// linesIn is what the lines of some years come to at the most; of an award without
// lines nobody can say.
func (c *calc) linesIn(a *award, in func(year int) bool) (open bool, most *big.Rat) {
	if len(a.lines) == 0 {
		return true, nil
	}
	most = new(big.Rat)
	for _, l := range a.lines {
		if l.year != noYear && !in(l.year) { // else it may be of any
			continue
		}
		part := l.amount
		if l.amount == nil || l.partial {
			open, part = true, a.capOf(l)
		}
		if most == nil || part == nil {
			most = nil
			continue
		}
		most = plus(most, part)
	}
	return open, most
}

// capOf is the most that a line can pay: of a cap for life what those before it leave.
func (a *award) capOf(l *line) *big.Rat {
	if l.limit != nil {
		return l.limit
	}
	left := yearCap(a.id)
	once := strings.HasSuffix(a.id, "_purchase")
	if once {
		left = parseMoney(map[string]string{"measures2022/office_purchase": "50万", "finance2022/premises_purchase": "150万"}[a.id])
	}
	for _, other := range a.lines {
		taken := other.amount
		if taken == nil {
			taken = orZero(other.floor)
		}
		if other.spent != nil {
			taken = other.spent
		}
		if (once || a.id == "finance2022/premises_rent") && other.n < l.n && l.year != noYear {
			left = minus(left, taken)
		}
	}
	return left
}

// ties is how far above the winner a candidate has to come: not at all where a
// tie would be its own.
func ties(field []*candidate, k, winner *candidate) int {
	if slices.Index(field, k) < slices.Index(field, winner) {
		return 0
	}
	return 1
}

// yearCap is the most that a year of an award can pay.
func yearCap(id string) *big.Rat {
	_, article, _ := strings.Cut(id, "/")
	return parseMoney(map[string]string{"office_rent": "30万", "bonds": "25万", "guarantee": "25万", "bridge_loan": "25万", "premises_rent": "50万"}[article])
}

// most is the most that an award can come to, where the law fixes it or the
// contract that it is paid by, or all that it lacks can be said in so many ways.
func (c *calc) most(a *award) *big.Rat {
	most := lower(c.mostByLaw(a), a.promise)
	if a.of != nil { // of some premises alone, each line is what it may come to
		_, sum := a.of.linesIn(a, func(int) bool { return true })
		most = lower(most, sum)
	}
	if versions := c.versions(a); a.of == nil && len(versions) > 0 {
		most = lower(most, mostOf(versions, func(v version) *big.Rat {
			if len(v.lines) == 0 {
				return v.in.mostByLaw(v.award)
			}
			_, sum := v.in.linesIn(v.award, func(int) bool { return true })
			return lower(sum, v.in.mostByLaw(v.award))
		}))
	}
	return most
}

func (c *calc) mostByLaw(a *award) *big.Rat {
	_, article, _ := strings.Cut(a.id, "/")
	life := parseMoney(map[string]string{
		"relocation": "1500万", "office_purchase": "50万", "referral": "100万", "settling": "150万", "premises_purchase": "150万",
		"premises_rent": "50万", "legal_person": "250万", "equity_fund": "250万", "agency": "30万", "listing": "200万", "relisting": "200万",
	}[article])
	if article == "relocation" && strings.HasSuffix(a.article, "四条（一）") {
		life = parseMoney("1000万")
	}
	switch article { // a share of what was paid, where all of that is known
	case "office_purchase":
		return least(life, c.shareOf(purchases(c.doc.list("offices"), fits, "purchase"), "20%", life))
	case "premises_purchase":
		return least(life, c.shareOf(purchases(c.doc.list("offices"), fits, "purchase", "built"), "2.5%", life))
	}
	cap := yearCap(a.id)
	if life != nil || cap == nil || len(a.lines) == 0 {
		return life
	}
	sum := new(big.Rat)
	for _, l := range a.lines {
		if l.amount == nil || l.partial {
			sum = plus(sum, cap)
		} else {
			sum = plus(sum, l.amount)
		}
	}
	return sum
}

// shareOf is what a share of all the prices comes to, or what stands in where one is not known.
func (c *calc) shareOf(list []purchase, rate string, otherwise *big.Rat) *big.Rat {
	sum := new(big.Rat)
	for _, p := range list {
		if p.price == nil {
			return otherwise
		}
		sum = plus(sum, portion(p.price, rate, nil, round))
	}
	return sum
}
