package project

import (
	"slices"
	"strings"

	"github.com/shanting/fuchi/calc/lang"
)

// Option is one value of a choice in both spellings.
type Option struct {
	Name, Zh string
	En       string // as it is read in English, where the name alone says too little
}

// Options are the values a key accepts.
type Options struct{ All []Option }

func options(pairs ...string) *Options {
	o := &Options{}
	for i := 0; i+1 < len(pairs); i += 2 {
		o.All = append(o.All, Option{Name: pairs[i], Zh: pairs[i+1]})
	}
	return o
}

// has says whether a word is one of the values; there may be none at all.
func (o *Options) has(s string) bool {
	if o == nil {
		return false
	}
	_, ok := o.find(s)
	return ok
}

// Label is the value as a person reads it.
func (o *Options) Label(name string) lang.Text {
	for _, v := range o.All {
		if v.Name == name {
			return lang.T(v.Zh, v.english())
		}
	}
	return lang.Same(name)
}

func (v Option) english() string {
	if v.En != "" {
		return v.En
	}
	return strings.ReplaceAll(v.Name, "_", " ")
}

// read says how values are read in English; one that there is not is a defect.
func (o *Options) read(pairs ...string) *Options {
	for i := 0; i+1 < len(pairs); i += 2 {
		o.All[slices.IndexFunc(o.All, func(v Option) bool { return v.Name == pairs[i] })].En = pairs[i+1]
	}
	return o
}

func (o *Options) find(s string) (string, bool) {
	for i := range o.All {
		if v := &o.All[i]; v.Name == s || v.Zh == s {
			return v.Name, true
		}
	}
	return "", false
}

// plain is find of a text that is not to be kept.
func (o *Options) plain(text []byte) (string, bool) {
	for i := range o.All {
		if v := &o.All[i]; v.Name == string(text) || v.Zh == string(text) {
			return v.Name, true
		}
	}
	return "", false
}

func (b *binder) choice(n *Node, o *Options) (string, bool) {
	s, ok := b.scalar(n)
	if !ok {
		return "", false
	}
	if name, ok := o.find(s); ok {
		return name, true
	}
	b.problem(n.Pos, lang.F("没有「%s」这个选项", "%q is not one of the values", Shown(s)), b.option(s, o))
	return "", false
}

func (b *binder) option(s string, o *Options) lang.Text {
	known := make([][2]string, len(o.All))
	for i, v := range o.All {
		known[i] = [2]string{v.Name, v.Zh}
	}
	if name, ok := o.find(strings.Trim(Folded(s), " ,;.，；。、\"'“”")); ok {
		return didYouMean([]string{name})
	}
	if isNoValue(s) {
		return lang.F("尚不知道就写 待定，或删去这一行；可选：%s",
			"write unknown while it is not known, or remove the line; one of: %s", o.both())
	}
	if found := meaning(s, known); len(found) > 0 && len(b.problems) <= maxGuesses {
		return didYouMean(found)
	}
	if strings.HasSuffix(s, "镇") && o.has("town") {
		return lang.T("写 镇街；哪个镇街写在 选址.引入镇街、选址.承接镇街",
			"write town; which town stands in site.introducing_town, site.host_town")
	}
	if len(b.problems) > maxGuesses {
		return lang.Text{}
	}
	if near := nearValue(s, o); near != "" {
		return didYouMean([]string{near})
	}
	return lang.F("可选：%s", "one of: %s", o.both())
}

func (b *binder) choices(n *Node, o *Options) ([]string, bool) {
	if !b.expect(n, List) {
		return nil, false
	}
	out, all := make([]string, 0, len(n.Items)), true
	for i, item := range n.Items {
		b.under(step{item: i + 1}, func() {
			name, ok := b.choice(item, o)
			out, all = append(out, name), all && ok
		})
	}
	return out, all
}

// The choices of the project file. The Chinese spelling stands beside each.
var (
	Sectors = options("industrial", "工业", "services", "服务业", "culture_tourism", "文旅康养", "finance", "金融",
		"energy_generation", "能源发电", "resource_extraction", "资源开采", "agriculture", "农业", "other", "其他").
		read("culture_tourism", "culture, tourism and health")
	Natures    = options("new", "新建", "expansion", "技改扩规")
	Ownerships = options("private", "民营", "state", "国有", "district_state_sole", "区属国企独资", "district_state_joint",
		"区属国企合资").
		read("district_state_sole", "solely owned by a district state enterprise", "district_state_joint",
			"a joint venture with a district state enterprise")
	LegalPersons = options("independent", "独立法人", "branch", "分公司")
	CaseByCase   = options("top_500", "500强", "exceptionally_large", "投资额特别重大", "chain_leader", "链主企业",
		"head_enterprise", "头部企业", "strong_puller", "带动力强企业",
		"park_operator", "园区运营", "provincial_key", "省级重点", "modern_services", "现代服务业").
		read("top_500", "top 500 company", "head_enterprise", "leading enterprise", "strong_puller",
			"an enterprise that draws others", "park_operator",
			"park operator")
	Signatories = options("development_zone", "开发区管委会", "town", "镇街", "district", "区政府")
	Locations   = options("zone", "开发区", "town", "镇街")
	Acquired    = options("auction", "招拍挂", "collective", "集体经营性建设用地", "other", "其他").
			read("auction", "tender, auction or listing", "collective", "collective building land")
	Origins   = options("outside_district", "区外", "within_district", "区内")
	Uses      = options("office", "办公", "research", "科研", "other", "其他")
	Referrers = options("person", "个人", "organisation", "机构", "public_body", "机关事业单位", "civil_servant", "公职人员",
		"district_state", "区属国企").
		read("civil_servant", "public servant", "district_state", "district state enterprise")
	Roles = options("chair", "董事长", "vice_chair", "副董事长", "general_manager", "总经理", "deputy_general_manager", "副总经理",
		"supervisors_chair", "监事长", "chief_economist", "总经济师", "chief_accountant", "总会计师", "equivalent", "相当层级",
		"scientist", "科技人才").
		read("supervisors_chair", "chair of the supervisors", "equivalent", "a post of equal rank", "scientist",
			"science and technology talent")
	Institutions = options("bank_tier1", "银行一级分行", "nonbank_tier1", "非银一级分公司", "nonbank_hq", "非银功能性总部", "tier2",
		"二级分支机构",
		"provincial_city_bank_tier1", "省内城商行一级分行", "legal_person", "法人机构", "equity_fund", "股权投资机构", "guarantee",
		"融资担保机构",
		"bridge_loan", "应急转贷机构", "appraisal", "资产评估机构", "rating", "信用评级机构").
		read("bank_tier1", "first-level branch of a bank", "nonbank_tier1",
			"first-level branch of a non-bank institution", "nonbank_hq",
			"functional headquarters of a non-bank institution",
			"tier2", "second-level branch", "provincial_city_bank_tier1",
			"first-level branch of a city commercial bank of the province", "legal_person", "legal-person institution",
			"equity_fund", "equity-investment institution", "guarantee", "guarantee company",
			"bridge_loan", "bridge-loan institution", "appraisal", "appraisal agency", "rating", "rating agency")
	Events = options("ipo", "首发上市", "neeq", "新三板挂牌", "regional", "区域股权市场挂牌", "shell", "借壳上市", "move", "上市公司迁入",
		"shell_neeq", "借壳新三板", "move_neeq", "新三板企业迁入").
		read("ipo", "first listing", "neeq", "listing on the NEEQ", "regional", "listing on the regional market",
			"shell", "listing through a shell", "move", "move of a listed company",
			"shell_neeq", "NEEQ listing through a shell", "move_neeq", "move of a company listed on the NEEQ")
	Issuers = options("state", "国有企业", "private", "民营企业")
	Bonds   = options("corporate", "企业债券", "interbank", "银行间市场债务融资工具", "other", "其他").
		read("corporate", "corporate bonds", "interbank", "interbank debt instruments")
	Scopes  = options("district", "区级", "city", "市级", "province", "省级", "agreement", "一事一议", "contract", "合同约定")
	Bearers = options("district", "区级")
)
