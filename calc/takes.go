package calc

import (
	"slices"
	"strings"

	"github.com/shanting/fuchi/calc/project"
)

// Takes says whether a choice pays the i-th candidate in a column year: of a year
// in which nothing is known of any, that which may give something.
func (c *Choice) Takes(i, year int) bool {
	switch {
	case c.Rule == Adds:
		return true
	case c.Rule == Highest && c.Basis == Annual && len(c.Decisions) > 1:
		for _, y := range c.Decisions[1].Years {
			if y.Year == year {
				return y.Winner == c.Candidates[i].Name
			}
		}
		return slices.Contains(c.Candidates[i].lackingIn, year)
	}
	return i == c.Won
}

// IsAgreement says whether a candidate is the agreement of one project.
func (x *Candidate) IsAgreement() bool { return x.over }

// NotWhole says whether the i-th candidate is not wholly known.
func (c *Choice) NotWhole(i int) bool {
	x := &c.Candidates[i]
	return x.Unknown || len(x.Lacks) > 0 || len(c.lackingIn(i)) > 0
}

// OpenYears are the column years in which the i-th candidate is not known, or in
// part, that are known to be such: of its premises alone where those are told apart.
func (c *Choice) OpenYears(i int) (years []int) {
	return slices.DeleteFunc(c.lackingIn(i), func(y int) bool { return y == project.EveryYear })
}

// lackingIn are those years, and EveryYear where something is open in one that
// nobody knows.
func (c *Choice) lackingIn(i int) (years []int) {
	x := &c.Candidates[i]
	if x.Award == nil {
		years = slices.Clone(x.lackingIn)
		slices.Sort(years)
		return slices.Compact(years)
	}
	if x.Award.shut() { // nor which years it has
		return []int{project.EveryYear}
	}
	premises, apart := strings.CutPrefix(c.Matter, x.Award.Matter+":")
	lines := x.lines()
	for n := range lines {
		if l := &lines[n]; l.Open() && (!apart || l.Premises == "" || l.Premises == premises) {
			years = append(years, l.Year)
		}
	}
	return years
}

// OpenIn says whether the i-th candidate is not known, or in part, in a column year.
func (c *Choice) OpenIn(i, year int) bool {
	years := c.lackingIn(i)
	return slices.Contains(years, project.EveryYear) || slices.Contains(years, year)
}

// LackedIn are the amounts of a column year that another policy lacks, and of
// EveryYear those of which no year is written.
func (x *Candidate) LackedIn(year int) (paths []string) {
	for k, y := range x.lackingIn {
		if y == year {
			paths = append(paths, x.Lacks[k])
		}
	}
	return paths
}
