package project

import (
	"strconv"
	"strings"
)

// Fact is one fact of a project: known or unknown, and never zero for want
// of being known. It remembers the key it belongs to, so that what is missing
// can be asked for by name.
type Fact[V any] struct {
	Value   V // the zero value while not Known
	Known   bool
	Written bool // the file has its line, if only to say that it is not known
	key     *Key
	index   [2]int32 // the list elements it lies in
	Pos     Pos
}

// Known makes a fact that was worked out rather than read.
func Known[V any](v V) Fact[V] { return Fact[V]{Value: v, Known: true} }

// Path is the canonical name of the fact: investment.fixed_assets.audited,
// offices[0].own_use.
func (f Fact[V]) Path() string {
	if f.key == nil {
		return ""
	}
	return f.key.at(f.index)
}

// Key is the key of the fact, nil of one that was worked out.
func (f Fact[V]) Key() *Key { return f.key }

// Or gives this fact where it is known, else the other.
func (f Fact[V]) Or(other Fact[V]) Fact[V] {
	if f.Known {
		return f
	}
	return other
}

// SaidUnknown says whether the file has the line and says that the fact is not
// known: 待定, nothing. It is then neither none nor presumed.
func (f Fact[V]) SaidUnknown() bool { return f.Written && !f.Known }

// LeftOut says whether the file is silent on the fact.
func (f Fact[V]) LeftOut() bool { return !f.Known && !f.Written }

// LeaveOut makes a fact one that the file has no line for.
func (f *Fact[V]) LeaveOut() { f.Known, f.Written = false, false }

// OrNone gives the fact, and none of it where the line is left out: for what is
// plainly optional. What is said to be unknown stays unknown.
func (f Fact[V]) OrNone() Fact[V] {
	none, _ := f.Presumed(*new(V))
	return none
}

// Presumed gives the fact, and what is presumed where the line is left out, and
// whether it was. What is said to be unknown is presumed to be nothing.
func (f Fact[V]) Presumed(v V) (Fact[V], bool) {
	if !f.LeftOut() {
		return f, false
	}
	f.Value, f.Known = v, true
	return f, true
}

// Missing is the path of the fact while it is unknown, else nothing.
func (f Fact[V]) Missing() []string {
	switch {
	case f.Known:
		return nil
	case f.key != nil && f.key.missing != nil: // it lies in no list
		return f.key.missing
	}
	return []string{f.Path()}
}

// at fills the list positions of a path: offices[].own_use.
func (k *Key) at(index [2]int32) string {
	if k.missing != nil { // it lies in no list
		return k.missing[0]
	}
	path := k.Path
	if k.Type == TypeList { // the list itself, not one of its elements
		path = strings.TrimSuffix(path, "[]")
	}
	for _, i := range index {
		before, after, ok := strings.Cut(path, "[]")
		if !ok {
			break
		}
		path = before + "[" + strconv.Itoa(int(i)) + "]" + after
	}
	return path
}

// Section tells whether the file has it: a section left out is
// not claimed.
type Section struct {
	Given bool
	Pos   Pos
}
