package measures2022

import (
	"slices"
	"strings"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// gates are the conditions of every award of the document: Art. 19 (newly
// introduced while in force), Art. 17 (whom it does not apply to), 4号 四（四）2
// (an independent legal person), Art. 15 (contract not terminated), Art. 16
// (no fraud).
func gates(f *act) []calc.Gate {
	t := gateTestsOf(f)
	return []calc.Gate{
		{Of: func(c *calc.Case) calc.Condition { return t.inForce(c, f) },
			Failure: lang.T("合同签订日不在有效期内（第十九条）",
				"the contract was not signed while the measures were in force (Art. 19)")},
		{Of: func(c *calc.Case) calc.Condition { return t.newlyIntroduced(c.Project) },
			Failure: lang.T("办法实施前已投产，不属新招引（第十九条）",
				"in production before the measures took effect: not newly introduced (Art. 19)")},
		{Of: func(c *calc.Case) calc.Condition { return t.ownership.Of(c.Project.Identity.Ownership) },
			Failure: lang.T("区属国企独资项目不适用（第十七条）",
				"projects solely owned by a district state enterprise are outside the measures (Art. 17)")},
		{Of: func(c *calc.Case) calc.Condition { return t.sector.Of(c.Project.Identity.Sector) },
			Failure: lang.T("能源类、资源类项目不适用（第十七条）",
				"energy and resource projects are outside the measures (Art. 17)")},
		{Of: func(c *calc.Case) calc.Condition { return t.person.Of(c.Project.Identity.LegalPerson) },
			Failure: lang.T("分公司不得申请，须为独立法人（4号 四（四）2）",
				"a branch cannot claim, it must be an independent legal person (No. 4, 4(4)2)")},
		{Of: func(c *calc.Case) calc.Condition { return t.notTerminated(c.Project) }, Recovery: true,
			Only: ofEnterprise,
			Failure: lang.T("合同已终止，追回奖励资金（第十五条）",
				"the contract is terminated, award funds are recovered (Art. 15)")},
		{Of: func(c *calc.Case) calc.Condition { return t.fraud.OfPresumed(improper(&c.Project.Contract)) },
			Recovery: true,
			Only:     fraudulent,
			Failure: lang.T("以不正当手段骗取资金，予以追回（第十六条）",
				"funds were obtained by improper means and are recovered (Art. 16)")},
	}
}

// ofEnterprise says whether an award is the enterprise's own (Arts 1, 2, 4, 5,
// 6). What Arts 7 and 8 promise third persons does not end with the contract:
// see matured.
func ofEnterprise(_ *project.Project, r *calc.Rule, _ string) bool { return r.Payee == calc.Enterprise }

// improper says whether funds of this document were obtained by improper means:
// a finding that names awards of others alone is none of Art. 16.
func improper(contract *project.Contract) project.Fact[bool] {
	found, named := contract.Found(), contract.Fraud.Value.Awards
	isOurs := func(name string) bool { return strings.HasPrefix(name, documentID+"/") }
	if len(named) > 0 && !slices.ContainsFunc(named, isOurs) {
		found.Value = false
	}
	return found
}

// fraudulent says which awards were obtained by fraud: those that the finding
// names, or all of the document.
func fraudulent(p *project.Project, r *calc.Rule, instance string) bool {
	named := p.Contract.Fraud.Value.Awards
	return len(named) == 0 || slices.Contains(named, r.ID) || slices.Contains(named, r.ID+"#"+instance)
}

// gateTests are what Arts 15 to 19 ask of every award.
type gateTests struct {
	signed, signedLate        calc.DayTest // by the last day, as it may be read
	firstDay                  civil.Date
	introduced, dated         *calc.Test // in production after the first day; what is shown while it is not
	ownership, sector, person calc.WordTest
	ended, fraud              calc.YesNoTest
}

func gateTestsOf(f *act) *gateTests {
	signed, after := lang.T("合同签订于有效期内", "contract signed while in force"),
		lang.T("办法实施后投产", "in production after the measures took effect")
	t := &gateTests{
		signed: calc.By("in_force", signed, f.lastDay), signedLate: calc.By("in_force", signed, f.lateDay),
		firstDay: f.firstDay,
		introduced: &calc.Test{ID: "newly_introduced", Label: after, Cite: "第十九条", Unit: calc.Days, Relation: calc.GE,
			Threshold: calc.Measure{Known: true, Date: f.firstDay}},
		dated: &calc.Test{ID: "newly_introduced", Cite: "第十九条", Unit: calc.Days, Relation: calc.GE,
			Label: lang.T("未在办法实施前投产", "not in production before the measures took effect")},
		ownership: calc.NoneOfWords("ownership", lang.T("不是区属国企独资", "not solely owned by a district state enterprise"),
			project.Ownerships, "district_state_sole"),
		sector: calc.NoneOfWords("sector_allowed", lang.T("不是能源类、资源类项目", "no energy or resource project"),
			project.Sectors, "energy_generation", "resource_extraction"),
		person: calc.OneOfWords("legal_person", lang.T("独立法人", "independent legal person"), project.LegalPersons,
			"independent"),
		ended: calc.Wants("not_terminated", lang.T("合同未终止", "contract not terminated"), false),
		fraud: calc.Wants("no_fraud", lang.T("未骗取资金", "no funds obtained by improper means"), false),
	}
	t.signed.Cite, t.signedLate.Cite, t.ownership.Cite, t.sector.Cite = "第十九条", "第十九条", "第十七条", "第十七条"
	t.person.Cite, t.ended.Cite, t.fraud.Cite = "4号 四（四）2", "第十五条", "第十六条"
	return t
}

// newlyIntroduced is Art. 19 beside the day of signing: a project in production
// before the measures took effect is no new one.
func (t *gateTests) newlyIntroduced(p *project.Project) calc.Condition {
	produced := p.Milestones.Production
	if !produced.Known {
		return calc.Condition{Test: t.dated, Met: calc.Yes}
	}
	return calc.Condition{Test: t.introduced, Actual: calc.Measure{Known: true, Date: produced.Value},
		Met: calc.TruthOf(produced.Value >= t.firstDay)}
}

// lastDay is the last day of the trial period (reading validity_end, B50).
func lastDay(c *calc.Case, f *act) civil.Date {
	if c.Reads(validityEnd, "2025-04-16") {
		return f.lateDay
	}
	return f.lastDay
}

// inForce asks that the contract be signed from the first day to the last,
// both included (B52: the contract's day, not the first report's).
func (t *gateTests) inForce(c *calc.Case, f *act) calc.Condition {
	signed := c.Project.Contract.Signed
	condition := t.signed.Of(signed)
	if lastDay(c, f) == f.lateDay {
		condition = t.signedLate.Of(signed)
	}
	if signed.Known && signed.Value < f.firstDay {
		return condition.TooEarly(f.firstDay)
	}
	return condition
}

func (t *gateTests) notTerminated(p *project.Project) calc.Condition {
	terminated, presumed := p.Contract.Terminated.Presumed(project.Act{})
	done := project.Fact[bool]{Value: terminated.Value.Done, Known: terminated.Known}
	c := t.ended.Of(done)
	c.Missing, c.Presumed, c.Key = terminated.Missing(), presumed, terminated.Key()
	return c
}

// lawfulTax asks that tax be paid lawfully, a finding of the tax authority
// (依法纳税 in Arts 1, 2（一）（二）, 5 and 6).
var taxTest = calc.Wants("tax_lawful", lang.T("依法纳税", "pays tax lawfully"), true)

func lawfulTax(p *project.Project) calc.Condition {
	return taxTest.OfPresumed(p.Identity.TaxLawful)
}

// caseByCase is Art. 13: the grounds on which support is negotiated one by one.
func caseByCase(c *calc.Case) (bool, lang.Text) {
	grounds := c.Project.Identity.CaseByCase.Value
	if len(grounds) == 0 {
		return false, lang.Text{}
	}
	labels := make([]lang.Text, len(grounds))
	for i, g := range grounds {
		labels[i] = project.CaseByCase.Label(g)
	}
	return true, lang.F("可「一事一议」（第十三条）：%s；一般标准供参考，协议约定的事项以协议为准",
		"may be negotiated case by case (Art. 13): %s; the general schedule stands as reference, an agreement "+
			"replaces its matter", lang.Join(labels))
}
