package shanting_test

import (
	"os"
	"path/filepath"
	"testing"

	"gopkg.in/yaml.v3"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/law"
)

// TestFiguresReadAsYAML holds our reading of each figures file against a
// general YAML parser.
func TestFiguresReadAsYAML(t *testing.T) {
	files, _ := filepath.Glob("*/figures.yaml")
	if len(files) == 0 {
		t.Fatal("no figures")
	}
	for _, name := range files {
		src, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		ours, err := law.ParseFigures(src)
		if err != nil {
			t.Fatal(err)
		}
		var theirs map[string]map[string]map[string]string
		if err := yaml.Unmarshal(src, &theirs); err != nil {
			t.Fatal(err)
		}
		count := 0
		for group, figures := range theirs {
			for key, row := range figures {
				count++
				f, ok := ours.Find(group + "." + key)
				if !ok || row[f.Kind] != f.Value || row["cite"] != f.Cite || row["zh"] != f.Text.In(lang.Chinese) || row["en"] != f.Text.In(lang.English) {
					t.Errorf("%s: %s.%s: %v is read as %v", name, group, key, row, f)
				}
			}
		}
		if count != len(ours.All) {
			t.Errorf("%s: %d figures are read as %d", name, count, len(ours.All))
		}
	}
}
