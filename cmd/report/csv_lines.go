package report

import (
	"slices"
	"strings"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
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
	kind                       lang.Text
	award, name, instance      string
	article, payee             string
	status, certainty          string
	counted                    bool
	n, from, to, year, payable Cell
	base, rate                 Cell
	amount                     Cell
	bearer, missing            string
	recorded                   *calc.Recorded
	due                        civil.Date // from which the amount is payable, 0 where there is no such day
}

// add adds a row to b.
func (s sheet) add(b []byte, r *calc.Result, at Place, row lineRow) []byte {
	var room [32]Cell
	cells := room[:0]
	identity := &r.Project.Identity
	cells = append(cells, text(identity.Name.Value), text(identity.Enterprise.Value), text(s.in(row.kind)),
		text(row.award),
		text(row.name), text(row.instance), text(row.article), text(row.payee), text(row.status), text(row.certainty),
		s.yes(row.counted), row.n, row.from, row.to, row.year, row.payable, row.base, row.rate)
	if row.counted {
		cells = append(cells, row.amount, Cell{})
	} else {
		cells = append(cells, Cell{}, row.amount)
	}
	cells = append(cells, text(row.bearer), text(row.missing))
	if d := row.recorded; d != nil {
		cells = append(cells, count(d.Days), count(d.Of))
	} else {
		cells = append(cells, Cell{}, Cell{})
	}
	return csvRow(b, s.comingCells(append(s.place(cells, at), Cell{}), &row))
}

// lines adds a row a line of a result's schedule, an award without lines as one
// row, and then what is not ours to pay.
func (s sheet) lines(b []byte, r *calc.Result, at Place) []byte {
	s.documents = r.Documents
	for _, a := range r.Awards {
		row := s.ofAward(a)
		if len(a.Lines) == 0 {
			row.missing = strings.Join(a.Missing, " ")
			b = s.add(b, r, at, row)
		}
		for i := range a.Lines {
			b = s.line(b, r, at, row, &a.Lines[i])
		}
	}
	if len(r.Awards) == 0 {
		b = s.nothingAsked(b, r, at)
	}
	b = s.others(b, r, at)
	return s.recoveries(b, r, at)
}

// nothingAsked adds a row for each document that a project asks nothing of, so
// that a lead is not absent from what others are in.
func (s sheet) nothingAsked(b []byte, r *calc.Result, at Place) []byte {
	for i := range r.Standings {
		p := &r.Standings[i]
		row := lineRow{kind: kindPolicy, award: p.ID, name: s.in(p.Document.Called()), status: s.status(calc.NotMet)}
		if p.Status != calc.NotApplicable {
			row.status, row.certainty = s.status(calc.NotKnown), s.status(calc.NotKnown)
			row.missing = strings.Join(p.Missing(), " ")
		}
		b = s.add(b, r, at, row)
	}
	return b
}

// ofAward is what all rows of an award have.
func (s sheet) ofAward(a *calc.Award) lineRow {
	row := lineRow{kind: kindAward, award: a.Rule.ID, name: s.award(a), instance: a.Instance,
		article: s.cite(a.Article),
		payee:   s.named(a.Payee), status: s.status(a.Status), counted: a.Status.Counts()}
	if a.Status == calc.NotKnown {
		row.certainty = s.status(calc.NotKnown)
	}
	return row
}

// line adds the row of a line or, split by bearer, a row for each that bears it.
func (s sheet) line(b []byte, r *calc.Result, at Place, row lineRow, l *calc.Line) []byte {
	if l.Lost { // what another candidate won in this year is not paid
		row.status, row.counted = s.status(calc.Superseded), false
	}
	row.certainty = s.certaintyOf(l)
	row.n, row.from, row.to = count(l.N), day(l.Window.From), day(l.Window.To)
	row.year, row.payable, row.due, row.base = count(l.Year), day(l.PayableFrom), l.PayableFrom, maybe(l.Base)
	if l.Rate != nil {
		row.rate = rate(*l.Rate)
	}
	row.amount, row.missing, row.recorded = maybe(l.Amount), strings.Join(l.Missing, " "), l.Recorded
	if !s.ByBearer || len(l.Bearers) == 0 {
		row.bearer = s.shareText(l.Bearers)
		return s.add(b, r, at, row)
	}
	for _, share := range l.Bearers {
		row.bearer, row.amount = s.named(share.Name), amount(share.Amount)
		b = s.add(b, r, at, row)
		row.base = Cell{} // it is the base of the line, and is not there twice
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
func (s sheet) others(b []byte, r *calc.Result, at Place) []byte {
	for _, c := range r.Choices {
		for i, x := range c.Candidates {
			if x.Award != nil {
				continue
			}
			row := lineRow{kind: kindOther, award: c.Matter, name: x.Name, status: s.t("所取", "chosen"),
				certainty: s.status(calc.Due)}
			if x.IsAgreement() {
				row.kind = kindAgreement
			}
			for _, y := range x.Years {
				if c.Takes(i, y.Year) {
					row.year, row.amount = count(y.Year), amount(y.Amount)
					b = s.add(b, r, at, row)
				}
			}
		}
	}
	return b
}

// recoveries adds what is to be paid back, or may be.
func (s sheet) recoveries(b []byte, r *calc.Result, at Place) []byte {
	for _, rec := range r.Recovery {
		row := lineRow{kind: kindExposure, status: s.t(s.in(rec.Ground.Title), rec.Ground.ID)}
		if rec.Enforced {
			row.kind = kindRecovery
		}
		for _, l := range rec.Lines {
			row.award, row.payee, row.bearer = l.Award, s.named(l.Payee), s.named(l.Bearer)
			row.name, row.instance, row.n = "", "", Cell{}
			if i := slices.IndexFunc(r.Awards, func(a *calc.Award) bool { return a.Name() == l.Award }); i >= 0 {
				row.award, row.name, row.instance = r.Awards[i].Rule.ID, s.award(r.Awards[i]), r.Awards[i].Instance
			}
			if l.N > 0 {
				row.n = count(l.N)
			}
			row.amount = amount(l.Paid)
			b = s.add(b, r, at, row)
		}
	}
	return b
}
