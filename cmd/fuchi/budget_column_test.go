package main

import (
	"os"
	"testing"
)

// TestAPaymentForAColumnIsForAllItsLines: two purchases of one calendar year are
// paid at once, and neither too much of the first nor too little of the second.
func TestAPaymentForAColumnIsForAllItsLines(t *testing.T) {
	for paid, want := range map[string][2]string{
		"year: 2024, amount: 50万元": {"0.00", "0.00"}, "year: 2024, amount: 30万元": {"200000.00", "0.00"},
		"year: 2024, amount: 60万元": {"0.00", "100000.00"}, "year: 1, amount: 50万元": {"250000.00", "250000.00"},
	} {
		b := budgetOf(t, "2024", paidIn(t, "column_of_two", "premises_purchase", paid)).Total
		if b.Unpaid.String() != want[0] || b.Recover.String() != want[1] {
			t.Errorf("%s: unpaid %s, to be recovered %s", paid, b.Unpaid, b.Recover)
		}
	}
}

// TestWhatWasPaidForAYearNotListedIsNotRecovered: nothing is known of that year.
func TestWhatWasPaidForAYearNotListedIsNotRecovered(t *testing.T) {
	for paid, want := range map[string]string{"year: 2023, amount: 15万元": "0.00", "year: 2021, amount: 15万元": "150000.00"} {
		b := budgetOf(t, "2024", paidIn(t, "year_not_listed", "guarantee", paid)).Total
		if b.Recover.String() != want {
			t.Errorf("%s: %s to be recovered", paid, b.Recover)
		}
	}
}

// paidIn is the project of a ledger with one payment.
func paidIn(t *testing.T, ledger, award, paid string) string {
	t.Helper()
	src, err := os.ReadFile("../../testdata/ledgers/" + ledger + "/project.yaml")
	if err != nil {
		t.Fatal(err)
	}
	src = append(src, "paid: [{award: finance2022/"+award+", date: 2024-10-01, "+paid+"}]\n"...)
	return put(t, t.TempDir(), "paid.yaml", src)
}
