package second

import (
	"math/big"
	"strconv"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"
)

// plainProject meets every gate and claims nothing.
const plainProject = `
fuchi: 1
project: {name: P, enterprise: E, sector: industrial, nature: new, foreign_invested: false, ownership: private, legal_person: independent}
contract: {signed: 2022-09-01, signatory: development_zone, construction: {start: 2022-10-01, end: 2023-12-31},
  agreed_production: 2023-07-01, terminated: false, fraud: false}
milestones: {zone_entry: 2023-01-01, production: 2023-07-01, first_tax: 2023-08-01}
investment: {total: 4亿, fixed_assets: {audited: 1亿}}
site: {location: zone}
`

// project lays settings ("path = yaml") over the plain one.
func project(t *testing.T, settings ...string) map[string]any {
	t.Helper()
	tree, err := decode(plainProject)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range settings {
		path, value, ok := strings.Cut(s, " = ")
		var n yaml.Node
		if err := yaml.Unmarshal([]byte(value), &n); err != nil || !ok {
			t.Fatalf("setting %q: %v", s, err)
		}
		keys := strings.Split(path, ".")
		here := tree
		for _, k := range keys[:len(keys)-1] {
			next, ok := here[k].(map[string]any)
			if !ok {
				next = map[string]any{}
				here[k] = next
			}
			here = next
		}
		here[keys[len(keys)-1]] = plain(n.Content[0])
	}
	return tree
}

func find(r *refResult, name string) *refAward {
	for i, a := range r.Awards {
		if a.ID == name || a.ID+"#"+a.Instance == name {
			return &r.Awards[i]
		}
	}
	return nil
}

// amounts writes an award's lines in one string; "null" is unknown, "-" is no award.
func amounts(r *refResult, name string) string {
	a := find(r, name)
	if a == nil {
		return "-"
	}
	if len(a.Lines) == 0 {
		return a.Status
	}
	var out []string
	for _, l := range a.Lines {
		out = append(out, text(l.Amount))
	}
	return strings.Join(out, " ")
}

func itoa(n int) string { return strconv.Itoa(n) }

func text(s *string) string {
	if s == nil {
		return "null"
	}
	return *s
}

func check(t *testing.T, what, got, want string) {
	t.Helper()
	if got != want {
		t.Errorf("%s: %s, want %s", what, got, want)
	}
}

func quo(a, b *big.Rat) string { return *show(new(big.Rat).Quo(a, b)) }
