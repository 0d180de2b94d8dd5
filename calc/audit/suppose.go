package audit

import (
	"slices"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// supposition is a way to take the facts or the law otherwise: data, and one
// function that changes the facts. One that changes nothing is false.
type supposition struct {
	code     Slip
	of       string // what it is made with, where that tells it from others of its kind
	text     lang.Text
	readings map[string]string
	cite     string // the article whose awards alone it concerns
	change   func(p *project.Project) bool
}

// supposed is a supposition and what it comes to.
type supposed struct {
	supposition
	result *calc.Result
	shakes bool // it would have changed what was paid rightly
}

// bySupposition tries every other way to take facts and law.
func bySupposition(t *trial, x *Account) (all []wrongSum) {
	for _, s := range t.suppositions() {
		if s.cite != "" && s.cite != articleOf(x.Award.Article) {
			continue
		}
		due, parts, open := dueIn(s.result, x.Award, x.N)
		if open || due.Cmp(x.Due) == 0 && sameParts(parts, x.Parts) {
			continue
		}
		code, text := s.kind(x)
		all = append(all, wrongSum{code: code, id: s.id(), text: text, sum: due, parts: shares(parts),
			working: t.worked(s, x, due), shakes: s.shakes})
	}
	return all
}

func sameParts(parts []Part, of []Part) bool {
	for _, p := range of {
		due := money.Zero
		for _, q := range parts {
			if q.Bearer == p.Bearer {
				due = q.Due
			}
		}
		if due.Cmp(p.Due) != 0 {
			return false
		}
	}
	return true
}

func shares(parts []Part) []calc.Share {
	all := make([]calc.Share, len(parts))
	for i, p := range parts {
		all[i] = calc.Share{Name: p.Bearer, Amount: p.Due}
	}
	return all
}

// in is what an account's award comes to where something is supposed.
func (s *supposed) in(x *Account) (*calc.Award, *calc.Line) {
	for _, other := range s.result.Awards {
		if other.Rule.ID != x.Award.Rule.ID || other.Instance != x.Award.Instance {
			continue
		}
		if lines := other.LinesOf(x.N); len(lines) > 0 {
			return other, lines[0]
		}
		return other, nil
	}
	return nil, nil
}

// kind is what sort of mistake it would be for an account: it leads to another
// tier, or moves the days that count, or is what it says.
func (s *supposed) kind(x *Account) (code Slip, text lang.Text) {
	award, l := s.in(x)
	code = s.code
	switch {
	case l == nil:
	case award.Article != x.Award.Article && code != wrongTier:
		return wrongTier, lang.F("错档（%s，应为%s）：%s", "the wrong tier (%s for %s): %s",
			award.Document.Cite(award.Article), x.Award.Document.Cite(x.Award.Article), s.text)
	case len(x.Lines) > 0 && l.Window != x.Lines[0].Window && code != windowShifted:
		return windowShifted, lang.F("窗口错位：%s", "the window is shifted: %s", s.text)
	}
	return code, s.text
}

// worked shows how a supposition comes to its figure.
func (t *trial) worked(s *supposed, x *Account, due money.Amount) lang.Text {
	_, l := s.in(x)
	switch {
	case l == nil:
		return lang.F("第 %d 年：%s", "year %d: %s", x.N, due)
	case l.Base != nil && l.Rate != nil:
		return lang.F("第 %d 年（%s）：%s × %s → %s", "year %d (%s): %s × %s → %s", x.N, l.Window, *l.Base,
			l.Rate.String(), due)
	}
	return lang.F("第 %d 年（%s）：%s", "year %d (%s): %s", x.N, l.Window, due)
}

// suppositions are all that may have been supposed, each worked out once: the
// other readings of unclear clauses that this project asks about, then the facts
// taken otherwise.
func (t *trial) suppositions() []*supposed {
	if t.supposed != nil {
		return t.supposed
	}
	all := readingsOf(t.subject.standing)
	all = append(all, facts...)
	all = append(all, daysOf(t.subject.standing.Project)...)
	all = append(all, taxesOf(t.subject.standing.Project)...)
	all = append(all, t.tiers()...)
	t.supposed = []*supposed{}
	for _, s := range all {
		p := t.subject.standing.Project
		if s.change != nil {
			p = copyOf(p)
			if !s.change(p) {
				continue
			}
		}
		r := t.suppose(p, s.readings)
		t.supposed = append(t.supposed, &supposed{supposition: s, result: r, shakes: t.shakes(r)})
	}
	return t.supposed
}

// readingsOf are the other choices of the readings that a result hangs on.
func readingsOf(r *calc.Result) (all []supposition) {
	for i := range r.Readings {
		reading := &r.Readings[i]
		if !reading.Asked() {
			continue
		}
		for _, c := range reading.Choices {
			if c.ID != reading.Chosen {
				id := reading.Name + "=" + c.ID
				all = append(all, supposition{code: anotherReading, of: id, readings: map[string]string{reading.Name: c.ID},
					text: lang.F("按另一种读法 %s：%s（%s）", "by another reading, %s: %s (%s)", id, c.Text, reading.Where)})
			}
		}
	}
	return all
}

// shakes says whether a result would have something paid otherwise that was
// paid as it was due.
func (t *trial) shakes(r *calc.Result) bool {
	return slices.ContainsFunc(t.subject.Accounts, func(x *Account) bool {
		if x.Open || x.differs() || x.balanced() {
			return false
		}
		due, parts, open := dueIn(r, x.Award, x.N)
		return open || due.Cmp(x.Due) != 0 || !sameParts(parts, x.Parts)
	})
}
