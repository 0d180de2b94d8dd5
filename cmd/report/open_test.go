package report

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/law"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// asked computes a project file, with what it does not ask for.
func (h *samples) asked(src string) *calc.Result {
	h.Helper()
	p, problems := project.DecodeYAML("p.yaml", []byte(src), h.words)
	for _, bad := range problems {
		h.Fatalf("%d:%d %s: %s", bad.Pos.Line, bad.Pos.Col, bad.Path, bad.Message.In(lang.English))
	}
	return calc.Compute(p, h.book, calc.Options{Unclaimed: true, Explain: true})
}

func (h *samples) text(p *Page) string {
	h.Helper()
	var b bytes.Buffer
	if err := writeText(&b, p, 0); err != nil {
		h.Fatal(err)
	}
	return b.String()
}

// TestNothingIsSaidNotToBePayableWhileAnythingIsOpen goes through varied
// projects, and leads of which next to nothing is known.
func TestNothingIsSaidNotToBePayableWhileAnythingIsOpen(t *testing.T) {
	h, seen := newHouse(t), map[string]int{}
	look := func(name string, r *calc.Result) {
		may := slices.ContainsFunc(r.Awards, func(a *calc.Award) bool { return a.Status == calc.NotKnown || a.Status == calc.Discretionary }) ||
			slices.ContainsFunc(r.Unclaimed, func(u calc.Unclaimed) bool { return u.Open })
		pays := len(r.Schedule.Rows) > 0
		for _, page := range []*Page{Schedule(r, lang.English), Check(r, nil, lang.English, 1)} {
			text := h.text(page)
			says, undecided := strings.Contains(text, "No award is payable"), strings.Contains(text, "is not yet decidable")
			switch {
			case says && (may || pays):
				t.Errorf("%s: nothing is payable, it says, while something may be\n%s", name, text)
			case !says && !may && !pays && !undecided:
				t.Errorf("%s: it does not say that nothing is payable", name)
			case !pays && may && !undecided:
				t.Errorf("%s: it does not say that it is not decidable\n%s", name, text)
			}
		}
		seen[map[bool]string{true: "pays", false: "does not pay"}[pays]+map[bool]string{true: ", open", false: ""}[may]]++
	}
	h.varied(300, look)
	for _, lead := range []string{"", ", sector: industrial", ", nature: new", ", sector: energy_generation", ", nature: expansion, sector: services"} {
		look(lead, h.asked("fuchi: 1\nproject: {name: 线索"+lead+"}\n"))
	}
	cheated := h.asked("fuchi: 1\nproject: {name: 线索}\ncontract: {fraud: true}\n") // whatever else is not known
	look("fraud", cheated)
	if text := h.text(Check(cheated, nil, lang.English, 1)); !strings.Contains(text, "No award is payable") {
		t.Error(text)
	}
	if len(seen) < 3 || seen["does not pay, open"] < 5 {
		t.Errorf("only %v", seen)
	}
}

// TestWhatIsNotAskedForIsListed with each fact it needs and each worth.
func TestWhatIsNotAskedForIsListed(t *testing.T) {
	h := newHouse(t)
	h.varied(100, func(name string, r *calc.Result) {
		p := about(r, lang.English)
		rows := read(p.unclaimed(r))
		for _, u := range r.Unclaimed {
			i := slices.IndexFunc(rows, func(row []string) bool {
				return row[0] == p.in(u.Document.Cite(u.Rule.Article)) && row[1] == p.in(u.Rule.Title)
			})
			if i < 0 {
				t.Errorf("%s: no %s", name, u.Rule.ID)
				continue
			}
			if u.Open == (len(u.Missing) == 0) {
				t.Errorf("%s: %s is open %t, and lacks %v", name, u.Rule.ID, u.Open, u.Missing)
			}
			said, end := rows[i][4], i+1
			for ; end < len(rows) && rows[end][0] == ""; end++ {
				said += "\n" + rows[end][4]
			}
			if (rows[i][2] == "open") != u.Open {
				t.Errorf("%s: %s is %s", name, u.Rule.ID, rows[i][2])
			}
			for _, path := range u.Missing {
				if strings.Contains(said, path) != u.Open {
					t.Errorf("%s: %s and %s\n%s", name, u.Rule.ID, path, said)
				}
			}
			for i := range u.Worth {
				if !strings.Contains(said, p.worth(&u.Worth[i])) {
					t.Errorf("%s: %s is not said to be worth what it is\n%s", name, u.Rule.ID, said)
				}
			}
			for i := range u.Conditions {
				if c := &u.Conditions[i]; (u.Open || c.Met == calc.No) && !strings.Contains(strings.ReplaceAll(said, "\n", " "), p.in(c.Label())) {
					t.Errorf("%s: %s does not tell of %q\n%s", name, u.Rule.ID, p.in(c.Label()), said)
				}
			}
		}
	})
}

func TestAWorthIsReadAloud(t *testing.T) {
	rent, most, deduction := lang.T("房租", "the rent"), money.Fen(300_000_00), money.Fen(110_000_00)
	share := calc.WorthShare(money.Rate{Decimal: decimal.New(3, -1)}, rent, calc.PerYear, most)
	for _, c := range []struct {
		worth  calc.Worth
		zh, en string
	}{
		{share, "房租 × 30%，每年最多 300,000.00", "30% of the rent, at most 300,000.00 a year"},
		{calc.WorthShare(money.Whole, rent, calc.PerYear), "房租 × 100%", "100% of the rent"},
		{calc.WorthShare(money.Whole, rent, calc.PerOnce, most), "房租 × 100%，最多 300,000.00", "100% of the rent, at most 300,000.00"},
		{calc.WorthShare(money.Whole, rent, calc.PerOnce).Less(deduction, calc.PerMu), "房租 × 100%，每亩减 110,000.00", "100% of the rent, less 110,000.00 a mu"},
		{calc.WorthFixed(most, lang.Text{}), "300,000.00", "300,000.00"},
		{calc.WorthFixed(most, rent), "300,000.00（房租）", "300,000.00 (the rent)"},
		{calc.Worth{Amount: &most, Per: calc.PerYear}, "每年 300,000.00", "300,000.00 a year"},
		{calc.Worth{AtMost: &most, Per: calc.PerYear}, "每年最多 300,000.00", "at most 300,000.00 a year"},
	} {
		if zh, en := (printer{Language: lang.Chinese}).worth(&c.worth), (printer{Language: lang.English}).worth(&c.worth); zh != c.zh || en != c.en {
			t.Errorf("%q, %q", zh, en)
		}
	}
}

const inPart = least + `taxes: {entries: [{period: 2023-07-01/2024-06-30, net: 100万元}, {period: 2024-07-01/2024-09-30, net: 50万元}, {period: 2025-01-01/2025-03-31, net: 50万元}]}
`

// TestAYearRecordedInPartSaysWhichDaysLack, on every page, and the line to write.
func TestAYearRecordedInPartSaysWhichDaysLack(t *testing.T) {
	h := newHouse(t)
	r := h.asked(inPart)
	provision := func(string, string) (law.Provision, bool) { return law.Provision{}, false }
	for name, page := range map[string]*Page{"schedule": Schedule(r, lang.English), "check": Check(r, nil, lang.English, 1), "explain": Explain(r, r.Awards, provision, lang.English)} {
		text := h.text(page)
		for _, said := range []string{"1,000,000.00+?", "182/365 days", "2024-10-01/2024-12-31", "- {period: 2024-10-01/2024-12-31, net: …}", "- {period: 2025-04-01/2025-06-30, net: …}"} {
			if name == "check" && said == "1,000,000.00+?" {
				said = "amount 2,000,000.00+?" // of the award
			}
			if !strings.Contains(text, said) {
				t.Errorf("%s has no %q\n%s", name, said, text)
			}
		}
	}
	if text := h.text(Schedule(r, lang.English)); !strings.Contains(text, "It is complete to 2025-06-30.") {
		t.Error(text)
	}
}

// TestTheLineToWriteMakesTheYearWhole: what a page says to write, with a
// figure, is read and leaves nothing open.
func TestTheLineToWriteMakesTheYearWhole(t *testing.T) {
	h := newHouse(t)
	src, r, english := inPart, h.asked(inPart), printer{Language: lang.English}
	for _, a := range r.Awards {
		for i := range a.Lines {
			if a.Lines[i].Recorded == nil {
				continue
			}
			for _, w := range english.writing(a.Lines[i].Recorded, a.Lines[i].Missing...) {
				entry, ok := strings.CutPrefix(w.line, "taxes.entries: - ")
				if !ok {
					t.Fatal(w.line)
				}
				src = strings.Replace(src, "entries: [", "entries: ["+strings.Replace(entry, "…", "1万元", 1)+", ", 1)
			}
		}
	}
	if whole := h.asked(src); src == inPart || slices.ContainsFunc(whole.Awards, func(a *calc.Award) bool {
		return slices.ContainsFunc(a.Lines, func(l calc.Line) bool { return l.Recorded != nil })
	}) {
		t.Errorf("still in part:\n%s", src)
	}
}

// TestAPresumptionIsMarkedAndSaidOnce: the condition says that it is presumed,
// and one finding names all that are.
func TestAPresumptionIsMarkedAndSaidOnce(t *testing.T) {
	h := newHouse(t)
	text := h.text(Check(h.asked(strings.ReplaceAll(least, ", terminated: false, fraud: false", "")), nil, lang.English, 1))
	if strings.Count(text, "the file is silent") != 1 || strings.Count(text, "✓ met (presumed)") < 3 {
		t.Error(text)
	}
}

// TestARivalThatMayBeHigherIsSaid where a choice is made on what is known.
func TestARivalThatMayBeHigherIsSaid(t *testing.T) {
	h, seen := newHouse(t), 0
	h.varied(300, func(name string, r *calc.Result) {
		text, open := h.text(Schedule(r, lang.English)), slices.ContainsFunc(r.Choices, func(c calc.Choice) bool {
			return c.Open && c.Rule != calc.Lowest
		})
		if open {
			seen++
		}
		if strings.Contains(text, "still open, another may be higher") != open {
			t.Errorf("%s: open is %v", name, open)
		}
	})
	if seen < 10 {
		t.Errorf("only %d", seen)
	}
}

func TestAnAmendmentThatMakesAYearKnownShowsNoZero(t *testing.T) {
	h := newHouse(t)
	known := h.asked(inPart)
	unknown := h.asked(strings.Replace(inPart, "{period: 2023-07-01/2024-06-30, net: 100万元}, ", "", 1))
	if got := read(about(known, lang.English).difference(unknown, known)); len(got) != 1 || got[0][3] != "?" || got[0][4] != "1,000,000.00" || got[0][5] != "?" {
		t.Errorf("%q", got)
	}
}

// TestATotalThatIsCompleteIsNotSaidToBeUnknown where nothing asked for is paid
// and something else may be.
func TestATotalThatIsCompleteIsNotSaidToBeUnknown(t *testing.T) {
	h := newHouse(t)
	for years, want := range map[string]string{
		"[{year: 2023, salary: 10万元, iit_net: 1}], until: 2023-12-31": "Total 0.00 yuan for what is asked for, complete; the rest is not yet decided",
		"[{year: 2023, iit_net: 1}]":                                  "Total not yet known",
	} {
		r := h.asked("fuchi: 1\nproject: {name: 甲}\ncontract: {terminated: 2024-06-01}\n" +
			"talent: [{name: 乙, role: scientist, project_recognised: true, social_insurance: true, years: " + years + "}]\n")
		if got := totalInWords(r).In(lang.English); got != want || strings.Contains(got, ", complete") != r.Totals.Complete {
			t.Errorf("%s: complete %t, %q", years, r.Totals.Complete, got)
		}
	}
}

// TestWhatBarsOneAwardIsNotSaidOfAnother that nobody asks for either.
func TestWhatBarsOneAwardIsNotSaidOfAnother(t *testing.T) {
	h := newHouse(t)
	r := h.asked(strings.Replace(least, "terminated: false, fraud: false", "terminated: 2024-06-01, fraud: [measures2022/factory_rent]", 1))
	for i := range r.Unclaimed {
		u := &r.Unclaimed[i]
		said := about(r, lang.English).bars(u)
		if enterprise := u.Rule.Payee == calc.Enterprise && u.Document.ID == "measures2022"; strings.Contains(said, "terminated") != enterprise {
			t.Errorf("%s and the end of the contract: %q", u.Rule.ID, said)
		}
		if strings.Contains(said, "improper") != (u.Rule.ID == "measures2022/factory_rent") {
			t.Errorf("%s and improper means: %q", u.Rule.ID, said)
		}
	}
}

// TestDaysThatLackAreWrittenInTheListThatLacksThem: two leases of other days,
// each with days of its own for which nothing is paid.
func TestDaysThatLackAreWrittenInTheListThatLacksThem(t *testing.T) {
	h := newHouse(t)
	r := h.asked(strings.Replace(least, "milestones: {", "milestones: {zone_entry: 2023-01-01, ", 1) + `offices:
  - {id: A, use: office, own_use: true, lease: {effective: 2023-01-01, ends: 2023-06-30, rent: [{period: 2023-02-01/2023-06-30, amount: 5万元, paid: 2023-02-01}]}}
  - {id: B, use: research, own_use: true, lease: {effective: 2023-03-01, ends: 2023-09-30, rent: [{period: 2023-03-01/2023-07-31, amount: 5万元, paid: 2023-03-01}]}}
`)
	english, said := printer{Language: lang.English}, []string{}
	for _, a := range r.Awards {
		for i := range a.Lines {
			if l := &a.Lines[i]; l.Recorded != nil {
				for _, w := range english.writing(l.Recorded, l.Missing...) {
					said = append(said, w.line)
				}
			}
		}
	}
	if want := []string{"offices[0].lease.rent: - {period: 2023-01-01/2023-01-31, amount: …, paid: …}",
		"offices[1].lease.rent: - {period: 2023-08-01/2023-09-30, amount: …, paid: …}"}; !slices.Equal(said, want) {
		t.Errorf("%q", said)
	}
}

// TestWhatIsPaidBackIsNamedAsItIsKnown, claimed or not, and not by its id.
func TestWhatIsPaidBackIsNamedAsItIsKnown(t *testing.T) {
	h := newHouse(t)
	r := h.asked(strings.Replace(least, "fraud: false", "fraud: true", 1) +
		"paid: [{award: measures2022/land, amount: 1万元}, {award: measures2022/talent_tax, amount: 2万元}]\n")
	rows := read(about(r, lang.Chinese).recovery(r))
	if len(rows) < 4 || rows[0][1] != "第一条 土地出让金扶持" || rows[2][1] != "人才个税奖励" {
		t.Errorf("%q", rows)
	}
}
