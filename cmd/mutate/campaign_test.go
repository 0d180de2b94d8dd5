package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// small is a module whose tests hold some of its code and not all.
var small = map[string]string{
	"go.mod": "module small\n\ngo 1.26\n",
	"p/p.go": `package p

import "small/hidden"

const most = 3

func loose(n int) bool { return n >= most }

func tight(n int) bool { return n >= most }

func nested(a, b bool) bool { return a && !b || !a && b }

func unnamed() int { return hidden.New(1).Plus(hidden.New(most)).N }

func three(a, b, c bool) bool { return a && b && c }

func word(s string) string { return s + s }

func later(n int) (m int) {
	defer func(was int) { m = was }(min(n, most))
	n = most * most
	return n
}
`,
	"p/p_test.go": `package p

import "testing"

func TestAll(t *testing.T) {
	if three(true, false, false) || three(false, false, true) || !three(true, true, true) {
		t.Fatal("wrong")
	}
	if loose(0) || !loose(9) || tight(2) || !tight(3) || word("a") != "aa" || unnamed() != 4 || later(1) != 1 {
		t.Fatal("wrong")
	}
	for _, a := range []bool{false, true} {
		if nested(a, false) != a {
			t.Fatal("wrong")
		}
	}
}
`,
	"hidden/hidden.go": `package hidden

type number struct{ N int }

func New(n int) number { return number{n} }

func (n number) Plus(m number) number { return number{n.N + m.N} }
`,
	"stranger/stranger_test.go": `package stranger

import "testing"

func TestNothingOfThis(t *testing.T) { t.Fatal("knows nothing of p") }
`,
}

// write writes the small module and goes there.
func write(t *testing.T) {
	t.Helper()
	t.Chdir(t.TempDir())
	for name, text := range small {
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// tried is a campaign over the small module.
func tried(t *testing.T) (score, string) {
	t.Helper()
	write(t)
	mutants, err := collect([]string{"p"}, false)
	if err != nil {
		t.Fatal(err)
	}
	cache, err := exec.Command("go", "env", "GOCACHE").Output()
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	c := campaign{limit: time.Minute, workers: 2, cache: strings.TrimSpace(string(cache)), packages: []string{"./stranger", "./p"}}
	s, err := c.try(t.Context(), mutants, &out)
	if err != nil {
		t.Fatal(err)
	}
	return s, out.String()
}

// TestOnlyWhatNoTestHoldsSurvives: the border of one function and one of five
// mistakes nested in an expression have no test. Of all else each is noticed:
// the one for which the rest is grouped anew, that of a type without a name
// here, that of an argument worked out before its call, and both of the
// constant; two are no Go.
func TestOnlyWhatNoTestHoldsSurvives(t *testing.T) {
	s, out := tried(t)
	for _, want := range []string{"p/p.go:7: >= → > at column 35", "p/p.go:11: ! →  at column 49"} {
		if !strings.Contains(out, want) {
			t.Errorf("%s is not among\n%s", want, out)
		}
	}
	if want := (score{killed: 13, survived: 2, broken: 2}); s != want {
		t.Errorf("%+v, want %+v\n%s", s, want, out)
	}
}

// places are the expressions in which the mistakes of the small module are made.
func places(t *testing.T) map[string]string {
	t.Helper()
	write(t)
	mutants, err := collect([]string{"p"}, false)
	if err != nil {
		t.Fatal(err)
	}
	m, err := sorted(t.Context(), mutants)
	if err != nil {
		t.Fatal(err)
	}
	at := map[string]string{}
	for _, p := range append(m.together, m.apart...) {
		change, place, _ := strings.Cut(p.change, " at column ")
		column, _, _ := strings.Cut(place, " ")
		change = fmt.Sprintf("%d:%s %s", p.line, column, change)
		at[change] = ""
		if len(p.hosts) > 0 {
			f := p.code.files[0]
			from, to := p.code.set.Position(p.hosts[0].Pos()).Offset, p.code.set.Position(p.hosts[0].End()).Offset
			at[change] = string(f.src[from:to])
		}
	}
	return at
}

func TestAMistakeIsMadeInTheSmallestExpressionWithRoomForIt(t *testing.T) {
	at := places(t)
	for change, want := range map[string]string{
		"7:35 >= → >": "n >= most", "15:42 && → ||": "a && b && c", "11:46 || → &&": "a && !b || !a && b",
		"20:34 min → max": "min(n, most)", "5:14 3 → 4": "",
		"13:42 .Plus(hidden.New(most)) → ": "hidden.New(1).Plus(hidden.New(most)).N",
	} {
		if got, ok := at[change]; !ok || got != want {
			t.Errorf("%s is made in %q, want %q", change, got, want)
		}
	}
}

// TestTestsThatCannotRunNoticeNothing: no program, or one that fails for want
// of room even while no mistake is made, ends the campaign with a word.
func TestTestsThatCannotRunNoticeNothing(t *testing.T) {
	full := filepath.Join(t.TempDir(), "full")
	if err := os.WriteFile(full, []byte("#!/bin/sh\necho no space left on device\nexit 1\n"), 0o700); err != nil {
		t.Fatal(err)
	}
	p := &placed{id: 1, code: &code{path: "p"}}
	for _, program := range []string{full, full + "er"} {
		c := campaign{limit: time.Minute, suites: []*suite{{path: "p", program: program, uses: []string{"p"}}}}
		noticed, err := c.noticed(context.Background(), p, func(s *suite) (*suite, error) { return s, nil })
		if noticed || err == nil {
			t.Errorf("%s: noticed %v, %v", program, noticed, err)
		}
	}
}

func TestACacheIsSweptDownToItsStock(t *testing.T) {
	c := cache{folder: t.TempDir()}
	leave := func(name string) {
		if err := os.WriteFile(filepath.Join(c.folder, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	leave("stock")
	if err := c.keep(); err != nil {
		t.Fatal(err)
	}
	leave("more")
	if err := c.sweep(); err != nil {
		t.Fatal(err)
	}
	if left, _ := os.ReadDir(c.folder); len(left) != 1 || left[0].Name() != "stock" {
		t.Errorf("%v is left", left)
	}
}
