package project

import (
	"strings"

	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
)

// Type is what a key holds.
type Type string

// The types of CONTRACT section 1, and the shapes around them.
const (
	TypeMoney     Type = "money"
	TypeSigned    Type = "signed money"
	TypeUSD       Type = "usd"
	TypeArea      Type = "area"
	TypeShare     Type = "share"
	TypeNumber    Type = "number"
	TypeCount     Type = "count"
	TypeYear      Type = "year"
	TypeDate      Type = "date"
	TypePeriod    Type = "period"
	TypeYesNo     Type = "yes/no"
	TypeAct       Type = "yes/no or date"
	TypeFraud     Type = "yes/no or awards"
	TypeSpan      Type = "period or days"
	TypeDistrict  Type = "district"
	TypeAward     Type = "award"
	TypeMatter    Type = "matter"
	TypeAwardYear Type = "award year or year"
	TypeText      Type = "text"
	TypeChoice    Type = "choice"
	TypeChoices   Type = "choices"
	TypeSection   Type = "section"
	TypeList      Type = "list"
	TypeByName    Type = "by name"
	TypeByYear    Type = "by year"
)

// Key is one row of the table of keys: its two spellings, what it holds and
// what it means. The decoder, the JSON Schema and the docs all come from it.
type Key struct {
	Name, Zh string
	Path     string // canonical, with [] for each list: offices[].own_use
	Help     lang.Text
	Type     Type
	Required bool
	Openable bool     // its value may be said to be unknown, though it is required
	Options  *Options // of a choice
	Children []*Key   // of a section, a list or a map by name
	Several  *Key     // of a section that may be a list of sections: the list
	missing  []string // its path alone, of what lies in no list
}

// find gives the child of either spelling.
func (k *Key) find(name string) *Key {
	for _, c := range k.Children {
		if c.Name == name || c.Zh == name {
			return c
		}
	}
	return nil
}

// Lookup gives the key of a path such as offices[0].own_use, or nil.
func (k *Key) Lookup(path string) *Key {
	for _, step := range strings.Split(path, ".") {
		name, _, item := strings.Cut(step, "[")
		next := k.find(name)
		if next == nil {
			return k.anyName()
		}
		if k = next; item && k.Several != nil {
			k = k.Several
		}
	}
	return k
}

// anyName is what a section that is named freely holds under each name.
func (k *Key) anyName() *Key {
	if k.Type == TypeByName {
		return k
	}
	return nil
}

// field binds one key to one place of a struct.
type field[T any] struct {
	key   *Key
	bind  func(b *binder, n *Node, t *T)
	read  func(p *straightJSON, t *T) bool        // of a group or a list: bind without nodes
	plain func(text []byte, at Pos, t *T) bool    // of a fact as programs write it: bind without a node
	blank func(t *T, index [2]int32)              // gives the facts their names
	days  func(t *T, tell func(Fact[civil.Date])) // the days on which something happened
	print func(t *T, path string, out *printing)
}

// given are the keys of a group that have a value, a bit for each by its place
// in the table.
type given uint64

func (g given) has(place int) bool { return g&(1<<place) != 0 }

// count is how many of some keys have a value.
func (g given) count(places ...int) (n int) {
	for _, place := range places {
		if g.has(place) {
			n++
		}
	}
	return n
}

// shape is the table of keys of one struct.
type shape[T any] struct {
	fields   []field[T]
	names    [][2]string // of each key in English and Chinese, side by side: each key of a file is looked for
	required uint64      // a bit for each key that a section cannot do without
	claimed  bool        // by its key alone
	check    func(b *binder, at Pos, given given, t *T)
}

// keys makes a shape of at most 64 keys.
func keys[T any](fields ...field[T]) *shape[T] {
	s := &shape[T]{fields: fields}
	_, s.claimed = any(new(T)).(claimed)
	s.names = make([][2]string, len(fields))
	for i, f := range fields {
		if s.names[i] = [2]string{f.key.Name, f.key.Zh}; f.key.Required {
			s.required |= 1 << i
		}
	}
	return s
}

// find gives the place of a key of either spelling, looking first at the one
// that is next in the table. The groups are small: a look at each is quicker
// than to build an index whenever the program starts.
func (s *shape[T]) find(name string, next int) (int, bool) {
	for i := next; i < len(s.names); i++ {
		if n := &s.names[i]; n[0] == name || n[1] == name {
			return i, true
		}
	}
	for i := range min(next, len(s.names)) {
		if n := &s.names[i]; n[0] == name || n[1] == name {
			return i, true
		}
	}
	return 0, false
}

// is says whether the key has this spelling.
func (k *Key) is(name string) bool { return k.Name == name || k.Zh == name }

// checked adds a check of the struct as a whole, made once all its keys are
// read; given has a bit for each key that has a value.
func (s *shape[T]) checked(check func(b *binder, at Pos, given given, t *T)) *shape[T] {
	s.check = check
	return s
}

func (s *shape[T]) blank(t *T, index [2]int32) {
	for i := range s.fields {
		if f := &s.fields[i]; f.blank != nil {
			f.blank(t, index)
		}
	}
}

// print adds what is known of a struct that stands at a path.
func (s *shape[T]) print(t *T, path string, out *printing) {
	for i := range s.fields {
		if f := &s.fields[i]; f.print != nil {
			f.print(t, below(path, f.key.Name), out)
		}
	}
}

func (s *shape[T]) children() []*Key {
	children := make([]*Key, len(s.fields))
	for i, f := range s.fields {
		children[i] = f.key
	}
	return children
}

// required marks a key that its section cannot do without.
func required[T any](f field[T]) field[T] {
	f.key.Required = true
	return f
}

// openable marks a required key whose value may be said to be unknown: the entry
// says something without it.
func openable[T any](f field[T]) field[T] {
	f.key.Openable = true
	return f
}

// fact is a key that holds one scalar.
func fact[T, V any](t Type, name, zh string, help lang.Text, parse func(b *binder, n *Node) (V, bool),
	at func(*T) *Fact[V]) field[T] {
	key := &Key{Name: name, Zh: zh, Help: help, Type: t}
	return field[T]{
		key: key,
		bind: func(b *binder, n *Node, target *T) {
			f := at(target)
			f.Pos, f.Written = n.Pos, true
			if n.IsUnknown() {
				b.unknown(n, key)
			} else if v, ok := parse(b, n); ok {
				f.Value, f.Known = v, true
			}
		},
		blank: func(target *T, index [2]int32) {
			f := at(target)
			f.key, f.index = key, index
		},
		print: func(target *T, path string, out *printing) { printFact(out, path, t, at(target)) },
	}
}

// section is a key that holds a struct.
func section[T, S any](name, zh string, help lang.Text, inner *shape[S], at func(*T) *S) field[T] {
	return field[T]{
		key:   &Key{Name: name, Zh: zh, Help: help, Type: TypeSection, Children: inner.children()},
		bind:  func(b *binder, n *Node, t *T) { bindSection(b, n, inner, at(t)) },
		read:  func(p *straightJSON, t *T) bool { return readGroup(p, inner, at(t)) },
		blank: func(t *T, index [2]int32) { inner.blank(at(t), index) },
		days:  func(t *T, tell func(Fact[civil.Date])) { inner.days(at(t), tell) },
		print: func(t *T, path string, out *printing) { printSection(out, path, inner, at(t)) },
	}
}

// list is a key that holds structs one after the other.
func list[T, S any](name, zh string, help lang.Text, inner *shape[S], at func(*T) *[]S) field[T] {
	return field[T]{
		key:   &Key{Name: name, Zh: zh, Help: help, Type: TypeList, Children: inner.children()},
		bind:  func(b *binder, n *Node, t *T) { bindList(b, n, inner, at(t)) },
		read:  func(p *straightJSON, t *T) bool { return readList(p, inner, at(t)) },
		print: func(t *T, path string, out *printing) { printList(out, path, inner, *at(t)) },
		days:  func(t *T, tell func(Fact[civil.Date])) { daysOf(inner, *at(t), tell) },
	}
}

// custom is a key whose value is read by a function of its own.
func custom[T any](t Type, name, zh string, help lang.Text, children []*Key,
	bind func(b *binder, n *Node, t *T)) field[T] {
	return field[T]{key: &Key{Name: name, Zh: zh, Help: help, Type: t, Children: children}, bind: bind}
}

// printedBy gives a custom key the way in which it is printed.
func (f field[T]) printedBy(print func(t *T, path string, out *printing)) field[T] {
	f.print = print
	return f
}
