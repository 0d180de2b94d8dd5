package project

import "github.com/shanting/fuchi/calc/lang"

// Schema is the JSON Schema of a project file, made from the table of keys,
// so that an editor completes and checks what the program accepts.
func Schema(words Vocabulary) map[string]any {
	s := object(Table, words)
	s["$schema"] = "https://json-schema.org/draft/2020-12/schema"
	s["title"] = "fuchi project file"
	return s
}

// object is a group of keys in both spellings.
func object(k *Key, words Vocabulary) map[string]any {
	properties, required := map[string]any{}, []any{}
	for _, c := range k.Children {
		s := value(c, words)
		properties[c.Name], properties[c.Zh] = s, s
		if c.Required {
			required = append(required, map[string]any{"anyOf": []any{
				map[string]any{"required": []any{c.Name}}, map[string]any{"required": []any{c.Zh}}}})
		}
	}
	s := map[string]any{"type": "object", "properties": properties, "additionalProperties": false}
	if len(required) > 0 {
		s["allOf"] = required
	}
	return s
}

func value(k *Key, words Vocabulary) map[string]any {
	s := valueOf(k, words)
	s["description"] = k.Zh + "：" + k.Help.In(lang.Chinese) + " / " + k.Help.In(lang.English)
	return s
}

func valueOf(k *Key, words Vocabulary) map[string]any {
	switch k.Type {
	case TypeSection:
		if k.Several != nil {
			return map[string]any{"anyOf": []any{object(k, words), valueOf(k.Several, words)}}
		}
		return object(k, words)
	case TypeSpan:
		return map[string]any{"anyOf": []any{object(k, words), scalarSchema(TypePeriod)}}
	case TypeFraud:
		return map[string]any{"anyOf": []any{scalarSchema(TypeYesNo), map[string]any{"type": "array", "items": scalarSchema(TypeAward)}}}
	case TypeList:
		return map[string]any{"type": "array", "items": object(k, words)}
	case TypeByYear:
		return map[string]any{"type": "object", "patternProperties": map[string]any{`^[0-9]{4}年?$`: scalarSchema(TypeMoney)}, "additionalProperties": false}
	case TypeByName:
		return byName(k, words)
	case TypeChoice:
		return map[string]any{"enum": k.Options.spellings()}
	case TypeChoices:
		return map[string]any{"type": "array", "items": map[string]any{"enum": k.Options.spellings()}}
	}
	return scalarSchema(k.Type)
}

// byName is a group whose keys are taxes or readings.
func byName(k *Key, words Vocabulary) map[string]any {
	properties := map[string]any{}
	for _, c := range k.Children {
		for _, o := range c.Options.spellings() {
			inner := *c
			properties[o.(string)] = value(&inner, words)
		}
	}
	if k.Name == "readings" {
		for _, r := range words.Readings {
			choices := make([]any, len(r.Choices))
			for i, c := range r.Choices {
				choices[i] = c
			}
			properties[r.ID] = map[string]any{"enum": choices}
		}
	}
	return map[string]any{"type": "object", "properties": properties, "additionalProperties": false}
}

func (o *Options) spellings() []any {
	all := make([]any, 0, 2*len(o.All))
	for _, v := range o.All {
		all = append(all, v.Name, v.Zh)
	}
	return all
}

const (
	plainNumber   = `(0|[1-9][0-9]{0,14}|[1-9][0-9]{0,2}(,[0-9]{3}){1,4})(\.[0-9]+)?`
	datePattern   = `[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日`
	periodPattern = `[0-9]{4}年?|[0-9]{4}Q[1-4]|[0-9]{4}-[0-9]{2}|[0-9]{4}年[0-9]{1,2}月`
)

// scalarSchema says how a scalar is written; what a pattern cannot say, the
// program checks.
func scalarSchema(t Type) map[string]any {
	text := func(pattern string) map[string]any {
		return map[string]any{"type": "string", "pattern": "^(" + pattern + ")$"}
	}
	number := map[string]any{"type": "number", "minimum": 0}
	either := func(options ...any) map[string]any { return map[string]any{"anyOf": options} }
	switch t {
	case TypeMoney:
		return either(number, text(`[￥¥]? ?`+plainNumber+` ?[万亿]?元?`))
	case TypeSigned:
		return either(map[string]any{"type": "number"}, text(`[￥¥]? ?-?`+plainNumber+` ?[万亿]?元?`))
	case TypeUSD:
		return text(`(USD|US\$|\$) ?` + plainNumber + ` ?[万亿]?|` + plainNumber + ` ?[万亿]? ?(USD|美元)`)
	case TypeArea:
		return either(number, text(plainNumber+` ?(亩|平方米|㎡|m2|m²)?`))
	case TypeShare:
		return either(map[string]any{"type": "number", "minimum": 0, "maximum": 1}, text(plainNumber+`%?`))
	case TypeNumber, TypeCount:
		return either(number, text(plainNumber))
	case TypeYear:
		return either(map[string]any{"type": "integer", "minimum": 1900, "maximum": 2199}, text(`[0-9]{4}年?`))
	case TypeDate:
		return text(datePattern)
	case TypePeriod:
		return either(map[string]any{"type": "integer", "minimum": 1900, "maximum": 2199},
			text(periodPattern+`|`+datePattern+`|(`+datePattern+`)/(`+datePattern+`)`))
	case TypeYesNo:
		return map[string]any{"enum": []any{true, false, "是", "否"}}
	case TypeAct:
		return either(map[string]any{"enum": []any{true, false, "是", "否"}}, text(datePattern))
	}
	return map[string]any{"type": []any{"string", "number"}, "maxLength": maxText}
}
