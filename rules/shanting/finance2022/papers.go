package finance2022

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
)

// papers are what such facts are usually shown by; the document names none.
func papers() []calc.Paper {
	return []calc.Paper{
		{Name: lang.T("机构批准设立文件、验资报告与承诺书", "the approval of the institution, the proof of its capital, its promises"),
			Keys: []string{"finance", "project"}},
		{Name: lang.T("上市、挂牌文件", "papers on the listing"), Keys: []string{"finance.listings"}},
		{Name: lang.T("债券发行文件", "papers on the issue of bonds"), Keys: []string{"finance.bonds"}},
		{Name: lang.T("业务台账与审计报告", "the ledger of the business and its audit"),
			Keys: []string{"finance.guarantees", "finance.bridge_loans"}},
		{Name: lang.T("自建房的决算与产权证明", "the final account of what was built, and its title"),
			Keys: []string{"offices[].built"}},
	}
}
