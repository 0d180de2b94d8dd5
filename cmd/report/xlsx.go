//go:build !js

package report

import (
	"bytes"
	"encoding/json"
	"io"
	"strconv"
	"strings"

	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/verify"
	"github.com/shanting/fuchi/calc/xlsx"
)

// sheeted is data that lays out a workbook of its own.
type sheeted interface {
	sheets(l lang.Language) []*xlsx.Sheet
}

// writeWorkbook prints a schedule as the sheets of a workbook, and every other
// page as a sheet.
func writeWorkbook(w io.Writer, c Content) error {
	if d, ok := c.Data.(sheeted); ok {
		return xlsx.Write(w, d.sheets(c.Lang)...)
	}
	var sheets []*xlsx.Sheet
	n := 0 // of the project
	for _, page := range c.pages() {
		if page.Of == nil {
			name := strconv.Itoa(len(sheets) + 1)
			switch {
			case page.Folded:
				name = lang.T("逐步说明 ", "Steps ").In(c.Lang) + name
			case page.Sheet != "":
				name = page.Sheet + nth(n)
			}
			sheets = append(sheets, pageSheet(name, page))
			sheets = append(sheets, tableSheets(page)...)
			continue
		}
		n++
		for _, a := range c.Answers {
			if a.Result == page.Of {
				sheets = append(sheets, answerSheets(a, page, c.Lang, n)...)
			}
		}
	}
	carried, err := carriedBy(sheets, c)
	if err != nil {
		return err
	}
	return xlsx.Write(w, append(sheets, carried...)...)
}

// carriedBy is the hidden sheet in which a workbook of answers that have receipts
// carries its results, so that it can be verified.
func carriedBy(sheets []*xlsx.Sheet, c Content) ([]*xlsx.Sheet, error) {
	if len(c.Answers) == 0 || c.Answers[0].Receipt == nil {
		return nil, nil
	}
	var seen, results bytes.Buffer
	if err := xlsx.Write(&seen, sheets...); err != nil {
		return nil, err
	}
	book, err := xlsx.Open(seen.Bytes())
	if err != nil { // more than a workbook that is read may have: it is not verified either
		return nil, nil
	}
	if err := json.Compact(&results, JSON(c.Answers, c.Lang, c.Awards...)); err != nil {
		return nil, err
	}
	return []*xlsx.Sheet{verify.Carried(book, results.Bytes())}, nil
}

// pageSheet stacks the blocks of a page.
func pageSheet(name string, p *Page) *xlsx.Sheet {
	s := &xlsx.Sheet{Name: name, Wide: true}
	s.Add(xlsx.Say(safe(p.Title), xlsx.Title))
	for _, b := range p.Blocks {
		if b.Sheet != "" {
			continue
		}
		s.Add()
		if b.Heading != "" {
			s.Add(xlsx.Say(safe(b.Heading), xlsx.Section))
		}
		addLines(s, b.Lines)
		if b.Drawing != nil {
			addDrawing(s, b.Drawing)
		}
		if b.Grid != nil {
			addGrid(s, b.Grid)
		}
	}
	across(s)
	fold(s, 1)
	return s
}

// across lets the lines of text of a sheet go across its columns, folded where
// they are longer: nothing stands beyond the page.
func across(s *xlsx.Sheet) {
	room := 0
	for _, w := range s.Widths {
		room += w
	}
	s.Across = map[int]int{}
	for i, row := range s.Rows {
		if len(row) == 1 && row[0].Style == xlsx.Line && room > 0 {
			s.Across[i+1] = 1 + Width(row[0].Text)*11/10/room
		}
	}
}

// tableSheets are the tables of a page that have sheets of their own.
func tableSheets(p *Page) (sheets []*xlsx.Sheet) {
	for _, b := range p.Blocks {
		if b.Sheet != "" {
			s := gridSheet(b.Sheet, p.Title+" "+b.Heading, b.Grid)
			s.Filter = 2
			sheets = append(sheets, s)
		}
	}
	return sheets
}

func addLines(s *xlsx.Sheet, lines []string) {
	for _, line := range lines {
		s.Add(xlsx.Say(safe(line), xlsx.Line))
	}
}

// barColumn is how wide a column of bars is at the least: the sign of a bar is as
// wide as a Chinese character where the font is one of those, so that half as
// many fit.
const barColumn = 22

// addDrawing adds the bars of a drawing, those to the left in a column of their own.
func addDrawing(s *xlsx.Sheet, d Drawing) {
	half := func(bar string) string {
		signs := []rune(bar)
		return string(signs[:(len(signs)+1)/2])
	}
	for _, r := range d.rows() {
		s.Add(xlsx.Say(safe(r.label), xlsx.Wrapped), xlsx.Say(half(r.less), xlsx.Sign),
			xlsx.Say(half(r.more), xlsx.Wrapped))
	}
	for i := range 3 {
		if i == len(s.Widths) {
			s.Widths = append(s.Widths, 0)
		}
		s.Widths[i] = max(s.Widths[i], barColumn)
	}
}

// gridSheet is a sheet with one table below its title, whose heads stay in sight.
func gridSheet(name, title string, g *Grid) *xlsx.Sheet {
	s := &xlsx.Sheet{Name: name, Wide: true, Frozen: [2]int{2, g.Fixed}}
	s.Add(xlsx.Say(safe(title), xlsx.Title))
	addGrid(s, g)
	fold(s, 1)
	return s
}

// The widths of columns, in narrow characters: words fold, figures do not.
const (
	narrowColumn = 8
	widestWords  = 46
)

func addGrid(s *xlsx.Sheet, g *Grid) {
	heads := make([]xlsx.Out, len(g.Columns))
	for i, c := range g.Columns {
		heads[i] = xlsx.Say(safe(c.Head), xlsx.Head)
	}
	s.Add(heads...)
	for _, r := range g.Rows {
		s.Add(sheetRow(r, false)...)
	}
	if g.Footer != nil {
		s.Add(sheetRow(g.Footer, true)...)
	}
	for i, w := range g.widths() {
		w = min(w, widestWords) // among figures may be words, of which some are long
		for len(s.Widths) <= i {
			s.Widths = append(s.Widths, narrowColumn)
		}
		s.Widths[i] = max(s.Widths[i], w+3)
	}
}

func sheetRow(cells []Cell, total bool) []xlsx.Out {
	row := make([]xlsx.Out, len(cells))
	for i := range cells {
		row[i] = cells[i].out(total)
	}
	return row
}

// out is a cell of a workbook: a figure where it is one and has no mark but
// that it adds, else how people read it.
func (c *Cell) out(total bool) xlsx.Out {
	style, more := xlsx.Money, xlsx.MoneyMore
	if total {
		style, more = xlsx.Total, xlsx.TotalMore
	}
	switch {
	case c.Kind == Money && strings.Trim(c.Text, "+") == "" && c.Amount.IsWholeFen():
		return xlsx.Sum(c.Amount, style)
	case c.Kind == Partial:
		return xlsx.Sum(c.Amount, more)
	case c.Kind == Date && c.Text == "":
		return xlsx.OnDay(c.Date, xlsx.Date)
	case c.Kind == Count:
		return xlsx.Out{Text: strconv.Itoa(c.Count), Number: true, Style: xlsx.Whole}
	case c.Kind == Rate && strings.HasSuffix(c.Text, "%"):
		return xlsx.Out{Text: c.Rate.Decimal.String(), Number: true, Style: xlsx.Percent}
	case c.Kind == Unknown:
		return xlsx.Say(c.String(), xlsx.Sign)
	case total:
		return xlsx.Say(safe(c.String()), xlsx.Total)
	}
	return xlsx.Say(safe(c.String()), xlsx.Wrapped)
}

// answerSheets are the sheets of one answer; of the n-th of several, numbered.
func answerSheets(a *engine.Answer, page *Page, l lang.Language, n int) (all []*xlsx.Sheet) {
	p, r := about(a.Result, l), a.Result
	add := func(zh, en string, g *Grid) *xlsx.Sheet {
		name := p.t(zh, en) + nth(n)
		all = append(all, gridSheet(name, page.Title+p.t("　", " - ")+p.t(zh, en), g))
		return all[len(all)-1]
	}
	first := add("兑现表", "Schedule", p.scheduleGrid(r))
	first.Add()
	addLines(first, p.standings(r))
	addLines(first, p.totals(r))
	across(first)
	add("承担明细", "Lines by bearer", p.linesByBearer(r))
	add("条件", "Conditions", p.allConditions(r))
	add("未计入", "Not counted", p.others(r))
	add("从高选择", "Choices", p.choices(r))
	add("期限", "Deadlines", p.deadlines(r))
	add("提示", "Findings", p.findingsGrid(r))
	if a.Receipt != nil {
		add("回执", "Receipt", p.receipt(a.Receipt))
	}
	return all
}
