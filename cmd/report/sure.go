package report

import (
	"math/big"
	"slices"
	"strings"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/calc/sure"
)

// Sure is the page on how sure a total is: its headline, the ends and where they
// lie, what moves it most, and over what the range is one.
func Sure(s *sure.Sure, l lang.Language) *Page {
	p := about(s.Result, l)
	name := p.t("多大把握", "How sure")
	page := &Page{Title: name + p.t("：", ": ") + p.heading(s.Result), Sheet: name}
	page.lines("", []string{p.sureHeadline(s)})
	page.grid("", p.ends(s))
	if len(s.Sources) > 0 {
		page.add(Block{Heading: p.t("哪一项影响最大（其余按文件）", "What moves it most (all else as filed)"),
			Drawing: p.tornadoOf(s)})
		page.grid("", p.sources(s))
	} else {
		page.lines("", []string{p.t("没有一项单独改变合计。", "Nothing by itself moves the total.")})
	}
	page.lines(p.t("范围涵盖什么", "What the range covers"), p.coverage(s))
	return page
}

// sureHeadline is the range in round figures, its ends rounded away from each
// other so that it covers what it says.
func (p printer) sureHeadline(s *sure.Sure) string {
	as := p.round(s.AsFiled, 0)
	line := p.in(lang.F("%s 至 %s元；按文件 %s元", "%s to %s yuan; %s as filed", p.round(s.Least.Total, -1),
		p.round(s.Most.Total, 1), as))
	if s.Least.Total.Cmp(s.Most.Total) == 0 {
		line = p.in(lang.F("%s元，所问各项都不改变它", "%s yuan, and nothing that was asked about moves it", as))
	}
	if !s.Result.Totals.Complete {
		line += p.t("（只是已知部分，未知不等于零）", " (of what is known; unknown is not zero)")
	}
	return line
}

// round is an amount in round figures: of 亿 and of few millions to two places,
// of 万 and of millions to one; downwards, to the nearest or upwards.
func (p printer) round(a money.Amount, way int) string {
	unit, places, mark := int64(10_000_00), 1, "万"
	switch {
	case p.Language == lang.English && a.Cmp(money.Fen(10_000_000_00)) < 0:
		unit, places, mark = 1_000_000_00, 2, "m"
	case p.Language == lang.English:
		unit, mark = 1_000_000_00, "m"
	case a.Cmp(money.Fen(100_000_000_00)) >= 0:
		unit, places, mark = 100_000_000_00, 2, "亿"
	}
	step := unit
	for range places {
		step /= 10
	}
	n, rest := new(big.Int).QuoRem(fen(a), big.NewInt(step), new(big.Int))
	if way > 0 && rest.Sign() > 0 || way == 0 && rest.Lsh(rest, 1).Cmp(big.NewInt(step)) >= 0 {
		n.Add(n, big.NewInt(1))
	}
	return new(big.Rat).SetFrac(n, big.NewInt(unit/step)).FloatString(places) + mark
}

func (p printer) ends(s *sure.Sure) *Grid {
	g := &Grid{Columns: []Column{{"", Text}, {p.t("合计", "Total"), Money}, {p.t("与按文件相差", "Change"), Money},
		{p.t("届时", "With"), Text}}}
	add := func(name string, e *sure.End) {
		g.add(text(name), amount(e.Total), signed(e.Total.Sub(s.AsFiled)), text(p.with(s, e)))
	}
	add(p.t("最少", "least"), &s.Least)
	g.add(text(p.t("按文件", "as filed")), amount(s.AsFiled), Cell{}, Cell{})
	add(p.t("最多", "most"), &s.Most)
	return g
}

// with is what is otherwise at an end.
func (p printer) with(s *sure.Sure, e *sure.End) string {
	var all []string
	for _, at := range e.At {
		all = append(all, p.sourceName(s.Result, at.Kind, at.Name)+" "+p.standsAt(s.Result, at.Kind, at.Name, at.At))
	}
	if pairs := pairsOf(e.Readings); pairs != "" {
		all = append(all, pairs)
	}
	return strings.Join(all, p.t("；", "; "))
}

// named is a reading of a result by the name that it has there.
func named(r *calc.Result, name string) calc.ChosenReading {
	i := slices.IndexFunc(r.Readings, func(c calc.ChosenReading) bool { return c.Name == name })
	return r.Readings[i]
}

// standsAt is where a source stands, a value of a fact as people read it.
func (p printer) standsAt(r *calc.Result, k sure.Kind, name, at string) string {
	if at == "" {
		return p.t("按文件", "as filed")
	}
	if k == sure.Reading {
		return at + p.t("（", " (") + p.in(named(r, name).Meaning(at)) + p.t("）", ")")
	}
	return p.factAt(name, at)
}

func (p printer) sourceName(r *calc.Result, k sure.Kind, name string) string {
	switch k {
	case sure.Reading:
		return p.t("读法 ", "reading ") + name + p.t("：", ": ") + p.in(named(r, name).Text)
	case sure.Forecasts:
		return p.t("预测数", "forecasts")
	case sure.Unaudited:
		return p.t("未审计的固定资产", "fixed assets not audited")
	}
	return p.in(project.Said(name))
}

func (p printer) tornadoOf(s *sure.Sure) *tornado {
	t := &tornado{middle: s.AsFiled, named: p.t("哪一项影响最大", "what moves it most")}
	for i := range s.Sources {
		x := &s.Sources[i]
		t.bars = append(t.bars, tornadoBar{p.sourceName(s.Result, x.Kind, x.Name), x.Least.Total, x.Most.Total})
	}
	return t
}

func (p printer) sources(s *sure.Sure) *Grid {
	g := &Grid{Fixed: 1, Columns: []Column{{p.t("来源", "Source"), Text}, {p.t("合计最少", "Total at least"), Money},
		{p.t("在", "At"), Text}, {p.t("合计最多", "Total at most"), Money}, {p.t("在", "At"), Text},
		{p.t("幅度", "Moves"), Money}}}
	for i := range s.Sources {
		x := &s.Sources[i]
		at := func(end sure.Point) Cell { return text(p.standsAt(s.Result, x.Kind, x.Name, end.At)) }
		g.add(text(p.sourceName(s.Result, x.Kind, x.Name)), amount(x.Least.Total), at(x.Least), amount(x.Most.Total),
			at(x.Most), amount(x.Width()))
	}
	return g
}
