package lifecycle2022

import (
	"slices"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/rules/shanting/measures2022"
)

// Procedure says who does what for this project, from 3号 第十、十一、十二条 and
// 4号 四, 五: who signs, who applies with whose help, who accepts and examines,
// who decides, which finance pays, what goes where. A project to which 3号 does
// not apply has nothing to file, nor has one that claims under other documents
// alone; what a town signed below the figure of 第十条 it honours by itself.
func Procedure(r *calc.Result) []calc.Section {
	policy := measures2022.StandingIn(r)
	if policy == nil || policy.Status == calc.NotApplicable || elsewhere(r, policy) {
		return nil
	}
	steps := step{r, measures2022.TownHonours(r), measures2022.TownSigns(r)}
	all := []calc.Section{steps.signing()}
	if policy.Status == calc.InRecovery {
		all = append(all, steps.recovery())
	}
	switch {
	case !steps.nothing(policy):
		all = append(all, steps.claims()...)
	case policy.Status == calc.Applies:
		all = append(all, nothingToClaim())
	}
	return all
}

// toOffice says whether a claim under 3号 goes to the district's office, or may:
// not what a town honours by itself, nor where there is nothing to claim.
func toOffice(r *calc.Result) bool {
	policy := measures2022.StandingIn(r)
	return policy != nil && policy.Status != calc.NotApplicable && !elsewhere(r, policy) &&
		measures2022.TownHonours(r) != calc.Yes && !(step{Result: r}).nothing(policy)
}

// nothing says whether there is nothing to claim: all is refused, or comes back.
func (s step) nothing(policy *calc.Standing) bool {
	return policy.Status == calc.InRecovery && !s.stands() || policy.Status == calc.Applies && s.refused()
}

// refused says whether 3号 pays nothing of all that is asked for.
func (s step) refused() bool {
	return !s.stands() && slices.ContainsFunc(s.Awards, measures2022.Holds)
}

// stands says whether anything that is asked for under 3号 is paid, or may be.
func (s step) stands() bool {
	return slices.ContainsFunc(s.Awards, func(a *calc.Award) bool {
		return measures2022.Holds(a) && a.Status != calc.NotMet && a.Status != calc.Superseded
	})
}

func nothingToClaim() calc.Section {
	return calc.Section{Heading: claimHeading, Lines: []lang.Text{
		lang.T("所申请的奖补都不兑现，没有要提交的申请；另行申请未列的奖补时再看步骤",
			"nothing that is asked for is payable, so there is no application to hand in; the steps appear once "+
				"another award is asked for")}}
}

// elsewhere says whether the project is an institution that asks for nothing
// under 3号: nothing of it is paid or, where a contract was signed, may be or
// comes back, and the file has no section of it.
func elsewhere(r *calc.Result, policy *calc.Standing) bool {
	p := r.Project
	sections := p.Taxes.Given || p.Land.Given || p.Relocation.Given || p.Referrer.Given || len(p.Factories) > 0 ||
		len(p.Talent) > 0
	signed := p.Contract.Signed.Known
	asked := func(a *calc.Award) bool {
		return measures2022.Holds(a) && (a.Status.Counts() || a.Status == calc.Discretionary ||
			signed && a.Status == calc.NotKnown)
	}
	return p.Finance.Given && !sections && !(signed && policy.Status == calc.InRecovery) &&
		!slices.ContainsFunc(r.Awards, asked)
}

// step is a project on its way.
type step struct {
	*calc.Result
	alone calc.Truth // the town signed it and honours it by itself
	signs calc.Truth // the town is to sign it by itself
}

// paid are the awards of 3号 that are paid.
func (s step) paid() (awards []*calc.Award) {
	for _, a := range s.Awards {
		if measures2022.Holds(a) && a.Status.Counts() {
			awards = append(awards, a)
		}
	}
	return awards
}

// asks says whether an award of a matter stands among those asked for and not refused.
func (s step) asks(matter string) bool {
	return slices.ContainsFunc(s.Awards, func(a *calc.Award) bool {
		return a.Rule.Matter == matter &&
			a.Status != calc.NotMet
	})
}

// recovery is who takes back what was paid.
func (s step) recovery() calc.Section {
	var lines []lang.Text
	for i := range s.Recovery {
		rec := &s.Recovery[i]
		switch {
		case !measures2022.TakesBack(rec) || !rec.Enforced:
		case measures2022.ByFraud(rec):
			lines = append(lines, lang.T("骗取的资金由招引单位和项目承接服务单位共同追回，并追究有关人员责任，涉嫌犯罪的移送司法机关（第十六条）；"+
				"按已付的承担方退回",
				"what was obtained by improper means is taken back by the introducing unit and the servicing unit "+
					"together, those responsible answer for it, and a suspected crime goes to the judicial "+
					"authorities (Art. 16); it returns to those that bore the payment"))
		default:
			lines = append(lines, lang.T("违约责任由招引单位和项目承接服务单位共同追究，奖励资金一并追回（第十五条）；按已付的承担方退回",
				"breach is pursued and the award funds are taken back by the introducing unit and the servicing unit "+
					"together (Art. 15); they return to those that bore the payment"))
		}
	}
	return calc.Section{Heading: lang.T("追回", "Recovery"), Lines: lines}
}
