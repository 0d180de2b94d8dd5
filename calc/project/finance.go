package project

import (
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
)

// Finance are the facts of a finance institution, and of listings and bonds.
type Finance struct {
	Section
	Kind              Fact[string]
	Opened, Left      Fact[civil.Date]
	StayCommitment    Fact[bool]
	PaidInCapital     Fact[money.Amount]
	GovernmentCapital Fact[money.Amount] // none where left out
	Listed            FinanceLists
	Fund              Fund
	Listings          []Listing
	Bonds             []Bond
	Guarantees        []Guarantee
	BridgeLoans       []BridgeLoan
}

// FinanceLists says of each list of the section whether it is there.
type FinanceLists struct{ Listings, Bonds, Guarantees, BridgeLoans Fact[bool] }

// Fund is what an equity investment institution has to show.
type Fund struct{ Filed, ExitCommitment, OperatedFullYear, OutsideCapital Fact[bool] }

// Listing is one listing, or the move of a listed company.
type Listing struct {
	Event                                                Fact[string]
	Date                                                 Fact[civil.Date]
	ShareReformSameYear, RaisedFunds, InvestedInDistrict Fact[bool]
	Recognised                                           Fact[bool] // by the province; presumed where left out
}

// Bond is one issue.
type Bond struct {
	Date       Fact[civil.Date]
	Amount     Fact[money.Amount]
	Issuer     Fact[string]
	Private500 Fact[bool]
	Kind       Fact[string] // presumed to be one that is rewarded where left out
}

// Guarantee is a year's new qualifying guarantees.
type Guarantee struct {
	Year       Fact[int]
	Qualifying Fact[money.Amount]
}

// BridgeLoan is a year's bridge lending.
type BridgeLoan struct {
	Year     Fact[int]
	Amount   Fact[money.Amount]
	Firms    Fact[int]
	DailyFee Fact[money.Rate]
}

var financeKeys = keys(
	choice("kind", "类型", lang.T("机构类型", "kind of institution"), Institutions,
		func(f *Finance) *Fact[string] { return &f.Kind }),
	date("opened", "设立日期", lang.T("设立或引入之日", "the day it was set up or brought in"),
		func(f *Finance) *Fact[civil.Date] { return &f.Opened }),
	yesNo("stay_commitment", "承诺不迁离", lang.T("承诺在区内经营不迁离", "promise to stay in the district"),
		func(f *Finance) *Fact[bool] { return &f.StayCommitment }),
	date("left", "迁离日期", lang.T("迁离之日；不写即未迁离", "the day it moved out; it did not where left out"),
		func(f *Finance) *Fact[civil.Date] { return &f.Left }),
	never0(invested("paid_in_capital", "实缴资本", lang.T("实缴资本", "paid-in capital"),
		func(f *Finance) *Fact[money.Amount] { return &f.PaidInCapital })),
	cny("government_capital", "政府出资", lang.T("其中政府出资；不写即无", "of it government money; none if left out"),
		func(f *Finance) *Fact[money.Amount] { return &f.GovernmentCapital }),
	section("fund", "基金", lang.T("股权投资机构的条件", "conditions of an equity-investment institution"), keys(
		yesNo("filed", "已备案", lang.T("基金业协会登记备案", "registered with the asset management association"),
			func(f *Fund) *Fact[bool] { return &f.Filed }),
		yesNo("exit_commitment", "承诺区内退出", lang.T("承诺在区内退出", "promise to exit in the district"),
			func(f *Fund) *Fact[bool] { return &f.ExitCommitment }),
		yesNo("operated_full_year", "经营满一年", lang.T("实缴且经营满一年", "paid in and in operation for a full year"),
			func(f *Fund) *Fact[bool] { return &f.OperatedFullYear }),
		yesNo("outside_capital", "区域外资本", lang.T("区域外合格投资者", "a qualified investor from outside"),
			func(f *Fund) *Fact[bool] { return &f.OutsideCapital }),
	), func(f *Finance) *Fund { return &f.Fund }),
	listed("listings", "上市挂牌", lang.T("上市、挂牌与迁入", "listings and moves"), keys(
		choice("event", "事件", lang.T("事件", "the event"), Events,
			func(l *Listing) *Fact[string] { return &l.Event }),
		date("date", "日期", lang.T("日期", "the day"), func(l *Listing) *Fact[civil.Date] { return &l.Date }),
		yesNo("share_reform_same_year", "当年股改", lang.T("当年完成股份制改制", "conversion into a joint-stock company in the same year"),
			func(l *Listing) *Fact[bool] { return &l.ShareReformSameYear }),
		yesNo("raised_funds", "募集资金", lang.T("是否募集资金", "whether funds were raised"),
			func(l *Listing) *Fact[bool] { return &l.RaisedFunds }),
		yesNo("invested_in_district", "募投在区内", lang.T("募投项目在区内", "the funded project is in the district"),
			func(l *Listing) *Fact[bool] { return &l.InvestedInDistrict }),
		yesNo("recognised", "省级认可", lang.T("境外上市和区域市场挂牌经省级认可；不写即推定",
			"recognised by the province, for listings abroad and on regional markets; presumed where left out"),
			func(l *Listing) *Fact[bool] { return &l.Recognised }),
	), func(f *Finance) *[]Listing { return &f.Listings },
		func(f *Finance) *Fact[bool] { return &f.Listed.Listings }),
	listed("bonds", "债券", lang.T("发行债券", "bonds issued"), keys(
		date("date", "日期", lang.T("发行日", "day of issue"), func(o *Bond) *Fact[civil.Date] { return &o.Date }),
		never0(invested("amount", "金额", lang.T("发行金额", "amount issued"),
			func(o *Bond) *Fact[money.Amount] { return &o.Amount })),
		choice("issuer", "发行人", lang.T("国有或民营", "state or private"), Issuers,
			func(o *Bond) *Fact[string] { return &o.Issuer }),
		yesNo("private_500", "民企500强", lang.T("是否民营企业500强", "whether it is among the private 500"),
			func(o *Bond) *Fact[bool] { return &o.Private500 }),
		choice("kind", "种类", lang.T("债券种类，不写即推定", "kind of bond, presumed where left out"), Bonds,
			func(o *Bond) *Fact[string] { return &o.Kind }),
	), func(f *Finance) *[]Bond { return &f.Bonds },
		func(f *Finance) *Fact[bool] { return &f.Listed.Bonds }),
	listed("guarantees", "担保", lang.T("年新增合格担保", "new qualifying guarantees by year"), keys(
		required(year("year", "年", lang.T("年度", "the year"), func(g *Guarantee) *Fact[int] { return &g.Year })),
		invested("qualifying", "合格担保额", lang.T("单笔金额和年费率在上限以内的新增担保",
			"new guarantees within the limits of size and fee"),
			func(g *Guarantee) *Fact[money.Amount] { return &g.Qualifying }),
	), func(f *Finance) *[]Guarantee { return &f.Guarantees },
		func(f *Finance) *Fact[bool] { return &f.Listed.Guarantees }),
	listed("bridge_loans", "应急转贷", lang.T("年应急转贷业务", "bridge lending by year"), keys(
		required(year("year", "年", lang.T("年度", "the year"), func(l *BridgeLoan) *Fact[int] { return &l.Year })),
		invested("amount", "金额", lang.T("服务金额", "amount lent"),
			func(l *BridgeLoan) *Fact[money.Amount] { return &l.Amount }),
		count("firms", "企业数", lang.T("服务企业数", "number of firms"), func(l *BridgeLoan) *Fact[int] { return &l.Firms }),
		share("daily_fee", "日费率", lang.T("每日费率", "fee a day"),
			func(l *BridgeLoan) *Fact[money.Rate] { return &l.DailyFee }),
	), func(f *Finance) *[]BridgeLoan { return &f.BridgeLoans },
		func(f *Finance) *Fact[bool] { return &f.Listed.BridgeLoans }),
).checked(func(b *binder, _ Pos, _ given, f *Finance) {
	events, guaranteed, lent := []Fact[string]{}, []Fact[int]{}, []Fact[int]{}
	for _, l := range f.Listings {
		events = append(events, l.Event)
	}
	for _, g := range f.Guarantees {
		guaranteed = append(guaranteed, g.Year)
	}
	for _, l := range f.BridgeLoans {
		lent = append(lent, l.Year)
	}
	byYear := func(word lang.Text) func(year int) lang.Text {
		return func(year int) lang.Text { return lang.F("%s %d 年", "%s, the year %d", word, year) }
	}
	once(b, events, Events.Label, lang.T("每一事件奖励一次，只留一条", "an award is for one event once: leave one entry"))
	once(b, guaranteed, byYear(lang.T("担保业务", "guarantees")), lang.T("一年一项，合并金额", "write one entry a year"))
	once(b, lent, byYear(lang.T("应急转贷", "bridge loans")), lang.T("一年一项，合并金额", "write one entry a year"))
})

// once refuses what stands twice in a list that an award takes one by one.
func once[V comparable](b *binder, facts []Fact[V], called func(V) lang.Text, hint lang.Text) {
	seen := map[V]bool{}
	for _, f := range facts {
		if f.Known && seen[f.Value] {
			b.problem(f.Pos, lang.F("%s写了两次", "%s stands twice", called(f.Value)), hint)
		}
		seen[f.Value] = true
	}
}
