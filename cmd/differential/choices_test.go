package differential

import (
	"math/big"
	"sort"
)

// candidate is one scheme for a matter: an award of ours, or another policy's money.
type candidate struct {
	award *award // nil for another policy
	name  string
	scope string
	years map[int]*big.Rat
	total *big.Rat
}

// choose takes the higher, never both, matter by matter. Only what is due or an
// estimate competes, by its known lines; an agreement over any other award is
// no choice.
func (c *calc) choose() []refChoice {
	ours, matters := map[string][]*candidate{}, []string{}
	for _, a := range c.awards {
		if !a.competes() {
			continue
		}
		if ours[a.matter] == nil {
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

func fromAward(a *award) *candidate {
	k := &candidate{award: a, name: a.name(), years: map[int]*big.Rat{}, total: a.total()}
	for _, l := range a.lines {
		if l.amount != nil {
			k.put(l.year, l.amount)
		}
	}
	return k
}

func (k *candidate) put(year int, v *big.Rat) {
	if k.years[year] == nil {
		k.years[year] = new(big.Rat)
	}
	k.years[year] = plus(k.years[year], v)
}

// others lists the district's own policies and agreements; city and province never compete.
func (c *calc) others(matter string) []*candidate {
	var out []*candidate
	for _, o := range c.doc.list("other_awards") {
		scope := o.text("scope")
		if o.text("matter") != matter || scope != "district" && scope != "agreement" {
			continue
		}
		k := &candidate{name: o.text("policy"), scope: scope, years: map[int]*big.Rat{}, total: new(big.Rat)}
		for _, y := range sortedKeys(o.sub("years")) {
			v := o.money("years", y)
			k.put(integer(y), v)
			k.total = plus(k.total, v)
		}
		out = append(out, k)
	}
	return out
}

func (c *calc) chooseOne(matter string, ours, others []*candidate) []refChoice {
	for _, o := range others {
		if o.scope == "agreement" {
			for _, k := range ours {
				k.lose()
			}
			return []refChoice{c.choice(matter, "override", o, append(ours, others...))}
		}
	}
	var out []refChoice
	// 三（一） stands over the plan named exactly 521; what is left then competes.
	if ours[0].award.id == "finance2022/listing" {
		var rest []*candidate
		for _, o := range others {
			if o.name == "521" {
				out = append(out, c.choice(matter, "override", ours[0], []*candidate{ours[0], o}))
			} else {
				rest = append(rest, o)
			}
		}
		others = rest
	}
	field := append(ours, others...)
	if len(field) < 2 {
		return out
	}
	if c.reads("comparison", "annual") {
		return append(out, c.annual(matter, field))
	}
	winner := best(field, func(k *candidate) *big.Rat { return k.total })
	for _, k := range field {
		if k != winner {
			k.lose()
		}
	}
	return append(out, c.choice(matter, "highest", winner, field))
}

func (k *candidate) lose() {
	if k.award != nil {
		k.award.status, k.award.superseded = "superseded", true
	}
}

// best prefers the earlier on a tie: 3号, then document order, other policies last.
func best(field []*candidate, worth func(*candidate) *big.Rat) *candidate {
	winner := field[0]
	for _, k := range field[1:] {
		if worth(k).Cmp(worth(winner)) > 0 {
			winner = k
		}
	}
	return winner
}

// annual lets the higher win column year by column year; what is not given in a
// year counts as zero. Lines of lost years leave schedule and totals but stay
// in lines and total; the margin is that of the life totals.
func (c *calc) annual(matter string, field []*candidate) refChoice {
	years, won := map[int]bool{}, map[*candidate]*big.Rat{}
	for _, k := range field {
		won[k] = new(big.Rat)
		for y := range k.years {
			years[y] = true
		}
	}
	wins := map[*candidate]bool{}
	for y := range years {
		in := func(k *candidate) *big.Rat {
			if v := k.years[y]; v != nil {
				return v
			}
			return new(big.Rat)
		}
		w := best(field, in)
		wins[w] = true
		won[w] = plus(won[w], in(w))
		for _, k := range field {
			if k != w && k.award != nil {
				k.award.drop(y)
			}
		}
	}
	for _, k := range field {
		if !wins[k] {
			k.lose()
		}
	}
	winner := best(field, func(k *candidate) *big.Rat { return won[k] })
	return c.choice(matter, "highest", winner, field)
}

func (a *award) drop(year int) {
	for _, l := range a.lines {
		if l.year == year {
			l.lost = true
		}
	}
}

// choice states the outcome; the margin is over the best of the others, and is
// below zero where an override takes the lower.
func (c *calc) choice(matter, rule string, winner *candidate, field []*candidate) refChoice {
	out := refChoice{Matter: matter, Rule: rule, Basis: c.read["comparison"], Winner: winner.name}
	var second *big.Rat
	for _, k := range field {
		out.Candidates = append(out.Candidates, refCandidate{k.name, show(k.total)})
		if k != winner && (second == nil || k.total.Cmp(second) > 0) {
			second = k.total
		}
	}
	out.Margin = show(minus(winner.total, second))
	return out
}
