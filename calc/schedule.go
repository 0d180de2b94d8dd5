package calc

import (
	"slices"

	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/calc/sorted"
)

// Schedule is the money by column year: a row an award.
type Schedule struct {
	Years  []int // of every line of its rows, known or not
	Rows   []Row
	Totals []project.YearAmount // of what is known
}

// Row is one award in the schedule.
type Row struct {
	Award   *Award
	Amounts []project.YearAmount // what is known of each year
	Open    []OpenYear           // the years of which not all is known
	Total   money.Amount
}

// OpenYear is a column year of a row that is not known, or known in part; EveryYear
// where nobody can say which year it is.
type OpenYear struct {
	Year    int
	Partial bool // some of it is known
}

// Totals are the sums over all awards that are paid.
type Totals struct {
	Amount   money.Amount
	ByBearer []Share
	ByPayee  []Share
	Complete bool // nothing is unknown or partial
	// the last day up to which nothing payable is; 0 where that cannot be said or everything is complete
	CompleteTo civil.Date
}

// addUp makes schedule and totals from the awards that count.
func (c *Case) addUp() {
	r := c.Result
	bearers, payees := tally(r.Totals.ByBearer), tally(r.Totals.ByPayee)
	for _, a := range r.Awards {
		if !a.Status.Counts() {
			continue
		}
		lines := a.paid()
		row := Row{Award: a, Amounts: addYears(c.memory.years.Room(len(lines)), lines), Open: openYears(lines),
			Total: sum(lines)}
		r.Schedule.Rows = append(r.Schedule.Rows, row)
		for _, y := range row.Amounts {
			r.Schedule.Totals = addYear(r.Schedule.Totals, y)
		}
		for i := range lines {
			if lines[i].Dated() {
				r.Schedule.Years = append(r.Schedule.Years, lines[i].Year)
			}
			for _, s := range lines[i].Bearers {
				bearers.add(s.Name, s.Amount)
			}
		}
		if slices.ContainsFunc(lines, func(l Line) bool { return l.Amount != nil }) { // else nothing is known of what is paid
			payees.add(a.Payee, row.Total)
		}
		r.Totals.Amount = r.Totals.Amount.Add(row.Total)
	}
	slices.Sort(r.Schedule.Years)
	r.Schedule.Years = slices.Compact(r.Schedule.Years)
	r.Totals.ByBearer, r.Totals.ByPayee = bearers.shares(), payees.shares()
	r.Totals.complete(r)
	if len(c.unnamed()) > 0 {
		r.Totals.Complete, r.Totals.CompleteTo = false, 0 // nobody can say since when
	}
}

// unnamed are the facts for want of which nobody can tell what is asked for.
func (c *Case) unnamed() (missing []string) {
	for _, d := range c.Result.Documents {
		if d.Unnamed != nil {
			missing = append(missing, d.Unnamed(c)...)
		}
	}
	return missing
}

// Unlisted are the facts for want of which the total is not complete though no
// award lacks them: which awards are asked for, or what ours may give way to.
func (r *Result) Unlisted() (missing []string) {
	if r.Totals.Complete {
		return nil
	}
	missing = r.Again().unnamed()
	if list := r.Project.Listed.OtherAwards; list.SaidUnknown() {
		missing = append(missing, list.Path())
	}
	return missing
}

// complete says whether nothing is open and, if something is, up to which day
// nothing payable is.
func (t *Totals) complete(r *Result) {
	t.Complete = true
	open, dated := civil.Date(0), true
	for _, a := range r.Awards {
		if a.Status == NotKnown && len(a.Lines) == 0 {
			t.Complete, dated = false, false // nobody can say since when
		}
		for i := range a.Lines {
			l := &a.Lines[i]
			if !l.Open() {
				continue
			}
			dated = dated && l.Dated()
			if t.Complete = false; open == 0 || l.PayableFrom < open {
				open = l.PayableFrom
			}
		}
	}
	if r.Project.Listed.OtherAwards.SaidUnknown() { // to one of them any of ours may give way
		t.Complete, dated = false, false
	}
	t.Complete = t.Complete && !r.Undecided()
	if slices.ContainsFunc(r.Choices, func(c Choice) bool { return c.Open }) {
		t.Complete = false
	}
	if dated && open > 0 {
		t.CompleteTo = open - 1
	}
}

// Undecided says of a lead that nothing at all is asked for while something may be.
func (r *Result) Undecided() bool {
	return len(r.Awards) == 0 &&
		slices.ContainsFunc(r.Standings, func(p Standing) bool { return r.nothingDecided(p.ID) })
}

// nothingDecided says of a document that nothing of it is asked for while something may be.
func (r *Result) nothingDecided(policy string) bool {
	return !slices.ContainsFunc(r.Awards, func(a *Award) bool { return a.Document.ID == policy }) &&
		slices.ContainsFunc(r.Standings, func(p Standing) bool { return p.ID == policy && p.Status != NotApplicable })
}

// openYears are the column years of lines that are not known, or in part.
func openYears(lines []Line) []OpenYear {
	var open []OpenYear
	for i := range lines {
		l := &lines[i]
		if !l.Open() {
			continue
		}
		k := slices.IndexFunc(open, func(o OpenYear) bool { return o.Year == l.Year })
		if k < 0 {
			open = append(open, OpenYear{Year: l.Year, Partial: partlyKnown(lines, l.Year)})
		}
	}
	sorted.Stable(open, func(a, b OpenYear) int { return a.Year - b.Year })
	return open
}

// partlyKnown says whether any line of a column year is known.
func partlyKnown(lines []Line, year int) bool {
	return slices.ContainsFunc(lines, func(l Line) bool { return l.Year == year && l.Amount != nil })
}
