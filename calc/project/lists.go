package project

import "github.com/shanting/fuchi/calc/memory"

// lists is where the lists stand that most projects have.
type lists struct {
	factories memory.Slab[Factory]
	offices   memory.Slab[Office]
	rents     memory.Slab[Rent]
	taxes     memory.Slab[TaxEntry]
	others    memory.Slab[OtherAward]
}

func (l *lists) keep() {
	l.factories.Keep()
	l.offices.Keep()
	l.rents.Keep()
	l.taxes.Keep()
	l.others.Keep()
}

func (l *lists) empty() {
	l.factories.Empty()
	l.offices.Empty()
	l.rents.Empty()
	l.taxes.Empty()
	l.others.Empty()
}

// of is where the lists of values of one kind stand; one of its own for a kind
// of which most projects have none.
func of[T any](l *lists) *memory.Slab[T] {
	for _, s := range [...]any{&l.factories, &l.offices, &l.rents, &l.taxes, &l.others} {
		if slab, ok := s.(*memory.Slab[T]); ok {
			return slab
		}
	}
	return new(memory.Slab[T])
}

// roomFor is room for n values of a list.
func roomFor[T any](l *lists, n int) []T { return of[T](l).Take(n) }
