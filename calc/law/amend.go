package law

import (
	"slices"
	"strings"

	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// Amendment lays changed figures over a document: a draft of a successor, a
// longer validity, another rate.
type Amendment struct {
	Name     string
	Document string // id of the document
	Cite     string // where the figures come from, unless each says otherwise
	Changes  []Change
}

// Change is one figure with another value.
type Change struct {
	ID, Value, Cite string
}

// With is a copy of the figures with changes laid over it.
func (f *Figures) With(changes []Change) *Figures {
	out := &Figures{All: slices.Clone(f.All), byID: f.byID, used: make([]bool, len(f.All))}
	for _, c := range changes {
		figure := &out.All[out.byID[c.ID]]
		figure.Value, figure.Cite = c.Value, c.Cite
		figure.figureValue, _ = figure.parse(c.Value) // checked when the amendment was read
	}
	return out
}

// amendmentKeys are what an amendment file has.
var amendmentKeys = []string{"fuchi_amendment", "name", "policy", "cite", "figures"}

// ParseAmendment reads an amendment file and checks it against the documents:
// every problem in one run, and nothing is changed where there is any.
// Earlier amendments may not have changed the same figures.
func ParseAmendment(file string, src []byte, documents []*Document, earlier ...Amendment) (Amendment,
	project.Problems) {
	n, problems := project.ParseYAML(src)
	r := amendmentReader{problems: problems, earlier: earlier}
	if strings.TrimSpace(string(src)) == "" {
		r.problems = nil
		r.bad(project.Pos{Line: 1, Col: 1}, "", lang.T("文件是空的", "the file is empty"), amendmentExample)
	} else if n != nil && n.Kind == project.Mapping {
		r.read(n, documents)
	} else if len(problems) == 0 {
		r.bad(project.Pos{Line: 1, Col: 1}, "", lang.T("不是修订文件", "not an amendment"), amendmentExample)
	}
	for i := range r.problems {
		r.problems[i].File = file
	}
	return r.amendment, r.problems.Sorted()
}

var amendmentExample = lang.T("写 fuchi_amendment: 1、name、policy、cite 和 figures",
	"write fuchi_amendment: 1, name, policy, cite and figures")

type amendmentReader struct {
	amendment Amendment
	problems  project.Problems
	earlier   []Amendment
}

func (r *amendmentReader) bad(at project.Pos, path string, message, hint lang.Text) {
	r.problems = append(r.problems, project.Problem{Pos: at, Path: path, Message: message, Hint: hint})
}

func (r *amendmentReader) read(n *project.Node, documents []*Document) {
	for _, e := range n.Entries {
		if !slices.Contains(amendmentKeys, e.Name) {
			r.bad(e.Pos, e.Name, lang.T("没有这个键", "unknown key"), amendmentExample)
		}
	}
	for _, key := range amendmentKeys {
		if n.Get(key) == nil {
			r.bad(n.Pos, key, lang.F("缺少 %s", "lacks %s", key), amendmentExample)
		}
	}
	if v := n.Get("fuchi_amendment"); v != nil && v.Text != "1" {
		r.bad(v.Pos, "fuchi_amendment", lang.T("不认识的格式版本", "unknown format version"),
			lang.T("写 fuchi_amendment: 1", "write fuchi_amendment: 1"))
	}
	r.amendment.Name, r.amendment.Document, r.amendment.Cite = r.word(n, "name"), r.word(n, "policy"), r.word(n, "cite")
	if r.amendment.Document == "" {
		return
	}
	i := slices.IndexFunc(documents, func(d *Document) bool { return d.ID == r.amendment.Document })
	if i < 0 {
		ids := make([]lang.Text, len(documents))
		for k, d := range documents {
			ids[k] = lang.Same(d.ID)
		}
		r.bad(n.Get("policy").Pos, "policy", lang.T("没有这个文件", "no such document"),
			lang.F("可选 %s", "one of %s", lang.Join(ids)))
		return
	}
	if figures := n.Get("figures"); figures != nil {
		r.figures(figures, documents[i].Figures)
	}
}

func (r *amendmentReader) word(n *project.Node, key string) string {
	v := n.Get(key)
	if v == nil { // reported as lacking
		return ""
	}
	r.checkText(v, key)
	return v.Text
}

// checkText asks for words: not nothing, not a list, nothing that steers a screen.
func (r *amendmentReader) checkText(v *project.Node, path string) {
	if v.Kind != project.Scalar || v.IsEmpty() || strings.TrimSpace(v.Text) == "" || !project.IsPlain(v.Text) {
		r.bad(v.Pos, path, lang.T("应为一行文字，不含控制字符", "should be a text on one line, without control characters"),
			amendmentExample)
	}
}

// figures reads id: value, or id: {value: …, cite: …}.
func (r *amendmentReader) figures(n *project.Node, figures *Figures) {
	if n.Kind != project.Mapping || len(n.Entries) == 0 {
		r.bad(n.Pos, "figures", lang.T("没有数值", "holds no figure"),
			lang.T("写 article02.full_rate: 80%", "write article02.full_rate: 80%"))
		return
	}
	for _, e := range n.Entries {
		path := "figures." + e.Name
		figure, ok := figures.Find(e.Name)
		if !ok {
			r.bad(e.Pos, path, lang.T("没有这个数值", "no such figure"),
				lang.T("fuchi rules 列出每个数值的编号", "fuchi rules lists the id of every figure"))
			continue
		}
		c := Change{ID: e.Name, Value: e.Value.Text, Cite: r.amendment.Cite}
		if e.Value.Kind == project.Mapping {
			for _, inner := range e.Value.Entries {
				switch inner.Name {
				case "value":
					c.Value = inner.Value.Text
				case "cite":
					r.checkText(inner.Value, path+".cite")
					c.Cite = inner.Value.Text
				default:
					r.bad(inner.Pos, path+"."+inner.Name, lang.T("没有这个键", "unknown key"),
						lang.T("只有 value 和 cite", "there are value and cite"))
				}
			}
		}
		if figure.Check(c.Value) != nil {
			r.bad(e.Value.Pos, path, lang.F("「%s」不能代替 %s", "%q cannot stand for %s", project.Shown(c.Value),
				figure.Value), valueHint(figure))
			continue
		}
		for _, a := range r.earlier {
			if slices.ContainsFunc(a.Changes,
				func(x Change) bool { return a.Document == r.amendment.Document && x.ID == c.ID }) {
				r.bad(e.Pos, path, lang.F("「%s」已修订此值", "%q has changed it already", a.Name),
					lang.T("一个数值只在一个修订文件中修订", "change a figure in one amendment only"))
			}
		}
		r.amendment.Changes = append(r.amendment.Changes, c)
	}
}

// valueHint says what may stand for a figure.
func valueHint(f Figure) lang.Text {
	switch f.Kind {
	case "years", "months", "days", "parts":
		return lang.F("写 1 到 %d 的整数，如 %s", "write a whole number from 1 to %d, such as %s", maxCount, f.Value)
	case "rate":
		return lang.F("写不超过 100%% 的比例，如 %s", "write a rate of at most 100%%, such as %s", f.Value)
	case "date":
		return lang.F("写 %d 年至 %d 年的日期，如 %s", "write a date from %d to %d, such as %s", civil.FirstYear, civil.LastYear,
			f.Value)
	}
	return lang.F("写成与 %s 同类的值", "write a value of the kind of %s", f.Value)
}
