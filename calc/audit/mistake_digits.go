package audit

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
)

// bySwappedDigits takes two digits beside each other in the wrong order, in the
// whole sum or in the part of a bearer.
func bySwappedDigits(_ *trial, x *Account) []wrongSum {
	o := wrongSum{code: "digits_swapped", text: lang.T("相邻两位数字颠倒", "two digits beside each other were swapped")}
	if areSwapped(x.Due.String(), x.Paid.String()) {
		o.sum = x.Paid
		return []wrongSum{o}
	}
	some := false
	for _, p := range x.Parts {
		sum := p.Due
		if areSwapped(p.Due.String(), p.Paid.String()) {
			sum, some = p.Paid, true
		}
		o.parts, o.sum = append(o.parts, calc.Share{Name: p.Bearer, Amount: sum}), o.sum.Add(sum)
	}
	if o.apart = true; !some || len(x.Parts) < 2 {
		return nil
	}
	return []wrongSum{o}
}

// areSwapped says whether two figures are the same but for two digits beside each
// other.
func areSwapped(a, b string) bool {
	if len(a) != len(b) {
		return false
	}
	var at []int
	for i := range len(a) {
		if a[i] != b[i] {
			at = append(at, i)
		}
	}
	return len(at) == 2 && at[1]-at[0] == 1 && a[at[0]] == b[at[1]] && a[at[1]] == b[at[0]]
}
