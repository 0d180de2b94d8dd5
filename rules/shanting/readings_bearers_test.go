package shanting_test

import (
	"testing"

	"pgregory.net/rapid"

	"github.com/shanting/fuchi/calc"
)

// TestReadingsOfBearersMoveMoneyAndChangeNone: a reading that is said to move
// money between bearers alone changes no line of any project, so that the
// search for the least and the most may pass it over; and there is one.
func TestReadingsOfBearersMoveMoneyAndChangeNone(t *testing.T) {
	seen := 0
	onRandomProjects(t, func(b bench, r *rapid.T, src string) {
		p := b.decoded(src)
		for _, d := range b.book.Documents {
			for _, reading := range d.Readings {
				if !reading.BearersOnly {
					continue
				}
				seen++
				as := calc.Compute(p, b.book, calc.Options{Readings: map[string]string{reading.ID: reading.Choices[0].ID}})
				other := calc.Compute(p, b.book, calc.Options{Readings: map[string]string{reading.ID: reading.Choices[1].ID}})
				for i, a := range as.Awards {
					z := other.Awards[i]
					if a.Status != z.Status || a.Total.Cmp(z.Total) != 0 || a.PaidTotal().Cmp(z.PaidTotal()) != 0 {
						r.Fatalf("%s: %s under one way to read %s, %s under the other\n%s", a.Name(), a.Total, reading.ID, z.Total, src)
					}
				}
			}
		}
	})
	if seen == 0 {
		t.Error("no reading is said to move bearers alone")
	}
}
