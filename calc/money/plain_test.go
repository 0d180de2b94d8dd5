package money

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestPlainReadsWhatTheGeneralReads proves the quick way of reading an amount
// equal to the general one: where it answers at all, both say the same.
func TestPlainReadsWhatTheGeneralReads(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringMatching(`-?[0-9]{0,18}(\.[0-9]{0,11})?[万亿]?元?`).Draw(t, "amount")
		quick, bare, ok := plainCNY(s)
		general, bareToo, err := generalCNY(s, false)
		if !ok && (quick.Sign() != 0 || bare) {
			t.Fatalf("%q: %s, %v without an answer", s, quick, bare)
		}
		if err != nil && (general.Sign() != 0 || bareToo) {
			t.Fatalf("%q: %s, %v beside %v", s, general, bareToo, err)
		}
		if a, ok := PlainCNY([]byte(s)); ok && (err != nil || a.Cmp(general) != 0 || !bareToo) {
			t.Fatalf("%q: %s of bytes; %s, %v, %v in general", s, a, general, bareToo, err)
		}
		if ok && (err != nil || quick.Cmp(general) != 0 || bare != bareToo) {
			t.Fatalf("%q: %s, %v quickly; %s, %v, %v in general", s, quick, bare, general, bareToo, err)
		}
	})
}

// TestPlainAnswersTheUsualForms: what is usual is read quickly, and what is
// not, or may be too much, is left to the general way.
func TestPlainAnswersTheUsualForms(t *testing.T) {
	for _, s := range []string{"0", "9", "10", "0.5", "1.2亿", "3000万元", "999999999999", "9999999999999", "999999999999999", "9999999亿", "999999999.99元", "0.00000001亿", "123456.789万"} {
		if _, bare, ok := plainCNY(s); !ok || bare != (strings.Trim(s, "0123456789.") == "") {
			t.Errorf("%q is not read quickly, or bare %v", s, bare)
		}
	}
	for _, s := range []string{"", "元", "万", "00", "01", "1.", ".5", "1..5", "1.5.5", "-1", "+1", "1,000", "１", "1e5", "9999999999999999", "100000000000000000", "10000000亿", "1.234", "1 万", "1万亿", "/", ":"} {
		if a, bare, ok := plainCNY(s); ok || bare || a.Sign() != 0 {
			t.Errorf("%q is read quickly: %s, %v", s, a, bare)
		}
	}
}
