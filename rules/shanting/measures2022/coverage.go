package measures2022

import (
	"slices"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// covers is the days an entry speaks for: its period, or the month of its
// treasury entry.
func covers(e *project.TaxEntry) civil.Period {
	if !e.Entered.Known {
		return e.Period.Value
	}
	y, m, _ := e.Entered.Value.Parts()
	return civil.Period{From: civil.MustDay(y, m, 1), To: civil.MustDay(y, m, civil.DaysIn(y, m))}
}

// spans are the days entries speak for, in the order of the calendar.
func spans(p *project.Project, within civil.Period) []civil.Period {
	var all []civil.Period
	for i := range p.Taxes.Entries {
		if s := covers(&p.Taxes.Entries[i]); s.Common(within) > 0 {
			all = append(all, s)
		}
	}
	slices.SortFunc(all, civil.Period.Compare)
	return all
}

// reportGaps names the days of an award year that no entry speaks for, where
// others do (READING, tax of an award year).
func reportGaps(c *calc.Case, year civil.Period) {
	all := spans(c.Project, year)
	if len(all) == 0 {
		return
	}
	gap := civil.Period{From: year.From}
	until := func(next civil.Date) {
		if gap.To = next - 1; gap.From <= gap.To {
			c.Find(calc.SeverityWarning, "tax_days_uncovered", "taxes.entries",
				lang.F("奖励年度 %s 中 %s 没有税收记录，按已有记录计算", "award year %s: no entry for %s, computed from what there is", year, gap))
		}
	}
	for _, s := range all {
		until(s.From)
		gap.From = max(gap.From, s.To+1)
	}
	until(year.To + 1)
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
