// Package measures2022 is 山政发〔2022〕3号, the district's measures of support
// for industry: one file an article, its numbers in figures.yaml, its articles
// in our own words in provisions.md, its cases in cases/.
package measures2022

import (
	_ "embed"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

//go:embed figures.yaml
var figuresFile []byte

//go:embed provisions.md
var provisionsFile []byte

// Figures are the numbers of the document as it was issued.
func Figures() (*calc.Figures, error) { return calc.ParseFigures(figuresFile) }

// New makes the document with the figures given.
func New(f *calc.Figures) *calc.Policy {
	return &calc.Policy{
		ID:      "measures2022",
		Number:  "山政发〔2022〕3号",
		Title:   lang.T("山亭区产业扶持办法（试行）", "Shanting District Measures of Support for Industry (trial)"),
		Figures: f,
		Rules: []calc.Rule{
			land(f), taxRebate(f), upgradeRebate(f), relocation(f), factoryRent(f),
			officeRent(f), officePurchase(f), referral(f), talentTax(f),
		},
		Provisions: func() ([]calc.Provision, error) { return calc.ParseProvisions(provisionsFile, f) },
		Readings:   readings,
		Claimed:    func(*project.Project) bool { return true },
		Gates:      gates(f),
		CaseByCase: caseByCase,
		Bearers:    bearers(f),
		Recovery:   recovery,
		Remarks:    remarks(f),
	}
}
