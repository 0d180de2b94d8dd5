package project

import (
	"reflect"
	"regexp"
	"testing"
)

// strays says whether a text is read straight, and how that differs from the
// reading through nodes.
func strays(src string) (taken bool, bad string) {
	got := NewReader(words).straight([]byte(src), 3, nil)
	if got == nil {
		return false, ""
	}
	want, problems := NewReader(words).throughNodes([]byte(src), 3, nil)
	switch {
	case len(problems) > 0:
		return true, "takes what is wrong: " + messages(problems)[0]
	case !reflect.DeepEqual(got, want):
		return true, "reads other facts"
	}
	return true, ""
}

// fullLine is a project with a value under every key, as a line of JSON.
func fullLine(t testing.TB, chinese bool) string {
	text, _ := file(chinese)
	n, problems := ParseYAML([]byte(text))
	if len(problems) > 0 {
		t.Fatal(messages(problems))
	}
	return string(asJSON(nil, n))
}

func TestWhatIsReadStraightIsWhatNodesGive(t *testing.T) {
	texts := documents()
	texts["every key"], texts["every key in Chinese"] = fullLine(t, false), fullLine(t, true)
	for name, src := range texts {
		if _, bad := strays(src); bad != "" {
			t.Errorf("%s: %.200s\n%s", name, src, bad)
		}
	}
}

// oddValues are values as no key, or only some, can have them.
var oddValues = []string{`0`, `"0"`, `"0.0"`, `5`, `"5"`, `0.05`, `"1.234"`, `-1`, `"-1"`, `007`, `""`, `" "`, `null`, `"null"`, `true`,
	`"true"`, `"TRUE"`, `"是"`, `"否"`, `"?"`, `"待定"`, `"unknown"`, `"~"`, `2024`, `"2024"`, `"1899"`, `"2024-02-29"`, `"2023-02-29"`,
	`"2024-1-1"`, `"2024-12-31/2024-01-01"`, `"2024-01-01/2024-12-31"`, `"2024-01/2024-12"`, `"999999999999999"`, `"9999999999999999"`,
	`"industrial"`, `"工业"`, `"A\u0041"`, `[]`, `{}`, `{"2024":"5"}`, `["industrial"]`}

// Each value of a project is taken by turns for each of the odd ones: both ways
// of reading then still say the same.
func TestOddValuesAreReadAsNodesReadThem(t *testing.T) {
	src, taken := fullLine(t, false), 0
	for i, at := range regexp.MustCompile(`:("[^"]*"|[^"{}\[\],]+)`).FindAllStringSubmatchIndex(src, -1) {
		for _, value := range oddValues {
			odd := src[:at[2]] + value + src[at[3]:]
			isTaken, bad := strays(odd)
			if bad != "" {
				t.Errorf("%s for value %d, %s: %s", value, i, src[at[2]:at[3]], bad)
			}
			if isTaken {
				taken++
			}
		}
	}
	if taken < 1000 {
		t.Errorf("only %d were read straight", taken)
	}
}

// What programs write is read straight, whichever keys it has.
func TestEveryKeyIsReadStraight(t *testing.T) {
	for _, chinese := range []bool{false, true} {
		if src := fullLine(t, chinese); NewReader(words).straight([]byte(src), 1, nil) == nil {
			t.Errorf("not taken: %s", src)
		}
	}
}

// A check asks for keys by their places in the table.
func TestEntriesHaveTheirKeysWhereTheCheckLooks(t *testing.T) {
	for name, place := range map[string]int{"period": ofPeriod, "entered": ofEntered, "net": ofNet,
		"revenue": ofRevenue, "refund": ofRefund, "by_tax": ofByTax} {
		if at, ok := entryKeys.find(name, 0); !ok || at != place {
			t.Errorf("%s stands at %d, not %d", name, at, place)
		}
	}
}

// A reader uses its memory again: what one project left is in no other.
func TestWhatIsReadStraightHoldsNothingOfAnother(t *testing.T) {
	used, texts := NewReader(words), []string{fullLine(t, false), `{"fuchi":1,"project":{"name":"x"}}`,
		`{"fuchi":1,"project":{},"taxes":{"entries":[{"period":"2024","net":"5"},{"a":1}]}}`, fullLine(t, true)}
	for i := range 2 * len(texts) {
		src := []byte(texts[i%len(texts)])
		if got, want := used.straight(src, 1, nil), NewReader(words).straight(src, 1, nil); !reflect.DeepEqual(got, want) {
			t.Errorf("other facts the next time: %s", src)
		}
	}
}

func FuzzStraightJSON(f *testing.F) {
	for _, src := range documents() {
		if len(src) < 1000 {
			f.Add(src)
		}
	}
	f.Add(fullLine(f, false))
	f.Add(fullLine(f, true))
	f.Add(`{"fuchi":1,"project":{"name":"a"},"offices":[{"id":"A","lease":{"rent":[{"period":"2025","amount":"1.00"}]}}]}`)
	f.Fuzz(func(t *testing.T, src string) {
		if _, bad := strays(src); bad != "" {
			t.Fatal(bad)
		}
	})
}
