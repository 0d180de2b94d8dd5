package measures2022

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/law"
	"github.com/shanting/fuchi/calc/money"
)

// act is what the rules are made of: the figures, and those of them that more
// than one rule or remark asks for while computing, taken once.
type act struct {
	*law.Figures
	firstDay, lastDay, lateDay civil.Date // Art. 19
	townSignsBelow             money.Amount
	zoneAssets, zoneDollars    calc.AmountTest // Art. 11
	districtParts, townParts   int
	firstAssets, topAssets     calc.AmountTest // Art. 1
	upgradeAssets              money.Amount
	upgrade                    calc.AmountTest
	dollars                    []money.Amount // every threshold in dollars, the lowest first
}

func actOf(f *law.Figures) *act {
	return &act{
		Figures:  f,
		firstDay: f.Date("article19.first_day"), lastDay: f.Date("article19.last_day"),
		lateDay:        f.Date("article19.late_day"),
		townSignsBelow: f.Money("article10.town_signs_below"),
		zoneAssets:     assetsOf(f.Money("article11.fixed_assets")), zoneDollars: dollarsOf(f.USD("article11.foreign")),
		districtParts: f.Int("article11.district_parts"), townParts: f.Int("article11.town_parts"),
		firstAssets:   newAssetsOf(f.Money("article01.first_tier")),
		topAssets:     newAssetsOf(f.Money("article01.top_tier")),
		upgradeAssets: f.Money("article02.upgrade_fixed_assets"),
		upgrade:       assetsOf(f.Money("article02.upgrade_fixed_assets")),
		dollars: []money.Amount{f.USD("article05.foreign"), f.USD("article02.standard_foreign"),
			f.USD("article02.extended_foreign")},
	}
}
