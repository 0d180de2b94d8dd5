package report

import (
	"regexp"
	"strings"
	"sync"

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

// short are whole numbers that stay what they are.
var short = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(?:0|[1-9][0-9]{0,10})$`) })

// bends says whether a text would be bent; of a full width digit as of a plain one.
func bends(s string) bool {
	if len(s) == 0 || len(s) > 64 || !strings.ContainsAny(s, "0123456789０１２３４５６７８９") || short().MatchString(s) {
		return false
	}
	return bent().MatchString(strings.TrimSpace(norm.NFKC.String(s)))
}
