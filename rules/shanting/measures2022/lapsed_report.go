package measures2022

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
)

// lapsedReport is 4号 四（一）3 seen from the money: a first report that lapsed
// before the signing leaves open who brought the project, on which the first
// referrer (Art. 7) and the introducing town's part (Art. 11) hang.
func (f *act) lapsedReport(c *calc.Case) {
	m, signed := &c.Project.Milestones, c.Project.Contract.Signed.Or(c.Project.AsOf)
	if !m.FirstReport.Known || !m.SiteVisit.Known || !signed.Known {
		return
	}
	last := civil.Later(m.FirstReport.Value, m.SiteVisit.Value).Deadline(0, f.firstReportMonths)
	if signed.Value <= last.NextWorkday() {
		return
	}
	referral := pays(c, "measures2022/referral")
	town := money.Zero
	if brought := c.Project.Site.IntroducingTown; brought.Known {
		town = borneBy(c, brought.Value)
	}
	hangs := referral
	if hangs.Sign() == 0 {
		hangs = town
	}
	find(c, "first_report_lapsed", m.FirstReport.Path(), lang.F("首报有效至 %s，%s 仍未签约：招引单位和第一引荐人须重新认定（4号 四（一）3），涉及引荐奖励 %s 元、引入镇街承担部分 %s 元",
		"the first report held until %s, and on %s no contract had been signed before: the introducing unit and the first referrer have to be determined anew (No. 4, 4(1)3); "+
			"%s yuan of the referral award and %s yuan borne by the introducing town hang on it", last, signed.Value, referral, town), hangs)
}

// borneBy is what a town bears of the awards of the document.
func borneBy(c *calc.Case, town string) money.Amount {
	sum := money.Zero
	for _, a := range c.Result.Awards {
		if a.Policy.ID != "measures2022" || !a.Status.Counts() {
			continue
		}
		for _, l := range a.Lines {
			for _, s := range l.Bearers {
				if s.Name == town && !l.Lost {
					sum = sum.Add(s.Amount)
				}
			}
		}
	}
	return sum
}
