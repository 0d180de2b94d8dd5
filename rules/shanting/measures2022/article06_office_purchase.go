package measures2022

import (
	"slices"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

const officePurchaseID = documentID + "/office_purchase"

// officePurchase is Art. 6, its second half: a share of the price of research
// and office premises bought for own use, up to a cap a project for life.
func officePurchase(f *act) calc.Rule {
	size := f.scale(f.Money("article06.fixed_assets"), f.USD("article06.foreign"))
	years, rate, limit := f.Int("article06.years"), f.Rate("article06.purchase_rate"), f.Money("article06.purchase_cap")
	return calc.Rule{
		ID: officePurchaseID, Title: lang.T("购房补助", "Office purchase grant"), Article: "第六条",
		Matter: "office_purchase", Payee: calc.Enterprise,
		Strings: expandsProduction,
		Claims:  func(p *project.Project) []string { return calc.Once(claimsOffice(p, isBought)) },
		Work: func(w *calc.Working) {
			requireScale(w, size)
			bound := func(*project.Office) []calc.Condition { return nil }
			if w.Reads(purchaseWindow, "within_three_years") {
				bound = func(o *project.Office) []calc.Condition { return f.boughtInWindow(w.Case, o, years) }
			}
			offices, conditions := f.boughtOffices(w, bound)
			w.Require(lawfulTax(w.Project))
			w.Require(conditions...)
			if w.Reads(purchaseWindow, "within_three_years") && !anyOffice(w.Project.Offices, isBought) {
				w.Require(f.boughtWithin(w.Case, &project.Office{}, years)) // the entry alone may decide
			}
			if !w.OpenLacking(f.pricesLacking(w.Case, offices)...) {
				return
			}
			left := calc.NewLifeCap(limit, rate)
			certain := !slices.ContainsFunc(offices, boughtOffice.doubtful)
			dated, undated := inOrderBought(offices)
			for _, o := range undated {
				w.MayCount(o.lacks)
				left.Undated(o.Purchase.Price, o.lacks)
			}
			for i, o := range dated {
				day, most := o.Purchase.Date.Value, left.Most()
				if w.MayCount(o.lacks); certain {
					w.Counts(o.Word(), day)
				}
				base := o.priceIn(w)
				terms := f.within(w.Case, day, calc.Terms{Rate: rate, Cap: &most,
					CapLabel: w.Say(func() lang.Text {
						return lang.F("单个项目最高 %s，此前已计 %s", "at most %s a project, %s of it counted before", limit,
							limit.Sub(most))
					})})
				if !terms.Stopped { // else nothing is paid, whatever is left of the cap
					base = base.Lacks(left.Take(o.Purchase.Price, o.lacks...)...)
				}
				w.OneOff(i+1, day, base, terms).For(o.Word())
				if !o.doubtful() && o.InZone.Known && !o.InZone.Value {
					w.Find(foundOfficeOutsideZone, o.InZone.Path(),
						lang.F("%s 不在开发区；条文未限定购置位置，请确认",
							"%s is outside the zone; the text sets no place for a purchase: confirm", o.Name()))
				}
			}
			for i, o := range undated {
				w.Undated(len(dated)+i+1, f.firstDay, o.priceIn(w).Lacks(o.lacks...),
					calc.Terms{Rate: rate, Cap: &limit}).For(o.Word())
			}
		},
		AtMost: calc.InAllOf(limit, rate, prices),
		Listed: []string{"offices.use", "offices.own_use", "offices.purchase.price", "offices.purchase.date"},
		Worth: func(*calc.Working) []calc.Worth {
			return []calc.Worth{calc.WorthShare(rate, lang.T("购房价格", "the price"), calc.PerOnce, limit)}
		},
	}
}

// prices are those of the offices that were bought.
func prices(p *project.Project) (all []project.Fact[money.Amount]) {
	for i := range p.Offices {
		if o := &p.Offices[i]; isBought(o) {
			all = append(all, o.Purchase.Price)
		}
	}
	return all
}

// boughtInWindow asks that an office be bought in the zone within the years
// from entry (reading purchase_window, B19).
func (f *act) boughtInWindow(c *calc.Case, o *project.Office, years int) []calc.Condition {
	return []calc.Condition{calc.Is("in_zone", lang.F("%s 位于开发区", "%s is in the zone", o.Name()), o.InZone, true),
		f.boughtWithin(c, o, years)}
}

// boughtWithin is the time of it. An entry that does not count opens no window,
// nor does one into a town, which is none.
func (f *act) boughtWithin(c *calc.Case, o *project.Office, years int) calc.Condition {
	within := calc.Condition{Test: &calc.Test{ID: "bought_within",
		Label: lang.F("%s 购于入驻后三年内", "%s was bought within three years of entry", o.Name()), Unit: calc.Days,
		Relation: calc.LE}}
	entered := c.Project.Milestones.ZoneEntry
	within.Missing = slices.Concat(entered.Missing(), o.Purchase.Date.Missing())
	window := yearsFrom(c, entered.Value, years)
	outside := len(within.Missing) == 0 && !window.Has(o.Purchase.Date.Value) // whether the entry counts or not
	switch counts := f.entryCounts(c); {
	case counts == calc.No, entered.LeftOut() && c.Project.Site.Location.Value == "town":
		within.Met, within.Missing = calc.No, nil
	case counts == calc.Unknown && !outside:
		within.Missing = append(within.Missing, c.Project.Identity.Nature.Missing()...)
	case len(within.Missing) == 0:
		within.Actual, within.Threshold = calc.Measure{Known: true, Date: o.Purchase.Date.Value},
			calc.Measure{Known: true, Date: window.To}
		within.Met = calc.TruthOf(!outside)
	}
	within.Missing = slices.DeleteFunc(within.Missing, func(path string) bool { return path == "" }) // of no office
	return within
}

// pricesLacking are the prices that nobody has given: nothing is paid for what was
// bought too late, whatever it cost.
func (f *act) pricesLacking(c *calc.Case, offices []boughtOffice) (prices []string) {
	for _, o := range offices {
		if !f.over(c, o.Purchase.Date) {
			prices = append(prices, o.Purchase.Price.Missing()...)
		}
	}
	return prices
}
