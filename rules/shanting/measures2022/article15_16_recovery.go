package measures2022

import (
	"slices"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// The grounds on which money comes back.
var (
	byTermination = calc.Ground{ID: "terminated", Title: lang.T("合同终止（第十五条）", "contract terminated (Art. 15)")}
	byFraud       = calc.Ground{ID: "fraud", Title: lang.T("骗取资金（第十六条）", "improper means (Art. 16)")}
	byPerformance = calc.Ground{ID: "performance",
		Title: lang.T("未达约定，若终止则追回（第十五条）", "promises not kept: recovered if terminated (Art. 15)")}
)

// recovery is Arts 15 and 16: a terminated contract brings back what
// recovery_scope names, fraud brings back the awards obtained by it, and
// promises not kept without termination show the former as exposure (B48). Each
// cause stands by itself: their totals are not added up.
func recovery(c *calc.Case) []calc.Cause {
	contract, causes := &c.Project.Contract, []calc.Cause(nil)
	onTermination := func(r *calc.Rule, _ *project.Payment) bool { return comesBack(c, r) }
	terminated := contract.Terminated.Value.Done
	if terminated {
		causes = append(causes, calc.Cause{Ground: &byTermination, Enforced: true, Covers: onTermination})
	}
	if improper(contract).Value {
		causes = append(causes, calc.Cause{Ground: &byFraud, Enforced: true,
			Covers: func(r *calc.Rule, paid *project.Payment) bool { return paidByFraud(c, r, paid) }})
	}
	if !terminated && len(broken(contract)) > 0 {
		causes = append(causes, calc.Cause{Ground: &byPerformance, Covers: onTermination})
	}
	return causes
}

// paidByFraud says whether a payment was for an award obtained by improper means:
// one that the finding names, by whatever the payment tells which it is.
func paidByFraud(c *calc.Case, r *calc.Rule, paid *project.Payment) bool {
	named := c.Project.Contract.Fraud.Value.Awards
	if len(named) == 0 || slices.Contains(named, r.ID) || slices.Contains(named, paid.Award.Value) {
		return true
	}
	a := c.Result.AwardOf(paid)
	return a != nil && slices.Contains(named, a.Name())
}

// wordedAsAwards are the rules that the text calls 奖励 (Arts 5 to 8), beside
// what it calls 扶持 and 补助 (Arts 1, 2 and 4).
var wordedAsAwards = []string{factoryRentID, officeRentID, officePurchaseID,
	referralID, talentTaxID}

// comesBack says whether what was paid under a rule is recovered when the
// contract is terminated (reading recovery_scope, B48).
func comesBack(c *calc.Case, r *calc.Rule) bool {
	switch {
	case c.Reads(recoveryScope, "all"):
		return true
	case c.Reads(recoveryScope, "awards"):
		return slices.Contains(wordedAsAwards, r.ID)
	}
	return r.Payee == calc.Enterprise
}

// matured keeps, of what Arts 7 and 8 promise third persons, the lines that
// were payable by the day the contract was terminated (reading
// after_termination, B48); where the day is not given they are unknown. Where
// these awards are themselves recovered, nothing of them stays due.
func matured(c *calc.Case, payable civil.Date, v calc.Value, t calc.Terms) (calc.Value, calc.Terms) {
	said := c.Project.Contract.Terminated
	terminated := said.Value
	nothing := v.Known() && v.Amount().Sign() == 0 // on whatever day
	switch {
	case said.SaidUnknown() && !t.Stopped && !nothing:
		return v.Lacks(said.Path()), t
	case !terminated.Done || t.Stopped:
		return v, t
	}
	switch {
	case !c.Reads(recoveryScope, "enterprise"):
		t.Stopped, t.Why = true, lang.T("合同终止，此项追回，不再兑现",
			"the contract is terminated and this award is recovered: not paid")
	case c.Reads(afterTermination, "stop"):
		t.Stopped, t.Why = true, lang.T("合同终止，不再兑现", "the contract is terminated: not paid")
	case !terminated.Day && !nothing:
		v = v.Lacks("contract.terminated")
	case terminated.Day && payable > terminated.On:
		t.Stopped, t.Why = true, lang.F("合同 %s 终止时尚未到期，不付",
			"not yet payable when the contract was terminated on %s: not paid", terminated.On)
	}
	return v, t
}

// broken are the promises of the contract that were not kept.
func broken(contract *project.Contract) []lang.Text {
	var failed []lang.Text
	for _, promise := range []struct {
		kept  project.Fact[bool]
		label lang.Text
	}{
		{contract.Performance.OnTime, lang.T("未按期建成", "not built in time")},
		{contract.Performance.Intensity, lang.T("投资强度未达约定", "investment a mu below the contract")},
		{contract.Performance.PlotRatio, lang.T("容积率未达约定", "plot ratio below the contract")},
		{contract.Performance.TaxPerMu, lang.T("亩均税收未达约定", "tax a mu below the contract")},
	} {
		if promise.kept.Known && !promise.kept.Value {
			failed = append(failed, promise.label)
		}
	}
	return failed
}
