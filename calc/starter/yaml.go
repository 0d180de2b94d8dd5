package starter

import (
	"io"
	"slices"
	"strings"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// Write writes the file of a kind with the keys of a language, a comment for
// each.
func (k Kind) Write(w io.Writer, l lang.Language) error {
	f := &file{lang: l, kind: k}
	f.line(0, "# "+k.Title.In(l)+lang.T("。空着就是未知，不是零；用不着的部分整段删去。",
		". What is empty is unknown and not zero; remove the sections that are of no use.").In(l), "")
	f.line(0, f.name(project.Table.Lookup("fuchi"))+": 1", project.Table.Lookup("fuchi").Help.In(l))
	for _, c := range project.Table.Children {
		f.key(c, 0)
	}
	_, err := io.WriteString(w, f.text.String())
	return err
}

// file is a file that is being written.
type file struct {
	lang lang.Language
	kind Kind
	text strings.Builder
}

func (f *file) name(k *project.Key) string { return lang.T(k.Zh, k.Name).In(f.lang) }

func (f *file) line(depth int, s, comment string) {
	if comment != "" {
		s += strings.Repeat(" ", max(1, 30-2*depth-width(s))) + "# " + comment
	}
	f.text.WriteString(strings.Repeat("  ", depth) + s + "\n")
}

// wanted says whether the kind has a key: it, what it lies in, or what lies in it.
func (f *file) wanted(k *project.Key) bool {
	path := strings.TrimSuffix(k.Path, "[]")
	for _, want := range f.kind.keys {
		if path == want || strings.HasPrefix(path, want+".") || strings.HasPrefix(want, path+".") {
			return true
		}
	}
	return false
}

// key writes a key and what lies below it.
func (f *file) key(k *project.Key, depth int) {
	if !f.wanted(k) {
		return
	}
	help := k.Help.In(f.lang)
	switch k.Type {
	case project.TypeSection:
		if slices.ContainsFunc(k.Children, func(c *project.Key) bool { return c.Required }) && depth > 0 {
			f.line(depth, "# "+f.name(k)+":", help) // one without what it needs is a mistake
			return
		}
		if depth == 0 {
			f.text.WriteString("\n")
		}
		f.line(depth, f.name(k)+":", help)
		for _, c := range k.Children {
			f.key(c, depth+1)
		}
	case project.TypeList:
		if depth == 0 {
			f.text.WriteString("\n")
		}
		f.line(depth, f.name(k)+":", help)
		f.entry(k, depth+1)
	case project.TypeByName, project.TypeByYear:
		f.line(depth, "# "+f.name(k)+":", help)
	default:
		line := strings.TrimRight(f.name(k)+": "+f.value(k), " ")
		switch {
		case !slices.Contains(leftOut, k.Path):
		case f.kind.asks == k.Path:
			help += lang.T("；没有写 0", "; write 0 if there is none").In(f.lang)
		default:
			line = "# " + line
		}
		f.line(depth, line, help+f.options(k))
	}
}

// entry shows how an entry of a list is written, with all that may lie in it, as
// comments: one that is there and holds nothing would be a claim.
func (f *file) entry(k *project.Key, depth int) { f.within(k, depth, "- ", "") }

// within writes the keys below one as comments, the first with a mark before it.
func (f *file) within(k *project.Key, depth int, mark, indent string) {
	for i, c := range k.Children {
		begins := "# " + indent + strings.Repeat(" ", len(mark))
		if i == 0 {
			begins = "# " + indent + mark
		}
		f.line(depth, begins+f.name(c)+":", c.Help.In(f.lang)+f.options(c))
		inner := indent + strings.Repeat(" ", len(mark)) + "  "
		switch c.Type {
		case project.TypeSection:
			f.within(c, depth, "", inner)
		case project.TypeList:
			f.within(c, depth, "- ", inner)
		case project.TypeByYear:
			f.line(depth, "# "+inner+"2024:", lang.T("某年的金额", "the amount of a year").In(f.lang))
		}
	}
}

// value is what makes the project of its kind.
func (f *file) value(k *project.Key) string {
	given := f.kind.given[k.Path]
	switch {
	case given == "":
		return ""
	case k.Options != nil:
		for _, o := range k.Options.All {
			if o.Name == given {
				return lang.T(o.Zh, o.Name).In(f.lang)
			}
		}
	case given == "true":
		return lang.T("是", "true").In(f.lang)
	}
	return given
}

// options are the values that a choice has.
func (f *file) options(k *project.Key) string {
	var all []string
	switch {
	case k.Options != nil && k.Type != project.TypeByName:
		for _, o := range k.Options.All {
			all = append(all, lang.T(o.Zh, o.Name).In(f.lang))
		}
	case k.Type == project.TypeYesNo:
		all = []string{lang.T("是", "true").In(f.lang), lang.T("否", "false").In(f.lang)}
	}
	if len(all) == 0 {
		return ""
	}
	return lang.T("：", ": ").In(f.lang) + strings.Join(all, " | ")
}

// width is how many columns a text takes where Chinese takes two a character.
func width(s string) (n int) {
	for _, r := range s {
		if n++; r >= 0x2E80 {
			n++
		}
	}
	return n
}
