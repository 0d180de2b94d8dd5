// Package finance2022 is 山政发〔2022〕5号, the district's opinions on its
// finance industry: one file a clause, its numbers in figures.yaml, its clauses
// in our own words in provisions.md, its cases in cases/.
package finance2022

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

// documentID begins the id of every award of the document.
const documentID = "finance2022"

// Published is the document as it was issued.
func Published() calc.Published { return calc.Published{Figures: figuresFile, Make: document} }

// document makes the document with the figures given. A project of another
// sector without a finance section asks nothing of it.
func document(figures *law.Figures) *calc.Document {
	f := actOf(figures)
	return &calc.Document{
		Document: law.Document{
			ID:     documentID,
			Number: "山政发〔2022〕5号",
			Title: lang.T("关于加快山亭区金融业高质量发展的意见",
				"Opinions on the Development of the Finance Industry in Shanting District"),
			Known:    lang.T("山政发〔2022〕5号", "Finance, No. 5 [2022]"),
			InForce:  f.inForce,
			Readings: readings,
			Written:  provisionsFile,
		},
		Rules: []calc.Rule{
			settling(f), premisesPurchase(f), premisesRent(f), legalPerson(f), equityFund(f),
			listing(f), relisting(f), bonds(f), guarantee(f), bridgeLoan(f), agency(f),
		},
		Words:    words(),
		Claimed:  func(p *project.Project) bool { return p.Finance.Given || p.Identity.Sector.Value == "finance" },
		Gates:    gates(),
		Bearers:  whoBears(f),
		Recovery: recovery(f),
		OneOf:    &calc.OneOf{Rules: premises, Decide: oneOfPremises},
		Findings: findings(),
		Remarks:  remarks(f),
		Unnamed:  f.mayBeAny,
		Closing:  closing(f),
	}
}

// ofKind claims an award for the kinds of institution that it is for.
func ofKind(kinds ...string) func(p *project.Project) []string {
	return func(p *project.Project) []string { return calc.Once(isKind(p, kinds...)) }
}

func isKind(p *project.Project, kinds ...string) bool {
	for _, k := range kinds {
		if p.Finance.Kind.Value == k {
			return true
		}
	}
	return false
}

// requireKind states the kinds of institution that an award is for. Where only
// they claim it, the condition holds and is there to be shown.
func requireKind(w *calc.Working, label lang.Text, kinds ...string) {
	w.Require(calc.IsOneOf("kind", label, project.Institutions, w.Project.Finance.Kind, kinds...))
}
