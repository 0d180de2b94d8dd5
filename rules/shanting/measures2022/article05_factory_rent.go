package measures2022

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// factoryRent is Art. 5: the rent paid for a standard factory in the zone's
// park comes back for five years from the day the lease takes effect.
func factoryRent(f *act) calc.Rule {
	assets, dollars, upgrade := f.Money("article05.fixed_assets"), f.USD("article05.foreign"), f.Money("article02.upgrade_fixed_assets")
	years, fullYears := f.Int("article05.years"), f.Int("article05.full_years")
	fullRate, laterRate := f.Rate("article05.full_rate"), f.Rate("article05.later_rate")
	return calc.Rule{
		ID: "measures2022/factory_rent", Title: lang.T("厂房租金奖励", "Factory rent award"), Article: "第五条", Matter: "factory_rent", Payee: calc.Enterprise,
		Strings: expandsProduction,
		Claims:  func(p *project.Project) []string { return calc.Once(len(p.Factories) > 0) },
		Work: func(w *calc.Working) {
			factory := w.Project.Factory()
			requireScale(w, upgrade, assets, dollars)
			w.Require(
				calc.Is("standard_factory", lang.T("标准化厂房", "standard factory"), factory.Standard, true),
				calc.Is("in_zone_park", lang.T("位于开发区产业园区", "in the zone's industrial park"), factory.InZonePark, true),
				calc.KnownDay("lease_effective", lang.T("租赁合同生效日", "day the lease takes effect"), factory.LeaseEffective),
				calc.Needs("rent", lang.T("租金明细", "rent entries"), factory.RentGiven.Missing()))
			if !w.Open() {
				return
			}
			windows := awardYears(w.Case, factory.LeaseEffective.Value, years)
			for i, year := range windows {
				rate := laterRate
				if i < fullYears {
					rate = fullRate
				}
				w.YearLine(i+1, year, paidRent(w.Case, w.Start(), factory.Rent, year), running(w.Case, f, year, calc.Terms{Rate: rate}))
			}
			w.ReportRent(factory.RentGiven.Path(), factory.Rent)
			w.DeadlineFor("factory_window", factory.LeaseEffective.Value, windows[years-1].To)
		},
	}
}
