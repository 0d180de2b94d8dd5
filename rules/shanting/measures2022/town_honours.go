package measures2022

import (
	"slices"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// TownHonours says of a result whether the town where the project lands signed
// it below the figure of 第十条: it then honours the contract by itself, and
// the district's office does not accept the claim (4号 五2).
func TownHonours(r *calc.Result) calc.Truth { return landsAnd(r, (*act).signedSmall) }

// TownSigns says whether the town where the project lands is to sign it by
// itself, whoever did (第十条).
func TownSigns(r *calc.Result) calc.Truth { return landsAnd(r, (*act).smallProject) }

// TownNeeds are the facts that decide either and that the project lacks.
func TownNeeds(r *calc.Result, signatory bool) []string {
	p := r.Project
	missing := slices.Clone(p.Site.Location.Missing())
	if signatory {
		missing = append(missing, p.Contract.Signatory.Missing()...)
	}
	return append(missing, smallFigureOf(r).Missing()...)
}

func landsAnd(r *calc.Result, small func(*act, *calc.Case) calc.Truth) calc.Truth {
	lands := calc.Unknown
	if location := r.Project.Site.Location; location.Known {
		lands = calc.TruthOf(location.Value == "town")
	}
	if f := actIn(r); f != nil {
		return lands.And(small(f, r.Again()))
	}
	return calc.Unknown
}

func smallFigureOf(r *calc.Result) (figure project.Fact[money.Amount]) {
	if f := actIn(r); f != nil {
		figure = f.smallFigure(r.Again())
	}
	return figure
}

// actIn is the document as it is in force for the result.
func actIn(r *calc.Result) *act {
	for _, d := range r.Documents {
		if d.ID == "measures2022" {
			return actOf(d.Figures)
		}
	}
	return nil
}
