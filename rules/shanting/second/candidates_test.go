package second

import (
	"math/big"
	"slices"
	"sort"
	"strconv"
)

// candidate is one scheme for a matter: an award of ours, what the contract
// promises in its stead, or another policy's money.
type candidate struct {
	award *award // nil for another policy
	name  string
	scope string
	years map[int]*big.Rat
	total *big.Rat     // of what is known; nil where nothing is
	vague map[int]bool // the years in which another policy gives nobody knows what; anyYear is all
	open  bool         // of ours something is not known, before any year is lost

	before *big.Rat // of one premises more: what the award comes to without,
	had    []*line  // and its lines
}

// anyYear stands for every year of a policy of which no year is told.
const anyYear = 0

// vagueIn tells whether it is not known what another policy gives in a year.
func (k *candidate) vagueIn(year int) bool { return k.vague[year] || k.vague[anyYear] }

// isVague of any of some candidates.
func isVague(field ...*candidate) bool {
	return slices.ContainsFunc(field, func(k *candidate) bool { return len(k.vague) > 0 })
}

// leaveOpen takes the total from a policy of which nothing is known.
func (k *candidate) leaveOpen() {
	if len(k.years) == 0 && len(k.vague) > 0 {
		k.total = nil
	}
}

func fromAward(a *award) *candidate {
	k := &candidate{award: a, name: a.name(), years: map[int]*big.Rat{}, total: a.total(), open: a.openLines()}
	if a.status == "unknown" || a.mayStand {
		k.total = nil
	}
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

// others lists the district's own policies, agreements and what the contract
// promises; city and province never compete.
func (c *calc) others(matter string) []*candidate {
	var out []*candidate
	for _, o := range c.doc.list("other_awards") {
		scope := o.text("scope")
		if o.text("matter") != matter || scope == "city" || scope == "province" || scope == "" {
			continue
		}
		k := &candidate{name: o.text("policy"), scope: scope, years: map[int]*big.Rat{}, total: new(big.Rat), vague: map[int]bool{}}
		if len(o.sub("years")) == 0 {
			k.vague[anyYear] = true
		}
		for _, y := range sortedKeys(o.sub("years")) {
			v := o.money("years", y)
			if v == nil {
				k.vague[integer(y)] = true
				continue
			}
			k.put(integer(y), v)
			k.total = plus(k.total, v)
		}
		k.leaveOpen()
		out = append(out, k)
	}
	// By name, so that the order of the file decides nothing.
	sort.SliceStable(out, func(i, j int) bool { return folded(out[i].name) < folded(out[j].name) })
	return out
}

// ofScope are the other policies of a scope, and those that are not.
func ofScope(others []*candidate, scope string) (in, out []*candidate) {
	for _, o := range others {
		if o.scope == scope {
			in = append(in, o)
		} else {
			out = append(out, o)
		}
	}
	return in, out
}

func (k *candidate) lose() {
	if k.award != nil && k.award.status != "unknown" {
		k.award.status, k.award.superseded = "superseded", true
	}
}

// sum is what a candidate is known to come to.
func (k *candidate) sum() *big.Rat {
	if k.total == nil {
		return new(big.Rat)
	}
	return k.total
}

func byTotal(k *candidate) *big.Rat { return k.sum() }

// best prefers the earlier on a tie: 3号, then document order, other policies
// last; and what is known before what is not.
func best(field []*candidate, worth func(*candidate) *big.Rat) *candidate {
	var winner *candidate
	for _, k := range field {
		switch {
		case winner == nil, winner.total == nil && k.total != nil:
			winner = k
		case k.total == nil:
		case worth(k).Cmp(worth(winner)) > 0:
			winner = k
		}
	}
	return winner
}

// least of a field, the earlier on a tie.
func lowest(field []*candidate) *candidate {
	winner := field[0]
	for _, k := range field[1:] {
		if k.sum().Cmp(winner.sum()) < 0 {
			winner = k
		}
	}
	return winner
}

func (k *candidate) publish() refCandidate {
	out := refCandidate{Award: k.name, Total: show(k.total), Years: map[string]*string{}, Open: k.open || isVague(k)}
	for y, v := range k.years {
		out.Years[strconv.Itoa(y)] = show(v)
	}
	if k.award == nil {
		return out
	}
	if out.Payee = k.award.payee; out.Total == nil {
		return out
	}
	sums, order := map[string]*big.Rat{}, []string(nil)
	for _, l := range k.award.lines {
		for _, s := range l.shares {
			if sums[s.bearer] == nil {
				order = append(order, s.bearer)
			}
			addTo(sums, s.bearer, s.amount)
		}
	}
	for _, l := range k.had {
		for _, s := range l.shares {
			if sums[s.bearer] == nil {
				continue
			}
			sums[s.bearer] = minus(sums[s.bearer], s.amount)
		}
	}
	out.Bearers = []refShare{}
	for _, b := range order {
		out.Bearers = append(out.Bearers, refShare{b, *show(sums[b])})
	}
	return out
}
