package measures2022

import (
	"slices"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// paidRent adds the rent paid for the days of a window. An entry belongs to
// the period it pays for and is split by days over a border, which is exact;
// under the reading rent_timing: cash it belongs to the day it was paid (B17).
func paidRent(c *calc.Case, v calc.Value, entries []project.Rent, window civil.Period) calc.Value {
	for i := range entries {
		r := &entries[i]
		span := r.Period.Value
		if c.Reads("rent_timing", "cash") {
			span = civil.Period{From: r.Paid.Value, To: r.Paid.Value}
		}
		common := span.Common(window)
		switch {
		case !r.Paid.Known || common == 0:
		case common == span.Days():
			v = v.Plus(lang.F("%s 租金", "rent of %s", r.Period.Value), r.Amount.Value)
		default:
			v = v.Plus(lang.F("%s 租金 %s × %d/%d 天", "rent of %s, %s × %d/%d days", r.Period.Value, r.Amount.Value, common, span.Days()),
				r.Amount.Value.Part(common, span.Days()))
		}
	}
	return v
}

// reportRent names rent that is entered but not paid, and periods that overlap.
func reportRent(c *calc.Case, path string, entries []project.Rent) {
	var all []civil.Period
	for i := range entries {
		r := &entries[i]
		all = append(all, r.Period.Value)
		if !r.Paid.Known {
			c.Find(calc.SeverityWarning, "rent_unpaid", path, lang.F("%s 租金 %s 未缴，不计", "rent of %s, %s, is not paid and does not count", r.Period.Value, r.Amount.Value))
		}
	}
	slices.SortFunc(all, func(a, b civil.Period) int { return int(a.From - b.From) })
	for i := 1; i < len(all); i++ {
		if all[i].Common(all[i-1]) > 0 {
			c.Find(calc.SeverityWarning, "rent_overlap", path, lang.F("租金期间 %s 与 %s 重叠", "rent periods %s and %s overlap", all[i-1], all[i]))
			return
		}
	}
}
