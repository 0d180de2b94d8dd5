package xlsx

import (
	"strconv"

	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/money"
)

// Style is how a cell that is written looks; each has its row in the list of
// styles of every workbook.
type Style uint8

// The styles. What is to be filled in has a ground of its own.
const (
	Plain     Style = iota
	Head            // of a column
	Title           // of a sheet
	Section         // of some rows
	Line            // words that go across the sheet
	Wrapped         // words that fold
	Literal         // words that fold and begin as a formula would
	Note            // words said aside
	Money           // to the fen
	MoneyMore       // money of which more is not known
	Total           // money that adds up, and its label
	Sign            // a sign in the place of money
	TotalMore       // the same of which more is not known
	Date
	Whole   // a whole number
	Percent // a share
	Fill    // words to be filled in
	FillMoney
	FillDate
	FillNumber
	Figure // a number with as many places as it has
	afterLast
)

// Ground is the colour behind a row that is marked, whatever its cells hold.
type Ground uint8

// The grounds.
const (
	Unmarked Ground = iota
	Right
	Doubtful
	Wrong
	afterGrounds
)

// Out is a cell that is written: words, or the exact text of a number.
type Out struct {
	Text   string
	Number bool
	Style  Style
	Ground Ground
}

// look is the place of how a cell looks in the list of styles.
func (c Out) look() int { return int(c.Ground)*int(afterLast) + int(c.Style) }

// Say is a cell of words. Words are never a formula, and stay words when
// somebody edits the cell.
func Say(text string, s Style) Out {
	if s == Wrapped && text != "" && (text[0] == '=' || text[0] == '+' || text[0] == '-' || text[0] == '@') {
		s = Literal
	}
	return Out{Text: text, Style: s}
}

// Sum is an amount to the fen, exactly.
func Sum(a money.Amount, s Style) Out { return Out{Text: a.String(), Number: true, Style: s} }

// OnDay is a day.
func OnDay(d civil.Date, s Style) Out {
	return Out{Text: strconv.Itoa(int(d) - day1900), Number: true, Style: s}
}

// Check is what a range of cells takes, and what is said where one is chosen.
type Check struct {
	Range       string
	List        string // a range that has the choices, or nothing
	Title, Help string
}

// Sheet is a sheet that is written.
type Sheet struct {
	Name   string
	Widths []int // of the columns, in narrow characters
	Rows   [][]Out
	Frozen [2]int // rows and columns that stay in sight; the rows stand on every printed page
	Wide   bool   // printed across the page
	Checks []Check
	Across map[int]int // rows, from 1, whose words go across all columns, and the lines that they take
	Tall   map[int]int // rows, from 1, whose words fold, and the lines that they take
	Hidden bool
	Filter int // the row of heads whose columns can be filtered, from 1; 0 for none
}

// isMarked says whether a sheet has looks that most workbooks do without.
func (s *Sheet) isMarked() bool {
	for _, r := range s.Rows {
		for _, c := range r {
			if c.look() >= int(Figure) {
				return true
			}
		}
	}
	return false
}

// Add adds a row.
func (s *Sheet) Add(cells ...Out) { s.Rows = append(s.Rows, cells) }

// columns is how many columns the widest row has.
func (s *Sheet) columns() int {
	n := 1
	for _, r := range s.Rows {
		n = max(n, len(r))
	}
	return n
}
