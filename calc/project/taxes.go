package project

import (
	"strings"

	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
)

// Taxes are the receipts that Art. 2 rebates: the district's net part of the
// taxes on production and operation, after refunds.
type Taxes struct {
	Section
	Sharing []Sharing
	Entries []TaxEntry
	Listed  Fact[bool] // entries are there, perhaps none
	// Complete are the days of which every entry of the treasury is listed: a day
	// among them without one is zero, and not unknown.
	Complete Fact[civil.Period]
}

// Sharing is the district's share of one tax. No share is built in.
type Sharing struct {
	Tax  string
	Rate Fact[money.Rate]
}

// TaxEntry is one receipt: of a period or of the day the treasury entered it.
type TaxEntry struct {
	Period               Fact[civil.Period]
	Entered              Fact[civil.Date]
	Net, Revenue, Refund Fact[money.Amount]
	ByTax                []TaxPaid // nil where the file has no such line
	Projected            Fact[bool]
	Pos                  Pos
}

// TaxPaid is what was paid and refunded of one tax.
type TaxPaid struct {
	Tax            string
	Paid, Refunded Fact[money.Amount]
}

// Span is the days the entry stands for.
func (e *TaxEntry) Span() civil.Period {
	if e.Entered.Known {
		return civil.Period{From: e.Entered.Value, To: e.Entered.Value}
	}
	return e.Period.Value
}

// SaidUnknown says whether the entry has no sum, for the file says that it is not known.
func (e *TaxEntry) SaidUnknown() bool {
	return !e.Net.Known && !e.Revenue.Known && len(e.ByTax) == 0 &&
		(e.Net.Written || e.Revenue.Written || e.ByTax != nil)
}

// Missing is where the sum of an entry that has none would stand.
func (e *TaxEntry) Missing() []string {
	switch {
	case e.Revenue.Written:
		return e.Revenue.Missing()
	case e.ByTax != nil:
		return []string{e.ByTaxPath()}
	}
	return e.Net.Missing()
}

// ByTaxPath is where the entry says what was paid and refunded of each tax.
func (e *TaxEntry) ByTaxPath() string { return strings.TrimSuffix(e.Net.Path(), "net") + "by_tax" }

// Taxes of production and operation. Taxes on land, on one-off events and on
// persons, and surcharges that are no tax, are outside the base (B45).
var operatingTaxes = options("vat", "增值税", "cit", "企业所得税", "consumption", "消费税", "urban_construction", "城市维护建设税",
	"property", "房产税",
	"urban_land_use", "城镇土地使用税", "stamp", "印花税", "resource", "资源税", "environment", "环境保护税", "vehicle", "车船税")

var otherTaxes = options("iit", "个人所得税", "deed", "契税", "farmland_occupation", "耕地占用税", "land_appreciation", "土地增值税",
	"education_surcharge", "教育费附加", "local_education_surcharge", "地方教育附加", "vehicle_purchase", "车辆购置税", "customs", "关税")

// taxName reads the name of a tax as a key.
func (b *binder) taxName(e *Entry) (string, bool) {
	if name, ok := operatingTaxes.find(e.Name); ok {
		return name, true
	}
	b.path = append(b.path, step{name: e.Name})
	defer func() { b.path = b.path[:len(b.path)-1] }()
	if _, ok := otherTaxes.find(e.Name); ok {
		b.problem(e.Pos, lang.F("%s 不属于生产经营税收", "%s is not a tax on production and operation", e.Name),
			lang.T("删去它；生产经营税收不含此项", "remove it: it is no operating tax"))
		return "", false
	}
	hint := b.option(e.Name, operatingTaxes)
	if isAfterComma(e.Name) && e.Value.IsEmpty() {
		hint = afterComma
	}
	b.problem(e.Pos, lang.T("不认识的税种", "unknown tax"), hint)
	return "", false
}

func (o *Options) both() lang.Text {
	all := make([]lang.Text, len(o.All))
	for i, v := range o.All {
		all[i] = lang.T(v.Zh+" "+v.Name, v.Name)
	}
	return lang.Join(all)
}

// byTax reads a mapping from taxes to whatever each holds.
func (b *binder) byTax(n *Node, each func(tax string, value *Node)) {
	if n = n.orEmpty(Mapping); !b.groupOf(n, lang.T("增值税", "vat")) {
		return
	}
	seen := map[string]bool{}
	for i := range n.Entries {
		e := &n.Entries[i]
		tax, ok := b.taxName(e)
		if ok && seen[tax] {
			b.problem(e.Pos, lang.F("%s 写了两次", "%s stands twice", e.Name), lang.T("删去其中一个", "remove one of them"))
			continue
		}
		if ok {
			seen[tax] = true
			b.under(step{name: e.Name}, func() { each(tax, e.Value) })
		}
	}
}

func bindSharing(b *binder, n *Node, t *Taxes) {
	b.byTax(n, func(tax string, value *Node) {
		if value.IsUnknown() {
			return
		}
		if r, ok := b.share(value); ok {
			t.Sharing = append(t.Sharing, Sharing{Tax: tax, Rate: Known(r)})
		}
	})
}

// Share is the district's share of a tax, unknown where it is not given.
func (t *Taxes) Share(tax string) Fact[money.Rate] {
	for _, s := range t.Sharing {
		if s.Tax == tax {
			return s.Rate
		}
	}
	return Fact[money.Rate]{key: &Key{Path: "taxes.sharing." + tax}}
}

var paidKeys = keys(
	required(entered("paid", "已缴", lang.T("缴纳税额", "tax paid"),
		func(t *TaxPaid) *Fact[money.Amount] { return &t.Paid })),
	cny("refunded", "已退", lang.T("退税；不写即无", "refunded; none if left out"),
		func(t *TaxPaid) *Fact[money.Amount] { return &t.Refunded }),
)

func bindByTax(b *binder, n *Node, e *TaxEntry) {
	e.ByTax = []TaxPaid{}
	if n.IsUnknown() {
		return
	}
	b.byTax(n, func(tax string, value *Node) {
		t := TaxPaid{Tax: tax}
		bindShape(b, value.orEmpty(Mapping), paidKeys, &t)
		e.ByTax = append(e.ByTax, t)
	})
	if n.Kind == Mapping && len(n.Entries) == 0 {
		b.problem(n.Pos, lang.T("没有税种", "names no tax"),
			lang.T("写成 {vat: {paid: 100万元}}", "write {vat: {paid: 100万元}}"))
	}
}

var entryKeys = keys(
	happened(period("period", "期间", lang.T("所属期间", "the period it stands for"),
		func(e *TaxEntry) *Fact[civil.Period] { return &e.Period }), (*TaxEntry).ended),
	date("entered", "入库日期", lang.T("入库之日", "the day the treasury entered it"),
		func(e *TaxEntry) *Fact[civil.Date] { return &e.Entered }),
	net("net", "净额", lang.T("区级净得财力，可为负", "the district's net part, may be negative"),
		func(e *TaxEntry) *Fact[money.Amount] { return &e.Net }),
	entered("revenue", "收入", lang.T("区级收入（未扣退税）", "the district's revenue before refunds"),
		func(e *TaxEntry) *Fact[money.Amount] { return &e.Revenue }),
	cny("refund", "退税", lang.T("退税；不写即无", "refund; none if left out"),
		func(e *TaxEntry) *Fact[money.Amount] { return &e.Refund }),
	custom(TypeByName, "by_tax", "分税种", lang.T("分税种的缴纳与退税，按分享比例计区级部分",
		"paid and refunded by tax; the district's part follows taxes.sharing"),
		[]*Key{{Name: "tax", Zh: "税种", Type: TypeSection, Options: operatingTaxes, Children: paidKeys.children()}},
		bindByTax).printedBy(printByTax),
	yesNo("projected", "预测", lang.T("预测数；其兑现为估算", "a forecast: its lines are estimates"),
		func(e *TaxEntry) *Fact[bool] { return &e.Projected }),
).checked(checkEntry)

// The places of keys in the table of an entry, by which a check asks for them.
const (
	ofPeriod = iota
	ofEntered
	ofNet
	ofRevenue
	ofRefund
	ofByTax
)

func checkEntry(b *binder, at Pos, given given, e *TaxEntry) {
	e.Pos = at
	if given.has(ofPeriod) == given.has(ofEntered) {
		b.problem(at, lang.T("期间 period、入库日期 entered 须且只须写一个", "needs period or entered, and only one of them"),
			lang.T("写 期间: 2024-03 或 入库日期: 2024-02-15", "write period: 2024-03 or entered: 2024-02-15"))
	}
	if n := given.count(ofNet, ofRevenue, ofByTax); n > 1 || n == 0 && !e.SaidUnknown() {
		b.problem(at, lang.T("净额 net、收入 revenue、分税种 by_tax 须且只须写一个",
			"needs net, revenue or by_tax, and only one of them"),
			lang.T("写 净额: 12.3万元，或 收入 与 退税，或 分税种", "write net: 12.3万元, or revenue and refund, or by_tax"))
	}
	if given.has(ofRefund) && !e.Revenue.Written && !given.has(ofRevenue) {
		b.problem(at, lang.T("退税 refund 须与收入 revenue 同写", "refund goes with revenue"),
			lang.T("净额 net 已是扣除退税之后的数", "net is already after refunds"))
	}
}

// Days is the first and the last day of a run of days.
type days struct{ From, Through Fact[civil.Date] }

var daysKeys = keys(
	required(date("from", "自", lang.T("第一日", "the first day"), func(d *days) *Fact[civil.Date] { return &d.From })),
	required(date("through", "至", lang.T("最后一日", "the last day"),
		func(d *days) *Fact[civil.Date] { return &d.Through })),
)

// span reads a period, or its first and its last day.
func (b *binder) span(n *Node) (civil.Period, bool) {
	if n.Kind != Mapping {
		return b.period(n)
	}
	var d days
	bindShape(b, n, daysKeys, &d)
	if d.From.Known && d.Through.Known && d.Through.Value < d.From.Value {
		b.problem(d.Through.Pos, lang.T("结束早于开始", "ends before it starts"),
			lang.F("写成 %s", "write %s", TypePeriod.example()))
		return civil.Period{}, false
	}
	return civil.Period{From: d.From.Value, To: d.Through.Value}, d.From.Known && d.Through.Known
}

func completeKey() field[Taxes] {
	f := fact(TypeSpan, "complete", "完整期间", lang.T("这些日子的每一笔入库都已列出：没有明细的日子是零，不是未知",
		"every treasury entry of these days is listed: a day without one is zero, not unknown"),
		(*binder).span, func(t *Taxes) *Fact[civil.Period] { return &t.Complete })
	f.key.Children = daysKeys.children()
	return f
}

var taxesKeys = keys(
	completeKey(),
	custom(TypeByName, "sharing", "分享比例", lang.T("各税种的区级分享比例，仅 by_tax 需要",
		"the district's share by tax, needed only for by_tax"),
		[]*Key{{Name: "tax", Zh: "税种", Type: TypeShare, Options: operatingTaxes}}, bindSharing).printedBy(printSharing),
	listed("entries", "明细", lang.T("入库明细", "the receipts"), entryKeys, func(t *Taxes) *[]TaxEntry { return &t.Entries },
		func(t *Taxes) *Fact[bool] { return &t.Listed }),
)
