package lifecycle2022

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/rules/shanting/measures2022"
)

// claims is 第十二条 and 4号 五: how what is due comes to be paid. What a town
// signed below the figure of 第十条 goes its own way.
func (s step) claims() []calc.Section {
	switch s.alone {
	case calc.Yes:
		return []calc.Section{s.honouredByTheTown()}
	case calc.Unknown:
		return []calc.Section{{Heading: claimHeading, Lines: []lang.Text{
			lang.F("由谁受理尚不能定：落地镇街的亿元以下项目由镇街签订并自行兑现，其余报区招商委办公室；须知 %s（第十条、4号 五2）",
				"who accepts the claim is not yet decidable: a town signs and honours by itself what lands there "+
					"below the figure of Art. 10, all else goes to the investment promotion committee's office; it needs "+
					"%s (Art. 10; No. 4, 5.2)", project.SaidAll(measures2022.TownNeeds(s.Result, true)))}}}
	}
	return []calc.Section{s.application(), s.decision()}
}

var claimHeading = lang.T("兑现（第十二条、4号 五）", "Payment (Art. 12; No. 4, 5)")

// honouredByTheTown is 4号 五2.
func (s step) honouredByTheTown() calc.Section {
	lines := []lang.Text{
		lang.F("由签订合同的%s自行兑现，区招商委办公室不受理（4号 五2）",
			"honoured by %s, which signed the contract; the investment promotion committee's office does not accept the "+
				"claim (No. 4, 5.2)", s.place()),
		lang.T("兑现的是合同中承诺的扶持政策；由谁申请、附何材料条文未定，可参照 4号 五1 备书面申请、合同原件、履约情况说明，"+
			"固定资产按第二十条（二）",
			"what it honours is the support that the contract promises; who applies with which papers is not laid down: the "+
				"written application, the original contract and the statement of performance of No. 4, 5.1 may serve, and "+
				"Art. 20(2) for fixed assets"),
	}
	lines = append(lines, s.persons()...)
	paid := lang.F("支付：受益财政（第十一条）：%s", "paid by the beneficiary finance (Art. 11): %s", s.payers())
	return calc.Section{Heading: claimHeading, Lines: append(lines, paid)}
}

// application is who applies to whom, with which papers.
func (s step) application() calc.Section {
	lines := []lang.Text{
		lang.T("申请：项目承接服务单位向区招商委办公室申请、投资方配合（第十二条、4号 五3）；4号 五1 写作承接服务单位协助投资方申请，申请书宜由双方列名",
			"applicant: the servicing unit applies to the investment promotion committee's office and the investor "+
				"cooperates (Art. 12; No. 4, 5.3); No. 4, 5.1 has the servicing unit help the investor to apply, "+
				"so better name both"),
		lang.T("受理：区招商委办公室（4号 五1）", "accepted by: the investment promotion committee's office (No. 4, 5.1)"),
		lang.T("材料：企业书面申请；合同原件；履约情况说明及佐证（4号 五1）",
			"papers: the enterprise's written application; the original contract; a statement of performance with "+
				"proof (No. 4, 5.1)"),
		lang.T("固定资产：入库纳统、统计核准、共同委托的第三方审计报告（第二十条（二））",
			"fixed assets: entry in statistics, their verification, the audit jointly commissioned (Art. 20(2))"),
		lang.T("表格：附件5 奖励兑现审批表，由申请单位填写，招商委办公室与区政府分管领导签署意见",
			"form: annex 5, filled in by the applicant, with the opinions of the investment promotion committee's office and "+
				"of the district leader in charge"),
	}
	return calc.Section{Heading: lang.T("申请与受理（第十二条、4号 五）", "Application (Art. 12; No. 4, 5)"),
		Lines: append(lines, s.persons()...)}
}

// persons is 第七条 and 第八条: who applies for them and who reviews.
func (s step) persons() (lines []lang.Text) {
	if s.asks("referral") {
		lines = append(lines, lang.T("引荐奖励：由第一引荐人申报（第七条）", "referral award: filed by the first referrer (Art. 7)"))
	}
	if s.asks("talent_tax:") {
		lines = append(lines, lang.T("人才奖励：由企业申请，人才主管部门审核（第八条）",
			"talent: the enterprise applies, the talent authority reviews (Art. 8)"))
	}
	return lines
}

// decision is who examines and decides, which finance pays, and what goes where.
func (s step) decision() calc.Section {
	return calc.Section{Heading: lang.T("审核、审批与拨付（第十一、十二条，4号 五）",
		"Examination, decision and payment (Arts 11, 12; No. 4, 5)"), Lines: []lang.Text{
		lang.T("审核：山亭经济开发区管委会与区商务和投资促进局（第十二条）、区招商委办公室（4号 五3）牵头，会同相关部门审查履约、认定奖补，形成联合意见",
			"examined under the lead of the zone's committee with the Bureau of Commerce and Investment Promotion "+
				"(Art. 12) and the investment promotion committee's office (No. 4, 5.3), with the departments, who give a "+
				"joint opinion"),
		lang.T("审批：联合意见报区政府审签（4号 五3），区政府常务会议研究通过（第十二条）",
			"decided: the joint opinion is signed off by the district government (No. 4, 5.3) and passed by its "+
				"executive meeting (Art. 12)"),
		lang.F("支付：区财政局办理（第十二条），受益财政承担（第十一条）：%s",
			"paid out by the Finance Bureau (Art. 12), borne by the beneficiary finance (Art. 11): %s", s.payers()),
		s.copies(),
	}}
}

// payers are the finances that benefit, with what each bears (第十一条).
func (s step) payers() lang.Text {
	sums := map[string]money.Amount{}
	var order []string
	for _, a := range s.paid() {
		for _, l := range a.Lines {
			for _, b := range l.Bearers {
				if _, known := sums[b.Name]; !known {
					order = append(order, b.Name)
				}
				sums[b.Name] = sums[b.Name].Add(b.Amount)
			}
		}
	}
	if len(order) == 0 {
		return lang.T("金额尚未确定", "no sum is known yet")
	}
	parts := make([]lang.Text, len(order))
	for i, name := range order {
		parts[i] = lang.F("%s %s 元", "%s %s yuan", financeOf(name), sums[name])
	}
	if !s.Totals.Complete {
		return lang.F("%s（已知部分）", "%s (as far as is known)", lang.Join(parts))
	}
	return lang.Join(parts)
}

func financeOf(bearer string) lang.Text {
	switch bearer {
	case calc.BearerDistrict:
		return lang.T("区财政", "the district's finance")
	case calc.BearerUnallocated:
		return lang.T("承担方未定", "bearer not known yet:")
	}
	return lang.F("%s财政", "%s", bearer)
}

// copies is 五4; counted from the sign-off, the stricter of what the text may mean (B58).
func (s step) copies() lang.Text {
	from := lang.T("审签之日", "the sign-off")
	if day := s.Project.Procedure.SignedOff; day.Known {
		from = lang.F("审签之日 %s ", "the sign-off on %s", day.Value)
	}
	days := figureOf(s.Result, "lifecycle.copies_days")
	return lang.F("材料：由承接服务单位收集整理，自%s起 %s 个工作日内将复印件送区招商委办公室，一企一档（4号 五4；起算日原文不明，取较早的）",
		"papers: collected by the servicing unit; counted from %s, copies go to the investment promotion committee's office "+
			"within %s working days, one file for each enterprise (No. 4, 5.4; from when is not clear, the earlier day is taken)",
		from, days)
}

// figureOf is a figure of the document as it is in force for the result.
func figureOf(r *calc.Result, id string) string {
	for _, d := range r.Documents {
		if f, ok := d.Figures.Find(id); ok {
			return f.Value
		}
	}
	return ""
}
