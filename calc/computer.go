package calc

import (
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/memory"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// Computer answers many projects, one after the other. It uses its memory
// again: a result is whole only until the next. Each worker has its own.
type Computer struct {
	c      Case
	result Result
}

// NewComputer makes a computer.
func NewComputer() *Computer {
	m := new(Computer)
	m.c.memory.keep()
	return m
}

// Compute is Compute with the memory of the result before.
func (m *Computer) Compute(p *project.Project, book *Rulebook, o Options) *Result {
	m.c.memory.empty()
	m.result.begin(p, book)
	m.c = Case{Project: p, Result: &m.result, Explain: o.Explain, options: o, book: book, memory: m.c.memory,
		stakes: again(m.c.stakes), rents: again(m.c.rents)}
	m.c.read(o.Readings)
	return m.c.compute()
}

// begin makes the result that of another project, of which it knows nothing
// yet but has room for what usual projects come to.
func (r *Result) begin(p *project.Project, book *Rulebook) {
	*r = Result{Project: p, book: book,
		Standings: again(r.Standings), Documents: again(r.Documents), Awards: again(r.Awards),
		Choices:  again(r.Choices),
		Benefits: again(r.Benefits), Findings: again(r.Findings), Readings: again(r.Readings),
		Deadlines: again(r.Deadlines),
		Schedule: Schedule{Years: again(r.Schedule.Years), Rows: again(r.Schedule.Rows),
			Totals: again(r.Schedule.Totals)},
		Totals: Totals{ByBearer: again(r.Totals.ByBearer), ByPayee: again(r.Totals.ByPayee)}}
}

// mostKept is how many entries a list keeps room for: one that a huge project
// filled is given back.
const mostKept = 256

// again empties a list and keeps its room, whose entries stay until others are
// written over them.
func again[T any](list []T) []T {
	if cap(list) > mostKept {
		return nil
	}
	return list[:0]
}

// caseMemory is where a case keeps what its project adds.
type caseMemory struct {
	awards     memory.Slab[Award]
	workings   memory.Slab[Working]
	conditions memory.Slab[Condition]
	lines      memory.Slab[Line]
	figures    memory.Slab[figures]
	shares     memory.Slab[Share]
	years      memory.Slab[project.YearAmount]
	stakes     memory.Slab[stake]
	amounts    memory.Slab[money.Amount]
	days       memory.Slab[civil.Period]
}

// figures is one piece of memory for what a line points at.
type figures struct {
	rate         money.Rate
	base, amount money.Amount
}

func (m *caseMemory) keep() {
	m.awards.Keep()
	m.workings.Keep()
	m.conditions.Keep()
	m.lines.Keep()
	m.figures.Keep()
	m.shares.Keep()
	m.years.Keep()
	m.stakes.Keep()
	m.amounts.Keep()
	m.days.Keep()
}

func (m *caseMemory) empty() {
	m.awards.Empty()
	m.workings.Empty()
	m.conditions.Empty()
	m.lines.Empty()
	m.figures.Empty()
	m.shares.Empty()
	m.years.Empty()
	m.stakes.Empty()
	m.amounts.Empty()
	m.days.Empty()
}
