package report

import (
	"path/filepath"
	"slices"

	"github.com/shanting/fuchi/calc/agenda"
	"github.com/shanting/fuchi/calc/check"
	"github.com/shanting/fuchi/calc/lang"
)

// agenda are the last days in the order in which they are looked at.
func (p printer) agenda(all []agenda.Item) *Grid {
	g := &Grid{Columns: []Column{
		{p.t("事项", "What"), Text},
		{p.t("起算", "From"), Date},
		{p.t("最后一日", "Last day"), Date},
		{p.t("所处", "Stands"), Text},
		{p.t("所涉金额", "At stake"), Money},
	}}
	for i := range all {
		item := &all[i]
		g.add(text(p.item(item)), day(item.Starts), day(item.LastDay), text(p.stands(item)), stake(&item.Deadline))
	}
	return g
}

// item is what is to be done, or ends.
func (p printer) item(i *agenda.Item) string {
	said := p.deadline(i.ID)
	if !i.Label.IsZero() {
		said = p.in(i.Label)
	}
	if i.Workdays > 0 {
		said += p.in(lang.F("，%d 个工作日", ", %d working days", i.Workdays))
		if i.Weekdays {
			said += p.t("（按周一至周五）", " (by weekdays)")
		}
	}
	return said
}

// stands is how a last day stands to the day of the question.
func (p printer) stands(i *agenda.Item) string {
	switch i.State {
	case agenda.Overdue:
		return p.in(lang.F("! 已逾期 %d 天", "! overdue by %d days", -i.Days))
	case agenda.Ahead:
		return p.in(lang.F("还有 %d 天", "%d days left", i.Days))
	case agenda.Past:
		return p.t("已结束", "over")
	case agenda.Done:
		if i.Late {
			return p.t("已了结，逾期", "settled, late")
		}
		return p.t("已了结", "settled")
	}
	return p.t("文件未写询问日期", "no day of the question")
}

// counted says by what working days are counted, and of what is overdue that
// the file may only not say that it was done.
func (p printer) counted(c *check.Check) (lines []string) {
	has := func(is func(agenda.Item) bool) bool { return slices.ContainsFunc(c.Agenda, is) }
	if has(func(i agenda.Item) bool { return i.State == agenda.Overdue }) {
		lines = append(lines, p.t("「逾期」：期限已过，而文件没有写明已办。",
			"Overdue: the day is past, and the file does not say that it was done."))
	}
	if !has(func(i agenda.Item) bool { return i.Workdays > 0 }) {
		return lines
	}
	if c.Calendar != nil {
		lines = append(lines, p.in(lang.F("工作日按日历 %s 计，次日起算。",
			"Working days are counted by the calendar %s, from the next day.", filepath.Base(c.Calendar.Name))))
	}
	if has(func(i agenda.Item) bool { return i.Weekdays }) {
		lines = append(lines, p.t("没有所涉年份的节假日日历，按周一至周五计，次日起算；--calendar 给出日历。",
			"No calendar of holidays speaks of these years: counted from Monday to Friday, from the next day; "+
				"--calendar gives one."))
	}
	return lines
}
