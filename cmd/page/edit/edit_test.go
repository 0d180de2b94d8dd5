package edit

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/calc/starter"
)

// samples are the files that people start from, with every way of writing that
// a form has to leave as it is.
func samples(t *testing.T) map[string]string {
	t.Helper()
	files, err := filepath.Glob("../../../testdata/projects/*.yaml")
	if err != nil || len(files) < 10 {
		t.Fatal(files, err)
	}
	texts := map[string]string{}
	for _, f := range append(files, "../../../calc/project/testdata/every_section.yaml") {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		texts[filepath.Base(f)] = string(b)
	}
	texts["crlf"] = "\uFEFF" + strings.ReplaceAll(texts["incomplete.yaml"], "\n", "\r\n")
	for _, k := range starter.Kinds() {
		var b strings.Builder
		if err := k.Write(&b, lang.Chinese); err != nil {
			t.Fatal(err)
		}
		texts["blank "+k.Name] = b.String()
	}
	return texts
}

func TestEveryFactOfTheSamplesCanBeChanged(t *testing.T) {
	changed := 0
	for name, text := range samples(t) {
		e, err := open(text)
		if err != nil {
			t.Fatal(name, err)
		}
		for path, was := range e.facts() {
			after, err := Put(text, path, "另一 'value': #1")
			if err != nil {
				t.Errorf("%s: %s: %v", name, path, err)
				continue
			}
			back, err := Put(after, path, was)
			if was != "" && err != nil {
				t.Errorf("%s: %s back: %v", name, path, err)
			}
			if was == "" { // to put nothing back takes the key away
				back = after
			}
			if strings.Count(back, "\n") != strings.Count(text, "\n") || strings.Count(back, "#") != strings.Count(text, "#") && was != "" {
				t.Errorf("%s: %s changed more than itself", name, path)
			}
			changed++
		}
	}
	if changed < 500 {
		t.Errorf("only %d facts", changed)
	}
}

func TestEveryFactOfTheSamplesCanBeLeftOut(t *testing.T) {
	for name, text := range samples(t) {
		e, err := open(text)
		if err != nil {
			t.Fatal(name, err)
		}
		for path := range e.facts() {
			after, err := Put(text, path, "")
			if err != nil {
				t.Errorf("%s: %s: %v", name, path, err)
				continue
			}
			if o, err := open(after); err != nil || len(o.facts()) > len(e.facts())-1 {
				t.Errorf("%s: %s is still there", name, path)
			}
		}
	}
}

// TestEveryKeyCanBeAdded: each key of the table goes into each file that has
// not got it.
func TestEveryKeyCanBeAdded(t *testing.T) {
	for name, text := range samples(t) {
		e, err := open(text)
		if err != nil {
			t.Fatal(name, err)
		}
		has := e.facts()
		for _, path := range leaves(project.Table, "") {
			if _, there := has[path]; there {
				continue
			}
			after, err := Put(text, path, "待定")
			if err != nil && !strings.HasPrefix(path, "factory.") { // a file may have a list of factories
				t.Errorf("%s: %s: %v", name, path, err)
				continue
			}
			if back, err := Put(after, path, ""); err == nil && len(back) > len(text) {
				t.Errorf("%s: %s leaves %q behind", name, path, back)
			}
		}
	}
}

// leaves are the paths of what holds one value, of lists those of the first item.
func leaves(k *project.Key, path string) (all []string) {
	for _, c := range k.Children {
		at := strings.TrimPrefix(path+"."+c.Name, ".")
		if c.Type == project.TypeList {
			at += "[0]"
		}
		if c.Type == project.TypeByName || c.Type == project.TypeByYear || c.Type == project.TypeSpan {
			continue
		}
		if len(c.Children) == 0 {
			all = append(all, at)
		}
		all = append(all, leaves(c, at)...)
	}
	return all
}

func TestARemarkAndTheOrderStay(t *testing.T) {
	text := "# 说明\nfuchi: 1\nproject: {name: 甲}   # 名称\n\n# 税收\ntaxes:\n  entries:\n    - {period: 2024, net: 1万元} # 一\n"
	for _, c := range []struct{ path, value, want string }{
		{"project.ownership", "private", strings.Replace(text, "甲}", "甲, ownership: private}", 1)},
		{"project.name", "乙: 丙", strings.Replace(text, "甲", "'乙: 丙'", 1)},
		{"project.sector", "工业", strings.Replace(text, "甲}", "甲, sector: 工业}", 1)},
		{"as_of", "2025-01-01", strings.Replace(text, "fuchi: 1\n", "fuchi: 1\nas_of: 2025-01-01\n", 1)},
		{"contract.signed", "2022-09-01", strings.Replace(text, "# 名称\n", "# 名称\ncontract:\n  signed: 2022-09-01\n", 1)},
		{"taxes.entries[1].net", "2万元", strings.Replace(text, "# 一\n", "# 一\n    - {net: 2万元}\n", 1)},
		{"taxes.entries[0].net", "", strings.Replace(text, ", net: 1万元", "", 1)},
		{"taxes.entries[0]", "", "# 说明\nfuchi: 1\nproject: {name: 甲}   # 名称\n\n# 税收\n"},
		{"readings.year_basis", "calendar", text + "readings:\n  year_basis: calendar\n"},
	} {
		got, err := Put(text, c.path, c.value)
		if got != c.want || err != nil {
			t.Errorf("%s: %q, %v; want %q", c.path, got, err, c.want)
		}
	}
}

// TestATrickyTextIsLeftAlone: where an edit would not be just that, there is none.
func TestATrickyTextIsLeftAlone(t *testing.T) {
	for _, text := range []string{"", "[]", "fuchi: &a 1\n", "fuchi: 1\nproject:\n  name: |\n    甲\n    乙\n", "a: {b: c"} {
		for _, path := range []string{"fuchi", "project.name", "x[0]"} {
			if got, err := Put(text, path, "2"); err != nil && got != text {
				t.Errorf("%q changed to %q with %v", text, got, err)
			}
		}
	}
}

// TestAChoiceIsSpelledAsTheFileIs: what a form offers is written in the language
// of the keys.
func TestAChoiceIsSpelledAsTheFileIs(t *testing.T) {
	text := "格式版本: 1\n项目:\n  项目名称: 甲\n"
	for path, c := range map[string][2]string{
		"project.ownership":        {"private", "所有制: 民营"},
		"project.foreign_invested": {"false", "外资项目: 否"},
		"project.case_by_case":     {"[top_500, park_operator]", "一事一议: [500强, 园区运营]"},
		"project.enterprise":       {"private", "企业名称: private"},
	} {
		if got, err := Put(text, path, c[0]); err != nil || !strings.HasSuffix(got, c[1]+"\n") {
			t.Errorf("%s: %q, %v; want %q", path, got, err, c[1])
		}
	}
}

// TestARemarkStaysInItsColumn while there is room, and one blank behind the value then.
func TestARemarkStaysInItsColumn(t *testing.T) {
	text := "fuchi: 1\nproject:\n  name:          # the name\n  enterprise: 甲  # who\n"
	for _, c := range []struct{ path, value, want string }{
		{"project.name", "锂电池", "  name: 锂电池   # the name\n"},
		{"project.name", "a long name indeed", "  name: a long name indeed # the name\n"},
		{"project.enterprise", "A", "  enterprise: A   # who\n"},
	} {
		if after, err := Put(text, c.path, c.value); err != nil || !strings.Contains(after, c.want) {
			t.Errorf("%s: %v\n%s", c.value, err, after)
		}
	}
}
