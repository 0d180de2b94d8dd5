package report

import (
	"slices"
	"strings"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// undecided says whether it is not known of some document if it applies.
func undecided(r *calc.Result) bool {
	return slices.ContainsFunc(r.Standings, func(p calc.Standing) bool { return p.Open() })
}

// open says whether anything may still become payable: an award that is
// unknown or hangs on a decision, or one that nobody has asked for. Where those
// were not looked at it may be as long as it is not known whether a document applies.
func open(r *calc.Result) bool {
	undone := func(a *calc.Award) bool { return a.Status == calc.NotKnown || a.Status == calc.Discretionary }
	return slices.ContainsFunc(r.Awards, undone) || r.Unclaimed == nil && undecided(r) ||
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
// only, and those held against a year that is: which days lack, and what to write
// for them.
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
			switch {
			case l.Lost:
			case l.Recorded != nil:
				p.rows(g, a, l.Window.String(), l.Recorded, p.writing(l.Recorded, l.Missing...))
			case l.Compared != nil && !hasRows(a.Lines[:i], l.Compared.Window):
				year := p.in(lang.F("%s 的比较年度 %s", "%s is compared with %s", l.Window, l.Compared.Window))
				p.rows(g, a, year, &l.Compared.Recorded, p.writing(&l.Compared.Recorded, l.Compared.Path))
			}
		}
	}
	return g
}

// rows are those of one year, a run of days each.
func (p printer) rows(g *Grid, a *calc.Award, year string, r *calc.Recorded, lacks []lack) {
	head := words(p.article(a), p.award(a), year, p.recorded(r))
	for _, w := range lacks {
		g.add(append(head, text(w.days), text(w.line))...)
		head = words("", "", "", "")
	}
}

// hasRows says whether a year is one of some lines that are recorded in part, and
// so has rows of its own.
func hasRows(lines []calc.Line, year civil.Period) bool {
	return slices.ContainsFunc(lines, func(l calc.Line) bool { return l.Recorded != nil && l.Window == year })
}

// recorded is of how many days something is recorded.
func (p printer) recorded(r *calc.Recorded) string {
	return p.in(lang.F("%d/%d 天", "%d/%d days", r.Days, r.Of))
}

// lack is a run of days that lacks, and the line to write for it.
type lack struct{ days, line string }

// writing is what to write for days that are not recorded, and where: in each
// list for its own days.
func (p printer) writing(r *calc.Recorded, paths ...string) (all []lack) {
	lists := r.Lists
	for _, path := range paths {
		if len(r.Lists) == 0 {
			lists = append(lists, calc.ListLacks{Path: path, Days: r.Lacks})
		}
	}
	for _, list := range lists {
		for _, days := range list.Days {
			line := p.in(project.Said(list.Path)) + ": " + project.EntryLine(list.Path, days)
			all = append(all, lack{days.String(), strings.TrimRight(line, ": ")})
		}
	}
	return all
}
