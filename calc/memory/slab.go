// Package memory gives out memory that a worker uses again from project to
// project, so that many projects make little garbage.
package memory

// Slab gives out values of one type. The zero Slab makes each anew, for who
// asks once; one that is kept gives out the same memory again after Empty. It
// keeps what usual projects need; what a huge one took is given back, so that a
// stream of many shapes never adds up.
type Slab[T any] struct {
	block []T
	used  int
	again bool
}

// kept is how many values a slab keeps from project to project.
const kept = 4096

// Keep has the slab give out its memory again after each Empty.
func (s *Slab[T]) Keep() { s.again = true }

// Take gives n empty values, which nothing else has until the slab is emptied.
func (s *Slab[T]) Take(n int) []T {
	out := s.take(n)
	clear(out)
	return out
}

// take gives n values, with whatever they held before.
func (s *Slab[T]) take(n int) []T {
	if !s.again {
		return make([]T, n)
	}
	if s.used+n > len(s.block) { // what was given out stays where it is
		s.block, s.used = make([]T, max(n, 2*len(s.block), 64)), 0
	}
	out := s.block[s.used : s.used+n : s.used+n]
	s.used += n
	return out
}

// One gives one empty value.
func (s *Slab[T]) One() *T { return &s.Take(1)[0] }

// Any gives one value for who writes it whole: it may hold what it held before.
func (s *Slab[T]) Any() *T { return &s.take(1)[0] }

// OneMore gives a list with an empty value added to it, which takes no copy
// where the list was given out last.
func (s *Slab[T]) OneMore(list []T) []T {
	if !s.again {
		return append(list, *new(T))
	}
	n := len(list)
	if from := s.used - n; n > 0 && from >= 0 && s.used < len(s.block) && &s.block[from] == &list[0] {
		s.used++
		list = s.block[from:s.used:s.used]
		clear(list[n:])
		return list
	}
	out := s.take(n + 1)
	clear(out[copy(out, list):])
	return out
}

// Room gives a list that is empty and has room for n values.
func (s *Slab[T]) Room(n int) []T { return s.take(n)[:0] }

// Copy gives the values of a list for which no more are to come.
func (s *Slab[T]) Copy(list []T) []T {
	out := s.take(len(list))
	copy(out, list)
	return out
}

// Empty takes everything back. What it held stays until it is given out again:
// to wipe it here would cost as much as all that is then written over it.
func (s *Slab[T]) Empty() {
	if len(s.block) > kept {
		s.block = nil
	}
	s.used = 0
}
