package finance2022

import (
	"cmp"
	"slices"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// premisesRent is 二（一）1, premises: a share of the rent of offices for three
// years from the first lease, up to a cap over all of them.
func premisesRent(f *act) calc.Rule {
	const id = "finance2022/premises_rent"
	rate, years, limit := f.Rate("clause2_1.rent_rate"), f.Int("clause2_1.rent_years"), f.Money("clause2_1.rent_cap")
	return calc.Rule{
		ID: id, Title: lang.T("办公用房租金补助", "Premises rent grant"), Article: "二（一）1", Matter: "office_rent", Payee: calc.Institution,
		Strings: lang.T("区财政支付；补贴期间不得转租；承诺在区内经营五年以上，期间迁离须全数退回", "paid by the district; no subletting while subsidised; a promise of five years and more in the district, all of it returned if it moves out meanwhile"),
		Claims: func(p *project.Project) []string {
			leased := false
			for i := range p.Offices {
				leased = leased || p.Offices[i].Lease.Given
			}
			return calc.Once(p.Finance.Kind.Known && leased)
		},
		Work: func(w *calc.Working) {
			p := w.Project
			offices, conditions := leasedInForce(f, p)
			requireFirstLevel(w)
			w.Require(openedInForce(f, p))
			w.Require(conditions...)
			var missing [][]string
			start, due := project.Fact[civil.Date]{}, project.Fact[civil.Date]{}
			for _, o := range offices {
				missing = append(missing, o.Lease.RentGiven.Missing())
			}
			if len(offices) > 0 { // in the order of their leases
				start = offices[0].Lease.Effective
				due = project.Known(start.Value.YearsOn(1))
			}
			w.Require(calc.Needs("rent", lang.T("租金明细", "rent entries"), missing...))
			requireStay(w, f, id, due)
			if !w.Open() {
				return
			}
			for i, year := range civil.AwardYears(start.Value, years) {
				base, left := w.Start(), limit.Sub(w.Paid())
				for _, o := range offices {
					counts := civil.Period{From: max(year.From, o.Lease.Effective.Value), To: year.To}
					base = base.PaidRent(o.Lease.Rent, counts, calc.ForDays)
				}
				w.YearLine(i+1, year, base, calc.Terms{Rate: rate, Cap: &left,
					CapLabel: lang.F("累计最高 %s，此前已计 %s", "at most %s over all years, %s of it counted before", limit, w.Paid())})
			}
			for _, o := range offices {
				w.ReportRent(o.Lease.RentGiven.Path(), o.Lease.Rent)
			}
		},
	}
}

// leasedInForce keeps the leases that count: offices, not let on, leased while
// the document is in force, and neither bought nor built: one mode a place (B64).
func leasedInForce(f *act, p *project.Project) (kept []*project.Office, conditions []calc.Condition) {
	var asked []lease
	for i := range p.Offices {
		if o := &p.Offices[i]; o.Lease.Given {
			asked = append(asked, lease{o, o.Name()})
		}
	}
	slices.SortFunc(asked, func(a, b lease) int { // the order of the file tells nothing
		return cmp.Or(cmp.Compare(a.Lease.Effective.Value, b.Lease.Effective.Value), cmp.Compare(a.ID.Value, b.ID.Value))
	})
	each := make([][]calc.Condition, len(asked))
	for i, o := range asked {
		name := o.name
		each[i] = []calc.Condition{
			calc.IsOneOf("office_use", lang.F("%s 为办公用房", "%s is for office use", name), project.Uses, o.Use, "office"),
			calc.Is("not_sublet", lang.F("%s 未转租", "%s is not sublet", name), o.Sublet, false),
			{ID: "one_mode", Label: lang.F("%s 未另按自建或购买计", "%s does not count as bought or built", name), Met: calc.TruthOf(!o.Purchase.Given && !o.Built.Given)},
			inForce(f, lang.F("%s 租约生效于有效期内", "%s: the lease takes effect while in force", name), o.Lease.Effective),
		}
	}
	counted, conditions := calc.Eligible(each)
	for _, i := range counted {
		kept = append(kept, asked[i].Office)
	}
	return kept, conditions
}

// lease is a leased office and what it is called.
type lease struct {
	*project.Office
	name lang.Text
}
