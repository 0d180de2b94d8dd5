package project

import (
	"strings"

	"github.com/shanting/fuchi/calc/lang"
)

// whereFound is where a fact is found: the paper or the office that shows it, by the
// longest path that it begins with.
var whereFound = []struct {
	path string
	text lang.Text
}{
	{"project", lang.T("营业执照、工商登记和章程", "the business licence, the registration and the articles")},
	{"project.sector", lang.T("营业执照的经营范围、项目备案证", "the scope in the business licence, the project's registration")},
	{"project.nature", lang.T("项目备案证、合同", "the project's registration, the contract")},
	{"project.foreign_invested", lang.T("外商投资信息报告、商务部门认定",
		"the report of foreign investment, the commerce authority's finding")},
	{"project.case_by_case", lang.T("一事一议的决定", "the decision on the case")},
	{"project.tax_lawful", lang.T("税务机关的纳税证明", "the tax authority's certificate")},
	{"contract", lang.T("招商引资合同及补充合同", "the investment contract and its supplements")},
	{"contract.terminated", lang.T("终止或解除合同的文书", "the act that ends the contract")},
	{"contract.performance", lang.T("履约审查意见", "the opinion on performance")},
	{"contract.fraud", lang.T("审计、执法部门的结论", "the findings of auditors and law officers")},
	{"milestones.first_report", lang.T("首报登记", "the register of first reports")},
	{"milestones.site_visit", lang.T("考察接待记录", "the record of the visit")},
	{"milestones.zone_entry", lang.T("入驻开发区的手续", "the papers of entry into the zone")},
	{"milestones.production", lang.T("投产认定、竣工验收", "the finding of production, the acceptance of the works")},
	{"milestones.first_tax", lang.T("首笔完税凭证", "the receipt of the first tax payment")},
	{"investment", lang.T("项目备案证、合同", "the project's registration, the contract")},
	{"investment.fixed_assets.reported", lang.T("统计部门入库数", "the figure in statistics")},
	{"investment.fixed_assets.audited", lang.T("共同委托的第三方审计报告", "the report of the jointly commissioned auditor")},
	{"investment.in_construction_period", lang.T("审计报告中截至约定建设期末的数",
		"the auditor's report, to the end of the agreed construction period")},
	{"investment.moved_equipment", lang.T("审计报告、固定资产台账", "the auditor's report, the register of fixed assets")},
	{"investment.foreign", lang.T("验资报告、外汇登记", "the capital verification, the register of foreign exchange")},
	{"site", lang.T("合同、选址意见", "the contract, the opinion on the site")},
	{"indicators", lang.T("规划许可、统计和纳税数", "the planning permit, figures of statistics and tax")},
	{"indicators.standards", lang.T("产业用地标准", "the standards for industrial land")},
	{"land", lang.T("成交确认书、出让合同", "the confirmation of the sale, the contract of grant")},
	{"land.premium", lang.T("出让合同和缴款票据", "the contract of grant and the receipts")},
	{"land.municipal_retained", lang.T("财政部门的分成结算", "the finance bureau's settlement of shares")},
	{"land.infrastructure_fee", lang.T("缴费票据", "the receipt of the fee")},
	{"relocation", lang.T("搬迁协议、搬迁认定", "the relocation agreement, the finding on it")},
	{"factory", lang.T("租赁合同、租金支付凭证", "the lease, the receipts of rent")},
	{"offices", lang.T("租赁或购房合同、支付凭证、不动产登记", "the lease or purchase, the receipts, the title")},
	{"taxes", lang.T("区财政局的入库明细（净得财力）", "the district treasury's entries, net of refunds")},
	{"taxes.sharing", lang.T("区财政局确认的分享比例", "the shares that the finance bureau confirms")},
	{"referrer", lang.T("引荐人备案登记", "the filing of the referrer")},
	{"talent", lang.T("任职文件、社保和个税记录", "the appointment, the records of insurance and income tax")},
	{"finance", lang.T("金融许可证、批复、验资报告", "the licence, the approvals, the capital verification")},
	{"finance.listings", lang.T("上市、挂牌文件", "the papers of the listing")},
	{"finance.bonds", lang.T("债券发行文件", "the papers of the issue")},
	{"other_awards", lang.T("其他政策的兑现决定", "the decision under the other policy")},
	{"paid", lang.T("支付凭证", "the vouchers of payment")},
}

// WhereFound says where the fact of a path is found, nothing of what is no path.
func WhereFound(path string) (where lang.Text) {
	longest := 0
	for i := range whereFound {
		w := &whereFound[i]
		rest, ok := strings.CutPrefix(path, w.path)
		if ok && len(w.path) > longest && (rest == "" || rest[0] == '.' || rest[0] == '[') {
			where, longest = w.text, len(w.path)
		}
	}
	return where
}
