package main

import (
	"strconv"
	"strings"
	"testing"

	"github.com/shanting/fuchi/calc/lang"
)

// TestEveryArticleIsFoundByItsNumber asks for each article by its number alone.
func TestEveryArticleIsFoundByItsNumber(t *testing.T) {
	for n := 1; n <= 20; n++ {
		if out := printed(t, "rules", "measures2022", strconv.Itoa(n)); !strings.Contains(out, "\n第"+lang.Numeral(n)+"条") {
			t.Errorf("%d: %.200s", n, out)
		}
	}
}
