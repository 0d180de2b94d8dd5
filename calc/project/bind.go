package project

import (
	"fmt"
	"slices"
	"strings"

	"github.com/shanting/fuchi/calc/lang"
)

// Warning is something in a file that may be a slip but does not stop the computation.
type Warning struct {
	Pos     Pos
	Path    string
	Message lang.Text
}

// binder walks nodes into a Project and collects every problem on the way.
type binder struct {
	words    Vocabulary
	table    *Key // all keys, to say where one is at home
	problems Problems
	warnings []Warning
	path     []step // as the author wrote it
	index    [2]int32
	depth    int  // of lists
	unfolded bool // a name may be written in two ways
	lists    *lists
}

// step is a step of a path: a key, or an item of a list where item is not 0,
// counted from 1.
type step struct {
	name string
	item int
}

func (s step) String() string {
	if s.item > 0 {
		return fmt.Sprintf("[%d]", s.item-1)
	}
	return s.name
}

func (b *binder) where() string {
	var s strings.Builder
	for _, step := range b.path {
		p := step.String()
		if s.Len() > 0 && !strings.HasPrefix(p, "[") {
			s.WriteByte('.')
		}
		if p == "" {
			p = `""`
		}
		s.WriteString(Shown(p))
	}
	return s.String()
}

// problem records what is wrong at a place and what to write instead.
func (b *binder) problem(at Pos, message, hint lang.Text) {
	b.problems = append(b.problems, Problem{Pos: at, Path: b.where(), Message: message, Hint: hint})
}

func (b *binder) warn(at Pos, message lang.Text) {
	b.warnings = append(b.warnings, Warning{Pos: at, Path: b.where(), Message: message})
}

// under runs do with one more step on the path.
func (b *binder) under(s step, do func()) {
	b.path = append(b.path, s)
	do()
	b.path = b.path[:len(b.path)-1]
}

// expect says whether a node has the shape its key asks for.
func (b *binder) expect(n *Node, kind Kind, known ...*Key) bool {
	if n.refused { // reported where it was read
		return false
	}
	if n.Kind == kind {
		return true
	}
	names := [...]lang.Text{
		Scalar:  lang.T("一个值", "one value"),
		Mapping: lang.T("一组 键: 值", "a group of key: value"),
		List:    lang.T("一个列表", "a list"),
	}
	if n.IsUnknown() {
		b.problem(n.Pos, lang.F("没有值，应为%s", "has no value; it should be %s", names[kind]),
			lang.T("未知就删去这一行：不写即未知，不是零", "remove the line if it is unknown: what is left out is unknown, not zero"))
		return false
	}
	b.problem(n.Pos, lang.F("应为%s，而不是%s", "should be %s, not %s", names[kind], names[n.Kind]),
		exampleOf(kind, n, known))
	return false
}

// bindShape reads a mapping into a struct by its table of keys.
func bindShape[T any](b *binder, n *Node, s *shape[T], t *T) {
	if n.Kind != Mapping && !b.expect(n, Mapping, s.children()...) {
		return
	}
	s.claim(t, n.Pos)
	seen, has, next := uint64(0), given(0), 0 // bits for the keys; the key after the last, which most often follows
	meant := uint64(0)                        // those that a word not known was probably to be: told of already
	for i := range n.Entries {
		e := &n.Entries[i]
		k, ok := s.find(e.Name, next)
		next = k + 1
		if !ok {
			b.unknownKey(e, s.children())
			meant |= s.meantBy(b, e.Name)
			continue
		}
		b.path = append(b.path, step{name: e.Name})
		if seen&(1<<k) != 0 {
			f := s.fields[k].key
			message := lang.F("%s 与 %s 是同一个键，写了两次", "%s and %s are the same key, written twice", f.Zh, f.Name)
			if slices.ContainsFunc(n.Entries[:i], func(first Entry) bool { return first.Name == e.Name }) {
				message = lang.T("这个键写了两次", "this key stands twice")
			}
			b.problem(e.Pos, message, lang.T("删去其中一个", "remove one of them"))
		} else {
			s.fields[k].bind(b, e.Value, t)
		}
		seen |= 1 << k
		if s.check != nil && !e.Value.IsUnknown() {
			has |= 1 << k
		}
		b.path = b.path[:len(b.path)-1]
	}
	if s.required&^(seen|meant) != 0 {
		s.lacking(b, n, seen|meant)
	}
	if s.check != nil {
		s.check(b, n.Pos, has|given(meant), t)
	}
}

// lacking names the keys that a section cannot do without and does not have.
func (s *shape[T]) lacking(b *binder, n *Node, seen uint64) {
	for i, f := range s.fields {
		if f.key.Required && seen&(1<<i) == 0 {
			value := "…"
			if f.key.Path == "fuchi" {
				value = "1" // there is but one version
			}
			b.problem(n.Pos, lang.F("缺少 %s（%s）", "lacks %s (%s)", f.key.Name, f.key.Zh),
				lang.F("加上 %s: %s　%s", "add %s: %s  %s", f.key.Name, value, f.key.Help))
		}
	}
}

// meantBy gives the keys that a word which is none of them was probably meant to be.
func (s *shape[T]) meantBy(b *binder, written string) (bits uint64) {
	if len(b.problems) > maxGuesses {
		return 0
	}
	known := s.children()
	words := meaning(written, spelled(known))
	if len(words) == 0 {
		words = []string{nearest(written, spelledOut(known))}
	}
	for i, k := range known {
		if slices.ContainsFunc(words, k.is) {
			bits |= 1 << i
		}
	}
	return bits
}

// orEmpty is an empty group or list in the place of a value that is left out or
// not known: what is claimed without a word on it.
func (n *Node) orEmpty(kind Kind) *Node {
	if n.IsUnknown() {
		return &Node{Kind: kind, Pos: n.Pos}
	}
	return n
}

// unknown refuses what cannot be left open: an entry without it says nothing.
func (b *binder) unknown(n *Node, k *Key) {
	if k.Path == "fuchi" {
		b.problem(n.Pos, lang.T("没有写格式版本", "the version of the format is not written"),
			lang.T("写成 fuchi: 1", "write fuchi: 1"))
		return
	}
	if k.Required && !k.Openable {
		b.problem(n.Pos, lang.F("没有值，而 %s（%s）不可缺", "has no value, and %s (%s) is needed", k.Name, k.Zh),
			lang.F("写上 %s: …　%s；尚不知道就不写这一项", "write %s: …  %s; leave the entry out until it is known", k.Name, k.Help))
	}
}

// bindSection reads a section, which is claimed by its key alone.
func bindSection[T any](b *binder, n *Node, s *shape[T], t *T) {
	if n.IsUnknown() {
		s.claim(t, n.Pos)
		if open, ok := any(t).(interface{ sayUnknown() }); ok {
			open.sayUnknown()
		}
		return
	}
	bindShape(b, n, s, t)
}

// claim marks a section as given where there is one.
func (s *shape[T]) claim(t *T, at Pos) {
	if s.claimed {
		any(t).(claimed).mark(at)
	}
}

// claimed is what is claimed by its key alone: every section.
type claimed interface{ mark(Pos) }

// mark notes that a section is there.
func (g *Section) mark(at Pos) { g.Given, g.Pos = true, at }

// bindList reads a list of structs.
func bindList[T any](b *binder, n *Node, s *shape[T], at *[]T) {
	if n = n.orEmpty(List); !b.expect(n, List, s.children()...) {
		return
	}
	out := roomFor[T](b.lists, len(n.Items))
	outer := b.index
	b.depth++
	for i, item := range n.Items {
		b.index[b.depth-1] = int32(i)
		s.blank(&out[i], b.index)
		b.path = append(b.path, step{item: i + 1})
		bindShape(b, item.orEmpty(Mapping), s, &out[i])
		b.path = b.path[:len(b.path)-1]
	}
	b.depth--
	b.index = outer
	*at = out
}

// maxGuesses is how many problems a file may have before unknown words are no
// longer guessed at: it is then no project file.
const maxGuesses = 1000

// meant guesses which word was meant, or lists all of them.
func (b *binder) meant(written string, words []string, all func() lang.Text) lang.Text {
	if len(b.problems) > maxGuesses {
		return lang.Text{}
	}
	if near := nearest(written, words); near != "" {
		return lang.F("是不是 %s？", "did you mean %s?", near)
	}
	return all()
}

// isAfterComma says whether a key is what follows a comma in a figure that is
// not quoted: the 000 of {total: 5,000,000}, the 448万元 of {premium: 1,448万元},
// the 4 of {vat: 0,4}.
func isAfterComma(key string) bool {
	rest := strings.TrimLeft(key, "0123456789")
	digits := len(key) - len(rest)
	switch unit := strings.TrimLeft(rest, ".0123456789"); {
	case digits == 0:
		return false
	case unit == "" && rest == "":
		return digits <= 3 // not a year
	default:
		return digits == 3 || slices.Contains([]string{"", "%", "元", "万", "万元", "亿", "亿元"}, unit)
	}
}

var afterComma = lang.T(`逗号把数分成了两项：带千分位的数要加引号："5,000,000"；小数用点：0.4`,
	`the comma parts the number in two: quote one that has thousands, "5,000,000"; decimals follow a point, 0.4`)
