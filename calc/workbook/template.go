package workbook

import (
	"fmt"
	"strings"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/calc/xlsx"
)

// blankRows is how many rows of a list are made ready to be filled in; more may
// be written below them.
const blankRows = 100

// Template is a workbook to be filled in, made from the table of keys.
func Template(words project.Vocabulary, l lang.Language) []*xlsx.Sheet {
	m := &maker{words: words, lang: l, choices: &xlsx.Sheet{Name: choicesSheet.name(l)}, ranges: map[string]string{}}
	sheets := []*xlsx.Sheet{m.main()}
	for i := range forms {
		sheets = append(sheets, m.list(&forms[i]))
	}
	return append(sheets, m.help(), m.choices)
}

func (f *form) name(l lang.Language) string { return lang.T(f.zh, f.en).In(l) }

// maker makes the sheets of one language.
type maker struct {
	words   project.Vocabulary
	lang    lang.Language
	choices *xlsx.Sheet
	ranges  map[string]string // of choices, by the words in them
}

func (m *maker) t(zh, en string) string { return lang.T(zh, en).In(m.lang) }

// spelling is the path of a column in the language.
func (m *maker) spelling(c column) string { return m.t(c.zh, c.en) }

// main has a row for each fact that stands alone, with what it is beside it.
func (m *maker) main() *xlsx.Sheet {
	s := &xlsx.Sheet{Name: mainSheet.name(m.lang), Widths: []int{30, 26, 9, 62}, Frozen: [2]int{1, 1}}
	s.Add(xlsx.Say(m.t("键", "Key"), xlsx.Head), xlsx.Say(m.t("值", "Value"), xlsx.Head), xlsx.Say(m.t("单位", "Unit"),
		xlsx.Head), xlsx.Say(m.t("说明", "What it is"), xlsx.Head))
	section := ""
	for _, c := range columns(project.Table, "", "") {
		if first, _, within := strings.Cut(m.spelling(c), "."); within && first != section {
			section = first
			k := project.Table.Lookup(first)
			s.Add(xlsx.Say(first, xlsx.Section), xlsx.Say("", xlsx.Section), xlsx.Say("", xlsx.Section), xlsx.Say(
				k.Help.In(m.lang), xlsx.Section))
		}
		at := xlsx.Ref(len(s.Rows)+1, valueColumn)
		value := xlsx.Out{Style: fillStyle(c.key)}
		if c.en == "fuchi" {
			value.Text, value.Number = "1", true
		}
		s.Add(xlsx.Say(m.spelling(c), xlsx.Wrapped), value, xlsx.Say(m.unit(c.key), xlsx.Wrapped), xlsx.Say(m.about(
			c), xlsx.Note))
		s.Checks = append(s.Checks, m.check(c, at))
	}
	return s
}

// about says what a key holds, and that it cannot be left out.
func (m *maker) about(c column) string {
	said := c.key.Help.In(m.lang)
	if said == "" { // of a tax: the section's own words
		said = m.t("可不填", "may be left empty")
	}
	if c.key.Required {
		said += m.t("（必填）", " (needed)")
	}
	return said
}

// list has a column a key.
func (m *maker) list(f *form) *xlsx.Sheet {
	s := &xlsx.Sheet{Name: f.name(m.lang), Frozen: [2]int{1, 1}, Wide: true}
	all := columns(key(f.lists[0]), "", "")
	if !f.link.IsZero() {
		of := column{&project.Key{Help: lang.T("与所属表中的编号或姓名相同；只有一项时可不填",
			"as in the sheet of those entries; may be left empty where there is one"), Type: project.TypeText},
			f.link.In(lang.Chinese), f.link.In(lang.English)}
		all = append([]column{of}, all...)
	}
	if f.lists[0] == "taxes.entries" {
		all = usual(all)
	}
	var heads, blank []xlsx.Out
	for i, c := range all {
		heading := m.spelling(c)
		if unit := m.unit(c.key); unit != "" {
			heading += m.t("（", " (") + unit + m.t("）", ")")
		}
		heads, blank = append(heads, xlsx.Say(heading, xlsx.Head)), append(blank, xlsx.Out{Style: fillStyle(c.key)})
		s.Widths = append(s.Widths, max(14, min(26, 2*len([]rune(heading))+2)))
		col := xlsx.Letters(i + 1)
		s.Checks = append(s.Checks, m.check(c, fmt.Sprintf("%s2:%s%d", col, col, blankRows+1)))
	}
	s.Add(heads...)
	for range blankRows {
		s.Add(blank...)
	}
	return s
}

// usual leaves out the columns of the rarer taxes: whoever has them adds the
// heading.
func usual(all []column) (kept []column) {
	for _, c := range all {
		if _, tax, of := strings.Cut(c.en, "by_tax."); !of || strings.HasPrefix(tax, "vat.") || strings.HasPrefix(tax,
			"cit.") {
			kept = append(kept, c)
		}
	}
	return kept
}

// unit is what a bare figure is in.
func (m *maker) unit(k *project.Key) string {
	switch k.Type {
	case project.TypeMoney, project.TypeSigned:
		return m.t("元", "yuan")
	case project.TypeUSD:
		return m.t("美元", "USD")
	case project.TypeArea:
		return m.t("亩", "mu")
	}
	return ""
}

// fillStyle is how a place to be filled in takes what is typed: what is not a
// figure or a day stays as it was typed.
func fillStyle(k *project.Key) xlsx.Style {
	switch k.Type {
	case project.TypeMoney, project.TypeSigned:
		return xlsx.FillMoney
	case project.TypeDate:
		return xlsx.FillDate
	case project.TypeNumber, project.TypeArea, project.TypeCount, project.TypeYear, project.TypeUSD:
		return xlsx.FillNumber
	}
	return xlsx.Fill
}

// check is the choices of a place and what is said of it.
func (m *maker) check(c column, at string) xlsx.Check {
	check := xlsx.Check{Range: at, Title: m.spelling(c), Help: m.about(c)}
	switch k := c.key; k.Type {
	case project.TypeYesNo:
		check.List = `"` + m.t("是,否", "yes,no") + `"`
	case project.TypeChoice:
		check.List = m.options(k.Options)
	case project.TypeDistrict:
		check.List = m.options(&project.Options{All: m.words.Districts})
	case project.TypeAward:
		check.List = m.listed("award", m.words.Awards)
	case project.TypeMatter:
		check.List = m.listed("matter", m.words.Matters)
	case project.TypeChoices:
		check.Help += m.t("；几项以 、 分开：", "; several are parted by commas: ") + strings.Join(m.spellings(k.Options),
			m.t("、", ", "))
	case project.TypePeriod, project.TypeSpan:
		check.Help += m.t("；写 2024、2024Q1、2024-03 或 2024-01-01/2024-06-30",
			"; write 2024, 2024Q1, 2024-03 or 2024-01-01/2024-06-30")
	case project.TypeMoney, project.TypeSigned, project.TypeArea:
		check.Help += m.t("；也可写 1.2亿元、300万元、4万平方米", "; 1.2亿元, 300万元, 40000 m2 may be written too")
	}
	return check
}

func (m *maker) spellings(o *project.Options) (all []string) {
	for _, v := range o.All {
		all = append(all, m.t(v.Zh, v.Name))
	}
	return all
}

func (m *maker) options(o *project.Options) string {
	return m.listed(strings.Join(m.spellings(o), "\n"), m.spellings(o))
}
