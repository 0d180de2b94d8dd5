package project

import (
	"strings"

	"github.com/shanting/fuchi/calc/lang"
)

func bindReadings(b *binder, n *Node, p *Project) {
	if n = n.orEmpty(Mapping); !b.expect(n, Mapping) {
		return
	}
	p.Readings = map[string]Fact[string]{}
	seen := map[string]bool{}
	for i := range n.Entries {
		e := &n.Entries[i]
		b.under(step{name: e.Name}, func() {
			if seen[e.Name] {
				b.problem(e.Pos, lang.T("这个键写了两次", "this key stands twice"), lang.T("删去其中一个", "remove one of them"))
				return
			}
			seen[e.Name] = true
			b.reading(e, p)
		})
	}
}

func (b *binder) reading(e *Entry, p *Project) {
	ids := make([]string, len(b.words.Readings))
	for i, r := range b.words.Readings {
		ids[i] = r.ID
		if r.ID != e.Name {
			continue
		}
		if e.Value.IsUnknown() {
			return
		}
		s, ok := b.scalar(e.Value)
		if !ok {
			return
		}
		for _, c := range r.Choices {
			if c == s {
				p.Readings[r.ID] = Fact[string]{Value: s, Known: true, Pos: e.Value.Pos}
				return
			}
		}
		b.problem(e.Value.Pos, lang.F("没有「%s」这个读法", "%q is not one of its choices", Shown(s)),
			b.meant(s, r.Choices, func() lang.Text { return oneOf(r.Choices) }))
		return
	}
	b.problem(e.Pos, lang.T("没有这个读法", "unknown reading"), b.meant(e.Name, ids, func() lang.Text { return oneOf(ids) }))
}

func oneOf(names []string) lang.Text {
	if len(names) == 0 {
		return lang.T("本区的文件没有可写的", "the documents of the district have none")
	}
	return lang.F("可选：%s", "one of: %s", strings.Join(names, ", "))
}
