package compare

import (
	"slices"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
)

// Kind is what moved.
type Kind string

// The kinds of reasons, from what decides to what follows.
const (
	Condition Kind = "condition" // it came to hold, or ceased to
	Tier      Kind = "tier"      // the threshold or the way of qualifying is another
	Choice    Kind = "choice"    // another candidate of a matter wins
	Known     Kind = "known"     // facts came, or are gone
	Claimed   Kind = "claimed"   // the award is asked for on one side only
	Years     Kind = "years"     // lines came, or are gone
	Window    Kind = "window"    // the days of a line are others
	Rate      Kind = "rate"
	Cap       Kind = "cap"
	Base      Kind = "base"
	Standing  Kind = "status" // nothing else says why
)

// Reason is one thing that moved, in words.
type Reason struct {
	Kind Kind
	ID   string // of the condition, or the matter of the choice
	Year int    // the column year it is about, 0 for the whole award
	Text lang.Text
}

// reasons are all that moved of an award.
func (p pair) reasons(was, is *calc.Result) []Reason {
	switch {
	case p.was == nil:
		return []Reason{{Kind: Claimed, Text: lang.T("原来没有申请", "was not asked for")}}
	case p.is == nil:
		return []Reason{{Kind: Claimed, Text: lang.T("不再申请", "is not asked for any more")}}
	}
	all := conditions(p.was, p.is)
	all = append(all, choices(was, is, p.is.Matter)...)
	all = append(all, p.lines()...)
	if missing := p.known(); missing != nil {
		all = append(all, *missing)
	}
	return all
}

// ofYear are the reasons that bear on a year: those of the whole award and
// those of the year; where there are none, how the award stands.
func (p pair) ofYear(all []Reason, year int) (kept []Reason) {
	for _, r := range all {
		if r.Year == 0 || r.Year == year {
			kept = append(kept, r)
		}
	}
	if len(kept) == 0 && p.status(p.was) != p.status(p.is) {
		kept = append(kept, Reason{Kind: Standing, ID: string(p.status(p.was)) + ">" + string(p.status(p.is)),
			Text: lang.T("状态改变", "its standing changed")})
	}
	return kept
}

// conditions are those that moved, found again by their ids. A way of
// qualifying that is shown on one side only is a tier of its own.
func conditions(was, is *calc.Award) (all []Reason) {
	for c := range is.All {
		old := matching(was, c)
		switch {
		case old == nil && c.Met != calc.Yes: // shown only now, since it fails or is open
			all = append(all, Reason{Kind: Condition, ID: c.ID, Text: turned(c, truthWord(calc.Unknown), c.Met)})
		case old == nil:
		case old.Met != c.Met:
			all = append(all, Reason{Kind: Condition, ID: c.ID, Text: turned(c, truthWord(old.Met), c.Met)})
		case moved(old.Threshold, c.Threshold):
			all = append(all, Reason{Kind: Tier, ID: c.ID, Text: lang.F("%s：要求 %s → %s", "%s: asked for %s → %s",
				c.Label(), measured(old, old.Threshold), measured(c, c.Threshold))})
		}
	}
	if len(all) > 0 { // another way of qualifying has its say
		return all
	}
	for c := range was.All {
		if matching(is, c) == nil && c.Met != calc.Yes {
			all = append(all, Reason{Kind: Condition, ID: c.ID,
				Text: lang.F("%s：不再要求", "%s: not asked for any more", c.Label())})
		}
	}
	return all
}

func matching(a *calc.Award, like *calc.Condition) (found *calc.Condition) {
	for c := range a.All {
		if c.ID == like.ID && c.Route == like.Route {
			return c
		}
		if c.ID == like.ID && found == nil {
			found = c
		}
	}
	return found
}

func moved(was, is calc.Measure) bool {
	return was.Known != is.Known || was.Amount.Cmp(is.Amount) != 0 || was.Date != is.Date || was.Word != is.Word
}

// turned says how a condition came to stand, and by which figures.
func turned(c *calc.Condition, from lang.Text, to calc.Truth) lang.Text {
	text := lang.F("%s：%s → %s", "%s: %s → %s", c.Label(), from, truthWord(to))
	if c.Threshold.Known && c.Actual.Known && c.Unit != calc.Words {
		return lang.F("%s（%s，要求 %s）", "%s (%s, asked for %s)", text, measured(c, c.Actual), measured(c, c.Threshold))
	}
	return text
}

func truthWord(t calc.Truth) lang.Text {
	switch t {
	case calc.Yes:
		return lang.T("符合", "met")
	case calc.No:
		return lang.T("不符合", "not met")
	}
	return lang.T("未知", "unknown")
}

// measured is one side of a condition as people read it.
func measured(c *calc.Condition, m calc.Measure) lang.Text {
	switch {
	case !m.Known:
		return lang.T("未知", "unknown")
	case c.Unit == calc.Days:
		return lang.Same(m.Date.String())
	case c.Unit == calc.USD:
		return lang.Same("US$" + m.Amount.Grouped())
	case c.Unit == calc.CNY:
		return lang.Same(m.Amount.Grouped())
	case m.Word != "" && c.Options != nil:
		return c.Options.Label(m.Word)
	case m.Word != "":
		return lang.Same(m.Word)
	}
	return lang.Same(m.Amount.String())
}

// choices are those about a matter that another candidate won.
func choices(was, is *calc.Result, matter string) (all []Reason) {
	old, before := taken(was, matter)
	now, after := taken(is, matter)
	if old != now {
		all = append(all, Reason{Kind: Choice, ID: matter, Text: lang.F("取用：%s → %s", "taken: %s → %s", before, after)})
	}
	return all
}

// taken is the candidate that won a matter, by its name and as people read it.
func taken(r *calc.Result, matter string) (string, lang.Text) {
	i := slices.IndexFunc(r.Choices, func(c calc.Choice) bool { return c.Matter == matter && c.Winner != "" })
	if i < 0 {
		return "", lang.T("无可比", "nothing to choose")
	}
	c := &r.Choices[i]
	if won := c.Candidates[c.Won].Award; won != nil {
		return c.Winner, won.Label()
	}
	return c.Winner, lang.Same(c.Winner)
}

// known says that facts came or are gone.
func (p pair) known() *Reason {
	came := slices.DeleteFunc(slices.Clone(p.was.Missing),
		func(m string) bool { return slices.Contains(p.is.Missing, m) })
	gone := slices.DeleteFunc(slices.Clone(p.is.Missing),
		func(m string) bool { return slices.Contains(p.was.Missing, m) })
	text := func(paths []string) lang.Text { return lang.Join(sameAll(paths)) }
	switch {
	case len(came) > 0 && len(gone) > 0:
		return &Reason{Kind: Known, Text: lang.F("已知：%s；尚缺：%s", "known now: %s; needed now: %s", text(came),
			text(gone))}
	case len(came) > 0:
		return &Reason{Kind: Known, Text: lang.F("已知或不再需要：%s", "known, or needed no more: %s", text(came))}
	case len(gone) > 0:
		return &Reason{Kind: Known, Text: lang.F("尚缺：%s", "needed now: %s", text(gone))}
	}
	return nil
}

func sameAll(words []string) []lang.Text {
	all := make([]lang.Text, len(words))
	for i, w := range words {
		all[i] = lang.Same(w)
	}
	return all
}

// capped says whether the law's cap decides a line.
func capped(l *calc.Line) bool {
	return l.Limit != nil && l.Amount != nil && l.Base != nil && l.Rate != nil &&
		l.Base.Times(l.Rate.Decimal).Cmp(*l.Limit) > 0
}

func amountWord(a *money.Amount) lang.Text {
	if a == nil {
		return lang.T("未知", "unknown")
	}
	return lang.Same(a.Grouped())
}
