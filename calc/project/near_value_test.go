package project

import (
	"strings"
	"testing"

	"github.com/shanting/fuchi/calc/lang"
)

// TestANearWordDoesNotChangeTheMeaning: a value is guessed at where nothing else
// can be meant, and else the choices are listed, which stands here as none.
func TestANearWordDoesNotChangeTheMeaning(t *testing.T) {
	const (
		referrer = "referrer: {kind: §}"
		sector   = "project: {sector: §}"
		owner    = "project: {ownership: §}"
		person   = "project: {legal_person: §}"
		signer   = "contract: {signatory: §}"
		acquired = "land: {acquired: §}"
		role     = "talent: [{name: 甲, role: §}]"
		kind     = "finance: {kind: §}"
		event    = "finance: {listings: [{event: §}]}"
		bond     = "finance: {bonds: [{kind: §}]}"
		scope    = "other_awards: [{policy: 甲, matter: relocation, years: {2024: 1元}, scope: §}]"
		where    = "site: {location: §}"
	)
	for _, c := range [][3]string{
		{referrer, "机关", "机关事业单位"}, {referrer, "事业单位", "机关事业单位"}, {referrer, "单位", "机构、机关事业单位"}, {referrer, "公务员", "公职人员"},
		{referrer, "公司", "机构、区属国企"}, {referrer, "机构人员", ""}, {referrer, "organization", "organisation"}, {referrer, "orgnisation", "organisation"},
		{person, "公司", ""}, {person, "非独立法人", ""}, {person, "有限公司", "独立法人"}, {person, "dependent", ""}, {person, "independant", "independent"},
		{scope, "镇级", ""}, {scope, "县级", ""}, {scope, "国家级", ""}, {scope, "市政府", "市级"}, {scope, "政府", "区级、市级、省级"},
		{owner, "国企", "国有、区属国企独资、区属国企合资"}, {owner, "央企", "国有"}, {owner, "区属国企", "区属国企独资、区属国企合资"}, {owner, "民企", "民营"},
		{sector, "非工业", ""}, {sector, "非制造业", ""}, {sector, "工业类", "工业"}, {sector, "industrail", "industrial"}, {sector, "non-industrial", ""}, {sector, "康养文旅", "文旅康养"},
		{signer, "开发区管委", "开发区管委会"}, {signer, "园区", "开发区管委会、镇街"}, {where, "园区", "开发区、镇街"}, {signer, "山亭区人民政府", "区政府"}, {signer, "非区人民政府", ""},
		{acquired, "协议出让", "其他"}, {acquired, "出让", ""}, {acquired, "挂牌出让", "招拍挂"},
		{role, "经理", ""}, {role, "总经理助理", ""}, {role, "副总会计师", ""}, {role, "董事", ""}, {role, "监事", ""}, {role, "工会主席", ""}, {role, "财务总监", "总会计师"},
		{kind, "银行二级分行", ""}, {kind, "银行", ""}, {kind, "资产评估", "资产评估机构"}, {kind, "机构", ""}, {kind, "bank_tier2", ""}, {kind, "bank_teir1", "bank_tier1"}, {kind, "省外城商行一级分行", ""},
		{event, "三板挂牌", ""}, {event, "上市公司迁入注册地", ""}, {event, "非首发上市", ""}, {bond, "债券", ""}, {bond, "公司债", "企业债券"},
	} {
		src := strings.Replace(c[0], "§", c[1], 1)
		if !strings.HasPrefix(src, "project:") {
			src = "project: {}\n" + src
		}
		_, problems := DecodeYAML("f", []byte("fuchi: 1\n"+src), words)
		if len(problems) != 1 {
			t.Errorf("%s: %q", c[1], hints(problems))
			continue
		}
		hint := problems[0].Hint.In(lang.Chinese)
		meant, guessed := strings.CutPrefix(hint, "是不是 ")
		if meant = strings.ReplaceAll(strings.TrimSuffix(meant, "？"), " 或 ", "、"); guessed != (c[2] != "") || guessed && meant != c[2] {
			t.Errorf("%s: %s", c[1], hint)
		}
		if c[2] == "" && !strings.HasPrefix(hint, "可选：") {
			t.Errorf("%s: %s", c[1], hint)
		}
	}
}

// TestDollarsBelongWhereTheyWereInvested: a bond, a premium or a rent is in yuan.
func TestDollarsBelongWhereTheyWereInvested(t *testing.T) {
	for src, invested := range map[string]bool{
		"investment: {total: 3000万美元}": true, "投资: {固定资产投资: {审计额: US$25m}}": true,
		"land: {premium: 1200万美元}": false, "finance: {bonds: [{amount: 10亿美元}]}": false, "offices: [{purchase: {price: $100}}]": false,
		"factory: {rent: [{period: 2024, amount: USD 5}]}": false, "taxes: {entries: [{period: 2024, net: 100万美元}]}": false,
		"other_awards: [{policy: 甲, matter: relocation, scope: city, years: {2024: 5万美元}}]": false,
	} {
		_, problems := DecodeYAML("f", []byte("fuchi: 1\nproject: {}\n"+src), words)
		if len(problems) != 1 {
			t.Errorf("%s: %q", src, hints(problems))
			continue
		}
		zh, en := problems[0].Hint.In(lang.Chinese), problems[0].Hint.In(lang.English)
		if strings.Contains(en, "investment.foreign") != invested || !strings.Contains(zh, "写人民币") || !strings.Contains(en, "write yuan") {
			t.Errorf("%s: %s / %s", src, zh, en)
		}
	}
}

// TestANameHasItsMeaningsOnce: one that has them twice is asked about twice.
func TestANameHasItsMeaningsOnce(t *testing.T) {
	seen := map[string]bool{}
	for _, m := range meanings {
		if seen[m.name] {
			t.Errorf("%s stands there twice", m.name)
		}
		seen[m.name] = true
	}
}
