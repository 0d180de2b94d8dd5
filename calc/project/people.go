package project

import (
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
)

// Referrer is who brought the investor (Art. 7).
type Referrer struct {
	Section
	Name, Kind Fact[string]
	First      Fact[bool]
	Filed      Fact[civil.Date]
}

// sayUnknown: of a referrer of whom nothing is known it is not known either
// whether there was a filing.
func (r *Referrer) sayUnknown() { r.Filed.Written = true }

var referrerKeys = keys(
	text("name", "名称", lang.T("引荐人", "the referrer"), func(r *Referrer) *Fact[string] { return &r.Name }),
	choice("kind", "类别", lang.T("机关事业单位、公职人员、区属国企不奖励",
		"public bodies, public servants and district state enterprises are barred"), Referrers,
		func(r *Referrer) *Fact[string] { return &r.Kind }),
	yesNo("first", "第一引荐人", lang.T("首位介绍考察并促成落地", "first to bring the visit and the landing about"),
		func(r *Referrer) *Fact[bool] { return &r.First }),
	date("filed", "申报日期", lang.T("申报之日；不写即尚未申报", "the day of filing; not yet filed where left out"),
		func(r *Referrer) *Fact[civil.Date] { return &r.Filed }),
)

// Person is one senior manager or scientist (Art. 8).
type Person struct {
	Section
	Name, ID, Role                     Fact[string]
	ProjectRecognised, SocialInsurance Fact[bool]
	Since, Until                       Fact[civil.Date]
	called                             string
	Years                              []PersonYear
	YearsGiven                         Fact[bool]
}

// PersonYear is one calendar tax year of a person.
type PersonYear struct {
	Year        Fact[int]
	Salary      Fact[money.Amount]
	IITDistrict Fact[money.Amount] // the district's net part of the income tax
}

// Called is what tells the person from all others: the name, with the id
// where another has the same name.
func (p *Person) Called() string {
	if p.called == "" {
		return p.Name.Value
	}
	return p.called
}

var personKeys = keys(
	required(text("name", "姓名", lang.T("姓名", "the name"), func(p *Person) *Fact[string] { return &p.Name })),
	text("id", "编号", lang.T("编号；同名的人须有", "an id; needed where two persons have one name"),
		func(p *Person) *Fact[string] { return &p.ID }),
	choice("role", "职务", lang.T("职务", "the post"), Roles, func(p *Person) *Fact[string] { return &p.Role }),
	yesNo("project_recognised", "项目认定", lang.T("项目属新旧动能转换引领或 500强、央企、上市公司重点项目",
		"the project is found to be one of these kinds"),
		func(p *Person) *Fact[bool] { return &p.ProjectRecognised }),
	yesNo("social_insurance", "区内社保纳税", lang.T("在区内参加社保并纳税", "insured and taxed in the district"),
		func(p *Person) *Fact[bool] { return &p.SocialInsurance }),
	ahead(date("since", "引进日期", lang.T("到岗日期", "in post since"),
		func(p *Person) *Fact[civil.Date] { return &p.Since })),
	ahead(date("until", "离任日期", lang.T("离任之日；不写即在任", "the last day in post; still in post where left out"),
		func(p *Person) *Fact[civil.Date] { return &p.Until })),
	listed("years", "年度", lang.T("各纳税年度", "the tax years"), keys(
		required(year("year", "年", lang.T("纳税年度", "the tax year"), func(y *PersonYear) *Fact[int] { return &y.Year })),
		priced("salary", "年薪", lang.T("年薪", "salary of the year"),
			func(y *PersonYear) *Fact[money.Amount] { return &y.Salary }),
		cny("iit_net", "个税区级净得", lang.T("个人所得税区级净得部分", "the district's net part of the income tax"),
			func(y *PersonYear) *Fact[money.Amount] { return &y.IITDistrict }),
	), func(p *Person) *[]PersonYear { return &p.Years }, func(p *Person) *Fact[bool] { return &p.YearsGiven }),
).checked(func(b *binder, _ Pos, _ given, p *Person) {
	seen := map[int]bool{}
	for _, y := range p.Years {
		if y.Year.Known && seen[y.Year.Value] {
			b.problem(y.Year.Pos, lang.F("%d 年写了两次", "the year %d stands twice", y.Year.Value),
				lang.T("一年一项，合并金额", "write one entry a year"))
		}
		seen[y.Year.Value] = true
	}
})
