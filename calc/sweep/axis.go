// Package sweep asks what a project is paid as one of its facts moves: between
// which values every line is a constant or one formula, where that changes, and
// why. It knows no law: where to look comes from the figures of the documents
// and the project's own, and what is found is computed and proved by the engine.
package sweep

import (
	"math/big"
	"slices"
	"strconv"
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
	Step  int64    // what "one more" is: a yuan, a day, a hundredth of a mu or of a per cent
	Low   int64    // the whole of what a file may say
	High  int64
	scale int32 // the places after the point of a value
}

// The steps after the point that are told apart, and the bounds of what a file may say.
const (
	moneyPlaces, areaPlaces, sharePlaces, numberPlaces = 2, 4, 6, 4
	mostMoney                                          = 100_000_000_000_000_000 - 1 // fen: 15 digits of yuan
	mostNumber                                         = 1_000_000_000
)

// NewAxis finds the fact of a path. What no project has, and what does not move
// along a line, is a problem that says what does.
func NewAxis(path string) (Axis, *project.Problem) {
	key, canonical := project.Table.Leaf(path)
	if key == nil {
		return Axis{}, unknownPath(path)
	}
	a := Axis{Path: canonical, Key: key, Step: 1}
	switch key.Type {
	case project.TypeMoney, project.TypeUSD:
		a.scale, a.Step, a.High = moneyPlaces, 100, mostMoney
	case project.TypeSigned:
		a.scale, a.Step, a.Low, a.High = moneyPlaces, 100, -mostMoney, mostMoney
	case project.TypeArea:
		a.scale, a.Step, a.High = areaPlaces, 100, mostNumber*10_000
	case project.TypeNumber:
		a.scale, a.Step, a.High = numberPlaces, 100, mostNumber*10_000
	case project.TypeShare:
		a.scale, a.Step, a.High = sharePlaces, 100, 1_000_000
	case project.TypeCount:
		a.High = mostNumber
	case project.TypeYear:
		a.Low, a.High = civil.FirstYear, civil.LastYear
	case project.TypeDate:
		a.Low, a.High = int64(civil.MustDay(civil.FirstYear, 1, 1)), int64(civil.MustDay(civil.LastYear, 12, 31))
	case project.TypeYesNo, project.TypeAct:
		a.Words = []string{"false", "true"}
	case project.TypeChoice:
		for _, o := range key.Options.All {
			a.Words = append(a.Words, o.Name)
		}
	default:
		return Axis{}, &project.Problem{Path: path, Message: lang.F("%s 不是可以逐点变动的值",
			"%s is no value that can be moved", lang.T(key.Zh, key.Name)),
			Hint: lang.T("可变动的是金额、面积、比例、数、日期、年份、选项和是否",
				"what moves is money, an area, a rate, a number, a date, a year, a choice, a yes/no")}
	}
	if a.Words != nil {
		a.High = int64(len(a.Words) - 1)
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

// IsDay says whether the fact is a day.
func (a *Axis) IsDay() bool { return a.Key.Type == project.TypeDate }

// IsMoney says whether it is an amount, in yuan or in dollars.
func (a *Axis) IsMoney() bool {
	return a.Key.Type == project.TypeMoney || a.Key.Type == project.TypeSigned || a.Key.Type == project.TypeUSD
}

// Fits says whether a value is one that the fact may have.
func (a *Axis) Fits(x int64) bool { return a.Low <= x && x <= a.High }

// Word is a value as a file writes it.
func (a *Axis) Word(x int64) string {
	switch {
	case a.Words != nil:
		return a.Words[x]
	case a.IsDay():
		return civil.Date(x).String()
	}
	word := decimal.New(x, -a.scale).String()
	if a.Key.Type == project.TypeUSD {
		word += " USD"
	}
	return word
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
	if err == nil && a.Fits(x) {
		return x, nil
	}
	return 0, &project.Problem{Path: a.Path, Message: lang.F("「%s」不是它的一个值", "%q is none of its values",
		project.Shown(s)), Hint: a.example()}
}

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
	return 0, strconv.ErrSyntax
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
		return 0, strconv.ErrRange
	}
	return r.Num().Int64(), nil
}

// example says how a value is written.
func (a *Axis) example() lang.Text {
	switch a.Key.Type {
	case project.TypeMoney, project.TypeSigned:
		return lang.T("写成 1.2亿 或 3000万元，到分为止", "write 1.2亿 or 3000万元, to the fen")
	case project.TypeUSD:
		return lang.T("写明币种：1000万美元", "write the currency: 1000万美元")
	case project.TypeArea:
		return lang.T("写成 120亩 或 80000平方米", "write 120亩 or 80000平方米")
	case project.TypeShare:
		return lang.T("写成 40%，不超过 100%", "write 40%, at most 100%")
	case project.TypeDate:
		return lang.T("写成 2024-01-01 或 2024-01", "write 2024-01-01 or 2024-01")
	case project.TypeYear:
		return lang.T("写成 2024", "write 2024")
	case project.TypeNumber, project.TypeCount:
		return lang.T("写一个数", "write a number")
	}
	return lang.F("可选 %s", "one of %s", strings.Join(a.Words, ", "))
}
