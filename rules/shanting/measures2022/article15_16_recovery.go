package measures2022

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// recovery is Arts 15 and 16: a terminated contract brings back what the
// enterprise received, fraud brings back all that was paid, and promises not
// kept without termination show the former as exposure (B48). Each cause
// stands by itself: their totals are not added up.
func recovery(c *calc.Case) []calc.Cause {
	contract, causes := &c.Project.Contract, []calc.Cause(nil)
	enterprises := func(r *calc.Rule, _ *project.Payment) bool { return r.Payee == calc.Enterprise }
	terminated := contract.Terminated.Value.Done
	if terminated {
		causes = append(causes, calc.Cause{Name: "terminated", Enforced: true, Covers: enterprises})
	}
	if contract.Fraud.Value.Done {
		causes = append(causes, calc.Cause{Name: "fraud", Enforced: true, Covers: func(*calc.Rule, *project.Payment) bool { return true }})
	}
	if !terminated && len(broken(contract)) > 0 {
		causes = append(causes, calc.Cause{Name: "performance", Covers: enterprises})
	}
	return causes
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
