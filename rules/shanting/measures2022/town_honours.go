package measures2022

import "github.com/shanting/fuchi/calc"

// TownHonours says of a result whether the town where the project lands signed
// it below the figure of 第十条: it then honours the contract by itself, and
// the district's office does not accept the claim (4号 五2).
func TownHonours(r *calc.Result) calc.Truth {
	lands := calc.Unknown
	if location := r.Project.Site.Location; location.Known {
		lands = calc.TruthOf(location.Value == "town")
	}
	for _, d := range r.Documents {
		if d.ID == "measures2022" {
			return lands.And(actOf(d.Figures).signedSmall(r.Again()))
		}
	}
	return calc.Unknown
}
