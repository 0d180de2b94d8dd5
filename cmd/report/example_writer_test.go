package report

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/rules"
)

// writeOutline is a whole writer: it sees blocks, columns and typed cells, and
// no award and no law. A real one stands in a file of its own, and its row in
// Format.writer gives it its name and the endings of its files.
func writeOutline(w io.Writer, p *Page, _ int) error {
	var b strings.Builder
	fmt.Fprintf(&b, "* %s\n", p.Title)
	for _, block := range p.Blocks {
		if block.Grid == nil {
			continue
		}
		fmt.Fprintf(&b, "** %s\n", block.Heading)
		for _, row := range block.Grid.Rows {
			for i, cell := range row {
				if cell.Kind != Text { // figures have their column's name before them
					fmt.Fprintf(&b, "%s ", block.Grid.Columns[i].Head)
				}
				fmt.Fprintf(&b, "%s; ", cell)
			}
			b.WriteByte('\n')
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func TestAddingAWriter(t *testing.T) {
	fuchi, err := engine.Open(rules.Districts()...)
	if err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile("../../testdata/projects/town_small.yaml")
	if err != nil {
		t.Fatal(err)
	}
	answer, problems := fuchi.Answer(engine.Source{Name: "town_small.yaml", Text: text}, engine.Ask{})
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	outline := writer{name: "outline", endings: []string{"org"}, write: paged(writeOutline)}
	var out bytes.Buffer
	content := Content{Pages: func() []*Page { return []*Page{Schedule(answer.Result, lang.English)} }}
	if err := outline.write(&out, content); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"* 户外用品生产项目", "** Schedule by year (yuan)\n", "Total " + answer.Schedule.Rows[0].Total.Grouped() + "; \n"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("no %q in\n%s", want, out.String())
		}
	}
}
