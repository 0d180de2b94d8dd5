package main

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"

	"github.com/shanting/fuchi/calc/project"
)

// extremes are the ends of what each type accepts.
var extremes = map[project.Type][]string{
	project.TypeMoney: {"", "0", "999999999999999.99"}, project.TypeSigned: {"", "0", "-999999999999999.99", "999999999999999.99"}, project.TypeUSD: {"", "USD 0", "USD 999999999999999"},
	project.TypeArea: {"", "0", "0.000000000001", "999999999999999平方米"}, project.TypeShare: {"", "0", "100%", "0.000000000001%"}, project.TypeNumber: {"", "0", "0.000000000001", "999999999999999"},
	project.TypeCount: {"", "0", "1000000000"}, project.TypeYear: {"", "1900", "2199"}, project.TypeDate: {"", "1900-01-01", "2024-02-29", "2199-12-31"},
	project.TypePeriod: {"", "1900-01-01", "2199", "1900-01-01/2199-12-31"}, project.TypeYesNo: {"", "是", "否"}, project.TypeAct: {"", "是", "1900-01-01", "2199-12-31"},
	project.TypeText: {"", "甲"}, project.TypeSection: {"", "{}"}, project.TypeList: {"", "[]", "[{}]"}, project.TypeByName: {"", "{}"}, project.TypeByYear: {"", "{}", "{1900: 0, 2199: 1}"}, project.TypeChoices: {"", "[]"},
}

// checkedOf: one value of so many is checked too, which looks for the edges of
// every figure and takes a hundred times as long as computing it.
const checkedOf = 64

// TestNoExtremeIsTooMuch puts the ends of every type, and nothing, in every
// place of the sample projects: the program answers or names the place.
func TestNoExtremeIsTooMuch(t *testing.T) {
	samples, err := filepath.Glob("../../testdata/projects/*.yaml")
	if err != nil || len(samples) == 0 {
		t.Fatal(samples, err)
	}
	n := 0
	var each func(k *project.Key)
	each = func(k *project.Key) {
		for _, c := range k.Children {
			values := extremes[c.Type]
			if c.Type == project.TypeChoice {
				values = []string{""}
				for _, o := range c.Options.All {
					values = append(values, o.Zh)
				}
			}
			path := strings.ReplaceAll(c.Path, "[]", "[0]")
			if c.Type == project.TypeList {
				path = strings.TrimSuffix(path, "[0]")
			}
			for _, v := range values {
				n++
				sample, format := samples[n%len(samples)], []string{"json", "table", "csv"}[n%3]
				answers(t, "calc", sample, "--set", path+"="+v, "-o", format)
				if n%checkedOf == 0 {
					answers(t, "check", samples[(n+1)%len(samples)], "--set", path+"="+v)
				}
			}
			each(c)
		}
	}
	each(project.Table)
	if n < 400 {
		t.Errorf("only %d values", n)
	}
}

// answers runs the program and expects an answer or a problem, not a crash.
func answers(t *testing.T, args ...string) {
	t.Helper()
	defer func() {
		if r := recover(); r != nil {
			t.Errorf("fuchi %s: %v", strings.Join(args, " "), r)
		}
	}()
	var out, errs bytes.Buffer
	code := run(args, strings.NewReader(""), &out, &errs, func(string) string { return "" })
	switch code {
	case exitComputed, exitAdverse:
		if out.Len() == 0 {
			t.Errorf("fuchi %s: nothing", strings.Join(args, " "))
		}
	case exitProblems:
		if out.Len() > 0 || errs.Len() == 0 {
			t.Errorf("fuchi %s: %s%s", strings.Join(args, " "), &out, &errs)
		}
	default:
		t.Errorf("fuchi %s: %d, %s", strings.Join(args, " "), code, &errs)
	}
}
