package calc

import (
	"testing"

	"github.com/shanting/fuchi/calc/lang"
)

func TestOfMoreThanFiveNamesTheFirstAreNamed(t *testing.T) {
	names := []string{"a", "b", "c", "d", "e", "f"}
	if got := firstOf(names[:5]).In(lang.English); got != "a, b, c, d, e" {
		t.Error(got)
	}
	if got := firstOf(names).In(lang.English); got != "a, b, c, d, e and others, 6 in all" {
		t.Error(got)
	}
}
