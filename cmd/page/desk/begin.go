package desk

import (
	"strings"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/starter"
	"github.com/shanting/fuchi/cmd/page/edit"
)

// kinds are the kinds of project that a person may begin with.
func kinds(l lang.Language) []any {
	return listed(starter.Kinds(), func(k starter.Kind) Tree { return Tree{"name": k.Name, "title": k.Title.In(l)} })
}

// begin makes the file of `fuchi init`. It has a name to be written over, so that
// there is an answer from the first fact on.
func begin(r Request, l lang.Language) Tree {
	for _, k := range starter.Kinds() {
		if k.Name != r.Format {
			continue
		}
		var b strings.Builder
		if err := k.Write(&b, l); err != nil {
			return failure(err.Error())
		}
		text, err := edit.Put(b.String(), "project.name", words()["newName"].In(l))
		if err != nil {
			return failure(err.Error())
		}
		return Tree{"name": words()["newFile"].In(l), "bytes": []byte(text)}
	}
	return failure("no such kind: " + r.Format)
}
