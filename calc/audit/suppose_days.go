package audit

import (
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

type dayFact = project.Fact[civil.Date]

// starts are the days that windows count from.
func starts(p *project.Project) []*dayFact {
	all := []*dayFact{&p.Contract.AgreedProduction, &p.Contract.Supplement.AgreedProduction, &p.Milestones.Production,
		&p.Milestones.ZoneEntry}
	for i := range p.Factories {
		all = append(all, &p.Factories[i].LeaseEffective)
	}
	for i := range p.Offices {
		all = append(all, &p.Offices[i].Lease.Effective)
	}
	return all
}

// milestones are the days that may be taken for one of them.
func milestones(p *project.Project) []*dayFact {
	c, m := &p.Contract, &p.Milestones
	return append(starts(p), &c.Signed, &c.Construction.Start, &c.Construction.End, &m.FirstTax)
}

// daysOf are the ways to begin a window on another day: a year sooner or later,
// on the first of its calendar year or of the next, on the day of something else.
func daysOf(p *project.Project) (all []supposition) {
	for i, start := range starts(p) {
		if !start.Known {
			continue
		}
		day, name := start.Value, called(start)
		for _, other := range []struct {
			id  string
			day civil.Date
		}{
			{"year_later", day.YearsOn(1)}, {"year_sooner", day.YearsOn(-1)},
			{"first_of_year", civil.CalendarYear(day.Year()).From}, {"first_of_next_year",
				civil.CalendarYear(day.Year() + 1).From},
			{"next_day", day + 1},
		} {
			if other.day != day {
				all = append(all, onDay(i, start.Path()+":"+other.id,
					lang.F("窗口错位：%s %s 当作 %s", "the window is shifted: %s, %s, was taken for %s", name, day,
						other.day), other.day))
			}
		}
		for _, other := range milestones(p) {
			if other.Known && other.Value != day {
				all = append(all, onDay(i, start.Path()+":"+other.Path(),
					lang.F("窗口错位：%s %s 当作%s %s", "the window is shifted: %s, %s, was taken for %s, %s", name, day,
						called(other), other.Value), other.Value))
			}
		}
	}
	if p.Contract.Supplement.Given {
		all = append(all, supposition{code: "supplement_counted",
			text: lang.T("补充协议的投产日算不算弄错", "the day of the supplement was counted, or was not, the wrong way"),
			change: func(p *project.Project) bool {
				s := &p.Contract.Supplement.Reviewed
				s.Value, s.Known = !(s.Known && s.Value), true
				return true
			}})
	}
	return all
}

func onDay(i int, of string, text lang.Text, day civil.Date) supposition {
	return supposition{code: windowShifted, of: of, text: text, change: func(p *project.Project) bool {
		starts(p)[i].Value = day
		return true
	}}
}

// called is the name of the key that a fact belongs to.
func called[V any](f *project.Fact[V]) lang.Text {
	if k := f.Key(); k != nil {
		return lang.T(k.Zh, k.Path)
	}
	return lang.T("起算日", "the first day")
}
