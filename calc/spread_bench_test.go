package calc

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// tangled is a document of many awards, each of which hangs on some readings
// drawn from all and on some that most of them share: every combination of
// those comes to another amount.
func tangled(readings, shared, rules, each int) *Rulebook {
	rng := rand.New(rand.NewPCG(1, 2))
	d := &drawing{Rand: rng, readings: drawnReadings(rng, readings)}
	p := d.document(0, 0)
	p.Gates = nil
	for i := range rules {
		var on []int
		for j := range shared {
			if rng.IntN(4) > 0 {
				on = append(on, j)
			}
		}
		for range each {
			on = append(on, shared+rng.IntN(readings-shared))
		}
		r := d.rule(fmt.Sprint("p0/", i))
		r.Matter = r.ID
		r.Claims = func(*project.Project) []string { return Once(true) }
		r.Work = func(w *Working) {
			n := int64(1)
			for _, j := range on {
				n = n * 7 % 1_000_003
				if w.Reads(d.readings[j], "b") {
					n += int64(j) + 1
				}
			}
			w.Fixed(1, civil.MustDay(2024, 1, 1), lang.Same("x"), money.Fen(n))
			w.Open()
		}
		p.Rules = append(p.Rules, r)
	}
	return d.book(p)
}

func BenchmarkSpread(b *testing.B) {
	for _, size := range []struct{ readings, shared, rules, each int }{{17, 6, 12, 2}, {34, 8, 20, 2}, {34, 6, 20, 3}, {51, 8, 30, 2}} {
		book := tangled(size.readings, size.shared, size.rules, size.each)
		base := Compute(&project.Project{}, book, Options{})
		base.Effects, _ = EffectsOf(base, book, nil, Watch{})
		b.Run(fmt.Sprintf("readings=%d/shared=%d/rules=%d/each=%d", size.readings, size.shared, size.rules, size.each), func(b *testing.B) {
			for b.Loop() {
				s := SpreadOf(base, book, nil, Watch{})
				b.ReportMetric(float64(s.Computed), "computations")
				if s.Partial {
					b.ReportMetric(1, "partial")
				}
			}
		})
	}
}
