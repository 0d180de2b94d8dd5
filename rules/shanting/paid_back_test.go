package shanting_test

import "testing"

// TestWhatTwoCausesBringBackIsPaidBackOnce: of 3,000,000.00 paid fraud names
// 1,000,000.00, and the contract is terminated besides.
func TestWhatTwoCausesBringBackIsPaidBackOnce(t *testing.T) {
	b := newBench(t)
	paid := "paid=[{award: measures2022/land, amount: 200万元}, {award: measures2022/relocation, amount: 100万元}]"
	for _, row := range []struct {
		want  string
		facts []string
	}{
		{"1000000.00", []string{paid, "contract.fraud=[measures2022/relocation]"}},
		{"1000000.00", []string{paid, "contract.fraud=[measures2022/relocation]", "contract.performance.on_time=false"}},
		{"3000000.00", []string{paid, "contract.terminated=true"}},
		{"3000000.00", []string{paid, "contract.fraud=[measures2022/relocation]", "contract.terminated=true"}},
		{"3000000.00", []string{paid, "contract.fraud=true", "contract.terminated=true"}},
		{"1000000.00", []string{paid, "contract.fraud=[measures2022/relocation]", "contract.terminated=true", "readings.recovery_scope=awards"}},
	} {
		if got := b.everythingWith(row.facts...).PaidBack().String(); got != row.want {
			t.Errorf("%q: %s, not %s", row.facts[1:], got, row.want)
		}
	}
}
