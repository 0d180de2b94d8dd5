package shanting_test

import (
	"fmt"
	"strings"
	"testing"
)

// TestWhatIsSupposedOfAnAwardHasAnEnd: of seven offices in doubt it is looked at
// what they come to whichever count, of eight no more, and the choice stays open.
func TestWhatIsSupposedOfAnAwardHasAnEnd(t *testing.T) {
	b := newBench(t)
	for doubts, open := range map[int]bool{7: false, 8: true} {
		var offices strings.Builder
		for i := range doubts {
			fmt.Fprintf(&offices, ", {id: B%d, use: office, purchase: {price: 1万元, date: 2024-06-01}}", i)
		}
		p := b.decoded(`fuchi: 1
project: {name: x, sector: industrial, nature: new, foreign_invested: false, ownership: private, legal_person: independent}
contract: {signed: 2022-09-01}
investment: {fixed_assets: {audited: 1.2亿元}}
finance: {kind: nonbank_hq, opened: 2023-01-01, stay_commitment: true}
offices: [{id: A, use: other, own_use: true, purchase: {price: 250万元, date: 2023-10-16}}` + offices.String() + "]\n")
		choices := b.of(p).Choices
		if len(choices) != 1 || choices[0].Open != open {
			t.Errorf("%d in doubt: %+v", doubts, choices)
		}
	}
}

// TestOfALongProjectLessIsSupposed: an award that hangs on one answer is looked at
// both ways, while the project is not so long that two would be too many.
func TestOfALongProjectLessIsSupposed(t *testing.T) {
	b := newBench(t)
	for entries, open := range map[int]bool{50_000: false, 50_001: true} {
		p := b.decoded(`fuchi: 1
project: {name: x, sector: industrial, nature: new, foreign_invested: false, ownership: private, legal_person: independent}
contract: {signed: 2022-09-01}
milestones: {zone_entry: 2023-01-01}
investment: {fixed_assets: {audited: 1.2亿元}}
finance: {kind: nonbank_hq, opened: 2023-01-01, stay_commitment: 待定}
offices: [{id: A, use: office, own_use: true, sublet: false, lease: {effective: 2023-01-01, ends: 2025-12-31, rent: [` +
			`{period: 2023, amount: 10万元, paid: 2023-01-05}, {period: 2024, amount: 10万元, paid: 2024-01-05}, ` +
			`{period: 2025, amount: 10万元, paid: 2025-01-05}]}}]
taxes: {entries: [{entered: 2024-06-01, net: 1}]}
`)
		for p.Entries() < entries {
			p.Taxes.Entries = append(p.Taxes.Entries, p.Taxes.Entries[0])
		}
		choices := b.of(p).Choices
		if len(choices) != 1 || choices[0].Open != open {
			t.Errorf("%d entries: %d choices, of which %+v", entries, len(choices), choices[:min(1, len(choices))])
		}
	}
}
