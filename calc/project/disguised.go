package project

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// The letters of Cyrillic and Greek that cannot be told from Latin ones. They
// are at home in a word of their own alphabet; in the middle of Latin letters
// they make another name of what a person reads as one.
const (
	disguised = "АВЕЅІЈКМНОРСТУХѴаеѕіјорсухԁһԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧοϳ"
	latins    = "ABESIJKMHOPCTYXVaesijopcyxdhqwABEZHIKMNOPTYXoj"
)

// amongLatin is the form of one of them beside a Latin letter.
const amongLatin = `[A-Za-z][` + disguised + `]|[` + disguised + `][A-Za-z]`

// latinFor is the Latin letter that another looks like.
func latinFor(r rune) (rune, bool) {
	at := strings.IndexRune(disguised, r)
	if at < 0 {
		return 0, false
	}
	return rune(latins[utf8.RuneCountInString(disguised[:at])]), true
}

// isDisguised says whether the letter at a place of a text looks like a Latin
// one, in a run of them that has a Latin letter.
func isDisguised(s string, at int) bool {
	r, size := utf8.DecodeRuneInString(s[at:])
	if _, like := latinFor(r); !like {
		return false
	}
	isASCII := func(r rune) bool { return r < utf8.RuneSelf && unicode.IsLetter(r) }
	isEither := func(r rune) bool { return isASCII(r) || strings.ContainsRune(disguised, r) }
	before, after := s[:at], s[at+size:]
	before = before[len(strings.TrimRightFunc(before, isEither)):]
	after = after[:len(after)-len(strings.TrimLeftFunc(after, isEither))]
	return strings.ContainsFunc(before, isASCII) || strings.ContainsFunc(after, isASCII)
}
