package measures2022

import "github.com/shanting/fuchi/calc/lang"

// keys says where the document asks for what a project file holds.
func keys() map[string]lang.Text {
	return map[string]lang.Text{
		"contract.signed":                   lang.T("第十九条", "Art. 19"),
		"contract.signatory":                lang.T("第十条", "Art. 10"),
		"contract.agreed_production":        lang.T("第二条由此日起算", "Art. 2 counts from it"),
		"contract.terminated":               lang.T("第十五条", "Art. 15"),
		"contract.performance":              lang.T("第十五条", "Art. 15"),
		"contract.fraud":                    lang.T("第十六条", "Art. 16"),
		"milestones.zone_entry":             lang.T("第六条", "Art. 6"),
		"investment.fixed_assets.audited":   lang.T("第二十条（二）", "Art. 20(2)"),
		"investment.in_construction_period": lang.T("第四条", "Art. 4"),
		"site.in_park":                      lang.T("第四条（二）", "Art. 4(2)"),
		"land":                              lang.T("第一条", "Art. 1"),
		"indicators":                        lang.T("第三条", "Art. 3"),
		"relocation":                        lang.T("第四条", "Art. 4"),
		"factory":                           lang.T("第五条", "Art. 5"),
		"offices[]":                         lang.T("第六条", "Art. 6"),
		"taxes":                             lang.T("第二条", "Art. 2"),
		"referrer":                          lang.T("第七条", "Art. 7"),
		"referrer.first":                    lang.T("第二十条（三）", "Art. 20(3)"),
		"talent[]":                          lang.T("第八条", "Art. 8"),
		"talent[].project_recognised":       lang.T("第八条", "Art. 8"),
		"other_awards[]":                    lang.T("第十八条", "Art. 18"),
		"project.sector": lang.T("第十七条，能源、资源类不适用",
			"Art. 17, energy and resource projects are outside"),
		"project.ownership": lang.T("第十七条，区属国企独资不适用",
			"Art. 17, sole ownership by a district state enterprise is outside"),
		"project.case_by_case": lang.T("第十三条", "Art. 13"),
	}
}
