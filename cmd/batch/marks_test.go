package batch

import (
	"slices"
	"testing"
)

// TestMarksComeBackAsTheyWere cuts them by file and by what a line of the journal holds.
func TestMarksComeBackAsTheyWere(t *testing.T) {
	var all, back []mark
	for i := range 2*mostMarks + 7 {
		all = append(all, mark{uint64(i) << 40, []string{"a", "raw\xff"}[min(i/(mostMarks+3), 1)], int32(i)})
	}
	rows := 0
	for rest := all; len(rest) > 0; rows++ {
		var m marks
		m, rest = cutMarks(rest)
		each, ok := m.each()
		if !ok {
			t.Fatal(m)
		}
		back = append(back, each...)
	}
	if !slices.Equal(all, back) || rows != 4 {
		t.Errorf("%d marks in %d rows", len(back), rows)
	}
}

// TestForgedMarksAreRefused and do not panic.
func TestForgedMarksAreRefused(t *testing.T) {
	for name, m := range map[string]marks{
		"more lines": {Line: []int32{1, 2}, Identity: []uint64{1}}, "fewer": {Identity: []uint64{1}}, "a line below 0": {Line: []int32{-1}, Identity: []uint64{1}},
	} {
		if _, ok := m.each(); ok {
			t.Error(name)
		}
	}
	both := record{Marks: &marks{}, Entry: &entry{}}
	if (&taken{}).takes(both, 2) || (&taken{}).takes(record{Marks: &marks{}}, 1) {
		t.Error("a line that says two things, or the first that is none, is taken")
	}
}
