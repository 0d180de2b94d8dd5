package project

// slab gives out memory that is used again for the next project. It keeps what
// usual projects need; what a huge one took is given back, so that a stream of
// many shapes never adds up.
type slab[T any] struct {
	block []T
	used  int
}

// kept is how many values a slab keeps from project to project.
const kept = 4096

// take gives n empty values, which nothing else has until the slab is emptied.
func (s *slab[T]) take(n int) []T {
	if s.used+n > len(s.block) { // what was given out stays where it is
		s.block, s.used = make([]T, max(n, 2*len(s.block), 64)), 0
	}
	out := s.block[s.used : s.used+n : s.used+n]
	s.used += n
	return out
}

// copy gives the values of a list for which no more are to come.
func (s *slab[T]) copy(list []T) []T {
	out := s.take(len(list))
	copy(out, list)
	return out
}

// empty takes everything back.
func (s *slab[T]) empty() {
	if clear(s.block[:s.used]); len(s.block) > kept {
		s.block = nil
	}
	s.used = 0
}
