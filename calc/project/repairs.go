package project

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/shopspring/decimal"

	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
)

// repair writes a usual slip as it is to be written, and says what is wrong
// with it.
type repair struct {
	reason lang.Text
	write  func(s string) string
	alone  bool // of the text as it was typed, not of one that is repaired already
}

// repaired tries the repairs, each alone and then one after the other.
func repaired(s string, takes func(string) bool) (reason lang.Text, written string, ok bool) {
	all := s
	for _, r := range repairs() {
		if t := r.write(s); t != s && takes(t) {
			return r.reason, t, true
		}
		if t := r.write(all); t != all && !r.alone {
			if all = t; reason.IsZero() {
				reason = r.reason
			}
		}
	}
	return reason, all, all != s && takes(all)
}

// replacing is a repair of what a form finds.
func replacing(reason lang.Text, form, by string) repair {
	f := regexp.MustCompile(form)
	return repair{reason: reason, write: func(s string) string { return f.ReplaceAllString(s, by) }}
}

var repairs = sync.OnceValue(func() []repair {
	digits := regexp.MustCompile(`[0-9]{1,3}(?:[_'’][0-9]{3})+`)
	parted := repair{reason: lang.T("千分位只能用半角逗号", "thousands are parted by commas"), write: func(s string) string {
		return digits.ReplaceAllStringFunc(s,
			func(d string) string { return strings.NewReplacer("_", "", "'", "", "’", "").Replace(d) })
	}}
	pointed := lang.T("小数点前后都要有数字", "digits stand on both sides of a point")
	numerals, _ := why(money.ErrNumerals)
	all := []repair{
		{reason: lang.T("用了繁体字", "it has traditional characters"), write: simplified().Replace},
		{reason: lang.T("有字母 O、l 代替了数字", "letters stand in the place of digits"), write: digitsForLetters},
		parted,
		replacing(lang.T("值的后面有标点", "a mark of punctuation follows the value"), `[ ,;.，；。、]+$`, ""),
		replacing(pointed, `(^|[^0-9])\.([0-9])`, "${1}0.${2}"),
		replacing(pointed, `([0-9])\.($|[^0-9])`, "${1}${2}"),
		replacing(lang.T("值里有引号", "there are quotation marks in the value"), "^[“”\"'‘’「」『』《》`]+|[“”\"'‘’「」『』《》`]+$",
			""),
		{reason: numerals, write: func(s string) string { return money.Plain(strings.ReplaceAll(s, " ", "")) }},
	}
	return append(append(all, repairsOfFigures()...), repairsOfDays()...)
})

func simplified() *strings.Replacer {
	return strings.NewReplacer("萬", "万", "億", "亿", "圓", "元", "幣", "币", "畝", "亩", "頃", "顷", "號", "号", "點", "点")
}

// digitsForLetters reads the letters that look like digits.
func digitsForLetters(s string) string {
	if !strings.ContainsAny(s, "0123456789") {
		return s
	}
	return strings.NewReplacer("O", "0", "o", "0", "l", "1", "I", "1").Replace(s)
}

func repairsOfFigures() []repair {
	unit := lang.T("单位不是这样写的", "the unit is not written so")
	currency := lang.T("币种不是这样写的", "the currency is not written so")
	percent := lang.T("百分比要写 %", "a rate is written with %")
	return []repair{
		replacing(unit, `(?i)([0-9]) *(?:wan|w)( *元)?$`, "${1}万"),
		replacing(unit, `([0-9万亿]) *块钱?$`, "${1}元"),
		{reason: unit, write: inTenThousands},
		replacing(unit, `(?i)([0-9]) *(?:mil|mio|mm|millions)\b`, "${1} million"),
		replacing(unit, `([0-9]+) *元 *([0-9]) *角(?: *([0-9]) *分)?$`, "${1}.${2}${3}元"),
		replacing(unit, `(美元|美金)[整正]$`, "${1}"),
		replacing(currency, `(?i)^(?:CN|CNY|RMB|人民币) *[¥￥] *`, "RMB "),
		replacing(currency, `(?i)^yuan *(.*)`, "${1} yuan"),
		replacing(currency, `(?i)^(?:USD *\$|U\.S\. *\$|US dollars?|dollars?) *`, "USD "),
		replacing(currency, `(?i)U\.S\. dollars?$`, "US dollars"),
		replacing(unit, `([0-9万]) *(?:平方?|方)$`, "${1}平方米"),
		replacing(unit, `(?i)([0-9]) *(?:mou|mus|chinese mu)$`, "${1} mu"),
		replacing(percent, `(?i)([0-9]) *(?:percent|per cent|pct)$`, "${1}%"),
		{reason: percent, write: func(s string) string {
			if part, ok := strings.CutPrefix(s, "百分之"); ok {
				return money.Plain(part) + "%"
			}
			return s
		}},
		{reason: percent, write: func(s string) string {
			if part, ok := strings.CutSuffix(s, "成"); ok {
				return money.Plain(part) + "0%"
			}
			return s
		}},
		perCent(percent),
	}
}

// thousandsForm is a figure in thousands: of yuan, or of 万 and 亿.
var thousandsForm = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^([0-9]{1,12}(?:\.[0-9]{1,6})?) *(千|百|十)(万|亿|元)(元|美元|美金)?$`)
})

// inTenThousands writes what is told in thousands in the units that are read: 1200万
// for 1.2千万, 120万元 for 1200千元.
func inTenThousands(s string) string {
	m := thousandsForm().FindStringSubmatch(s)
	if m == nil || m[3] == "元" && (m[2] != "千" || m[4] != "") {
		return s
	}
	figure, err := decimal.NewFromString(m[1])
	switch {
	case err != nil:
		return s
	case m[3] == "元":
		return figure.Shift(-1).String() + "万元"
	}
	return figure.Shift(map[string]int32{"千": 3, "百": 2, "十": 1}[m[2]]).String() + m[3] + m[4]
}

// perCent is the repair of 40 where 40% is meant.
func perCent(reason lang.Text) repair {
	r := replacing(reason, `^([0-9]{2}(?:\.[0-9]+)?)$`, "${1}%")
	r.alone = true
	return r
}

// secondSerial is the day that spreadsheets number 2.
var secondSerial = civil.MustDay(1900, 1, 1)

// serial is the repair of a day that a spreadsheet gave as a number.
var serial = repair{reason: lang.T("这是电子表格中日期的序号", "it is the number that a spreadsheet has for a day"), alone: true,
	write: func(s string) string {
		if n, err := strconv.Atoi(s); err == nil && len(s) == len("44805") {
			return (secondSerial + civil.Date(n-2)).String()
		}
		return s
	}}

func repairsOfDays() []repair {
	const year = `((?:19|20|21)[0-9]{2})`
	parts := lang.T("年、月、日不是这样分开的", "year, month and day are not parted so")
	run := lang.T("起止两日不是这样连写的", "the first and the last day are not joined so")
	years := lang.T("几年的一段要写出起止的日子", "a run of several years is written with its first and its last day")
	span := lang.T("这一段要写出起止的日子", "such a run is written with its first and its last day")
	quarter := lang.T("季度不是这样写的", "a quarter is not written so")
	short := lang.T("年份要写四位", "a year is written with four digits")
	first := lang.T("年份没有写在最前", "the year is not written first")
	return []repair{
		serial,
		replacing(short, `^['’]?([1-4][0-9])年`, "20${1}年"),
		replacing(short, `^['’]([1-4][0-9])[-/.]([0-9]{1,2})$`, "20${1}-${2}"),
		{reason: first, write: monthFirst},
		replacing(parts, `号$`, "日"),
		replacing(parts, `^`+year+`([01][0-9])([0-3][0-9])$`, "${1}-${2}-${3}"),
		replacing(parts, `^`+year+`(?:[^0-9\pL]{1,3}|年)([0-9]{1,2})(?:[^0-9\pL]{1,3}|月)([0-9]{1,2})[日,.。 ]*$`,
			"${1}-${2}-${3}"),
		replacing(parts, `^`+year+`([01][0-9])$`, "${1}-${2}"),
		replacing(parts, `^`+year+`(?:[^0-9\pL]{1,2}|年)([0-9]{1,2})(?:月份?)?$`, "${1}-${2}"),
		replacing(lang.T("年份前后还有别的文字", "there is more than the year"),
			`(?i)^(?:fy *|公历|公元)?`+year+` *(?:年度|年全年|全年|年整年)?$`, "${1}"),
		replacing(quarter, `(?i)^`+year+` *[-年./]? *q *([1-4])$`, "${1}Q${2}"),
		replacing(quarter, `(?i)^q([1-4])[ ,/-]*`+year+`$`, "${2}Q${1}"),
		replacing(quarter, `^`+year+` *第? *([1-4一二三四]) *季度?$`, "${1}年${2}季度"),
		replacing(span, `(?i)^`+year+` *年? *(?:上半年|h1)$`, "${1}-01-01/${1}-06-30"),
		replacing(span, `(?i)^`+year+` *年? *(?:下半年|h2)$`, "${1}-07-01/${1}-12-31"),
		replacing(span, `^`+year+` *年? *前三季度$`, "${1}-01-01/${1}-09-30"),
		replacing(years, `^`+year+` *年? *(?:-|—+|–|~|～|/|至|到|to) *`+year+` *年?度?$`, "${1}-01-01/${2}-12-31"),
		replacing(run, `^`+year+`[年./-]([0-9]{1,2})月? *(?:-|—+|–|~|至|到) *([0-9]{1,2})月?$`, "${1}-${2}/${1}-${3}"),
		replacing(run,
			`^`+year+`[年./-]([0-9]{1,2})[月./-]([0-9]{1,2})日? *(?:-|—+|–|~|至|到|/) *([0-9]{1,2})[月./-]([0-9]{1,2})日?$`,
			"${1}-${2}-${3}/${1}-${4}-${5}"),
		replacing(run, `(?i)^(?:from|自|从) *(.*?) *(?:to|until|through|至|到|起至) *(.*?)止?$`, "${1}至${2}"),
		replacing(run, `^`+year+`[年./-]([0-9]{1,2})月? *(?:-|—+|–|~|至|到|,|\.\.+| ) *`+year+`[年./-]([0-9]{1,2})月?$`,
			"${1}-${2}/${3}-${4}"),
		replacing(run, `^`+year+`[年./-]([0-9]{1,2})[月./-]([0-9]{1,2})日? *(?:-|—+|–|,|，|\.\.+| |起至) *`+year+
			`[年./-]([0-9]{1,2})[月./-]([0-9]{1,2})日?止?$`, "${1}-${2}-${3}/${4}-${5}-${6}"),
	}
}

// monthNames are the months of a year in English, the first three letters of each.
var monthNames = strings.Fields("jan feb mar apr may jun jul aug sep oct nov dec")

// monthFirst writes a month before its year the other way round: Jan 2024, 5/2024.
func monthFirst(s string) string {
	month, year, ok := strings.Cut(strings.NewReplacer(",", " ", "/", " ", "-", " ", ".", " ").Replace(s), " ")
	if year = strings.TrimSpace(year); !ok || len(year) != len("2024") {
		return s
	}
	n, err := strconv.Atoi(month)
	if err != nil && len(month) >= 3 {
		n = slices.Index(monthNames, strings.ToLower(month[:3])) + 1
	}
	if _, err := strconv.Atoi(year); err != nil || n < 1 || n > 12 {
		return s
	}
	return fmt.Sprintf("%s-%02d", year, n)
}
