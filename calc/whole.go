package calc

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/shanting/fuchi/calc/project"
)

// whole says what a document lacks that nothing can be computed or printed
// without, beside what package law asks of it. It is told when the document is
// loaded, so that no project meets it first.
func (d *Document) whole(before []*Document) error {
	var wrong []error
	bad := func(format string, args ...any) {
		wrong = append(wrong, fmt.Errorf(d.ID+": "+format, args...))
	}
	switch {
	case d.ID == "" || strings.ContainsAny(d.ID, "/#.: "):
		bad("a document's id is one word, not %q", d.ID)
	case slices.ContainsFunc(before, func(other *Document) bool { return other.ID == d.ID }):
		bad("two documents have this id")
	}
	if d.Number == "" || d.Title.IsZero() {
		bad("lacks its number or its title")
	}
	for path := range d.Words.Keys {
		if k := project.Table.Lookup(path); k == nil || k.Path != path {
			bad("cites itself for the key %s, which there is not", path)
		}
	}
	for i := range d.Rules {
		r := &d.Rules[i]
		if lacks := r.lacks(); len(lacks) > 0 {
			bad("the rule %q lacks %s", r.ID, strings.Join(lacks, ", "))
		}
		if !strings.HasPrefix(r.ID, d.ID+"/") {
			bad("the rule %q does not begin with %s/", r.ID, d.ID)
		}
		if slices.ContainsFunc(d.Rules[:i], func(other Rule) bool { return other.ID == r.ID }) {
			bad("the rule %s stands twice", r.ID)
		}
	}
	wrong = append(wrong, d.wholeFindings(before))
	return errors.Join(wrong...)
}

// lacks are the fields of a rule that none can do without and that are left out.
func (r *Rule) lacks() (fields []string) {
	for _, f := range []struct {
		name  string
		there bool
	}{
		{"Title", !r.Title.IsZero()}, {"Article", r.Article != ""}, {"Matter", r.Matter != ""},
		{"Payee", r.Payee != ""}, {"Work", r.Work != nil},
	} {
		if !f.there {
			fields = append(fields, f.name)
		}
	}
	return fields
}
