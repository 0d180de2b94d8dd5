// Package lang holds a text in the two languages of the program side by
// side, so that neither can be forgotten where the other is written.
package lang

import (
	"fmt"
	"slices"
	"strings"
)

// Language is one of the languages a person can be answered in.
type Language int

// The languages of the program; Chinese is the language of the law and the default.
const (
	Chinese Language = iota
	English
)

// Parse reads a language as it is named on the command line, zh or en, and as
// locales name it: en_US.UTF-8, en-US, zh_CN, zh-Hans.
func Parse(name string) (Language, bool) {
	name = strings.ToLower(strings.TrimSpace(name))
	name, _, _ = strings.Cut(name, ".")
	name, _, _ = strings.Cut(name, "@")
	name, _, _ = strings.Cut(strings.ReplaceAll(name, "-", "_"), "_")
	switch name {
	case "zh", "中文", "chinese", "汉语":
		return Chinese, true
	case "en", "english", "英文", "英语":
		return English, true
	}
	return Chinese, false
}

// OfLocale is the language of a person whose system is set up so: that of the
// first of LC_ALL, LC_MESSAGES and LANG which is set, English where that is an
// English locale and Chinese else.
func OfLocale(getenv func(string) string) Language {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if locale := getenv(name); locale != "" {
			l, _ := Parse(locale)
			return l
		}
	}
	return Chinese
}

// Text is one text in both languages. Its arguments are formatted only when
// it is read, so that a text nobody reads costs nothing.
type Text struct {
	zh, en string
	args   []any
}

// T is a text without arguments.
func T(zh, en string) Text { return Text{zh: zh, en: en} }

// F is a text with arguments, written with the verbs %s and %d in the same
// order in both languages. An argument that is itself a Text or a citation
// appears in the language of the whole.
func F(zh, en string, args ...any) Text {
	if false {
		_ = fmt.Sprintf(en, args...) // so that vet holds the arguments against the verbs
	}
	return Text{zh: zh, en: en, args: args}
}

// Of is a text that was made once, said of something: its verbs are filled.
func (t Text) Of(args ...any) Text {
	t.args = args
	return t
}

// Same is a text that reads the same in both languages: a name, a figure.
func Same(s string) Text { return Text{zh: s, en: s} }

// IsZero says whether there is no text.
func (t Text) IsZero() bool { return t.zh == "" && t.en == "" }

// In gives the text in one language.
func (t Text) In(l Language) string {
	form := t.zh
	if l == English {
		form = t.en
	}
	if len(t.args) == 0 {
		return form
	}
	args := make([]any, len(t.args))
	for i, a := range t.args {
		switch inner := a.(type) {
		case interface{ In(Language) string }: // a text, a citation
			args[i] = inner.In(l)
		case interface{ Grouped() string }: // money, thousands apart
			args[i] = inner.Grouped()
		default:
			args[i] = a
		}
	}
	said := fmt.Sprintf(form, args...)
	if l == English && slices.Contains(args, any(1)) {
		return Singular(said)
	}
	return said
}

// Join puts texts one after the other, with the separator of the language.
func Join(texts []Text) Text {
	zh, en := make([]string, len(texts)), make([]string, len(texts))
	for i, t := range texts {
		zh[i], en[i] = t.In(Chinese), t.In(English)
	}
	return T(strings.Join(zh, "、"), strings.Join(en, ", "))
}
