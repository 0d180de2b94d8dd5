package second

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// options narrow what the generator writes.
type options struct {
	readings bool    // choose readings other than the default now and then
	without  string  // readings left as they are by default
	always   string  // id=choice of a reading chosen in every project
	finance  bool    // write the sections of 5号
	drop     float64 // how often a fact is left out, in every other project
}

var everything = options{readings: true, finance: true, drop: 0.03}

// generator writes one random project; the same seed writes the same bytes.
type generator struct {
	*rand.Rand
	options
	lines   []string
	lead    bool     // nothing is signed yet
	matters []string // what the sections written so far can win
	start   day      // production as the contract has it
	actual  day
	clean   bool // nothing forgotten and seldom anything odd, so that much is due
	upgrade bool
	left    bool

	town bool // one that signs for itself, about the size up to which it may
}

func seeded(seed uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, 20220416)) }

// generate likes the edges: figures a fen off a threshold, days on a border.
func generate(rng *rand.Rand, o options) string {
	g := &generator{Rand: rng, options: o}
	if g.clean = g.chance(0.5); g.clean {
		g.drop = 0
	}
	g.section("fuchi", "1")
	g.start = g.day("2023-01-01", "2023-07-01", "2024-02-29", "2024-01-01", "2023-12-31")
	g.actual = g.start + day(g.IntN(200)-60)
	if g.chance(0.4) {
		g.actual = g.start
	}
	if g.chance(0.4) {
		g.section("as_of", g.edge(g.actual.deadline(24)).String())
	}
	chosen := g.readingChoice()
	g.town = g.chance(0.06)
	g.lead = !g.clean && g.chance(0.04)
	g.project()
	if !g.lead {
		g.contract()
	}
	g.milestones()
	g.investment()
	g.site()
	g.claims()
	if g.finance {
		g.financeSections()
	}
	g.otherAwards()
	g.paid()
	if g.readings {
		g.section("readings", chosen)
	}
	return strings.Join(g.lines, "\n") + "\n"
}

func (g *generator) chance(p float64) bool { return g.Float64() < p }

func (g *generator) pick(list ...string) string { return list[g.IntN(len(list))] }

// mostly is the usual value, and one of the others now and then.
func (g *generator) mostly(p float64, usual string, others ...string) string {
	switch {
	case g.clean && p > 0.5:
		p = 1 - (1-p)/4
	case g.clean && p < 0.1:
		p /= 4
	}
	if g.chance(p) {
		return usual
	}
	return g.pick(others...)
}

func (g *generator) section(key, value string) {
	if value != "" && value != "{}" && value != "[]" {
		g.lines = append(g.lines, key+": "+value)
	}
}

// fact is one key and value, or nothing: a fact somebody forgot. Now and then
// somebody writes that it is not known.
func (g *generator) fact(key, value string) string {
	switch {
	case value == "" || g.chance(g.drop):
		return ""
	case g.chance(g.drop / 4):
		return key + ": " + g.pick("待定", "未知", "unknown", "~", "N/A")
	}
	return key + ": " + value
}

// presumed is a finding that most files do not speak of.
func (g *generator) presumed(key, value string) string {
	if g.chance(0.5) {
		return ""
	}
	return g.fact(key, value)
}

func mapping(facts ...string) string  { return "{" + joined(facts) + "}" }
func sequence(items ...string) string { return "[" + joined(items) + "]" }

func joined(items []string) string {
	var kept []string
	for _, s := range items {
		if s != "" {
			kept = append(kept, s)
		}
	}
	return strings.Join(kept, ", ")
}

// fen writes an amount in one of the spellings a person would use.
func (g *generator) fen(n int64) string {
	switch {
	case n != 0 && n%1e10 == 0 && g.chance(0.7):
		return fmt.Sprintf("%d亿元", n/1e10)
	case n != 0 && n%1e6 == 0 && g.chance(0.7):
		return fmt.Sprintf("%d万元", n/1e6)
	}
	sign := ""
	if n < 0 {
		sign, n = "-", -n
	}
	return fmt.Sprintf("%s%d.%02d", sign, n/100, n%100)
}

// nearFen is a threshold in yuan, a fen off it, or anything around it.
func (g *generator) nearFen(yuan ...int64) int64 {
	t := yuan[g.IntN(len(yuan))] * 100
	switch g.IntN(5) {
	case 0:
		return t - 1
	case 1:
		return t
	case 2:
		return t + 1
	}
	return t/5 + g.Int64N(2*t)
}

func (g *generator) near(yuan ...int64) string { return g.fen(g.nearFen(yuan...)) }

func (g *generator) usd(n int64) string {
	if n%1e6 == 0 && g.chance(0.5) {
		return fmt.Sprintf("%d万美元", n/1e6)
	}
	return fmt.Sprintf("%d.%02d USD", n/100, n%100)
}

// day is one of the border days, or one within three years of the first.
func (g *generator) day(borders ...string) day {
	if g.chance(0.5) {
		return parseDate(g.pick(borders...))
	}
	return parseDate(borders[0]) + day(g.IntN(900))
}

// edge is the day, its neighbours up to the end of a weekend, or one a while off.
func (g *generator) edge(d day) day {
	if g.chance(0.5) {
		return d + day(g.IntN(6)-1)
	}
	return d + day(g.IntN(900)-600)
}

func (g *generator) yesNo(p float64) string { return g.mostly(p, "true", "false") }
