package ledger

import (
	"regexp"
	"strings"
	"sync"

	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/project"
)

// dayParts are the columns of a ledger that writes days in several, as account
// books do: a year over a month and a day, each written once and not again until
// it changes.
type dayParts struct {
	year, month, day int    // counted from 1; 0 where there is none
	fixed            string // the year that the heading gives
}

func (d dayParts) known() bool { return d.month > 0 && d.day > 0 && (d.year > 0 || d.fixed != "") }

var dayPart = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:([0-9]{4})年?)?(年|月份?|日)$`)
})

// partsOf finds the columns of years, months and days in a heading.
func partsOf(row []Cell) (d dayParts) {
	for k, c := range row {
		m := dayPart().FindStringSubmatch(strings.ReplaceAll(project.Folded(c.Text), " ", ""))
		if m == nil {
			continue
		}
		if m[1] != "" {
			d.fixed = m[1]
		}
		switch {
		case m[2] == "年" && d.year == 0:
			d.year = k + 1
		case strings.HasPrefix(m[2], "月") && d.month == 0:
			d.month = k + 1
		case m[2] == "日" && d.day == 0:
			d.day = k + 1
		}
	}
	if d.year > 0 {
		d.fixed = ""
	}
	return d
}

// dayOf is the day that a row gives in parts; what it leaves out is as in the row above.
func (r *reader) dayOf(cells []Cell) (civil.Date, string, bool) {
	part := func(at int, last *string) string {
		if at > 0 && at <= len(cells) {
			if text := strings.TrimRight(project.Folded(cells[at-1].Text), "年月日"); text != "" {
				*last = text
			}
		}
		return *last
	}
	year := part(r.parts.year, &r.last[0])
	if r.parts.fixed != "" {
		year = r.parts.fixed
	}
	text := year + "-" + part(r.parts.month, &r.last[1]) + "-" + part(r.parts.day, &r.last[2])
	day, err := civil.ParseDate(text)
	return day, text, err == nil
}
