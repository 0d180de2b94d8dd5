package finance2022

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
)

const legalPersonID = documentID + "/legal_person"

// legalPerson is 二（二）: a share of the paid-in capital of a new legal-person
// institution, once, up to a cap. It shares its matter with the settling grant:
// one institution is a branch or a legal person.
func legalPerson(f *act) calc.Rule {
	rate, limit := f.Rate("clause2_2.rate"), f.Money("clause2_2.cap")
	return calc.Rule{
		ID: legalPersonID, Title: lang.T("新设法人金融机构补助", "Legal-person institution grant"), Article: "二（二）",
		Matter:  "settling",
		Payee:   calc.Institution,
		Strings: staysFiveYears,
		Claims:  ofKind("legal_person"),
		Work: func(w *calc.Working) {
			p := w.Project
			capital := p.Finance.PaidInCapital
			requireKind(w, lang.T("新设大型法人金融机构", "new large legal-person institution"), "legal_person")
			w.Require(f.opened(w.Case), calc.Needs("paid_in_capital", paidInCapital, capital.Missing()))
			requireStay(w, f, legalPersonID, p.Finance.Opened)
			if w.Open() {
				w.OneOff(1, p.Finance.Opened.Value, w.Start().Plus(paidInCapital, capital.Value),
					calc.Terms{Rate: rate, Cap: &limit})
			}
		},
		Worth: func(*calc.Working) []calc.Worth {
			return []calc.Worth{calc.WorthShare(rate, paidInCapital, calc.PerOnce, limit)}
		},
	}
}

var paidInCapital = lang.T("实缴资本", "paid-in capital")
