package finance2022

import (
	"strings"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
)

// procedure says which finance pays and whom to ask. The document names the
// payer and has no application of its own; that of 4号 is for 3号.
func procedure(r *calc.Result) []calc.Section {
	sums, due := map[string]money.Amount{}, false
	for _, a := range r.Awards {
		if !strings.HasPrefix(a.Rule.ID, documentID+"/") || !a.Status.Counts() {
			continue
		}
		due = true
		for _, l := range a.Lines {
			for _, b := range l.Bearers {
				sums[b.Name] = sums[b.Name].Add(b.Amount)
			}
		}
	}
	if !due {
		return nil
	}
	payers := lang.F("区财政 %s 元", "the district's finance %s yuan", sums[calc.BearerDistrict])
	if city, shared := sums[calc.BearerCity]; shared {
		payers = lang.Join([]lang.Text{payers, lang.F("市级 %s 元", "the city %s yuan", city)})
	}
	if !r.Totals.Complete {
		payers = lang.F("%s（已知部分）", "%s (as far as is known)", payers)
	}
	return []calc.Section{{Heading: lang.T("5号的兑现（二、三、四、七）", "Payment under No. 5 (2, 3, 4 and 7)"), Lines: []lang.Text{
		lang.F("支付：%s", "paid by: %s", payers),
		lang.T("5号没有规定申请和审核的步骤；由区金融服务中心和区财政局解释（七）",
			"No. 5 sets no steps of application or review; the finance service centre and the Finance Bureau interpret it (7)"),
	}}}
}
