package report

import (
	"slices"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
)

// totalsColumns are the columns of csv totals, a row a project: findings are the
// codes of what a person should look at.
var totalsColumns = []lang.Text{
	lang.T("项目", "project"), lang.T("企业", "enterprise"), lang.T("状态", "status"), lang.T("政策", "policies"),
	lang.T("金额", "amount"), lang.T("完整", "complete"), lang.T("完整至", "complete_to"), lang.T("各承担方", "by_bearer"),
	lang.T("各领取方", "by_payee"), lang.T("提示", "findings"), lang.T("文件", "file"), lang.T("行", "line"),
	lang.T("问题", "problems"),
}

// totals adds the one row of a result's totals.
func (s sheet) totals(b []byte, r *calc.Result, at Place) []byte {
	s.documents = r.Documents
	var policies []string
	for _, p := range r.Standings {
		said := p.ID + " " + string(p.Status)
		if s.Language != lang.English {
			said = s.in(p.Document.Called()) + " " + word(s.printer, documentWords, p.Status)
		}
		if p.Open() {
			said += s.t("（是否适用未定）", " (open)")
		}
		policies = append(policies, said)
	}
	c := csvCells{b}
	c.text(r.Project.Identity.Name.Value)
	c.text(r.Project.Identity.Enterprise.Value)
	c.word(s.t("已算", "computed"))
	c.texts(policies, "; ")
	amount := known(r)
	c.b = append(amount.appendPlain(c.b), ',')
	c.word(s.yes(r.Totals.Complete))
	if d := r.Totals.CompleteTo; !r.Totals.Complete && d > 0 {
		c.day(d)
	} else {
		c.none(1)
	}
	s.shares(&c, r.Totals.ByBearer)
	s.shares(&c, r.Totals.ByPayee)
	c.texts(toCheck(r), " ")
	c.place(at)
	c.none(1)
	return c.end()
}

// toCheck are the codes of the errors and warnings among the findings, each once.
func toCheck(r *calc.Result) (codes []string) {
	for _, f := range r.Findings {
		if f.Severity != calc.SeverityNote && !slices.Contains(codes, f.Code) {
			codes = append(codes, f.Code)
		}
	}
	return codes
}
