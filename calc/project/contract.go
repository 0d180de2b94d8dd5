package project

import (
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
)

// Contract is the investment contract and what became of it.
type Contract struct {
	Section
	Signed           Fact[civil.Date]
	Signatory        Fact[string]
	Construction     Construction
	AgreedProduction Fact[civil.Date]
	Terminated       Fact[Act]
	Supplement       Supplement
	Performance      Performance
	Fraud            Fact[Fraud]
}

// Supplement is a later agreed day of production; it counts only if it went
// through the same review as the contract (B04).
type Supplement struct {
	Section
	AgreedProduction Fact[civil.Date]
	Reviewed         Fact[bool]
}

// Fraud is a finding of the authority: whether funds were obtained by improper
// means, and which awards, or all where none is named (Art. 16).
type Fraud struct {
	Done   bool
	Awards []string // ids
}

// Found says whether any funds were found to be so obtained.
func (c *Contract) Found() Fact[bool] {
	f := c.Fraud
	return Fact[bool]{Value: f.Value.Done, Known: f.Known, Written: f.Written, key: f.key, index: f.index, Pos: f.Pos}
}

func (b *binder) fraud(n *Node) (Fraud, bool) {
	if n.Kind != List {
		if _, is := isYesNo(trim(n.Text)); !is && b.namesAward(n.Text) {
			b.problem(n.Pos, lang.F("「%s」是奖项，骗取的奖项写成清单", "%q is an award, and the awards obtained are a list",
				Shown(n.Text)), lang.F("写成 [%s]", "write [%s]", Shown(n.Text)))
			return Fraud{}, false
		}
		yes, ok := b.yesNo(n)
		return Fraud{Done: yes}, ok
	}
	f, all := Fraud{Done: len(n.Items) > 0}, true
	for i, item := range n.Items {
		b.under(step{item: i + 1}, func() {
			id, ok := b.awardID(item)
			f.Awards, all = append(f.Awards, id), all && ok
		})
	}
	return f, all
}

// Construction is the agreed construction period.
type Construction struct{ Start, End Fact[civil.Date] }

// Performance is what the contract promised and whether it was kept (Art. 15).
type Performance struct{ OnTime, Intensity, PlotRatio, TaxPerMu Fact[bool] }

// Act is an act of the authority: whether it was done, and when, if the day is known.
type Act struct {
	Done bool
	On   civil.Date
	Day  bool // On is known
}

func (b *binder) act(n *Node) (Act, bool) {
	return parsed(b, n, TypeAct, func(s string) (Act, error) {
		if yes, ok := isYesNo(s); ok {
			return Act{Done: yes}, nil
		}
		day, err := civil.ParseDate(s)
		return Act{Done: true, On: day, Day: true}, err
	})
}

var contractKeys = keys(
	date("signed", "签订日期", lang.T("合同签订日", "day the contract was signed"),
		func(c *Contract) *Fact[civil.Date] { return &c.Signed }),
	choice("signatory", "签订主体", lang.T("谁与投资方签订", "who signed with the investor"), Signatories,
		func(c *Contract) *Fact[string] { return &c.Signatory }),
	section("construction", "建设期", lang.T("合同约定建设期", "the agreed construction period"), keys(
		ahead(date("start", "开工", lang.T("约定开工日", "agreed start"),
			func(c *Construction) *Fact[civil.Date] { return &c.Start })),
		ahead(date("end", "竣工", lang.T("约定竣工日", "agreed completion"),
			func(c *Construction) *Fact[civil.Date] { return &c.End })),
	), func(c *Contract) *Construction { return &c.Construction }),
	ahead(date("agreed_production", "约定投产", lang.T("合同约定投产日；奖励年限由此日起算，实际投产日不能代替",
		"agreed day of production; years of award count from it, the actual day never stands in"),
		func(c *Contract) *Fact[civil.Date] { return &c.AgreedProduction })),
	happened(fact(TypeAct, "terminated", "终止",
		lang.T("是否已终止合同，或终止之日", "whether the contract was terminated, or the day"), (*binder).act,
		func(c *Contract) *Fact[Act] { return &c.Terminated }), (*Contract).terminatedOn),
	section("supplement", "补充协议", lang.T("补充协议改定的投产日；经同样审查才算数",
		"a later agreed day of production, which counts only if reviewed like the contract"), keys(
		ahead(date("agreed_production", "约定投产", lang.T("补充协议约定的投产日", "the day of production it agrees on"),
			func(s *Supplement) *Fact[civil.Date] { return &s.AgreedProduction })),
		yesNo("reviewed", "已审查", lang.T("是否经过与合同同样的审查", "whether it went through the same review as the contract"),
			func(s *Supplement) *Fact[bool] { return &s.Reviewed }),
	), func(c *Contract) *Supplement { return &c.Supplement }),
	section("performance", "履约", lang.T("合同约定的履行情况", "whether the promises were kept"), keys(
		yesNo("on_time", "按期建成", lang.T("按期完成建设", "built in time"),
			func(p *Performance) *Fact[bool] { return &p.OnTime }),
		yesNo("intensity", "投资强度达标", lang.T("固定资产投资强度达标", "investment a mu as agreed"),
			func(p *Performance) *Fact[bool] { return &p.Intensity }),
		yesNo("plot_ratio", "容积率达标", lang.T("容积率达标", "plot ratio as agreed"),
			func(p *Performance) *Fact[bool] { return &p.PlotRatio }),
		yesNo("tax_per_mu", "亩均税收达标", lang.T("亩均税收达标", "tax a mu as agreed"),
			func(p *Performance) *Fact[bool] { return &p.TaxPerMu }),
	), func(c *Contract) *Performance { return &c.Performance }),
	fact(TypeFraud, "fraud", "骗取资金", lang.T("以不正当手段骗取资金：是、否，或所骗取的奖项",
		"funds obtained by improper means: yes, no, or the awards obtained"), (*binder).fraud,
		func(c *Contract) *Fact[Fraud] { return &c.Fraud }),
)

// Procedure are the days on which terms of working days begin (4号 四（二）, 五).
type Procedure struct {
	Section
	JointReview, ContractReview, SignedOff, PaidOut Fact[civil.Date]
}

var procedureKeys = keys(
	date("joint_review", "项目联审", lang.T("项目联审之日", "day of the joint review of the project"),
		func(p *Procedure) *Fact[civil.Date] { return &p.JointReview }),
	date("contract_review", "合同审查", lang.T("合同联审之日", "day of the joint review of the contract"),
		func(p *Procedure) *Fact[civil.Date] { return &p.ContractReview }),
	date("signed_off", "审签", lang.T("兑现申请审签之日", "day the claim was signed off"),
		func(p *Procedure) *Fact[civil.Date] { return &p.SignedOff }),
	date("paid_out", "拨付", lang.T("资金拨付之日", "day the money was paid out"),
		func(p *Procedure) *Fact[civil.Date] { return &p.PaidOut }),
)

// Milestones are the days that windows and deadlines count from.
type Milestones struct {
	Section
	FirstReport, SiteVisit, ZoneEntry, Production, FirstTax Fact[civil.Date]
}

var milestoneKeys = keys(
	date("first_report", "首报", lang.T("首报登记日", "day of the first report"),
		func(m *Milestones) *Fact[civil.Date] { return &m.FirstReport }),
	date("site_visit", "实地考察", lang.T("来区实地考察日", "day of the visit to the district"),
		func(m *Milestones) *Fact[civil.Date] { return &m.SiteVisit }),
	date("zone_entry", "入驻开发区", lang.T("企业入驻开发区之日", "day of entry into the zone"),
		func(m *Milestones) *Fact[civil.Date] { return &m.ZoneEntry }),
	date("production", "实际投产", lang.T("实际投产日", "actual day of production"),
		func(m *Milestones) *Fact[civil.Date] { return &m.Production }),
	date("first_tax", "首次纳税", lang.T("首次纳税日", "day of the first tax payment"),
		func(m *Milestones) *Fact[civil.Date] { return &m.FirstTax }),
)
