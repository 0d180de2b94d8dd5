package report

import (
	"slices"
	"strings"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// undecided says whether it is not known of some document if it applies.
func undecided(r *calc.Result) bool {
	return slices.ContainsFunc(r.Standings, func(p calc.Standing) bool { return p.Open() })
}

// open says whether anything may still become payable: an award that is
// unknown or hangs on a decision, or one that nobody has asked for.
func open(r *calc.Result) bool {
	undone := func(a *calc.Award) bool { return a.Status == calc.NotKnown || a.Status == calc.Discretionary }
	return slices.ContainsFunc(r.Awards, undone) || undecided(r) ||
		slices.ContainsFunc(r.Unclaimed, func(u calc.Unclaimed) bool { return u.Open })
}

// lacking are the facts for want of which nothing can be decided: those that
// the awards asked for need, and those that the documents as wholes do.
func lacking(r *calc.Result) (paths []string) {
	add := func(missing []string) {
		for _, path := range missing {
			if !slices.Contains(paths, path) {
				paths = append(paths, path)
			}
		}
	}
	for i := range r.Standings {
		add(r.Standings[i].Missing())
	}
	for _, a := range r.Awards {
		if a.Status == calc.NotKnown {
			add(a.Missing)
		}
	}
	return paths
}

// facts are facts as a person reads them.
func (p printer) facts(paths []string) []string {
	all := make([]string, len(paths))
	for i, path := range paths {
		all[i] = p.in(project.Said(path))
	}
	return all
}

// totalOf is what is known of an award: nothing of one that is unknown.
func totalOf(a *calc.Award) Cell {
	return knownPart(a.Total, a.Known(), !a.Known() ||
		slices.ContainsFunc(a.Lines, func(l calc.Line) bool { return l.Open() }))
}

// known is what is known of all that is paid: nothing, where nothing is paid
// yet and something may be.
func known(r *calc.Result) Cell {
	return knownPart(r.Totals.Amount, r.Totals.Complete || len(r.Schedule.Rows) > 0, !r.Totals.Complete)
}

// unrecorded are the lines whose facts are recorded for a part of their days
// only: which days lack, and what to write for them.
func (p printer) unrecorded(r *calc.Result) *Grid {
	g := &Grid{Columns: []Column{
		{p.t("条款", "Article"), Text},
		{p.t("奖补", "Award"), Text},
		{p.t("奖励年度", "Award year"), Text},
		{p.t("已记录", "Recorded"), Text},
		{p.t("缺少的日子", "Days that lack"), Text},
		{p.t("补写", "To write"), Text},
	}}
	for _, a := range r.Awards {
		for i := range a.Lines {
			l := &a.Lines[i]
			if l.Recorded == nil || l.Lost {
				continue
			}
			head := words(p.article(a), p.award(a), l.Window.String(), p.recorded(l.Recorded))
			for _, w := range p.writing(l) {
				g.add(append(head, text(w.days), text(w.line))...)
				head = words("", "", "", "")
			}
		}
	}
	return g
}

// recorded is of how many days something is recorded.
func (p printer) recorded(r *calc.Recorded) string {
	return p.in(lang.F("%d/%d 天", "%d/%d days", r.Days, r.Of))
}

// lack is a run of days that lacks, and the line to write for it.
type lack struct{ days, line string }

// writing is what to write for a line that is recorded in part, and where.
func (p printer) writing(l *calc.Line) (all []lack) {
	for _, days := range l.Recorded.Lacks {
		var lines []string
		for _, path := range l.Missing {
			lines = append(lines, strings.TrimRight(p.in(project.Said(path))+": "+project.EntryLine(path, days), ": "))
		}
		all = append(all, lack{days.String(), strings.Join(lines, "; ")})
	}
	return all
}
