package money

import (
	"testing"

	"pgregory.net/rapid"
)

// TestPlainReadsWhatTheGeneralReads proves the quick way of reading an amount
// equal to the general one: where it answers at all, both say the same.
func TestPlainReadsWhatTheGeneralReads(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringMatching(`-?[0-9]{0,13}(\.[0-9]{0,11})?[万亿]?元?`).Draw(t, "amount")
		quick, bare, ok := plainCNY(s)
		general, bareToo, err := generalCNY(s, false)
		if ok && (err != nil || quick.Cmp(general) != 0 || bare != bareToo) {
			t.Fatalf("%q: %s, %v quickly; %s, %v, %v in general", s, quick, bare, general, bareToo, err)
		}
	})
}
