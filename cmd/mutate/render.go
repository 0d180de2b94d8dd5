package main

import (
	"bytes"
	"cmp"
	"fmt"
	"go/ast"
	"slices"
)

// chosen is the name, in a package with mistakes, of the one that is made.
const chosen = "mistakeMade"

// chooser is the file that lets each run of the tests choose its mistake.
const chooser = `package %s

import (
	"os"
	"strconv"
)

var ` + chosen + ` = func() int { n, _ := strconv.Atoi(os.Getenv("` + variable + `")); return n }()
`

// rendered is a file with all its mistakes in it, and where they are.
type rendered struct {
	code   *code
	parsed *parsed
	made   map[ast.Expr][]*placed
	text   bytes.Buffer
	spans  []span
}

// span is where a host is in a rendered file, or one mistake in it.
type span struct {
	from, to int
	host     ast.Expr
	mistake  *placed // nil for the host
}

// render writes a file with all its mistakes. Each is in the smallest
// expression that has room for it, and that becomes a function that works out
// either the expression or, when it is chosen, the mistake.
func (c *code) render(f *parsed, all []*placed) *rendered {
	r := &rendered{code: c, parsed: f, made: map[ast.Expr][]*placed{}}
	var hosts []ast.Expr
	for _, p := range all {
		if len(p.hosts) == 0 || c.set.File(p.hosts[0].Pos()) != c.set.File(f.tree.Pos()) {
			continue
		}
		if r.made[p.hosts[0]] == nil {
			hosts = append(hosts, p.hosts[0])
		}
		r.made[p.hosts[0]] = append(r.made[p.hosts[0]], p)
	}
	slices.SortFunc(hosts, func(a, b ast.Expr) int {
		return cmp.Or(cmp.Compare(a.Pos(), b.Pos()), cmp.Compare(b.End(), a.End()))
	})
	r.write(0, len(f.src), hosts)
	return r
}

// write writes a stretch of the file with the hosts that are in it.
func (r *rendered) write(from, to int, hosts []ast.Expr) {
	for len(hosts) > 0 {
		first, inside := hosts[0], 1
		for inside < len(hosts) && hosts[inside].Pos() < first.End() {
			inside++
		}
		at, end := r.place(first)
		r.text.Write(r.parsed.src[from:at])
		r.host(first, hosts[1:inside])
		from, hosts = end, hosts[inside:]
	}
	r.text.Write(r.parsed.src[from:to])
}

// host writes an expression that mistakes are made in.
func (r *rendered) host(e ast.Expr, inside []ast.Expr) {
	src := r.parsed.src
	at, end := r.place(e)
	start := r.text.Len()
	name, _ := r.code.typeName(r.parsed, e)
	fmt.Fprintf(&r.text, "func() %s { switch %s {\n", name, chosen)
	for _, p := range r.made[e] {
		begin := r.text.Len()
		fmt.Fprintf(&r.text, "case %d: return %s%s%s\n", p.id, src[at:p.at], p.new, src[p.at+len(p.old):end])
		r.spans = append(r.spans, span{begin, r.text.Len(), e, p})
	}
	r.text.WriteString("}\nreturn ")
	r.write(at, end, inside)
	r.text.WriteString("\n}()")
	r.spans = append(r.spans, span{start, r.text.Len(), e, nil})
}

func (r *rendered) place(e ast.Expr) (from, to int) {
	file := r.code.set.File(e.Pos())
	return file.Offset(e.Pos()), file.Offset(e.End())
}
