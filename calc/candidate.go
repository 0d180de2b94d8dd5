package calc

import (
	"cmp"
	"slices"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// contest is who may serve a matter: our awards in document order and the
// support of other policies as the file lists it.
type contest struct {
	ours   []*Award
	theirs []*project.OtherAward
}

// eachServing tells of each that serves a matter, an award of ours or support
// of another policy. What is not known yet stands beside what counts, and an
// agreement over it leaves it as it is.
func (c *Case) eachServing(rivals []*project.OtherAward,
	tell func(matter string, ours *Award, theirs *project.OtherAward)) {
	for _, a := range c.Result.Awards {
		if a.Status.Counts() || a.Status == NotKnown || a.mayStand {
			tell(a.Matter, a, nil)
		}
	}
	for _, o := range rivals {
		if o.Scope.Value != "contract" { // which bounds our award and does not compete with it
			tell(o.Matter.Value, nil, o)
		}
	}
}

// rivals are the support of other policies that may serve a matter; city and
// provincial money never competes.
func rivals(p *project.Project) (all []*project.OtherAward) {
	for i := range p.OtherAwards {
		switch o := &p.OtherAwards[i]; o.Scope.Value {
		case "district", "agreement", "contract":
			all = append(all, o)
		}
	}
	return all
}

// contests are the matters that so many serve, each with who does.
func (c *Case) contests(rivals []*project.OtherAward, atLeast int) map[string]*contest {
	serve, all := map[string]int{}, map[string]*contest{}
	c.eachServing(rivals, func(matter string, _ *Award, _ *project.OtherAward) { serve[matter]++ })
	c.eachServing(rivals, func(matter string, ours *Award, theirs *project.OtherAward) {
		if serve[matter] < atLeast {
			return
		}
		k := all[matter]
		if k == nil {
			k = new(contest)
			all[matter] = k
		}
		if ours != nil {
			k.ours = append(k.ours, ours)
		} else {
			k.theirs = append(k.theirs, theirs)
		}
	})
	return all
}

// counting are our awards that count, and of which each is known to.
func (k *contest) counting() (all []*Award) {
	for _, a := range k.ours {
		if a.Status.Counts() {
			all = append(all, a)
		}
	}
	return all
}

// candidates are our awards in document order, then other policies by name,
// each with what is known of it: null lines stand in no comparison.
func (k *contest) candidates() []Candidate {
	var ours, theirs []Candidate
	type policy struct {
		name string
		over bool
	}
	known := map[policy]int{} // where each stands among theirs
	for _, a := range k.ours {
		ours = append(ours, candidate(a))
	}
	for _, o := range k.theirs {
		as := policy{o.Policy.Value, o.Scope.Value == "agreement"}
		i, ok := known[as]
		if !ok {
			i = len(theirs)
			known[as] = i
			theirs = append(theirs, Candidate{Name: as.name, over: as.over})
		}
		theirs[i].give(o)
	}
	slices.SortStableFunc(theirs, func(x, y Candidate) int { // a spelling decides nothing
		if x.Name == y.Name && x.over != y.over { // a policy before an agreement of its name
			if y.over {
				return -1
			}
			return 1
		}
		return cmp.Compare(project.Folded(x.Name), project.Folded(y.Name))
	})
	return append(ours, theirs...)
}

// give adds what support of another policy comes to, as far as it is known: what
// is written as not known is none of it, and may be any sum.
func (x *Candidate) give(o *project.OtherAward) {
	x.Total = x.Total.Add(o.Total())
	for _, y := range o.Years {
		x.Years = addYear(x.Years, y)
	}
	x.Lacks, x.lackingIn = append(x.Lacks, o.Lacks()...), append(x.lackingIn, o.Unknown...)
	x.Unknown = len(x.Years) == 0 && len(x.Lacks) > 0
}

// lacks says whether it is not known what another policy gives in a year.
func (x Candidate) lacks(year int) bool {
	return slices.Contains(x.lackingIn, year) || slices.Contains(x.lackingIn, project.EveryYear)
}

// is says whether two candidates are the same one: our award, or another
// policy by its name and kind.
func (x Candidate) is(y Candidate) bool {
	return x.Award == y.Award && (x.Award != nil || x.Name == y.Name && x.over == y.over)
}

// overriding says whether our award's rule sets any policy aside.
func (x Candidate) overriding() bool { return x.Award != nil && x.Award.Rule.Overrides != nil }

// title is the candidate as a person reads it.
func (x Candidate) title() lang.Text {
	if x.Award == nil {
		return lang.F("「%s」", "“%s”", x.Name)
	}
	return lang.F("%s（%s）", "%s (%s)", x.Award.Rule.Title, lang.Cite(x.Award.Article))
}

func total(x Candidate) money.Amount { return x.Total }

// open says whether a candidate or years of it are not known yet.
func (x Candidate) open() bool {
	return x.Unknown || len(x.Lacks) > 0 || anyOpen(x.lines())
}

// unplaced are the facts for want of which it is not known which premises count
// in ours.
func (x Candidate) unplaced() []string {
	if x.Award == nil {
		return nil
	}
	return x.Award.unplaced
}

func anyOpen(lines []Line) bool {
	for i := range lines {
		if lines[i].Open() {
			return true
		}
	}
	return false
}

// lines are those of ours as they compete.
func (x *Candidate) lines() []Line {
	if x.whole != nil || x.Award == nil {
		return x.whole
	}
	return x.Award.Lines
}

// serves says whether a candidate has a column year at all, if only with nothing.
func (x Candidate) serves(year int) bool {
	return slices.ContainsFunc(x.Years, func(y project.YearAmount) bool { return y.Year == year })
}

// in is what a candidate gives in a column year, nothing where it has none.
func (x Candidate) in(year int) money.Amount {
	for _, y := range x.Years {
		if y.Year == year {
			return y.Amount
		}
	}
	return money.Zero
}

// most is the candidate worth the most; the first of equals stays, which is
// ours and in document order (READING, take the higher). What is not known
// comes after whatever is.
func most(field []Candidate, worth func(Candidate) money.Amount) int {
	best := 0
	for i := range field {
		switch {
		case field[i].Unknown:
		case field[best].Unknown, worth(field[i]).Cmp(worth(field[best])) > 0:
			best = i
		}
	}
	return best
}

func (x Candidate) known() bool { return !x.Unknown }

func only(field []Candidate, keep func(Candidate) bool) []Candidate {
	var kept []Candidate
	for _, x := range field {
		if keep(x) {
			kept = append(kept, x)
		}
	}
	return kept
}

func addYear(years []project.YearAmount, y project.YearAmount) []project.YearAmount {
	if n := len(years); n == 0 || years[n-1].Year < y.Year { // as lines mostly come
		return append(years, y)
	}
	i, found := slices.BinarySearchFunc(years, y.Year,
		func(e project.YearAmount, year int) int { return e.Year - year })
	if found {
		years[i].Amount = years[i].Amount.Add(y.Amount)
		return years
	}
	return slices.Insert(years, i, y)
}

// yearsOf are the known amounts of lines by column.
func yearsOf(lines []Line) []project.YearAmount { return addYears(nil, lines) }

// addYears adds what is known of lines to their columns; one without a day stands in none.
func addYears(years []project.YearAmount, lines []Line) []project.YearAmount {
	for i := range lines {
		if l := &lines[i]; l.Amount != nil && l.Dated() {
			years = addYear(years, project.YearAmount{Year: l.Year, Amount: *l.Amount})
		}
	}
	return years
}

// describe tells of each candidate of ours who would bear it, once lines are split.
func (c *Case) describe() {
	for i := range c.Result.Choices {
		field := c.Result.Choices[i].Candidates
		for j := range field {
			switch a := field[j].Award; {
			case field[j].whole != nil:
				a.bear(c, field[j].whole)
				a.bear(c, field[j].before)
				field[j].Bearers = lessShares(bearersOf(field[j].whole), bearersOf(field[j].before))
			case a != nil:
				field[j].Bearers = bearersOf(a.Lines)
			}
		}
	}
}

func bearersOf(lines []Line) []Share {
	bearers := tally{}
	for i := range lines {
		for _, s := range lines[i].Bearers {
			bearers.add(s.Name, s.Amount)
		}
	}
	return bearers.shares()
}
