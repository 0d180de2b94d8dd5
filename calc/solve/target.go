// Package solve asks which one fact of a project would have to be another, and
// by how little, for a sum to be reached; or shows that none can. It rests on
// the exact break points of package sweep.
package solve

import (
	"slices"
	"strconv"
	"strings"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/calc/sweep"
)

// Target is what has to be reached: so much in all, of one award, in one
// column year, or of one bearer.
type Target struct {
	Name   string // as it is written: total, an award, a year, a bearer
	Amount money.Amount
	year   int
	award  string
	bearer string
}

// ParseTarget reads what=amount; what there is to name comes from a result.
func ParseTarget(s string, r *calc.Result) (Target, *project.Problem) {
	name, sum, ok := strings.Cut(s, "=")
	name = strings.TrimSpace(name)
	if !ok {
		return Target{}, wrong(s, lang.F("「%s」不是 目标=金额", "%q is not target=amount", project.Shown(s)),
			lang.T("例如 total=2000万元", "for example total=2000万元"))
	}
	amount, _, err := money.ParseCNY(strings.TrimSpace(sum), false)
	if err != nil {
		p := project.TypeMoney.Misread(strings.TrimSpace(sum), err, func(plain string) error {
			_, _, bad := money.ParseCNY(plain, false)
			return bad
		})
		p.Path = name
		return Target{}, &p
	}
	t := Target{Name: name, Amount: amount}
	if t.find(r) {
		return t, nil
	}
	return Target{}, wrong(name, lang.F("没有目标「%s」", "no target %q", project.Shown(name)),
		lang.F("可写 %s", "there are %s", strings.Join(names(r), ", ")))
}

func wrong(path string, message, hint lang.Text) *project.Problem {
	return &project.Problem{Path: path, Message: message, Hint: hint}
}

// find says whether the name is that of something a result can pay.
func (t *Target) find(r *calc.Result) bool {
	if t.Name == "total" || t.Name == "合计" {
		t.Name = "total"
		return true
	}
	if year, err := strconv.Atoi(strings.TrimSuffix(t.Name, "年")); err == nil && year >= 1900 && year < 2200 {
		t.year = year
		return true
	}
	for _, a := range r.Awards {
		_, short, _ := strings.Cut(a.Name(), "/")
		if t.Name == a.Name() || t.Name == short {
			t.award = a.Name()
			return true
		}
	}
	for _, name := range bearers(r) {
		if t.Name == name || t.Name == "区级" && name == calc.BearerDistrict {
			t.bearer = name
			return true
		}
	}
	return false
}

// bearers are those that bear, or would bear, anything.
func bearers(r *calc.Result) []string {
	all := []string{calc.BearerDistrict}
	for _, a := range r.Awards {
		for i := range a.Lines {
			for _, s := range a.Lines[i].Bearers {
				if !slices.Contains(all, s.Name) {
					all = append(all, s.Name)
				}
			}
		}
	}
	return all
}

func names(r *calc.Result) []string {
	all := []string{"total"}
	for _, year := range r.Schedule.Years {
		all = append(all, strconv.Itoa(year))
	}
	for _, a := range r.Awards {
		all = append(all, a.Name())
	}
	return append(all, bearers(r)...)
}

// Of is what a result pays of the target, as far as it is known.
func (t *Target) Of(r *calc.Result) money.Amount {
	sum := money.Zero
	switch {
	case t.bearer != "":
		for _, s := range r.Totals.ByBearer {
			if s.Name == t.bearer {
				sum = s.Amount
			}
		}
		return sum
	case t.year > 0:
		for _, y := range r.Schedule.Totals {
			if y.Year == t.year {
				sum = y.Amount
			}
		}
		return sum
	case t.award != "":
		for _, row := range r.Schedule.Rows {
			if row.Award.Name() == t.award {
				sum = row.Total
			}
		}
		return sum
	}
	return r.Totals.Amount
}

// Open says whether a result leaves something of the target unknown.
func (t *Target) Open(r *calc.Result) bool {
	if t.year == 0 && t.award == "" {
		return !r.Totals.Complete
	}
	return slices.ContainsFunc(r.Awards, func(a *calc.Award) bool {
		return a.Status == calc.NotKnown && (t.award == "" || t.award == a.Name())
	}) || slices.ContainsFunc(r.Schedule.Rows, func(row calc.Row) bool {
		return slices.ContainsFunc(row.Open, func(y calc.OpenYear) bool { return y.Year == t.year || y.Year == project.EveryYear }) ||
			t.award == row.Award.Name() && len(row.Open) > 0
	})
}

// keeps says which lines of a stretch the target is the sum of; a bearer bears
// a part of any.
func (t *Target) keeps(l *sweep.Line) bool {
	switch {
	case t.year > 0:
		return l.Year == t.year
	case t.award != "":
		return l.Award.Name() == t.award
	}
	return true
}
