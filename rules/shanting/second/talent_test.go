package second

import "math/big"

const (
	salaryLine      = "20万"
	firstTalentYear = 2022 // which counts whole
)

// post is one person's place and the six tax years it is paid for.
type post struct {
	listed map[int]node
	begun  bool // the first of the six is known
	years  []int
}

func (c *calc) talentTax(person node) {
	name := person.text("name")
	a := c.measure("talent_tax", name, "第八条", "talent_tax:"+name, name)
	a.need(given(person.says("role")), "talent.role")
	a.need(person.flag("project_recognised"), "talent.project_recognised")
	a.need(person.flag("social_insurance"), "talent.social_insurance")
	p := c.post(a, person)
	a.need(p.reaching(), "talent.years")
	if !a.open() {
		return
	}
	for _, n := range p.years {
		entry, ok := p.listed[n]
		base, enough := entry.money("iit_net"), reaches(entry.money("salary"), salaryLine) // as entered: a part year is not put on a whole one
		var amount *big.Rat
		switch {
		case ok && enough == no: // used up, and still a line
			amount = new(big.Rat)
		case ok && (enough == yes || base != nil && base.Sign() == 0): // no tax is nothing to give back at any salary
			amount = portion(base, "100%", nil, round)
		default:
			base = nil
		}
		a.yearly(months(n, 1, 12), base, "100%", amount)
		if amount == nil {
			a.lack("talent.years")
			if _, told := p.listed[n]; !told && person.has("until") && person.date("until") == noDay {
				a.lack("talent.until")
			}
		}
	}
}

// post lays out six years from the first, or as many as the post lasted.
func (c *calc) post(a *award, person node) post {
	p := post{listed: map[int]node{}}
	for _, y := range person.list("years") {
		if n := integer(y.text("year")); n >= firstTalentYear {
			p.listed[n] = y
		}
	}
	first := c.firstYear(a, person, p)
	if first == 0 {
		return p
	}
	p.begun = true
	last := first + 5
	if until := person.date("until"); until != noDay {
		last = min(last, until.year())
	}
	for n := first; n <= last; n++ {
		p.years = append(p.years, n)
	}
	return p
}

// firstYear is that of the first tax, or as it may be read of the hiring or of
// the project's production; 0 where it is not known.
func (c *calc) firstYear(a *award, person node, p post) int {
	start := noDay
	switch {
	case c.reads("talent_start", "hired"):
		start = a.dated(person.date("since"), "talent.since")
	case c.reads("talent_start", "production"):
		var standIn bool
		start, standIn = c.production()
		a.dated(start, "milestones.production")
		a.estimate = a.estimate || standIn
	default:
		first := 0
		for n := range p.listed {
			if first == 0 || n < first {
				first = n
			}
		}
		a.need(given(first > 0), "talent.years")
		return first
	}
	if start == noDay {
		return 0
	}
	return max(start.year(), firstTalentYear)
}

// reaching: the salary is a condition of its line, and of the whole only once
// every year is told and none reaches it.
func (p post) reaching() tri {
	for _, n := range p.years {
		entry, ok := p.listed[n]
		if !ok || reaches(entry.money("salary"), salaryLine) != no {
			return yes
		}
	}
	return not(truth(p.begun))
}
