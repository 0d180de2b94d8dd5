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
	if built := &p.Contract.Construction; reversed(&built.Start, &built.End) {
		c.ends(built.Start, built.End, func(p *project.Project) { p.Contract.Construction.End.LeaveOut() })
	}
	if fin := &p.Finance; reversed(&fin.Opened, &fin.Left) {
		c.ends(fin.Opened, fin.Left, func(p *project.Project) { p.Finance.Left.LeaveOut() })
	}
	for i := range p.Factories {
		if f := &p.Factories[i]; reversed(&f.LeaseEffective, &f.LeaseEnd) {
			c.ends(f.LeaseEffective, f.LeaseEnd,
				func(p *project.Project) { copied(&p.Factories)[i].LeaseEnd.LeaveOut() })
		}
	}
	for i := range p.Offices {
		if l := &p.Offices[i].Lease; reversed(&l.Effective, &l.Ends) {
			c.ends(l.Effective, l.Ends, func(p *project.Project) { copied(&p.Offices)[i].Lease.Ends.LeaveOut() })
		}
	}
	for i := range p.Talent {
		if t := &p.Talent[i]; reversed(&t.Since, &t.Until) {
			c.ends(t.Since, t.Until, func(p *project.Project) { copied(&p.Talent)[i].Until.LeaveOut() })
		}
	}
}

func reversed(start, end *project.Fact[civil.Date]) bool {
	return start.Known && end.Known && end.Value < start.Value
}

func (c *Case) ends(start, end project.Fact[civil.Date], open func(p *project.Project)) {
	amount := c.HangsOn(open)
	text := lang.F("%s %s 早于 %s %s", "%s, %s, is before %s, %s", project.Said(end.Path()), end.Value,
		project.Said(start.Path()), start.Value)
	c.FindWorth(foundEndBeforeStart, end.Path(), worded(text, amount), amount)
}
