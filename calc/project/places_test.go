package project

import (
	"slices"
	"strings"
	"testing"

	"github.com/shanting/fuchi/calc/lang"
)

func TestHintsSayWhatWasMeant(t *testing.T) {
	for src, want := range map[string]string{
		"节点: {约定投产: 2024-01-01}":                                             "约定投产 属于 合同",
		"project: {total: 3亿元}":                                              "total 属于 投资",
		"项目: {企业: 山东某公司}":                                                    "是不是 企业名称？",
		"milestones: {signed: 2022-01-01}":                                   "signed 属于 合同",
		"project: {as_of: 2022-01-01}":                                       "as_of 属于 文件的最外层",
		"investment: {fixedAssets: {}}":                                      "是不是 fixed_assets？",
		"investment: {fixed_assets: 2亿}":                                     "在它下面写 键: 值；可用的键：合同额 contracted、纳统额 reported、审计额 audited",
		"land: {acquired: tender}":                                           "是不是 auction？",
		"talent: [{name: 甲, role: CEO}]":                                     "是不是 general_manager？",
		"offices: [{leasing: {}}]":                                           "是不是 lease？",
		"factory: {leasing: {}}":                                             "是不是 办公用房.租赁？",
		"offices: {id: A}":                                                   "这是列表：在这一组前面加 - ，成为其中一项",
		"land: [{area: 5亩}]":                                                 "只有一组，不是列表：删去 - 或方括号",
		"total_investment: 5亿":                                               "是不是 投资.总投资？",
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
		"\xff\xfef\x00u\x00": "text in UTF-16", "<!DOCTYPE html><html>": "a web page (HTML)", "\x1f\x8b\x08": "a gzip archive", "RIFF\x00\x00\x00\x00WEBPVP8 ": "an image (WEBP)",
		"PK\x03\x04 xl/" + strings.Repeat("x", MaxBytes): "an Excel workbook (xlsx)",
	} {
		for _, decode := range []func(string, []byte, Vocabulary, ...Setting) (*Project, Problems){DecodeYAML, DecodeJSON} {
			if _, problems := decode("f", []byte(src), words); len(problems) != 1 || problems[0].Message.In(lang.English) != "this is "+want+", not a project file" {
				t.Errorf("%.20q: %s", src, messages(problems))
			}
		}
	}
}
