package project

import (
	"regexp"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/shanting/fuchi/calc/lang"
)

// slip is a usual mistake: the first group of its form is what is wrong.
type slip struct {
	form          *regexp.Regexp
	message, hint lang.Text
}

// usualSlips are what a Chinese keyboard and a careless editor do to YAML.
// They are looked for only once a file cannot be read, since the same marks
// are at home in a name; until then their forms are not even made.
var usualSlips = sync.OnceValue(func() []slip {
	return []slip{
		{regexp.MustCompile(`^ *(\t)[\t ]*[^\s#]`), lang.T("缩进用了制表符", "is indented with a tab"), spacesOnly},
		{regexp.MustCompile(`^ *([\x{A0}\x{3000}])[\s\x{A0}\x{3000}]*[^\s\x{A0}\x{3000}#]`), wideIndent, spacesOnly},
		{regexp.MustCompile(`^\s*(?:- +)?\pL[\pL\pN_]*:([\x{A0}\x{3000}])`),
			lang.T("冒号后是看不出的全角空格或不间断空格",
				"a full-width or a no-break space, which looks like a space, follows the colon"),
			lang.T("冒号后改用半角空格", "write an ASCII space after the colon")},
		{regexp.MustCompile(`^\s*(?:- +)?\pL[\pL\pN_]*:([^\s:/\\])`), lang.T("冒号后没有空格", "no space follows the colon"),
			lang.T("写成 键: 值，冒号后面空一格", "write key: value, with a space after the colon")},
		{regexp.MustCompile(`^\s*(?:- +)?[\pL\pN_]+ *(：)`), lang.T("键后是全角冒号", "a full-width colon follows the key"),
			lang.T("写成 键: 值，冒号半角，后面空一格", "write key: value, with an ASCII colon and a space after it")},
		{regexp.MustCompile(`^[^#"']*[{\[][^#"']*(，)`), lang.T("括号内是全角逗号", "a full-width comma stands in brackets"),
			lang.T("写成半角逗号", "write an ASCII comma")},
		{regexp.MustCompile(`^[^#"']*(［|｛|］|｝)`), lang.T("括号是全角的", "the bracket is full-width"),
			lang.T("写成半角括号", "write an ASCII bracket")},
	}
})

var (
	wideIndent = lang.T("缩进用了看不出的全角空格或不间断空格",
		"is indented with a full-width or a no-break space, which looks like a space")
	spacesOnly = lang.T("缩进只用半角空格", "indent with ASCII spaces only")
)

// slips lists the first usual slip of every line.
func slips(src []byte) Problems {
	var found Problems
	line := int32(0)
	for text := range strings.Lines(string(src)) {
		line++
		if len(text) > 2000 {
			continue
		}
		for _, s := range usualSlips() {
			if at := s.form.FindStringSubmatchIndex(text); at != nil {
				col := utf8.RuneCountInString(text[:at[2]]) + 1
				found = append(found, Problem{Pos: Pos{Line: line, Col: int32(col)}, Message: s.message, Hint: s.hint})
				break
			}
		}
	}
	return found
}
