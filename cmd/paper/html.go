package paper

import (
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"html"
	"io"
	"strings"
)

const style = `body{font:11pt/1.5 "Times New Roman","SimSun","Noto Serif CJK SC","Noto Sans CJK SC",serif;margin:0 auto;padding:1em;max-width:170mm;color:#000}
h1{font-size:16pt;text-align:center;margin:.3em 0 .8em}h2{font-size:12pt;margin:1em 0 .4em;break-after:avoid}p{margin:.3em 0;overflow-wrap:anywhere}
.right{text-align:right}.aside{font-size:9pt;text-align:center}.small{font-size:9pt}.item{padding-left:1.2em;text-indent:-.8em}.break{break-before:page}.keep{break-after:avoid}
table{border-collapse:collapse;width:calc(100% - 2px);table-layout:fixed;margin:.3em 0}td,th{border:1px solid #000;padding:1.2mm 1.5mm;font-weight:normal;overflow-wrap:anywhere;text-align:left}
td.label,th{text-align:center}td.number,th.number{text-align:right}td.top{vertical-align:top;text-align:left}td .sign{margin-top:3mm;text-align:right}td .first{margin-top:16mm}
table.fine{font-size:9pt;line-height:1.3}tr{break-inside:avoid}thead{display:table-header-group}@page{size:A4 portrait;margin:20mm}@media print{body{padding:0;max-width:none}}
` + heights

// heights are classes, since the page allows no style but its own.
const heights = `tr.h24{height:24mm}tr.h25{height:25mm}tr.h28{height:28mm}tr.h31{height:31mm}tr.h43{height:43mm}tr.h34{height:34mm}tr.h38{height:38mm}tr.h42{height:42mm}tr.h58{height:58mm}tr.h10{height:10mm}tr.h8{height:8mm}`

// HTML writes the document as one page that needs nothing else and prints.
func (d *Document) HTML(w io.Writer) error {
	var b strings.Builder
	css := style + d.columns()
	sum := sha256.Sum256([]byte(css))
	fmt.Fprintf(&b, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n<meta "+
		"http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-%s'; base-uri "+
		"'none'; form-action 'none'\">\n<title>%s</title>\n<style>%s</style>\n</head>\n<body>\n",
		d.Lang, base64.StdEncoding.EncodeToString(sum[:]), html.EscapeString(d.Title), css)
	for i, p := range d.Parts {
		if p.Table != nil {
			p.Table.html(&b, i)
			continue
		}
		p.html(&b)
	}
	b.WriteString("</body>\n</html>\n")
	_, err := io.WriteString(w, b.String())
	return err
}

// columns are the widths of all tables, as rules of the style.
func (d *Document) columns() string {
	var b strings.Builder
	for i, p := range d.Parts {
		if p.Table == nil {
			continue
		}
		for k, w := range p.Table.Widths {
			fmt.Fprintf(&b, "\n.t%d .c%d{width:%d%%}", i, k, w*100/Width)
		}
	}
	return b.String()
}

func (p *Part) html(b *strings.Builder) {
	name, class := "p", map[Style]string{Right: "right", Small: "small", Item: "item", Aside: "aside"}[p.Style]
	switch p.Style {
	case Title:
		name = "h1"
	case Heading:
		name = "h2"
	}
	if p.Break {
		class = strings.TrimSpace(class + " break")
	}
	if p.Keep {
		class = strings.TrimSpace(class + " keep")
	}
	text := p.Text
	if p.Style == Item {
		text = "· " + text
	}
	fmt.Fprintf(b, "<%s class=\"%s\">%s</%s>\n", name, class, html.EscapeString(text), name)
}

func (t *Table) html(b *strings.Builder, n int) {
	size := ""
	if t.Small {
		size = " fine"
	}
	fmt.Fprintf(b, "<table class=\"t%d%s\"><colgroup>", n, size)
	for k := range t.Widths {
		fmt.Fprintf(b, "<col class=\"c%d\">", k)
	}
	b.WriteString("</colgroup>\n")
	for i, r := range t.Rows {
		name := "td"
		if i < t.Heads {
			name = "th"
			b.WriteString("<thead>")
		}
		b.WriteString("<tr class=\"h" + fmt.Sprint(r.Height) + "\">")
		for _, c := range r.Cells {
			c.html(b, name)
		}
		b.WriteString("</tr>\n")
		if i < t.Heads {
			b.WriteString("</thead>\n")
		}
	}
	b.WriteString("</table>\n")
}

func (c *Cell) html(b *strings.Builder, name string) {
	var class []string
	if c.Label && !c.Top {
		class = append(class, "label")
	}
	if c.Number {
		class = append(class, "number")
	}
	if c.Top || len(c.Signed) > 0 {
		class = append(class, "top")
	}
	fmt.Fprintf(b, "<%s class=\"%s\" colspan=\"%d\">%s", name, strings.Join(class, " "), max(c.Span, 1),
		strings.ReplaceAll(html.EscapeString(c.Text), "\n", "<br>"))
	for i, line := range c.Signed {
		sign := "sign"
		if i == 0 {
			sign = "sign first"
		}
		fmt.Fprintf(b, "<div class=\"%s\">%s</div>", sign, html.EscapeString(line))
	}
	b.WriteString("</" + name + ">")
}
