package report

import (
	"slices"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// lineColumns are the columns of a schedule. The amounts are numbers alone:
// amount is what counts in the total, not_counted is what does not (superseded,
// lost, another policy's, to be paid back), so that no sum takes in both.
var lineColumns = []lang.Text{
	lang.T("项目", "project"), lang.T("企业", "enterprise"), lang.T("类别", "kind"), lang.T("奖项编号", "award"),
	lang.T("奖项", "name"), lang.T("对象", "instance"), lang.T("条款", "article"), lang.T("领取方", "payee"),
	lang.T("状态", "status"), lang.T("确定程度", "certainty"), lang.T("计入合计", "counted"),
	lang.T("奖励年度", "award_year"), lang.T("起", "from"), lang.T("止", "to"), lang.T("列入年度", "calendar_year"),
	lang.T("可付日", "payable_from"), lang.T("基数", "base"), lang.T("比例", "rate"), lang.T("金额", "amount"),
	lang.T("不计入的金额", "not_counted"), lang.T("承担方", "bearer"), lang.T("所缺事实", "missing"),
	lang.T("已记录天数", "recorded_days"), lang.T("应记录天数", "of_days"), lang.T("文件", "file"), lang.T("行", "line"),
	lang.T("问题", "problems"),
}

// The kinds of rows.
var (
	kindAward     = lang.T("奖补", "award")
	kindPolicy    = lang.T("文件", "policy")
	kindOther     = lang.T("其他政策", "other_policy")
	kindAgreement = lang.T("协议", "agreement")
	kindRecovery  = lang.T("追回", "recovery")
	kindExposure  = lang.T("可能追回", "exposure")
	kindError     = lang.T("问题", "error")
)

// lineRow is a row of the schedule before it is put into columns.
type lineRow struct {
	project           []byte // its cells of the project
	head              []byte // its cells from the kind to the payee
	tail              []byte // its cells from the file on
	status, certainty string
	counted           bool
	line              *calc.Line // nil of what is no line of an award, of which there is
	n, year           int        // at most this
	again             bool       // it is not the first of its line, whose base is not there twice
	amount            *money.Amount
	bearer            string
	shares            []calc.Share // in the place of a bearer
	missing           []string
}

// add adds a row to b.
func (s sheet) add(b []byte, row *lineRow) []byte {
	c := csvCells{append(append(b, row.project...), row.head...)}
	c.text(row.status)
	c.word(row.certainty)
	c.word(s.yes(row.counted))
	row.when(&c)
	if row.counted {
		c.amount(row.amount)
		c.none(1)
	} else {
		c.none(1)
		c.amount(row.amount)
	}
	if row.shares != nil {
		s.shares(&c, row.shares)
	} else {
		c.text(row.bearer)
	}
	c.texts(row.missing, " ")
	if row.line != nil && row.line.Recorded != nil {
		c.count(row.line.Recorded.Days)
		c.count(row.line.Recorded.Of)
	} else {
		c.none(2)
	}
	c.b = append(c.b, row.tail...)
	s.comingCells(&c, row)
	return c.end()
}

// when adds the cells from the award year to the rate.
func (row *lineRow) when(c *csvCells) {
	l := row.line
	if l == nil {
		c.atMost(row.n)
		c.none(2)
		c.atMost(row.year)
		c.none(3)
		return
	}
	c.count(l.N)
	if l.Dated() {
		c.day(l.Window.From)
		c.day(l.Window.To)
		c.count(l.Year)
		c.day(l.PayableFrom)
	} else {
		c.none(4)
	}
	if row.again {
		c.none(1)
	} else {
		c.amount(l.Base)
	}
	c.rate(l.Rate)
}

// atMost adds a number, and nothing where there is none.
func (c *csvCells) atMost(n int) {
	if n == 0 {
		c.none(1)
		return
	}
	c.count(n)
}

// ofProject adds the cells that all rows of a project begin with.
func ofProject(b []byte, r *calc.Result) []byte {
	c := csvCells{b}
	c.text(r.Project.Identity.Name.Value)
	c.text(r.Project.Identity.Enterprise.Value)
	return c.b
}

// opening adds the cells that the rows of one award begin with, after those of
// its project.
func (s sheet) opening(b []byte, kind lang.Text, award, name, instance, article, payee string) []byte {
	c := csvCells{b}
	c.word(s.in(kind))
	for _, text := range [...]string{award, name, instance, article, payee} {
		c.text(text)
	}
	return c.b
}

// lines adds a row a line of a result's schedule, an award without lines as one
// row, and then what is not ours to pay.
func (s sheet) lines(b []byte, r *calc.Result, at Place) []byte {
	s.documents = r.Documents
	var project, head [256]byte
	var tail [64]byte
	end := csvCells{tail[:0]}
	end.place(at)
	end.none(1)
	row := lineRow{project: ofProject(project[:0], r), tail: end.b}
	for _, a := range r.Awards {
		row.head = s.opening(head[:0], kindAward, a.Rule.ID, s.award(a), a.Instance, s.articleOf(a), s.named(a.Payee))
		b = s.ofAward(b, a, row)
	}
	if len(r.Awards) == 0 {
		b = s.nothingAsked(b, r, row)
	}
	b = s.others(b, r, row)
	return s.recoveries(b, r, row)
}

// nothingAsked adds a row for each document that a project asks nothing of, so
// that a lead is not absent from what others are in.
func (s sheet) nothingAsked(b []byte, r *calc.Result, row lineRow) []byte {
	for i := range r.Standings {
		p := &r.Standings[i]
		row.head = s.opening(nil, kindPolicy, p.ID, s.in(p.Document.Called()), "", "", "")
		row.status, row.certainty, row.missing = s.status(calc.NotMet), "", nil
		if p.Status != calc.NotApplicable {
			row.status, row.certainty, row.missing = s.status(calc.NotKnown), s.status(calc.NotKnown), p.Missing()
		}
		b = s.add(b, &row)
	}
	return b
}

// ofAward adds the rows of an award.
func (s sheet) ofAward(b []byte, a *calc.Award, row lineRow) []byte {
	row.status, row.counted = s.status(a.Status), a.Status.Counts()
	if len(a.Lines) == 0 {
		if row.missing = a.Missing; a.Status == calc.NotKnown {
			row.certainty = row.status
		}
		return s.add(b, &row)
	}
	for i := range a.Lines {
		b = s.ofLine(b, &a.Lines[i], row)
	}
	return b
}

// ofLine adds the row of a line or, split by bearer, a row for each that bears it.
func (s sheet) ofLine(b []byte, l *calc.Line, row lineRow) []byte {
	if l.Lost { // what another candidate won in this year is not paid
		row.status, row.counted = s.status(calc.Superseded), false
	}
	row.line, row.certainty, row.amount, row.missing = l, s.certaintyOf(l), l.Amount, l.Missing
	if !s.ByBearer || len(l.Bearers) == 0 {
		row.shares = l.Bearers
		return s.add(b, &row)
	}
	for i := range l.Bearers {
		row.bearer, row.amount = s.named(l.Bearers[i].Name), &l.Bearers[i].Amount
		b = s.add(b, &row)
		row.again = true
	}
	return b
}

// certaintyOf says how far the amount of a line can be relied on.
func (s sheet) certaintyOf(l *calc.Line) string {
	switch {
	case l.Amount == nil:
		return s.status(calc.NotKnown)
	case l.Recorded != nil:
		return s.t("部分", "partial")
	case l.Estimate:
		return s.status(calc.Estimate)
	}
	return s.status(calc.Due)
}

// status is the word of a status: for programs its own name.
func (s sheet) status(c calc.Status) string {
	if s.Language == lang.English {
		return string(c)
	}
	return s.in(statusWords[c])
}

// others adds what another policy or an agreement pays for a matter of ours.
func (s sheet) others(b []byte, r *calc.Result, row lineRow) []byte {
	row.status, row.certainty = s.t("所取", "chosen"), s.status(calc.Due)
	for _, c := range r.Choices {
		for i, x := range c.Candidates {
			if x.Award != nil {
				continue
			}
			kind := kindOther
			if x.IsAgreement() {
				kind = kindAgreement
			}
			row.head = s.opening(nil, kind, c.Matter, x.Name, "", "", "")
			for j := range x.Years {
				if y := &x.Years[j]; c.Takes(i, y.Year) {
					row.year, row.amount = y.Year, &y.Amount
					b = s.add(b, &row)
				}
			}
			if len(x.Lacks) > 0 {
				b = s.lacking(b, &c, i, row)
			}
		}
	}
	return b
}

// lacking adds the years of another policy that are not known, and those of which no year is written.
func (s sheet) lacking(b []byte, c *calc.Choice, i int, row lineRow) []byte {
	row.amount, row.certainty = nil, s.status(calc.NotKnown)
	for _, year := range append(c.OpenYears(i), project.EveryYear) {
		row.year, row.missing = year, c.Candidates[i].LackedIn(year)
		if len(row.missing) > 0 && c.Takes(i, year) {
			b = s.add(b, &row)
		}
	}
	return b
}

// recoveries adds what is to be paid back, or may be: each payment once, so that the rows can be added up.
func (s sheet) recoveries(b []byte, r *calc.Result, row lineRow) []byte {
	for _, rec := range r.Recovery {
		kind := kindExposure
		if rec.Enforced {
			kind = kindRecovery
		}
		row.status = s.t(s.in(rec.Ground.Title), rec.Ground.ID)
		for j := range rec.Lines {
			l := &rec.Lines[j]
			if l.Again {
				continue
			}
			award, name, instance := l.Award, "", ""
			if i := slices.IndexFunc(r.Awards, func(a *calc.Award) bool { return a.Name() == l.Award }); i >= 0 {
				award, name, instance = r.Awards[i].Rule.ID, s.award(r.Awards[i]), r.Awards[i].Instance
			}
			row.head = s.opening(nil, kind, award, name, instance, "", s.named(l.Payee))
			row.n, row.amount, row.bearer = l.N, &l.Paid, s.named(l.Bearer)
			if row.certainty, row.missing = "", l.Missing; l.Open() {
				row.certainty = s.t("至多", "at_most")
			}
			b = s.add(b, &row)
		}
	}
	return b
}
