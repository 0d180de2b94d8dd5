package ledger

import (
	"strings"

	"github.com/shanting/fuchi/calc/project"
)

// longestPart is how many signs the lower part of a heading may have.
const longestPart = 8

// stacked makes one heading of two rows, as ledgers print them where a name stands
// over several columns: 凭证 over 字 and 号, 金额 over 借方 and 贷方. It is nothing
// where the row is no heading, or the next holds anything but words.
func (s Sheet) stacked(i int) []Cell {
	if i+1 >= len(s) || countNamed(s[i]) < 2 || !isLowerPart(s[i+1]) {
		return nil
	}
	row := make([]Cell, max(len(s[i]), len(s[i+1])))
	over := ""
	for k := range row {
		row[k].Pos = s[i][0].Pos
		if k < len(s[i]) {
			row[k] = s[i][k]
			if text := strings.TrimSpace(row[k].Text); text != "" {
				over = text
			}
		}
		if k < len(s[i+1]) && !isBlank(s[i+1][k]) {
			row[k].Text = joint(over, s[i+1][k].Text)
		}
	}
	return row
}

// joint is the name of a column with a part of it over the other.
func joint(over, under string) string {
	if Named(over+under) == None && Named(under) != None {
		return under
	}
	return over + strings.TrimSpace(under)
}

func countNamed(row []Cell) (n int) {
	for _, c := range row {
		if Named(c.Text) != None {
			n++
		}
	}
	return n
}

// isLowerPart says whether a row has short words only, and some.
func isLowerPart(row []Cell) bool {
	some := false
	for _, c := range row {
		text := project.Folded(c.Text)
		if text == "" {
			continue
		}
		if len([]rune(text)) > longestPart || strings.ContainsAny(text, "0123456789") || isTotalWord(text) {
			return false
		}
		some = true
	}
	return some
}
