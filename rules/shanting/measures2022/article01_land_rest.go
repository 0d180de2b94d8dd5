package measures2022

import (
	"slices"

	"github.com/shopspring/decimal"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// landRest is what is left of a land premium: less a sum a mu, and less what the
// municipality retains.
type landRest struct {
	*project.Land
	area      project.Fact[decimal.Decimal]
	deduction money.Amount
}

func (r landRest) lacks() []string {
	return slices.Concat(r.Premium.Missing(), r.MunicipalRetained.Missing(), r.area.Missing())
}

// needs asks for the figures. Where what is known takes all of the premium nothing
// is left, whatever the others are, nor is anything paid for what is over.
func (r landRest) needs(over bool) calc.Condition {
	lacks := r.lacks()
	if over || r.Premium.Known && r.of(calc.Value{}).Amount().Sign() <= 0 {
		lacks = nil
	}
	return calc.Needs("land_figures", lang.T("出让金、市级留成和面积", "premium, municipal share and area"), lacks)
}

// of takes off the premium what is known of the rest.
func (r landRest) of(base calc.Value) calc.Value {
	base = base.Plus(lang.T("土地出让金", "land premium"), r.Premium.Value)
	if r.deduction.Sign() > 0 && r.area.Known {
		base = base.Minus(lang.F("每亩 %s 元 × %s 亩", "%s yuan a mu × %s mu", r.deduction, r.area.Value),
			r.deduction.Times(r.area.Value))
	}
	if r.MunicipalRetained.Known {
		base = base.Minus(lang.T("市级留成", "retained by the municipality"), r.MunicipalRetained.Value)
	}
	return base.Lacks(r.lacks()...)
}
