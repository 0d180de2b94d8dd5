package finance2022

import (
	"testing"

	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shopspring/decimal"
)

// An issuer who is not named issues at the lower rate, whichever that is.
func TestAnUnnamedIssuerHasTheLowerRate(t *testing.T) {
	rate := func(n int64) money.Rate { return money.Rate{Decimal: decimal.New(n, -5)} }
	for _, test := range []struct {
		state, private int64
		issuer         string
		want           int64
		named          bool
	}{
		{5, 10, "state", 5, true}, {5, 10, "private", 10, true}, {5, 10, "", 5, false}, {10, 5, "", 5, false},
	} {
		rates := issuerRates{"state": rate(test.state), "private": rate(test.private)}
		b := &project.Bond{Issuer: project.Known(test.issuer)}
		if got, named := rates.of(b); !got.Equal(rate(test.want).Decimal) || named != test.named {
			t.Errorf("%+v: %s, named %v", test, got, named)
		}
	}
}
