package lang

import (
	"regexp"
	"strings"
	"sync"
)

var ofOne = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`\b1 ((?:[a-z]+ )?)(year|month|day)s\b`)
})

// Singular reads "1 full years" as English has it, since a figure of the law
// that is put into a sentence may be one.
func Singular(s string) string {
	if !strings.Contains(s, "1 ") { // as most: the program starts without the search
		return s
	}
	return ofOne().ReplaceAllString(s, "1 $1$2")
}
