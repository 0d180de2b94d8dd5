package sure

import (
	"slices"
	"strings"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/missing"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// Kind is what may be otherwise than as filed.
type Kind string

// The kinds.
const (
	Reading   Kind = "reading"
	Forecasts Kind = "forecast"
	Unaudited Kind = "unaudited"
	Fact      Kind = "fact"
)

// Source is one thing that may be otherwise, and what it does by itself, all
// else as filed.
type Source struct {
	Kind        Kind
	Name        string // of the reading, the path of the fact; nothing of the others
	Least, Most Point
}

// Point is a total and where a source gives it; nothing where that is as filed.
type Point struct {
	Total money.Amount
	At    string
}

// Width is how far apart the ends of a source lie.
func (s *Source) Width() money.Amount { return s.Most.Total.Sub(s.Least.Total) }

// widen lets the source reach a total.
func (s *Source) widen(total money.Amount, at string) {
	if total.Cmp(s.Least.Total) < 0 {
		s.Least = Point{total, at}
	}
	if total.Cmp(s.Most.Total) > 0 {
		s.Most = Point{total, at}
	}
}

// axis is a source and the values of it that are tried together with others;
// the first is as filed.
type axis struct {
	Source
	values []value
}

type value struct {
	at   string
	sets []project.Setting
}

// put adds a value unless it is there.
func (a *axis) put(at string, sets ...project.Setting) {
	if !slices.ContainsFunc(a.values, func(v value) bool { return v.at == at }) {
		a.values = append(a.values, value{at, sets})
	}
}

func (r *spread) axis(kind Kind, name string) *axis {
	now := Point{Total: r.asFiled}
	return &axis{Source{kind, name, now, now}, []value{{}}}
}

// The steps between the ends of a band at which a total is computed, in
// hundredths of a per cent: a tenth of one, or one per cent where the band is wide.
const fine, coarse, wide = 10, 100, 100_00

// Step is that of a band.
func (b Band) Step() int64 {
	if b.To-b.From > wide {
		return coarse
	}
	return fine
}

// banded moves all figures of a kind together over a band. The ends are tried
// with the other sources and, where a value between them pays less or more than
// both, that too.
func (r *spread) banded(kind Kind, band Band, sets func(at int64) []project.Setting) *axis {
	a := r.axis(kind, "")
	at := map[string]int64{}
	var tried []int64
	for x := band.From; x < band.To; x += band.Step() {
		tried = append(tried, x)
	}
	for _, x := range append(tried, band.To) {
		at[Percent(x)] = x
		if result, bad := r.q.With(sets(x)...); len(bad) == 0 {
			a.widen(result.Totals.Amount, Percent(x))
		}
	}
	for _, x := range [...]string{Percent(band.From), Percent(band.To), a.Least.At, a.Most.At} {
		if x != "" && at[x] != 0 {
			a.put(x, sets(at[x])...)
		}
	}
	return a
}

// forecast are the amounts of all entries that the file calls a forecast.
func forecast(p *project.Project) (all []project.Setting) {
	facts := p.Facts()
	for _, f := range facts {
		item, is := strings.CutSuffix(f.Path, ".projected")
		if !is || f.Value.Text != "true" {
			continue
		}
		for _, g := range facts {
			key, _ := project.Table.Leaf(g.Path)
			amount := key != nil && (key.Type == project.TypeMoney || key.Type == project.TypeSigned)
			if strings.HasPrefix(g.Path, item+".") && amount && !g.Value.IsUnknown() {
				all = append(all, g)
			}
		}
	}
	return all
}

// unaudited is the figure of fixed assets that stands in for the audited one,
// under the name of that.
func unaudited(p *project.Project) (all []project.Setting) {
	best, provisional := p.Investment.FixedAssets.Best()
	if best.Known && provisional {
		all = append(all, project.Word("investment.fixed_assets.audited", best.Value.String()))
	}
	return all
}

// moved makes of amounts those that lie so far from them.
func moved(all []project.Setting) func(at int64) []project.Setting {
	return func(at int64) []project.Setting {
		sets := make([]project.Setting, 0, len(all))
		for _, f := range all {
			if a, _, err := money.ParseCNY(f.Value.Text, true); err == nil {
				sets = append(sets, project.Word(f.Path, scaled(a, at).String()))
			}
		}
		return sets
	}
}

// unknown is a fact that lacks: of all that a file may say of it, where it adds
// least and most by itself and with the others favourable.
func (r *spread) unknown(w *missing.Worth) *axis {
	a := r.axis(Fact, w.Value)
	a.widen(r.asFiled.Add(w.Alone.Least), w.Alone.LeastAt)
	a.widen(r.asFiled.Add(w.Alone.Most), w.Alone.MostAt)
	for _, at := range [...]string{w.Alone.LeastAt, w.Alone.MostAt, w.Rest.LeastAt, w.Rest.MostAt} {
		if at != "" {
			a.put(at, project.Word(w.Value, at))
		}
	}
	return a
}

// readings are those that change the total by themselves.
func readings(q *engine.Question, s *calc.Spread, now Point) (all []Source) {
	for _, e := range s.Effects {
		if e.Hides || e.Change.Sign() == 0 {
			continue
		}
		name := q.ReadingName(e.Reading)
		i := slices.IndexFunc(all, func(s Source) bool { return s.Name == name })
		if i < 0 {
			i, all = len(all), append(all, Source{Reading, name, now, now})
		}
		all[i].widen(e.Total, e.Choice)
	}
	return all
}
