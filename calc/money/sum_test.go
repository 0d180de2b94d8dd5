package money

import (
	"math/rand/v2"
	"testing"
)

func TestASumIsThatOfItsAmountsOneByOne(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for n := range 400 {
		var sum Sum
		want := Zero
		for range n {
			part := Fen(r.Int64N(2e9)-1e9).Part(1+r.IntN(366), 1+r.IntN(20000))
			sum.Add(part)
			want = want.Add(part)
		}
		if got := sum.Total(); got.Cmp(want) != 0 {
			t.Fatalf("%d amounts: %s, want %s", n, got.rat(), want.rat())
		}
		if sum.Total().Cmp(want) != 0 {
			t.Fatalf("%d amounts: another total the second time", n)
		}
	}
}

func TestASumOfWhatCancelsIsNothing(t *testing.T) {
	var sum Sum
	for i := range 300 {
		sum.Add(Fen(7).Part(1, 1000+i))
	}
	for i := range 300 {
		sum.Add(Fen(-7).Part(1, 1000+i))
	}
	if got := sum.Total(); got.Cmp(Zero) != 0 || !got.IsWholeFen() {
		t.Errorf("%s", got.rat())
	}
}
