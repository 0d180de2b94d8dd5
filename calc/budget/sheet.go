package budget

import (
	"cmp"
	"slices"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/sorted"
)

// Sheet adds up projects one after the other. It keeps sums and no rows, and of
// each project so much as tells whether it stands twice.
type Sheet struct {
	Year     int
	Projects int  // that are in the sums
	Failed   int  // that could not be computed
	Twice    int  // that stand there already and are left out
	Leads    int  // of which nothing is decided yet
	All      Sums // of all bearers; unknown are award years, whoever bears them
	Least    money.Amount
	Most     money.Amount
	Ranged   bool
	CutShort int // projects whose range is not whole
	Apart    int // projects with readings that cannot be compared and are in no range
	Open     []Unknown
	groups   map[group]*Group
	seen     map[string]string
	debts    []Debt
	listed   int
}

// Unknown is an award year that is not known, by name.
type Unknown struct {
	Project, Source, Award, Rule string
	Open
}

// Group is what a bearer has to pay for one award of all projects.
type Group struct {
	Kind                            Kind
	Bearer, Rule, Document, Article string
	Projects                        int
	Sums
}

type group struct {
	kind                  Kind
	bearer, rule, article string
}

// NewSheet is the sheet of a year that names so many of the unknown.
func NewSheet(year, listed int) *Sheet {
	return &Sheet{Year: year, listed: listed, groups: map[group]*Group{}, seen: map[string]string{}}
}

// Add takes a project up, unless it failed or stands there already, in the same
// bytes or under the same name and enterprise: then it says so.
func (s *Sheet) Add(p *Project) {
	if p.Failed != "" {
		s.Failed++
		return
	}
	for _, mark := range []string{p.Content, p.Identity} {
		if first, ok := s.seen[mark]; ok && mark != "" {
			p.Twice, p.Rows, p.Range, p.Debts = first, nil, nil, nil
			s.Twice++
			return
		}
	}
	for _, mark := range []string{p.Content, p.Identity} {
		if mark != "" {
			s.seen[mark] = p.Source
		}
	}
	s.Projects++
	if p.Undecided {
		s.Leads++
	}
	for i := range p.Rows {
		s.row(&p.Rows[i])
	}
	s.unknown(p)
	if p.Range != nil {
		s.Ranged, s.Least, s.Most = true, s.Least.Add(p.Range.Least), s.Most.Add(p.Range.Most)
		if p.Range.Partial {
			s.CutShort++
		}
		if p.Range.Apart {
			s.Apart++
		}
	}
	if len(p.Debts) > 0 {
		s.debts = Net(append(s.debts, p.Debts...))
	}
}

func (s *Sheet) row(r *Row) {
	k := group{r.Kind, r.Bearer, cmp.Or(r.Rule, r.Award), r.Article}
	g := s.groups[k]
	if g == nil {
		g = &Group{Kind: r.Kind, Bearer: r.Bearer, Rule: k.rule, Document: r.Document, Article: r.Article}
		s.groups[k] = g
	}
	g.Projects++
	g.Sums = g.Sums.Add(r.Sums)
	if r.Kind == Award {
		sums := r.Sums
		sums.Unknown = 0
		s.All = s.All.Add(sums)
	}
}

// unknown counts what is not known once, however many bear it.
func (s *Sheet) unknown(p *Project) {
	type year struct {
		award, from string
		n           int
	}
	var told []year
	for _, r := range p.Rows {
		for _, o := range r.Open {
			y := year{r.Award, o.From, o.N}
			if r.Kind != Award || slices.Contains(told, y) {
				continue
			}
			told = append(told, y)
			s.All.Unknown++
			if len(s.Open) < s.listed {
				s.Open = append(s.Open, Unknown{p.Name, p.Source, r.Award, r.Rule, o})
			}
		}
	}
}

// rank puts the district first and what nobody is known to bear last.
func rank(bearer string) int {
	switch bearer {
	case calc.BearerDistrict:
		return 0
	case calc.BearerUnallocated:
		return 2
	}
	return 1
}

func compareBearers(a, b string) int { return cmp.Or(rank(a)-rank(b), cmp.Compare(a, b)) }

// Groups are the sums of some kinds, by bearer and then in the order of awards.
func (s *Sheet) Groups(order func(rule string) int, kinds ...Kind) (list []*Group) {
	for _, g := range s.groups {
		if slices.Contains(kinds, g.Kind) {
			list = append(list, g)
		}
	}
	sorted.Stable(list, func(a, b *Group) int {
		return cmp.Or(compareBearers(a.Bearer, b.Bearer), cmp.Compare(a.Kind, b.Kind), order(a.Rule)-order(b.Rule),
			cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Article, b.Article))
	})
	return list
}

// Bearers are the sums of each bearer over its awards.
func (s *Sheet) Bearers() (list []*Group) {
	for _, g := range s.Groups(func(string) int { return 0 }, Award) {
		n := len(list) - 1
		if n < 0 || list[n].Bearer != g.Bearer {
			list, n = append(list, &Group{Kind: Award, Bearer: g.Bearer}), n+1
		}
		list[n].Sums = list[n].Sums.Add(g.Sums)
		list[n].Projects += g.Projects
	}
	return list
}

// Debts are what bearers owe each other, netted over all projects.
func (s *Sheet) Debts() []Debt { return s.debts }
