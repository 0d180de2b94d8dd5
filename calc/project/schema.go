package project

import (
	"strings"

	"github.com/shanting/fuchi/calc/lang"
)

// Schema is the JSON Schema of a project file, made from the table of keys,
// so that an editor completes and checks what the program accepts. What a
// schema cannot say is listed in its description.
func Schema(words Vocabulary) map[string]any {
	m := &schemaMaker{words: words, defs: map[string]any{}}
	s := m.object(Table, "#")
	s["$schema"] = "https://json-schema.org/draft/2020-12/schema"
	s["title"] = "fuchi project file"
	s["description"] = beyondSchema.In(lang.Chinese) + " / " + beyondSchema.In(lang.English)
	s["$defs"] = m.defs
	return s
}

// SectionSchema is the schema of one section by itself, named as in a file or
// by its path; none where there is no such section.
func SectionSchema(words Vocabulary, path string) (map[string]any, bool) {
	k := Table.Lookup(path)
	if k == nil || path == "" || len(k.Children) == 0 {
		return nil, false
	}
	m := &schemaMaker{words: words, defs: map[string]any{}}
	s := m.value(k, "#")
	s["$schema"] = "https://json-schema.org/draft/2020-12/schema"
	s["title"] = "fuchi project file: " + strings.TrimSuffix(k.Path, "[]")
	s["$defs"] = m.defs
	return s, true
}

// Sections are the sections and lists at the top of a file.
func Sections() (names []lang.Text) {
	for _, k := range Table.Children {
		if len(k.Children) > 0 {
			names = append(names, lang.T(k.Zh+" "+k.Name, k.Name))
		}
	}
	return names
}

// beyondSchema is what only the program checks.
var beyondSchema = lang.T(
	"以下由程序检查，模式说不出：数字不写指数、前导零和多余的小数位（金额到分）；值两端的空格；"+
		"名称的全角半角、奖项名称的大小写；期间、租期、建设期的先后；分成比例不全为零；年度、事件、编号和姓名各不重复；"+
		"同一年份的两种写法；文件大小和嵌套深度；锚点、引用、标签和第二个文档",
	"What only the program checks: numbers without exponents, leading zeros or needless decimals (money to the fen); "+
		"blanks around a value; full-width forms of names and the case of award names; "+
		"that periods, leases and construction end after they start; that a ratio is not all zero; "+
		"that years, events, ids and names stand once; one year in two spellings; "+
		"the size and depth of a file; anchors, aliases, tags and a second document")

// schemaMaker makes the schema of keys; what is said in many places is said
// once, in its definitions.
type schemaMaker struct {
	words Vocabulary
	defs  map[string]any
}

// object is a group of keys in both spellings, at a place of the whole schema.
func (m *schemaMaker) object(k *Key, at string) map[string]any {
	properties, rules := map[string]any{}, []any{}
	for _, c := range k.Children {
		properties[c.Name] = m.value(c, at+"/properties/"+c.Name)
		properties[c.Zh] = map[string]any{"$ref": at + "/properties/" + c.Name}
		rules = append(rules, map[string]any{"not": map[string]any{"required": []any{c.Name, c.Zh}}})
		if c.Required {
			rules = append(rules, map[string]any{"anyOf": []any{map[string]any{"required": []any{c.Name}},
				map[string]any{"required": []any{c.Zh}}}})
		}
	}
	if strings.HasSuffix(k.Path, "taxes.entries[]") {
		rules = append(rules, m.entryForms()...)
	}
	return map[string]any{"type": "object", "properties": properties, "additionalProperties": false, "allOf": rules}
}

func (m *schemaMaker) value(k *Key, at string) map[string]any {
	s := m.valueOf(k, at)
	zh, en := k.Help.In(lang.Chinese), k.Help.In(lang.English)
	if cited := m.words.Cited[k.Path]; len(cited) > 0 {
		where := lang.Join(cited)
		zh, en = zh+"（"+where.In(lang.Chinese)+"）", en+" ("+where.In(lang.English)+")"
	}
	s["description"] = k.Zh + "：" + zh + " / " + en
	return s
}

// valueOf is what a key holds. A value that may be unknown is the last of its
// alternatives, so that the place of the first is known.
func (m *schemaMaker) valueOf(k *Key, at string) map[string]any {
	switch k.Type {
	case TypeSection:
		if k.Several != nil {
			return either(m.object(k, at+"/anyOf/0"), m.list(k.Several, at+"/anyOf/1"), m.unknown())
		}
		return either(m.object(k, at+"/anyOf/0"), m.unknown())
	case TypeList:
		return either(m.list(k, at+"/anyOf/0"), m.unknown())
	case TypeSpan:
		return either(m.object(k, at+"/anyOf/0"), m.scalar(TypePeriod, false))
	case TypeByYear:
		return map[string]any{"type": "object", "minProperties": 1,
			"patternProperties":    map[string]any{"^" + yearPattern + "年?$": m.scalar(TypeMoney, true)},
			"additionalProperties": false}
	case TypeByName:
		return m.byName(k, at)
	case TypeChoice:
		return m.option(k.Options.spellings(), k.Required)
	case TypeDistrict:
		return m.option((&Options{All: m.words.Districts}).spellings(), k.Required)
	case TypeChoices:
		return either(map[string]any{"type": "array", "items": map[string]any{"enum": k.Options.spellings()}},
			m.unknown())
	case TypeFraud:
		return either(m.scalar(TypeYesNo, false), map[string]any{"type": "array", "items": m.scalar(TypeAward, true)})
	}
	if k.Path == "fuchi" {
		return either(map[string]any{"const": 1}, map[string]any{"const": "1"})
	}
	return m.scalar(k.Type, k.Required && !k.Openable)
}

func (m *schemaMaker) list(k *Key, at string) map[string]any {
	for _, c := range k.Children {
		if c.Required {
			return map[string]any{"type": "array", "items": m.object(k, at+"/items")}
		}
	}
	if strings.HasSuffix(k.Path, "taxes.entries[]") {
		return map[string]any{"type": "array", "items": m.object(k, at+"/items")}
	}
	return map[string]any{"type": "array", "items": either(m.object(k, at+"/items/anyOf/0"), m.unknown())}
}

func (m *schemaMaker) option(spellings []any, required bool) map[string]any {
	if required {
		return map[string]any{"enum": spellings}
	}
	return either(map[string]any{"enum": spellings}, m.unknown())
}

func either(options ...any) map[string]any { return map[string]any{"anyOf": options} }

// entryForms says that an entry of the treasury has one of two days and one of
// three amounts, which may be said not to be known.
func (m *schemaMaker) entryForms() []any {
	written := func(name, zh string) map[string]any {
		return either(map[string]any{"required": []any{name}}, map[string]any{"required": []any{zh}})
	}
	known := func(name, zh string) map[string]any {
		has := func(key string) any {
			return map[string]any{"required": []any{key},
				"properties": map[string]any{key: map[string]any{"not": m.unknown()}}}
		}
		return either(has(name), has(zh))
	}
	net, revenue, byTax := known("net", "净额"), known("revenue", "收入"), known("by_tax", "分税种")
	saidUnknown := either(written("net", "净额"), written("revenue", "收入"), written("by_tax", "分税种"))
	saidUnknown["not"] = either(net, revenue, byTax)
	return []any{
		map[string]any{"oneOf": []any{known("period", "期间"), known("entered", "入库日期")}},
		map[string]any{"oneOf": []any{net, revenue, byTax, saidUnknown}},
		map[string]any{"if": known("refund", "退税"), "then": written("revenue", "收入")},
	}
}

// byName is a group whose keys are taxes or readings.
func (m *schemaMaker) byName(k *Key, at string) map[string]any {
	properties, rules := map[string]any{}, []any{}
	for _, c := range k.Children {
		for _, o := range c.Options.All {
			inner := *c
			if c.Type == TypeSection {
				properties[o.Name] = m.object(&inner, at+"/anyOf/0/properties/"+o.Name)
			} else {
				properties[o.Name] = m.scalar(c.Type, false)
			}
			properties[o.Zh] = map[string]any{"$ref": at + "/anyOf/0/properties/" + o.Name}
			rules = append(rules, map[string]any{"not": map[string]any{"required": []any{o.Name, o.Zh}}})
		}
	}
	group := map[string]any{"type": "object", "properties": properties, "additionalProperties": false}
	if k.Name == "readings" {
		for _, r := range m.words.Readings {
			choices := make([]any, len(r.Choices))
			for i, c := range r.Choices {
				choices[i] = c
			}
			properties[r.ID] = m.option(choices, false)
		}
	}
	if k.Name == "by_tax" {
		group["minProperties"] = 1
	}
	if len(rules) > 0 {
		group["allOf"] = rules
	}
	return either(group, m.unknown())
}

func (o *Options) spellings() []any {
	all := make([]any, 0, 2*len(o.All))
	for _, v := range o.All {
		all = append(all, v.Name, v.Zh)
	}
	return all
}
