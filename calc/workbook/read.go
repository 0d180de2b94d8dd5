package workbook

import (
	"bytes"
	"errors"
	"slices"
	"strings"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/calc/xlsx"
)

// Is says whether a text is a workbook; another archive is none.
func Is(src []byte) bool { return xlsx.Is(src) && bytes.Contains(src, []byte("xl/")) }

// Decode reads a filled workbook with settings laid over it. Each problem names
// its cell, and all of the workbook are told at once.
func Decode(file string, src []byte, words project.Vocabulary, sets ...project.Setting) (*project.Project,
	project.Problems) {
	n, names, warnings, problems := nodes(src)
	if n == nil {
		return nil, inFile(file, nil, problems)
	}
	p, more := project.DecodeNode(n, words, sets...)
	if problems = append(problems, more...); len(problems) > 0 {
		return nil, inFile(file, names, problems.Sorted())
	}
	p.Warnings = append(p.Warnings, warnings...)
	p.Cells = cells(n, names)
	return p, nil
}

// inFile names the file and the cells of problems.
func inFile(file string, names []string, problems project.Problems) project.Problems {
	for i := range problems {
		p := &problems[i]
		p.File = file
		if s := int(p.Pos.Sheet); s > 0 && s <= len(names) {
			p.Cell = names[s-1] + "!" + xlsx.Ref(int(p.Pos.Line), int(p.Pos.Col))
		}
	}
	return problems
}

// nodes are the values of a workbook, the names of its sheets, and what is to be
// told of it. There are none where it cannot be read as one at all.
func nodes(src []byte) (*project.Node, []string, []project.Warning, project.Problems) {
	book, err := xlsx.Open(src)
	if err != nil {
		return nil, nil, nil, project.Problems{whole(reason(err))}
	}
	if book.Macros {
		return nil, nil, nil, project.Problems{whole(lang.T("工作簿带宏", "the workbook has macros"), lang.T(
			"另存为不带宏的 .xlsx 再交来", "save it as an .xlsx without macros"))}
	}
	if !slices.ContainsFunc(book.Tables, func(t xlsx.Table) bool { return known(t.Name) }) {
		return nil, nil, nil, project.Problems{whole(lang.T("不是项目工作簿：没有「项目」等表",
			"is no workbook of a project: it has none of its sheets"),
			lang.F("表的名称是 %s；fuchi init -o xlsx 写一个待填的",
				"its sheets are %s; fuchi init -o xlsx writes one to fill in", names()))}
	}
	b := &builder{root: &project.Node{Kind: project.Mapping, Pos: project.Pos{Line: 1, Col: 1, Sheet: 1}}}
	var called []string
	for i := range book.Tables {
		called = append(called, book.Tables[i].Name)
		b.table(&book.Tables[i], int32(i+1))
	}
	b.finish()
	if book.Links {
		b.warnings = append(b.warnings, project.Warning{Message: lang.T("工作簿有指向其他工作簿的链接，没有读取",
			"the workbook has links to other workbooks, which were not followed")})
	}
	return b.root, called, b.warnings, b.problems
}

func whole(message, hint lang.Text) project.Problem {
	return project.Problem{Pos: project.Pos{Line: 1, Col: 1}, Message: message, Hint: hint}
}

// reason says why a workbook cannot be read, and the mend.
func reason(err error) (message, hint lang.Text) {
	switch {
	case errors.Is(err, xlsx.ErrSize):
		return lang.F("工作簿解开后超过 %d 字节，或部件太多",
				"the workbook is larger than %d bytes once it is unpacked, or has too many parts", xlsx.MaxUnzip),
			lang.T("只留项目的各表，复制到新工作簿再存", "copy the sheets of the project into a new workbook")
	case errors.Is(err, xlsx.ErrCells):
		return lang.F("一张表超过 %d 行或 %d 列，或单元格太多", "a sheet has more than %d rows or %d columns, or too many cells",
				xlsx.MaxRows, xlsx.MaxColumns),
			lang.T("删去表外的内容再存", "remove what stands outside the table")
	}
	return lang.T("读不了这个工作簿：不是 .xlsx，或已损坏、加密", "the workbook cannot be read: it is no .xlsx, or damaged or encrypted"),
		lang.T("在表格软件中打开，去掉密码，另存为 .xlsx", "open it in a program for sheets, remove any password, and save it as .xlsx")
}

// builder makes the nodes of a project of sheets.
type builder struct {
	root     *project.Node
	linked   []linked
	problems project.Problems
	warnings []project.Warning
}

func (b *builder) bad(at project.Pos, path string, message, hint lang.Text) {
	b.problems = append(b.problems, project.Problem{Pos: at, Path: path, Message: message, Hint: hint})
}

// table reads a sheet by its name. One that holds something and is none of the
// program's is refused: it may be a list under another name.
func (b *builder) table(t *xlsx.Table, sheet int32) {
	if mainSheet.is(t.Name) {
		b.main(t, sheet)
		return
	}
	for i := range forms {
		if forms[i].is(t.Name) {
			b.list(&forms[i], t, sheet)
			return
		}
	}
	if aside(t.Name) || len(t.Rows) == 0 {
		return
	}
	b.bad(project.Pos{Line: int32(t.Rows[0].N), Col: int32(t.Rows[0].Cells[0].Col), Sheet: sheet}, "",
		lang.F("不认识的工作表「%s」", "the sheet %q is not known", project.Shown(t.Name)),
		lang.F("改用这些名称：%s；不属于项目的表以 备注 开头",
			"call it one of %s; begin the name of a sheet of notes with notes", names()))
}

// known says whether a sheet is one of a project.
func known(name string) bool {
	return mainSheet.is(name) || slices.ContainsFunc(forms, func(f form) bool { return f.is(name) })
}

// names are those of all sheets of a project.
func names() lang.Text {
	all := []lang.Text{lang.T(mainSheet.zh, mainSheet.en)}
	for _, f := range forms {
		all = append(all, lang.T(f.zh, f.en))
	}
	return lang.Join(all)
}

// value is the node of a cell.
func (b *builder) value(c xlsx.Cell, at project.Pos, k *project.Key, unit, path string) (*project.Node, bool) {
	switch {
	case c.Formula:
		b.bad(at, path, lang.T("是公式，公式不读", "is a formula, and formulas are not read"), lang.T("复制后粘贴为值",
			"copy it and paste it as a value"))
		return nil, false
	case c.Kind == xlsx.Failure:
		b.bad(at, path, lang.F("是错误值 %s", "is the error %s", project.Shown(c.Text)), lang.T("改成值；未知就留空",
			"write the value, or leave it empty while it is not known"))
		return nil, false
	}
	text, odd := project.Tidied(strings.TrimSpace(c.Text), at)
	for i := range odd {
		odd[i].Path = path
	}
	b.problems = append(b.problems, odd...)
	if len(odd) > 0 || text == "" {
		return nil, false
	}
	n := &project.Node{Text: withUnit(text, unit), Cell: text, Pos: at, Quoted: true}
	if k.Type == project.TypeChoices || k.Type == project.TypeFraud && strings.Contains(text, "/") {
		n = &project.Node{Kind: project.List, Pos: at}
		for _, word := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("、，,;；", r) }) {
			n.Items = append(n.Items, &project.Node{Text: strings.TrimSpace(word), Quoted: true, Pos: at})
		}
	}
	return n, true
}

// put puts a node at the path of a column below another. A section that is there
// in either spelling is the same.
func put(n *project.Node, c column, asWritten string, value *project.Node) {
	zh, en, written := strings.Split(c.zh, "."), strings.Split(c.en, "."), strings.Split(asWritten, ".")
	for i := range written {
		name := zh[i]
		if strings.EqualFold(written[i], en[i]) {
			name = en[i]
		}
		if i == len(written)-1 {
			n.Entries = append(n.Entries, project.Entry{Name: name, Pos: value.Pos, Value: value})
			return
		}
		k := slices.IndexFunc(n.Entries, func(e project.Entry) bool { return e.Name == zh[i] || e.Name == en[i] })
		if k < 0 {
			n.Entries = append(n.Entries, project.Entry{Name: name, Pos: value.Pos,
				Value: &project.Node{Kind: project.Mapping, Pos: value.Pos}})
			k = len(n.Entries) - 1
		}
		n = n.Entries[k].Value
	}
}

// get is the value of a key in either spelling, or nil.
func get(n *project.Node, zh, en string) *project.Node {
	if v := n.Get(zh); v != nil {
		return v
	}
	return n.Get(en)
}
