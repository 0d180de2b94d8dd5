package sweep_test

import (
	"os"
	"slices"
	"testing"

	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/calc/sweep"
	"github.com/shanting/fuchi/rules"
)

func sampled(t *testing.T, name string) *engine.Question {
	t.Helper()
	e, err := engine.Open(rules.Districts()...)
	if err != nil {
		t.Fatal(err)
	}
	src, err := os.ReadFile("../../testdata/projects/" + name + ".yaml")
	if err != nil {
		t.Fatal(err)
	}
	q, problems := e.Question(engine.Source{Name: name + ".yaml", Text: src}, engine.Ask{})
	if len(problems) > 0 {
		t.Fatal(problems[0].Message.In(lang.English))
	}
	return q
}

func axis(t *testing.T, path string) sweep.Axis {
	t.Helper()
	a, bad := sweep.NewAxis(path)
	if bad != nil {
		t.Fatal(bad.Message.In(lang.English))
	}
	return a
}

func TestASpanIsReadInBothSpellings(t *testing.T) {
	for text, want := range map[string]string{
		"investment.total=1亿..2.5亿":               "investment.total 100000000 250000000",
		"投资.总投资=1亿元 .. 2亿元":                       "investment.total 100000000 200000000",
		"投资.外资.总额=0美元..3000万美元":                   "investment.foreign.total 0 USD 30000000 USD",
		"land.area=80000平方米..200亩":                "land.area 120 200",
		"taxes.sharing.vat=10%..20%":              "taxes.sharing.vat 0.1 0.2",
		"contract.signed=2022-04..2022-06":        "contract.signed 2022-04-01 2022-06-30",
		"talent[0].years[0].year=2023..2025":      "talent[0].years[0].year 2023 2025",
		"taxes.entries[2].net=-1万元..1万元":          "taxes.entries[2].net -10000 10000",
		"other_awards[0].years.2024=0..5万元":       "other_awards[0].years.2024 0 50000",
		"taxes.entries[0].by_tax.增值税.paid=0..1万元": "taxes.entries[0].by_tax.vat.paid 0 10000",
		"项目.外资项目":                                 "project.foreign_invested false true",
	} {
		s, bad := sweep.ParseSpan(text)
		if bad != nil {
			t.Errorf("%s: %s", text, bad.Message.In(lang.English))
		} else if got := s.Path + " " + s.Word(s.From) + " " + s.Word(s.To); got != want {
			t.Errorf("%s: %s", text, got)
		}
	}
}

// TestTheFactIsLaidAsItIsRead: what a value is written as is read as that value.
func TestTheFactIsLaidAsItIsRead(t *testing.T) {
	for _, path := range []string{"investment.total", "investment.foreign.total", "land.area", "taxes.sharing.vat",
		"site.ratio.host", "contract.signed", "talent[0].years[0].year", "taxes.entries[0].net"} {
		a := axis(t, path)
		for _, x := range []int64{a.Low, a.High, (a.Low + a.High) / 2, a.High - 1} {
			if got, bad := a.Parse(a.Word(x)); bad != nil || got != x {
				t.Errorf("%s: %d is written %s and read %d", path, x, a.Word(x), got)
			}
		}
	}
}

// TestEdgesAreThoseAtWhichSomethingIsDecided: 3.2亿 with 1500万 moved equipment
// lies 500万 above the second tier of new assets and 1.8亿 below the top of the
// referral. A cap that a line reaches is no edge, and the next one beyond it is found.
func TestEdgesAreThoseAtWhichSomethingIsDecided(t *testing.T) {
	found := map[string]sweep.Distance{}
	for _, d := range sweep.Edges(sampled(t, "manufacturing")) {
		found[d.Path] = d
	}
	d := found["investment.fixed_assets.audited"]
	if d.Below == nil || d.Above == nil {
		t.Fatalf("%+v", d)
	}
	if d.Below.Gap != 5_000_000_00+1 || d.Below.Change.String() != "-8800000.00" || d.Word(d.Below.At) != "315000000" ||
		d.Below.Less.String() != "-8800000.00" {
		t.Errorf("below: %d %s %s %s", d.Below.Gap, d.Below.Change, d.Word(d.Below.At), d.Below.Less)
	}
	if d.Above.Gap != 180_000_000_00 || d.Above.Change.String() != "500000.00" || d.Word(d.Above.At) != "500000000" {
		t.Errorf("above: %d %s %s", d.Above.Gap, d.Above.Change, d.Word(d.Above.At))
	}
	if salary := found["talent[0].years[0].salary"]; salary.Below == nil || salary.Word(salary.Below.At) != "200000" {
		t.Errorf("%+v", salary)
	}
	for _, path := range []string{"land.area", "taxes.entries[0].net", "contract.signed", "investment.foreign.total"} {
		if d, ok := found[path]; ok {
			t.Errorf("%s: %+v", path, d)
		}
	}
}

// TestAnAmountPassedOnIsOneStretch: what a contract promises is what is paid up
// to what the article gives, fen for fen.
func TestAnAmountPassedOnIsOneStretch(t *testing.T) {
	span, bad := sweep.ParseSpan("other_awards[1].years.2023=0..1000万")
	if bad != nil {
		t.Fatal(bad.Message.In(lang.English))
	}
	made, bad := sweep.Of(sampled(t, "promised"), span)
	if bad != nil {
		t.Fatal(bad.Message.In(lang.English))
	}
	var all []string
	for _, s := range made.Stretches {
		all = append(all, span.Word(s.From)+" "+s.First.String()+" "+span.Word(s.To)+" "+s.Last.String())
	}
	want := []string{"0 5223500.00 0 5223500.00", "0.01 5223500.01 5534999.99 10758499.99",
		"5535000 10758500.00 10000000 10758500.00"}
	if !slices.Equal(all, want) {
		t.Errorf("%q", all)
	}
}

// TestAGridShowsEdgesThatMove: a threshold on the difference of two facts is met
// on a slant, and each corner of a field lies between what the field shows.
func TestAGridShowsEdgesThatMove(t *testing.T) {
	down, _ := sweep.ParseSpan("investment.fixed_assets.audited=2亿..6亿")
	across, _ := sweep.ParseSpan("investment.moved_equipment=0..1亿")
	q := sampled(t, "manufacturing")
	g, bad := sweep.GridOf(q, down, across)
	if bad != nil {
		t.Fatal(bad.Message.In(lang.English))
	}
	cut := 0
	for i, r := range g.Rows {
		for k, c := range g.Columns {
			cell := &g.Cells[i][k]
			if cell.First.Cmp(cell.Last) != 0 {
				cut++
			}
			for _, at := range [][2]int64{{r.From, c.From}, {r.From, c.To}, {r.To, c.From}, {r.To, c.To}} {
				paid, _ := q.With(project.Word(down.Path, down.Word(at[0])), project.Word(across.Path, across.Word(at[1])))
				if total := paid.Totals.Amount; total.Cmp(cell.First) < 0 || total.Cmp(cell.Last) > 0 {
					t.Errorf("%s, %s: %s is not in %s…%s", down.Word(at[0]), across.Word(at[1]), total, cell.First, cell.Last)
				}
			}
		}
	}
	if !g.Moving || cut < 5 || len(g.Rows) < 6 || len(g.Columns) < 5 {
		t.Errorf("moving: %v, %d rows, %d columns, %d fields with an edge in them", g.Moving, len(g.Rows), len(g.Columns), cut)
	}
}

func TestAnEdgeIsOpenWhereWhatMovesIsNotKnown(t *testing.T) {
	for _, c := range []struct {
		ownership string
		open      bool
	}{{"unknown", true}, {"private", false}} {
		e, err := engine.Open(rules.Districts()...)
		if err != nil {
			t.Fatal(err)
		}
		src := "fuchi: 1\nproject: {name: 甲, sector: industrial, nature: new, foreign_invested: false, legal_person: independent, " +
			"ownership: " + c.ownership + "}\ncontract: {signed: 2023-03-01, signatory: district, agreed_production: 2024-01-01}\n" +
			"milestones: {production: 2024-01-02, first_tax: 2024-01-03}\ninvestment: {fixed_assets: {audited: 9800万}}\n" +
			"taxes: {entries: [{entered: 2024-02-03, net: 5万}], complete: {from: 2024-01-01, through: 2029-12-31}}\n"
		q, problems := e.Question(engine.Source{Name: "a.yaml", Text: []byte(src)}, engine.Ask{})
		if len(problems) > 0 {
			t.Fatal(problems[0].Message.In(lang.English))
		}
		found := sweep.Edges(q)
		i := slices.IndexFunc(found, func(d sweep.Distance) bool { return d.Path == "investment.fixed_assets.audited" })
		if i < 0 || found[i].Above == nil || found[i].Above.Open != c.open {
			t.Errorf("ownership %s: %v, open should be %v", c.ownership, found, c.open)
		}
	}
}
