package calc

// Takes says whether a choice pays the i-th candidate in a column year.
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
		return false
	}
	return i == c.Won
}

// IsAgreement says whether a candidate is the agreement of one project.
func (x *Candidate) IsAgreement() bool { return x.over }
