package measures2022

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
)

// forecasts names the forecasts within the days of which every entry of the
// treasury is said to be listed: they cannot be both.
func forecasts(c *calc.Case) {
	t := &c.Project.Taxes
	if asOf := c.Project.AsOf; t.Complete.Known && asOf.Known && t.Complete.Value.To > asOf.Value {
		c.Find(foundCompleteAhead, t.Complete.Path(), lang.F("称已列全至 %s，晚于询问日期 %s；其后的日子按零计",
			"entries are said to be complete to %s, after the day of the question, %s: the days between count as zero",
			t.Complete.Value.To, asOf.Value))
	}
	for i := range t.Entries {
		if e := &t.Entries[i]; e.Projected.Value && t.Complete.Known && e.Span().Common(t.Complete.Value) > 0 {
			c.Find(foundForecastInComplete, e.Projected.Path(),
				lang.F("%s 是预测数，却在已列全的期间 %s 内",
					"%s is a forecast, and lies within the days %s of which every entry is said to be listed",
					spanText(e), t.Complete.Value))
		}
	}
}
