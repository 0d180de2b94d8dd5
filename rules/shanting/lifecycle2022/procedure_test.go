package lifecycle2022_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/rules/shanting"
	"github.com/shanting/fuchi/rules/shanting/lifecycle2022"
)

const base = `
fuchi: 1
project: {name: 示例, enterprise: 示例公司, sector: industrial, nature: new, foreign_invested: false, ownership: private, legal_person: independent}
contract: {signed: 2022-09-01, signatory: development_zone, agreed_production: 2023-07-01, terminated: false, fraud: false}
milestones: {production: 2023-07-01, first_tax: 2023-07-01}
investment: {total: 2亿元, fixed_assets: {audited: 1.2亿元}}
site: {location: zone}
taxes: {entries: [{period: 2023-07-01/2024-06-30, net: 200万元}]}
`

// steps are what Procedure says in one language, a line each; facts are laid
// over the base and over one another.
func steps(t *testing.T, l lang.Language, facts ...string) string {
	t.Helper()
	book, err := shanting.District().Rulebook()
	if err != nil {
		t.Fatal(err)
	}
	n, problems := project.ParseYAML([]byte(base))
	var sets []project.Setting
	for _, fact := range facts {
		set, bad := project.ParseSetting(fact)
		if bad != nil {
			t.Fatal(bad.Message.In(lang.English))
		}
		sets = append(sets, set)
	}
	p, bad := project.DecodeNode(n, book.Vocabulary(), sets...)
	if problems = append(problems, bad...); len(problems) > 0 {
		t.Fatal(problems[0].Path, problems[0].Message.In(lang.English))
	}
	var lines []string
	for _, s := range lifecycle2022.Procedure(calc.Compute(p, book, calc.Options{})) {
		lines = append(lines, s.Heading.In(l))
		for _, line := range s.Lines {
			lines = append(lines, line.In(l))
		}
	}
	return strings.Join(lines, "\n")
}

var kinds = []struct {
	name        string
	facts       []string
	says, keeps []string // what stands there, and what does not
}{
	{"the zone, by the district's office", nil,
		[]string{"区政府授权山亭经济开发区签订", "已于 2022-09-01 签订", "向区招商委办公室申请", "附件5", "区政府常务会议研究通过（第十二条）", "区财政 2,000,000.00 元", "自审签之日起 5 个工作日"}, []string{"自行", "人才", "引荐人申报", "追回"}},
	{"brought into the zone by a town", []string{"site.introducing_town=城头镇"},
		[]string{"区财政 800,000.00 元", "城头镇财政 1,200,000.00 元"}, nil},
	{"a town signs below the figure and is on its own", []string{"site={location: town, host_town: 城头镇}", "contract.signatory=town", "investment.total=9999万元", "investment.fixed_assets.audited=9000万元", "project.foreign_invested=true", "investment.foreign.total=1000万美元"},
		[]string{"由城头镇自行签订", "城头镇自行兑现，区招商委办公室不受理", "城头镇财政 2,000,000.00 元"}, []string{"附件5", "会议", "区财政", "区政府授权", "审签"}},
	{"a town signs at the figure by authority", []string{"site={location: town, host_town: 城头镇}", "contract.signatory=town", "investment.total=1亿元"},
		[]string{"区政府授权城头镇签订", "附件5"}, []string{"自行"}},
	{"at the figure, read to be included", []string{"site={location: town, host_town: 城头镇}", "contract.signatory=town", "investment.total=1亿元", "readings.small_town_project=up_to"},
		[]string{"由城头镇自行签订"}, []string{"附件5"}},
	{"the total is not known, and the fixed assets alone reach the figure", []string{"site={location: town, host_town: 城头镇}", "contract.signatory=town", "investment.total=待定", "investment.fixed_assets.audited=1亿元"},
		[]string{"区政府授权城头镇签订", "附件5"}, []string{"自行", "尚不能定"}},
	{"the total is not known, and the fixed assets are a fen below the figure", []string{"site={location: town, host_town: 城头镇}", "contract.signatory=town", "investment.total=待定", "investment.fixed_assets.audited=99999999.99", "project.foreign_invested=true", "investment.foreign.total=1000万美元"},
		[]string{"尚不能定，须知 总投资（investment.total）", "由谁受理尚不能定"}, []string{"附件5"}},
	{"nobody knows yet who accepts", []string{"site.location=", "contract.signatory=", "investment.total=", "investment.fixed_assets=", "project.foreign_invested=true", "investment.foreign.total=1000万美元"},
		[]string{"尚不能定", "由落地镇街自行签订；或", "授权山亭经济开发区或镇街签订", "由谁受理尚不能定"}, []string{"附件5", "开发区或落地镇街自行"}},
	{"exceptionally large", []string{"project.case_by_case=[exceptionally_large]"},
		[]string{"由区政府签订"}, []string{"授权"}},
	{"a talent and a referrer", []string{"talent=[{name: 甲, role: scientist, project_recognised: true, social_insurance: true, years: [{year: 2024, salary: 30万元, iit_net: 1万元}]}]", "referrer={name: 商会, kind: organisation, first: true}"},
		[]string{"企业申请，人才主管部门审核（第八条）", "由第一引荐人申报（第七条）"}, nil},
	{"not signed yet", []string{"contract.signed="}, []string{"实地考察，有政府基金的另作尽职调查", "联合会商；两次联审各成员单位 3 个工作日内书面反馈", "由区政府授权山亭经济开发区签订", "投资额特别重大的工业、服务业、文旅康养等项目由区政府签订"}, []string{"已于"}},
	{"a town's small project, not signed yet", []string{"contract.signed=", "contract.signatory=", "site={location: town, host_town: 城头镇}", "investment.total=9999万元"}, []string{"由城头镇自行签订", "项目联审、合同联审，各成员单位 3 个工作日内书面反馈（4号 四（一）、四（四）1）"}, []string{"联合会商", "尽职调查", "特别重大"}},
	{"a town signed in the zone", []string{"contract.signatory=town"}, []string{"由区政府授权镇街签订", "（镇街）"}, []string{"授权山亭经济开发区签订"}},
	{"the zone's committee signed in a town", []string{"site={location: town, host_town: 城头镇}", "investment.total=1.2亿元"}, []string{"由区政府授权山亭经济开发区签订"}, []string{"授权城头镇"}},
	{"a town honours by itself", []string{"site={location: town, host_town: 城头镇}", "contract.signatory=town", "investment.total=9999万元"}, []string{"合同中承诺的扶持政策", "书面申请、合同原件、履约情况说明", "固定资产按第二十条（二）"}, []string{"附件5"}},
	{"the sign-off is known", []string{"procedure.signed_off=2025-05-20"}, []string{"自审签之日 2025-05-20 起 5 个工作日"}, nil},
	{"terminated", []string{"contract.terminated=true"}, []string{"招引单位和项目承接服务单位共同追究，奖励资金一并追回（第十五条）"}, []string{"附件5", "申请：", "第十六条"}},
	{"terminated, and a referral award may have matured before", []string{"contract.terminated=true", "referrer={name: 商会, kind: organisation, first: true, filed: 2024-01-10}"}, []string{"一并追回（第十五条）", "附件5", "由第一引荐人申报（第七条）"}, nil},
	{"improper means", []string{"contract.fraud=true"}, []string{"共同追回，并追究有关人员责任，涉嫌犯罪的移送司法机关（第十六条）"}, []string{"第十五条"}},
	{"a town's small project that others signed", []string{"site={location: town, host_town: 城头镇}", "contract.signatory=development_zone", "investment.total=9999万元"},
		[]string{"由城头镇自行签订", "已于 2022-09-01 签订（开发区管委会）", "区招商委办公室申请"}, []string{"不受理"}},
	{"who signed the small project is not stated", []string{"site={location: town, host_town: 城头镇}", "contract.signatory=", "investment.total=9999万元"},
		[]string{"由城头镇自行签订", "须知 签订主体（contract.signatory）（"}, []string{"investment.total", "site.location", "附件5"}},
	{"the Finance Bureau pays out", nil, []string{"区财政局办理（第十二条），受益财政承担（第十一条）：区财政 2,000,000.00 元（已知部分）"}, nil},
	{"all that is asked for is refused", []string{"investment.fixed_assets.audited=99999999.99"}, []string{"没有要提交的申请"}, []string{"附件5", "支付", "申请："}},
	{"refused, and a negotiated project goes by its agreement", []string{"investment.fixed_assets.audited=99999999.99", "project.case_by_case=[chain_leader]"}, []string{"附件5"}, []string{"没有要提交的申请"}},
	{"refused", []string{"project.sector=energy_generation"}, nil, []string{"签订", "申请", "附件"}},
	{"an institution under No. 5 too, whose rebate is not known yet", []string{"taxes=", "finance={stay_commitment: true}"}, []string{"区政府授权山亭经济开发区签订", "附件5"}, nil},
	{"an institution under No. 5 too, whose contract was ended", []string{"taxes=", "finance={stay_commitment: true}", "contract.terminated=true"}, []string{"共同追究"}, []string{"附件5"}},
	{"an institution under No. 5 whose rebate is refused", []string{"taxes=", "finance={stay_commitment: true}", "investment.fixed_assets.audited=99999999.99"}, nil, []string{"签订", "申请", "附件"}},
	{"an institution under No. 5 alone", []string{"contract=", "taxes=", "milestones=", "finance={kind: bank_tier1, opened: 2023-01-01}", "project.sector=finance"}, nil, []string{"签订", "申请", "附件"}},
}

// TestWhoDoesWhat is 第十、十一、十二条 and 4号 四, 五, for each kind of project.
func TestWhoDoesWhat(t *testing.T) {
	for _, kind := range kinds {
		said := steps(t, lang.Chinese, kind.facts...)
		for _, s := range kind.says {
			if !strings.Contains(said, s) {
				t.Errorf("%s: does not say %q:\n%s", kind.name, s, said)
			}
		}
		for _, s := range kind.keeps {
			if strings.Contains(said, s) {
				t.Errorf("%s: says %q:\n%s", kind.name, s, said)
			}
		}
		if len(kind.says) == 0 && said != "" {
			t.Errorf("%s: %s", kind.name, said)
		}
	}
}

// TestStepsAreSaidInEnglishToo: as many lines, and no Chinese but names.
func TestStepsAreSaidInEnglishToo(t *testing.T) {
	for _, kind := range kinds {
		zh, en := steps(t, lang.Chinese, kind.facts...), steps(t, lang.English, kind.facts...)
		en = strings.ReplaceAll(en, "城头镇", "")
		if strings.Count(zh, "\n") != strings.Count(en, "\n") || strings.ContainsFunc(en, func(r rune) bool { return r >= 0x4e00 && r <= 0x9fff }) || strings.Contains(en, "%!") {
			t.Errorf("%s:\n%s", kind.name, en)
		}
	}
}

// TestADocumentWithoutAwardsIsNoPolicy of a result, and speaks all the same.
func TestADocumentWithoutAwardsIsNoPolicy(t *testing.T) {
	book, err := shanting.District().Rulebook()
	if err != nil {
		t.Fatal(err)
	}
	n, _ := project.ParseYAML([]byte(base))
	p, _ := project.DecodeNode(n, book.Vocabulary())
	r := calc.Compute(p, book, calc.Options{})
	for _, policy := range r.Standings {
		if policy.ID == "lifecycle2022" {
			t.Error("it is listed as a policy")
		}
	}
	if !slices.ContainsFunc(r.Documents, func(d *calc.Document) bool { return d.ID == "lifecycle2022" }) {
		t.Error("it does not speak")
	}
}
