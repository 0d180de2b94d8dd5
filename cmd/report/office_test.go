package report

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"encoding/xml"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/law"
)

// contentOf is what calc prints of a sample.
func contentOf(r *calc.Result, l lang.Language) Content {
	return Content{Answers: []*engine.Answer{{Result: r}}, Lang: l,
		Sources: []engine.Source{{Name: "p.yaml", Text: []byte("fuchi: 1\n")}},
		Pages: func() []*Page {
			return []*Page{Schedule(r, l), Explain(r, r.Awards,
				func(string, string) (law.Provision, bool) { return law.Provision{}, false }, l)}
		}}
}

func printedAs(t *testing.T, f Format, c Content) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := f.Write(&b, c); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// lineAmounts are the amounts of all lines that are paid, from the JSON.
func lineAmounts(t *testing.T, r *calc.Result) (all []string) {
	t.Helper()
	var result struct {
		Awards []struct {
			Status string
			Lines  []struct {
				Amount *string
				Lost   bool
			}
		}
	}
	if err := json.Unmarshal(JSON([]*engine.Answer{{Result: r}}, lang.English), &result); err != nil {
		t.Fatal(err)
	}
	for _, a := range result.Awards {
		for _, l := range a.Lines {
			if l.Amount != nil && !l.Lost && (a.Status == "due" || a.Status == "estimate") {
				all = append(all, *l.Amount)
			}
		}
	}
	return all
}

// TestAWorkbookHasTheFiguresOfTheJSON as numbers, read by another library.
func TestAWorkbookHasTheFiguresOfTheJSON(t *testing.T) {
	for _, s := range newHouse(t).samples {
		f, err := excelize.OpenReader(bytes.NewReader(printedAs(t, AsXLSX, contentOf(s.result, lang.Chinese))))
		if err != nil {
			t.Fatal(err)
		}
		rows, err := f.GetRows("承担明细", excelize.Options{RawCellValue: true})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for i := range rows[2:] {
			cell, _ := excelize.CoordinatesToCellName(11, i+3)
			kind, _ := f.GetCellType("承担明细", cell)
			value, _ := f.GetCellValue("承担明细", cell, excelize.Options{RawCellValue: true})
			if value != "" && value != "?" {
				if kind != excelize.CellTypeUnset && kind != excelize.CellTypeNumber {
					t.Errorf("%s: %s is no number", s.name, cell)
				}
				got = append(got, value)
			}
		}
		if want := lineAmounts(t, s.result); !slices.Equal(got, want) {
			t.Errorf("%s: %v, not %v", s.name, got, want)
		}
	}
}

// TestAPageHasTheFiguresOfTheJSON: each line's amount stands in it as people
// read it, and the result that it keeps is that of the JSON.
func TestAPageHasTheFiguresOfTheJSON(t *testing.T) {
	kept := regexp.MustCompile(`(?s)<script type="application/json" id="fuchi-result"[^>]*>(.*)</script>`)
	for _, s := range newHouse(t).samples {
		page := string(printedAs(t, AsHTML, contentOf(s.result, lang.English)))
		for _, a := range s.result.Awards {
			for i := range a.Lines {
				if l := &a.Lines[i]; l.Amount != nil &&
					!strings.Contains(page, ">"+perhapsMore(*l.Amount, l.Recorded != nil).String()+"</td>") {
					t.Errorf("%s: %s of %s is not on the page", s.name, l.Amount, a.Rule.ID)
				}
			}
		}
		var here, there any
		if json.Unmarshal([]byte(kept.FindStringSubmatch(page)[1]), &here) != nil ||
			json.Unmarshal(JSON([]*engine.Answer{{Result: s.result}}, lang.English), &there) != nil {
			t.Fatal("no JSON")
		}
		a, _ := json.Marshal(here)
		b, _ := json.Marshal(there)
		if !bytes.Equal(a, b) {
			t.Errorf("%s: the page keeps another result", s.name)
		}
	}
}

// TestAPageFetchesNothingAndRunsNothing, and a name in it is no element.
func TestAPageFetchesNothingAndRunsNothing(t *testing.T) {
	r := newHouse(t).compute([]byte("fuchi: 1\nproject: {name: '<script>alert(1)</script><img src=x onerror=y>'}\n"))
	page := string(printedAs(t, AsHTML, contentOf(r, lang.English)))
	for _, never := range []string{"<script>", "<img", "http://", "https://", "url(", "@import", " style=", "<link",
		"<iframe"} {
		if strings.Contains(page, never) {
			t.Errorf("the page has %s", never)
		}
	}
	if !strings.Contains(page, `default-src 'none'`) || strings.Contains(page, "unsafe") {
		t.Error("the page may fetch or run")
	}
}

// TestTheSameAnswerGivesTheSameBytes of every format of the office.
func TestTheSameAnswerGivesTheSameBytes(t *testing.T) {
	s := newHouse(t).samples[0]
	for _, f := range []Format{AsXLSX, AsHTML} {
		if !bytes.Equal(printedAs(t, f, contentOf(s.result, lang.Chinese)),
			printedAs(t, f, contentOf(s.result, lang.Chinese))) {
			t.Errorf("%s differs", f)
		}
	}
	var a, b bytes.Buffer
	if Letter(s.result, lang.Chinese).DOCX(&a) != nil || Letter(s.result, lang.Chinese).DOCX(&b) != nil ||
		!bytes.Equal(a.Bytes(), b.Bytes()) {
		t.Error("the letter differs")
	}
}

// wordsOf are the texts of a DOCX, read as XML, with a line a paragraph.
func wordsOf(t *testing.T, docx []byte) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(docx), int64(len(docx)))
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		d := xml.NewDecoder(r)
		for {
			token, err := d.Token()
			if err == io.EOF {
				break
			} else if err != nil {
				t.Fatalf("%s: %v", f.Name, err)
			}
			switch x := token.(type) {
			case xml.CharData:
				if f.Name == "word/document.xml" {
					out.Write(x)
				}
			case xml.EndElement:
				if x.Name.Local == "p" {
					out.WriteByte('\n')
				}
			}
		}
	}
	return out.String()
}

// TestALetterHasEveryAmountWithItsArticle, in both languages and both formats.
func TestALetterHasEveryAmountWithItsArticle(t *testing.T) {
	for _, s := range newHouse(t).samples {
		for _, l := range []lang.Language{lang.Chinese, lang.English} {
			var docx, page bytes.Buffer
			d := Letter(s.result, l)
			if d.DOCX(&docx) != nil || d.HTML(&page) != nil {
				t.Fatal("not written")
			}
			said, p := wordsOf(t, docx.Bytes()), about(s.result, l)
			for _, a := range s.result.Awards {
				for i := range a.Lines {
					if x := &a.Lines[i]; a.Status.Counts() && x.Amount != nil && !x.Lost &&
						!strings.Contains(said, perhapsMore(*x.Amount, x.Recorded != nil).String()) {
						t.Errorf("%s: %s of %s is not in the letter", s.name, x.Amount, a.Rule.ID)
					}
				}
				if !strings.Contains(said, p.article(a)) || !strings.Contains(page.String(), p.article(a)) {
					t.Errorf("%s: %s is not in the letter", s.name, p.article(a))
				}
			}
			for _, b := range s.result.Totals.ByBearer {
				if !strings.Contains(said, b.Amount.Grouped()) {
					t.Errorf("%s: it does not say what %s bears", s.name, b.Name)
				}
			}
		}
	}
}
