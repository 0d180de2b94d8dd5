package calc

import (
	"slices"

	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
)

// agreeLines keeps of the lines what another way gives too, and remembers whether
// things that only may count would move the award years.
func (w *Working) agreeLines(other *Working, missing []string) {
	a, ends := w.award, slices.ContainsFunc(slices.Concat(w.forks, other.forks), func(f fork) bool { return f.between })
	w.shared = min(w.shared, len(other.award.Lines))
	things := slices.ContainsFunc(other.forks, func(f fork) bool { return f.things })
	for n := range max(len(a.Lines), len(other.award.Lines)) {
		if n == len(a.Lines) {
			line := other.award.Lines[n]
			a.Lines = append(a.Lines, line)
			if ends {
				a.Lines[n].alone()
			}
			if !line.nothingAtAll() {
				a.Lines[n].unknown(missing)
			}
		} else if l := &a.Lines[n]; l.lacksAlike(other.award.Lines, n) {
			l.widen(&other.award.Lines[n])
		} else if !l.same(other.award.Lines, n, ends) {
			if n < len(other.award.Lines) {
				w.moved = w.moved || things && l.Window.To != other.award.Lines[n].Window.To
				l.span(&other.award.Lines[n])
				l.widen(&other.award.Lines[n])
				l.shareSteps(&other.award.Lines[n])
			}
			l.unknown(missing)
		} else if n < len(other.award.Lines) {
			l.alike(&other.award.Lines[n])
		} else if ends {
			l.alone()
		}
	}
}

// span stretches the days of a line over those of another: in one of the two ways
// it is the one, in the other the other.
func (l *Line) span(other *Line) {
	l.Window = civil.Period{From: min(l.Window.From, other.Window.From), To: max(l.Window.To, other.Window.To)}
	l.PayableFrom = min(l.PayableFrom, other.PayableFrom)
}

// alone takes the base out of a line that one of several ways does not have: of what
// it pays nothing is not known.
func (l *Line) alone() {
	if l.Base != nil && l.Base.Sign() != 0 {
		l.Base = nil
	}
}

// alike keeps of a line what one that pays the same has too: not a base or a rate
// that differs, and an estimate where either is.
func (l *Line) alike(other *Line) {
	if !sameAmount(l.Base, other.Base) {
		l.Base = nil // that it comes to the same is known, and not of what
	}
	if !sameRate(l.Rate, other.Rate) {
		l.Rate = nil // nor how
	}
	l.widen(other)
	if l.shareSteps(other) {
		l.Steps = append(slices.Clip(l.Steps), Step{Text: lang.T("无论如何都一样", "the same either way"), Amount: *l.Amount})
	}
	if other.Estimate && !l.Estimate {
		l.Estimate, l.Reasons = true, other.Reasons
	}
	if l.Recorded != nil && other.Recorded.lacking() >= l.Recorded.lacking() {
		l.Recorded, l.Missing, l.Reasons = other.Recorded, other.Missing, other.Reasons
	}
}

// widen lets a line come to as much as another may, where it has a limit.
func (l *Line) widen(other *Line) {
	if l.Limit != nil && (other.Limit == nil || other.Limit.Cmp(*l.Limit) > 0) {
		l.Limit = other.Limit
	}
}

// shareSteps keeps the first steps of a working, as far as another goes the same
// way; it says whether they part.
func (l *Line) shareSteps(other *Line) bool {
	same := func(s, o Step) bool {
		return s.Amount.Cmp(o.Amount) == 0 && s.Text.In(lang.English) == o.Text.In(lang.English)
	}
	for n, s := range l.Steps {
		if n == len(other.Steps) || !same(s, other.Steps[n]) {
			l.Steps = l.Steps[:n]
			return true
		}
	}
	return len(l.Steps) < len(other.Steps)
}

func sameRate(a, b *money.Rate) bool {
	return a == b || a != nil && b != nil && a.Equal(b.Decimal)
}

func sameAmount(a, b *money.Amount) bool {
	return a == b || a != nil && b != nil && a.Cmp(*b) == 0
}

// same says whether the n-th of other lines pays the same, and so does every way
// between the two where there are such: what a cap over several lines leaves
// falls as a base grows, so that of both the one or the other has to stand still.
func (l *Line) same(others []Line, n int, between bool) bool {
	if n >= len(others) {
		return l.nothingAtAll()
	}
	o := &others[n]
	if l.Amount == nil || o.Amount == nil || l.Amount.Cmp(*o.Amount) != 0 {
		return false
	}
	if between && !sameAmount(l.Limit, o.Limit) && (!sameAmount(l.Base, o.Base) || l.atCap || o.atCap) {
		return false
	}
	return l.Window.To == o.Window.To && (l.Recorded == nil) == (o.Recorded == nil) &&
		(l.nothingAtAll() || l.Window == o.Window && l.PayableFrom == o.PayableFrom)
}

// lacksAlike says whether the n-th of other lines is unknown for want of the same
// facts, so that what tells the ways apart is none of them.
func (l *Line) lacksAlike(others []Line, n int) bool {
	if n >= len(others) || l.Amount != nil || others[n].Amount != nil {
		return false
	}
	o := &others[n]
	return l.Window == o.Window && l.PayableFrom == o.PayableFrom && slices.Equal(l.Missing, o.Missing) &&
		sameRate(l.Rate, o.Rate)
}

// nothingAtAll says whether a line is known to pay nothing, which is paid on no day.
func (l *Line) nothingAtAll() bool {
	return l.Amount != nil && l.Amount.Sign() == 0 && l.Recorded == nil
}

// unknown takes out of a line what is not known for want of facts.
func (l *Line) unknown(missing []string) {
	l.Amount, l.Base, l.Rate, l.Recorded, l.Estimate, l.Reasons = nil, nil, nil, nil, false, nil
	for _, path := range missing {
		if !slices.Contains(l.Missing, path) {
			l.Missing = append(l.Missing, path)
		}
	}
}
