package report

import (
	"regexp"
	"strings"
	"sync"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// bent are texts that Excel and WPS take for something else and do not give
// back: a number (of 18 digits the last are lost, 007 is 7, 1.10 is 1.1, 1e5 is
// 100000), a day (3-2, 1/4, 3月2日, 2-Mar), a time.
var bent = sync.OnceValue(func() *regexp.Regexp {
	const month = `(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*`
	return regexp.MustCompile(`^(?i:` +
		`[(]?[¥$€£]?[ ]?[0-9.][0-9.,]*(?:e[-+]?[0-9]+)?[ ]?%?[)]?` + // numbers
		`|[0-9]{1,4}[-/.][0-9]{1,2}(?:[-/.][0-9]{1,4})?(?: [0-9:]+)?` + // days
		`|[0-9]{1,4}:[0-9]{1,2}(?::[0-9.]+)?(?: ?[ap]m?)?` + // times
		`|[0-9]{1,2} ?[ap]m?` +
		`|(?:[0-9]{1,4}年)?[0-9]{1,2}月(?:[0-9]{1,2}日?)?` +
		`|[0-9]{1,2}[- /]?` + month + `(?:[- /,]+[0-9]{1,4})?|` + month + `[- /.]?[0-9]{1,4}(?:,? ?[0-9]{2,4})?` +
		`|[0-9]+ [0-9]+/[0-9]+)$`) // one and a half
})

// mayBend is a quick look at the usual text: what begins with a Chinese
// character is not bent, nor what is ASCII and begins with a word of letters
// that is no month.
func mayBend[T ~string | ~[]byte](s T) bool {
	if len(s) > 0 && s[0] >= utf8.RuneSelf {
		return !isChinese(s, 0)
	}
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf || i < 3 && !(s[i]|0x20 >= 'a' && s[i]|0x20 <= 'z') {
			return true
		}
	}
	return len(s) >= 3 && isMonth([3]byte{s[0] | 0x20, s[1] | 0x20, s[2] | 0x20})
}

// isMonth says whether three small letters begin the name of a month.
func isMonth(letters [3]byte) bool {
	switch string(letters[:]) {
	case "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec":
		return true
	}
	return false
}

// isShort says whether a text is a whole number that stays what it is: 0, or up to
// 11 digits of which the first is not 0.
func isShort[T ~string | ~[]byte](s T) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return len(s) == 1 || len(s) > 1 && len(s) <= 11 && s[0] != '0'
}

// bends says whether a text would be bent; of a full width digit as of a plain one.
func bends(s string) bool {
	if len(s) == 0 || len(s) > 64 || !mayBend(s) || !strings.ContainsAny(s, "0123456789０１２３４５６７８９") ||
		isShort(s) {
		return false
	}
	return bent().MatchString(strings.TrimSpace(norm.NFKC.String(s)))
}
