package report

import (
	"errors"
	"io"
	"slices"
	"strconv"
	"sync"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// Format is one way to print what was computed. Each has its row below, with
// its name, the endings of its files and its writer; a name that no row has is
// refused, and a format that nobody wrote does not compile.
type Format uint8

// The formats. No format is not one of them and prints nothing.
const (
	AsTable Format = iota + 1
	AsJSON
	AsCSV
	AsMarkdown
	AsNDJSON
	AsXLSX
	AsHTML
	afterLast
)

// writer is what there is to know of a format.
type writer struct {
	name    string
	endings []string
	write   func(w io.Writer, c Content) error
	stream  func(l lang.Language, o Options) Stream // nil where results cannot be printed one by one
}

// writer is the row of a format.
func (f Format) writer() writer {
	switch f {
	case AsTable:
		return writer{name: "table", endings: []string{"txt"}, write: paged(writeText)}
	case AsJSON:
		return writer{name: "json", endings: []string{"json"}, write: func(w io.Writer, c Content) error {
			b := []byte(nil)
			if c.Data != nil {
				b = dataJSON(c.Data, c.Lang)
			} else {
				b = c.resultJSON()
			}
			_, err := w.Write(b)
			return err
		}}
	case AsCSV:
		return writer{name: "csv", endings: []string{"csv"}, write: writeCSV, stream: csvStream}
	case AsMarkdown:
		return writer{name: "md", endings: []string{"md", "markdown"}, write: paged(writeMarkdown)}
	case AsNDJSON: // a .json of JSON lines is what some programs call it
		endings := []string{"ndjson", "jsonl", "json"}
		return writer{name: "ndjson", endings: endings, write: writeLines, stream: ndjsonStream}
	case AsXLSX:
		return writer{name: "xlsx", endings: []string{"xlsx"}, write: writeWorkbook}
	case AsHTML:
		return writer{name: "html", endings: []string{"html", "htm"}, write: writeHTML}
	}
	return writer{write: func(io.Writer, Content) error { return errNoFormat }}
}

var errNoFormat = errors.New("no such format")

// foreign are endings of formats that people may expect and nothing here
// writes: a file with one of them would hold something else.
var foreign = []string{"xls", "docx", "pdf"}

// String is the name of the format on the command line.
func (f Format) String() string { return f.writer().name }

// Ends says whether the files of the format have an ending.
func (f Format) Ends(ending string) bool { return slices.Contains(f.writer().endings, ending) }

// Binary says whether the format is no text, which a terminal cannot show.
func (f Format) Binary() bool { return f == AsXLSX }

// IsEnding says whether an ending means some format, written here or not.
func IsEnding(ending string) bool {
	ours := func(f Format) bool { return f.Ends(ending) }
	return slices.Contains(foreign, ending) || slices.ContainsFunc(Formats(), ours)
}

// Formats are all formats there are.
func Formats() []Format {
	all := make([]Format, 0, afterLast)
	for f := AsTable; f < afterLast; f++ {
		all = append(all, f)
	}
	return all
}

// Content is what a command has to print: pages for people, answers for
// programs.
type Content struct {
	Pages   func() []*Page // made only for a format that shows them
	Answers []*engine.Answer
	Sources []engine.Source // of the answers, for a format that keeps them
	Awards  []*calc.Award   // of an answer, where only some were asked for
	Beside  []Beside        // of the answers in their order, where more was asked about each
	Data    Data            // in the place of answers
	Lang    lang.Language
	Width   int // of the terminal; 0 is no limit
	Options Options
	Files   []string // that the answers are about, where they have names
}

// Options are what there is to choose about rows.
type Options struct {
	Totals   bool // a row a project
	ByBearer bool // a row a line and bearer
	NoHeader bool // rows alone, to be put behind others
}

// Place is where a project stands: its file, and its first line there.
// Standard input has none, so that a shard of it gives that shard of the output.
type Place struct {
	File string
	Line int
}

// String is the file, and the line where it is not the first.
func (p Place) String() string {
	if p.Line > 1 {
		return p.File + ":" + strconv.Itoa(p.Line)
	}
	return p.File
}

// pages are those of the content, or of its data.
func (c *Content) pages() []*Page {
	if c.Pages == nil && c.Data != nil {
		return c.Data.Pages(c.Lang)
	}
	return c.Pages()
}

// Write prints content in the format.
func (f Format) Write(w io.Writer, c Content) error { return f.writer().write(w, c) }

// Stream prints results one after the other, so that however many there are
// none has to be kept.
type Stream struct {
	Head []byte // before the first
	Add  func(b []byte, a *engine.Answer, at Place) []byte
	Bad  func(b []byte, at Place, problems project.Problems) []byte // in the place of a result
}

// Stream is how the format prints results one by one, nothing where it cannot.
func (f Format) Stream(l lang.Language, o Options) (s Stream, ok bool) {
	start := f.writer().stream
	if start == nil {
		return Stream{}, false
	}
	return start(l, o), true
}

// paged prints pages with an empty line between them.
func paged(one func(w io.Writer, p *Page, width int) error) func(w io.Writer, c Content) error {
	return func(w io.Writer, c Content) error {
		for i, p := range c.pages() {
			if i > 0 {
				if _, err := io.WriteString(w, "\n"); err != nil {
					return err
				}
			}
			if err := one(w, p, c.Width); err != nil {
				return err
			}
		}
		return nil
	}
}

func csvStream(l lang.Language, o Options) Stream {
	s := sheet{printer: printer{Language: l}, Options: o, spelled: new(sync.Map)}
	add := func(b []byte, a *engine.Answer, at Place) []byte { return s.lines(b, a.Result, at) }
	if o.Totals {
		add = func(b []byte, a *engine.Answer, at Place) []byte { return s.totals(b, a.Result, at) }
	}
	return Stream{Head: s.head(), Add: add, Bad: s.bad}
}

func ndjsonStream(l lang.Language, _ Options) Stream {
	return Stream{
		Add: func(b []byte, a *engine.Answer, _ Place) []byte { return JSONLine(b, a, l) },
		Bad: func(b []byte, at Place, problems project.Problems) []byte { return jsonBad(b, at, problems, l) },
	}
}
