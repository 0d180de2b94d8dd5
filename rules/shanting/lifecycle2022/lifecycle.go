// Package lifecycle2022 is 山政发〔2022〕4号, the way of a project from its
// first report to the payment: procedure, forms and days, no money. It pays
// nothing by itself and binds what is claimed under 3号, which brings it along:
// its sections are listed after the articles of 3号, and an amendment changes
// its numbers among those of 3号.
package lifecycle2022

import (
	_ "embed"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/law"
)

//go:embed figures.yaml
var figuresFile []byte

//go:embed provisions.md
var provisionsFile []byte

// Figures are the numbers of the document as they are written.
func Figures() []byte { return figuresFile }

// Written are its sections in our own words.
func Written() []byte { return provisionsFile }

// FirstReport is 四（一）3: a first report holds for three months from the later
// of report and visit; the first referrer and the sharing of towns hang on it.
// The other days of the document are told and decide nothing here.
func FirstReport(f *law.Figures) func(c *calc.Case) {
	f.Told("lifecycle.review_days", "lifecycle.copies_days")
	months := f.Int("lifecycle.first_report_months")
	return func(c *calc.Case) {
		m := &c.Project.Milestones
		if m.FirstReport.Known && m.SiteVisit.Known {
			start := civil.Later(m.FirstReport.Value, m.SiteVisit.Value)
			c.Deadline("first_report", start, start.Deadline(0, months))
		}
	}
}

// FirstReportWord is what that day is called.
func FirstReportWord() lang.Text { return lang.T("首报有效期", "first report holds") }

// Papers are what 五1 asks for.
func Papers() lang.Text {
	return lang.T("材料：企业书面申请；合同原件；履约情况说明及佐证（4号 五1）",
		"papers: the enterprise's written application; the original contract; "+
			"a statement of performance with proof (No. 4, 5.1)")
}

// Form is annex 5, on which a payment is approved.
func Form() lang.Text {
	return lang.T("表格：附件5 奖励兑现审批表（4号），由申请单位填写，招商委办公室与区政府分管领导签署意见",
		"form: annex 5 of No. 4, filled in by the applicant, "+
			"with the opinions of the investment office and the district leader in charge")
}
