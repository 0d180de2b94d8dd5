// Package finance2022 is 山政发〔2022〕5号, the district's opinions on its
// finance industry: one file a clause, its numbers in figures.yaml, its clauses
// in our own words in provisions.md, its cases in cases/.
package finance2022

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

// New makes the document with the figures given. A project without a finance
// section asks nothing of it.
func New(f *calc.Figures) *calc.Policy {
	return &calc.Policy{
		ID:      "finance2022",
		Number:  "山政发〔2022〕5号",
		Title:   lang.T("关于加快山亭区金融业高质量发展的意见", "Opinions on the Development of the Finance Industry in Shanting District"),
		Figures: f,
		Rules: []calc.Rule{
			settling(f), premisesPurchase(f), premisesRent(f), legalPerson(f), equityFund(f),
			listing(f), relisting(f), bonds(f), guarantee(f), bridgeLoan(f), agency(f),
		},
		Provisions: func() ([]calc.Provision, error) { return calc.ParseProvisions(provisionsFile, f) },
		Readings:   readings,
		Claimed:    func(p *project.Project) bool { return p.Finance.Given },
		Gates:      gates,
		CaseByCase: func(*calc.Case) (bool, lang.Text) { return false, lang.Text{} },
		Bearers:    bearers(f),
		Recovery:   recovery(f),
		Remarks:    remarks,
		Closing:    stayDeadline(f),
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
