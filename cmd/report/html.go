package report

import (
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"html"
	"io"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/verify"
)

//go:embed html.css
var htmlStyle string

// htmlPage is a page that is being written. Whatever stands in it went through
// text, so that no name becomes an element.
type htmlPage struct {
	strings.Builder
	printer
}

// writeHTML prints pages as one file that needs nothing else: what it looks
// like, what is drawn, the result for programs and the project file, from which
// the question can be asked again.
func writeHTML(w io.Writer, c Content) error {
	p := &htmlPage{printer: printer{Language: c.Lang}}
	pages := c.pages()
	p.begin(pages)
	for _, page := range pages {
		p.page(page)
	}
	for _, a := range c.Answers {
		if a.Receipt != nil {
			p.folded(p.t("回执", "Receipt"), func() { p.grid(about(a.Result, c.Lang).receipt(a.Receipt)) })
		}
	}
	p.sources(c.Sources)
	p.result(c)
	p.WriteString("</body>\n</html>\n")
	_, err := io.WriteString(w, p.String())
	return err
}

// begin writes the head. Nothing is fetched and nothing runs: all that the page
// may have is the style that it brings, known by its hash.
func (p *htmlPage) begin(pages []*Page) {
	sum := sha256.Sum256([]byte(htmlStyle))
	title := "fuchi"
	if len(pages) > 0 {
		title = pages[0].Title
	}
	p.WriteString("<!DOCTYPE html>\n<html lang=\"" + p.t("zh-CN", "en") + "\">\n<head>\n<meta charset=\"utf-8\">\n" +
		`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-` +
		base64.StdEncoding.EncodeToString(sum[:]) +
		`'; base-uri 'none'; form-action 'none'">` +
		"\n<meta name=\"generator\" content=\"fuchi\">\n<meta name=\"referrer\" content=\"no-referrer\">\n" +
		`<meta name="viewport" content="width=device-width, initial-scale=1">` + "\n<title>")
	p.text(title)
	p.WriteString("</title>\n<style>" + htmlStyle + "</style>\n</head>\n<body>\n")
}

func (p *htmlPage) text(s string) { p.WriteString(html.EscapeString(safe(s))) }

// element is an element with a text.
func (p *htmlPage) element(name, s string) {
	p.WriteString("<" + name + ">")
	p.text(s)
	p.WriteString("</" + name + ">\n")
}

// page writes a page. The blocks up to the amounts by year, with what follows
// the table at once, are the first sheet of paper; so are those up to a drawing
// that stands at the front, which makes a slide.
func (p *htmlPage) page(page *Page) {
	first, last := -1, -1
	for i, b := range page.Blocks {
		switch {
		case b.ByYear:
			first, last = i, min(i+1, len(page.Blocks)-1)
		case b.Front:
			last = i
		}
	}
	switch {
	case first >= 0:
		p.WriteString(`<section class="first">` + "\n")
	case last >= 0:
		p.WriteString(`<section class="first slide">` + "\n")
	}
	p.element("h1", page.Title)
	for i := 0; i < len(page.Blocks); i++ {
		b := page.Blocks[i]
		switch {
		case page.Folded && !b.Under:
			p.WriteString("<details><summary>")
			p.text(b.Heading)
			p.WriteString("</summary>\n")
			b.Heading = ""
			p.block(b)
			for ; i+1 < len(page.Blocks) && page.Blocks[i+1].Under; i++ {
				p.block(page.Blocks[i+1])
			}
			p.WriteString("</details>\n")
		default:
			p.block(b)
		}
		if i == last {
			if first >= 0 {
				p.chart(page.Blocks[first].Grid)
			}
			p.WriteString("</section>\n")
		}
	}
}

func (p *htmlPage) block(b Block) {
	if b.Heading != "" {
		p.element("h2", b.Heading)
	}
	if len(b.Lines) > 0 {
		p.WriteString("<ul>\n")
		for _, line := range b.Lines {
			p.element("li", line)
		}
		p.WriteString("</ul>\n")
	}
	if b.Drawing != nil {
		b.Drawing.svg(p)
	}
	if b.Grid != nil {
		p.grid(b.Grid)
	}
}

func (p *htmlPage) folded(heading string, inner func()) {
	p.WriteString("<details><summary>")
	p.text(heading)
	p.WriteString("</summary>\n")
	inner()
	p.WriteString("</details>\n")
}

// manyColumns is how many a table has that is printed small.
const manyColumns = 11

func (p *htmlPage) grid(g *Grid) {
	class := ""
	if len(g.Columns) > manyColumns {
		class = ` class="many"`
	}
	p.WriteString(`<div class="wide"><table` + class + "><thead><tr>")
	for _, c := range g.Columns {
		p.cell("th", c.Kind, c.Head)
	}
	p.WriteString("</tr></thead>\n<tbody>\n")
	for _, r := range g.Rows {
		p.row(r)
	}
	p.WriteString("</tbody>\n")
	if g.Footer != nil {
		p.WriteString("<tfoot>")
		p.row(g.Footer)
		p.WriteString("</tfoot>")
	}
	p.WriteString("</table></div>\n")
}

func (p *htmlPage) row(cells []Cell) {
	p.WriteString("<tr>")
	for i := range cells {
		p.cell("td", cells[i].Kind, cells[i].String())
	}
	p.WriteString("</tr>\n")
}

func (p *htmlPage) cell(name string, k Kind, s string) {
	class := ""
	switch {
	case k.isFigure():
		class = ` class="n"`
	case k == Date:
		class = ` class="d"`
	}
	p.WriteString("<" + name + class + ">")
	p.text(s)
	p.WriteString("</" + name + ">")
}

// sources keeps the project files, byte for byte.
func (p *htmlPage) sources(all []engine.Source) {
	for _, s := range all {
		name := strings.ToValidUTF8(filepath.Base(s.Name), "_") // a name may be any bytes, a page may not
		if s.Name == "-" {
			name = "project.yaml"
		}
		p.WriteString(`<p class="save"><a ` + engine.Kept + ` download="` + html.EscapeString(safe(name)) +
			`" href="data:application/octet-stream;base64,` +
			base64.StdEncoding.EncodeToString(s.Text) + `">`)
		p.text(p.in(lang.F("保存项目文件 %s（%s 字节）；本页也可直接交给 fuchi calc",
			"save the project file %s (%s bytes); fuchi calc takes this page too", name, strconv.Itoa(len(s.Text)))))
		p.WriteString("</a></p>\n")
	}
}

// result keeps the result for programs. It is data: nothing runs in the page.
func (p *htmlPage) result(c Content) {
	if len(c.Answers) == 0 { // a page about many projects, or about none
		return
	}
	p.WriteString(verify.InPage(p.String(), c.resultJSON()))
}
