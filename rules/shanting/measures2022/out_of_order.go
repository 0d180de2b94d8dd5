package measures2022

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// order is a day and one that it cannot come before.
type order struct {
	what   lang.Text
	day    project.Fact[civil.Date]
	after  lang.Text
	first  project.Fact[civil.Date]
	awards []string
}

// daysOutOfOrder names days that lie before what they come after.
func daysOutOfOrder(c *calc.Case) {
	for _, o := range ordered(c.Project) {
		if o.day.Known && o.first.Known && o.day.Value < o.first.Value {
			find(c, "days_out_of_order", o.day.Path(), lang.F("%s %s 早于%s %s，请核对两个日期",
				"%s, %s, is before %s, %s: check both days", o.what, o.day.Value, o.after, o.first.Value), pays(c, o.awards...))
		}
	}
}

func ordered(p *project.Project) []order {
	m, signed := &p.Milestones, lang.T("合同签订日", "the signing of the contract")
	terminated := p.Contract.Terminated
	all := []order{
		{lang.T("投产日", "production"), m.Production, lang.T("约定开工日", "the agreed start of construction"), p.Contract.Construction.Start, []string{"measures2022/relocation"}},
		{lang.T("引荐申报日", "the referrer's filing"), p.Referrer.Filed, lang.T("投产日", "production"), m.Production, []string{"measures2022/referral"}},
		{lang.T("审签日", "the sign-off"), p.Procedure.SignedOff, signed, p.Contract.Signed, none},
		{lang.T("拨付日", "the payment"), p.Procedure.PaidOut, lang.T("审签日", "the sign-off"), p.Procedure.SignedOff, none},
		{signed, p.Contract.Signed, lang.T("首报日", "the first report"), m.FirstReport, []string{"measures2022/referral"}},
		{signed, p.Contract.Signed, lang.T("项目联审日", "the joint review"), p.Procedure.JointReview, none},
		{signed, p.Contract.Signed, lang.T("合同联审日", "the review of the contract"), p.Procedure.ContractReview, none},
	}
	if terminated.Value.Day && p.Contract.Signed.Known && terminated.Value.On < p.Contract.Signed.Value {
		all = append(all, order{lang.T("合同终止日", "the termination"), p.TerminatedOn(), signed, p.Contract.Signed, none})
	}
	return all
}

// none are no awards: no money is worked out by the day.
var none = []string{""}
