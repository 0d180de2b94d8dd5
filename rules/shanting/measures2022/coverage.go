package measures2022

import (
	"slices"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
)

// forecasts names the forecasts within the days of which every entry of the
// treasury is said to be listed: they cannot be both.
func forecasts(c *calc.Case) {
	t := &c.Project.Taxes
	for i := range t.Entries {
		if e := &t.Entries[i]; e.Projected.Value && t.Complete.Known && e.Span().Common(t.Complete.Value) > 0 {
			c.Find(calc.SeverityWarning, "forecast_in_complete", e.Projected.Path(),
				lang.F("%s 是预测数，却在已列全的期间 %s 内", "%s is a forecast, and lies within the days %s of which every entry is said to be listed", spanText(e), t.Complete.Value))
		}
	}
}

// reportOverlaps names the first two periods that share days: perhaps the
// same tax entered twice.
func reportOverlaps(c *calc.Case) {
	var all []civil.Period
	for i := range c.Project.Taxes.Entries {
		if e := &c.Project.Taxes.Entries[i]; e.Period.Known {
			all = append(all, e.Period.Value)
		}
	}
	slices.SortFunc(all, civil.Period.Compare)
	for i := 1; i < len(all); i++ {
		if all[i].Common(all[i-1]) > 0 {
			c.Find(calc.SeverityWarning, "tax_entries_overlap", "taxes.entries",
				lang.F("%s 与 %s 重叠，同一税收可能录入两次", "%s and %s overlap: perhaps the same tax twice", all[i-1], all[i]))
			return
		}
	}
}
