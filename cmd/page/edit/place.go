package edit

import (
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// offset is where a node begins in the text: the parser counts characters.
func (e *editor) offset(n *yaml.Node) int {
	at := e.begins[n.Line-1]
	if n.Line == 1 {
		at += len(e.text) - len(strings.TrimPrefix(e.text, "\uFEFF"))
	}
	for range n.Column - 1 {
		_, size := utf8.DecodeRuneInString(e.text[at:])
		at += size
	}
	return at
}

func (e *editor) isFlow(n *yaml.Node) bool { return n.Style&yaml.FlowStyle != 0 }

// end is where a node ends.
func (e *editor) end(n *yaml.Node) (int, error) {
	from := e.offset(n)
	switch {
	case n.Anchor != "" || n.Alias != nil || n.Style&yaml.TaggedStyle != 0:
		return 0, errHard
	case n.Kind != yaml.ScalarNode && e.isFlow(n):
		return e.closing(from)
	case n.Kind != yaml.ScalarNode:
		return e.endOfBlock(n)
	case n.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle) != 0:
		return e.quoteEnd(from)
	case n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) == 0 && strings.HasPrefix(e.text[from:], n.Value):
		return from + len(n.Value), nil
	}
	return 0, errHard // over several lines
}

// endOfBlock is the end of the last thing in a block; a key without a value ends
// with its colon.
func (e *editor) endOfBlock(n *yaml.Node) (int, error) {
	last := n.Content[len(n.Content)-1]
	if n.Kind == yaml.MappingNode && last.Kind == yaml.ScalarNode && last.Value == "" && last.Style == 0 {
		end, err := e.end(n.Content[len(n.Content)-2])
		return end + 1, err
	}
	return e.end(last)
}

// quoteEnd is the end of a quoted text that begins at from.
func (e *editor) quoteEnd(from int) (int, error) {
	quote := e.text[from]
	for i := from + 1; i < len(e.text); i++ {
		switch {
		case e.text[i] == '\\' && quote == '"':
			i++
		case e.text[i] == quote && quote == '\'' && strings.HasPrefix(e.text[i:], "''"):
			i++
		case e.text[i] == quote:
			return i + 1, nil
		}
	}
	return 0, errHard
}

// closing is the end of what a bracket opens; brackets in quotes and remarks do not count.
func (e *editor) closing(from int) (int, error) {
	depth := 0
	for i := from; i < len(e.text); i++ {
		starts := strings.IndexByte(" \t\n,[{:", e.text[i-1]) >= 0 || i == from
		switch c := e.text[i]; {
		case (c == '"' || c == '\'') && starts:
			end, err := e.quoteEnd(i)
			if err != nil {
				return 0, err
			}
			i = end - 1
		case c == '#' && (e.text[i-1] == ' ' || e.text[i-1] == '\n'):
			next := strings.IndexByte(e.text[i:], '\n')
			if next < 0 {
				return 0, errHard
			}
			i += next
		case c == '{' || c == '[':
			depth++
		case c == '}' || c == ']':
			if depth--; depth == 0 {
				return i + 1, nil
			}
		}
	}
	return 0, errHard
}

// lineEnd is the end of the line that a node ends on, with the remark there.
func (e *editor) lineEnd(n *yaml.Node) (int, error) {
	end, err := e.end(n)
	if err != nil {
		return 0, err
	}
	rest := e.text[end:]
	if next := strings.IndexByte(rest, '\n'); next >= 0 {
		rest = rest[:next]
	}
	return end + len(strings.TrimSuffix(rest, "\r")), nil
}

// newline is how the lines of the file end.
func (e *editor) newline() string {
	if strings.Contains(e.text, "\r\n") {
		return "\r\n"
	}
	return "\n"
}

func blanks(n int) string { return strings.Repeat(" ", n) }

// scalar spells a text so that it is read as that text: plain where it can be,
// else in quotes.
func scalar(s string) string {
	var read yaml.Node
	err := yaml.Unmarshal([]byte("{k: "+s+", z: 1}"), &read)
	if err == nil && s != "" && len(read.Content) == 1 && len(read.Content[0].Content) == 4 {
		v := read.Content[0].Content[1]
		if v.Kind == yaml.ScalarNode && v.Style == 0 && v.Value == s && v.Anchor == "" {
			return s
		}
	}
	return "'" + strings.ReplaceAll(s, "'", "''") + "'"
}
