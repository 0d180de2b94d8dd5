// Package cash says when the money of a result comes, and what it is worth on
// the day of the question. It changes nothing of the result: award years are
// those of the law, cash years those of the day from which a line is payable.
package cash

import (
	"slices"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// Discount is the yearly rate, and the day to which is discounted.
type Discount struct {
	Rate money.Rate
	Day  civil.Date
}

// Row is one award by the years in which it is payable.
type Row struct {
	Award   *calc.Award
	Years   []project.YearAmount
	Total   money.Amount
	Present *money.Amount // nil without a discount
	Open    []calc.OpenYear
}

// Flow are all awards that are paid, by cash years.
type Flow struct {
	Years    []int
	Rows     []Row
	Totals   []project.YearAmount
	Total    money.Amount
	Present  *money.Amount // the sum of the lines, each rounded to the fen
	Discount *Discount
	Open     []calc.OpenYear // of all rows
	// Complete: nothing is open, of no row and of no award that has none yet.
	Complete bool
}

// Of puts the lines of a result into the years in which they are payable: those
// that are not known too, for the day from which they are is.
func Of(r *calc.Result, d *Discount) *Flow {
	f := &Flow{Discount: d, Complete: r.Totals.Complete}
	if d != nil {
		f.Present = new(money.Amount)
	}
	for i := range r.Schedule.Rows {
		row := rowOf(r.Schedule.Rows[i].Award, d)
		for _, y := range row.Years {
			f.Totals = added(f.Totals, y.Year, y.Amount)
			f.Years = append(f.Years, y.Year)
		}
		for _, y := range row.Open {
			if y.Year != project.EveryYear {
				f.Years = append(f.Years, y.Year)
			}
		}
		f.Total = f.Total.Add(row.Total)
		if d != nil {
			*f.Present = f.Present.Add(*row.Present)
		}
		f.Rows = append(f.Rows, row)
	}
	slices.Sort(f.Years)
	f.Years = slices.Compact(f.Years)
	for _, y := range f.Years {
		if slices.ContainsFunc(f.Rows, func(row Row) bool { return row.isOpen(y) }) {
			f.Open = append(f.Open, calc.OpenYear{Year: y, Partial: has(f.Totals, y)})
		}
	}
	return f
}

func rowOf(a *calc.Award, d *Discount) Row {
	row := Row{Award: a}
	if d != nil {
		row.Present = new(money.Amount)
	}
	var open []int
	for i := range a.Lines {
		l := &a.Lines[i]
		if l.Open() && !l.Lost {
			open = append(open, payableIn(l))
		}
		if l.Amount == nil || l.Lost {
			continue
		}
		if l.Dated() {
			row.Years = added(row.Years, l.PayableFrom.Year(), *l.Amount)
		}
		row.Total = row.Total.Add(*l.Amount)
		if d != nil {
			*row.Present = row.Present.Add(d.Of(*l.Amount, l.PayableFrom))
		}
	}
	slices.Sort(open)
	for _, y := range slices.Compact(open) {
		row.Open = append(row.Open, calc.OpenYear{Year: y, Partial: has(row.Years, y)})
	}
	return row
}

// payableIn is the calendar year in which a line is payable, as far as anybody knows.
func payableIn(l *calc.Line) int {
	if !l.Dated() {
		return project.EveryYear
	}
	return l.PayableFrom.Year()
}

func (r *Row) isOpen(year int) bool {
	return slices.ContainsFunc(r.Open, func(o calc.OpenYear) bool { return o.Year == year })
}

func has(all []project.YearAmount, year int) bool {
	return slices.ContainsFunc(all, func(y project.YearAmount) bool { return y.Year == year })
}

// added adds an amount to that of a year, in the order of years.
func added(all []project.YearAmount, year int, a money.Amount) []project.YearAmount {
	i, found := slices.BinarySearchFunc(all, year, func(y project.YearAmount, year int) int { return y.Year - year })
	if found {
		all[i].Amount = all[i].Amount.Add(a)
		return all
	}
	return slices.Insert(all, i, project.YearAmount{Year: year, Amount: a})
}
