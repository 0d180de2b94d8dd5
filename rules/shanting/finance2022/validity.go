package finance2022

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// inForce asks that an event fall within the five years of the document, both
// ends included (七). The event decides, and not the contract: nothing in the
// text asks for a newly introduced project (B72).
func inForce(f *act, label lang.Text, day project.Fact[civil.Date]) calc.Condition {
	c := calc.OnOrBefore("in_force", label, day, f.inForce.To)
	c.Cite = "5号 七"
	if day.Known && day.Value < f.inForce.From {
		c.Met, c.Threshold.Date = calc.No, f.inForce.From
	}
	return c
}

// openedInForce is the event of the awards for setting up or bringing in.
func openedInForce(f *act, p *project.Project) calc.Condition {
	return inForce(f, lang.T("设立或引进于有效期内", "set up or brought in while in force"), p.Finance.Opened)
}

// yearInForce says whether a calendar year's award falls due while the
// document is in force: its event is the end of the year that is counted.
func yearInForce(f *act, year int) bool {
	return f.inForce.Has(civil.CalendarYear(year).To)
}

// outOfTerm says of one of several entries that it lies outside the five years
// and does not count, so that it does not go missing in silence.
func outOfTerm(c *calc.Case, path string, what lang.Text) {
	c.Find(calc.SeverityNote, "out_of_term", path, lang.F("%s不在文件有效期内，不计", "%s lies outside the term of the document and does not count", what))
}
