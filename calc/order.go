package calc

import (
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// reportEnds names what ends before it starts. What the end keeps from being
// paid hangs on it.
func (c *Case) reportEnds() {
	p := c.Project
	built := &p.Contract.Construction
	c.ends(built.Start, built.End, func(p *project.Project) { p.Contract.Construction.End.Known = false })
	c.ends(p.Finance.Opened, p.Finance.Left, func(p *project.Project) { p.Finance.Left.Known = false })
	for i := range p.Factories {
		f := &p.Factories[i]
		c.ends(f.LeaseEffective, f.LeaseEnd, func(p *project.Project) { copied(&p.Factories)[i].LeaseEnd.Known = false })
	}
	for i := range p.Offices {
		l := &p.Offices[i].Lease
		c.ends(l.Effective, l.Ends, func(p *project.Project) { copied(&p.Offices)[i].Lease.Ends.Known = false })
	}
	for i := range p.Talent {
		c.ends(p.Talent[i].Since, p.Talent[i].Until, func(p *project.Project) { copied(&p.Talent)[i].Until.Known = false })
	}
}

func (c *Case) ends(start, end project.Fact[civil.Date], open func(p *project.Project)) {
	if !start.Known || !end.Known || end.Value >= start.Value {
		return
	}
	amount := c.HangsOn(open)
	text := lang.F("%s %s 早于 %s %s", "%s, %s, is before %s, %s", project.Said(end.Path()), end.Value, project.Said(start.Path()), start.Value)
	c.FindWorth(foundEndBeforeStart, end.Path(), worded(text, amount), amount)
}
