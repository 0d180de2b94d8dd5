package report

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"html"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// reached counts the rare things that the varied projects have to hold.
type reached map[string]int

// TestEveryFormatCarriesTheResult: of a few hundred projects the csv, the
// JSON, the table and the Markdown say what the result holds.
func TestEveryFormatCarriesTheResult(t *testing.T) {
	h, seen := newHouse(t), reached{}
	h.varied(700, func(name string, r *calc.Result) {
		at := Place{File: "甲/乙.yaml", Line: 3}
		if want, got := csvWanted(r), csvRead(t, csvOf(lang.English).lines(nil, r, at)); !equalRows(got, want) {
			t.Errorf("%s: csv\n%s", name, differing(got, want))
		}
		csvAddsUp(t, name, r)
		if want, got := [][]string{totalsWanted(r)}, csvRead(t, csvOf(lang.English).totals(nil, r, at)); !equalRows(got,
			want) {
			t.Errorf("%s: csv totals\n%s", name, differing(got, want))
		}
		for _, l := range []lang.Language{lang.Chinese, lang.English} {
			line := JSONLine(nil, &engine.Answer{Result: r}, l)
			if want, got := jsonWanted(r), jsonRead(t, line); got != want {
				t.Errorf("%s: JSON\n%s\nnot\n%s", name, got, want)
			}
			if indented := JSON([]*engine.Answer{{Result: r}}, l); !sameJSON(t, indented, line) {
				t.Errorf("%s: JSON over many lines differs from that on one", name)
			}
			page := Schedule(r, l)
			table, md := tableGrids(t, page), markdownGrids(t, page)
			if !maps.EqualFunc(table, md, equalRows) {
				t.Errorf("%s: table\n%q\nand Markdown\n%q", name, table, md)
			}
			scheduleHolds(t, name, r, table[printer{Language: l}.t("年度兑现表（元）", "Schedule by year (yuan)")], seen)
			closingHolds(t, name, r, printer{Language: l}, table)
			sharesHold(t, name, r, page)
		}
		seen.count(r)
	})
	for what, least := range map[string]int{"lost lines": 50, "?": 100, "x+?": 30, "missing of a line": 50, "recorded in part": 50, "unclaimed": 500, "unclaimed and barred": 100, "choices": 100, "year by year": 50, "overrides": 20, "ties": 5, "bases disagree": 20,
		"recovery": 30, "deadlines": 200, "superseded": 30, "negative margin": 5, "line and award lack different facts": 5} {
		if seen[what] < least {
			t.Errorf("only %d of %s", seen[what], what)
		}
	}
}

func (seen reached) count(r *calc.Result) {
	for _, a := range r.Awards {
		if a.Status == calc.Superseded {
			seen["superseded"]++
		}
		for _, l := range a.Lines {
			if l.Lost {
				seen["lost lines"]++
			}
			if l.Recorded != nil {
				seen["recorded in part"]++
			}
			if len(l.Missing) > 0 {
				seen["missing of a line"]++
				if !slices.Equal(l.Missing, a.Missing) {
					seen["line and award lack different facts"]++
				}
			}
		}
	}
	for _, c := range r.Choices {
		seen["choices"]++
		for what, yes := range map[string]bool{"year by year": c.Basis == calc.Annual && c.Rule == calc.Highest, "overrides": c.Rule == calc.Override, "ties": c.Tie, "bases disagree": c.Disagree, "negative margin": c.Margin.Sign() < 0} {
			if yes {
				seen[what]++
			}
		}
	}
	seen["recovery"] += len(r.Recovery)
	seen["unclaimed"] += len(r.Unclaimed)
	for _, u := range r.Unclaimed {
		if !u.Open {
			seen["unclaimed and barred"]++
		}
	}
	seen["deadlines"] += len(r.Deadlines)
}

// The csv, a column at a time.

func csvRead(t *testing.T, b []byte) [][]string {
	t.Helper()
	rows, err := csv.NewReader(bytes.NewReader(b)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func sharesText(shares []calc.Share) string {
	var parts []string
	for _, s := range shares {
		parts = append(parts, s.Name+" "+s.Amount.String())
	}
	return strings.Join(parts, "; ")
}

func amountText(a *money.Amount) string {
	if a == nil {
		return ""
	}
	return a.String()
}

// csvWanted are the rows of a result as programs read them.
func csvWanted(r *calc.Result) [][]string {
	var rows [][]string
	row := func(cells map[string]string) {
		cells["project"], cells["enterprise"] = r.Project.Identity.Name.Value, r.Project.Identity.Enterprise.Value
		cells["file"], cells["line"] = "甲/乙.yaml", "3"
		out := make([]string, len(lineColumns))
		for i, c := range lineColumns {
			out[i] = strings.TrimPrefix(csvCell(cells[c.In(lang.English)]), "'")
			delete(cells, c.In(lang.English))
		}
		if len(cells) > 0 {
			panic(fmt.Sprint("no column ", cells))
		}
		rows = append(rows, out)
	}
	for _, a := range r.Awards {
		if len(a.Lines) == 0 {
			certainty := ""
			if a.Status == calc.NotKnown {
				certainty = "unknown"
			}
			row(awardWanted(a, string(a.Status),
				map[string]string{"certainty": certainty, "missing": strings.Join(a.Missing, " ")}))
		}
		for i := range a.Lines {
			row(lineWanted(a, &a.Lines[i]))
		}
	}
	if len(r.Awards) == 0 { // a lead is not absent
		for i := range r.Standings {
			row(policyWanted(&r.Standings[i]))
		}
	}
	for _, c := range r.Choices {
		othersWanted(c, row)
	}
	for _, rec := range r.Recovery {
		recoveryWanted(r, rec, row)
	}
	return rows
}

func policyWanted(p *calc.Standing) map[string]string {
	cells := map[string]string{"kind": "policy", "award": p.ID, "name": p.Document.Called().In(lang.English), "status": "not_met", "counted": "false"}
	if p.Status == calc.NotApplicable {
		return cells
	}
	var missing []string
	for _, c := range p.Gates {
		if c.Met == calc.Unknown {
			missing = append(missing, c.Missing...)
		}
	}
	cells["status"], cells["certainty"], cells["missing"] = "unknown", "unknown", strings.Join(missing, " ")
	return cells
}

func awardWanted(a *calc.Award, status string, more map[string]string) map[string]string {
	cells := map[string]string{"kind": "award", "award": a.Rule.ID, "name": a.Label().In(lang.English),
		"instance": a.Instance,
		"article":  lang.Cite(a.Article).In(lang.English), "payee": a.Payee, "status": status,
		"counted": strconv.FormatBool(status == "due" || status == "estimate")}
	maps.Copy(cells, more)
	return cells
}

func lineWanted(a *calc.Award, l *calc.Line) map[string]string {
	status, money := string(a.Status), "not_counted"
	if l.Lost {
		status = "superseded"
	}
	if status == "due" || status == "estimate" {
		money = "amount"
	}
	cells := map[string]string{"award_year": strconv.Itoa(l.N), "from": l.Window.From.String(),
		"to":            l.Window.To.String(),
		"calendar_year": strconv.Itoa(l.Year), "payable_from": l.PayableFrom.String(), "base": amountText(l.Base),
		money: amountText(l.Amount), "bearer": sharesText(l.Bearers), "missing": strings.Join(l.Missing, " "),
		"certainty": "due"}
	if l.Rate != nil {
		cells["rate"] = l.Rate.String()
	}
	if l.Estimate {
		cells["certainty"] = "estimate"
	}
	if l.Recorded != nil {
		cells["certainty"], cells["recorded_days"], cells["of_days"] = "partial", strconv.Itoa(l.Recorded.Days),
			strconv.Itoa(l.Recorded.Of)
	}
	if l.Amount == nil {
		cells["certainty"] = "unknown"
	}
	return awardWanted(a, status, cells)
}

func othersWanted(c calc.Choice, row func(map[string]string)) {
	for i, x := range c.Candidates {
		for _, y := range x.Years {
			taken := c.Rule == calc.Adds || i == c.Won
			if c.Rule == calc.Highest && c.Basis == calc.Annual && len(c.Decisions) > 1 {
				taken = slices.ContainsFunc(c.Decisions[1].Years,
					func(w calc.YearWinner) bool { return w.Year == y.Year && w.Winner == x.Name })
			}
			if x.Award == nil && taken {
				kind := map[bool]string{true: "agreement", false: "other_policy"}[x.IsAgreement()]
				row(map[string]string{"kind": kind, "award": c.Matter, "name": x.Name, "status": "chosen",
					"certainty": "due",
					"counted":   "false", "calendar_year": strconv.Itoa(y.Year), "not_counted": y.Amount.String()})
			}
		}
	}
}

func recoveryWanted(r *calc.Result, rec calc.Recovery, row func(map[string]string)) {
	for _, l := range rec.Lines {
		if l.Again {
			continue // the rows are added up
		}
		id, instance, _ := strings.Cut(l.Award, "#")
		cells := map[string]string{"kind": "exposure", "award": l.Award, "payee": l.Payee, "status": rec.Ground.ID,
			"counted":     "false",
			"not_counted": l.Paid.String(), "bearer": l.Bearer}
		if rec.Enforced {
			cells["kind"] = "recovery"
		}
		if l.N > 0 {
			cells["award_year"] = strconv.Itoa(l.N)
		}
		for _, a := range r.Awards {
			if a.Name() == l.Award {
				cells["award"], cells["instance"], cells["name"] = id, instance, a.Label().In(lang.English)
			}
		}
		row(cells)
	}
}

// csvOf is a csv of lines and totals in a language.
func csvOf(l lang.Language) sheet { return sheet{printer: printer{Language: l}} }

// csvAddsUp: the column of amounts comes to the total, in both languages and
// split by bearer too, whatever else there are rows of; so it does for each bearer.
func csvAddsUp(t *testing.T, name string, r *calc.Result) {
	t.Helper()
	for _, l := range []lang.Language{lang.Chinese, lang.English} {
		for _, split := range []bool{false, true} {
			s := csvOf(l)
			s.ByBearer = split
			total, byBearer := money.Zero, map[string]money.Amount{}
			for _, row := range csvRead(t, s.lines(nil, r, Place{})) {
				if row[18] == "" {
					continue
				}
				a, _, err := money.ParseCNY(row[18], true)
				if err != nil {
					t.Fatal(err)
				}
				total, byBearer[row[20]] = total.Add(a), byBearer[row[20]].Add(a)
			}
			if total.Cmp(r.Totals.Amount) != 0 {
				t.Errorf("%s: the amounts come to %s, not %s", name, total, r.Totals.Amount)
			}
			for _, share := range r.Totals.ByBearer {
				if split && byBearer[s.named(share.Name)].Cmp(share.Amount) != 0 {
					t.Errorf("%s: those of %s come to %s, not %s", name, share.Name, byBearer[s.named(share.Name)],
						share.Amount)
				}
			}
		}
	}
}

// withMore is an amount, with the mark of what is not known.
func withMore(amount string, open bool) string {
	if open {
		return amount + "+?"
	}
	return amount
}

func totalsWanted(r *calc.Result) []string {
	var policies []string
	for _, p := range r.Standings {
		said := p.ID + " " + string(p.Status)
		if p.Status != calc.NotApplicable && slices.ContainsFunc(p.Gates, func(c calc.Condition) bool { return c.Met == calc.Unknown }) {
			said += " (open)"
		}
		policies = append(policies, said)
	}
	var codes []string
	for _, f := range r.Findings {
		if (f.Severity == calc.SeverityError || f.Severity == calc.SeverityWarning) && !slices.Contains(codes, f.Code) {
			codes = append(codes, f.Code)
		}
	}
	total, to := r.Totals.Amount.String(), ""
	if len(r.Schedule.Rows) == 0 && !r.Totals.Complete {
		total = ""
	}
	if day := r.Totals.CompleteTo; day > 0 && !r.Totals.Complete {
		to = day.String()
	}
	return []string{r.Project.Identity.Name.Value, r.Project.Identity.Enterprise.Value, "computed",
		strings.Join(policies, "; "), total,
		strconv.FormatBool(r.Totals.Complete), to, sharesText(r.Totals.ByBearer), sharesText(r.Totals.ByPayee),
		strings.Join(codes, " "), "甲/乙.yaml", "3", ""}
}

func equalRows(a, b [][]string) bool { return slices.EqualFunc(a, b, slices.Equal[[]string]) }

// differing are the rows that differ, one under the other.
func differing(got, want [][]string) string {
	var b strings.Builder
	for i := range max(len(got), len(want)) {
		var g, w []string
		if i < len(got) {
			g = got[i]
		}
		if i < len(want) {
			w = want[i]
		}
		if !slices.Equal(g, w) {
			fmt.Fprintf(&b, "%q\nnot\n%q\n", g, w)
		}
	}
	return b.String()
}

// The JSON: what of it holds figures, read back and told again.

type jsonShare struct{ Bearer, Payee, Amount string }

type jsonCondition struct {
	ID       string
	Met      *bool
	Presumed *bool
}

type jsonWorth struct {
	Amount, Rate *string
	AtMost       *string `json:"at_most"`
	Per, Of      string
	Less         *jsonWorth
	Also         []*jsonWorth
}

// String tells a worth, its cases one after the other.
func (w *jsonWorth) String() string {
	if w == nil {
		return ""
	}
	all := fmt.Sprint(orNull(w.Amount), orNull(w.Rate), orNull(w.AtMost), w.Per, w.Less.String())
	for _, other := range w.Also {
		all += ";" + other.String()
	}
	return all
}

func worthsTold(all []calc.Worth) string {
	var parts []string
	for _, w := range all {
		rate, less := "null", ""
		if w.Rate != nil {
			rate = w.Rate.String()
		}
		if w.Minus != nil {
			less = worthsTold([]calc.Worth{*w.Minus})
		}
		parts = append(parts, fmt.Sprint(moneyOrNull(w.Amount), rate, moneyOrNull(w.AtMost), string(w.Per), less))
	}
	return strings.Join(parts, ";")
}

func conditionsRead(all []jsonCondition) (told string) {
	for _, c := range all {
		met := "unknown"
		if c.Met != nil {
			met = strconv.FormatBool(*c.Met)
		}
		told += fmt.Sprint(c.ID, " ", met, " ", c.Presumed != nil && *c.Presumed, "; ")
	}
	return told
}

func conditionsTold(all []calc.Condition) (told string) {
	for _, c := range all {
		met := map[calc.Truth]string{calc.Yes: "true", calc.No: "false", calc.Unknown: "unknown"}[c.Met]
		told += fmt.Sprint(c.ID, " ", met, " ", c.Presumed, "; ")
	}
	return told
}

type jsonResult struct {
	Project  struct{ Name, Enterprise string }
	Policies []struct{ ID, Status string }
	Awards   []struct {
		ID, Instance, Article, Matter, Payee, Status string
		Total                                        *string
		Missing                                      []string
		Conditions                                   []jsonCondition
		Lines                                        []struct {
			N, Year            int
			From, To           string
			PayableFrom        string `json:"payable_from"`
			Base, Rate, Amount *string
			Estimate           bool
			Lost, Partial      *bool
			Recorded           *struct{ Days, Of int }
			Lacks, Missing     []string
			Bearers            []jsonShare
		}
	}
	Unclaimed []struct {
		ID, Article, Status string
		Missing             []string
		Conditions          []jsonCondition
		Worth               *jsonWorth
	}
	Findings []struct {
		Code   string
		Amount *string
	}
	Choices []struct {
		Matter, Rule, Basis, Winner string
		Margin                      *string
		RunnerUp                    string `json:"runner_up"`
		Tie, Open                   bool
		Disagree                    bool `json:"bases_disagree"`
		Candidates                  []struct {
			Award, Payee string
			Total        *string
			Years        map[string]string
			Bearers      []jsonShare
		}
		Outcomes []struct {
			Basis, Winner string
			Amount        *string
		}
	}
	Schedule struct {
		Years []int
		Rows  []struct {
			Award, Total  string
			Amounts, Open map[string]string
		}
		Totals map[string]string
	}
	Totals struct {
		Amount   string
		ByBearer []jsonShare `json:"by_bearer"`
		ByPayee  []jsonShare `json:"by_payee"`
		Complete bool
		To       *string `json:"complete_to"`
	}
	Readings  []struct{ ID, Policy, Chosen, Default string }
	Deadlines []struct {
		ID, Starts string
		LastDay    string  `json:"last_day"`
		AtStake    *string `json:"at_stake"`
		Open       bool
	}
	Recovery []struct {
		Cause, Policy, Total string
		Enforced             bool
		Lines                []struct {
			Award, Payee, Bearer, Paid string
			N                          int
			Again                      bool
		}
		ByBearer []jsonShare `json:"by_bearer"`
	}
}

// told is a story that both a result and its JSON can tell.
type told struct{ strings.Builder }

func (s *told) say(words ...any) { fmt.Fprintln(s, words...) }

func orNull(s *string) string {
	if s == nil {
		return "null"
	}
	return *s
}

func moneyOrNull(a *money.Amount) string {
	if a == nil {
		return "null"
	}
	return a.String()
}

func jsonShares(shares []jsonShare) string {
	var parts []string
	for _, s := range shares {
		parts = append(parts, s.Bearer+s.Payee+" "+s.Amount)
	}
	return strings.Join(parts, "; ")
}

func jsonRead(t *testing.T, b []byte) string {
	t.Helper()
	var r jsonResult
	if err := json.Unmarshal(b, &r); err != nil {
		t.Fatal(err)
	}
	s := &told{}
	s.say(r.Project.Name, r.Project.Enterprise, r.Policies)
	for _, a := range r.Awards {
		s.say(a.ID, a.Instance, a.Article, a.Matter, a.Payee, a.Status, orNull(a.Total), a.Missing, conditionsRead(a.Conditions))
		for _, l := range a.Lines {
			lost := l.Lost != nil && *l.Lost
			if l.Lost != nil && !lost {
				t.Error("a line says that it is not lost")
			}
			if (l.Partial != nil) != (l.Recorded != nil) || l.Partial != nil && !*l.Partial {
				t.Error("a line is partial and does not say of what, or the other way round")
			}
			if l.Recorded != nil {
				s.say(" ", l.Recorded.Days, l.Recorded.Of, l.Lacks)
			}
			s.say(" ", l.Missing)
			s.say(" ", l.N, l.Year, l.From, l.To, l.PayableFrom, orNull(l.Base), orNull(l.Rate), orNull(l.Amount), l.Estimate, lost, jsonShares(l.Bearers))
		}
	}
	for _, c := range r.Choices {
		s.say(c.Matter, c.Rule, c.Basis, c.Winner, orNull(c.Margin), c.RunnerUp, c.Tie, c.Disagree, c.Open)
		for _, x := range c.Candidates {
			s.say(" ", x.Award, orNull(x.Total), x.Payee, x.Years, jsonShares(x.Bearers))
		}
		for _, o := range c.Outcomes {
			s.say(" ", o.Basis, o.Winner, orNull(o.Amount))
		}
	}
	for _, u := range r.Unclaimed {
		s.say(u.ID, u.Article, u.Status, u.Missing, conditionsRead(u.Conditions), u.Worth.String())
	}
	for _, f := range r.Findings {
		s.say(f.Code, orNull(f.Amount))
	}
	s.say(r.Schedule.Years, r.Schedule.Totals)
	for _, row := range r.Schedule.Rows {
		s.say(row.Award, row.Total, row.Amounts, row.Open)
	}
	s.say(r.Totals.Amount, jsonShares(r.Totals.ByBearer), jsonShares(r.Totals.ByPayee), r.Totals.Complete, orNull(r.Totals.To))
	s.say(r.Readings)
	for _, d := range r.Deadlines {
		s.say(d.ID, d.Starts, d.LastDay, orNull(d.AtStake), d.Open)
	}
	for _, x := range r.Recovery {
		s.say(x.Cause, x.Policy, x.Total, x.Enforced, jsonShares(x.ByBearer))
		for _, l := range x.Lines {
			s.say(" ", l.Award, l.Payee, l.Bearer, l.Paid, l.N, l.Again)
		}
	}
	return s.String()
}

func yearsTold(years []project.YearAmount) map[string]string {
	all := map[string]string{}
	for _, y := range years {
		all[strconv.Itoa(y.Year)] = y.Amount.String()
	}
	return all
}

func jsonWanted(r *calc.Result) string {
	s := &told{}
	var policies []struct{ ID, Status string }
	for _, p := range r.Standings {
		policies = append(policies, struct{ ID, Status string }{p.ID, string(p.Status)})
	}
	s.say(r.Project.Identity.Name.Value, r.Project.Identity.Enterprise.Value, policies)
	for _, a := range r.Awards {
		total := "null"
		if a.Status != calc.NotKnown && (len(a.Lines) == 0 || slices.ContainsFunc(a.Lines, func(l calc.Line) bool { return l.Amount != nil })) {
			total = a.Total.String()
		}
		s.say(a.Rule.ID, a.Instance, a.Article, a.Matter, a.Payee, string(a.Status), total, a.Missing, conditionsTold(slices.Concat(a.Gates, a.Conditions)))
		for _, l := range a.Lines {
			if l.Recorded != nil {
				var lacks []string
				for _, days := range l.Recorded.Lacks {
					lacks = append(lacks, days.From.String()+"/"+days.To.String())
				}
				s.say(" ", l.Recorded.Days, l.Recorded.Of, lacks)
			}
			s.say(" ", l.Missing)
			rate := "null"
			if l.Rate != nil {
				rate = l.Rate.String()
			}
			s.say(" ", l.N, l.Year, l.Window.From, l.Window.To, l.PayableFrom, moneyOrNull(l.Base), rate, moneyOrNull(l.Amount), l.Estimate, l.Lost, sharesText(l.Bearers))
		}
	}
	for _, c := range r.Choices {
		s.say(c.Matter, c.Rule, c.Basis, c.Winner, moneyOrNull(ifKnown(c.Margin, !c.NoMargin)), c.RunnerUp, c.Tie, c.Disagree, c.Open)
		for _, x := range c.Candidates {
			s.say(" ", x.Name, moneyOrNull(ifKnown(x.Total, !x.Unknown)), x.Payee, yearsTold(x.Years), sharesText(x.Bearers))
		}
		for _, o := range c.Decisions {
			s.say(" ", o.Basis, o.Winner, moneyOrNull(ifKnown(o.Amount, !o.Unknown)))
		}
	}
	for _, u := range r.Unclaimed {
		status := map[bool]string{true: "open", false: "not_met"}[u.Open]
		s.say(u.Rule.ID, u.Rule.Article, status, u.Missing, conditionsTold(u.Conditions), worthsTold(u.Worth))
	}
	for _, f := range r.Findings {
		s.say(f.Code, moneyOrNull(f.Amount))
	}
	s.say(yearsShown(r), yearsTold(r.Schedule.Totals))
	for _, row := range r.Schedule.Rows {
		s.say(row.Award.Name(), row.Total, yearsTold(row.Amounts), openTold(row.Award))
	}
	to := "null"
	if r.Totals.CompleteTo > 0 {
		to = r.Totals.CompleteTo.String()
	}
	s.say(r.Totals.Amount, sharesText(r.Totals.ByBearer), sharesText(r.Totals.ByPayee), r.Totals.Complete, to)
	var readings []struct{ ID, Policy, Chosen, Default string }
	for _, c := range r.Readings {
		readings = append(readings, struct{ ID, Policy, Chosen, Default string }{c.Name, c.Document, c.Chosen, c.Choices[0].ID})
	}
	s.say(readings)
	for _, d := range r.Deadlines {
		s.say(d.ID, d.Starts, d.LastDay, moneyOrNull(d.AtStake), d.Open)
	}
	for _, x := range r.Recovery {
		s.say(x.Ground.ID, x.Document, x.Total, x.Enforced, sharesText(x.ByBearer))
		for _, l := range x.Lines {
			s.say(" ", l.Award, l.Payee, l.Bearer, l.Paid, l.N, l.Again)
		}
	}
	return s.String()
}

// yearsShown are the column years of the lines that are paid or may be.
func yearsShown(r *calc.Result) []int {
	var years []int
	for _, row := range r.Schedule.Rows {
		for _, l := range row.Award.Lines {
			if !l.Lost {
				years = append(years, l.Year)
			}
		}
	}
	slices.Sort(years)
	return slices.Compact(years)
}

// openTold are the years of an award of which not all is known, from its lines.
func openTold(a *calc.Award) map[string]string {
	known, open := map[int]bool{}, map[string]string{}
	for _, l := range a.Lines {
		known[l.Year] = known[l.Year] || !l.Lost && l.Amount != nil
	}
	for _, l := range a.Lines {
		if !l.Lost && (l.Amount == nil || l.Recorded != nil) {
			open[strconv.Itoa(l.Year)] = map[bool]string{true: "partial", false: "unknown"}[known[l.Year]]
		}
	}
	return open
}

func sameJSON(t *testing.T, indented, line []byte) bool {
	t.Helper()
	var compact bytes.Buffer
	if err := json.Compact(&compact, indented); err != nil {
		t.Fatal(err)
	}
	return compact.String()+"\n" == string(line)
}

// Table and Markdown: the grids under their headings.

func tableGrids(t *testing.T, p *Page) map[string][][]string {
	t.Helper()
	var b bytes.Buffer
	if err := writeText(&b, p, 0); err != nil {
		t.Fatal(err)
	}
	grids, heading, before := map[string][][]string{}, "", "x"
	for _, line := range strings.Split(b.String(), "\n") {
		if before == "" {
			heading = line
		}
		before = line
		if row, ok := strings.CutPrefix(line, "│"); ok {
			cells := strings.Split(strings.TrimSuffix(row, "│"), "│")
			for i := range cells {
				cells[i] = strings.TrimSpace(cells[i])
			}
			grids[heading] = append(grids[heading], cells)
		}
	}
	return grids
}

var escaped = regexp.MustCompile(`\\([\\|\x60\[*~_])`)

// shown is what a reader of Markdown sees.
func shown(s string) string {
	return html.UnescapeString(escaped.ReplaceAllString(s, "$1"))
}

var bar = regexp.MustCompile(`^\|((?: ---:? \|)+)$`)

func markdownGrids(t *testing.T, p *Page) map[string][][]string {
	t.Helper()
	var b bytes.Buffer
	if err := writeMarkdown(&b, p, 0); err != nil {
		t.Fatal(err)
	}
	grids, heading := map[string][][]string{}, ""
	for _, line := range strings.Split(b.String(), "\n") {
		if name, ok := strings.CutPrefix(line, "## "); ok {
			heading = shown(name)
		}
		row, ok := strings.CutPrefix(line, "|")
		if !ok || bar.MatchString(line) || strings.HasPrefix(row, " ---") {
			continue
		}
		var cells []string
		for i, from := 0, 0; i < len(row); i++ {
			if row[i] == '|' && row[i-1] != '\\' {
				cell := strings.TrimSpace(row[from:i])
				if bold, ok := strings.CutPrefix(cell, "**"); ok {
					cell = strings.TrimSuffix(bold, "**")
				}
				cells, from = append(cells, shown(cell)), i+1
			}
		}
		grids[heading] = append(grids[heading], cells)
	}
	return grids
}

// scheduleHolds works every cell of the schedule out from the lines.
func scheduleHolds(t *testing.T, name string, r *calc.Result, grid [][]string, seen reached) {
	t.Helper()
	var want [][]string
	if len(grid) > 0 {
		heads := grid[0][3 : len(grid[0])-1]
		totals, amount := make([]cell, len(heads)), money.Zero
		if years := yearsShown(r); len(years) > 0 && (heads[0] != strconv.Itoa(years[0]) || heads[len(heads)-1] != strconv.Itoa(years[len(years)-1])) {
			t.Errorf("%s: the columns are %q of %v", name, heads, years)
		}
		for _, a := range r.Awards {
			if a.Status != calc.Due && a.Status != calc.Estimate {
				continue
			}
			cells, sum := make([]cell, len(heads)), money.Zero
			for _, l := range a.Lines {
				i := slices.Index(heads, strconv.Itoa(l.Year))
				if l.Lost {
					continue
				}
				if i < 0 {
					t.Errorf("%s: no column for %d", name, l.Year)
					return
				}
				cells[i].add(&l)
				totals[i].add(&l)
				if l.Amount != nil {
					sum = sum.Add(*l.Amount)
				}
			}
			amount = amount.Add(sum)
			open := slices.ContainsFunc(cells, func(c cell) bool { return c.unknown })
			want = append(want, append(cellTexts(cells, seen), withMore(sum.Grouped(), open)))
		}
		want = append(want, append(cellTexts(totals, seen), withMore(amount.Grouped(), !r.Totals.Complete)))
		for i := 1; i < len(heads); i++ {
			if before, _ := strconv.Atoi(heads[i-1]); strconv.Itoa(before+1) != heads[i] {
				t.Errorf("%s: the columns are %q", name, heads)
			}
		}
	} else if len(r.Schedule.Rows) > 0 {
		t.Errorf("%s: no schedule", name)
	}
	var got [][]string
	for _, row := range grid[min(1, len(grid)):] {
		got = append(got, row[3:])
	}
	if !equalRows(got, want) {
		t.Errorf("%s: schedule\n%s", name, differing(got, want))
	}
}

// cell is one award in one year, or all of them.
type cell struct {
	sum            money.Amount
	known, unknown bool
}

func (c *cell) add(l *calc.Line) {
	c.unknown = c.unknown || l.Amount == nil || l.Recorded != nil
	if l.Amount != nil {
		c.known, c.sum = true, c.sum.Add(*l.Amount)
	}
}

func cellTexts(cells []cell, seen reached) []string {
	all := make([]string, len(cells))
	for i, c := range cells {
		if c.known {
			all[i] = c.sum.Grouped()
		}
		if c.known && c.unknown {
			all[i] += "+"
			seen["x+?"]++
		} else if c.unknown {
			seen["?"]++
		}
		if c.unknown {
			all[i] += "?"
		}
	}
	return all
}

// closingHolds holds the other tables against the result.
func closingHolds(t *testing.T, name string, r *calc.Result, p printer, grids map[string][][]string) {
	t.Helper()
	columns := func(heading string, from ...int) [][]string {
		var all [][]string
		for _, row := range grids[heading][min(1, len(grids[heading])):] {
			if row[0] == "" && row[1] == "" { // the one above goes on
				continue
			}
			var some []string
			for _, i := range from {
				some = append(some, row[i])
			}
			all = append(all, some)
		}
		return all
	}
	var choices, deadlines, recovery, others [][]string
	for _, c := range r.Choices {
		openOf := func(x calc.Candidate) bool {
			return len(x.Lacks) > 0 || x.Award != nil && slices.ContainsFunc(x.Award.Lines, func(l calc.Line) bool {
				apart := c.Matter != x.Award.Matter // by premises
				return l.Open() && (!apart || l.Premises == "" || c.Matter == x.Award.Matter+":"+l.Premises)
			})
		}
		second := slices.IndexFunc(c.Candidates, func(x calc.Candidate) bool { return x.Name == c.RunnerUp })
		for i, x := range c.Candidates {
			margin := ""
			if i == c.Won && (c.Rule != calc.Highest || c.Basis == calc.Life || len(c.Decisions) == 0) {
				margin = withMore(c.Margin.Grouped(), openOf(x) || openOf(c.Candidates[second]))
				if c.NoMargin {
					margin = "?"
				}
			}
			total := withMore(x.Total.Grouped(), openOf(x))
			if x.Unknown {
				total = "?"
			}
			choices = append(choices, []string{total, margin})
		}
	}
	for _, d := range r.Deadlines {
		stake := ""
		if d.Weighs {
			stake = "?"
		}
		if d.AtStake != nil {
			stake = withMore(d.AtStake.Grouped(), d.Open)
		}
		deadlines = append(deadlines, []string{d.Starts.String(), d.LastDay.String(), stake})
	}
	for _, x := range r.Recovery {
		for _, l := range x.Lines {
			n := ""
			if l.N > 0 {
				n = strconv.Itoa(l.N)
			}
			recovery = append(recovery, []string{p.awardNamed(r, l.Award), n, l.Paid.Grouped()})
		}
		recovery = append(recovery, []string{p.t("小计", "Subtotal"), "", x.Total.Grouped()})
		if again := x.Total.Sub(x.Once()); again.Sign() != 0 {
			recovery = append(recovery, []string{p.t("其中上列事由已追回", "of it under a cause above"), "", again.Grouped()})
		}
	}
	for _, a := range r.Awards {
		paidOtherwise := slices.ContainsFunc(r.Awards, func(b *calc.Award) bool { return b != a && b.Matter == a.Matter && b.Status.Counts() })
		if a.Status.Counts() || a.Status == calc.NotMet && paidOtherwise {
			continue
		}
		amount := ""
		switch {
		case a.Status == calc.NotKnown:
			amount = "?"
		case len(a.Lines) > 0 && !slices.ContainsFunc(a.Lines, func(l calc.Line) bool { return l.Amount != nil }):
			amount = "?"
		case len(a.Lines) > 0:
			amount = withMore(a.Total.Grouped(), slices.ContainsFunc(a.Lines, func(l calc.Line) bool { return l.Open() }))
		}
		others = append(others, []string{amount})
	}
	for _, c := range []struct {
		what      string
		got, want [][]string
	}{
		{"choices", columns(p.choicesHeading(r), 2, 4), choices},
		{"deadlines", columns(p.t("期限", "Deadlines"), 1, 2, 3), deadlines},
		{"recovery", columns(p.t("追回", "Recovery"), 1, 2, 5), recovery},
		{"awards not counted", columns(p.t("未计入的奖补", "Awards not counted"), 3), others},
	} {
		if !equalRows(c.got, c.want) {
			t.Errorf("%s: %s\n%s", name, c.what, differing(c.got, c.want))
		}
	}
}

var figure = regexp.MustCompile(`-?[0-9][0-9,]*\.[0-9]{2}`)

// sharesHold reads who bears and who is paid from the lines under the schedule.
func sharesHold(t *testing.T, name string, r *calc.Result, page *Page) {
	t.Helper()
	for _, b := range page.Blocks {
		if b.Grid != nil || len(b.Lines) < 2 || !strings.HasPrefix(b.Lines[0], "Borne by") && !strings.HasPrefix(b.Lines[0], "承担方") {
			continue
		}
		sofar := strings.HasPrefix(b.Lines[0], "Borne by, as far as is known: ") || strings.HasPrefix(b.Lines[0], "承担方（已知部分）：")
		if sofar == r.Totals.Complete {
			t.Errorf("%s: complete is %v and the page says %q", name, r.Totals.Complete, b.Lines[0])
		}
		for i, shares := range [][]calc.Share{r.Totals.ByBearer, r.Totals.ByPayee} {
			var want []string
			for _, s := range shares {
				want = append(want, s.Amount.Grouped())
			}
			if got := figure.FindAllString(b.Lines[i], -1); !slices.Equal(got, want) {
				t.Errorf("%s: %q does not say %q", name, b.Lines[i], want)
			}
		}
		if incomplete := len(b.Lines) > 2; incomplete == r.Totals.Complete {
			t.Errorf("%s: complete is %v and the page says %q", name, r.Totals.Complete, b.Lines)
		} else if to := r.Totals.CompleteTo; incomplete && (to > 0) != strings.Contains(b.Lines[2], to.String()) {
			t.Errorf("%s: complete to %s and the page says %q", name, to, b.Lines)
		}
		return
	}
	if len(r.Schedule.Rows) > 0 {
		t.Errorf("%s: nobody bears it", name)
	}
}
