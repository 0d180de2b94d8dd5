package project

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"github.com/shanting/fuchi/calc/civil"
)

// The forms of scalars as patterns, each made of smaller ones. They use only
// what the patterns of Go and of JavaScript have in common.

const (
	blank1      = `[ \t　]*` // around a value
	yearPattern = `(19|20|21)[0-9]{2}`
)

// whole is a pattern of whole numbers of up to so many digits, grouped or not.
func whole(digits int) string {
	forms := []string{`0`, fmt.Sprintf(`[1-9][0-9]{0,%d}`, digits-1)}
	groups, rest := digits/3, digits%3
	if groups > 1 {
		forms = append(forms, fmt.Sprintf(`[1-9][0-9]{0,2}(,[0-9]{3}){1,%d}`, groups-1))
	}
	if rest > 0 && groups > 0 {
		forms = append(forms, fmt.Sprintf(`[1-9][0-9]{0,%d}(,[0-9]{3}){%d}`, rest-1, groups))
	}
	return oneOfForms(forms...)
}

// decimals are so many decimals at most, and needless zeros after them.
func decimals(places int) string {
	return fmt.Sprintf(`(\.[0-9]{1,%d}0{0,%d})?`, places, 12-places)
}

func oneOfForms(forms ...string) string { return "(" + strings.Join(forms, "|") + ")" }

// anyCase is a word in any case of its letters.
func anyCase(word string) string {
	var out strings.Builder
	for _, r := range word {
		if unicode.IsLetter(r) && r < 0x80 {
			fmt.Fprintf(&out, "[%c%c]", unicode.ToUpper(r), unicode.ToLower(r))
		} else {
			out.WriteString(regexp.QuoteMeta(string(r)))
		}
	}
	return out.String()
}

func anyCases(words ...string) string {
	forms := make([]string, len(words))
	for i, w := range words {
		forms[i] = anyCase(w)
	}
	return oneOfForms(forms...)
}

// sums are the forms of money without its currency; places are the decimals of
// its unit. Closed forms end in 元.
func sums(places int) (open, closed string) {
	zero, small := ` *零?`, oneOfForms(`0`, `[1-9][0-9]{0,3}`, `[1-9],[0-9]{3}`)
	open = oneOfForms(whole(15)+decimals(places),
		whole(11)+decimals(places+4)+` *万`, whole(7)+decimals(places+8)+` *亿`,
		whole(7)+` *亿`+zero+small+decimals(places+4)+` *万`,
		whole(12)+decimals(places+3)+` *`+anyCases("thousand", "k"),
		whole(9)+decimals(places+6)+` *`+anyCases("million", "mln", "mn", "m"),
		whole(6)+decimals(min(places+9, 12))+` *`+anyCases("billion", "bn"))
	closed = oneOfForms(whole(11)+` *万`+zero+small+decimals(places),
		whole(7)+` *亿`+zero+whole(8)+decimals(places),
		whole(7)+` *亿`+zero+small+` *万`+zero+small+decimals(places))
	return open, closed
}

func moneyForm(sign string) string {
	open, closed := sums(2)
	before := oneOfForms(`[￥¥]`, anyCases("RMB", "CNY"), `人民币`)
	name := oneOfForms(`元人民币`, `元`, `圆`, anyCase("yuan"))
	return oneOfForms(`(`+before+` *)?`+sign+open+`( *`+name+`)? *[整正]?`,
		`(`+before+` *)?`+sign+closed+` *`+name+` *[整正]?`,
		sign+oneOfForms(open, closed)+` *`+oneOfForms(anyCases("RMB", "CNY"), `人民币`)+` *[整正]?`)
}

func dollarForm() string {
	open, _ := sums(2)
	return oneOfForms(oneOfForms(anyCases("USD", "US$", "US $"), `\$`, `美元`, `美金`)+` *`+open,
		open+` *`+oneOfForms(`美元`, `美金`, anyCases("USD", "US dollars", "US dollar", "dollars", "dollar")))
}

func areaForm() string {
	number := whole(15) + decimals(12)
	counted := oneOfForms(number, whole(11)+decimals(12)+` *万`)
	units := oneOfForms(`市?亩`, anyCase("mu"), `平方米`, `平米`, `㎡`,
		anyCases("m2", "m²", "m^2", "sqm", "sq m", "sq. m", "sq.m", "sq.m.", "square metres", "square meters",
			"square metre",
			"square meter"),
		`平方公里`, `平方千米`, anyCases("km2", "km²", "sq km"), `公顷`, anyCases("hectares", "hectare", "ha"))
	return oneOfForms(number, counted+` *`+units)
}

// dayForms are the days of the calendar: in the usual writing, which other
// signs may part.
func dayForms() string {
	leap := `((19|20|21)(0[48]|[2468][048]|[13579][26])|2000)`
	forms := make([]string, 0, 4)
	for _, mark := range [][3]string{{` *- *`, ` *- *`, ``}, {` */ *`, ` */ *`, ``}, {` *\. *`, ` *\. *`, ``},
		{` *年 *`, ` *月 *`, ` *日`}} {
		month := func(numbers, days string) string { return oneOfForms(numbers) + mark[1] + oneOfForms(days) }
		forms = append(forms, oneOfForms(
			yearPattern+mark[0]+oneOfForms(month(`0?[13578]|1[02]`, `0?[1-9]|[12][0-9]|3[01]`),
				month(`0?[469]|11`, `0?[1-9]|[12][0-9]|30`), month(`0?2`, `0?[1-9]|1[0-9]|2[0-8]`)),
			leap+mark[0]+month(`0?2`, `29`))+mark[2])
	}
	return oneOfForms(forms...)
}

func periodForm() string {
	number := oneOfForms(`0?[1-9]`, `1[0-2]`)
	month := yearPattern + oneOfForms(` *[-/] *`+number, ` *年 *`+number+` *月`)
	quarter := yearPattern + oneOfForms(` *[Qq][1-4]`, ` *年 *(第 *)?[1-4一二三四] *季度`)
	end := oneOfForms(dayForms(), month)
	return oneOfForms(yearPattern+` *年?`, quarter, end,
		end+oneOfForms(` *至 *`, ` *到 *`, ` *~ *`, ` +to +`, ` +- +`, ` */ *`)+end)
}

var unknownForm = anyCases(unknownWords...)

// unknown is what says that a value is not known.
func (m *schemaMaker) unknown() map[string]any {
	return m.define("unknown", func() map[string]any {
		return either(map[string]any{"type": "null"}, matching(unknownForm))
	})
}

// define gives a reference to a definition, made when it is first asked for.
func (m *schemaMaker) define(name string, make func() map[string]any) map[string]any {
	if _, ok := m.defs[name]; !ok {
		m.defs[name] = nil // which stands for it while it is made
		m.defs[name] = make()
	}
	return map[string]any{"$ref": "#/$defs/" + name}
}

func matching(form string) map[string]any {
	return map[string]any{"type": "string", "pattern": "^" + blank1 + "(" + form + ")" + blank1 + "$"}
}

// scalar says how a scalar is written; a required one is not unknown.
func (m *schemaMaker) scalar(t Type, required bool) map[string]any {
	name := strings.NewReplacer(" ", "_", "/", "_").Replace(string(t))
	known := m.define(name, func() map[string]any { return m.known(t) })
	if required {
		return known
	}
	return m.define(name+"_or_unknown", func() map[string]any { return either(known, m.unknown()) })
}

// tooMuch is the first number with more digits before the point than one may have.
const tooMuch = 1_000_000_000_000_000

func (m *schemaMaker) known(t Type) map[string]any {
	number := map[string]any{"type": "number", "minimum": 0, "exclusiveMaximum": tooMuch}
	years := map[string]any{"type": "integer", "minimum": civil.FirstYear, "maximum": civil.LastYear}
	switch t {
	case TypeMoney:
		return either(number, matching(moneyForm("")))
	case TypeSigned:
		return either(map[string]any{"type": "number", "exclusiveMinimum": -tooMuch, "exclusiveMaximum": tooMuch},
			matching(moneyForm("-?")))
	case TypeUSD:
		return matching(dollarForm())
	case TypeArea:
		return either(number, matching(areaForm()))
	case TypeShare:
		return either(map[string]any{"type": "number", "minimum": 0, "maximum": 1},
			matching(`(100(\.0{1,12})?|[1-9]?[0-9](\.[0-9]{1,12})?) *%|0(\.[0-9]{1,12})?|1(\.0{1,12})?`))
	case TypeNumber:
		return either(number, matching(whole(15)+decimals(12)))
	case TypeCount:
		return either(map[string]any{"type": "integer", "minimum": 0, "maximum": 1_000_000_000},
			matching(oneOfForms(whole(9), `1000000000`, `1,000,000,000`)+`(\.0{1,12})?`))
	case TypeYear:
		return either(years, matching(yearPattern+` *年?`))
	case TypeAwardYear:
		return either(years, map[string]any{"type": "integer", "minimum": 1, "maximum": maxAwardYear},
			matching(yearPattern+` *年?|[1-9][0-9]?`))
	case TypeDate:
		return matching(dayForms())
	case TypePeriod:
		return either(years, matching(periodForm()))
	case TypeYesNo:
		return either(map[string]any{"type": "boolean"},
			matching(anyCases(append(slices.Clone(yesWords), noWords...)...)))
	case TypeAct:
		return either(m.scalar(TypeYesNo, true), m.scalar(TypeDate, true))
	case TypeAward:
		return matching(m.awardForm())
	}
	return either(map[string]any{"type": []any{"number", "boolean"}},
		map[string]any{"type": "string", "maxLength": maxText, "pattern": textPattern(),
			"not": either(m.unknown(), map[string]any{"type": "string", "pattern": amongLatin})})
}

// textPattern is a text without the characters that cannot be seen or that look
// like others.
func textPattern() string {
	var out strings.Builder
	out.WriteString(`^[^\x00-\x1F\x7F-\x9F`)
	for r := rune(0xA0); r <= 0xE1000; r++ {
		if IsOdd(r) {
			last := r
			for IsOdd(last + 1) {
				last++
			}
			out.WriteRune(r)
			if last > r {
				out.WriteByte('-')
				out.WriteRune(last)
			}
			r = last
		}
	}
	out.WriteString(`]*$`)
	return out.String()
}

// awardForm are the ids of awards, with an instance or without, and the names
// that stand for one alone.
func (m *schemaMaker) awardForm() string {
	var forms []string
	for _, id := range m.words.Awards {
		forms = append(forms, regexp.QuoteMeta(id))
	}
	if m.words.Called != nil {
		for _, c := range m.words.Called() {
			if form := regexp.QuoteMeta(c.Name); len(m.words.named(c.Name, m.words.Awards)) == 1 &&
				slices.Contains(m.words.Awards, c.ID) && !slices.Contains(forms, form) {
				forms = append(forms, form)
			}
		}
	}
	return oneOfForms(forms...) + `(#.*)?`
}
