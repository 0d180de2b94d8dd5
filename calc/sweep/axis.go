// Package sweep asks what a project is paid as one of its facts moves: between
// which values every line is a constant or one formula, where that changes, and
// why. It knows no law: where to look comes from the figures of the documents
// and the project's own, and what is found is computed and proved by the engine.
package sweep

import (
	"errors"
	"math/big"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// Axis is a fact that moves and the values it may have. A value is counted in
// the smallest step that is told apart: a fen, a cent, a day, a ten-thousandth
// of a mu, a millionth of a rate; of words, its place among them.
type Axis struct {
	Path  string // canonical
	Key   *project.Key
	Words []string // what it may be, where it is a word; else nil
	measure
}

// NewAxis finds the fact of a path. What no project has, and what does not move
// along a line, is a problem that says what does.
func NewAxis(path string) (Axis, *project.Problem) {
	key, canonical := project.Table.Leaf(path)
	if key == nil {
		return Axis{}, unknownPath(path)
	}
	a := Axis{Path: canonical, Key: key, measure: measures(key.Type)}
	switch key.Type {
	case project.TypeYesNo, project.TypeAct:
		a.Words = []string{"false", "true"}
	case project.TypeChoice:
		for _, o := range key.Options.All {
			a.Words = append(a.Words, o.Name)
		}
	}
	switch {
	case a.Words != nil:
		a.Step, a.High = 1, int64(len(a.Words)-1)
	case a.Step == 0:
		return Axis{}, &project.Problem{Path: path, Message: lang.F("%s 不是可以逐点变动的值",
			"%s is no value that can be moved", lang.T(key.Zh, key.Name)),
			Hint: lang.T("可变动的是金额、面积、比例、数、日期、年份、选项和是否",
				"what moves is money, an area, a rate, a number, a date, a year, a choice, a yes/no")}
	}
	return a, nil
}

func unknownPath(path string) *project.Problem {
	near, known := project.Table.Near(path)
	hint := lang.F("这里可写 %s", "here there are %s", strings.Join(known, ", "))
	switch {
	case near != "":
		hint = lang.F("是不是 %s？", "did you mean %s?", near)
	case len(known) == 0:
		hint = lang.T("fuchi schema 列出所有的键", "fuchi schema lists every key")
	}
	return &project.Problem{Path: path, Message: lang.T("项目文件没有这个键", "a project file has no such key"), Hint: hint}
}

// fits says whether a value is one that the fact may have.
func (a *Axis) fits(x int64) bool { return a.Low <= x && x <= a.High }

// Word is a value as a file writes it.
func (a *Axis) Word(x int64) string {
	switch {
	case a.Words != nil:
		return a.Words[x]
	case a.IsDay():
		return civil.Date(x).String()
	}
	return decimal.New(x, -a.scale).String() + a.written
}

// Units is a value counted in whole units: yuan, mu, days.
func (a *Axis) Units(x int64) decimal.Decimal { return decimal.New(x, -a.scale) }

// set lays a value over a project.
func (a *Axis) set(x int64) project.Setting { return project.Word(a.Path, a.Word(x)) }

// Of is the value that a project has, and whether it has one.
func (a *Axis) Of(p *project.Project) (x int64, known bool) {
	for _, s := range p.Facts() {
		if s.Path != a.Path || s.Value.IsUnknown() {
			continue
		}
		x, bad := a.Parse(s.Value.Text)
		return x, bad == nil
	}
	return 0, false
}

// Parse reads a value of the fact, as a file writes it.
func (a *Axis) Parse(s string) (int64, *project.Problem) {
	x, err := a.parse(strings.TrimSpace(s))
	switch {
	case err == nil && a.fits(x):
		return x, nil
	case err == nil || errors.Is(err, errStep) || a.Words != nil:
		return 0, &project.Problem{Path: a.Path, Message: lang.F("「%s」不是它的一个值", "%q is none of its values",
			project.Shown(s)), Hint: lang.F("写成 %s", "write %s", a.Key.Example())}
	}
	p := a.Key.Type.Misread(s, err, func(plain string) error { _, bad := a.parse(plain); return bad })
	p.Path = a.Path
	return 0, &p
}

// errStep says of a value that it lies between two that are told apart.
var errStep = errors.New("between two values")

func (a *Axis) parse(s string) (int64, error) {
	switch a.Key.Type {
	case project.TypeMoney, project.TypeSigned:
		m, _, err := money.ParseCNY(s, a.Low < 0)
		return whole(m.Ratio(money.Fen(1)), 0, err)
	case project.TypeUSD:
		m, err := money.ParseUSD(s)
		return whole(m.Ratio(money.Fen(1)), 0, err)
	case project.TypeArea:
		mu, _, err := money.ParseArea(s)
		return whole(mu.Rat(), a.scale, err)
	case project.TypeShare:
		r, err := money.ParseRate(s)
		return whole(r.Rat(), a.scale, err)
	case project.TypeDate:
		day, err := civil.ParseDate(s)
		return int64(day), err
	case project.TypeYear:
		year, err := civil.ParseYear(s)
		return int64(year), err
	case project.TypeNumber, project.TypeCount:
		n, err := money.ParseNumber(s, false)
		return whole(n.Rat(), a.scale, err)
	}
	if x := slices.Index(a.words(), s); x >= 0 {
		return int64(x % len(a.Words)), nil
	}
	return 0, errStep
}

// words are the values in every spelling, in their order each time.
func (a *Axis) words() []string {
	all := slices.Clone(a.Words)
	if a.Key.Options == nil {
		return append(all, "否", "是", "no", "yes")
	}
	for _, o := range a.Key.Options.All {
		all = append(all, o.Zh)
	}
	return all
}

// whole counts a value in steps; one that lies between two is none.
func whole(r *big.Rat, places int32, err error) (int64, error) {
	if err != nil {
		return 0, err
	}
	r = new(big.Rat).Mul(r, new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(places)), nil)))
	if !r.IsInt() || !r.Num().IsInt64() {
		return 0, errStep
	}
	return r.Num().Int64(), nil
}
