package finance2022

import (
	"cmp"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/calc/sorted"
)

const premisesRentID = documentID + "/premises_rent"

// premisesRent is 二（一）1, premises: a share of the rent of offices for three
// years from the first lease, up to a cap over all of them.
func premisesRent(f *act) calc.Rule {
	rate, years, limit := f.Rate("clause2_1.rent_rate"), f.Int("clause2_1.rent_years"), f.Money("clause2_1.rent_cap")
	return calc.Rule{
		ID: premisesRentID, Title: lang.T("办公用房租金补助", "Premises rent grant"), Article: "二（一）1", Matter: "office_rent",
		Payee: calc.Institution,
		Strings: lang.T("区财政支付；补贴期间不得转租；承诺在区内经营五年以上，期间迁离须全数退回",
			"paid by the district; no subletting while subsidised; a promise of five years and more in the "+
				"district, all of it returned if it moves out meanwhile"),
		Claims: func(p *project.Project) []string {
			leased := p.Listed.Offices.SaidUnknown()
			for i := range p.Offices {
				leased = leased || p.Offices[i].Lease.Given
			}
			return calc.Once(mayBeInstitution(p) && leased)
		},
		Work: func(w *calc.Working) {
			offices, first, conditions := leasedInForce(w, f)
			requireFirstLevel(w)
			w.Require(f.opened(w.Case))
			w.Require(conditions...)
			var rents []string
			start, due := project.Fact[civil.Date]{}, project.Fact[civil.Date]{}
			if first.Known {
				due = project.Known(first.Value.YearsOn(1))
			}
			for _, o := range offices {
				rents = append(rents, calc.RentLacking(o.Lease.RentGiven, o.Lease.Rent)...)
			}
			if len(offices) > 0 { // in the order of their leases
				start = offices[0].Lease.Effective
			}
			if !payStaying(w, f, premisesRentID, due, true, rents, func() {
				payRent(w, civil.AwardYears(start.Value, years), leaseDays(offices), rate, limit)
			}) {
				return
			}
			for _, o := range offices {
				w.Counts(o.Word(), o.Lease.Effective.Value)
				w.ReportRent(o.Lease.RentGiven, o.Lease.Rent)
			}
		},
		AtMost: calc.InAll(limit),
		Worth: func(*calc.Working) []calc.Worth {
			return []calc.Worth{
				calc.WorthShare(rate, lang.F("%d 年内每年的租金", "the rent of each of %d years", years), calc.PerYear),
				{AtMost: &limit, Per: calc.PerOnce, Of: lang.T("各年累计", "the sum over all years")}}
		},
	}
}

// payRent pays a share of the rent of each year, up to a cap over all of them.
// What a year that is not wholly known leaves of the cap is not known either,
// and so is what a later year pays, unless it owes nothing or what is known of
// those before uses up the cap by itself.
func payRent(w *calc.Working, years []civil.Period, leases []calc.LeaseDays, rate money.Rate, limit money.Amount) {
	var waits []string
	left := limit // at the most: what is known of the years before, and no more, is used
	for i, year := range years {
		base, paid := w.Start().RecordedRent(leases, year, calc.ForDays)
		most, share := left, money.Zero
		if base.Known() {
			share = base.Amount().Times(rate.Decimal).Round()
			left = left.Sub(money.Min(left, share))
		}
		if most.Sign() > 0 && (share.Sign() != 0 || base.Partial() || !base.Known()) {
			base = base.Lacks(waits...)
		}
		line := w.YearLine(i+1, year, base, calc.Terms{Rate: rate, Cap: &most,
			CapLabel: lang.F("累计最高 %s，此前已计 %s", "at most %s over all years, %s of it counted before", limit,
				limit.Sub(most))})
		line.PaidBy(paid)
		if line.Open() {
			waits = line.Missing
		}
	}
}

// leaseDays are the days for which each office's rent counts: while it is
// leased, and to the day before it is bought or built, in turn (B64).
func leaseDays(offices []*project.Office) []calc.LeaseDays {
	leases := make([]calc.LeaseDays, len(offices))
	for i, o := range offices {
		runs := civil.Period{From: o.Lease.Effective.Value, To: civil.LastDay}
		if o.Lease.Ends.Known {
			runs.To = o.Lease.Ends.Value
		}
		if x, ok := acquired(o); ok && x.day.Known { // else at the most, as for want of the day it counts perhaps
			runs.To = min(runs.To, x.day.Value-1)
		}
		leases[i] = calc.LeaseDays{List: o.Lease.RentGiven, Rent: o.Lease.Rent, Counts: runs, Owes: runs,
			Ends: o.Lease.Ends}
	}
	return leases
}

// leasedInForce keeps the leases that count: offices, not let on, leased while
// the document is in force, and not after they were bought or built: one mode at a time (B64).
// First is the day of the first lease that there is, whether it counts or not.
func leasedInForce(w *calc.Working, f *act) (kept []*project.Office, first project.Fact[civil.Date],
	conditions []calc.Condition) {
	var asked []lease
	for i := range w.Project.Offices {
		if o := &w.Project.Offices[i]; o.Lease.Given && w.InQuestion(o.Word()) {
			asked = append(asked, lease{o, o.Name()})
		}
	}
	if len(asked) == 0 {
		return nil, first, []calc.Condition{calc.Needs("lease", lang.T("租用办公用房", "a leased office"), []string{"offices"})}
	}
	sorted.Stable(asked, func(a, b lease) int { // the order of the file tells nothing
		return cmp.Or(cmp.Compare(a.Lease.Effective.Value, b.Lease.Effective.Value),
			cmp.Compare(a.ID.Value, b.ID.Value))
	})
	things := make([]calc.Thing, len(asked))
	for i, o := range asked {
		name := o.name
		things[i] = calc.Thing{Subject: o.Office, Fact: o.Use.Path(), Undated: !o.Lease.Effective.Known,
			Conditions: []calc.Condition{
				calc.IsOneOf("office_use", lang.F("%s 为办公用房", "%s is for office use", name), project.Uses, o.Use, "office"),
				calc.Is("not_sublet", lang.F("%s 未转租", "%s is not sublet", name), o.Sublet, false),
				rentedFirst(o),
				f.inTerm(w.Case, lang.F("%s 租约生效于有效期内", "%s: the lease takes effect while in force", name), o.Lease.Effective),
			}}
	}
	counted, conditions := w.Eligible(things)
	for _, i := range counted {
		kept = append(kept, asked[i].Office)
	}
	return kept, asked[0].Lease.Effective, conditions
}

// rentedFirst asks that an office that was bought or built have been leased
// before: rent counts to the day before, so that the day must be known.
func rentedFirst(o lease) calc.Condition {
	c := calc.Condition{Met: calc.Yes, Test: &calc.Test{ID: "one_mode",
		Label: lang.F("%s 租用在自建或购买之前", "%s is leased before it is bought or built", o.name)}}
	if x, ok := acquired(o.Office); ok {
		c.Met, c.Missing = calc.Unknown, x.day.Missing()
		if x.day.Known && o.Lease.Effective.Known {
			c.Met = calc.TruthOf(o.Lease.Effective.Value < x.day.Value)
		}
	}
	return c
}

// lease is a leased office and what it is called.
type lease struct {
	*project.Office
	name lang.Text
}
