package lifecycle2022

import (
	"math/big"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/rules/shanting/measures2022"
)

// filling fills in the fields of forms from the facts of a project.
type filling struct{ p *project.Project }

func wide(f calc.FormField) calc.FormRow { return calc.FormRow{Fields: []calc.FormField{f}} }

func pair(a, b calc.FormField) calc.FormRow { return calc.FormRow{Fields: []calc.FormField{a, b}} }

// beyond is a field that no fact of a project file says.
func beyond(label lang.Text) calc.FormField { return calc.FormField{Label: label, Beyond: true} }

func (f filling) text(label lang.Text, fact project.Fact[string]) calc.FormField {
	return calc.FormField{Label: label, Value: lang.Same(fact.Value), Missing: fact.Missing()}
}

// wan is an amount in ten thousands of yuan, as the forms count, exactly.
func (f filling) wan(label lang.Text, fact project.Fact[money.Amount]) calc.FormField {
	field := calc.FormField{Label: label, Missing: fact.Missing()}
	if fact.Known {
		field.Value = lang.Same(trimmed(fact.Value.Ratio(money.Fen(1_000_000)), 6))
	}
	return field
}

func (f filling) mu(label lang.Text, fact project.Fact[decimal.Decimal]) calc.FormField {
	field := calc.FormField{Label: label, Missing: fact.Missing()}
	if fact.Known {
		field.Value = lang.Same(trimmed(fact.Value.Rat(), 4))
	}
	return field
}

// squareMetres is an area in square metres: three mu are two thousand of them.
func (f filling) squareMetres(label lang.Text, fact project.Fact[decimal.Decimal]) calc.FormField {
	field := calc.FormField{Label: label, Missing: fact.Missing()}
	if fact.Known {
		field.Value = lang.Same(trimmed(new(big.Rat).Mul(fact.Value.Rat(), big.NewRat(2000, 3)), 2))
	}
	return field
}

// ratio is an indicator to two decimals, with the fixed assets that the form
// asks for (B59).
func (f filling) ratio(label lang.Text, id string, assets project.Fact[money.Amount]) calc.FormField {
	of := *f.p
	of.Investment.FixedAssets = project.FixedAssets{Audited: assets}
	all := measures2022.Indicators(&of)
	i := all[slices.IndexFunc(all, func(i calc.Indicator) bool { return i.ID == id })]
	field := calc.FormField{Label: label, Missing: i.Missing}
	if id == "intensity" && !assets.Known {
		field.Missing = slices.Concat(assets.Missing(), f.p.LandArea().Missing())
	}
	if i.Actual == nil {
		return field
	}
	switch i.Scale {
	case calc.MoneyMu:
		field.Value = lang.Same(new(big.Rat).Quo(i.Actual, big.NewRat(1_000_000, 1)).FloatString(2))
	case calc.Percent:
		field.Value = lang.Same(new(big.Rat).Mul(i.Actual, big.NewRat(100, 1)).FloatString(2) + "%")
	default:
		field.Value = lang.Same(i.Actual.FloatString(2))
	}
	return field
}

// completed are the fixed assets that are in place: audited, else reported.
// What was contracted is not completed.
func (f filling) completed() project.Fact[money.Amount] {
	assets := f.p.Investment.FixedAssets
	if best := assets.Audited.Or(assets.Reported); best.Known {
		return best
	}
	return assets.Audited
}

// place is where the project lands.
func (f filling) place(label lang.Text) calc.FormField {
	s := &f.p.Site
	switch {
	case s.Location.Value == "zone":
		return calc.FormField{Label: label, Value: lang.T("山亭经济开发区", "the zone (山亭经济开发区)")}
	case s.Location.Value == "town":
		return f.text(label, s.Host)
	}
	return calc.FormField{Label: label, Missing: s.Location.Missing()}
}

// applicant is the servicing unit, which the file does not name: who it is is
// written by hand.
func (f filling) applicant(label lang.Text) calc.FormField { return beyond(label) }

// performance says what the file says of each promise, and no more.
func (f filling) performance(label lang.Text) calc.FormField {
	k, field := f.p.Contract.Performance, calc.FormField{Label: label}
	var said []lang.Text
	for _, promise := range []struct {
		label lang.Text
		fact  project.Fact[bool]
	}{
		{lang.T("按期建成", "built in time"), k.OnTime}, {lang.T("投资强度达标", "investment a mu as agreed"), k.Intensity},
		{lang.T("容积率达标", "plot ratio as agreed"), k.PlotRatio}, {lang.T("亩均税收达标", "tax a mu as agreed"), k.TaxPerMu},
	} {
		field.Missing = append(field.Missing, promise.fact.Missing()...)
		if promise.fact.Known {
			answer := lang.T("否", "no")
			if promise.fact.Value {
				answer = lang.T("是", "yes")
			}
			said = append(said, lang.F("%s：%s", "%s: %s", promise.label, answer))
		}
	}
	if len(said) > 0 {
		field.Value = lang.Join(said)
	}
	return field
}

// trimmed is a number without needless noughts, to so many places at the most.
func trimmed(r *big.Rat, places int) string {
	s := r.FloatString(places)
	return strings.TrimSuffix(strings.TrimRight(s, "0"), ".")
}
