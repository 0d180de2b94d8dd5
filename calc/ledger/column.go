package ledger

import (
	"cmp"
	"slices"
	"strings"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// Column is what a column of a ledger holds.
type Column uint8

// The columns that a ledger may have.
const (
	None Column = iota
	Date
	Voucher
	Project
	Enterprise
	Award
	Year
	Amount
	Debit
	Credit
	Payee
	Bearer
	Summary
	afterLast
)

// headings are what each column may be called; the first of each language is
// its name for --map.
var headings = [afterLast][]string{
	Date: {"日期", "date", "凭证日期", "支付日期", "付款日期", "拨付日期", "兑现日期", "记账日期", "发生日期", "支付时间", "拨付时间", "发放日期",
		"入账日期", "付款时间", "到账日期", "制单日期", "业务日期", "交易日期", "交易时间", "拨款日期", "拨款时间", "payment date", "paid on", "day",
		"voucher date", "posting date", "transaction date", "value date"},
	Voucher: {"凭证号", "voucher", "凭证编号", "凭证字号", "记账凭证号", "凭证", "单据号", "凭证号码", "记账凭证", "凭证号数", "凭单号", "voucher no",
		"voucher no.", "voucher number", "voucher #"},
	Project: {"项目", "project", "项目名称", "扶持项目", "投资项目", "招商项目", "project name"},
	Enterprise: {"企业", "enterprise", "企业名称", "单位名称", "公司名称", "受扶持企业", "企业单位", "company", "enterprise name",
		"company name"},
	Award: {"奖项", "award", "科目", "奖补事项", "扶持事项", "奖补项目", "扶持类别", "条款", "事项", "资金类别", "明细科目", "科目名称", "项目类别",
		"项目类型", "奖补类别", "奖补类型", "奖励类别", "奖励项目", "奖励事项", "政策条款", "兑现事项", "兑现项目", "补助项目", "补贴项目", "support",
		"matter", "account", "article", "award name"},
	Year: {"奖励年度", "year", "award year", "年度", "兑现年度", "扶持年度", "所属年度", "归属年度", "应归属年度", "奖励年份", "所属年份", "fiscal year"},
	Amount: {"金额", "amount", "支付金额", "拨付金额", "兑现金额", "付款金额", "实付金额", "已付金额", "发生额", "实拨金额", "支出金额", "付款额",
		"支付额", "拨付额", "拨款金额", "实际拨付", "实际支付", "实际拨付金额", "发放金额", "到账金额", "本次拨付", "本次支付", "本次兑现", "paid",
		"amount paid", "payment amount", "paid amount"},
	Debit:  {"借方", "debit", "借方金额", "借方发生额"},
	Credit: {"贷方", "credit", "贷方金额", "贷方发生额"},
	Payee: {"收款人", "payee", "收款单位", "收款方", "领取人", "收款人名称", "收款单位名称", "收款账户", "收款户名", "受款人", "对方户名", "recipient",
		"paid to", "beneficiary", "payee name"},
	Bearer: {"承担方", "bearer", "预算单位", "承担单位", "承担主体", "付款单位", "付款方", "支出单位", "出资方", "出资单位", "资金承担单位", "承担财政",
		"负担单位", "支付单位", "拨款单位", "预算级次", "资金级次", "资金来源", "borne by", "budget unit", "paid by", "fund source",
		"funding source", "payer"},
	Summary: {"摘要", "summary", "备注", "说明", "用途", "事由", "附注", "摘要说明", "业务摘要", "description", "remarks", "memo", "note",
		"particulars", "narrative"},
}

// vague are what a column may be called where no other is called by its name.
var vague = [afterLast][]string{
	Voucher: {"单号", "编号", "ref", "reference"},
	Project: {"项目单位"}, Enterprise: {"单位"},
	Award: {"款项", "款项性质", "扶持内容", "扶持政策", "item", "category", "purpose"}, Year: {"年份", "所属期", "期间", "period", "fy"},
	Amount: {"付款", "支付", "payment"}, Payee: {"户名", "对方单位"}, Bearer: {"级次"}, Summary: {"内容", "款项内容", "details"},
}

// Name is what a column is called in an option and in a message.
func (c Column) Name() lang.Text { return lang.T(headings[c][0], headings[c][1]) }

// Named is the column of a name.
func Named(name string) Column { return among(&headings, name) }

func vaguelyNamed(name string) Column { return among(&vague, name) }

func among(all *[afterLast][]string, name string) Column {
	name = headingKey(name)
	for c, names := range all {
		if slices.Contains(names, name) {
			return Column(c)
		}
	}
	return None
}

// Names are the names of all columns in a language.
func Names(l lang.Language) []string {
	var all []string
	for c := Date; c < afterLast; c++ {
		all = append(all, c.Name().In(l))
	}
	return all
}

// headingKey is a heading as it is compared: without blanks between Chinese
// characters, brackets and what is in them, in small letters.
func headingKey(s string) string {
	s = project.Folded(s)
	for _, pair := range [...][2]string{{"(", ")"}, {"[", "]"}, {"【", "】"}} {
		if before, rest, ok := strings.Cut(s, pair[0]); ok {
			_, after, _ := strings.Cut(rest, pair[1])
			s = before + after
		}
	}
	s, _, _ = strings.Cut(s, ":")
	return strings.ToLower(strings.Trim(s, " *_-/、,;"))
}

// columnOf is the column that a heading names: by its whole name, else by the
// one whose name it holds and no other's.
func columnOf(heading string) Column {
	key := headingKey(heading)
	if key == "" || len([]rune(key)) > 24 {
		return None
	}
	if c := cmp.Or(Named(key), vaguelyNamed(key)); c != None {
		return c
	}
	best, size := None, 0
	for c, names := range headings {
		for _, name := range names {
			if n := len([]rune(name)); n > max(size, 1) && strings.Contains(key, name) && (name[0] >= 0x80 || n > 4) {
				best, size = Column(c), n
			}
		}
	}
	return best
}
