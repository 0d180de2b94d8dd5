package measures2022

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
)

// papers are what proves the facts that the document asks for. Where it asks
// for a paper by itself, that is cited; the others are what such a fact is
// usually shown by.
func papers() []calc.Paper {
	return []calc.Paper{
		{Name: lang.T("投资合同原件（含补充协议）", "the original investment contract, with its supplements"),
			Keys: []string{"contract", "investment.total", "investment.fixed_assets.contracted", "site"}},
		{Name: lang.T("共同委托的第三方审计报告", "the audit jointly commissioned"), Cite: "第二十条（二）",
			Keys: []string{"investment"}},
		{Name: lang.T("入库纳统与统计核准", "the entry in statistics, verified"), Cite: "第二十条（二）",
			Keys: []string{"investment.fixed_assets.reported"}},
		{Name: lang.T("财政部门的入库明细（区级净得）", "the treasury's statement of entries, the district's net part"),
			Keys: []string{"taxes", "milestones.first_tax"}},
		{Name: lang.T("土地出让合同与缴款凭证、市级留成的函", "the land contract, slips of payment, the letter on what the "+
			"municipality retains"), Keys: []string{"land"}},
		{Name: lang.T("租赁合同与租金付款凭证", "the lease and the slips of rent paid"),
			Keys: []string{"factory", "offices[].lease"}},
		{Name: lang.T("购房合同、发票与付款凭证", "the purchase contract, the invoice and the slips of payment"),
			Keys: []string{"offices[].purchase"}},
		{Name: lang.T("用房说明（用途、自用、位置）", "a statement on the premises: their use, by whom, where"),
			Keys: []string{"offices"}},
		{Name: lang.T("任职、参保证明与个税完税凭证", "proof of post and social insurance, certificates of income tax"),
			Keys: []string{"talent"}},
		{Name: lang.T("第一引荐人的申报材料", "the filing of the first referrer"), Cite: "第七条", Keys: []string{"referrer"}},
		{Name: lang.T("搬迁前后的证照与迁入证明", "licences from before and after the move, proof of the move"),
			Keys: []string{"relocation"}},
		{Name: lang.T("投产、入驻证明（管委会或镇街）", "proof of production and entry, by the zone or the town"),
			Keys: []string{"milestones"}},
		{Name: lang.T("其他政策、协议的文本与兑现文件", "the other policies and agreements, papers on what they pay"),
			Keys: []string{"other_awards"}},
		{Name: lang.T("主管机关的认定或决定", "findings or decisions of the authorities"),
			Keys: []string{"contract.terminated", "contract.fraud", "project.tax_lawful", "project.case_by_case"}},
		{Name: lang.T("营业执照、工商登记与外资备案", "the business licence, the registers, the record of foreign investment"),
			Keys: []string{"project.ownership", "project.legal_person", "project.foreign_invested"}},
		{Name: lang.T("拨付凭证", "vouchers of payment"), Keys: []string{"paid"}},
	}
}
