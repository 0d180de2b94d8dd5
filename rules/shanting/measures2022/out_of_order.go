package measures2022

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// daysOutOfOrder names days that lie before what they come after.
func daysOutOfOrder(c *calc.Case) {
	p := c.Project
	m, signed := &p.Milestones, p.Contract.Signed
	began := milestone{lang.T("约定开工日", "the agreed start of construction"), p.Contract.Construction.Start}
	produced := milestone{lang.T("投产日", "production"), m.Production}
	before := upToSigning(p) // each of them is before the next
	outOfOrder(c, produced.label, m.Production, began.label, began.day, relocationID)
	outOfOrder(c, lang.T("约定投产日", "the agreed day of production"), agreed(p), began.label, began.day,
		taxRebateID)
	for _, earlier := range before { // of which the signing is not before itself
		outOfOrder(c, signedLabel, signed, earlier.label, earlier.day, filingOf(earlier.day))
	}
	outOfOrder(c, signedLabel, signed, lang.T("实地考察日", "the visit"), m.SiteVisit, referralID)
	for i, step := range before[1 : len(before)-1] {
		afterLast(c, step.label, step.day, "", before[:i+1])
	}
	afterLast(c, lang.T("引荐申报日", "the referrer's filing"), p.Referrer.Filed, referralID, before, produced)
	signedOff := milestone{signOffLabel, p.Procedure.SignedOff}
	afterLast(c, signOffLabel, signedOff.day, "", before)
	afterLast(c, lang.T("拨付日", "the payment"), p.Procedure.PaidOut, "", before, signedOff)
	afterLast(c, lang.T("合同终止日", "the termination"), p.TerminatedOn(), "", before)
}

var (
	signedLabel  = lang.T("合同签订日", "the signing of the contract")
	signOffLabel = lang.T("审签日", "the sign-off")
)

// milestone is a day of a project and what it is called.
type milestone struct {
	label lang.Text
	day   project.Fact[civil.Date]
}

// upToSigning are the days that lead to a contract, in their order (4号 四).
func upToSigning(p *project.Project) []milestone {
	return []milestone{
		{lang.T("首报日", "the first report"), p.Milestones.FirstReport},
		{lang.T("项目联审日", "the joint review"), p.Procedure.JointReview},
		{lang.T("合同联审日", "the review of the contract"), p.Procedure.ContractReview},
		{signedLabel, p.Contract.Signed},
	}
}

// lastKnown is the last of some days that is known: days between that nobody
// knows excuse nothing.
func lastKnown(days []milestone) (last milestone) {
	for i := range days {
		if days[i].day.Known {
			last = days[i]
		}
	}
	return last
}

// afterLast names a day that lies before the last known of those it comes
// after, of which the latest may be given apart.
func afterLast(c *calc.Case, what lang.Text, day project.Fact[civil.Date], award string, earlier []milestone,
	latest ...milestone) {
	last := lastKnown(latest)
	if !last.day.Known {
		last = lastKnown(earlier)
	}
	outOfOrder(c, what, day, last.label, last.day, award)
}

// filingOf is the award that the day of a first report bears on.
func filingOf(day project.Fact[civil.Date]) string {
	if day.Path() == "milestones.first_report" {
		return referralID
	}
	return ""
}

// outOfOrder names a day that lies before one it cannot come before; what an
// award pays hangs on it, where the award goes by the day.
func outOfOrder(c *calc.Case, what lang.Text, day project.Fact[civil.Date], after lang.Text,
	first project.Fact[civil.Date], award string) {
	if !day.Known || !first.Known || day.Value >= first.Value {
		return
	}
	hangs := money.Zero
	if award != "" {
		hangs = pays(c, award)
	}
	find(c, foundDaysOutOfOrder, day.Path(), lang.F("%s %s 早于%s %s，请核对两个日期",
		"%s, %s, is before %s, %s: check both days", what, day.Value, after, first.Value), hangs)
}
