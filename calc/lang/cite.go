package lang

import (
	"regexp"
	"strconv"
	"strings"
	"sync"
)

// A citation is kept as the documents are cited, in Chinese.
var (
	citable = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^(?:[零一二三四五六七八九十百千0-9第条号（）、 ]|附件)+$`)
	})
	article    = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`第([零一二三四五六七八九十百千]+)条`) })
	document   = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`[0-9]+号`) })
	itemOfPart = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`([零一二三四五六七八九十百千])([0-9])`) })
	numeral    = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`[零一二三四五六七八九十百千]+`) })
	marks      = sync.OnceValue(func() *strings.Replacer {
		return strings.NewReplacer("、", ", ", "（", "(", "）", ")", "附件", "annex ", "号 ", ", ", "号", "")
	})
)

// Cite spells a citation so that whoever reads no Chinese can find the place
// too: Art. 2(2), No. 5, 2(1)1. What is none, such as the source that an
// amendment names in its own words, stands as it is.
func Cite(s string) Text { return F("%s", "%s", citation(s)) }

// Cited is Cite in one language.
func Cited(s string, l Language) string { return citation(s).In(l) }

// citation is spelled only when it is read in English.
type citation string

// In gives the citation in one language.
func (c citation) In(l Language) string {
	s := string(c)
	if l == Chinese || !citable().MatchString(s) {
		return s
	}
	en := article().ReplaceAllString(s, "Art. $1")
	en = document().ReplaceAllString(en, "No. $0")
	en = itemOfPart().ReplaceAllString(en, "$1.$2")
	en = numeral().ReplaceAllStringFunc(en, digits)
	return marks().Replace(en)
}

// digits writes a numeral as a number.
func digits(numeral string) string {
	if n := number(numeral); n > 0 {
		return strconv.Itoa(n)
	}
	return numeral
}
