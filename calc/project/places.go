package project

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/shanting/fuchi/calc/lang"
)

// spelled are the two spellings of keys.
func spelled(known []*Key) [][2]string {
	names := make([][2]string, len(known))
	for i, k := range known {
		names[i] = [2]string{k.Name, k.Zh}
	}
	return names
}

func (b *binder) unknownKey(e *Entry, known []*Key) {
	hint := b.keyMeant(e.Name, known)
	if isAfterComma(e.Name) && e.Value.IsEmpty() {
		hint = afterComma
	}
	message := lang.T("没有这个键", "unknown key")
	if r, ok := passesForLatin(e.Name); ok {
		message = lang.F("没有这个键：其中的 %s 不是拉丁字母", "unknown key: %s in it is no Latin letter", fmt.Sprintf("U+%04X", r))
	}
	b.path = append(b.path, step{name: e.Name})
	b.problem(e.Pos, message, hint)
	b.path = b.path[:len(b.path)-1]
}

// passesForLatin finds the first letter of another alphabet in a word that has
// Latin ones too: it looks like one of them.
func passesForLatin(word string) (rune, bool) {
	i := strings.IndexFunc(word, func(r rune) bool {
		return unicode.In(r, unicode.Cyrillic, unicode.Greek,
			unicode.Armenian)
	})
	if i < 0 || !strings.ContainsFunc(word, func(r rune) bool { return unicode.Is(unicode.Latin, r) }) {
		return 0, false
	}
	r, _ := utf8.DecodeRuneInString(word[i:])
	return r, true
}

// keyMeant guesses which key was meant: one of the same meaning here, the same
// one of another section, one spelled nearly so, or else lists all.
func (b *binder) keyMeant(written string, known []*Key) lang.Text {
	if len(b.problems) > maxGuesses {
		return lang.Text{}
	}
	if len(written) > maxWord {
		return lang.F("可用的键：%s", "known keys: %s", keyNames(known))
	}
	if hint := noKey(written); !hint.IsZero() {
		return hint
	}
	if found := meaning(written, spelled(known)); len(found) > 0 {
		// the very word may be at home elsewhere, for another fact
		other := func(k *Key) []string {
			if has := k.find(written); has != nil && !isAmong(has, found, known) {
				return []string{""}
			}
			return nil
		}
		if at := elsewhere(b.table, known, other); len(at) == 1 {
			return lang.F("%s 属于 %s；这里是不是 %s？", "%s belongs to %s; here, did you mean %s?",
				written, at[0], orList(found))
		}
		return didYouMean(found)
	}
	if hint := yearAsKey(written, known); !hint.IsZero() {
		return hint
	}
	same := func(k *Key) []string {
		if k.find(written) != nil || k.Type == TypeByName && k.Children[0].Options.has(written) {
			return []string{""}
		}
		return nil
	}
	alike := func(k *Key) []string {
		if found := same(k); found != nil || written == "" || written[0] < utf8.RuneSelf {
			return found
		}
		return meaning(written, spelled(k.Children))
	}
	// a word may be the key of a section, and mean one that is nearer
	places, near := elsewhere(b.table, known, same), elsewhere(b.table, known, alike)
	if len(places) > 0 && len(near) > 0 && !slices.Equal(texts(places), texts(near)) {
		return lang.F("是不是 %s？", "did you mean %s?", lang.Join(near))
	}
	if len(places) > 0 {
		return lang.F("%s 属于 %s", "%s belongs to %s", written, lang.Join(places))
	}
	return b.meant(written, spelledOut(known), func() lang.Text {
		if found := meansPart(written, spelled(known)); len(found) > 0 {
			return didYouMean(found)
		}
		if places := elsewhere(b.table, known,
			func(k *Key) []string { return meaning(written, spelled(k.Children)) }); len(places) > 0 {
			return lang.F("是不是 %s？", "did you mean %s?", lang.Join(places))
		}
		return lang.F("可用的键：%s", "known keys: %s", keyNames(known))
	})
}

func texts(all []lang.Text) (out []string) {
	for _, t := range all {
		out = append(out, t.In(lang.English))
	}
	return out
}

// Meant says which key below this one a word that names none was probably meant
// to be.
func (k *Key) Meant(written string) lang.Text {
	return (&binder{table: Table}).keyMeant(written, k.Children)
}

func didYouMean(words []string) lang.Text {
	return lang.F("是不是 %s？", "did you mean %s?", orList(words))
}

// isAmong says whether one of the known keys that were found has the name of a
// key of another section: then it is the same fact of another thing.
func isAmong(k *Key, found []string, known []*Key) bool {
	return slices.ContainsFunc(known, func(here *Key) bool {
		return here.Name == k.Name && (slices.Contains(found, here.Name) || slices.Contains(found, here.Zh))
	})
}

func orList(words []string) lang.Text {
	return lang.T(strings.Join(words, " 或 "), strings.Join(words, " or "))
}

// spelledOut are all spellings of keys.
func spelledOut(known []*Key) []string {
	names := make([]string, 0, 2*len(known))
	for _, k := range known {
		names = append(names, k.Name, k.Zh)
	}
	return names
}

// keyNames lists keys, in Chinese with both spellings.
func keyNames(known []*Key) lang.Text {
	both := make([]lang.Text, len(known))
	for i, k := range known {
		both[i] = lang.T(k.Zh+" "+k.Name, k.Name)
	}
	return lang.Join(both)
}

// mostPlaces is at how many places a key may be at home before it says too little.
const mostPlaces = 3

// elsewhere names the sections in which a key is found, those nearest to the
// root, and the name it has there; none where it is at home in too many to say
// which is meant.
func elsewhere(root *Key, here []*Key, found func(section *Key) []string) (nearest []lang.Text) {
	all := 0
	for level := []sectionPlace{{key: root}}; len(level) > 0; {
		var places []lang.Text
		var next []sectionPlace
		for _, at := range level {
			if !slices.Equal(at.key.Children, here) {
				for _, name := range found(at.key) {
					places = append(places, at.name(name))
				}
			}
			for _, c := range at.key.Children {
				if len(c.Children) > 0 {
					next = append(next, sectionPlace{c, append(slices.Clone(at.above), c)})
				}
			}
		}
		if nearest == nil {
			nearest = places
		}
		if all += len(places); all > mostPlaces {
			return nil
		}
		level = next
	}
	return nearest
}

// sectionPlace is a section, and those it lies in.
type sectionPlace struct {
	key   *Key
	above []*Key
}

// name is the section as it is named in a file, with a key of its own after it
// where that is given.
func (h sectionPlace) name(key string) lang.Text {
	var zh, en []string
	for _, k := range h.above {
		zh, en = append(zh, k.Zh), append(en, k.Name)
	}
	if k := h.key.find(key); k != nil {
		zh, en = append(zh, k.Zh), append(en, k.Name)
	}
	if len(zh) == 0 {
		return lang.T("文件的最外层", "the top of the file")
	}
	return lang.T(strings.Join(zh, "."), strings.Join(en, "."))
}
