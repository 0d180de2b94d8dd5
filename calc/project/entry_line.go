package project

import (
	"strings"

	"github.com/shanting/fuchi/calc/civil"
)

// EntryLine is the line to write into a list of dated entries, named by its
// path, for days that it does not cover; nothing where the list is none of those.
func EntryLine(path string, days civil.Period) string {
	switch path[strings.LastIndex(path, ".")+1:] {
	case "entries":
		return "- {period: " + days.String() + ", net: …}"
	case "rent":
		return "- {period: " + days.String() + ", amount: …, paid: …}"
	}
	return ""
}
