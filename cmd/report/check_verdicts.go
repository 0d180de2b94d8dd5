package report

import (
	"slices"
	"strings"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
)

// verdicts are one line for each award that is asked for and for each that is
// not: what comes of it, and what that hangs on.
func (p printer) verdicts(r *calc.Result) *Grid {
	g := &Grid{Fixed: 2, Columns: []Column{
		{p.t("条款", "Article"), Text},
		{p.t("奖补", "Award"), Text},
		{p.t("结论", "Verdict"), Text},
		{p.t("金额", "Amount"), Money},
		{p.t("因为", "Because"), Text},
	}}
	for _, a := range r.Awards {
		total := totalOf(a)
		if a.Status == calc.NotMet {
			total = Cell{}
		}
		g.add(append(words(p.article(a), p.award(a), p.outcome(a)), total, text(p.because(r, a)))...)
	}
	for i := range r.Unclaimed {
		u := &r.Unclaimed[i]
		verdict, because := p.t("未申请，未定", "not asked for, open"), p.promise(u)
		if !u.Open {
			verdict, because = p.t("未申请，不符合", "not asked for, not met"), p.bars(u)
		}
		g.add(words(p.in(u.Document.Cite(u.Rule.Article)), p.in(u.Rule.Title), verdict, "", because)...)
	}
	return g
}

// outcome is how an award stands, and whether its sum is only the most that can
// be had.
func (p printer) outcome(a *calc.Award) string {
	said := p.in(statusWords[a.Status])
	if a.Status.Counts() && slices.ContainsFunc(a.Lines, func(l calc.Line) bool { return l.Down }) {
		said += p.t("，最多", ", at most")
	}
	return said
}

// mostReasons is how many reasons a verdict gives; the details have all.
const mostReasons = 2

// because is why an award stands as it does; of an estimate whose lines alone
// are estimates, what makes them so.
func (p printer) because(r *calc.Result, a *calc.Award) string {
	if said := p.why(r, a); said != "" || a.Status != calc.Estimate {
		return said
	}
	var reasons []string
	for i := range a.Lines {
		for _, reason := range a.Lines[i].Reasons {
			reasons = once(reasons, p.in(reason))
		}
	}
	if more := len(reasons) - mostReasons; more > 0 {
		reasons = append(reasons[:mostReasons], p.in(lang.F("另有 %d 项", "%d more", more)))
	}
	return strings.Join(reasons, p.t("；", "; "))
}

// promise is what an award would be worth that nobody asks for yet.
func (p printer) promise(u *calc.Unclaimed) string {
	parts := make([]string, len(u.Worth))
	for i := range u.Worth {
		parts[i] = p.worth(&u.Worth[i])
	}
	return strings.Join(parts, p.t("；", "; "))
}

// bars are the conditions that fail.
func (p printer) bars(u *calc.Unclaimed) string {
	var failed []string
	for i := range u.Conditions {
		if c := &u.Conditions[i]; c.Met == calc.No {
			failed = once(failed, p.shortfall(c))
		}
	}
	return strings.Join(append(failed, p.barring(u)...), p.t("；", "; "))
}
