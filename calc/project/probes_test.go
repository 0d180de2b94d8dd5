package project

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// probes are values of each type: usual, on the border and wrong. A schema and
// the program are to say the same of each.
var probes = map[Type][]any{
	TypeMoney: {0, 5, 1234567.89, "1234567.89", "1,234,567.89", "1.2亿", "1.2亿元", "1亿2000万元", "1亿2000万元整", "1亿零500万", "1亿2000", "1.5亿2000万", "1亿12000万", "3000 万元", "￥50", "RMB 90,000,000", "rmb5", "CNY 5", "5 CNY", "RMB 5 CNY",
		"人民币3000万元整", "175,000,000.00 yuan", "90 million yuan", "90m", "1.2bn yuan", "3万5000元", "3万5000 RMB", "1e8", "inf", ".nan", "0x1F", "010", "1_000", "+5", "1.23", "1.234", "1.230", "0.000001万", "0.0000001万", "1,23,456", "１２３", "12万万", "1万亿",
		"999999999999999.99", "1000000000000000", "9999999亿", "10000000亿", "EUR 5", "5美元", "$5", "约3亿", "3-4亿", "五百万", "3千万", "1 000", "5.", ".5", "5%", "-", "5 元", "5圆", "元", "万", "abc", true, []any{5}, map[string]any{"a": 5}, 1e15},
	TypeUSD: {"1000万美元", "1000万美金", "USD 10,000,000", "usd 5", "10000000 USD", "$10,000,000", "US$25 million", "USD 25m", "25 million US dollars", "$1.234", "$1.23", "美元5", "US $25m", "美元2500万", "5美元整", "$5 USD", "-5美元", "1000万", "1000万元", "EUR 5", "$1e8", 10000000, "约$5", true},
	TypeArea: {120, 0, 12.5, "120亩", "120", "120 亩", "90 mu", "90 MU", "40001平方米", "4万平方米", "40001㎡", "40001 m2", "60,000 sqm", "60,000 sq m", "8公顷", "8 ha", "0.08 km2", "120平方", "30 acres", "8公亩", "-3亩", "1e5", "1e5㎡", "12万", "1亿平方米", "3万5000亩", "0.1234567890123亩", "0.123456789012亩", "1,000亩",
		"1,00亩", "百亩", "约120亩", "亩", -3, true},
	TypeShare:     {0, 1, 0.4, "40%", "40 %", "2.5%", "0.4", "100%", "100.0%", "101%", "100.1%", "1", "1.5", 1.5, "1e-1", "40％", "四成", "-1%", "%", "010%", "0%", 40, true},
	TypeNumber:    {0, 1.2, "1.2", "1,200", "-1", "1e3", "010", "abc", "1 ", -1, true, "1.2345678901234"},
	TypeCount:     {0, 60, "60", "60.0", "60.5", "1000000000", "1000000001", "1,000", "-1", -1, 60.5, "abc", true, "六十"},
	TypeYear:      {2024, "2024", "2024年", "2024 年", "2024Q1", "24", "1899", 1899, 2200, "2199", 2024.5, "2024-01-01/2024-12-31", "二〇二四年", true},
	TypeAwardYear: {1, 2, 99, 100, 0, -1, 1900, 2199, 1899, 2200, "1", "2024", "2024年", "01", "1年", "第1年", true},
	TypeDate: {"2022-09-01", "2022-9-1", "2022/9/1", "2022.9.1", "2022年9月1日", "2022 年 9 月 1 日", "2022-02-29", "2024-02-29", "2000-02-29", "1900-02-29", "2100-02-29", "2022-04-31", "2022-12-31", "2022-13-01", "2022-00-10", "2022-09-00", "1899-12-31", "1900-01-01",
		"2199-12-31", "2200-01-01", "03/04/2024", "10 Mar 2024", "2022-09", "20220901", "2022-09-01T00:00:00Z", "2022-9/1", "22-09-01", "2022年9月1号", "2022-009-1", 20220901, true, "今天", "2022-9-31"},
	TypePeriod: {2024, "2024", "2024年", "2024Q1", "2024q4", "2024Q5", "2024 Q1", "2024年一季度", "2024年第1季度", "2024年第五季度", "2024-03", "2024-3", "2024/03", "2024年3月", "2024-13", "2024-00", "2024-01-01/2024-06-30", "2024-01-01至2024-06-30",
		"2024/1/1/2024/6/30", "2024/1/1 - 2024/6/30", "2024-01-01 to 2024-06-30", "2024-01/2024-06", "2024年1月至2024年6月", "2024/2025", "2024-03-15", "2024.3", 2024.5, "2024年上半年", "1899", "2024-02-30/2024-03-01", "2024-01-01/06-30", "01/04/2024", true},
	TypeYesNo:    {true, false, "true", "TRUE", "是", "否", "yes", "No", "NO", "on", "y", "1", 1, 0, "是的", "有", "对"},
	TypeAct:      {true, "否", "yes", "2025-03-01", "2025/3/1", "2025-02-30", "2025", 1, "已终止"},
	TypeText:     {"甲", "Аcme", "ACМE", "ООО Ромашка", "5μm", "αβ", "Αthens", "a\ufffdb", "a b", 5, 1.5, true, strings.Repeat("字", 200), strings.Repeat("字", 201), "a\nb", "a\tb", "a\u200bb", "a\u00adb", "⽔", "﨑", "囹", "\u3164", "a\u0007", "null", "𠮷", "（甲）", []any{"a"}, map[string]any{}},
	TypeFraud:    {true, "否", []any{}, []any{"measures2022/land"}, []any{"厂房"}, []any{"土地奖励"}, []any{5}, "measures2022/land", "nonsense", []any{nil}},
	TypeAward:    {"measures2022/land", "measures2022/land#甲", "土地奖励", "第一条", "第二条", "nonsense", "measures2022", 5, true},
	TypeSpan:     {"2024", 2024, "2024-01-01/2024-06-30", map[string]any{"from": "2024-01-01", "through": "2024-06-30"}, map[string]any{"自": "2024-01-01", "至": "2024-06-30"}, map[string]any{"from": "2024-01-01"}, map[string]any{"from": "2024-01-01", "through": nil}, map[string]any{}, map[string]any{"from": "2024-01-01", "through": "2024-06-30", "to": 1}, []any{}, "abc"},
	TypeDistrict: {"shanting", "山亭区", "nowhere", 5},
	TypeSection:  {map[string]any{}, []any{}, "x", 5, true, map[string]any{"nonsense": 1}},
	TypeList:     {[]any{}, map[string]any{}, "x", 5, []any{"x"}, []any{5}, []any{[]any{}}, []any{map[string]any{"nonsense": 1}}},
	TypeByYear:   {map[string]any{}, map[string]any{"2024": 5}, map[string]any{"2024年": "5万"}, map[string]any{"24": 5}, map[string]any{"2024": nil}, map[string]any{"2024": "待定"}, map[string]any{"1899": 5}, []any{}, 5, "x"},
	TypeByName:   {map[string]any{}, map[string]any{"nonsense": 1}, []any{}, "x", 5},
	TypeChoices:  {[]any{}, []any{"nonsense"}, []any{nil}, "x", 5, map[string]any{}},
	TypeChoice:   {"nonsense", 5, true, []any{}, map[string]any{}},
}

// unknowns are what says that a value is not known.
var unknowns = []any{nil, "", " ", "~", "待定", "未知", "unknown", "UNKNOWN", "TBC", "n/a", "N/A", "NA", "?", "null"}

// valid is a value that a key takes, for the keys that its section requires.
func valid(k *Key) any {
	switch k.Type {
	case TypeChoice:
		return k.Options.All[0].Name
	case TypeSection:
		return requiredOf(k)
	case TypeByYear:
		return map[string]any{"2024": 5}
	case TypeYear, TypeAwardYear:
		return 2024
	}
	switch k.Name { // a run of days is to begin before it ends, which a schema cannot say
	case "from":
		return "1900-01-01"
	case "through":
		return "2199-12-31"
	}
	if k.Path == "fuchi" {
		return 1
	}
	return sample[k.Type]
}

func requiredOf(k *Key) map[string]any {
	out := map[string]any{}
	for _, c := range k.Children {
		if c.Required {
			out[c.Name] = valid(c)
		}
	}
	return out
}

// probed are whole documents that have a value under one key.
func probed(path []*Key, zh bool, v any) map[string]any {
	doc := requiredOf(Table)
	at := doc
	for i, k := range path {
		name := k.Name
		if zh {
			name = k.Zh
			delete(at, k.Name)
		}
		if i == len(path)-1 {
			at[name] = v
			break
		}
		inner := requiredOf(k)
		if k.Path == "taxes.entries[]" {
			inner = entryBeside(path[i+1].Name)
		}
		switch k.Type {
		case TypeList:
			at[name] = []any{inner}
		case TypeByName:
			tax := map[string]any{"paid": 5}
			at[name], inner = map[string]any{"vat": tax}, tax
		default:
			at[name] = inner
		}
		at = inner
	}
	return doc
}

// entryBeside is an entry that lacks nothing but the key to be probed.
func entryBeside(name string) map[string]any {
	entry := map[string]any{"period": 2024, "net": 5}
	switch name {
	case "entered":
		delete(entry, "period")
	case "revenue", "by_tax":
		delete(entry, "net")
	case "refund":
		delete(entry, "net")
		entry["revenue"] = 5
	}
	return entry
}

// leaves walks the table of keys, below lists and groups too.
func everyKey(k *Key, path []*Key, do func(path []*Key)) {
	for _, c := range k.Children {
		below := append(slices.Clone(path), c)
		if k.Type == TypeByName { // what stands under each name
			everyKey(c, path, do)
			continue
		}
		do(below)
		everyKey(c, below, do)
	}
}

func compiled(t *testing.T, schema map[string]any) *jsonschema.Schema {
	t.Helper()
	b, err := json.Marshal(schema)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("schema.json", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// verdicts are what the program and the schema say of a document.
func verdicts(t *testing.T, s *jsonschema.Schema, doc any) (program, schema bool, src string) {
	t.Helper()
	b, err := json.Marshal(doc)
	if err != nil {
		t.Fatal(err)
	}
	read, err := jsonschema.UnmarshalJSON(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	p, _ := DecodeJSON("f", b, words)
	return p != nil, s.Validate(read) == nil, string(b)
}

func TestSchemaAndProgramSayTheSame(t *testing.T) {
	s := compiled(t, Schema(words))
	count, accepted := 0, 0
	everyKey(Table, nil, func(path []*Key) {
		k := path[len(path)-1]
		values := slices.Concat(probes[k.Type], unknowns)
		if probes[k.Type] == nil {
			values = slices.Concat(probes[TypeText], unknowns)
		}
		if k.Options != nil {
			for _, o := range k.Options.All {
				values = append(values, o.Name, o.Zh, strings.ToUpper(o.Name), []any{o.Name}, []any{o.Name, o.Zh})
			}
		}
		if k.Path == "fuchi" {
			values = []any{1, "1", 2, "2", 0, true, "v1", nil, "待定", []any{}}
		}
		for _, zh := range []bool{false, true} {
			for _, v := range values {
				program, schema, src := verdicts(t, s, probed(path, zh, v))
				if count++; program {
					accepted++
				}
				if program != schema {
					t.Errorf("%s: the program says %v, the schema %v: %s", k.Path, program, schema, src)
				}
			}
		}
	})
	if count < 5000 || accepted < count/10 {
		t.Errorf("only %d probes, %d accepted", count, accepted)
	}
}

func TestSchemaAndProgramSayTheSameOfWholeFiles(t *testing.T) {
	s := compiled(t, Schema(words))
	for _, src := range []string{
		`{"fuchi":1}`, `{"project":{}}`, `{"fuchi":1,"project":null}`, `{"fuchi":1,"project":{},"项目":{}}`, `{"格式版本":1,"项目":{}}`, `{"fuchi":2,"project":{}}`, `{"fuchi":"1","project":{}}`, `{"fuchi":1,"project":{"name":"a","项目名称":"b"}}`,
		`{"fuchi":1,"project":{},"taxes":{"entries":[{}]}}`, `{"fuchi":1,"project":{},"taxes":{"entries":[null]}}`, `{"fuchi":1,"project":{},"taxes":{"entries":[{"period":2024,"entered":"2024-01-01","net":5}]}}`,
		`{"fuchi":1,"project":{},"taxes":{"entries":[{"period":null,"entered":"2024-01-01","net":5}]}}`, `{"fuchi":1,"project":{},"taxes":{"entries":[{"period":"待定","net":5}]}}`, `{"fuchi":1,"project":{},"taxes":{"entries":[{"期间":2024,"净额":5,"net":6}]}}`,
		`{"fuchi":1,"project":{},"taxes":{"entries":[{"period":2024,"net":5,"refund":1}]}}`, `{"fuchi":1,"project":{},"taxes":{"entries":[{"period":2024,"net":5,"refund":null}]}}`, `{"fuchi":1,"project":{},"taxes":{"entries":[{"period":2024,"revenue":5,"退税":1}]}}`,
		`{"fuchi":1,"project":{},"taxes":{"entries":[{"period":2024,"by_tax":{}}]}}`, `{"fuchi":1,"project":{},"taxes":{"entries":[{"period":2024,"by_tax":null}]}}`, `{"fuchi":1,"project":{},"taxes":{"entries":[{"period":2024,"by_tax":{"vat":null}}]}}`,
		`{"fuchi":1,"project":{},"taxes":{"entries":[{"period":2024,"by_tax":{"增值税":{"已缴":5}}}]}}`, `{"fuchi":1,"project":{},"taxes":{"entries":[{"period":2024,"by_tax":{"iit":{"paid":5}}}]}}`, `{"fuchi":1,"project":{},"taxes":{"entries":[{"period":2024,"by_tax":{"vat":{"paid":5},"增值税":{"paid":5}}}]}}`,
		`{"fuchi":1,"project":{},"taxes":{"sharing":{"vat":"20%","增值税":"20%"}}}`, `{"fuchi":1,"project":{},"taxes":{"sharing":{"vat":null}}}`, `{"fuchi":1,"project":{},"readings":{"year_basis":"calendar"}}`, `{"fuchi":1,"project":{},"readings":{"year_basis":"lunar"}}`,
		`{"fuchi":1,"project":{},"readings":{"year_basis":null}}`, `{"fuchi":1,"project":{},"readings":{"nonsense":"calendar"}}`, `{"fuchi":1,"project":{},"factory":[{"id":"A"},{"id":"B"}]}`, `{"fuchi":1,"project":{},"factory":[{}]}`, `{"fuchi":1,"project":{},"factory":[]}`,
		`{"fuchi":1,"project":{},"factory":[null]}`, `{"fuchi":1,"project":{},"offices":[null]}`, `{"fuchi":1,"project":{},"talent":[null]}`, `{"fuchi":1,"project":{},"talent":[{"name":null}]}`, `[]`, `5`, `null`, `"x"`,
	} {
		var doc any
		if err := json.Unmarshal([]byte(src), &doc); err != nil {
			t.Fatal(err)
		}
		if program, schema, _ := verdicts(t, s, doc); program != schema {
			t.Errorf("the program says %v, the schema %v: %s", program, schema, src)
		}
	}
}

func TestSchemaOfASectionIsAPartOfTheWhole(t *testing.T) {
	for path, c := range map[string][2]string{"land": {`{"area":"5亩"}`, `{"area":"x"}`}, "税收": {`{"entries":[{"period":2024,"net":5}]}`, `{"entries":[{}]}`}, "offices": {`[{"id":"A"}]`, `{}`}, "investment.fixed_assets": {`{"audited":"4亿"}`, `{"total":5}`}} {
		schema, ok := SectionSchema(words, path)
		if !ok {
			t.Fatal(path)
		}
		s := compiled(t, schema)
		for i, src := range c {
			doc, _ := jsonschema.UnmarshalJSON(strings.NewReader(src))
			if err := s.Validate(doc); (err == nil) != (i == 0) {
				t.Errorf("%s: %s: %v", path, src, err)
			}
		}
	}
	for _, path := range []string{"", "nonsense", "fuchi", "land.area"} {
		if _, ok := SectionSchema(words, path); ok {
			t.Errorf("%q is a section", path)
		}
	}
}
