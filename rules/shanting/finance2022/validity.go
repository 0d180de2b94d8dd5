package finance2022

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// inTerm asks that an event fall within the five years of the document, both
// ends included (七). The event decides, and not the contract: nothing in the
// text asks for a newly introduced project (B72).
func (f *act) inTerm(c *calc.Case, label lang.Text, day project.Fact[civil.Date]) calc.Condition {
	term := f.term(c, day)
	condition := calc.OnOrBefore("in_force", label, day, term.To)
	condition = condition.Cited("5号 七")
	if day.Known && day.Value < term.From {
		return condition.TooEarly(term.From)
	}
	return condition
}

// term is the five years, to the last day that is read; only to a day between
// the two ways to read does it matter which is (B72).
func (f *act) term(c *calc.Case, day project.Fact[civil.Date]) civil.Period {
	reads := c.Says
	if day.Value > f.inForce.To && day.Value <= f.lateDay {
		reads = c.Reads
	}
	term := f.inForce
	if reads(financeEnd, "2027-06-03") {
		term.To = f.lateDay
	}
	return term
}

// opened is the event of the awards for setting up or bringing in.
func (f *act) opened(c *calc.Case) calc.Condition {
	return f.inTerm(c, lang.T("设立或引进于有效期内", "set up or brought in while in force"), c.Project.Finance.Opened)
}

// yearInTerm asks that a calendar year fall within the five years, at both ends
// alike: with any of its days or, read the other way, with all of them (B72).
func (f *act) yearInTerm(c *calc.Case, year int) calc.Condition {
	whole := civil.CalendarYear(year)
	begins := year <= f.inForce.From.Year()                        // before the document takes effect
	border := f.inForce.Has(whole.From) != f.inForce.Has(whole.To) // a part of it is in force
	day := whole.To
	if begins == (border && c.Reads(borderYears, "whole")) {
		day = whole.From
	}
	return f.inTerm(c, lang.F("%d 年在有效期内", "%d while in force", year), project.Known(day))
}

// outOfTerm says of one of several entries that it lies outside the five years
// and does not count, so that it does not go missing in silence.
func outOfTerm(c *calc.Case, path string, what lang.Text) {
	c.Find(foundOutOfTerm, path, lang.F("%s不在文件有效期内，不计", "%s lies outside the term of the document and does not count",
		what))
}
