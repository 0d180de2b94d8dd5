// Package shanting is the district of Shanting (Zaozhuang, Shandong): its
// documents in order. A new document is one new folder beside this file and one
// line in it.
package shanting

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/law"
	"github.com/shanting/fuchi/rules/shanting/finance2022"
	"github.com/shanting/fuchi/rules/shanting/lifecycle2022"
	"github.com/shanting/fuchi/rules/shanting/measures2022"
)

// District is the district as a value. Of two documents that give equal sums
// for one matter the first is taken.
func District() *calc.District {
	return &calc.District{
		ID:         "shanting",
		Name:       lang.T("山亭区", "Shanting District"),
		Published:  []calc.Published{measures2022.Published(), finance2022.Published(), lifecycle2022.Published()},
		Comparison: comparison, Agreement: agreement, MatterScope: matterScope,
	}
}

// agreement is how 一事一议 of 第十三条 stands beside the awards for its matter (B46).
var agreement = law.NewReading("agreement", lang.T("第十三条，5号 二（四）", "Art. 13; No. 5, 2(4)"),
	lang.T("一事一议协议与一般标准的关系", "how an agreement of one project stands beside the general schedule"),
	law.Way(calc.Replaces, "以协议为准", "it replaces the schedule"),
	law.Way(calc.Floor, "取其高", "the higher of the two"),
	law.Way(calc.Ceiling, "取其低", "the lower of the two"),
	law.Way(calc.Adds, "并行", "both are paid"))

// matterScope is what 第十八条 and 5号 七 mean by one matter (B43).
var matterScope = law.NewReading("matter_scope", lang.T("第十八条，5号 七", "Art. 18; No. 5, 7"),
	lang.T("「同一事项」的范围", "what one matter is"),
	law.Way("project", "一个项目的办公用房为一个事项", "the offices of a project are one matter"),
	law.Way(calc.ByPremises, "每处用房各为一个事项", "each premises is one of its own"))

// comparison is how 第十八条 and 5号 七 find the higher (B44): it is a matter
// between documents, so it belongs to none of them.
var comparison = law.NewReading("comparison", lang.T("第十八条，5号 七", "Art. 18; No. 5, 7"),
	lang.T("从高的比较口径", "what is compared to find the higher"),
	law.Way(calc.Life, "全部年度合计", "the total over the whole life"),
	law.Way(calc.Annual, "逐年比较", "each column year by itself"))
