package project

import (
	"github.com/shopspring/decimal"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
)

// Investment is what is invested, in yuan and, of a foreign project, in US dollars.
type Investment struct {
	Section
	Total                Fact[money.Amount]
	FixedAssets          FixedAssets
	MovedEquipment       Fact[money.Amount] // inside the fixed assets, but not new
	InConstructionPeriod Fact[money.Amount]
	Foreign              Foreign
}

// FixedAssets are the three figures of Art. 20（二）, without land price and related taxes.
type FixedAssets struct{ Contracted, Reported, Audited Fact[money.Amount] }

// Best is the figure that counts: audited if given, else reported, else
// contracted; provisional while it is not audited (READING, which investment).
func (f *FixedAssets) Best() (best Fact[money.Amount], provisional bool) {
	if f.Audited.Known {
		return f.Audited, false
	}
	if best = f.Reported.Or(f.Contracted); !best.Known {
		best.key = fixedAssetsKey
	}
	return best, true
}

// fixedAssetsKey is what to ask for while none of the three figures is known.
var fixedAssetsKey = &Key{Path: "investment.fixed_assets"}

// named gives an unknown fact the name of the one to ask for.
func (f Fact[V]) named(as Fact[V]) Fact[V] {
	if !f.Known {
		f.key, f.index = as.key, as.index
	}
	return f
}

// NewAssets are the best fixed assets less equipment that was moved in, none
// where left out and unknown where that is said to be unknown.
func (i *Investment) NewAssets() (assets Fact[money.Amount], provisional bool) {
	assets, provisional = i.FixedAssets.Best()
	if i.MovedEquipment.SaidUnknown() && assets.Known {
		return i.MovedEquipment, provisional
	}
	assets.Value = assets.Value.Sub(i.MovedEquipment.Value)
	return assets, provisional
}

// Foreign is the investment actually made in US dollars.
type Foreign struct{ Total, FixedAssets Fact[money.Amount] }

var investmentKeys = keys(
	never0(invested("total", "总投资", lang.T("总投资额", "total investment"),
		func(i *Investment) *Fact[money.Amount] { return &i.Total })),
	section("fixed_assets", "固定资产投资", lang.T("固定资产投资额，不含土地价款及相关税费",
		"fixed assets, without land price and related taxes"), keys(
		never0(invested("contracted", "合同额", lang.T("合同约定", "as contracted"),
			func(f *FixedAssets) *Fact[money.Amount] { return &f.Contracted })),
		never0(invested("reported", "纳统额", lang.T("入库纳统并经核准", "as reported to statistics"),
			func(f *FixedAssets) *Fact[money.Amount] { return &f.Reported })),
		never0(invested("audited", "审计额", lang.T("第三方审计", "as audited by a third party"),
			func(f *FixedAssets) *Fact[money.Amount] { return &f.Audited })),
	), func(i *Investment) *FixedAssets { return &i.FixedAssets }),
	cny("moved_equipment", "搬迁旧设备", lang.T("随迁旧设备，计入固定资产但非新建；不写即无",
		"old equipment brought along: in fixed assets but not new; none if left out"),
		func(i *Investment) *Fact[money.Amount] { return &i.MovedEquipment }),
	never0(invested("in_construction_period", "建设期内到位",
		lang.T("合同约定建设期内已到位固定资产", "fixed assets in place within the agreed construction period"),
		func(i *Investment) *Fact[money.Amount] { return &i.InConstructionPeriod })),
	section("foreign", "外资", lang.T("实际投入的美元", "US dollars actually invested"), keys(
		usd("total", "总额", lang.T("外资总额", "total"), func(f *Foreign) *Fact[money.Amount] { return &f.Total }),
		usd("fixed_assets", "固定资产", lang.T("其中固定资产", "fixed assets among it"),
			func(f *Foreign) *Fact[money.Amount] { return &f.FixedAssets }),
	), func(i *Investment) *Foreign { return &i.Foreign }),
)

// Site is where the project lands and which towns share it (Art. 11).
type Site struct {
	Section
	Location              Fact[string]
	Area                  Fact[decimal.Decimal] // mu
	IntroducingTown, Host Fact[string]
	InPark                Fact[bool] // a town's site within a park; the zone is one
	Ratio                 Ratio
}

// Ratio is what two towns agreed on.
type Ratio struct {
	Section
	Host, Introducing Fact[decimal.Decimal]
}

var siteKeys = keys(
	choice("location", "位置", lang.T("开发区或镇街", "the zone or a town"), Locations,
		func(s *Site) *Fact[string] { return &s.Location }),
	never0(area("area", "用地面积", lang.T("地块面积；不写则取土地的出让面积", "area of the plot; land.area where left out"),
		func(s *Site) *Fact[decimal.Decimal] { return &s.Area })),
	text("introducing_town", "引入镇街", lang.T("引入项目的镇街，没有则不写", "the town that brought the project, if any"),
		func(s *Site) *Fact[string] { return &s.IntroducingTown }),
	text("host_town", "承接镇街", lang.T("落地镇街", "the town where it lands"),
		func(s *Site) *Fact[string] { return &s.Host }),
	yesNo("in_park", "在园区内", lang.T("镇街地块是否在园区内；开发区即园区", "whether a town's site lies within a park; the zone is one"),
		func(s *Site) *Fact[bool] { return &s.InPark }),
	section("ratio", "分成比例", lang.T("两镇街协商的比例", "the ratio two towns agreed on"), keys(
		openable(required(number("host", "承接", lang.T("承接镇街的份数", "parts of the host"),
			func(r *Ratio) *Fact[decimal.Decimal] { return &r.Host }))),
		openable(required(number("introducing", "引入", lang.T("引入镇街的份数", "parts of the introducing town"),
			func(r *Ratio) *Fact[decimal.Decimal] { return &r.Introducing }))),
	).checked(func(b *binder, at Pos, _ given, r *Ratio) {
		if r.Host.Known && r.Introducing.Known && r.Host.Value.Add(r.Introducing.Value).IsZero() {
			b.problem(at, lang.T("两个份数都是零", "both parts are zero"),
				lang.T("写成 {host: 7, introducing: 3}", "write {host: 7, introducing: 3}"))
		}
	}), func(s *Site) *Ratio { return &s.Ratio }),
)

// Land is the building land of Art. 1.
type Land struct {
	Section
	Area                                          Fact[decimal.Decimal] // mu
	Acquired                                      Fact[string]
	Premium, MunicipalRetained, InfrastructureFee Fact[money.Amount]
}

var landKeys = keys(
	never0(area("area", "面积", lang.T("出让面积；不写则取用地面积", "area granted; site.area where left out"),
		func(l *Land) *Fact[decimal.Decimal] { return &l.Area })),
	choice("acquired", "取得方式", lang.T("招拍挂、集体经营性建设用地或其他",
		"tender, auction or listing (auction), collective building land, or other"), Acquired,
		func(l *Land) *Fact[string] { return &l.Acquired }),
	never0(priced("premium", "土地出让金", lang.T("土地出让金；集体土地写受益财政实得",
		"land premium; of collective land what the beneficiary finance received"),
		func(l *Land) *Fact[money.Amount] { return &l.Premium })),
	priced("municipal_retained", "市级留成", lang.T("市级留成金额", "the municipality's retained amount"),
		func(l *Land) *Fact[money.Amount] { return &l.MunicipalRetained }),
	priced("infrastructure_fee", "基础设施配套费", lang.T("本应缴的区级城市基础设施配套费，仅供展示",
		"the district infrastructure fee otherwise due, shown only"),
		func(l *Land) *Fact[money.Amount] { return &l.InfrastructureFee }),
)

// LandArea is the area of the land: its own, or the plot's where left out.
func (p *Project) LandArea() Fact[decimal.Decimal] {
	return p.Land.Area.Or(p.Site.Area).named(p.Land.Area)
}

// SiteArea is the area of the plot, or that of the land where left out.
func (p *Project) SiteArea() Fact[decimal.Decimal] {
	return p.Site.Area.Or(p.Land.Area).named(p.Site.Area)
}

// Indicators are the measures of Art. 3 and of the forms.
type Indicators struct {
	Section
	BuildingArea, Footprint Fact[decimal.Decimal] // mu
	Output, Tax             Fact[money.Amount]    // a year
	Standards               Standards
}

// Standards are what the development zone requires; the sources do not hold them.
type Standards struct {
	Section
	Intensity Fact[money.Amount] // a mu
	PlotRatio Fact[decimal.Decimal]
	Output    Fact[money.Amount] // a mu
	Tax       Fact[money.Amount] // a mu
}

var indicatorKeys = keys(
	never0(area("building_area", "建筑面积", lang.T("计容建筑面积", "floor area that counts for the plot ratio"),
		func(i *Indicators) *Fact[decimal.Decimal] { return &i.BuildingArea })),
	never0(area("footprint", "占地面积", lang.T("建筑基底面积", "footprint of the buildings"),
		func(i *Indicators) *Fact[decimal.Decimal] { return &i.Footprint })),
	never0(priced("output", "年产值", lang.T("一年的产值", "output of a year"),
		func(i *Indicators) *Fact[money.Amount] { return &i.Output })),
	priced("tax", "年税收", lang.T("一年的全部税收，不只区级部分", "all taxes of a year, not the district's part"),
		func(i *Indicators) *Fact[money.Amount] { return &i.Tax }),
	section("standards", "标准", lang.T("应达到的标准，金额为每亩", "what is required; money a mu"), keys(
		priced("intensity", "投资强度", lang.T("每亩固定资产投资", "fixed assets a mu"),
			func(s *Standards) *Fact[money.Amount] { return &s.Intensity }),
		number("plot_ratio", "容积率", lang.T("容积率", "plot ratio"),
			func(s *Standards) *Fact[decimal.Decimal] { return &s.PlotRatio }),
		priced("output", "亩均产值", lang.T("每亩年产值", "output a mu and year"),
			func(s *Standards) *Fact[money.Amount] { return &s.Output }),
		priced("tax", "亩均税收", lang.T("每亩年税收", "tax a mu and year"),
			func(s *Standards) *Fact[money.Amount] { return &s.Tax }),
	), func(i *Indicators) *Standards { return &i.Standards }),
)

// Relocation is where an enterprise moves from (Art. 4).
type Relocation struct {
	Section
	From  Fact[string]
	Whole Fact[bool]
}

var relocationKeys = keys(
	choice("from", "迁自", lang.T("区外，或区内（退城入园）", "outside the district, or within it (into the park)"), Origins,
		func(r *Relocation) *Fact[string] { return &r.From }),
	yesNo("whole", "整体搬迁", lang.T("整体搬迁", "the whole enterprise moves"),
		func(r *Relocation) *Fact[bool] { return &r.Whole }),
)
