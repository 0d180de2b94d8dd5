package project

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// words are a vocabulary large enough for every key.
var words = Vocabulary{
	Awards:   []string{"measures2022/land", "measures2022/tax_rebate"},
	Matters:  []string{"office_purchase", "talent_tax:"},
	Readings: []Reading{{ID: "year_basis", Choices: []string{"anniversary", "calendar"}}}, Districts: []Option{{Name: "shanting", Zh: "山亭区"}},
}

// sample is a value that a key of each type accepts.
var sample = map[Type]string{
	TypeMoney: "3000万元", TypeSigned: "-1.5万元", TypeUSD: "USD 10000000", TypeArea: "120亩", TypeShare: "40%", TypeNumber: "1.2", TypeCount: "1",
	TypeYear: "2024", TypeDate: "2022-09-01", TypePeriod: "2024Q1", TypeYesNo: "true", TypeAct: "2025-03-01", TypeText: "甲", TypeAward: "measures2022/land", TypeAwardYear: "2", TypeMatter: "talent_tax:甲",
	TypeFraud: "[measures2022/tax_rebate]", TypeSpan: "{from: 2024-01-01, 至: 2024-06-30}", TypeDistrict: "shanting", TypeByYear: "{2024: 5万元, 2025年: 6万元}",
}

// leaf is a key without children, by its path in both spellings.
type leaf struct{ name, zh, value string }

// maker writes a project file that has every key of the table.
type maker struct {
	zh     bool
	path   [2]string
	leaves []leaf
}

func (m *maker) name(k *Key) string {
	if m.zh {
		return k.Zh
	}
	return k.Name
}

func (m *maker) pick(o *Options) string {
	if m.zh {
		return o.All[len(o.All)-1].Zh
	}
	return o.All[len(o.All)-1].Name
}

func (m *maker) group(k *Key, but ...string) string {
	var parts []string
	for _, c := range k.Children {
		if slices.Contains(but, c.Name) {
			continue
		}
		outer := m.path
		m.path = [2]string{strings.TrimPrefix(outer[0]+"."+c.Name, "."), strings.TrimPrefix(outer[1]+"."+c.Zh, ".")}
		parts = append(parts, m.name(c)+": "+m.value(c))
		m.path = outer
	}
	return "{" + strings.Join(parts, ", ") + "}"
}

func (m *maker) item(i int, do func() string) string {
	outer := m.path
	m.path = [2]string{fmt.Sprintf("%s[%d]", outer[0], i), fmt.Sprintf("%s[%d]", outer[1], i)}
	defer func() { m.path = outer }()
	return do()
}

func (m *maker) value(k *Key) string {
	switch {
	case k.Path == "taxes.entries[]": // its forms exclude each other
		var items []string
		for i, but := range [][]string{{"entered", "revenue", "refund", "by_tax"}, {"period", "net", "by_tax"}, {"period", "net", "revenue", "refund"}} {
			items = append(items, m.item(i, func() string { return m.group(k, but...) }))
		}
		return "[" + strings.Join(items, ", ") + "]"
	case k.Type == TypeSection:
		return m.group(k)
	case k.Type == TypeList:
		return "[" + m.item(0, func() string { return m.group(k) }) + "]"
	case k.Name == "readings":
		return "{year_basis: calendar}"
	case k.Type == TypeByName:
		inner := k.Children[0]
		outer := m.path
		defer func() { m.path = outer }()
		o := inner.Options.All[len(inner.Options.All)-1]
		m.path = [2]string{outer[0] + "." + o.Name, outer[1] + "." + o.Zh}
		return "{" + m.pick(inner.Options) + ": " + m.value(inner) + "}"
	}
	v := sample[k.Type]
	switch {
	case k.Type == TypeChoice:
		v = m.pick(k.Options)
	case k.Type == TypeChoices:
		v = "[" + m.pick(k.Options) + "]"
	case strings.HasSuffix(k.Path, "construction.end"):
		v = "2023-12-31"
	}
	m.leaves = append(m.leaves, leaf{m.path[0], m.path[1], v})
	return v
}

// file is a whole file in one spelling.
func file(zh bool) (string, []leaf) {
	m := &maker{zh: zh}
	return m.group(Table), m.leaves
}

// facts walks every fact of a project.
func facts(v reflect.Value, do func(path string, known bool, v reflect.Value)) {
	switch v.Kind() {
	case reflect.Struct:
		if path, ok := v.Type().MethodByName("Missing"); ok && path.Type != nil {
			f := v.Interface().(interface{ Path() string })
			do(f.Path(), v.FieldByName("Known").Bool(), v)
			return
		}
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() && v.Type().Field(i).Name != "Warnings" && v.Type().Field(i).Name != "Readings" {
				facts(v.Field(i), do)
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			facts(v.Index(i), do)
		}
	}
}

// said is what a project says: every fact by its order, without its place.
func said(p *Project) []string {
	var all []string
	facts(reflect.ValueOf(p).Elem(), func(path string, known bool, v reflect.Value) {
		all = append(all, fmt.Sprintf("%s %v %v", path, known, v.FieldByName("Value")))
	})
	return append(all, fmt.Sprint(p.OtherAwards[0].Years, p.Readings["year_basis"].Value))
}

func decoded(t *testing.T, src string, sets ...Setting) *Project {
	t.Helper()
	p, problems := DecodeYAML("f.yaml", []byte(src), words, sets...)
	for _, bad := range problems {
		t.Errorf("%d:%d %d %s: %s (%s)", bad.Pos.Line, bad.Pos.Col, bad.Pos.Set, bad.Path, bad.Message.In(1), bad.Hint.In(1))
	}
	if p == nil {
		t.FailNow()
	}
	return p
}

func TestEveryKeyBindsInBothSpellings(t *testing.T) {
	english, leaves := file(false)
	chinese, _ := file(true)
	a, b := decoded(t, english), decoded(t, chinese)
	if x, y := said(a), said(b); !slices.Equal(x, y) {
		t.Errorf("the spellings differ:\n%s\n%s", x, y)
	}
	if len(leaves) < 150 {
		t.Errorf("only %d keys", len(leaves))
	}
	either := map[string]bool{"period": true, "entered": true, "net": true, "revenue": true, "refund": true}
	facts(reflect.ValueOf(a).Elem(), func(path string, known bool, v reflect.Value) {
		last := path[strings.LastIndex(path, ".")+1:]
		if !known && !(strings.HasPrefix(path, "taxes.entries[") && either[last]) {
			t.Errorf("%s is not bound", path)
		}
	})
}

func TestEveryFactKnowsItsPath(t *testing.T) {
	english, _ := file(false)
	seen := map[string]bool{}
	for _, p := range []*Project{&blank, decoded(t, english)} {
		facts(reflect.ValueOf(p).Elem(), func(path string, _ bool, v reflect.Value) {
			if path == "" && v.FieldByName("Known").Bool() {
				return // an element of a group that is named freely
			}
			if k := Table.Lookup(path); k == nil || strings.Contains(path, "[]") {
				if path != "" {
					t.Errorf("%q is no path of the table", path)
				}
			}
			seen[path] = true
		})
	}
	for _, path := range []string{"fuchi", "investment.fixed_assets.audited", "offices[0].lease.rent[0].amount", "taxes.entries[2].projected", "talent[0].years[0].iit_net",
		"finance.bonds[0].private_500", "paid[0].award", "other_awards[0].scope", "site.ratio.host", "taxes.entries", "talent[0].years"} {
		if !seen[path] {
			t.Errorf("no fact is called %s", path)
		}
	}
}

func TestEveryPathCanBeSetInBothSpellings(t *testing.T) {
	english, leaves := file(false)
	chinese, others := file(true)
	want := said(decoded(t, english))
	for i, l := range leaves {
		for _, c := range []struct{ src, set string }{{english, l.zh + "=" + others[i].value}, {chinese, l.name + "=" + l.value}} {
			set, bad := ParseSetting(c.set)
			if bad != nil {
				t.Fatalf("--set %s: %s", c.set, bad.Message.In(1))
			}
			if got := said(decoded(t, c.src, set)); !slices.Equal(got, want) {
				t.Errorf("--set %s changes something", c.set)
			}
		}
	}
}

func TestATableSpellsEachKeyOnce(t *testing.T) {
	var each func(k *Key)
	each = func(k *Key) {
		seen := map[string]bool{}
		for _, c := range k.Children {
			if seen[c.Name] || seen[c.Zh] || c.Name == "" || c.Zh == "" || c.Help.IsZero() && k.Type != TypeByName {
				t.Errorf("%s: name %q, Chinese %q", c.Path, c.Name, c.Zh)
			}
			seen[c.Name], seen[c.Zh] = true, true
			each(c)
		}
	}
	each(Table)
}
