package report

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/law"
)

// formulas are how a cell may begin that a spreadsheet takes for a formula.
var formulas = []string{"=", "+", "-", "@", "＝", "＋", "－", "＠"}

// TestNoCellIsBent: what a spreadsheet would make a number or a day of is kept
// from it, and what it leaves alone stands as it is.
func TestNoCellIsBent(t *testing.T) {
	for _, s := range []string{"370406202209010012", "123456789012", "007", "3-2", "3/2", "2024-3", "2024/3/1", "1e5",
		"1E+5", "1.10", "5%", "12:30",
		"3月2日", "2024年3月", "2-Mar", "Mar-2", "mar 2024", "３－２", "００７", "1 1/2", ".5", "1,000", "￥5.50", "(5)", "5.",
		"9 pm"} {
		if got := csvCell(s); got != "'"+s {
			t.Errorf("%q becomes %q", s, got)
		}
	}
	for _, s := range []string{"521", "0", "12345678901", "3号厂房", "甲3-2", "3-2号", "2024年度", "A1", "Mars", "1e5x",
		"第3条"} {
		if got := csvCell(s); got != s {
			t.Errorf("%q becomes %q", s, got)
		}
	}
}

func TestNoCellBeginsLikeAFormula(t *testing.T) {
	for _, c := range formulas {
		for _, s := range []string{c, c + "1+1", c + " 甲"} {
			if got := csvCell(s); got != "'"+s {
				t.Errorf("%q becomes %q", s, got)
			}
		}
	}
	for _, c := range []string{"\t", "\r", "\n", "\x00"} {
		if got := csvCell(c + "=1"); got != "\uFFFD=1" {
			t.Errorf("%q becomes %q", c+"=1", got)
		}
	}
	for _, s := range []string{"", "甲=乙", "a-b", "3", "'=1", "（＝）", "﹢"} {
		if got := csvCell(s); got != s {
			t.Errorf("%q becomes %q", s, got)
		}
	}
}

// named is a project whose every free text begins with the same sign, with
// two awards for one of its persons.
func (h *samples) named(sign string) *calc.Result {
	h.Helper()
	quoted := func(s string) string {
		b, err := json.Marshal(sign + s)
		if err != nil {
			h.Fatal(err)
		}
		return string(b)
	}
	return h.compute([]byte(fmt.Sprintf(`fuchi: 1
project: {name: %s, enterprise: %s, sector: industrial, nature: new, foreign_invested: false, ownership: private, legal_person: independent}
contract: {signed: 2022-09-01, agreed_production: 2023-07-01, terminated: false, fraud: false}
milestones: {production: 2023-08-15, first_tax: 2023-09-20}
investment: {total: 2亿元, fixed_assets: {audited: 1.2亿元}}
site: {location: town, host_town: %s, introducing_town: %s, ratio: {host: 7, introducing: 3}}
land: {area: 60亩, acquired: auction, premium: 1200万元, municipal_retained: 60万元}
talent: [{name: %s, role: general_manager, project_recognised: true, social_insurance: true, since: 2023-03-01, years: [{year: 2023, salary: 30万元, iit_net: 4216.35元}]}]
other_awards: [{policy: %s, scope: district, matter: land_premium, years: {2023: 1}}]
paid: [{award: measures2022/land, year: 1, date: 2024-06-28, amount: 1, payee: %s, bearer: %s}]
`, quoted("项目"), quoted("企业"), quoted("甲镇"), quoted("乙镇"), quoted("某"), quoted("政策"), quoted("人"), quoted("镇"))))
}

// TestEveryFreeTextOfTheCSVIsNoFormula begins all names that a file gives with
// each sign in turn and looks at every column.
func TestEveryFreeTextOfTheCSVIsNoFormula(t *testing.T) {
	h := newHouse(t)
	for _, sign := range formulas {
		r := h.named(sign)
		seen := map[string]bool{}
		for _, out := range []struct {
			heads []lang.Text
			rows  []byte
		}{{lineColumns, csvOf(lang.English).lines(nil, r, Place{File: sign + "甲.yaml"})},
			{totalsColumns, csvOf(lang.English).totals(nil, r, Place{File: sign + "甲.yaml"})}} {
			rows, err := csv.NewReader(bytes.NewReader(out.rows)).ReadAll()
			if err != nil {
				t.Fatal(err)
			}
			for _, row := range rows {
				for i, cell := range row {
					if strings.HasPrefix(cell, sign) {
						t.Errorf("%q begins the %s %q", sign, out.heads[i].In(lang.English), cell)
					}
					if strings.HasPrefix(cell, "'"+sign) {
						seen[out.heads[i].In(lang.English)] = true
					}
				}
			}
		}
		for _, head := range []string{"project", "enterprise", "instance", "payee", "bearer", "by_bearer", "file"} {
			if !seen[head] {
				t.Errorf("no %s begins with %q", head, sign)
			}
		}
	}
}

// TestTheFirstWhoIsPaidIsNoFormula has only a person be paid, whose name so
// begins the cell.
func TestTheFirstWhoIsPaidIsNoFormula(t *testing.T) {
	h := newHouse(t)
	for _, sign := range formulas {
		r := h.named(sign)
		r.Totals.ByPayee = slices.DeleteFunc(r.Totals.ByPayee,
			func(s calc.Share) bool { return s.Name == calc.Enterprise })
		rows := csvRead(t, csvOf(lang.English).totals(nil, r, Place{}))
		if len(r.Totals.ByPayee) != 1 || rows[0][8] != "'"+sign+"某 4216.35" {
			t.Errorf("%q", rows[0][8])
		}
	}
}

func TestACSVCellIsQuotedWhereItNeedsIt(t *testing.T) {
	cells := []string{"a", "a,b", `a"b`, " a", "a ", "", "甲；乙", "a\nb", "a\rb"}
	if got, want := string(csvLine(nil, cells)), "a,\"a,b\",\"a\"\"b\",\" a\",a ,,甲；乙,\"a\nb\",\"a\rb\"\r\n"; got != want {
		t.Errorf("%q, not %q", got, want)
	}
}

func TestMarkdownShowsANameAsItIs(t *testing.T) {
	for s, want := range map[string]string{
		"a|b": `a\|b`, "<b>": "&lt;b&gt;", "a&amp;b": "a&amp;amp;b", "`x`": "\\`x\\`", "[a](b)": `\[a](b)`, "![a](b)": `!\[a](b)`, "*a*": `\*a\*`, "**a**": `\*\*a\*\*`, "~~a~~": `\~\~a\~\~`,
		`\|`: `\\\|`, `a\`: `a\\`, "_a_": `\_a\_`, "__a__": `\_\_a\_\_`, "year_basis": "year_basis", "甲_乙": `甲\_乙`, "a_": `a\_`, "_": `\_`, "a__b": `a\_\_b`, "A_9": "A_9", "a_-": `a\_-`,
		"https://a.b": "https&#58;//a.b", "http://a": "http&#58;//a", "www.a.b": "www&#46;a.b", "a@b.c": "a&#64;b.c", "<https://a>": "&lt;https&#58;//a&gt;",
		" a ": "a", "a\nb": "a\uFFFDb", "a\u2028b": "a\uFFFDb", "\u202ea": "\uFFFDa", "\u009b1m": "\uFFFD1m", "": "", "1,234.56": "1,234.56", "+1.00": "+1.00",
	} {
		if got := markdownCell(s); got != want {
			t.Errorf("%q becomes %q, not %q", s, got, want)
		}
		if clean := strings.TrimSpace(s); !strings.ContainsFunc(s, isUnsafe) && shown(markdownCell(s)) != clean {
			t.Errorf("%q is shown as %q", s, shown(markdownCell(s)))
		}
	}
}

// TestSafeKeepsWhatIsASign goes through every character there is.
func TestSafeKeepsWhatIsASign(t *testing.T) {
	changed := map[rune]bool{}
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if r >= 0xd800 && r < 0xe000 {
			continue
		}
		s := "a" + string(r) + "b"
		switch got := safe(s); got {
		case s:
		case "a\uFFFDb":
			changed[r] = true
		default:
			t.Fatalf("%U becomes %q", r, got)
		}
	}
	want := map[rune]bool{0x7f: true, 0x61c: true, 0x200e: true, 0x200f: true, 0x2028: true, 0x2029: true, 0xfeff: true}
	for _, span := range [][2]rune{{0, 0x1f}, {0x80, 0x9f}, {0x202a, 0x202e}, {0x2066, 0x2069}} {
		for r := span[0]; r <= span[1]; r++ {
			want[r] = true
		}
	}
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if changed[r] != want[r] {
			t.Errorf("%U: taken out is %v", r, changed[r])
		}
	}
}

// steering are characters that steer a terminal, turn the writing or end a line.
const steering = "\x1b\u009b\u202e\u2066\u200f\u2028\u2029\ufeff\x7f\r"

// TestNoPlaceOfAPageSteersTheTerminal puts them everywhere on a page.
func TestNoPlaceOfAPageSteersTheTerminal(t *testing.T) {
	page := &Page{Title: steering + "title", Blocks: []Block{{Heading: steering + "heading", Lines: []string{steering + "line"}, Grid: &Grid{
		Columns: columns(steering+"head", ">"+steering+"side"), Rows: [][]Cell{words(steering+"cell", steering+"fig")}, Footer: words(steering+"foot", steering+"sum")}}}}
	for name, write := range map[string]func(*bytes.Buffer) error{
		"text":        func(b *bytes.Buffer) error { return writeText(b, page, 0) },
		"narrow text": func(b *bytes.Buffer) error { return writeText(b, page, 5) },
		"Markdown":    func(b *bytes.Buffer) error { return writeMarkdown(b, page, 0) },
	} {
		var b bytes.Buffer
		if err := write(&b); err != nil {
			t.Fatal(err)
		}
		if i := strings.IndexFunc(b.String(), func(r rune) bool { return r != '\n' && isUnsafe(r) }); i >= 0 || strings.ContainsAny(b.String(), "\r\u2028\u2029\u202e\u2066\u200f\ufeff\x1b\x7f\u009b") {
			t.Errorf("%s: %q", name, &b)
		}
		for _, word := range []string{"title", "heading", "line", "head", "side", "cell", "fig", "foot", "sum"} { // no wider than what is not folded
			if !strings.Contains(b.String(), strings.Repeat("\uFFFD", len([]rune(steering)))+word) {
				t.Errorf("%s has no %s: %q", name, word, &b)
			}
		}
	}
}

// TestMarkdownEscapesEveryPlaceOfAPage puts a mark of each kind everywhere.
func TestMarkdownEscapesEveryPlaceOfAPage(t *testing.T) {
	const mark = "<b>|*x*"
	page := &Page{Title: mark + "title", Blocks: []Block{{Heading: mark + "heading", Lines: []string{mark + "line"}, Grid: &Grid{
		Columns: columns(mark+"head", ">"+mark+"right"), Rows: [][]Cell{words(mark+"cell", "")}, Footer: words(mark+"foot", "")}}}}
	var b bytes.Buffer
	if err := writeMarkdown(&b, page, 0); err != nil {
		t.Fatal(err)
	}
	const e = `&lt;b&gt;\|\*x\*`
	want := "# " + e + "title\n\n## " + e + "heading\n\n- " + e + "line\n\n| " + e + "head | " + e + "right |\n| --- | ---: |\n| " + e + "cell |  |\n| **" + e + "foot** |  |\n"
	if b.String() != want {
		t.Errorf("%s\nnot\n%s", &b, want)
	}
}

// TestNoNameOfAFileReachesAPageRaw computes a project with odd names and looks
// at every page of it.
func TestNoNameOfAFileReachesAPageRaw(t *testing.T) {
	h := newHouse(t)
	r := h.named("<i>|`*")
	provision := func(string, string) (law.Provision, bool) { return law.Provision{}, false }
	for _, l := range []lang.Language{lang.Chinese, lang.English} {
		for i, page := range []*Page{Schedule(r, l), Check(r, nil, l, 1), Explain(r, r.Awards, provision, l)} {
			var b bytes.Buffer
			if err := writeMarkdown(&b, page, 0); err != nil {
				t.Fatal(err)
			}
			if !strings.Contains(b.String(), "&lt;i&gt;\\|\\`\\*") || strings.Contains(b.String(), "<i>") {
				t.Errorf("page %d: %s", i, &b)
			}
			heads := 0
			for _, line := range strings.Split(b.String(), "\n") {
				if cells := strings.Count(line, "|") - strings.Count(line, `\|`); strings.HasPrefix(line, "| ---") {
					heads = cells
				} else if strings.HasPrefix(line, "|") && heads > 0 && cells != heads {
					t.Errorf("page %d: a row of %d cells under %d: %s", i, cells, heads, line)
				} else if line == "" {
					heads = 0
				}
			}
		}
	}
}

// TestANameThatLooksLikeACitationStaysAsItIs: a page in English spells the
// citations of the law, and no name.
func TestANameThatLooksLikeACitationStaysAsItIs(t *testing.T) {
	h := newHouse(t)
	sign := "第二条（一）3号·"
	r := h.named(sign)
	provision := func(string, string) (law.Provision, bool) { return law.Provision{}, false }
	for i, page := range []*Page{Schedule(r, lang.English), Check(r, nil, lang.English, 1), Explain(r, r.Awards, provision, lang.English)} {
		var b bytes.Buffer
		if err := writeMarkdown(&b, page, 0); err != nil {
			t.Fatal(err)
		}
		text := b.String()
		if strings.Count(text, sign) < 3 || !strings.Contains(text, "Art. ") || strings.Contains(text, "Art. 2(1)No. 3") {
			t.Errorf("page %d: %s", i, text)
		}
		if left := strings.ReplaceAll(text, sign, ""); strings.ContainsAny(left, "条（") {
			t.Errorf("page %d cites in Chinese: %s", i, left)
		}
	}
}

// TestJSONReadsBackWhatItQuotes goes through the characters one by one.
func TestJSONReadsBackWhatItQuotes(t *testing.T) {
	for r := rune(0); r < 0x3100; r++ {
		if r >= 0xd800 && r < 0xe000 {
			continue
		}
		for _, s := range []string{string(r), "a" + string(r) + "甲"} {
			w := &jsonWriter{first: true}
			w.str(s)
			var back string
			if err := json.Unmarshal(w.b, &back); err != nil || back != s {
				t.Fatalf("%U: %s reads %q: %v", r, w.b, back, err)
			}
			if bytes.ContainsAny(w.b, "<>&\x7f") {
				t.Fatalf("%U: %s", r, w.b)
			}
		}
	}
}

// TestAnAmendmentIsToldBeforeAndAfter computes a result under two documents.
func TestAnAmendmentIsToldBeforeAndAfter(t *testing.T) {
	h := newHouse(t)
	src := []byte(least + "paid: []\ntaxes: {complete: 2023-07-01/2029-06-30}\n")
	before, after := h.compute(src), h.compute(src, "land.premium=2400万元")
	w := &jsonWriter{first: true}
	w.object(func() { writeChanges(w, before, after) })
	if got, want := string(w.b), `{"amendment_changes":[{"award":"measures2022/land","year":2023,"before":"5400000.00","after":"17400000.00"}]}`; got != want {
		t.Errorf("%s\nnot\n%s", got, want)
	}
	page := Difference(before, after, lang.English)
	if got, want := read(page.Blocks[0].Grid), [][]string{{"Art. 1", "Land premium support", "2023", "5,400,000.00", "17,400,000.00", "+12,000,000.00"}}; !equalRows(got, want) {
		t.Errorf("%q", got)
	}
	if got := page.Blocks[1].Lines[0]; got != "total 5,400,000.00 → 17,400,000.00, change +12,000,000.00" {
		t.Error(got)
	}
}

const least = `fuchi: 1
project: {name: 甲, sector: industrial, nature: new, foreign_invested: false, ownership: private, legal_person: independent}
contract: {signed: 2022-09-01, agreed_production: 2023-07-01, terminated: false, fraud: false}
milestones: {production: 2023-08-15, first_tax: 2023-09-20}
investment: {fixed_assets: {audited: 1.2亿元}}
site: {location: zone, introducing_town: 城头镇}
land: {area: 60亩, acquired: auction, premium: 1200万元, municipal_retained: 60万元}
`
