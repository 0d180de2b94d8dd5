package shanting_test

import (
	"testing"

	"github.com/shanting/fuchi/calc"
)

// earlyProduction is a rebate whose every day from the agreed one is recorded,
// and of whose days from actual production, eleven earlier, those are not.
const earlyProduction = `
fuchi: 1
project: {name: 示例, sector: industrial, nature: new, ownership: private, legal_person: independent, tax_lawful: true}
contract: {signed: 2022-09-01, agreed_production: 2023-07-01, terminated: false, fraud: false}
milestones: {production: 2023-06-20, first_tax: 2023-07-05}
investment: {fixed_assets: {audited: 1.2亿元}}
site: {location: zone}
taxes: {complete: 2023-07-01/2028-06-30, entries: [{period: 2023-08, net: 30万元}]}
`

// TestAReadingThatLeavesALineInPartIsTold though what is recorded comes to as much.
func TestAReadingThatLeavesALineInPartIsTold(t *testing.T) {
	b := newBench(t)
	effects, _ := calc.EffectsOf(b.compute(earlyProduction), b.book, nil, calc.Watch{})
	for _, e := range effects {
		if e.Reading.ID == "rebate_start" {
			if !e.Part || e.Unknown || !e.Hides || e.Total.String() != "300000.00" || e.Change.Sign() != 0 {
				t.Errorf("%+v", e)
			}
			return
		}
	}
	t.Error("it is not told of")
}
