package sweep

import (
	"math/big"
	"slices"
	"strings"

	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/law"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// probesOf are the values of a fact at which something may change: the figures
// of the documents of its kind, what is made of them and the project's own, and
// the powers of ten, so that no stretch is long beside its own size.
func (s *search) probesOf(from, to int64) []int64 {
	var all []int64
	switch {
	case s.axis.Words != nil:
	case s.axis.IsDay():
		all = s.days(from, to)
	case s.axis.IsMoney():
		all = s.amounts()
	default:
		all = s.numbers()
	}
	for ten := int64(1); ten < mostMoney; ten *= 10 {
		all = append(all, ten, -ten)
	}
	all = slices.DeleteFunc(all, func(x int64) bool { return x < from || x > to })
	slices.Sort(all)
	return slices.Compact(all)
}

// figures are all figures of the documents that answer.
func (s *search) figures() (all []law.Figure) {
	for _, d := range s.ask.Documents() {
		if d.Figures != nil {
			all = append(all, d.Figures.All...)
		}
	}
	return all
}

// amounts are the figures of money, a cap divided by the rates of its article,
// the project's own amounts, and each figure more and less an amount that
// stands in the same section.
func (s *search) amounts() (all []int64) {
	put := func(r *big.Rat) {
		if r.Num().BitLen()-r.Denom().BitLen() < 62 {
			all = append(all, new(big.Int).Quo(r.Num(), r.Denom()).Int64())
		}
	}
	figures := s.figures()
	near := s.own()
	for _, f := range figures {
		if f.Kind != "money" && f.Kind != "usd" {
			continue
		}
		put(fen(f.Amount()))
		for _, r := range figures {
			if r.Kind == "rate" && group(r.ID) == group(f.ID) && r.Share().Sign() > 0 {
				put(new(big.Rat).Quo(fen(f.Amount()), r.Share().Rat()))
			}
		}
		for _, x := range near {
			put(fen(f.Amount().Add(money.Fen(x))))
			put(fen(f.Amount().Sub(money.Fen(x))))
			put(fen(money.Fen(x).Sub(f.Amount())))
		}
	}
	return append(all, near...)
}

// group is the part of the document that a figure stands in.
func group(id string) string {
	before, _, _ := strings.Cut(id, ".")
	return before
}

// own are the values of the kind of the fact that the project has beside it: in
// its section or, in a list, in its item.
func (s *search) own() (all []int64) {
	for _, f := range s.ask.Now().Project.Facts() {
		key, path := project.Table.Leaf(f.Path)
		if key == nil || !alike(key.Type, s.axis.Key.Type) || f.Value.IsUnknown() || !beside(path, s.axis.Path) {
			continue
		}
		of := s.axis
		of.Key = key
		if x, bad := of.Parse(f.Value.Text); bad == nil && x != 0 {
			all = append(all, x)
		}
	}
	return all
}

// beside says whether two facts stand in one item of a list or, outside of
// lists, in one section.
func beside(a, b string) bool {
	item := func(path string) string { return path[:strings.LastIndex(path, "]")+1] }
	if item(a) != "" || item(b) != "" {
		return item(a) == item(b)
	}
	section, _, _ := strings.Cut(a, ".")
	other, _, _ := strings.Cut(b, ".")
	return section == other
}

// alike says whether values of two types can be set beside each other.
func alike(a, b project.Type) bool {
	return a == b || a == project.TypeMoney && b == project.TypeSigned || a == project.TypeSigned &&
		b == project.TypeMoney
}

// numbers are the counts of the figures and the project's own values.
func (s *search) numbers() []int64 {
	all := s.own()
	for _, f := range s.figures() {
		switch {
		case f.Kind == "rate" && s.axis.Kind == Share:
			if x, err := whole(f.Share().Rat(), sharePlaces, nil); err == nil {
				all = append(all, x)
			}
		case f.Kind == "parts":
			all = append(all, int64(f.Number())*s.axis.whole())
		}
	}
	return all
}

// whole is how many steps make one.
func (a *Axis) whole() int64 {
	n := int64(1)
	for range a.scale {
		n *= 10
	}
	return n
}

// days are those at which something may turn, and the first of each month.
func (s *search) days(from, to int64) (all []int64) {
	for _, d := range s.turningDays() {
		all = append(all, int64(d))
	}
	return append(all, months(civil.Date(from), civil.Date(to))...)
}

// turningDays are those of the figures and of the project, each as it is and as
// many years, months and days off as a figure counts.
func (s *search) turningDays() (all []civil.Date) {
	known := s.ownDays()
	var terms []law.Figure
	for _, f := range s.figures() {
		same := func(o law.Figure) bool { return o.Kind == f.Kind && o.Number() == f.Number() }
		switch {
		case f.Kind == "date":
			known = append(known, f.Day())
		case isTerm(f) && !slices.ContainsFunc(terms, same):
			terms = append(terms, f)
		}
	}
	slices.Sort(known)
	for _, d := range slices.Compact(known) {
		all = append(all, d)
		for _, f := range terms {
			all = append(all, away(d, f, 1), away(d, f, -1))
		}
	}
	return all
}

// months are the first days of the months between two days.
func months(from, to civil.Date) (all []int64) {
	y, m, _ := from.Parts()
	for {
		if m++; m > 12 {
			y, m = y+1, 1
		}
		first, ok := civil.Day(y, m, 1)
		if !ok || first > to {
			return all
		}
		all = append(all, int64(first))
	}
}

func isTerm(f law.Figure) bool { return f.Kind == "years" || f.Kind == "months" || f.Kind == "days" }

// away is a day so far off as a figure counts.
func away(d civil.Date, f law.Figure, sign int) civil.Date {
	switch f.Kind {
	case "years":
		return d.YearsOn(sign * f.Number())
	case "days":
		return d + civil.Date(sign*f.Number())
	case "months":
		return d.Deadline(0, sign*f.Number())
	}
	return d
}

// ownDays are the days of the project, the ends of its periods among them.
func (s *search) ownDays() (all []civil.Date) {
	for _, f := range s.ask.Now().Project.Facts() {
		if d, err := civil.ParseDate(f.Value.Text); err == nil {
			all = append(all, d)
		} else if p, err := civil.ParsePeriod(f.Value.Text); err == nil && strings.Contains(f.Value.Text, "-") {
			all = append(all, p.From, p.To)
		}
	}
	return all
}
