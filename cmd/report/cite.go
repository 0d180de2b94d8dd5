package report

import (
	"regexp"
	"strconv"
	"strings"
	"sync"

	"github.com/shanting/fuchi/calc/lang"
)

// A citation stays Chinese in data; a page in English spells it so that
// whoever reads no Chinese can find the place: Art. 2(2), No. 5, 2(1)1.
var (
	articleWord = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`第([一二三四五六七八九十]+)条`) })
	numberWord  = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`([345])号`) })
	clauseWord  = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`([一二三四五六七])（`) })
	itemWord    = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`（([一二三四五六七八九十]+)）`) })
)

// cite spells the citations in a text in the page's language.
func (p printer) cite(s string) string {
	if p.Language != lang.English || !strings.ContainsAny(s, "第号（") {
		return s
	}
	s = articleWord().ReplaceAllStringFunc(s, func(m string) string { return "Art. " + digit(articleWord(), m) })
	s = numberWord().ReplaceAllString(s, "No. $1")
	s = clauseWord().ReplaceAllStringFunc(s, func(m string) string { return digit(clauseWord(), m) + "（" })
	s = itemWord().ReplaceAllStringFunc(s, func(m string) string { return "(" + digit(itemWord(), m) + ")" })
	return strings.NewReplacer("、", ", ", "附件", "annex ").Replace(s)
}

func digit(pattern *regexp.Regexp, match string) string {
	numeral := pattern.FindStringSubmatch(match)[1]
	for n := 1; n <= 20; n++ {
		if lang.Numeral(n) == numeral {
			return strconv.Itoa(n)
		}
	}
	return numeral
}
