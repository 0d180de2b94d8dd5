package project

import (
	"slices"
	"strings"
	"unicode"
)

// A value near another in its letters may be its opposite: 分公司 has all of 公司,
// and one sign parts 二级 from 一级. So of values a word is guessed at only where
// what is different means nothing; else the choices are listed.

// nearValue is the value that a mistyped word is meant to be, or nothing.
func nearValue(written string, o *Options) string {
	word := Folded(written)
	if len(word) > maxWord || word == "" {
		return ""
	}
	if word[0] < 0x80 {
		return mistyped(word, o)
	}
	var found []string
	for _, v := range o.All {
		if isSameSigns(word, v.Zh) || endsIdly(word, v.Zh) || isInPlace(word, v) {
			found = append(found, v.Zh)
		}
	}
	if len(found) != 1 {
		return ""
	}
	return found[0]
}

// mistyped is the English value of which a letter was missed, added or changed: no
// number, nothing put before it and nothing left out there, which may say the reverse.
func mistyped(word string, o *Options) string {
	names := make([]string, 0, len(o.All))
	for _, v := range o.All {
		if numbersOf(word) == numbersOf(v.Name) && !strings.HasSuffix(word, v.Name) && !strings.HasSuffix(v.Name, word) {
			names = append(names, v.Name)
		}
	}
	return nearest(word, names)
}

func numbersOf(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return r
		}
		return -1
	}, s)
}

// isSameSigns says whether two words differ in the order of their signs alone.
func isSameSigns(a, b string) bool {
	for _, sign := range a {
		if strings.Count(a, string(sign)) != strings.Count(b, string(sign)) {
			return false
		}
	}
	return len(a) == len(b)
}

// idle are the endings that say no more than what they stand behind.
var idle = []string{"业", "类", "类别", "项目", "类项目", "企业", "机构", "性质", "方式", "等", "的"}

// endsIdly says whether one of two words is the other and an idle ending.
func endsIdly(word, value string) bool {
	rest, more := strings.CutPrefix(word, value)
	if !more {
		rest, more = strings.CutPrefix(value, word)
	}
	return more && slices.Contains(idle, rest)
}

// isInPlace says whether a word is a long one that means a value, behind the name
// of a place: 山亭 before 区人民政府.
func isInPlace(word string, v Option) bool {
	const longest, shortest = 3, 4 // of the place, of the word, in signs
	for _, m := range meanings {
		if m.name != v.Name {
			continue
		}
		for w := range strings.SplitSeq(m.words, "|") {
			before, ok := strings.CutSuffix(word, w)
			n := len([]rune(before))
			if ok && n > 0 && n <= longest && len([]rune(w)) >= shortest &&
				!strings.ContainsAny(before, "非不未无没副原前外") {
				return true
			}
		}
	}
	return false
}
