package measures2022_test

import (
	"testing"

	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/rules/shanting/measures2022"
	"github.com/shopspring/decimal"
)

// TestNothingIsMeasuredOnNoLand: a plot of no area has no figure a mu and no
// ratio; the smallest has.
func TestNothingIsMeasuredOnNoLand(t *testing.T) {
	p := &project.Project{}
	p.Investment.FixedAssets.Audited = project.Known(money.Fen(100))
	p.Indicators.Output, p.Indicators.Tax = project.Known(money.Fen(200)), project.Known(money.Fen(300))
	p.Indicators.BuildingArea, p.Indicators.Footprint = project.Known(decimal.New(4, 0)), project.Known(decimal.New(5, 0))
	for _, area := range []int64{0, 2} {
		p.Land.Area = project.Known(decimal.New(area, 0))
		for _, i := range measures2022.Indicators(p) {
			if (i.Actual != nil) != (area > 0) || len(i.Missing) > 0 {
				t.Errorf("%d mu: %s is %v, missing %q", area, i.ID, i.Actual, i.Missing)
			}
		}
	}
}
