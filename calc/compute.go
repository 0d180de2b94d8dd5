package calc

import (
	"slices"
	"strings"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// Options are what a caller may ask of a computation.
type Options struct {
	Readings  map[string]string // over those of the file, by their names
	Explain   bool              // record the steps
	Unclaimed bool              // judge the awards that the project does not ask for too
	Aside     bool              // only the money is asked for, and not what hangs on each finding
	amounts   bool              // nor how far what is not known may turn a choice, which moves none of it
}

// Compute answers one project under the documents of a district. It keeps no
// state: the same facts give the same result, whatever the order of entries.
func Compute(p *project.Project, book *Rulebook, o Options) *Result {
	return NewCase(p, book, o).compute()
}

func (c *Case) compute() *Result {
	p, documents := c.Project, c.book.Documents
	for _, w := range p.Warnings {
		c.Find(foundSlip, w.Path, w.Message)
	}
	c.lookAhead()
	for _, d := range documents {
		if d.asked(p) {
			c.document(d)
		}
	}
	c.chooseHighest()
	c.bear()
	c.describe()
	c.addUp()
	c.recover(documents)
	c.close(documents)
	if !c.options.Aside {
		c.weighUnpaid()
		c.reportEnds()
		c.reportLeases()
		c.reportTwice()
		c.reportUnknownLists()
		c.reportPaid()
		c.reportRivals()
		c.reportWaiting()
		c.reportUnweighed()
	}
	c.settleDeadlines()
	return c.Result
}

// NewCase is a project before the documents, its readings chosen and nothing
// worked out yet.
func NewCase(p *project.Project, book *Rulebook, o Options) *Case {
	c := &Case{Project: p, Result: &Result{Project: p, book: book}, Explain: o.Explain, options: o, book: book}
	c.read(o.Readings)
	return c
}

// lookAhead names what the file has as done after the day of the question.
func (c *Case) lookAhead() {
	asOf := c.Project.AsOf
	if !asOf.Known {
		return
	}
	if later := c.Project.LaterThan(asOf.Value); len(later) > 0 {
		c.Find(foundAfterAsOf, later[0], lang.F("晚于询问日期（as_of），按已经发生计算，请核实：%s",
			"later than the day of the question (as_of) and taken as having happened: check %s",
			project.SaidAll(later)))
	}
}

// read chooses each reading: the caller's word before the file's before the default.
func (c *Case) read(over map[string]string) {
	c.Result.Readings = append(c.Result.Readings[:0], c.book.defaults...)
	if len(over)+len(c.Project.Readings) == 0 {
		return
	}
	for i := range c.Result.Readings {
		r := &c.Result.Readings[i]
		if f, ok := c.Project.Readings[r.Name]; ok {
			r.Chosen = f.Value
		}
		if word, ok := over[r.Name]; ok {
			r.Chosen = word
		}
	}
}

// document works out all awards of one document.
func (c *Case) document(d *Document) {
	c.Result.Documents = append(c.Result.Documents, d)
	if len(d.Rules) == 0 { // it holds no awards: nothing that could apply or not
		if d.Remarks != nil {
			d.Remarks(c)
		}
		return
	}
	gates := c.gates(d)
	for i := range d.Rules {
		c.rule(d, &d.Rules[i], gates)
	}
	if d.OneOf != nil {
		d.OneOf.Decide(c)
	}
	if d.Remarks != nil {
		d.Remarks(c)
	}
}

// rule works out the awards of one rule, by the names of its instances, so
// that their order in the file decides nothing.
func (c *Case) rule(d *Document, r *Rule, gates []Condition) {
	instances := r.claims(c.Project)
	if len(instances) == 0 && c.options.Unclaimed {
		c.unclaimed(d, r, c.binding(d, gates, r, ""))
	}
	for _, i := range inOrder(instances) {
		c.Result.Awards = append(c.Result.Awards, c.workOut(d, r, i, instances[i],
			c.binding(d, gates, r, instances[i])))
	}
}

var onlyOne = [...]int{0}

// inOrder are the places of instances in the order of their names.
func inOrder(instances []string) []int {
	if len(instances) == 1 {
		return onlyOne[:]
	}
	order := make([]int, len(instances))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return strings.Compare(instances[i], instances[j]) })
	return order
}

// working begins an award.
func (c *Case) working(d *Document, r *Rule, index int, instance string, gates []Condition) *Working {
	a := c.memory.awards.Any()
	*a = Award{Document: d, Rule: r, Instance: instance, Article: r.Article, Matter: r.Matter, Payee: r.Payee,
		Gates: gates}
	if strings.HasSuffix(a.Matter, ":") {
		a.Matter += instance
	}
	if a.Payee == Person {
		a.Payee = instance
	}
	w := c.memory.workings.Any()
	*w = Working{Case: c, Index: index, award: a}
	return w
}

// close adds what can be said only once it is decided what is paid.
func (c *Case) close(documents []*Document) {
	for _, d := range documents {
		if d.Closing != nil && d.asked(c.Project) {
			d.Closing(c)
		}
	}
}
