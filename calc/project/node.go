package project

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Kind is the shape of a node.
type Kind uint8

// The three shapes a project file is made of.
const (
	Scalar Kind = iota
	Mapping
	List
)

// Pos is a place in a project file, or the --set argument that stands for one.
// In a workbook it is a cell: its row, its column and its sheet.
type Pos struct {
	Line, Col int32 // from 1; a column counts characters
	Set       int32 // which --set, from 1; 0 for the file
	Sheet     int32 // of a workbook, from 1; 0 for a file of text
}

// Node is a value of a project file with its place: what every format is
// read into before any meaning is given to it.
type Node struct {
	Kind     Kind
	Quoted   bool   // a quoted scalar is never null
	Text     string // of a scalar
	Cell     string // what stands in its cell, where the text has the unit of the heading too
	Pos      Pos
	Entries  []Entry // of a mapping, in the order of the file
	Items    []*Node
	inQuotes bool // its place is that of the quote before it
	refused  bool // a problem already stands for it: nothing is to be read from it
}

// Entry is one entry of a mapping as it was written.
type Entry struct {
	Name     string
	Pos      Pos
	Value    *Node
	inQuotes bool
}

// IsUnknown says whether a scalar says that nothing is known: no value at all,
// or one of the words that a person writes until there is one.
func (n *Node) IsUnknown() bool {
	if n.Text != "" && n.Text[0] >= '0' && n.Text[0] <= '9' { // as most values begin
		return false
	}
	return n.Kind == Scalar && !n.refused && (n.IsEmpty() || isUnknownWord(trim(n.Text)))
}

// trim is strings.TrimSpace with a quick look at the usual text: ASCII without
// blanks at its ends.
func trim(s string) string {
	if n := len(s); n > 0 && s[0]-'!' <= '~'-'!' && s[n-1]-'!' <= '~'-'!' {
		return s
	}
	return strings.TrimSpace(s)
}

// unknownWords are the words for what is not known yet, in any case of letters.
var unknownWords = []string{"", "~", "未知", "待定", "unknown", "TBC", "TBD", "N/A"}

func isUnknownWord(s string) bool {
	switch len(s) { // of the usual value none of them, and of most others not the first letter
	case 0, len("~"), len("TBC"), len("待定"), len("unknown"):
		is := func(word string) bool { return len(s) == len(word) && strings.EqualFold(s, word) }
		return (s == "" || s[0] >= utf8.RuneSelf || strings.IndexByte("~uUtTnN", s[0]) >= 0) &&
			slices.ContainsFunc(unknownWords, is)
	}
	return false
}

// IsEmpty says whether a scalar holds nothing: `key:`, ~ or null.
func (n *Node) IsEmpty() bool {
	return n.Kind == Scalar && !n.Quoted && (n.Text == "" || n.Text == "~" || n.Text == "null" || n.Text == "Null" ||
		n.Text == "NULL")
}
