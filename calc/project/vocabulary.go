package project

import (
	"slices"
	"strings"

	"github.com/shanting/fuchi/calc/lang"
)

// Vocabulary are the words that the documents, not the file format, decide:
// what may be named in a file beyond its keys.
type Vocabulary struct {
	Awards    []string // ids
	Matters   []string // a matter that ends in ":" goes on with a name
	Readings  []Reading
	Districts []Option // whose documents there are, the first that of a project that names none
	// In are the words of each district by itself, by its name, where there are
	// several; a file has those of the one that it names.
	In map[string]Vocabulary
	// Cited says of keys, by their paths, where documents ask for them.
	Cited map[string][]lang.Text
	// Called are the other names of awards and matters; they are made when one is
	// looked for, and nil where there are none.
	Called func() []Called
}

// Called is another name of an award or a matter: one that the program prints,
// so that what is printed can be written. An article may name several awards.
type Called struct {
	ID, Name string
	folded   string
}

// Call gives an award or a matter another name.
func Call(id, name string) Called { return Called{id, name, Folded(name)} }

// named are the ids among some that a name stands for. One that goes on with an
// instance is named up to a colon, and the instance after it.
func (v *Vocabulary) named(s string, ids []string) (found []string) {
	if v.Called == nil {
		return nil
	}
	head, instance, _ := strings.Cut(strings.ReplaceAll(s, "：", ":"), ":")
	instance = instanceOf(strings.TrimSpace(instance))
	s, head = Folded(s), Folded(head)
	for _, c := range v.Called() {
		id, whole := c.ID, s
		if strings.HasSuffix(id, ":") && instance != "" {
			id, whole = id+instance, head
		}
		if strings.EqualFold(whole, c.folded) && slices.Contains(ids, c.ID) && !slices.Contains(found, id) {
			found = append(found, id)
		}
	}
	return found
}

// instanceOf is what tells one award of a rule from another: of a listing its
// event, in whichever of its spellings.
func instanceOf(s string) string {
	if event, ok := Events.find(Folded(s)); ok {
		return event
	}
	return s
}

// partly are the ids among some of whose names a word is a part, or of which it
// is what follows the document.
func (v *Vocabulary) partly(s string, ids []string) (found []string) {
	word := strings.ToLower(Folded(s))
	if v.Called == nil || len([]rune(word)) < 2 {
		return nil
	}
	for _, c := range v.Called() {
		_, tail, _ := strings.Cut(c.ID, "/")
		if slices.Contains(ids, c.ID) && !slices.Contains(found, c.ID) &&
			(tail == word || strings.Contains(strings.ToLower(c.folded), word)) {
			found = append(found, c.ID)
		}
	}
	return found
}

// title is the first name of an award that stands for it alone, else its id.
func (v *Vocabulary) title(id string) string {
	if v.Called != nil {
		for _, c := range v.Called() {
			if c.ID == id && len(v.named(c.Name, v.Awards)) == 1 {
				return c.Name
			}
		}
	}
	return id
}

// titles are several awards as they may be written, in Chinese by their names.
func (v *Vocabulary) titles(ids []string, zh, en string) lang.Text {
	titles := make([]string, len(ids))
	for i, id := range ids {
		titles[i] = v.title(id)
	}
	return lang.T(strings.Join(titles, zh), strings.Join(ids, en))
}

// Reading is a switch for an unclear clause: its choices, the default first.
type Reading struct {
	ID      string
	Choices []string
}

// district reads the name of a district; where none is known any is taken.
func (b *binder) district(n *Node) (string, bool) {
	if len(b.words.Districts) == 0 {
		return b.text(n)
	}
	return b.choice(n, &Options{All: b.words.Districts})
}
