// Package measures2022 is 山政发〔2022〕3号, the district's measures of support
// for industry: one file an article, its numbers in figures.yaml, its articles
// in our own words in provisions.md, its cases in cases/.
package measures2022

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

// documentID begins the id of every award of the document.
const documentID = "measures2022"

// Published is the document as it was issued.
func Published() calc.Published { return calc.Published{Figures: figuresFile, Make: document} }

// document makes the document with the figures given.
func document(figures *law.Figures) *calc.Document {
	f := actOf(figures)
	return &calc.Document{
		Document: law.Document{
			ID:       documentID,
			Number:   "山政发〔2022〕3号",
			Title:    lang.T("山亭区产业扶持办法（试行）", "Shanting District Measures of Support for Industry (trial)"),
			Known:    lang.T("山政发〔2022〕3号", "Measures, No. 3 [2022]"),
			InForce:  civil.Period{From: f.firstDay, To: f.lastDay},
			Readings: readings,
			Written:  provisionsFile,
		},
		Rules: []calc.Rule{
			land(f), taxRebate(f), upgradeRebate(f), relocation(f), factoryRent(f),
			officeRent(f), officePurchase(f), referral(f), talentTax(f),
		},
		Words:      words(),
		Gates:      gates(f),
		CaseByCase: caseByCase,
		Bearers:    f.bearers,
		Recovery:   recovery,
		Findings:   findings(),
		Remarks:    remarks(f),
		Closing:    closing(f),
		ByContract: true,
	}
}
