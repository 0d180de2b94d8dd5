package calc

import (
	"slices"

	"github.com/shanting/fuchi/calc/money"
)

// Decision is what a choice comes to on one basis: life lets the higher total
// over all years win; annual lets the higher of each column year win that year.
type Decision struct {
	Basis   string
	Winner  string       // annual: the one with the most money in the years it won
	Amount  money.Amount // paid for the matter, by whomever
	Unknown bool         // nothing is known of the winner, and so of the amount
	Open    bool         // what is not known yet may change the amount
	Years   []YearWinner // annual only
}

// YearWinner is who wins a column year.
type YearWinner struct {
	Year   int
	Winner string
	Tie    bool // another gives as much
	index  int
}

// decision keeps beside an decision what the decision needs.
type decision struct {
	Decision
	winner int
	wins   []bool // annual: who won any year
}

func life(field []Candidate) decision {
	best := most(field, total)
	return decision{Decision: Decision{Basis: Life, Winner: field[best].Name, Amount: field[best].Total,
		Unknown: field[best].Unknown}, winner: best}
}

// byYear lets the higher of each column year win that year. What a candidate
// does not give in a year counts as zero, and the first of equals wins it; a
// year that the winner has no line in is no win, for nobody is paid.
func byYear(field []Candidate) decision {
	out := decision{Decision: Decision{Basis: Annual}, wins: make([]bool, len(field))}
	won := make([]Candidate, len(field)) // what each has in the years it won
	for i := range field {
		won[i].Unknown = field[i].Unknown
	}
	for _, year := range allYears(field) {
		i := most(field, func(x Candidate) money.Amount { return x.in(year) })
		worth := field[i].in(year)
		tie := worth.Sign() > 0 && slices.ContainsFunc(field[i+1:],
			func(x Candidate) bool { return x.in(year).Cmp(worth) == 0 })
		out.wins[i] = out.wins[i] || field[i].serves(year)
		won[i].Total = won[i].Total.Add(worth)
		out.Amount = out.Amount.Add(worth)
		out.Years = append(out.Years, YearWinner{year, field[i].Name, tie, i})
	}
	out.winner = most(won, total)
	out.Winner, out.Unknown = field[out.winner].Name, field[out.winner].Unknown
	return out
}

// turns says whether what is not known yet of any candidate may change what a
// basis comes to.
func (o *decision) turns(c *Case, field []Candidate) bool {
	for i, x := range field {
		switch {
		case !x.open():
		case o.Basis == Life && (i == o.winner || x.mayReach(c, field[o.winner].Total, i < o.winner)):
			return true
		case o.Basis == Annual && (x.Award == nil || o.mayAdd(i, x) || o.mayFill(c, x) || o.mayLose(c, field, i)):
			return true
		}
	}
	return false
}

// mayAdd says whether ours is open in a year that it has won, or nobody has.
func (o *decision) mayAdd(i int, x Candidate) bool {
	lines := x.lines()
	for n := range lines {
		at := slices.IndexFunc(o.Years, func(y YearWinner) bool { return y.Year == lines[n].Year })
		if lines[n].Open() && (at < 0 || o.Years[at].index == i) {
			return true
		}
	}
	return false
}

// mayFill says whether ours may have something in a year that nobody is known to
// give anything in.
func (o *decision) mayFill(c *Case, x Candidate) bool {
	most, open := c.most(x, func(l *Line) bool { return !o.decides(l.Year) })
	return x.Award != nil && open && (most == nil || most.Sign() > 0)
}

// stand says who has won any year or is not known in one that nobody has won: the
// others are superseded.
func (o *decision) stand(field []Candidate) []bool {
	stand := slices.Clone(o.wins)
	for i := range field {
		stand[i] = stand[i] || slices.ContainsFunc(field[i].lines(),
			func(l Line) bool { return l.Open() && !o.decides(l.Year) })
	}
	return stand
}

// decides says whether somebody has won a year.
func (o *decision) decides(year int) bool {
	return slices.ContainsFunc(o.Years, func(y YearWinner) bool { return y.Year == year })
}

func allYears(field []Candidate) []int {
	var years []int
	for _, x := range field {
		for _, y := range x.Years {
			years = append(years, y.Year)
		}
	}
	slices.Sort(years)
	return slices.Compact(years)
}

// drop takes the lines of lost years out of schedule and totals; they stay
// among the award's lines and in its total.
func (o decision) drop(field []Candidate) {
	for _, y := range o.Years {
		for i, x := range field {
			if x.Award == nil || i == y.index {
				continue
			}
			for n := range x.Award.Lines {
				if l := &x.Award.Lines[n]; l.Year == y.Year {
					l.Lost = true
				}
			}
		}
	}
}

// mayLose says whether a year that another has won may still go to a candidate
// by what is not wholly known of that year.
func (o *decision) mayLose(c *Case, field []Candidate, i int) bool {
	for _, y := range o.Years {
		if y.index == i {
			continue
		}
		if field[i].Award == nil {
			if field[i].lacks(y.Year) {
				return true
			}
			continue
		}
		most, open := c.most(field[i], func(l *Line) bool { return l.MayFallIn(y.Year) })
		if open && (most == nil || reaches(*most, field[y.index].in(y.Year), i < y.index)) {
			return true
		}
	}
	return false
}

// paid are the lines of an award that are paid if the award is.
func (a *Award) paid() []Line {
	for i := range a.Lines {
		if a.Lines[i].Lost {
			return slices.DeleteFunc(slices.Clone(a.Lines), func(l Line) bool { return l.Lost })
		}
	}
	return a.Lines
}

// PaidTotal is what an award pays, without the years it lost.
func (a *Award) PaidTotal() money.Amount { return sum(a.paid()) }
