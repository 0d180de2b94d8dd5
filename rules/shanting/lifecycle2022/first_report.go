package lifecycle2022

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// holds is 四（一）3: a first report holds for some months from the later of
// report and visit (B57): until its last day, and at the latest.
func holds(c *calc.Case, months int) (start, last, latest civil.Date, known bool) {
	m := &c.Project.Milestones
	if !m.FirstReport.Known || !m.SiteVisit.Known {
		return 0, 0, 0, false
	}
	start = civil.Later(m.FirstReport.Value, m.SiteVisit.Value)
	last, latest = c.LastDay(start.Deadline(0, months))
	return start, last, latest, true
}

func firstReport(c *calc.Case, months int) {
	start, last, latest, known := holds(c, months)
	if !known {
		return
	}
	signed, went := c.Project.Contract.Signed, progressed(c.Project, start, last)
	c.Deadline("first_report", start, last, signed.Known || went,
		signed.Known && !went && signed.Value > latest)
}

// progressed says whether a review within the term shows that the project went
// forward, so that the report did not lapse.
func progressed(p *project.Project, start, last civil.Date) bool {
	within := func(day project.Fact[civil.Date]) bool { return day.Known && day.Value >= start && day.Value <= last }
	return within(p.Procedure.JointReview) || within(p.Procedure.ContractReview)
}

// lapsedReport: a first report that lapsed before the signing leaves open who
// brought the project, on which the first referrer (第七条) and the introducing
// town's part (第十一条) hang. On the Monday after a weekend it is not yet late.
func lapsedReport(c *calc.Case, months int) {
	signed := c.Project.Contract.Signed.Or(c.Project.AsOf)
	start, last, latest, known := holds(c, months)
	if !known || !signed.Known || signed.Value <= latest || progressed(c.Project, start, last) {
		return
	}
	referral := c.Pays(func(a *calc.Award) bool { return a.Matter == "referral" })
	town := money.Zero
	for _, s := range c.Result.Totals.ByBearer {
		if brought := c.Project.Site.IntroducingTown; brought.Known && s.Name == brought.Value {
			town = s.Amount
		}
	}
	hangs := referral
	if hangs.Sign() == 0 {
		hangs = town
	}
	text := lang.F("首报有效至 %s，至 %s 已过期而此前未签约：招引单位和第一引荐人须重新认定（4号 四（一）3）",
		"the first report held until %s and had lapsed by %s with no contract signed: the introducing unit and the "+
			"first referrer have to be determined anew (No. 4, 4(1)3)", last, signed.Value)
	if referral.Sign() > 0 {
		text = lang.F("%s；涉及引荐奖励 %s 元", "%s; the referral award of %s yuan hangs on it", text, referral)
	}
	if town.Sign() > 0 {
		text = lang.F("%s；涉及引入镇街承担的 %s 元", "%s; %s yuan that the introducing town bears hang on it", text, town)
	}
	c.FindWorth(foundFirstReportLapsed, c.Project.Milestones.FirstReport.Path(), text, hangs)
}
