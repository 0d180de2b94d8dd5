// Package shift moves a project in time as a whole: the agreed day of
// production, what has not happened yet, and the forecasts. To move one day
// alone would leave the taxes where they were, and a project that slips would
// seem to gain by it.
package shift

import (
	"strconv"
	"strings"

	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// Shift is how far a project moves: by months, or to a day of agreed production.
type Shift struct {
	Months int
	To     civil.Date // the day, where Day says that there is one
	Day    bool
}

// mostMonths is the largest number that a project moves by.
const mostMonths = 120

// units are the words for so many months.
var units = []struct {
	word   string
	months int
}{{"m", 1}, {"个月", 1}, {"y", 12}, {"年", 12}}

// Parse reads 6m, -3m, 1y or the day to which agreed production moves.
func Parse(s string) (Shift, *project.Problem) {
	for _, unit := range units {
		number, ok := strings.CutSuffix(strings.TrimSpace(s), unit.word)
		n, err := strconv.Atoi(strings.TrimPrefix(number, "+"))
		if ok && err == nil && n >= -mostMonths && n <= mostMonths {
			return Shift{Months: n * unit.months}, nil
		}
	}
	if day, err := civil.ParseDate(s); err == nil {
		return Shift{To: day, Day: true}, nil
	}
	return Shift{}, &project.Problem{Path: s, Message: lang.F("「%s」不是推迟多久", "%q is no time to move by",
		project.Shown(s)),
		Hint: lang.T("写成 6m、-3m、1y，或约定投产要移到的日子 2025-07-01",
			"write 6m, -3m, 1y, or the day that agreed production moves to: 2025-07-01")}
}

// Moved is one fact that moves.
type Moved struct{ Path, Was, Is string }

// Kept is one that does not, and why.
type Kept struct {
	Path, Value string
	Why         lang.Text
}

// Done is what a shift does to a project.
type Done struct {
	Sets  []project.Setting
	Moved []Moved
	Kept  []Kept
}

// Of says what moves and what does not.
func (s Shift) Of(p *project.Project) (*Done, *project.Problem) {
	m := &mover{shift: s, done: &Done{}}
	agreed := p.Contract.AgreedProduction
	if s.Day && !agreed.Known {
		return nil, &project.Problem{Path: "contract.agreed_production",
			Message: lang.T("没有约定投产日，无从移到某一天", "there is no agreed day of production that could move to a day"),
			Hint: lang.T("写上 contract.agreed_production，或写移动的月数：--shift 6m",
				"write contract.agreed_production, or the months to move by: --shift 6m")}
	}
	if s.Day {
		m.to(agreed.Value, s.To)
	}
	m.contract(p)
	m.milestones(p)
	m.forecasts(p)
	return m.done, nil
}

// mover moves the facts of one project.
type mover struct {
	shift Shift
	days  civil.Date // where it moves to a day
	done  *Done
}

// to makes the move from one day to another: by whole months where they are of
// one day of the month, so that years stay years, else by days.
func (m *mover) to(from, to civil.Date) {
	y, month, _ := from.Parts()
	year, other, _ := to.Parts()
	if months := (year-y)*12 + other - month; from.Deadline(0, months) == to {
		m.shift = Shift{Months: months}
		return
	}
	m.days = to - from
}

// day is a day, moved; so many months on, it is the same day of the month or
// the last that the month has.
func (m *mover) day(d civil.Date) civil.Date {
	if m.shift.Day {
		return d + m.days
	}
	return d.Deadline(0, m.shift.Months)
}

// period is a period, moved; months stay months.
func (m *mover) period(p civil.Period) civil.Period {
	return civil.Period{From: m.day(p.From), To: m.day(p.To+1) - 1}
}

func (m *mover) move(path, was, is string) {
	m.done.Sets = append(m.done.Sets, project.Word(path, is))
	m.done.Moved = append(m.done.Moved, Moved{path, was, is})
}

func (m *mover) keep(path, value string, why lang.Text) {
	m.done.Kept = append(m.done.Kept, Kept{path, value, why})
}

func (m *mover) moveDay(f project.Fact[civil.Date]) {
	if f.Known {
		m.move(f.Path(), f.Value.String(), m.day(f.Value).String())
	}
}

func (m *mover) keepDay(f project.Fact[civil.Date], why lang.Text) {
	if f.Known {
		m.keep(f.Path(), f.Value.String(), why)
	}
}
