// Package project holds the facts of one investment project: what they are,
// how a file names them in English and Chinese, and how a file is read so
// that every mistake in it is reported in one run. A fact that is left out is
// unknown and never zero.
package project

import (
	"strings"

	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
)

// Project is one project file (CONTRACT section 2). A section that is not
// Given is not claimed.
type Project struct {
	Format      Fact[int]
	AsOf        Fact[civil.Date] // the day the question is asked
	District    Fact[string]     // whose documents answer
	Identity    Identity
	Contract    Contract
	Milestones  Milestones
	Investment  Investment
	Site        Site
	Land        Land
	Indicators  Indicators
	Relocation  Relocation
	Factories   []Factory
	Offices     []Office
	Taxes       Taxes
	Referrer    Referrer
	Talent      []Person
	Procedure   Procedure
	Finance     Finance
	OtherAwards []OtherAward
	Paid        []Payment
	PaidGiven   Fact[bool]
	Readings    map[string]Fact[string]
	Warnings    []Warning         // what may be a slip
	Cells       map[string]string // of a workbook: where each fact and entry stands, by its path
	Listed      Listed
	noFactory   Factory
}

// Listed says of each list of the file whether it is there: it is then claimed,
// if only by its key.
type Listed struct{ Offices, Talent, OtherAwards Fact[bool] }

var projectKeys = keys(
	required(fact(TypeCount, "fuchi", "格式版本", lang.T("本格式的版本，目前为 1", "version of this format, 1 at present"),
		(*binder).format,
		func(p *Project) *Fact[int] { return &p.Format })),
	ahead(date("as_of", "询问日期", lang.T("提出问题的日子；程序从不看时钟",
		"the day the question is asked; the program never looks at a clock"),
		func(p *Project) *Fact[civil.Date] { return &p.AsOf })),
	fact(TypeDistrict, "district", "所属区", lang.T("由哪个区的文件作答；只有一个区时可不写",
		"whose documents answer; may be left out while there is one district"), (*binder).district,
		func(p *Project) *Fact[string] { return &p.District }),
	required(section("project", "项目", lang.T("项目与企业", "the project and its enterprise"), identityKeys,
		func(p *Project) *Identity { return &p.Identity })),
	section("contract", "合同", lang.T("招商引资合同", "the investment contract"), contractKeys,
		func(p *Project) *Contract { return &p.Contract }),
	section("milestones", "节点", lang.T("首报、考察、入驻、投产、首税的日期",
		"days of first report, visit, entry, production and first tax"), milestoneKeys,
		func(p *Project) *Milestones { return &p.Milestones }),
	section("investment", "投资", lang.T("投资额", "amounts invested"), investmentKeys,
		func(p *Project) *Investment { return &p.Investment }),
	section("site", "选址", lang.T("落地位置与引入镇街", "where it lands and who brought it"), siteKeys,
		func(p *Project) *Site { return &p.Site }),
	section("land", "土地", lang.T("建设用地", "building land"), landKeys, func(p *Project) *Land { return &p.Land }),
	section("indicators", "指标", lang.T("用地、产出和规划的指标", "indicators of land, output and planning"), indicatorKeys,
		func(p *Project) *Indicators { return &p.Indicators }),
	section("relocation", "搬迁", lang.T("搬迁", "relocation"), relocationKeys,
		func(p *Project) *Relocation { return &p.Relocation }),
	factoryKey(),
	listed("offices", "办公用房", lang.T("科研或办公用房", "research and office premises"), officeKeys,
		func(p *Project) *[]Office { return &p.Offices }, func(p *Project) *Fact[bool] { return &p.Listed.Offices }),
	section("taxes", "税收", lang.T("生产经营税收的区级净得财力", "the district's net part of operating taxes"), taxesKeys,
		func(p *Project) *Taxes { return &p.Taxes }),
	section("referrer", "引荐人", lang.T("第一引荐人", "the first referrer"), referrerKeys,
		func(p *Project) *Referrer { return &p.Referrer }),
	listed("talent", "人才", lang.T("高级管理人员与科技人才", "senior managers and science and technology talent"), personKeys,
		func(p *Project) *[]Person { return &p.Talent }, func(p *Project) *Fact[bool] { return &p.Listed.Talent }),
	section("finance", "金融", lang.T("金融机构，以及上市挂牌和债券", "a finance institution, and listings and bonds"), financeKeys,
		func(p *Project) *Finance { return &p.Finance }),
	listed("other_awards", "其他政策奖补", lang.T("同一事项的其他扶持政策", "other support for the same matter"), otherAwardKeys,
		func(p *Project) *[]OtherAward { return &p.OtherAwards },
		func(p *Project) *Fact[bool] { return &p.Listed.OtherAwards }),
	paidKey(),
	section("procedure", "程序", lang.T("起算工作日期限的日期", "days on which working-day terms begin"), procedureKeys,
		func(p *Project) *Procedure { return &p.Procedure }),
	custom(TypeByName, "readings", "读法", lang.T("对不明确条款选定的读法", "readings chosen for unclear clauses"), nil,
		bindReadings).printedBy(printReadings),
)

// Table is the whole table of keys: its root has the sections as children.
var Table = linked(&Key{Type: TypeSection, Children: projectKeys.children(),
	Help: lang.T("fuchi 项目文件", "a fuchi project file")})

// linked gives every key its canonical path.
func linked(k *Key) *Key {
	for _, c := range k.Children {
		c.Path = c.Name
		if k.Path != "" {
			c.Path = k.Path + "." + c.Name
		}
		if c.Several != nil {
			c.Several.Path = c.Path + "[]"
			linked(c.Several)
		}
		if c.Type == TypeList {
			c.Path += "[]"
		} else if !strings.Contains(c.Path, "[]") {
			c.missing = []string{c.Path}
		}
		linked(c)
	}
	return k
}

// blank is a project of which nothing is known, each fact with its name.
var blank = func() Project {
	var p Project
	projectKeys.blank(&p, [2]int32{})
	return p
}()

func (b *binder) format(n *Node) (int, bool) {
	s, ok := b.scalar(n)
	if ok && s != "1" {
		b.problem(n.Pos, lang.F("不认识的格式版本 %s", "unknown format version %s", Shown(s)),
			lang.T("写成 fuchi: 1", "write fuchi: 1"))
	}
	return 1, ok && s == "1"
}

// Identity is who invests in what.
type Identity struct {
	Section
	Name, Enterprise       Fact[string]
	Sector, Nature         Fact[string]
	ForeignInvested        Fact[bool]
	Ownership, LegalPerson Fact[string]
	CaseByCase             Fact[[]string]
	TaxLawful              Fact[bool] // presumed where left out
}

var identityKeys = keys(
	text("name", "项目名称", lang.T("项目名称", "name of the project"), func(i *Identity) *Fact[string] { return &i.Name }),
	text("enterprise", "企业名称", lang.T("企业名称", "name of the enterprise"),
		func(i *Identity) *Fact[string] { return &i.Enterprise }),
	choice("sector", "行业", lang.T("行业", "the sector"), Sectors,
		func(i *Identity) *Fact[string] { return &i.Sector }),
	choice("nature", "性质", lang.T("新建，或存量企业的技改扩规", "new, or an upgrade or expansion by an existing legal person"),
		Natures,
		func(i *Identity) *Fact[string] { return &i.Nature }),
	yesNo("foreign_invested", "外资项目", lang.T("主管部门认定的外资项目", "a foreign-invested project, as found by the authority"),
		func(i *Identity) *Fact[bool] { return &i.ForeignInvested }),
	choice("ownership", "所有制", lang.T("谁拥有企业", "who owns the enterprise"), Ownerships,
		func(i *Identity) *Fact[string] { return &i.Ownership }),
	choice("legal_person", "法人资格", lang.T("是否独立法人", "whether it is an independent legal person"), LegalPersons,
		func(i *Identity) *Fact[string] { return &i.LegalPerson }),
	choices("case_by_case", "一事一议", lang.T("可逐案商定的情形", "grounds on which it is negotiated by itself"), CaseByCase,
		func(i *Identity) *Fact[[]string] { return &i.CaseByCase }),
	yesNo("tax_lawful", "依法纳税", lang.T("税务机关认定依法纳税；不写即推定",
		"taxes paid lawfully, as found by the tax authority; presumed where left out"),
		func(i *Identity) *Fact[bool] { return &i.TaxLawful }),
)
