package main

import (
	"strings"
	"testing"
)

func changes(mutants []mutant) string {
	var out []string
	for _, m := range mutants {
		change, _, _ := strings.Cut(m.change, " at ")
		out = append(out, change)
	}
	return strings.Join(out, ", ")
}

func TestMistakesInSource(t *testing.T) {
	src := "package p\n\nfunc f(a, b int) bool { return a >= b && !(a+1 < min(a, b)) == true }\n"
	all, err := ofSource("p.go", []byte(src))
	if err != nil {
		t.Fatal(err)
	}
	want := "&& → ||, >= → >, == → !=, ! → , < → <=, + → -, 1 → 2, 1 → 0, min → max, true → false"
	if got := changes(all); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	for _, m := range all {
		if m.line != 3 || string(m.src) == src {
			t.Errorf("%v", m)
		}
	}
}

func TestWhatCanBeForgotten(t *testing.T) {
	src := "package p\n\nvar a = w.Require(calc.Is(x), ready(), c)\nvar b = v.Times(r).AtMost(\n\tlimit)\nvar c = civil.Later(d, e)\n"
	all, err := ofSource("p.go", []byte(src))
	if err != nil {
		t.Fatal(err)
	}
	pardon := func(c string) string {
		return "func() calc.Condition { c := " + c + "; c.Met, c.Missing = calc.Yes, nil; return c }()"
	}
	forgiven := func(c string) string { return strings.Replace(src, c, pardon(c), 1) }
	want := []string{
		forgiven("ready()"),
		strings.Replace(src, ", c)", ", "+pardon("c")+")", 1),
		forgiven("calc.Is(x)"),
		strings.Replace(src, ".AtMost(\n\tlimit)", "", 1),
		strings.Replace(src, ".Times(r)", "", 1),
		strings.Replace(src, "civil.Later(d, e)", "d", 1),
		strings.Replace(src, "civil.Later(d, e)", "e", 1),
	}
	for i, m := range all {
		if i >= len(want) || string(m.src) != want[i] {
			t.Errorf("%v\n%s", m, m.src)
		}
	}
	if len(all) != len(want) {
		t.Errorf("%d mistakes, want %d", len(all), len(want))
	}
}

func TestMistakesInFigures(t *testing.T) {
	src := "g:\n" +
		"  a: {money: 1亿元, cite: c, zh: z, en: e}\n  b: {usd: 500万美元, cite: c, zh: z, en: e}\n  c: {rate: 0.005%, cite: c, zh: z, en: e}\n" +
		"  d: {years: 5, cite: c, zh: z, en: e}\n  e: {date: 2024-03-01, cite: c, zh: z, en: e}\n"
	all, err := ofFigures("figures.yaml", []byte(src))
	if err != nil {
		t.Fatal(err)
	}
	want := "1亿元 → 99999999.99元, 1亿元 → 100000000.01元, 500万美元 → 4999999.99美元, 500万美元 → 5000000.01美元, 0.005% → 0.004%, 0.005% → 0.006%, " +
		"5 → 4, 5 → 6, 2024-03-01 → 2024-02-29, 2024-03-01 → 2024-03-02"
	if got := changes(all); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestShardsTileTheMutants(t *testing.T) {
	all := make([]mutant, 10)
	total := 0
	for _, part := range []string{"1/3", "2/3", "3/3"} {
		kept, err := shard(all, part, 0)
		if err != nil {
			t.Fatal(err)
		}
		total += len(kept)
	}
	if total != len(all) {
		t.Errorf("%d of %d", total, len(all))
	}
	if kept, _ := shard(all, "1/1", 4); len(kept) != 4 {
		t.Errorf("-max 4 keeps %d", len(kept))
	}
}
