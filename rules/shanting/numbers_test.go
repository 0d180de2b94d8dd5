package shanting_test

import (
	"math/big"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/shanting/fuchi/calc/lang"
)

var (
	digits = regexp.MustCompile(`(\d[\d,]*(?:\.\d+)?)([万亿]?)`)
	// places in a document: the 二 of 二（一）1, of 5号 二 and of 二、三; 第二条,
	// （二） and 第二、五条
	clause = regexp.MustCompile(`[一二三四五六七]（`)
	part   = regexp.MustCompile(`(^|号 |[（、和])([一二三四五六七])($|[0-9）、和的]| ?末段)`)
	places = regexp.MustCompile(`第[一二三四五六七八九十]+[、至][一二三四五六七八九十（）、]+条`)
	place  = regexp.MustCompile(`第[一二三四五六七八九十、]+条|（[一二三四五六七八九十]+）`)
)

// wordsApart are the words that have a number in one language only: that is how
// they are called, and no figure. A change of this list is a decision.
var wordsApart = []struct{ zh, en string }{
	{"一级分行", "tier1"}, {"非银一级分公司", "nonbank tier1"}, {"二级分支机构", "tier2"}, // the values of finance.kind
	{"由受益财政参照执行", "applies Art. 1 by reference"}, // said inside Art. 1
	{"方案第四条", "part four of"},                    // of the 521 plan
	{"第二部分", "part 2"},
	{"四六分成", "share 4:6"}, {"亿元以下", "100 million"}, // how people call the division of Art. 11 and the projects of Art. 10
}

// numbersOf are all numbers of a text, bare ones too, in an order of their
// own: 1.2亿 counts as what it is, and a citation by its numerals in digits.
func numbersOf(text string) string {
	for _, words := range wordsApart {
		text = strings.ReplaceAll(strings.ReplaceAll(text, words.zh, ""), words.en, "")
	}
	text = places.ReplaceAllStringFunc(text, arabic)
	text = clause.ReplaceAllStringFunc(text, func(s string) string { return arabic(s) + "（" })
	text = place.ReplaceAllStringFunc(text, arabic)
	for range 2 { // what ends one may begin the next
		text = part.ReplaceAllStringFunc(text, func(s string) string {
			m := part.FindStringSubmatch(s)
			if m[3] >= "0" && m[3] <= "9" {
				m[3] = "." + m[3]
			}
			return m[1] + strings.TrimSpace(arabic(m[2])) + m[3]
		})
	}
	var all []string
	for _, m := range digits.FindAllStringSubmatch(text, -1) {
		n, ok := new(big.Rat).SetString(strings.ReplaceAll(m[1], ",", ""))
		if !ok {
			return "not a number: " + m[1]
		}
		n.Mul(n, map[string]*big.Rat{"": big.NewRat(1, 1), "万": big.NewRat(1e4, 1), "亿": big.NewRat(1e8, 1)}[m[2]])
		all = append(all, n.RatString())
	}
	slices.Sort(all)
	return strings.Join(all, " ")
}

// arabic writes the numerals of a citation in digits.
func arabic(citation string) string {
	var all []string
	for _, numeral := range strings.FieldsFunc(citation, func(r rune) bool { return strings.ContainsRune("第条（）、至", r) }) {
		for n := 1; n <= 20; n++ {
			if lang.Numeral(n) == numeral {
				all = append(all, strconv.Itoa(n))
			}
		}
	}
	return " " + strings.Join(all, " ") + " "
}
