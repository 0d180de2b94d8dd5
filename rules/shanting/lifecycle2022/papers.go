package lifecycle2022

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
)

// papers are what the plan has proved beside the facts that decide an award.
func papers() []calc.Paper {
	return []calc.Paper{
		{Name: lang.T("企业书面申请", "the enterprise's written application"), Cite: "五1",
			Keys: []string{"project"}},
		{Name: lang.T("首报登记与考察记录", "the register of first reports, the record of the visit"), Cite: "四（一）",
			Keys: []string{"milestones.first_report", "milestones.site_visit"}},
		{Name: lang.T("履约情况说明及佐证", "the statement of performance with its proof"), Cite: "五1",
			Keys: []string{"contract.performance"}},
		{Name: lang.T("附件3 审查表及规划、统计指标", "annex 3, the review form, with the figures of planning and statistics"),
			Cite: "附件3", Keys: []string{"indicators"}},
		{Name: lang.T("联审意见、审签件与拨付单", "the reviews, the sign-off and the payment order"), Cite: "四（二）、五",
			Keys: []string{"procedure"}},
	}
}
