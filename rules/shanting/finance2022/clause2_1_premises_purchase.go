package finance2022

import (
	"cmp"
	"slices"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/calc/sorted"
)

const premisesPurchaseID = documentID + "/premises_purchase"

// place is one building or floor that was bought or built.
type place struct {
	id   string
	name lang.Text
	cost project.Fact[money.Amount]
	day  project.Fact[civil.Date]
}

// Name is what the place is called.
func (x place) Name() lang.Text { return x.name }

// costIn is the cost of a place on the way to a line.
func (x place) costIn(w *calc.Working) calc.Value {
	return w.Start().Plus(x.name, x.cost.Value).Lacks(x.cost.Missing()...)
}

// premisesPurchase is 二（一）1, premises: a share of the price or the cost of
// building, once, up to a cap an institution for life.
func premisesPurchase(f *act) calc.Rule {
	rate, limit := f.Rate("clause2_1.purchase_rate"), f.Money("clause2_1.purchase_cap")
	return calc.Rule{
		ID: premisesPurchaseID, Title: lang.T("营业用房自建购置补助", "Premises grant, bought or built"), Article: "二（一）1",
		Matter: "office_purchase", Payee: calc.Institution,
		Strings: staysFiveYears,
		Claims: func(p *project.Project) []string {
			return calc.Once(mayBeInstitution(p) && (len(places(p)) > 0 || p.Listed.Offices.SaidUnknown()))
		},
		Work: func(w *calc.Working) {
			all := placesInQuestion(w.Case)
			dated, undated, conditions := acquiredInForce(w, f, all)
			requireFirstLevel(w)
			w.Require(f.opened(w.Case))
			w.Require(conditions...)
			several := len(all) > 1 || w.Project.Listed.Offices.SaidUnknown()
			if !payStaying(w, f, premisesPurchaseID, dueFirst(w, f, dated, undated), several, uncosted(dated, undated), func() {
				payPlaces(w, f, dated, undated, rate, limit)
			}) {
				return
			}
			for _, x := range undated {
				w.MayCount(x.day.Missing())
			}
			if len(undated) == 0 {
				for _, x := range dated {
					w.Counts(x.id, x.day.Value)
				}
			}
		},
		AtMost: calc.InAllOf(limit, rate, costs),
		Worth: func(*calc.Working) []calc.Worth {
			return []calc.Worth{calc.WorthShare(rate, lang.T("房价或建房成本", "the price or the cost of building"),
				calc.PerOnce, limit)}
		},
	}
}

// payPlaces pays a share of the cost of each place, up to a cap over all of them.
func payPlaces(w *calc.Working, f *act, dated, undated []place, rate money.Rate, limit money.Amount) {
	left := calc.NewLifeCap(limit, rate)
	for _, x := range undated {
		left.Undated(x.cost, x.day.Missing())
	}
	for i, x := range dated {
		most := left.Most()
		w.OneOff(i+1, x.day.Value, x.costIn(w).Lacks(left.Take(x.cost)...), calc.Terms{Rate: rate, Cap: &most,
			CapLabel: lang.F("最高 %s，此前已计 %s", "at most %s, %s of it counted before", limit,
				limit.Sub(most))}).For(x.id)
	}
	for i, x := range undated {
		w.Undated(len(dated)+i+1, f.inForce.From, x.costIn(w).Lacks(x.day.Missing()...),
			calc.Terms{Rate: rate, Cap: &limit}).For(x.id)
	}
}

// mayBeInstitution says whether the section may be one of an institution: its kind
// is stated, or asked for.
func mayBeInstitution(p *project.Project) bool {
	fin := &p.Finance
	return fin.Kind.Known || fin.Given && kindAsked(fin)
}

// requireFirstLevel: the words "the above institutions" reach those of 1 and no others (B64).
func requireFirstLevel(w *calc.Working) {
	requireKind(w, lang.T("银行、非银机构的一级分支或功能性总部", "first-level branch or functional headquarters"), firstLevel...)
}

// places are the offices bought or built; what is bought is not also built.
func places(p *project.Project) []place {
	var all []place
	for i := range p.Offices {
		if x, ok := acquired(&p.Offices[i]); ok {
			all = append(all, x)
		}
	}
	return all
}

// costs are those of the places.
func costs(p *project.Project) (all []project.Fact[money.Amount]) {
	for _, x := range places(p) {
		all = append(all, x.cost)
	}
	return all
}

// placesInQuestion are those that the award is worked out for.
func placesInQuestion(c *calc.Case) []place {
	return slices.DeleteFunc(places(c.Project), func(x place) bool { return !c.InQuestion(x.id) })
}

// acquired is an office as it was bought or built, if it was.
func acquired(o *project.Office) (place, bool) {
	switch {
	case o.Purchase.Given:
		return place{o.Word(), o.Name(), o.Purchase.Price, o.Purchase.Date}, true
	case o.Built.Given:
		return place{o.Word(), o.Name(), o.Built.Cost, o.Built.Date}, true
	}
	return place{}, false
}

// uncosted are the costs that some places lack, and the days.
func uncosted(dated, undated []place) (missing []string) {
	for _, x := range slices.Concat(dated, undated) {
		missing = slices.Concat(missing, x.cost.Missing(), x.day.Missing())
	}
	return missing
}

// dueFirst is the day on which the award first falls due. A place without a day may
// come before those that have one: then it is not known, unless the stay was long
// enough from the first of these, and so from any day before.
func dueFirst(w *calc.Working, f *act, dated, undated []place) (first project.Fact[civil.Date]) {
	for _, x := range dated {
		first = first.Or(x.day)
	}
	left := w.Project.Finance.Left
	if len(undated) == 0 || !left.Known {
		return first
	}
	if began := f.began(w.Reads, w.Project, first); began.Known &&
		f.breaks(w.Case, premisesPurchaseID, began.Value, left.Value) {
		return project.Fact[civil.Date]{}
	}
	return first
}

// acquiredInForce are the places bought or built while the document is in force, by
// date, and by cost and name where the day is the same, so that the order of the
// file cannot move the cap; beside such, those without a day may be too.
func acquiredInForce(w *calc.Working, f *act, all []place) (dated, undated []place, conditions []calc.Condition) {
	if len(all) == 0 {
		return nil, nil, []calc.Condition{calc.Needs("premises", lang.T("自建或购买营业用房", "premises bought or built"),
			[]string{"offices"})}
	}
	sorted.Stable(all, func(a, b place) int {
		return cmp.Or(cmp.Compare(a.day.Value, b.day.Value), a.cost.Value.Cmp(b.cost.Value), cmp.Compare(a.id, b.id))
	})
	things := make([]calc.Thing, len(all))
	for i, x := range all {
		things[i] = calc.Thing{Subject: x, Fact: x.day.Path(), Conditions: []calc.Condition{
			f.inTerm(w.Case, lang.F("%s 购置或建成于有效期内", "%s bought or built while in force", x.name), x.day)}}
	}
	fitting, perhaps, conditions := w.Sorted(things)
	for _, i := range fitting {
		dated = append(dated, all[i])
	}
	for _, i := range perhaps {
		undated = append(undated, all[i])
	}
	return dated, undated, conditions
}
