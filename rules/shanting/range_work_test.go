package shanting_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// contentious lays over everything what makes most readings asked about at
// once: a foreign project of services on collective land that is a bank as
// well, with taxes that straddle years and refunds.
var contentious = strings.NewReplacer("sector: industrial", "sector: services", "foreign_invested: false", "foreign_invested: true",
	"signed: 2022-09-01", "signed: 2025-04-16", "acquired: auction", "acquired: collective",
	"production: 2024-01-01, first_tax", "production: 2024-03-01, first_tax",
	"total: 9亿美元", "total: 9亿美元, fixed_assets: 10万美元",
	"entries: [{period: 2023, net: 0}",
	"entries: [{period: 2022, net: -7}, {period: 2023-01-01/2023-12-30, net: 0}, {period: 2023-12-31/2024-06-30, net: -900万元}")

// crowded is a contentious project with so many more persons, and policies
// that compete with two of its awards.
func (b bench) crowded(n int) *project.Project {
	persons, others := &strings.Builder{}, &strings.Builder{}
	for i := range n {
		fmt.Fprintf(persons, "  - {name: P%d, role: scientist, project_recognised: true, social_insurance: true, years: [%s]}\n",
			i, fmt.Sprintf("{year: 2024, salary: 30万元, iit_net: %d}", i))
		fmt.Fprintf(others, "  - {policy: P%d, scope: district, matter: %s, years: {%d: %d}}\n",
			i, []string{"operating_tax", "office_rent"}[i%2], 2024+i%9, i*i)
	}
	return b.decoded(contentious.Replace(everything) + persons.String() +
		"finance: {kind: bank_tier1, opened: 2024-01-01, stay_commitment: true, paid_in_capital: 3亿元}\n" +
		"other_awards:\n" + others.String())
}

// TestTheRangeOfACrowdIsNoMoreWork: persons and policies multiply neither the
// readings nor what is computed, for what they ask about is the same.
func TestTheRangeOfACrowdIsNoMoreWork(t *testing.T) {
	b := newBench(t)
	few, many := b.rangeOf(b.crowded(2)), b.rangeOf(b.crowded(300))
	if few.Computed != many.Computed || few.Combinations.Cmp(many.Combinations) != 0 || few.Partial || many.Partial {
		t.Errorf("%d computations for %s combinations, %d for %s of a crowd", few.Computed, few.Combinations, many.Computed, many.Combinations)
	}
	if combinations := many.Combinations.Int64(); combinations < 10_000 || int64(many.Computed) > combinations/20 {
		t.Errorf("%d computations for %d combinations", many.Computed, combinations)
	}
}

func (b bench) rangeOf(p *project.Project) calc.Spread {
	b.Helper()
	s := calc.SpreadOf(b.of(p), b.book, nil, calc.Watch{})
	b.reached("", p, s)
	return s
}

// TestMoneyOnAFindingIsWorkedOutForForty, in however many lists they stand, and a
// finding says of how many it is not; other doubts hang on these factories too.
func TestMoneyOnAFindingIsWorkedOutForForty(t *testing.T) {
	rent := "{period: 2024, amount: 96万元, paid: 2024-04-05}"
	all := make([]string, 60)
	for i := range all {
		all[i] = factoryOf(fmt.Sprint("F", i), "96万元")
		all[i] = strings.Replace(all[i], "rent: [", "rent: ["+rent+", ", 1)
	}
	found, weighed, said := 0, 0, false
	for _, f := range newBench(t).everythingWith("investment.foreign=", "factory=["+strings.Join(all, ", ")+"]").Findings {
		if f.Code == "rent_overlap" || f.Code == "rent_twice" {
			found++
			if f.Amount != nil {
				weighed++
			}
		}
		said = said || f.Code == "unweighed" && strings.Contains(f.Message.In(lang.English), "80 others")
	}
	if found != 60 || weighed != 39 || !said {
		t.Errorf("%d findings, the money of %d, said: %t", found, weighed, said)
	}
}
