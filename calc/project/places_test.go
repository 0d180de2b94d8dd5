package project

import (
	"encoding/binary"
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/shanting/fuchi/calc/lang"
)

func TestHintsSayWhatWasMeant(t *testing.T) {
	for src, want := range map[string]string{
		"项目: {名称: 甲}":                                     "是不是 项目名称？",
		"project: {固定资产: 3亿}":                             "是不是 投资.固定资产投资？",
		"site: {镇街: 城头镇}":                                 "是不是 引入镇街 或 承接镇街？",
		"site: {ratio: '7:3'}":                            "在它下面写 键: 值；可用的键：承接 host",
		"factory: {租期: 2023-03-01/2028-02-29}":            "是不是 租约生效 或 租约到期？",
		"contract: {signatory: 北庄镇}":                      "写 镇街；哪个镇街写在 选址.引入镇街、选址.承接镇街",
		"factory: {rent: 96万元}":                           "每项一组，以 - 开头：- {期间: …, 金额: …}",
		"contract: {construction: 2022-10-01至2023-12-31}": "写成 {开工: 2022-10-01, 竣工: 2023-12-31}",
		"site: zone": "写成 {位置: zone}", "relocation: 区外": "写成 {迁自: 区外}", "contract: {construction: 2022年10月至2023年12月}": "在它下面写 键: 值；可用的键：开工 start、竣工 end",
		"project: {foreign owned: yes}": "是不是 foreign_invested？", "CEO: {name: 甲}": "是不是 talent？",
		"taxes: {2024: 900万}":                     "写成 明细: [{期间: 2024, …}]",
		"taxes: {entries: {2024: 900万}}":          "每年一项：- {期间: 2024, …}",
		"taxes: {sharing: 20%}":                   "写成 {增值税: 20%}",
		"taxes: {sharing: {vat: 0,4}}":            "逗号把数分成了两项",
		"talent: [{name: 甲, years: {2024: 30万}}]": "每年一项：- {年: 2024, …}",
		"referrer: {type: person}":                "是不是 kind？",
		"project: {name:甲}":                       "冒号要用半角", "talent:\n-name: 甲": "列表的每一项以半角 - 开头", "talent:\n  • name: 甲": "列表的每一项以半角 - 开头", "project: {ｎａｍｅ: 甲}": "是不是 name？",
		"备注: 无":                            "备注写在 # 之后",
		"fuchi_amendment: 1":               "这是修订文件的键",
		"节点: {约定投产: 2024-01-01}":           "约定投产 属于 合同",
		"project: {total: 3亿元}":            "total 属于 投资",
		"项目: {企业: 山东某公司}":                  "是不是 企业名称？",
		"milestones: {signed: 2022-01-01}": "signed 属于 合同",
		"project: {as_of: 2022-01-01}":     "as_of 属于 文件的最外层",
		"investment: {fixedAssets: {}}":    "是不是 fixed_assets？",
		"investment: {fixed_assets: 2亿}":   "在它下面写 键: 值；可用的键：合同额 contracted、纳统额 reported、审计额 audited",
		"land: {acquired: tender}":         "是不是 auction？",
		"talent: [{name: 甲, role: CEO}]":   "是不是 general_manager？",
		"offices: [{leasing: {}}]":         "是不是 lease？",
		"factory: {leasing: {}}":           "是不是 办公用房.租赁？",
		"offices: {id: A}":                 "这是列表：在这一组前面加 - ，成为其中一项",
		"税收: [{期间: 2024, 净额: 5}]":          "这些项写在 明细 之下", "finance: [{event: ipo}, {event: neeq}]": "这些项写在 上市挂牌 之下",
		"land: [{area: 5亩}]":                                                 "只有一组，不是列表：删去 - 或方括号",
		"total_investment: 5亿":                                               "是不是 投资.总投资？",
		"contract: {production: 2024-01-01}":                                 "production 属于 节点；这里是不是 agreed_production？",
		"合同: {签订时间: 2024-01-01}":                                             "是不是 签订日期？",
		"人才: [{姓名: 甲, 引进时间: 2024-01-01}]":                                    "是不是 引进日期？",
		"引荐人: {姓名: 某}":                                                       "是不是 名称？",
		"project: {town: 某镇}":                                                "是不是 选址.引入镇街、选址.承接镇街？",
		"project: {date: 2022-01-01}":                                        "可用的键：",
		"project: {anything: 1}":                                             "可用的键：",
		"taxes: {vat: 20%}":                                                  "vat 属于 税收.分享比例",
		"land: {acquired: 挂牌出让}":                                             "是不是 招拍挂？",
		"investment: {fixed_assets: [3亿]}":                                   "在它下面写 键: 值；可用的键：合同额 contracted",
		"paid: [{award: measures2022/land, amount: 5, paid_on: 2024-01-01}]": "是不是 date？",
		"other_awards: [{policy: x, scope: city, matter: office_purchase, years: {2024: 5}, 2025: 6}]": "写成 年度: {2025: …}",
	} {
		if !strings.HasPrefix(src, "project:") && !strings.HasPrefix(src, "项目:") {
			src = "project: {}\n" + src
		}
		_, problems := DecodeYAML("f", []byte("fuchi: 1\n"+src), words)
		if len(problems) != 1 || !strings.HasPrefix(problems[0].Hint.In(lang.Chinese), want) {
			t.Errorf("%s: %s", src, hints(problems))
		}
	}
}

// TestAValueThatAHashHidesIsTold: a comment with a blank after its # is one.
func TestAValueThatAHashHidesIsTold(t *testing.T) {
	for src, col := range map[string]int32{"land:\n  area: #50\n": 9, "land:\n  premium:  #￥50万\n": 13, "project: {}\ncontract:\n  signed: #2022-09-01": 11,
		"land:\n  area: # 50亩，待核\n": 0, "land: #1号地\n  area: 5亩\n": 0, "land:\n  area: 5亩 #50\n": 0, "project:\n  name: '#50'\n": 0, "land:\n  area: #待核\n": 0} {
		if !strings.Contains(src, "project:") {
			src += "project: {}\n"
		}
		_, problems := DecodeYAML("f", []byte("fuchi: 1\n"+src), words)
		if col == 0 && len(problems) > 0 || col > 0 && (len(problems) != 1 || problems[0].Pos.Col != col) {
			t.Errorf("%s: %+v %s", src, problems, hints(problems))
		}
	}
}

func hints(problems Problems) (all []string) {
	for _, p := range problems {
		all = append(all, p.Message.In(lang.Chinese)+"："+p.Hint.In(lang.Chinese))
	}
	return all
}

// TestMeaningsNameWhatTheTableHas: a word leads to a key or a value there is, and
// is no key where the key it leads to is known beside it.
func TestMeaningsNameWhatTheTableHas(t *testing.T) {
	known := map[string]bool{}
	var each func(k *Key)
	each = func(k *Key) {
		known[k.Name] = true
		if k.Options != nil {
			for _, o := range k.Options.All {
				known[o.Name] = true
			}
		}
		for _, c := range k.Children {
			each(c)
		}
	}
	each(Table)
	for _, m := range meanings {
		if !known[m.name] {
			t.Errorf("%s is not in the table", m.name)
		}
		list := strings.Split(m.words, "|")
		for i, w := range list {
			if w == "" || w != strings.ToLower(w) || slices.Contains(list[:i], w) || w == m.name {
				t.Errorf("%s: %q", m.name, w)
			}
		}
	}
}

func TestAValueThatGoesOnInTheNextLineIsAProblem(t *testing.T) {
	for src, want := range map[string]bool{
		"project:\n  name: Spring\n   works\n": true, "project:\n  name: Spring\n   ownership:private\n": true, "project:\n  name:\n    Spring\n    works\n": true, "project: {name: Spring\n  works}\n": true,
		"project:\n  name: Spring works\n": false, "project:\n  name: Spring works # a note\n": false, "project:\n  name: \"Spring\n   works\"\n": false, "project: {name: Spring works , sector: services}\n": false,
		"project:\n  name:\n    Spring works\n": false, "talent:\n  - name: 甲\n    role: chair\nproject: {}\n": false, "project:\n  case_by_case:\n  - top_500\n   more\n": true,
	} {
		_, problems := DecodeYAML("f", []byte("fuchi: 1\n"+src), words)
		if got := slices.ContainsFunc(problems, func(p Problem) bool { return p.Message.In(lang.English) == "the value goes on in the next line" }); got != want {
			t.Errorf("%q: %s", src, messages(problems))
		}
	}
}

func TestAFileOfAnotherKindIsOneProblem(t *testing.T) {
	for src, want := range map[string]string{
		"PK\x03\x04....[Content_Types].xml xl/workbook.xml": "an Excel workbook (xlsx)", "PK\x03\x04 word/document.xml": "a Word document (docx)", "PK\x03\x04": "a zip archive", "%PDF-1.7\n%\xe2\xe3": "a PDF",
		"\x89PNG\r\n\x1a\n": "an image (PNG)", "\xff\xd8\xff\xe0\x00\x10JFIF": "an image (JPEG)", "GIF89a": "an image (GIF)", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": "an old Office file (xls, doc)",
		"\x00\x00\x00\x24ftypheic": "an image or a film", "PK\x03\x04 OFD.xml": "an OFD document", strings.Repeat("a", 257) + "ustar\x0000": "a tar archive",
		"<!DOCTYPE html><html>": "a web page (HTML)", "\x1f\x8b\x08": "a gzip archive", "RIFF\x00\x00\x00\x00WEBPVP8 ": "an image (WEBP)",
		"PK\x03\x04 xl/" + strings.Repeat("x", MaxBytes): "an Excel workbook (xlsx)",
	} {
		for _, decode := range []func(string, []byte, Vocabulary, ...Setting) (*Project, Problems){DecodeYAML, DecodeJSON} {
			if _, problems := decode("f", []byte(src), words); len(problems) != 1 || problems[0].Message.In(lang.English) != "this is "+want+", not a project file" {
				t.Errorf("%.20q: %s", src, messages(problems))
			}
		}
	}
}

func TestTextInAnotherEncodingIsOneProblem(t *testing.T) {
	const text = "fuchi: 1\nproject: {name: "
	wide := func(order binary.AppendByteOrder, s string) (out string) {
		for _, r := range utf16.Encode([]rune(s)) {
			out += string(order.AppendUint16(nil, r))
		}
		return out
	}
	for src, want := range map[string]string{
		wide(binary.LittleEndian, "\ufeff"+text+"甲}"): "not UTF-8: it looks like UTF-16", wide(binary.BigEndian, "\ufeff"+text+"甲}"): "not UTF-8: it looks like UTF-16",
		wide(binary.LittleEndian, text+"甲}"): "not UTF-8: it looks like UTF-16", wide(binary.BigEndian, text+"甲}"): "not UTF-8: it looks like UTF-16",
		"\xff\xfe\x00\x00f\x00\x00\x00": "not UTF-8: it looks like UTF-32", text + "\xbc\xd7}": "not UTF-8: it looks like GB18030 (GBK, ANSI)", text + "\xff}": "not UTF-8",
		strings.ReplaceAll(text+"甲}\n", "\n", "\r"): "its lines end with a CR alone (old Mac)",
	} {
		_, problems := DecodeYAML("f", []byte(src), words)
		if len(problems) != 1 || problems[0].Message.In(lang.English) != want || problems[0].Hint.IsZero() {
			t.Errorf("%.20q: %s", src, messages(problems))
		}
	}
}

func TestALetterThatLooksLatinIsOneProblemAtItsPlace(t *testing.T) {
	for src, want := range map[string]string{
		"project: {name: Аcme}": "2:17 write A", "project: {n\u0430me: x}": "2:12 write a", "project: {name: \"ab\u03bfd\"}": "2:20 write o", "site: {host_town: T\u043ewn}\nproject: {}": "2:20 write o",
		"project: {name: ООО Ромашка}": "", "project: {name: 5μm αβ}": "", "project: {name: Μ公司}": "",
	} {
		_, problems := DecodeYAML("f", []byte("fuchi: 1\n"+src), words)
		got := ""
		for _, p := range problems {
			got += fmt.Sprintf("%d:%d %s", p.Pos.Line, p.Pos.Col, p.Hint.In(lang.English))
		}
		if got != want {
			t.Errorf("%s: %q, want %q", src, got, want)
		}
	}
	if utf8.RuneCountInString(disguised) != len(latins) {
		t.Errorf("%d letters look like %d", utf8.RuneCountInString(disguised), len(latins))
	}
}

func TestAKeyMisspeltIsNotToldAsLackingToo(t *testing.T) {
	for _, src := range []string{
		"taxes: {entries: [{期限: 2024, net: 1}]}",
		"taxes: {entries: [{period: 2024, 净得: 1}]}",
		"taxes: {entries: [{perod: 2024, net: 1}]}",
		"other_awards: [{政策名称: 某办法, scope: city, matter: referral, years: {2024: 5万}}]",
	} {
		if _, problems := DecodeYAML("f", []byte("fuchi: 1\nproject: {name: 甲}\n"+src), words); len(problems) != 1 {
			t.Errorf("%s: %d problems, want the one of the key: %v", src, len(problems), problems)
		}
	}
}
