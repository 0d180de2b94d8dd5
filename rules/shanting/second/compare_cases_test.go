package second

import (
	"encoding/json"
	"strings"
	"testing"
)

// busy is a result in which every list has an item.
func busy(t *testing.T) []byte {
	t.Helper()
	r := reference(project(t, plot, leaseYears("300万"), bank, "site.introducing_town = 甲镇", "contract.performance.on_time = false",
		"paid = [{award: measures2022/land, year: 1, amount: 100, payee: enterprise}]"))
	out, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func decoded(t *testing.T, result []byte) (tree map[string]any) {
	t.Helper()
	if err := json.Unmarshal(result, &tree); err != nil {
		t.Fatal(err)
	}
	return tree
}

// TestDifferenceSeesEveryLeaf spoils the scalars of a result one by one.
func TestDifferenceSeesEveryLeaf(t *testing.T) {
	result := busy(t)
	var ours refResult
	if err := json.Unmarshal(result, &ours); err != nil {
		t.Fatal(err)
	}
	if d := difference(ours, result); len(d) > 0 {
		t.Fatalf("the same result differs: %v", d)
	}
	spoilt := 0
	tree := decoded(t, result)
	var walk func(v any, place string)
	try := func(place string, set func(any), old any) {
		set("spoilt")
		other, _ := json.Marshal(tree)
		if len(difference(ours, other)) == 0 && place != ".awards.missing" && place != ".unclaimed.article" {
			t.Errorf("%s: spoilt and not noticed", place)
		}
		set(old)
		spoilt++
	}
	walk = func(v any, place string) {
		switch v := v.(type) {
		case map[string]any:
			for k, inner := range v {
				if isScalar(inner) {
					try(place+"."+k, func(x any) { v[k] = x }, inner)
				}
				walk(inner, place+"."+k)
			}
		case []any:
			for i, inner := range v {
				if isScalar(inner) {
					try(place, func(x any) { v[i] = x }, inner)
				}
				walk(inner, place)
			}
		}
	}
	walk(tree, "")
	if spoilt < 250 {
		t.Errorf("only %d leaves", spoilt)
	}
}

func isScalar(v any) bool {
	switch v.(type) {
	case map[string]any, []any:
		return false
	}
	return true
}

// TestDifferenceSeesUnknownKeys: a key that nobody has decided about, even one
// that says nothing, is told wherever it stands.
func TestDifferenceSeesUnknownKeys(t *testing.T) {
	result := busy(t)
	var ours refResult
	if err := json.Unmarshal(result, &ours); err != nil {
		t.Fatal(err)
	}
	for _, place := range []string{"awards", "choices", "deadlines", "recovery", "policies", "readings"} {
		for _, novelty := range []any{"x", nil, []any{}} {
			tree := decoded(t, result)
			tree[place].([]any)[0].(map[string]any)["novelty"] = novelty
			other, _ := json.Marshal(tree)
			if d := difference(ours, other); len(d) != 1 || !strings.Contains(d[0], "novelty") {
				t.Errorf("%s with %v: %v", place, novelty, d)
			}
		}
	}
}

// TestDifferenceSeesTheSecond: an entry said twice does not hide behind the first.
func TestDifferenceSeesTheSecond(t *testing.T) {
	result := busy(t)
	var ours refResult
	if err := json.Unmarshal(result, &ours); err != nil {
		t.Fatal(err)
	}
	tree := decoded(t, result)
	for place, v := range tree {
		list, ok := v.([]any)
		if !ok || len(list) == 0 {
			continue
		}
		tree[place] = append(list[:len(list):len(list)], list[0])
		other, _ := json.Marshal(tree)
		if len(difference(ours, other)) == 0 {
			t.Errorf("%s: the first said twice is not noticed", place)
		}
		tree[place] = list
	}
}
