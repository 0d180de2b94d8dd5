package shanting_test

import (
	"testing"

	"github.com/shanting/fuchi/calc"
)

// TestThePromiseToStayEndsWithItsDeadline: moving out on the day that the
// deadline names costs the award, the day after it does not.
func TestThePromiseToStayEndsWithItsDeadline(t *testing.T) {
	underBoth(t, func(b bench) {
		for kind, award := range map[string]string{"legal_person": "finance2022/legal_person", "rating": "finance2022/agency"} {
			last := b.deadline("stay", financial(kind)...)
			b.fails(b.award(award, financial(kind, "finance.left="+last.LastDay.String())...), kind)
			if a := b.award(award, financial(kind, "finance.left="+(last.LastDay+1).String())...); a.Status != calc.Due {
				b.Errorf("%s: %s", kind, a.Status)
			}
		}
	})
}
