package engine_test

import (
	"fmt"
	"log"

	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/rules"
)

// A program that embeds the engine opens it once, puts a question about each
// project file, and prints what it needs of the answer. Many may ask at once.
func Example() {
	fuchi, err := engine.Open(rules.Districts()...)
	if err != nil {
		log.Fatal(err)
	}
	source := engine.Source{Name: "project.yaml", Text: []byte(`
fuchi: 1
project: {name: 轴承配套项目, sector: industrial, nature: new, foreign_invested: false, ownership: private, legal_person: independent}
contract: {signed: 2022-09-01, terminated: false, fraud: false}
milestones: {production: 2023-08-15, first_tax: 2023-09-20}
investment: {fixed_assets: {audited: 1.2亿元}}
site: {location: zone}
referrer: {name: 某商会, kind: organisation, first: true, filed: 2024-01-10}
`)}
	answer, problems := fuchi.Answer(source, engine.Ask{})
	for _, p := range problems {
		fmt.Printf("%s:%d: %s\n", p.File, p.Pos.Line, p.Message.In(lang.English))
	}
	if answer == nil {
		return
	}
	for _, a := range answer.Awards {
		total := "unknown"
		if a.Known() {
			total = a.Total.String()
		}
		fmt.Println(a.Document.Cite(a.Article).In(lang.English), a.Label().In(lang.English), a.Status, total)
	}
	fmt.Println("total", answer.Totals.Amount, "complete:", answer.Totals.Complete)
	// Output:
	// Art. 2(1) Tax rebate unknown unknown
	// Art. 2(3) Upgrade tax rebate not_met 0.00
	// Art. 7 Referral award due 200000.00
	// total 200000.00 complete: false
}
