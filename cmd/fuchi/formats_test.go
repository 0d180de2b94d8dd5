package main

import (
	"bytes"
	"cmp"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/shanting/fuchi/calc/money"
)

// printed is what one run prints.
func printed(t *testing.T, args ...string) string {
	t.Helper()
	var out, errs bytes.Buffer
	if code := run(args, strings.NewReader(""), &out, &errs, func(string) string { return "" }); code != exitComputed {
		t.Fatalf("%q: exit code %d: %s", args, code, &errs)
	}
	return out.String()
}

// paid are the known amounts of each award by its name and the column year,
// as one format tells them.
type paid map[string]map[string]string

// result is what of the JSON result the other formats carry too.
type result struct {
	Schedule struct {
		Rows []struct {
			Award         string
			Amounts, Open map[string]string
			Total         string
		}
		Totals map[string]string
	}
	Totals struct {
		Amount   string
		Complete bool
		ByBearer []struct{ Bearer, Amount string } `json:"by_bearer"`
		ByPayee  []struct{ Payee, Amount string }  `json:"by_payee"`
	}
}

// TestEveryFormatCarriesTheSameFigures: the schedule of table, Markdown and
// csv, in both languages, is that of the JSON result.
func TestEveryFormatCarriesTheSameFigures(t *testing.T) {
	samples, err := filepath.Glob("../../testdata/projects/*.yaml")
	if err != nil || len(samples) < 12 {
		t.Fatalf("%d samples: %v", len(samples), err)
	}
	for _, sample := range samples {
		for _, language := range []string{"zh", "en"} {
			args := []string{"calc", sample, "--lang", language, "-o"}
			var r result
			if err := json.Unmarshal([]byte(printed(t, append(args, "json")...)), &r); err != nil {
				t.Fatal(err)
			}
			want, rows := paid{}, []map[string]string{}
			for _, row := range r.Schedule.Rows {
				for year := range row.Open {
					row.Amounts[year] = withMore(row.Amounts[year])
					r.Schedule.Totals[year] = withMore(r.Schedule.Totals[year])
				}
				want[row.Award] = maps.Clone(row.Amounts)
				if row.Amounts["total"] = row.Total; len(row.Open) > 0 {
					row.Amounts["total"] += "+?"
				}
				rows = append(rows, row.Amounts)
			}
			if len(rows) > 0 {
				if r.Schedule.Totals["total"] = r.Totals.Amount; !r.Totals.Complete {
					r.Schedule.Totals["total"] += "+?"
				}
				rows = append(rows, r.Schedule.Totals)
			}
			if got := csvFigures(t, printed(t, append(args, "csv")...)); fmt.Sprint(got) != fmt.Sprint(want) {
				t.Errorf("%s, %s: csv\n%v\nand JSON\n%v", sample, language, got, want)
			}
			for format, bar := range map[string]string{"table": "│", "md": "|"} {
				text := printed(t, append(args, format)...)
				if got := gridFigures(text, bar); len(rows) > 0 && fmt.Sprint(got) != fmt.Sprint(rows) {
					t.Errorf("%s, %s: %s\n%v\nand JSON\n%v", sample, language, format, got, rows)
				}
				plain := strings.ReplaceAll(text, ",", "")
				for _, s := range r.Totals.ByBearer {
					if !strings.Contains(plain, " "+s.Amount) {
						t.Errorf("%s, %s: %s does not say that %s bears %s", sample, language, format, s.Bearer, s.Amount)
					}
				}
				for _, s := range r.Totals.ByPayee {
					if !strings.Contains(plain, " "+s.Amount) {
						t.Errorf("%s, %s: %s does not say that %s is paid %s", sample, language, format, s.Payee, s.Amount)
					}
				}
			}
		}
	}
}

// withMore is an amount of which more is not known, or nothing is.
func withMore(amount string) string {
	if amount == "" || strings.HasSuffix(amount, "?") {
		return cmp.Or(amount, "?")
	}
	return amount + "+?"
}

// csvFigures adds up the lines that are paid by award and column year.
func csvFigures(t *testing.T, text string) paid {
	t.Helper()
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(text, "\uFEFF"))).ReadAll()
	if err != nil || len(rows) == 0 {
		t.Fatalf("%d rows: %v", len(rows), err)
	}
	got := paid{}
	for _, row := range rows[1:] {
		cell := func(zh, en string) string {
			return row[slices.IndexFunc(rows[0], func(head string) bool { return head == zh || head == en })]
		}
		if counted := cell("计入合计", "counted"); counted != "true" && counted != "是" {
			continue
		}
		name := cell("奖项编号", "award")
		if instance := cell("对象", "instance"); instance != "" {
			name += "#" + instance
		}
		if got[name] == nil {
			got[name] = map[string]string{}
		}
		year, known, certainty := cell("列入年度", "calendar_year"), cell("金额", "amount"), cell("确定程度", "certainty")
		more := certainty == "部分" || certainty == "partial"
		before, partly := strings.CutSuffix(got[name][year], "?")
		before = strings.TrimSuffix(before, "+")
		switch {
		case certainty == "": // of an award without lines
			continue
		case known == "":
			known, more = before, true
		case before != "":
			sum, _, err := money.ParseCNY(known, true)
			other, _, err2 := money.ParseCNY(before, true)
			if err != nil || err2 != nil {
				t.Fatal(err, err2)
			}
			known = sum.Add(other).String()
		}
		if got[name][year] = known; more || partly {
			got[name][year] = withMore(known)
		}
	}
	return got
}

// gridFigures are the rows of the schedule, the first grid of a page, from
// its fourth column on.
func gridFigures(text, bar string) []map[string]string {
	rows, heads := []map[string]string{}, []string{}
	for _, line := range strings.Split(text, "\n") {
		cells := strings.Split(strings.Trim(line, bar), bar)
		for i := range cells {
			cells[i] = strings.Trim(cells[i], " *-:")
		}
		switch {
		case len(cells) < 5 && len(heads) > 0 && line == "":
			return rows // the end of the grid
		case len(cells) < 5, strings.Join(cells, "") == "":
			continue // no row, or the line below the head
		case len(heads) == 0:
			heads = cells
			continue
		}
		row := map[string]string{}
		for i := 3; i < len(cells); i++ {
			name := heads[i]
			if i == len(cells)-1 {
				name = "total"
			}
			if cells[i] != "" {
				row[name] = strings.ReplaceAll(cells[i], ",", "")
			}
		}
		rows = append(rows, row)
	}
	return rows
}
