package report

import (
	"strings"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/calc/solve"
)

// Solve is what reaches a target, as data.
func Solve(s *solve.Solved) Data { return solved{s} }

type solved struct{ *solve.Solved }

// Pages are one page: what reaches the target, and what cannot.
func (d solved) Pages(l lang.Language) []*Page {
	p := about(d.Result, l)
	page := &Page{Title: p.heading(d.Result)}
	page.lines("", []string{p.in(lang.F("目标 %s 达到 %s；目前 %s", "target: %s at least %s; now %s", p.target(&d.Target),
		grouped(d.Target.Amount), perhapsMore(d.Now, d.Target.Open(d.Result)).String()))})
	if d.Now.Cmp(d.Target.Amount) >= 0 {
		page.lines("", []string{p.t("目前已经达到。", "It is reached already.")})
	}
	page.grid(p.t("改一个事实就能达到：离目前最近的值", "One fact alone reaches it: the value nearest to the one it has"),
		p.reaching(d.Solved))
	page.grid(p.t("单独改它达不到：最多能到多少", "Alone these do not reach it: the most they can"), p.short(d.Solved))
	if len(d.Idle) > 0 {
		page.lines(p.t("怎样改都不影响目标的事实", "Facts that move nothing of it whatever they are"),
			[]string{p.in(project.SaidAll(d.Idle))})
	}
	page.lines("", []string{p.t("每个事实都在项目文件可写的全部取值上考察，其余不变；日期限于文件和政策所及前一年至后十年。",
		"Each fact is looked at over all that a project file may say of it, all else as it is; days from a year "+
			"before those of the file and the documents to ten years after.")})
	return []*Page{page}
}

// target is what the target is called.
func (p printer) target(t *solve.Target) string {
	if t.Name == "total" {
		return p.t("合计", "total")
	}
	return p.name(t.Name)
}

func (p printer) reaching(d *solve.Solved) *Grid {
	g := &Grid{Columns: []Column{{p.t("事实", "Fact"), Text}, {p.t("目前", "Now"), Money}, {p.t("改为", "Instead"), Money},
		{p.t("届时支付", "Then paid"), Money}, {p.t("什么变了", "What moves"), Text}}}
	for i := range d.Solutions {
		if s := &d.Solutions[i]; s.Reaches {
			g.add(text(p.in(project.Said(s.Path))), text(p.nowOf(s)), text(p.value(&s.Axis, s.At)), amount(s.Pays), text(p.whatMoved(s)))
		}
	}
	return g
}

func (p printer) short(d *solve.Solved) *Grid {
	g := &Grid{Columns: []Column{{p.t("事实", "Fact"), Text}, {p.t("目前", "Now"), Money}, {p.t("最多", "At most"), Money},
		{p.t("在", "At"), Money}, {p.t("原因", "Why"), Text}}}
	for i := range d.Solutions {
		s := &d.Solutions[i]
		if s.Reaches {
			continue
		}
		why := p.whatMoved(s)
		if s.Best.Cmp(d.Now) == 0 {
			why = p.t("任何其他值都不增加", "no other value adds anything")
		}
		if s.Unsure {
			why += p.t("（取值太多，没有全部考察）", " (too many values: not all were judged)")
		}
		g.add(text(p.in(project.Said(s.Path))), text(p.nowOf(s)), amount(s.Best), text(p.bestAt(s)), text(why))
	}
	return g
}

func (p printer) nowOf(s *solve.Solution) string {
	if !s.Stated {
		return p.t("未写", "not stated")
	}
	return p.value(&s.Axis, s.Now)
}

func (p printer) bestAt(s *solve.Solution) string {
	if !s.Stated && s.BestAt == 0 {
		return ""
	}
	return p.value(&s.Axis, s.BestAt)
}

// whatMoved are the awards that move, each with its first reason.
func (p printer) whatMoved(s *solve.Solution) string {
	if s.Comparison == nil {
		return ""
	}
	var said []string
	last := ""
	for i := range s.Comparison.Changes {
		c := &s.Comparison.Changes[i]
		if c.Name == last || len(c.Reasons) == 0 {
			continue
		}
		last = c.Name
		said = append(said, p.award(c.Award)+p.t("：", ": ")+p.reason(c.Reasons[0]))
	}
	const most = 3
	if more := len(said) - most; more > 0 {
		said = append(said[:most], p.in(lang.F("另有 %d 项奖补", "%d more awards", more)))
	}
	return strings.Join(said, p.t("；", "; "))
}

// solveFormat is the version of a solution in JSON.
const solveFormat = 1

func (d solved) json(w *jsonWriter, l lang.Language) {
	p := about(d.Result, l)
	w.integer("fuchi_solve", solveFormat)
	w.field("target", d.Target.Name)
	w.money("amount", &d.Target.Amount)
	w.money("now", &d.Now)
	w.list("facts", func() {
		for i := range d.Solutions {
			w.object(func() { writeSolution(w, p, &d.Solutions[i]) })
		}
	})
	w.list("no_effect", func() {
		for _, path := range d.Idle {
			w.str(path)
		}
	})
}

func writeSolution(w *jsonWriter, p printer, s *solve.Solution) {
	w.field("path", s.Path)
	if s.Stated {
		w.field("now", s.Word(s.Now))
	}
	w.boolean("reaches", s.Reaches)
	if s.Reaches {
		w.field("at", s.Word(s.At))
		w.money("pays", &s.Pays)
	}
	w.money("most", &s.Best)
	if s.Stated || s.BestAt != 0 {
		w.field("most_at", s.Word(s.BestAt))
	}
	w.boolean("proved", !s.Unsure)
	w.field("moves", p.whatMoved(s))
}

var solveHeads = []string{"target", "amount", "path", "now", "reaches", "at", "pays", "most", "most_at", "proved"}

func (d solved) rows(lang.Language) *Grid {
	g := headed(solveHeads)
	for i := range d.Solutions {
		s := &d.Solutions[i]
		row := make([]Cell, len(solveHeads))
		row[0], row[1], row[2], row[4] = text(d.Target.Name), amount(d.Target.Amount), text(s.Path), yesNo(s.Reaches)
		if s.Stated {
			row[3] = asWritten(s.Word(s.Now))
		}
		if s.Reaches {
			row[5], row[6] = asWritten(s.Word(s.At)), amount(s.Pays)
		}
		row[7], row[8], row[9] = amount(s.Best), asWritten(s.Word(s.BestAt)), yesNo(!s.Unsure)
		g.add(row...)
	}
	return g
}

// yesNo is a yes or a no as programs read it.
func yesNo(yes bool) Cell {
	if yes {
		return text("true")
	}
	return text("false")
}
