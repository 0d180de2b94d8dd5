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
	outOfOrder(c, productionLabel, m.Production, lang.T("约定开工日", "the agreed start of construction"),
		p.Contract.Construction.Start,
		"measures2022/relocation")
	outOfOrder(c, lang.T("引荐申报日", "the referrer's filing"), p.Referrer.Filed, productionLabel, m.Production,
		"measures2022/referral")
	outOfOrder(c, signOffLabel, p.Procedure.SignedOff, signedLabel, signed, "")
	outOfOrder(c, lang.T("拨付日", "the payment"), p.Procedure.PaidOut, signOffLabel, p.Procedure.SignedOff, "")
	outOfOrder(c, signedLabel, signed, lang.T("首报日", "the first report"), m.FirstReport, "measures2022/referral")
	outOfOrder(c, signedLabel, signed, lang.T("项目联审日", "the joint review"), p.Procedure.JointReview, "")
	outOfOrder(c, signedLabel, signed, lang.T("合同联审日", "the review of the contract"), p.Procedure.ContractReview, "")
	outOfOrder(c, lang.T("合同终止日", "the termination"), p.TerminatedOn(), signedLabel, signed, "")
}

var (
	productionLabel = lang.T("投产日", "production")
	signedLabel     = lang.T("合同签订日", "the signing of the contract")
	signOffLabel    = lang.T("审签日", "the sign-off")
)

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
