package shanting_test

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
)

// said are the findings of a result as they are read.
func said(r *calc.Result) (all []string) {
	for _, f := range r.Findings {
		all = append(all, fmt.Sprintf("%s [%s]: %s", f.Code, f.Path, f.Message.In(lang.English)))
	}
	return all
}

// TestNoFindingIsRepeated: no two findings of a project are the same, however
// many articles and documents look at the same facts.
func TestNoFindingIsRepeated(t *testing.T) {
	onRandomProjects(t, func(b bench, r *rapid.T, src string) {
		all := said(b.compute(src))
		for i, finding := range all {
			if slices.Contains(all[:i], finding) {
				r.Fatalf("twice: %s\n%s", finding, src)
			}
		}
	})
}

// TestUnpaidRentIsNamedOnce, though both documents look at the lease.
func TestUnpaidRentIsNamedOnce(t *testing.T) {
	all := said(newBench(t).everythingWith("finance={kind: bank_tier1, opened: 2024-01-01, stay_commitment: true}", "factory=",
		"offices=[{id: A, use: office, own_use: true, in_zone: true, sublet: false, lease: {effective: 2024-01-01, rent: [{period: 2024, amount: 50万元}]}}]"))
	want := "rent_unpaid [offices[0].lease.rent]: rent of 2024-01-01/2024-12-31, 500,000.00, is not paid and does not count"
	if n := len(slices.DeleteFunc(all, func(s string) bool { return s != want })); n != 1 {
		t.Errorf("said %d times: %s", n, want)
	}
}
