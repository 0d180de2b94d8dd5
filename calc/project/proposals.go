package project

import (
	"errors"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
)

// What a person types is often the value that is asked for but for a little: a
// w for 万, 号 for 日, a word behind the amount. It is never taken, since a guess
// at money is no reading of it; but the refusal says what is wrong with it and
// what to write instead.

// maxProposals is how many problems a file may have before nothing more is
// proposed: to look for a figure in a text takes a while.
const maxProposals = 200

// proposal is a true reason for a refusal, and what to write; without a hint
// the example of the kind is to be shown.
type proposal struct{ reason, hint lang.Text }

// or is the hint of a proposal, or the usual one.
func (p proposal) or(hint lang.Text) lang.Text {
	if p.hint.IsZero() {
		return hint
	}
	return p.hint
}

// propose looks for what was meant by a text that takes does not take. A reason
// that is plain already stands.
func propose(s string, err error, takes func(string) bool) (proposal, bool) {
	if isNoValue(s) {
		return noValue(takes("0")), true
	}
	if r, written, ok := repaired(s, takes); ok {
		if !isVague(err) {
			r = lang.Text{}
		}
		return proposal{r, lang.F("写成 %s", "write %s", Shown(written))}, true
	}
	kind := kindOfValue(s)
	switch {
	case errors.Is(err, money.ErrCurrency) && takes("1元") && isDollars(s):
		return proposal{hint: inDollars}, true
	case !isVague(err) && !errors.Is(err, money.ErrSpan):
		return proposal{}, false
	case !kind.IsZero():
		return proposal{reason: lang.F("这是%s", "it is %s", kind)}, true
	case errors.Is(err, money.ErrSpan):
		return proposal{}, false
	}
	return figureAmongWords(s, takes)
}

var inDollars = lang.T("这里写人民币，如 3000万元：按实际收付的人民币金额写，不作换算",
	"write yuan here, such as 3000万元: the sum in yuan that was paid or received, for nothing is converted")

// investedDollars says where the dollars of an investment belong.
var investedDollars = lang.T("外资额以美元写在 投资.外资.总额（investment.foreign.total）；这里写人民币，如 3000万元",
	"foreign investment is written in dollars under investment.foreign.total; here write yuan, such as 3000万元")

// isInvestment says whether what is bound is of the investment.
func (b *binder) isInvestment() bool {
	return len(b.path) > 0 && (b.path[0].name == "investment" || b.path[0].name == "投资")
}

func isDollars(s string) bool {
	_, err := money.ParseUSD(s)
	return err == nil
}

// noValues are the words that stand where there is no value, which may mean
// that there is none of it or that it is not known.
var noValues = []string{"无", "没有", "无数据", "空", "不详", "不明", "未定", "未确定", "尚未确定", "暂未确定", "待确认", "待核实", "待核", "待补", "待补充",
	"待填", "待查", "待测算", "不知道", "不清楚", "暂无", "暂缺", "暂不清楚", "没定", "还没定", "保密", "略", "同上", "见附件", "none", "nil", "NA",
	"n.a.", "n.a",
	"TBA", "to be confirmed", "to be determined", "to be decided", "to be advised", "not known", "not available",
	"not applicable", "not yet", "undecided", "undetermined", "unclear", "pending", "confidential", "-", "--", "---",
	"—", "——",
	"－", "/", "\\", "?", "??", "？", "？？", "...", "…", "……", "*", "**", "x", "xx", "xxx", "×", "××", "#N/A", "#REF!",
	"#VALUE!"}

func isNoValue(s string) bool {
	return slices.ContainsFunc(noValues, func(word string) bool { return strings.EqualFold(s, word) })
}

// noValue says how it is written that nothing is known; of a figure there may
// be none.
func noValue(figure bool) proposal {
	p := proposal{reason: lang.T("没有写出确切的内容", "it says nothing definite"),
		hint: lang.T("尚不知道就写 待定，或删去这一行", "write unknown while it is not known, or remove the line")}
	if figure {
		p.hint = lang.T("没有就写 0；尚不知道就写 待定，或删去这一行",
			"write 0 if there is none; write unknown while it is not known, or remove the line")
	}
	return p
}

// kindOfValue says of what other kind a value plainly is.
func kindOfValue(s string) lang.Text {
	if _, ok := isYesNo(s); ok {
		return lang.T("「是」或「否」", "a yes or no")
	}
	if _, err := civil.ParseDate(s); err == nil {
		return lang.T("日期", "a date")
	}
	if _, err := civil.ParsePeriod(s); err == nil && len(s) > len("2024") {
		return lang.T("一段期间", "a period")
	}
	if _, err := money.ParseRate(s); err == nil && strings.HasSuffix(s, "%") {
		return lang.T("比率", "a rate")
	}
	if _, bare, err := money.ParseArea(s); err == nil && !bare {
		return lang.T("面积", "an area")
	}
	if _, _, err := money.ParseCNY(s, true); err == nil && strings.Trim(s, "-0123456789.,万亿 ") != "" {
		return lang.T("人民币金额", "an amount in yuan")
	}
	if _, err := money.ParseUSD(s); err == nil {
		return lang.T("美元金额", "an amount in US dollars")
	}
	return lang.Text{}
}

// figureForm is a figure with what may belong to it, from its first sign on.
var figureForm = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)(?:(?:人民币|美元|RMB|CNY|USD|US\$|[￥¥$])\s*)?[0-9][0-9.,\-/ 年月]*` +
		`(?:\s*(?:[0-9.,]|[万亿]|元|整|日|亩|%|平方米|平米|㎡|m2|公顷|美元|美金|million|thousand|billion|yuan|mu\b|sqm))*`)
})

// countedInWords is a quarter, a week or a month that is told in words.
var countedInWords = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`[一二三四五六七八九十]个?[季月旬周]`) })

// figureAmongWords finds the one figure in a text that says more than it.
func figureAmongWords(s string, takes func(string) bool) (proposal, bool) {
	if utf8.RuneCountInString(s) > maxText {
		return proposal{}, false
	}
	var figures []string
	for _, at := range figureForm().FindAllStringIndex(s, -1) {
		figure := strings.TrimRight(s[at[0]:at[1]], " ,-/.")
		if !takes(figure) {
			return proposal{}, false
		}
		if unit := unitAfter(s[at[0]+len(figure):]); unit != "" && isBareFigure(figure) &&
			(takes("1元") || takes("1亩") || takes("5%")) {
			return proposal{reason: lang.F("不认识「%s」这个单位", "the unit %q is not known", Shown(unit))}, true
		}
		figures = append(figures, figure)
	}
	if rest := figureForm().ReplaceAllString(s, ""); countedInWords().MatchString(s) ||
		strings.Trim(rest, " /~-—至到") == "" {
		return proposal{}, false
	}
	switch len(figures) {
	case 0:
		return proposal{}, false
	case 1:
		return proposal{lang.T("除了数值还有别的文字", "there is more than the value"),
			lang.F("只写 %s；说明写在后面：空一格再写 #", "write %s alone; a remark goes behind it, after a blank and a #",
				Shown(figures[0]))}, true
	}
	return proposal{lang.T("不止一个数值", "there is more than one value"), lang.T("只写其中一个", "write one of them alone")}, true
}

func isBareFigure(s string) bool { return strings.Trim(s, "0123456789.,万亿 ") == "" }

// unitAfter is the word right behind a figure, of which it may be the unit.
func unitAfter(rest string) string {
	rest = strings.TrimLeft(rest, " ")
	end := strings.IndexFunc(rest, func(r rune) bool { return !unicode.IsLetter(r) && !strings.ContainsRune("‰%", r) })
	if end < 0 {
		end = len(rest)
	}
	return rest[:end]
}
