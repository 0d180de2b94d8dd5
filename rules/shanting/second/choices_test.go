package differential

import (
	"math/big"
	"sort"
	"strconv"
	"strings"
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
	// By name, so that the order of the file decides nothing.
	sort.SliceStable(out, func(i, j int) bool { return out[i].name < out[j].name })
	return out
}

func (c *calc) chooseOne(matter string, ours, others []*candidate) []refChoice {
	if deals := agreed(others); len(deals) > 0 {
		for _, k := range ours {
			k.lose()
		}
		return []refChoice{c.choice(matter, "override", best(deals, byTotal), append(ours, others...))}
	}
	var out []refChoice
	// 三（一） stands over the plan 521; what is left then competes.
	if ours[0].award.id == "finance2022/listing" {
		var rest []*candidate
		for _, o := range others {
			if isPlan521(o.name) {
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
	return append(out, c.highest(matter, field))
}

// agreed are the agreements among other policies.
func agreed(others []*candidate) (deals []*candidate) {
	for _, o := range others {
		if o.scope == "agreement" {
			deals = append(deals, o)
		}
	}
	return deals
}

// isPlan521 knows the plan by its number, however its name goes on; another
// number that only holds these digits is another policy.
func isPlan521(name string) bool {
	at := strings.Index(name, "521")
	return at >= 0 && !digitAt(name, at-1) && !digitAt(name, at+3)
}

func digitAt(s string, i int) bool { return i >= 0 && i < len(s) && s[i] >= '0' && s[i] <= '9' }

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

func byTotal(k *candidate) *big.Rat { return k.total }

// highest takes the best of a field by the basis that is read; what either
// basis comes to is told whichever it is.
func (c *calc) highest(matter string, field []*candidate) refChoice {
	life, years := best(field, byTotal), compareYears(field)
	winner := life
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
	out.Outcomes = []refOutcome{{"life", life.name, show(life.total)}, {"annual", years.winner.name, show(years.amount)}}
	out.Disagree = life != years.winner || life.total.Cmp(years.amount) != 0
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
	margin := minus(winner.total, second.total)
	out.RunnerUp, out.Margin, out.Tie = second.name, show(margin), margin.Sign() == 0
	return out
}

func (k *candidate) publish() refCandidate {
	out := refCandidate{Award: k.name, Total: show(k.total), Years: map[string]*string{}}
	for y, v := range k.years {
		out.Years[strconv.Itoa(y)] = show(v)
	}
	if k.award == nil {
		return out
	}
	out.Payee = k.award.payee
	sums, order := map[string]*big.Rat{}, []string(nil)
	for _, l := range k.award.lines {
		for _, s := range l.shares {
			if sums[s.bearer] == nil {
				order = append(order, s.bearer)
			}
			addTo(sums, s.bearer, s.amount)
		}
	}
	for _, b := range order {
		out.Bearers = append(out.Bearers, refShare{b, *show(sums[b])})
	}
	return out
}
