package calc

import (
	"math/big"
	"slices"
)

// mostComputations is how often one rule, or one choice among rules, is computed
// at most: far more than the readings of these documents ask for, and an end
// where a document brings one award that hangs on very many. Where a computation
// is long, since the project has much of what the rule is for, there are fewer:
// so many that they come to mostWork.
const (
	mostComputations = 1 << 15
	mostWork         = 1 << 22
)

// grower computes the parts of a project under the readings they ask about.
type grower struct {
	Watch
	base      *Result
	book      *Rulebook
	asChosen  *settled
	contested map[string]bool // the matters that are chosen in
	readings  []ChosenReading // as they are read at the moment
	fixed     []bool          // those decided further up
	ever      []bool          // those any part asked about
	payable   int             // the calendar year of which the money counts; 0 for all
	computed  int
	until     int // the bound of the tree at hand
	cut       bool
}

func newGrower(base *Result, book *Rulebook, year int, w Watch) *grower {
	g := &grower{Watch: w, base: base, book: book, asChosen: settledIn(base, year), payable: year,
		contested: contested(base), readings: slices.Clone(base.Readings)}
	g.fixed, g.ever = make([]bool, len(g.readings)), make([]bool, len(g.readings))
	for i := range g.readings {
		g.readings[i].asked = false
	}
	return g
}

// all grows the tree of each part: those of its rules, and where awards
// compete that of the choice among them.
func (g *grower) all() []*tree[yield] {
	var trees []*tree[yield]
	for _, p := range partsOf(g.base, g.contested) {
		rules := make([]*tree[yield], len(p.rules))
		for i, r := range p.rules {
			rules[i] = g.tree(g.awards(r), g.instances(r))
		}
		if p.chooses {
			rules = []*tree[yield]{g.tree(g.choices(p, rules), g.work(p))}
		}
		trees = append(trees, rules...)
	}
	return trees
}

// instances are the awards of a rule, each of which is work of its own.
func (g *grower) instances(r ruled) (n int) {
	for _, a := range g.base.Awards {
		if a.Rule == r.rule {
			n++
		}
	}
	return n
}

// work is that of one choice: its awards, what competes with them, and each
// premises beside those before it where they may be told apart.
func (g *grower) work(p *part) int {
	n, places := len(p.rivals), len(g.base.Project.Offices)
	for _, r := range p.rules {
		n += g.instances(r)
	}
	if g.book.MatterScope != nil && len(p.rules) > 1 && places <= mostApart {
		n += places * places * len(p.rules)
	}
	return n
}

// tree grows the tree of one computation, of so much work.
func (g *grower) tree(of computation, work int) *tree[yield] {
	g.until = g.computed + min(mostComputations, mostWork/max(work, 1))
	return g.grow(of, true)
}

// grow works something out as things are read at the moment, and then decides the
// readings that this computation asked about in every other way, the last
// asked first, so that at each those asked before it are decided and those
// asked after it are open again.
//
// The leaf of a computation stands for every combination that agrees with it
// on what it asked about, whatever it says of the rest: a computation cannot
// depend on what it does not look at. Any combination is at exactly one leaf:
// it follows the computation to the first reading on which it differs, and
// goes on below that choice. So what is asked only under some choice of
// another reading is tried there and nowhere else.
func (g *grower) grow(of computation, first bool) *tree[yield] {
	if !first && !g.may() { // as chosen, everything is computed: that is in the range whatever happens
		return end(yield{state: untried})
	}
	t, asked := of(g.readings)
	g.computed++
	if g.Progress != nil {
		g.Progress(g.computed)
	}
	open := slices.DeleteFunc(asked, func(i int) bool { return g.fixed[i] })
	for _, i := range open {
		g.fixed[i], g.ever[i] = true, true
	}
	for _, i := range slices.Backward(open) {
		t = g.decide(of, i, t)
		g.fixed[i] = false
	}
	return t
}

// decide grows the other choices of a reading beside what it is as read now.
func (g *grower) decide(of computation, i int, asRead *tree[yield]) *tree[yield] {
	r := &g.readings[i]
	now, next := r.Chosen, make([]*tree[yield], len(r.Choices))
	for k, choice := range r.Choices {
		if next[k] = asRead; choice.ID != now {
			r.Chosen = choice.ID
			next[k] = g.grow(of, false)
		}
	}
	r.Chosen = now
	return branch(i, next)
}

// may says whether this tree may grow on.
func (g *grower) may() bool {
	may := g.computed < g.until && !g.stopped()
	g.cut = g.cut || !may
	return may
}

// combinations is how many there are of the readings that were asked about.
func (g *grower) combinations() *big.Int {
	all := big.NewInt(1)
	for i, asked := range g.ever {
		if asked {
			all.Mul(all, big.NewInt(int64(len(g.readings[i].Choices))))
		}
	}
	return all
}
