package measures2022

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// recovery is Arts 15 and 16: fraud brings back all that was paid; a
// terminated contract brings back what the enterprise received; promises not
// kept without termination show the same as exposure (B48). The gravest cause
// alone is listed, since it covers the others.
func recovery(c *calc.Case) []calc.Cause {
	contract := &c.Project.Contract
	enterprises := func(r *calc.Rule) bool { return r.Payee == calc.Enterprise }
	switch {
	case contract.Fraud.Value:
		return []calc.Cause{{Name: "fraud", Enforced: true, Covers: func(*calc.Rule) bool { return true }}}
	case contract.Terminated.Value.Done:
		return []calc.Cause{{Name: "terminated", Enforced: true, Covers: enterprises}}
	case len(broken(contract)) > 0:
		return []calc.Cause{{Name: "performance", Covers: enterprises}}
	}
	return nil
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
