package report

import (
	"bytes"
	"encoding/xml"
	"io"
	"strings"
	"testing"

	"github.com/shanting/fuchi/calc/compare"
	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/calc/sure"
	"github.com/shanting/fuchi/calc/sweep"
	"github.com/shanting/fuchi/rules"
)

const hostileProject = `
fuchi: 1
as_of: 2026-03-31
project: {name: '<script>alert(1)</script> & "甲"', sector: industrial, nature: new, foreign_invested: false, ownership: private, legal_person: independent}
contract: {signed: 2023-05-10, agreed_production: 2024-07-01, terminated: false, fraud: false}
milestones: {production: 2024-09-01, first_tax: 2024-10-15}
investment: {fixed_assets: {reported: 2.98亿元}}
site: {location: zone, introducing_town: '城头镇<b>'}
land: {area: 110亩, acquired: auction, premium: 2600万元, municipal_retained: 130万元}
taxes: {entries: [{period: 2024-07-01/2025-06-30, net: 420万元}, {period: 2025-07-01/2026-06-30, net: 560万元, projected: true}]}
`

func asked(t *testing.T) *engine.Question {
	t.Helper()
	e, err := engine.Open(rules.Districts()...)
	if err != nil {
		t.Fatal(err)
	}
	q, problems := e.Question(engine.Source{Name: "p.yaml", Text: []byte(hostileProject)}, engine.Ask{})
	if len(problems) > 0 {
		t.Fatal(problems[0].Message.In(lang.English))
	}
	return q
}

func sweptBy(t *testing.T, q *engine.Question, vary string) *sweep.Sweep {
	t.Helper()
	span, bad := sweep.ParseSpan(vary)
	if bad != nil {
		t.Fatal(bad.Message.In(lang.English))
	}
	s, bad := sweep.Of(q, span)
	if bad != nil {
		t.Fatal(bad.Message.In(lang.English))
	}
	return s
}

// slides are the pages with drawings, each as one file.
func slides(t *testing.T, l lang.Language) map[string]string {
	t.Helper()
	q := asked(t)
	other, problems := q.Laid(project.Word("investment.fixed_assets.reported", "3.1亿元"))
	if len(problems) > 0 {
		t.Fatal(problems[0].Message.In(lang.English))
	}
	variant := Variant{Name: "<i>other</i>", Comparison: compare.Of(q.Now(), other.Now())}
	s := sure.Of(q, sure.Ask{Forecast: &sure.Band{From: -2000, To: 2000}})
	pages := map[string]Content{
		"money":   {Data: Sweep(sweptBy(t, q, "investment.fixed_assets.reported=0..6亿元"))},
		"days":    {Data: Sweep(sweptBy(t, q, "contract.agreed_production=2024-01..2025-12"))},
		"choices": {Data: Sweep(sweptBy(t, q, "project.sector"))},
		"one":     {Data: Sweep(sweptBy(t, q, "investment.fixed_assets.reported=2亿元..2亿元"))},
		"compare": {Data: Compare("p.yaml", []Variant{variant})},
		"sure":    {Pages: func() []*Page { return []*Page{Sure(s, l)} }},
	}
	all := map[string]string{}
	for name, c := range pages {
		var b bytes.Buffer
		c.Lang = l
		if err := AsHTML.Write(&b, c); err != nil {
			t.Fatal(err)
		}
		all[name] = b.String()
	}
	return all
}

// TestASlideIsDrawnInThePageAlone: the drawing is in it, nothing is fetched or
// runs, no element has a style of its own, and no name becomes markup.
func TestASlideIsDrawnInThePageAlone(t *testing.T) {
	for _, l := range []lang.Language{lang.Chinese, lang.English} {
		for name, page := range slides(t, l) {
			if strings.Count(page, "<svg ") != 1 {
				t.Errorf("%s has %d drawings", name, strings.Count(page, "<svg "))
			}
			if slide := strings.Contains(page, `<section class="first slide">`); slide == (name == "sure") {
				t.Errorf("%s is a slide: %v", name, slide)
			}
			body := page[strings.Index(page, "<body>"):]
			for _, bad := range []string{"<script", "<b>", "<i>", " style=", "http://", "https://", "src="} {
				if strings.Contains(body, bad) {
					t.Errorf("%s holds %q", name, bad)
				}
			}
			drawing, _, _ := strings.Cut(page[strings.Index(page, "<svg "):], "</svg>")
			d := xml.NewDecoder(strings.NewReader(drawing + "</svg>"))
			for {
				if _, err := d.Token(); err == io.EOF {
					break
				} else if err != nil {
					t.Fatalf("%s: %v", name, err)
				}
			}
		}
	}
}

// TestTheCurveStandsWhereTheSweepDoes: its ends and turns are at the places that
// their values have on the axis, and its heights are in the measure of the scale.
func TestTheCurveStandsWhereTheSweepDoes(t *testing.T) {
	s := sweptBy(t, asked(t), "investment.fixed_assets.reported=0..6亿元")
	c := printer{}.curveOf(s)
	if c.x(s.From) != chartLeft || c.x(s.To) != chartLeft+curveWide || c.x(s.From+(s.To-s.From)/2) != chartLeft+curveWide/2 {
		t.Errorf("%d, %d, %d", c.x(s.From), c.x(s.To), c.x((s.From+s.To)/2))
	}
	top := ceiling(fen(c.top))
	for _, stretch := range s.Stretches {
		if up := curveLow - c.y(stretch.First, top); up < 0 || up > plotHeight || (up == 0) != (stretch.First.Sign() == 0) {
			t.Errorf("%s stands at %d", stretch.First, up)
		}
	}
	if first := c.largest()[0]; s.Edges[first].Jump.Cmp(s.Edges[c.largest()[1]].Jump) < 0 {
		t.Error("the largest turn is not first")
	}
}

// TestATurnSaysWhatLiesBeyondIt from the value as it is, to either side.
func TestATurnSaysWhatLiesBeyondIt(t *testing.T) {
	s := sweptBy(t, asked(t), "investment.fixed_assets.reported=0..6亿元")
	said := strings.Join(printer{Language: lang.English}.nextTurns(s), "\n")
	want := "turn: down to 99,999,999.99, the total changes by -23,500,000.00+?\nturn: up to 300,000,000.00, the total changes by +5,500,000.00+?"
	if said != want {
		t.Errorf("%s, want %s", said, want)
	}
}
