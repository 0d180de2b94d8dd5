package calc

import (
	"slices"

	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// Schedule is the money by column year: a row an award, known amounts only.
type Schedule struct {
	Years  []int
	Rows   []Row
	Totals []project.YearAmount
}

// Row is one award in the schedule.
type Row struct {
	Award   *Award
	Amounts []project.YearAmount
	Total   money.Amount
}

// Totals are the sums over all awards that are paid.
type Totals struct {
	Amount   money.Amount
	ByBearer []Share
	ByPayee  []Share
	Complete bool // no line is unknown and no award is
}

// addUp makes schedule and totals from the awards that count.
func (c *Case) addUp() {
	r := c.Result
	r.Totals.Complete = true
	var bearers, payees tally
	for _, a := range r.Awards {
		if a.Status == NotKnown || slices.ContainsFunc(a.Lines, func(l Line) bool { return l.Amount == nil }) {
			r.Totals.Complete = false
		}
		if !a.Status.Counts() {
			continue
		}
		lines := a.paid()
		row := Row{Award: a, Amounts: yearsOf(lines), Total: sum(lines)}
		r.Schedule.Rows = append(r.Schedule.Rows, row)
		for _, y := range row.Amounts {
			r.Schedule.Totals = addYear(r.Schedule.Totals, y)
		}
		for _, l := range lines {
			for _, s := range l.Bearers {
				bearers.add(s.Name, s.Amount)
			}
		}
		payees.add(a.Payee, row.Total)
		r.Totals.Amount = r.Totals.Amount.Add(row.Total)
	}
	for _, y := range r.Schedule.Totals {
		r.Schedule.Years = append(r.Schedule.Years, y.Year)
	}
	r.Totals.ByBearer, r.Totals.ByPayee = bearers.shares(), payees.shares()
}
