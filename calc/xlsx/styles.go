package xlsx

import (
	"fmt"
	"strings"
)

// look is how the cells of a style look.
type look struct {
	format, font, fill, border int
	align                      string
	literal                    bool
}

// The formats of numbers, fonts and grounds, by their places in their lists.
const (
	_, wholeNumber, percent, asText, cents, isoDay, more = 0, 1, 10, 49, 164, 165, 166
	_, bold, big, grey                                   = 0, 1, 2, 3
	headGround, fillGround, sectionGround                = 2, 3, 4
)

const (
	wraps   = `vertical="top" wrapText="1"`
	top     = `vertical="top"`
	centred = `horizontal="center" vertical="center" wrapText="1"`
)

var looks = [afterLast]look{
	Plain:      {align: top},
	Head:       {font: bold, fill: headGround, border: 1, align: centred},
	Title:      {font: big, align: `vertical="center"`},
	Section:    {font: bold, fill: sectionGround, border: 1, align: top},
	Line:       {align: wraps},
	Wrapped:    {border: 1, align: wraps},
	Literal:    {border: 1, align: wraps, literal: true},
	Note:       {font: grey, border: 1, align: wraps},
	Money:      {format: cents, border: 1, align: top},
	Total:      {format: cents, font: bold, border: 1, align: top},
	MoneyMore:  {format: more, border: 1, align: top},
	Sign:       {border: 1, align: top + ` horizontal="right"`},
	TotalMore:  {format: more, font: bold, border: 1, align: top},
	Date:       {format: isoDay, border: 1, align: top},
	Whole:      {format: wholeNumber, border: 1, align: top},
	Percent:    {format: percent, border: 1, align: top},
	Fill:       {format: asText, fill: fillGround, border: 1, align: top},
	FillMoney:  {format: cents, fill: fillGround, border: 1, align: top},
	FillDate:   {format: isoDay, fill: fillGround, border: 1, align: top},
	FillNumber: {fill: fillGround, border: 1, align: top},
	Figure:     {border: 1, align: top},
}

// grounds are the colours of marked rows, from Right on.
var grounds = [afterGrounds - Right]string{"FFE6F3E2", "FFFFF2CC", "FFF8D7DA"}

// listed are the looks of a workbook: those of marked rows only where it has some.
func listed(marked bool) []look {
	if !marked {
		return looks[:Figure]
	}
	all := looks[:]
	for g := range grounds {
		for _, l := range looks {
			l.fill = sectionGround + 1 + g
			all = append(all, l)
		}
	}
	return all
}

// stylesPart is the list of styles. The font is one that has Chinese; where
// there is none of that name another stands in.
func stylesPart(marked bool) string {
	var b strings.Builder
	b.WriteString(`<styleSheet ` + spreadsheet +
		`><numFmts count="3"><numFmt numFmtId="164" formatCode="#,##0.00;[Red]-#,##0.00"/><numFmt numFmtId="166" formatCode="#,##0.00&quot;+?&quot;"/><numFmt numFmtId="165" formatCode="yyyy\-mm\-dd"/></numFmts><fonts count="4">`)
	for _, f := range []string{``, `<b/>`, `<b/><sz val="14"/>`, `<color rgb="FF666666"/>`} {
		if !strings.Contains(f, "sz") {
			f = strings.Replace(f+`<sz val="10"/>`, `<color rgb="FF666666"/><sz val="10"/>`,
				`<sz val="10"/><color rgb="FF666666"/>`, 1)
		}
		b.WriteString(`<font>` + f + `<name val="宋体"/><family val="3"/><charset val="134"/></font>`)
	}
	fills := []string{"FFD9E2EC", "FFFFF8DC", "FFEFF3F7"}
	if marked {
		fills = append(fills, grounds[:]...)
	}
	fmt.Fprintf(&b,
		`</fonts><fills count="%d"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>`,
		len(fills)+2)
	for _, rgb := range fills {
		b.WriteString(`<fill><patternFill patternType="solid"><fgColor rgb="` + rgb +
			`"/><bgColor indexed="64"/></patternFill></fill>`)
	}
	thin := ""
	for _, side := range []string{"left", "right", "top", "bottom"} {
		thin += `<` + side + ` style="thin"><color rgb="FFBBBBBB"/></` + side + `>`
	}
	b.WriteString(`</fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>` +
		thin + `<diagonal/></border></borders>` +
		`<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>`)
	all := listed(marked)
	fmt.Fprintf(&b, `<cellXfs count="%d">`, len(all))
	for _, l := range all {
		literal := ""
		if l.literal {
			literal = ` quotePrefix="1"`
		}
		fmt.Fprintf(&b,
			`<xf numFmtId="%d" fontId="%d" fillId="%d" borderId="%d" xfId="0"%s applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment %s/></xf>`,
			l.format, l.font, l.fill, l.border, literal, l.align)
	}
	return b.String() +
		`</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
}
