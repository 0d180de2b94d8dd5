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
func inForce(f *calc.Figures, label lang.Text, day project.Fact[civil.Date]) calc.Condition {
	first := f.Date("annex.first_day")
	c := calc.OnOrBefore("in_force", label, day, f.Date("annex.last_day"))
	c.Cite = "5号 七"
	if day.Known && day.Value < first {
		c.Met, c.Threshold.Date = calc.No, first
	}
	return c
}

// openedInForce is the event of the awards for setting up or bringing in.
func openedInForce(f *calc.Figures, p *project.Project) calc.Condition {
	return inForce(f, lang.T("设立或引进于有效期内", "set up or brought in while in force"), p.Finance.Opened)
}

// yearInForce says whether a calendar year's award falls due while the
// document is in force: its event is the end of the year that is counted.
func yearInForce(f *calc.Figures, year int) bool {
	inForce := civil.Period{From: f.Date("annex.first_day"), To: f.Date("annex.last_day")}
	return inForce.Has(civil.CalendarYear(year).To)
}

// outOfTerm says of one of several entries that it lies outside the five years
// and does not count, so that it does not go missing in silence.
func outOfTerm(c *calc.Case, path string, what lang.Text) {
	c.Find(calc.SeverityNote, "out_of_term", path, lang.F("%s不在文件有效期内，不计", "%s lies outside the term of the document and does not count", what))
}
