package workbook

import (
	"strconv"
	"strings"

	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/calc/xlsx"
)

// cells are where the facts and the entries of a workbook stand, by their paths:
// what is found of one is looked up there.
func cells(n *project.Node, names []string) map[string]string {
	all := map[string]string{}
	var walk func(n *project.Node, path string)
	walk = func(n *project.Node, path string) {
		if s := int(n.Pos.Sheet); path != "" && s > 0 && s <= len(names) {
			if _, canonical := project.Table.Leaf(path); canonical != "" {
				all[canonical] = names[s-1] + "!" + xlsx.Ref(int(n.Pos.Line), int(n.Pos.Col))
			}
		}
		for i, item := range n.Items {
			walk(item, path+"["+strconv.Itoa(i)+"]")
		}
		for i := range n.Entries {
			walk(n.Entries[i].Value, strings.TrimPrefix(path+"."+n.Entries[i].Name, "."))
		}
	}
	walk(n, "")
	return all
}
