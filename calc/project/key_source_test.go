package project

import (
	"testing"

	"github.com/shanting/fuchi/calc/lang"
)

// TestWhereAFactIsFoundIsSaidOfEverySection that a project describes itself in,
// and each place that is named is one of the table.
func TestWhereAFactIsFoundIsSaidOfEverySection(t *testing.T) {
	asked := map[string]bool{"fuchi": true, "as_of": true, "district": true, "readings": true, "procedure": true}
	for _, k := range Table.Children {
		if WhereFound(k.Name).IsZero() && WhereFound(k.Name+".x").IsZero() && !asked[k.Name] && k.Name != "milestones" {
			t.Errorf("nothing is said of %s", k.Name)
		}
	}
	for _, k := range Table.find("milestones").Children {
		if WhereFound("milestones." + k.Name).IsZero() {
			t.Errorf("nothing is said of milestones.%s", k.Name)
		}
	}
	for _, w := range whereFound {
		if key, _ := Table.Leaf(w.path); key == nil {
			t.Errorf("there is no %s", w.path)
		}
	}
	said := func(path string) string { return WhereFound(path).In(lang.English) }
	if said("landing") != "" || said("land.area") != said("land") || said("land.premium") == said("land") {
		t.Error("not the longest path that it begins with")
	}
}
