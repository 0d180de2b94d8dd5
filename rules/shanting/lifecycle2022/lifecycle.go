// Package lifecycle2022 is 山政发〔2022〕4号, the way of a project from its
// first report to the payment: procedure, forms and days. It holds no award and
// no money; it says who does what for a project under 3号.
package lifecycle2022

import (
	_ "embed"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/law"
	"github.com/shanting/fuchi/calc/project"
)

//go:embed figures.yaml
var figuresFile []byte

//go:embed provisions.md
var provisionsFile []byte

// Published is the document as it was issued.
func Published() calc.Published { return calc.Published{Figures: figuresFile, Make: document} }

// document makes the document with the figures given. The days of the reviews
// and of the copies bind offices, and are told.
func document(figures *law.Figures) *calc.Document {
	figures.Told("lifecycle.review_days", "lifecycle.copies_days")
	months := figures.Int("lifecycle.first_report_months")
	return &calc.Document{
		Document: law.Document{
			ID:     "lifecycle2022",
			Number: "山政发〔2022〕4号",
			Title: lang.T("山亭区招商引资项目全生命周期服务实施方案",
				"Shanting District Plan for Serving Investment Projects throughout their Life"),
			Known:   lang.T("山政发〔2022〕4号", "Lifecycle Plan, No. 4 [2022]"),
			Written: provisionsFile,
		},
		Claimed: claimed,
		Words: calc.Wording{
			Keys:      keys(),
			Deadlines: map[string]lang.Text{"first_report": lang.T("首报有效期", "first report holds")},
			Procedure: Procedure,
			Papers:    papers(),
			Terms:     terms,
			Forms:     Forms,
		},
		Findings: findings(),
		Remarks:  func(c *calc.Case) { firstReport(c, months) },
		Closing:  func(c *calc.Case) { lapsedReport(c, months) },
	}
}

// claimed: an institution that has nothing but its finance section and no
// investment contract is outside the plan.
func claimed(p *project.Project) bool {
	return p.Contract.Given || p.Milestones.Given || !p.Finance.Given
}
