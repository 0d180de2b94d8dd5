package cash_test

import (
	"testing"

	"github.com/shanting/fuchi/calc/cash"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/money"
)

// TestTheDiscountIsExactToTheFen: whole years by hand, parts of a year by an
// independent computation with fifty digits.
func TestTheDiscountIsExactToTheFen(t *testing.T) {
	day := civil.MustDay(2026, 1, 1)
	for _, c := range []struct {
		amount, rate string
		days         int
		want         string
	}{
		{"108.00", "8%", 365, "100.00"},
		{"116.64", "8%", 730, "100.00"},
		{"1000000.00", "8%", 365, "925925.93"},
		{"1000000.00", "8%", 0, "1000000.00"},
		{"1000000.00", "8%", -400, "1000000.00"},
		{"1000000.00", "0%", 400, "1000000.00"},
		{"4207500.00", "8%", 154, "4073071.62"},
		{"999999999999.99", "12.5%", 1234, "671525379503.64"},
		{"0.01", "100%", 365, "0.01"}, // half a fen is rounded up
		{"0.01", "100%", 366, "0.00"},
	} {
		amount, _, _ := money.ParseCNY(c.amount, false)
		rate, err := money.ParseRate(c.rate)
		if err != nil {
			t.Fatal(err)
		}
		d := cash.Discount{Rate: rate, Day: day}
		if got := d.Of(amount, day+civil.Date(c.days)).String(); got != c.want {
			t.Errorf("%s at %s in %d days: %s, not %s", c.amount, c.rate, c.days, got, c.want)
		}
	}
}
