package calc

import (
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// run is a first and a last day of the file, and the last day of the same run
// in a copy of the facts.
type run struct {
	start, end project.Fact[civil.Date]
	of         func(p *project.Project) *project.Fact[civil.Date]
}

// reportEnds names what ends before it starts. What the end keeps from being
// paid hangs on it.
func (c *Case) reportEnds() {
	for _, r := range runs(c.Project) {
		if !r.start.Known || !r.end.Known || r.end.Value >= r.start.Value {
			continue
		}
		amount := money.Zero
		if r.of != nil {
			amount = c.HangsOn(func(p *project.Project) { r.of(p).Known = false })
		}
		c.FindWorth(Finding{Code: "end_before_start", Severity: SeverityWarning, Path: r.end.Path(), Message: worded(lang.F("%s %s 早于 %s %s",
			"%s, %s, is before %s, %s", r.end.Path(), r.end.Value, r.start.Path(), r.start.Value), amount)}, amount)
	}
}

func runs(p *project.Project) []run {
	all := []run{
		{start: p.Contract.Construction.Start, end: p.Contract.Construction.End},
		{p.Finance.Opened, p.Finance.Left, func(p *project.Project) *project.Fact[civil.Date] { return &p.Finance.Left }},
	}
	for i := range p.Factories {
		all = append(all, run{p.Factories[i].LeaseEffective, p.Factories[i].LeaseEnd, func(p *project.Project) *project.Fact[civil.Date] {
			return &copied(&p.Factories)[i].LeaseEnd
		}})
	}
	for i := range p.Offices {
		all = append(all, run{p.Offices[i].Lease.Effective, p.Offices[i].Lease.Ends, func(p *project.Project) *project.Fact[civil.Date] {
			return &copied(&p.Offices)[i].Lease.Ends
		}})
	}
	for i := range p.Talent {
		all = append(all, run{p.Talent[i].Since, p.Talent[i].Until, func(p *project.Project) *project.Fact[civil.Date] {
			return &copied(&p.Talent)[i].Until
		}})
	}
	return all
}
