package measures2022

import (
	"cmp"
	"slices"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

const factoryRentID = documentID + "/factory_rent"

// What Art. 5 asks of a factory.
var (
	standardTest = calc.Wants("standard_factory", lang.T("标准化厂房", "standard factory"), true)
	inParkTest   = calc.Wants("in_zone_park", lang.T("位于开发区产业园区", "in the zone's industrial park"), true)
	leaseTest    = calc.Dated("lease_effective", lang.T("租赁合同生效日", "day the lease takes effect"))
)

// factoryRent is Art. 5: the rent paid for a standard factory in the zone's
// park comes back for five years from the day the lease takes effect; of
// several factories, all that fit, from the first of their leases (B16).
func factoryRent(f *act) calc.Rule {
	size := f.scale(f.Money("article05.fixed_assets"), f.USD("article05.foreign"))
	years, fullYears := f.Int("article05.years"), f.Int("article05.full_years")
	fullRate, laterRate := f.Rate("article05.full_rate"), f.Rate("article05.later_rate")
	return calc.Rule{
		ID: factoryRentID, Title: lang.T("厂房租金奖励", "Factory rent award"), Article: "第五条",
		Matter: "factory_rent", Payee: calc.Enterprise,
		Strings: expandsProduction,
		Claims:  func(p *project.Project) []string { return calc.Once(len(p.Factories) > 0) },
		Work: func(w *calc.Working) {
			requireScale(w, size)
			w.Require(lawfulTax(w.Project))
			factories, rents := f.requireFactories(w)
			if !w.OpenLacking(rents...) {
				return
			}
			first := factories[0].LeaseEffective.Value
			leases := make([]calc.LeaseDays, len(factories))
			for i, factory := range factories {
				leases[i] = calc.LeaseDays{List: factory.RentGiven, Rent: factory.Rent, Counts: always,
					Owes: leaseDays(factory.LeaseEffective, factory.LeaseEnd), Ends: factory.LeaseEnd}
			}
			windows := awardYears(w.Case, first, years)
			for i, year := range windows {
				rate := laterRate
				if i < fullYears {
					rate = fullRate
				}
				base, paid := paidRent(w.Case, leases, year)
				w.YearLine(i+1, year, base, f.within(w.Case, year.To, calc.Terms{Rate: rate})).PaidBy(paid)
			}
			for _, factory := range factories {
				w.ReportRent(factory.RentGiven, factory.Rent)
			}
			if len(factories) > 1 {
				w.Find(foundLaterPremises, "factory", lang.F("有 %d 处厂房，一并自 %s 起算；后租的是否计入须决定（第五条）",
					"there are %d factories, counted together from %s: whether those leased later count needs a "+
						"decision (Art. 5)", len(factories), first))
			}
			w.DeadlineFor("factory_window", first, windows[years-1].To)
		},
		Listed: []string{"factory.rent"},
		Worth: func(*calc.Working) []calc.Worth {
			return []calc.Worth{calc.WorthShare(fullRate,
				lang.F("前 %d 年实缴租金", "the rent paid in the first %d years", fullYears), calc.PerYear),
				calc.WorthShare(laterRate, lang.F("其后至第 %d 年实缴租金", "the rent paid after them, to year %d", years),
					calc.PerYear)}
		},
	}
}

// requireFactories keeps the factories that Art. 5 supports, in the order of
// their leases, and names the rents that lack: of all, while it supports none.
func (f *act) requireFactories(w *calc.Working) (kept []*project.Factory, rents []string) {
	all := w.Project.Factories
	if len(all) == 0 {
		all = []project.Factory{*w.Project.Factory()}
	}
	var asked []*project.Factory
	var things []calc.Thing
	for i := range all {
		factory := &all[i]
		lease := leaseTest.Of(factory.LeaseEffective)
		early := f.notNew(w.Case, factory.LeaseEffective, lang.T("租赁合同生效", "a lease that takes effect"))
		if early {
			lease = lease.TooEarly(f.firstDay)
		}
		asked = append(asked, factory)
		things = append(things, calc.Thing{Subject: factory, Fact: factory.Standard.Path(), Told: early,
			Undated:    !factory.LeaseEffective.Known,
			Conditions: w.Conditions(standardTest.Of(factory.Standard), inParkTest.Of(factory.InZonePark), lease)})
	}
	fitting, conditions := w.Eligible(things)
	for _, i := range fitting {
		kept = append(kept, asked[i])
	}
	slices.SortStableFunc(kept, byLease)
	w.Require(conditions...)
	if len(kept) > 0 {
		asked = kept
	}
	for _, factory := range asked {
		rents = append(rents, calc.RentLacking(factory.RentGiven, factory.Rent)...)
	}
	return kept, rents
}

// byLease is the order of factories: the first lease opens the window for all.
func byLease(a, b *project.Factory) int {
	return cmp.Or(cmp.Compare(a.LeaseEffective.Value, b.LeaseEffective.Value), cmp.Compare(a.ID.Value, b.ID.Value))
}
