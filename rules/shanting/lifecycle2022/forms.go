package lifecycle2022

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
)

// Forms are 附件3 and, where a claim may go to the district's office, 附件5, with
// their rows and labels in the order of the gazette. The area by which 附件5
// divides is that of 附件3, for it has none.
func Forms(r *calc.Result) []calc.Form {
	if !claimed(r.Project) {
		return nil
	}
	f := filling{r.Project}
	if !toOffice(r) {
		return []calc.Form{f.review()}
	}
	return []calc.Form{f.review(), f.payout()}
}

var (
	projectName = lang.T("项目名称", "Project")
	enterprise  = lang.T("企业名称", "Enterprise")
	plotRatio   = lang.T("容积率", "Plot ratio")
	coverage    = lang.T("建筑密度", "Site coverage")
	intensity   = lang.T("单位投资强度（万元/亩）", "Investment a mu (万元/mu)")
	taxPerMu    = lang.T("单位税收（万元/亩）", "Tax a mu (万元/mu)")
	dayLine     = lang.T("年　　月　　日", "Year\u2003\u2003\u2003Month\u2003\u2003\u2003Day")
)

// review is 附件3, for a project that is proposed: what is planned.
func (f filling) review() calc.Form {
	p := f.p
	planned := p.Investment.FixedAssets.Contracted
	return calc.Form{ID: "review", Annex: "4号 附件3", Title: lang.T("山亭区招商引资拟引进项目审查表",
		"Review form of a project proposed to the District of Shanting"), Rows: []calc.FormRow{
		wide(f.text(projectName, p.Identity.Name)),
		wide(f.text(enterprise, p.Identity.Enterprise)),
		wide(f.text(lang.T("招引单位", "Introducing unit"), p.Site.IntroducingTown)),
		{Height: 42, Fields: []calc.FormField{beyond(lang.T("项目主要内容（包含项目厂房设计层数、年产值等相关情况）",
			"What the project is (storeys of its buildings, output a year and the like)"))}},
		pair(f.mu(lang.T("拟用地面积（亩）", "Land to be used (mu)"), p.SiteArea()), f.squareMetres(lang.T("拟建筑面积（平方米）",
			"Floor area (m2)"), p.Indicators.BuildingArea)),
		pair(f.place(lang.T("区块位置", "Location")), beyond(lang.T("产业定位", "Industry of the block"))),
		pair(f.wan(lang.T("计划总投资（万元）", "Planned total investment (万元)"), p.Investment.Total), f.wan(lang.T(
			"其中固定资产投资（万元）", "Fixed assets in it (万元)"), planned)),
		pair(f.ratio(intensity, "intensity", planned), f.wan(lang.T("预计总产值（万元）", "Expected output (万元)"),
			p.Indicators.Output)),
		pair(f.ratio(plotRatio, "plot_ratio", planned), f.ratio(coverage, "coverage", planned)),
		pair(f.wan(lang.T("预计税收（万元/年）", "Expected tax (万元 a year)"), p.Indicators.Tax), f.ratio(taxPerMu, "tax",
			planned)),
		pair(beyond(lang.T("年用电（万千瓦时）", "Power a year (10,000 kWh)")), beyond(lang.T("计划年用水情况其中地表水（立方米）",
			"Water a year, of it surface water (m3)"))),
		pair(beyond(lang.T("安评情况", "Safety assessment")), beyond(lang.T("环评情况", "Environmental assessment"))),
		{Height: 38, Fields: []calc.FormField{
			{Label: lang.T("法人代表签名：", "Signature of the legal representative:"), Signed: []lang.Text{lang.T("联系电话：",
				"Telephone:")}},
			{Label: lang.T("招引单位公章：", "Seal of the introducing unit:"), Signed: []lang.Text{dayLine}}}},
	}}
}

// payout is 附件5, for a claim: what is done.
func (f filling) payout() calc.Form {
	p := f.p
	done := f.completed()
	return calc.Form{ID: "payout", Annex: "4号 附件5", Dated: true, Title: lang.T("山亭区产业扶持办法奖励兑现审批表",
		"Approval form for awards under the industry support measures of the District of Shanting"),
		Rows: []calc.FormRow{
			wide(f.text(projectName, p.Identity.Name)),
			wide(f.text(enterprise, p.Identity.Enterprise)),
			wide(f.applicant(lang.T("申请单位", "Applicant"))),
			pair(f.wan(lang.T("总投资（万元）", "Total investment (万元)"), p.Investment.Total), f.wan(lang.T("固定资产投资完成（万元）",
				"Fixed assets completed (万元)"), done)),
			pair(f.ratio(intensity, "intensity", done), f.wan(lang.T("产值（万元/年）", "Output (万元 a year)"),
				p.Indicators.Output)),
			pair(f.wan(lang.T("税收（万元/年）", "Tax (万元 a year)"), p.Indicators.Tax), f.ratio(taxPerMu, "tax", done)),
			pair(f.ratio(plotRatio, "plot_ratio", done), f.ratio(coverage, "coverage", done)),
			{Height: 34, Fields: []calc.FormField{f.performance(lang.T("合同履行情况", "Performance of the contract"))}},
			{Height: 34, Fields: []calc.FormField{beyond(lang.T("手续办理情况", "Formalities"))}},
			{Height: 58, Fields: []calc.FormField{
				{Label: lang.T("招商委办公室意见：", "Opinion of the investment promotion committee's office:"),
					Signed: []lang.Text{lang.T(
						"（签章）", "(signed and sealed)"), dayLine}},
				{Label: lang.T("区政府分管领导意见：", "Opinion of the district leader in charge:"), Signed: []lang.Text{lang.T(
					"（签字）", "(signed)"), dayLine}}}},
		}}
}
