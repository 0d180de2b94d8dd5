package report

import (
	"io"
	"strings"
)

// writeMarkdown prints a page as Markdown.
func writeMarkdown(out io.Writer, p *Page, _ int) error {
	var b strings.Builder
	b.WriteString("# " + markdownCell(p.Title) + "\n")
	for _, block := range p.Blocks {
		if block.isPicture() {
			continue
		}
		if block.Heading != "" {
			b.WriteString("\n## " + markdownCell(block.Heading) + "\n")
		}
		if len(block.Lines) > 0 {
			b.WriteString("\n")
		}
		for _, line := range block.Lines {
			b.WriteString("- " + markdownCell(line) + "\n")
		}
		if block.Drawing != nil {
			markdownDrawing(&b, block.Drawing)
		}
		if block.Grid != nil {
			b.WriteString("\n")
			markdownGrid(&b, block.Grid)
		}
	}
	_, err := io.WriteString(out, b.String())
	return err
}

// markdownDrawing keeps the columns of a drawing of signs; no line of it can end
// the block.
func markdownDrawing(b *strings.Builder, d Drawing) {
	b.WriteString("\n```text\n")
	for _, line := range drawn(d) {
		b.WriteString(strings.ReplaceAll(line, "`", "'") + "\n")
	}
	b.WriteString("```\n")
}

func markdownGrid(b *strings.Builder, g *Grid) {
	markdownRow(b, markdownCells(words(g.heads()...)))
	for _, c := range g.Columns {
		if c.Right() {
			b.WriteString("| ---: ")
		} else {
			b.WriteString("| --- ")
		}
	}
	b.WriteString("|\n")
	for _, r := range g.Rows {
		markdownRow(b, markdownCells(r))
	}
	if g.Footer != nil {
		bold := markdownCells(g.Footer)
		for i, cell := range bold {
			if cell != "" {
				bold[i] = "**" + cell + "**"
			}
		}
		markdownRow(b, bold)
	}
}

// markdownCells are cells as Markdown.
func markdownCells(cells []Cell) []string {
	out := make([]string, len(cells))
	for i, c := range cells {
		out[i] = markdownCell(c.String())
	}
	return out
}

func markdownRow(b *strings.Builder, cells []string) {
	for _, c := range cells {
		b.WriteString("| " + c + " ")
	}
	b.WriteString("|\n")
}

// markdownCell keeps a text from ending its cell or its line, and from being
// read as HTML, emphasis, a picture or a link, written out or not.
func markdownCell(s string) string { return underscores(escapes.Replace(safe(strings.TrimSpace(s)))) }

// underscores keeps one from beginning or ending emphasis; inside a word, as in
// year_basis, it does not.
func underscores(s string) string {
	if !strings.Contains(s, "_") {
		return s
	}
	inWord := func(i int) bool { return i >= 0 && i < len(s) && isLetterOrDigit(s[i]) }
	var b strings.Builder
	for i := range len(s) {
		if s[i] == '_' && !(inWord(i-1) && inWord(i+1)) {
			b.WriteByte('\\')
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

func isLetterOrDigit(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
}

var escapes = strings.NewReplacer(
	`\`, `\\`, "|", `\|`, "`", "\\`", "[", `\[`, "*", `\*`, "~", `\~`,
	"<", "&lt;", ">", "&gt;", "&", "&amp;",
	"://", "&#58;//", "www.", "www&#46;", "@", "&#64;")
