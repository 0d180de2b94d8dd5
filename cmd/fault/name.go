package fault

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Name is the name of a file as it is shown: as it stands where every sign of
// it can be seen, else quoted as a shell takes it, $'\xb8.yaml', so that two
// names are never shown as one and none of them steers a terminal.
func Name(name string) string {
	if utf8.ValidString(name) && !strings.HasPrefix(name, "$'") && !strings.ContainsFunc(name, isUnseen) {
		return name
	}
	var b strings.Builder
	b.WriteString("$'")
	for i, size := 0, 0; i < len(name); i += size {
		var r rune
		switch r, size = utf8.DecodeRuneInString(name[i:]); {
		case r == utf8.RuneError && size == 1, r < ' ', r == 0x7f:
			fmt.Fprintf(&b, `\x%02x`, name[i])
		case r == '\'' || r == '\\':
			b.WriteString(`\` + string(r))
		case isUnseen(r):
			fmt.Fprintf(&b, `\U%08x`, r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String() + "'"
}

// isUnseen says whether a character leaves no mark of its own; the wide blank
// of Chinese is a blank as any other.
func isUnseen(r rune) bool { return !unicode.IsPrint(r) && r != '\u3000' }
