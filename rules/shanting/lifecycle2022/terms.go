package lifecycle2022

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
)

// terms are 四（二）1, 4 and 五4: the working days in which a review is answered
// and the copies go in. The copies run from the sign-off, the stricter of what
// the text may mean (B58), and of what a town honours by itself there are none.
func terms(r *calc.Result) []calc.Term {
	p := &r.Project.Procedure
	signed := r.Project.Contract.Signed.Known // what goes before it was passed
	all := []calc.Term{
		{ID: "joint_review", Label: lang.T("书面反馈项目联审意见（4号 四（二）1）",
			"answer the joint review of the project (No. 4, 4(2)1)"),
			From: p.JointReview, Days: numberOf(r, "lifecycle.review_days"), Done: signed || p.ContractReview.Known},
		{ID: "contract_review", Label: lang.T("书面反馈合同联审意见（4号 四（二）4）",
			"answer the joint review of the contract (No. 4, 4(2)4)"), From: p.ContractReview,
			Days: numberOf(r, "lifecycle.review_days"), Done: signed},
	}
	if !toOffice(r) {
		return all
	}
	return append(all, calc.Term{ID: "copies", Label: lang.T("送交兑现材料复印件（4号 五4）",
		"hand in copies of the papers of the payment (No. 4, 5.4)"), From: p.SignedOff.Or(p.PaidOut),
		Days: numberOf(r, "lifecycle.copies_days")})
}

// numberOf is a figure of the document as it is in force for the result.
func numberOf(r *calc.Result, id string) int {
	for _, d := range r.Documents {
		if f, ok := d.Figures.Find(id); ok {
			return f.Number()
		}
	}
	return 0
}
