// Package shanting is the district of Shanting (Zaozhuang, Shandong): its
// documents in order. A new document is one new folder beside this file and one
// line in it.
package shanting

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/law"
	"github.com/shanting/fuchi/rules/shanting/finance2022"
	"github.com/shanting/fuchi/rules/shanting/measures2022"
)

// District is the district as a value. Of two documents that give equal sums
// for one matter the first is taken.
func District() *calc.District {
	return &calc.District{
		ID:         "shanting",
		Name:       lang.T("山亭区", "Shanting District"),
		Published:  []calc.Published{measures2022.Published(), finance2022.Published()},
		Comparison: comparison,
	}
}

// comparison is how 第十八条 and 5号 七 find the higher (B44): it is a matter
// between documents, so it belongs to none of them.
var comparison = law.NewReading("comparison", lang.T("第十八条", "Art. 18"), lang.T("从高的比较口径", "what is compared to find the higher"),
	law.Way(calc.Life, "全部年度合计", "the total over the whole life"),
	law.Way(calc.Annual, "逐年比较", "each column year by itself"))
