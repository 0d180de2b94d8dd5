package second

import (
	"maps"
	"math/big"
	"slices"
	"sort"
	"strings"
)

// choose takes the higher, never both, matter by matter. Only what is due or an
// estimate competes, by its known lines; beside it stands what is not yet known.
func (c *calc) choose() []refChoice {
	ours, matters := map[string][]*candidate{}, []string{}
	known := map[string]bool{}
	for _, a := range c.awards {
		if !a.competes() && a.status != "unknown" && !a.mayStand || slices.Contains(c.apart, a.matter) {
			continue
		}
		if a.competes() && !known[a.matter] {
			known[a.matter] = true
			matters = append(matters, a.matter)
		}
		ours[a.matter] = append(ours[a.matter], fromAward(a))
	}
	sort.Strings(matters)
	var out []refChoice
	for _, m := range matters {
		out = append(out, c.chooseOne(m, ours[m], c.others(m))...)
	}
	return out
}

func (c *calc) chooseOne(matter string, ours, others []*candidate) (out []refChoice) {
	promises, others := ofScope(others, "contract")
	if len(promises) > 0 {
		var made []refChoice
		made, ours = c.promised(matter, ours, promises)
		if out = append(out, made...); len(known(ours)) == 0 { // nothing of ours is known any more
			return out
		}
	}
	deals, rest := ofScope(others, "agreement")
	all := append(known(ours), others...)
	switch {
	case len(deals) == 0:
	case c.reads("agreement", "replaces"):
		for _, k := range ours {
			k.lose()
		}
		made := c.choice(matter, "override", best(deals, byTotal), all)
		made.Open = isVague(deals...) // which of them it is, and what it pays
		return append(out, made)
	case c.reads("agreement", "ceiling"):
		ch, decided := c.ceiling(matter, append(ours[:len(ours):len(ours)], besides521(ours, rest)...), deals, all)
		if out = append(out, ch); decided {
			return out
		}
	case c.reads("agreement", "adds"):
		out = append(out, c.choice(matter, "adds", all[0], all))
	default: // the best of them competes like any other
		deal := best(deals, byTotal)
		rest = slices.DeleteFunc(slices.Clone(others), func(o *candidate) bool { return o.scope == "agreement" && o != deal && !isVague(o) })
	}
	// 三（一） stands over the plan 521; what is left then competes.
	left := besides521(ours, rest)
	for _, o := range rest {
		if !slices.Contains(left, o) {
			out = append(out, c.choice(matter, "override", ours[0], []*candidate{ours[0], o}))
		}
	}
	if field := append(ours[:len(ours):len(ours)], left...); len(field) > 1 {
		out = append(out, c.highest(matter, field))
	}
	return out
}

// besides521 are the others that 三（一） does not stand over.
func besides521(ours, rest []*candidate) (left []*candidate) {
	for _, o := range rest {
		if ours[0].award.id != "finance2022/listing" || o.scope == "agreement" || !isPlan521(o.name) {
			left = append(left, o)
		}
	}
	return left
}

// ceiling lets an agreement be the most that is paid for a matter: it is taken
// where what would be paid without it comes to more, on whatever basis.
func (c *calc) ceiling(matter string, without, deals, all []*candidate) (refChoice, bool) {
	deal, winner := best(deals, byTotal), best(without, byTotal)
	amount := winner.sum()
	if c.reads("comparison", "annual") {
		years := compareYears(without)
		winner, amount = years.winner, years.amount
	}
	if deal.total == nil || deal.total.Cmp(amount) >= 0 {
		out := c.choice(matter, "lowest", winner, all)
		out.Open = deal.total == nil
		for _, k := range without {
			out.Open = out.Open || c.mayPass(k, deal.sum(), amount)
		}
		if winner.total != nil {
			c.unsettle(&out, winner)
		}
		return out, false
	}
	for _, k := range without {
		k.lose()
	}
	out := c.choice(matter, "lowest", deal, all)
	out.Open = isVague(deals...) // what is not told of it may bring it above ours
	return out, true
}

// mayPass tells whether what is not known of a candidate may yet bring what is
// paid without an agreement above it.
func (c *calc) mayPass(k *candidate, deal, without *big.Rat) bool {
	if k.award == nil {
		return isVague(k)
	}
	if !k.award.openLines() {
		return false
	}
	most := c.most(k.award)
	if most != nil && c.reads("comparison", "annual") {
		most = plus(without, minus(most, k.sum()))
	}
	return most == nil || most.Cmp(deal) > 0
}

func known(field []*candidate) (out []*candidate) {
	for _, k := range field {
		if k.total != nil {
			out = append(out, k)
		}
	}
	return out
}

// promised lets the contract's own promise be a ceiling: the lower of it and
// ours is paid, and it is money of the Measures, so that our lines are cut to it.
func (c *calc) promised(matter string, ours, promises []*candidate) ([]refChoice, []*candidate) {
	mine := ours[0]
	if mine.total == nil || !strings.HasPrefix(mine.award.id, "measures2022/") {
		return nil, ours
	}
	field := []*candidate{mine, together(promises)}
	if isVague(field[1]) {
		return c.promisedInPart(matter, ours, field)
	}
	mine.award.promise = field[1].total
	winner := lowest(field)
	out := c.choice(matter, "lowest", winner, field)
	if winner == mine && mine.total.Cmp(field[1].total) < 0 {
		most := c.mostByLaw(mine.award)
		out.Open = mine.award.openLines() && (most == nil || most.Cmp(field[1].total) > 0)
		return []refChoice{out}, ours
	}
	c.cut(mine.award, field[1].total) // at as much as was promised nothing further can move it either
	return []refChoice{out}, append([]*candidate{fromAward(mine.award)}, ours[1:]...)
}

// promisedInPart pays of ours what is within the known part of a promise; beyond
// it the rest of the promise may pay, or may not.
func (c *calc) promisedInPart(matter string, ours, field []*candidate) ([]refChoice, []*candidate) {
	mine, promise := field[0], field[1]
	above, winner := mine.total.Cmp(promise.sum()) > 0, mine
	if above && promise.total != nil {
		winner = promise
	}
	out := c.choice(matter, "lowest", winner, field)
	out.Open = above || mine.award.openLines()
	if !above {
		return []refChoice{out}, ours
	}
	left, beyond, certain := promise.sum(), false, false
	for _, l := range mine.award.lines {
		if l.amount != nil && l.amount.Sign() > 0 {
			beyond = beyond || l.amount.Cmp(left) > 0
			if beyond {
				l.amount, l.partial, l.estimate, l.base, l.rate = nil, false, false, nil, ""
			} else {
				left = minus(left, l.amount)
			}
		}
		certain = certain || l.amount != nil
		l.shares = split(l.amount, c.bearers(mine.award.id))
	}
	mine.award.lack("other_awards.years")
	if !certain {
		mine.award.status = "unknown"
	}
	return []refChoice{out}, append([]*candidate{fromAward(mine.award)}, ours[1:]...)
}

// together is all that the contract promises of a matter, in however many entries.
func together(promises []*candidate) *candidate {
	out := &candidate{name: promises[0].name, scope: "contract", years: map[int]*big.Rat{}, total: new(big.Rat), vague: map[int]bool{}}
	for _, p := range promises {
		out.total = plus(out.total, p.sum())
		maps.Copy(out.vague, p.vague)
		for y, v := range p.years {
			out.put(y, v)
		}
	}
	out.leaveOpen()
	return out
}

// cut pays an award in the order of its lines up to a sum for life.
func (c *calc) cut(a *award, left *big.Rat) {
	for _, l := range a.lines {
		if l.amount != nil {
			l.amount = least(l.amount, left)
			left = minus(left, l.amount)
		}
		if left.Sign() == 0 { // nothing further can move it
			l.partial = false
			if l.amount == nil {
				l.nothing()
				l.estimate = a.guessed
			}
		}
		l.shares = split(l.amount, c.bearers(a.id))
	}
}

// isPlan521 knows the plan by its number, with which its name begins; another
// number that begins with these digits is another policy.
func isPlan521(name string) bool {
	name = folded(name)
	rest, plan := strings.CutPrefix(strings.TrimPrefix(name, "“"), "521")
	if strings.HasPrefix(name, "“") {
		return plan && strings.HasPrefix(rest, "”")
	}
	return plan && (rest == "" || rest[0] < '0' || rest[0] > '9')
}

// folded writes full-width letters and blanks as plain ones.
func folded(name string) string {
	plain := strings.Map(func(r rune) rune {
		switch {
		case r == '\u3000':
			return ' '
		case r >= '！' && r <= '～':
			return r - '！' + '!'
		}
		return r
	}, name)
	return strings.Join(strings.Fields(plain), " ")
}

// highest takes the best of a field by the basis that is read; what either
// basis comes to is told whichever it is.
func (c *calc) highest(matter string, field []*candidate) refChoice {
	life, years := best(field, byTotal), compareYears(field)
	winner := life
	lifeOpen, yearsOpen := c.lifeMayTurn(field, life), c.yearsMayTurn(field, years) // before any year is lost
	if c.reads("comparison", "annual") {
		winner = years.winner
		years.settle(field)
	} else {
		for _, k := range field {
			if k != winner {
				k.lose()
			}
		}
	}
	out := c.choice(matter, "highest", winner, field)
	out.Outcomes = []refOutcome{{"life", life.name, show(life.total), lifeOpen},
		{"annual", years.winner.name, years.shown(), yearsOpen}}
	out.Disagree = life != years.winner || life.total.Cmp(years.amount) != 0
	for _, k := range field {
		if k.award == nil && c.vagueMayWin(k, winner, years) || k.award != nil && c.mayStillWin(field, k, winner, years) {
			out.Open = true
		}
		doubtful := k != winner && k.open || k.award != nil && k.award.unsure
		if doubtful && c.mayComeApart(matter, winner.award) {
			out.Open = true // one of the premises may go to another
		}
	}
	c.unsettle(&out, winner)
	if c.reads("comparison", "annual") { // each is the winner of its years
		for year, k := range years.of {
			if k != nil && k.years[year] != nil && k.total != nil {
				c.unsettle(&out, k)
			}
		}
	}
	return out
}

// choice states the outcome; the margin is over the best of the others by what
// each comes to in its life, and so below zero where an override takes the lower.
func (c *calc) choice(matter, rule string, winner *candidate, field []*candidate) refChoice {
	out := refChoice{Matter: matter, Rule: rule, Basis: c.read["comparison"], Winner: winner.name}
	var rest []*candidate
	for _, k := range field {
		out.Candidates = append(out.Candidates, k.publish())
		if k != winner {
			rest = append(rest, k)
		}
	}
	second := best(rest, byTotal)
	margin := less(winner.total, second.total)
	out.RunnerUp, out.Margin = second.name, show(margin)
	out.Tie = margin != nil && margin.Sign() == 0
	return out
}
