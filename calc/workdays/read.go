package workdays

import (
	"strings"

	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// Limits of a calendar file: a century of holidays is less.
const (
	mostBytes = 256 << 10
	mostDays  = 400 // of one line
)

var kinds = map[string]bool{"holiday": true, "放假": true, "休": true, "workday": false, "上班": false, "班": false}

// Read reads a calendar: a line a day or a run of days, then a comma and whether
// it is a holiday or worked, then whatever it is called. A # begins a remark.
// Every mistake is told.
func Read(name string, text []byte) (*Calendar, project.Problems) {
	c := &Calendar{Name: name, rest: map[civil.Date]bool{}, work: map[civil.Date]bool{}, years: map[int]bool{}}
	if len(text) > mostBytes {
		return nil, project.Problems{{File: name, Pos: project.Pos{Line: 1, Col: 1},
			Message: lang.T("文件太长，不是节假日日历", "too long for a calendar of holidays"),
			Hint:    lang.T("每行一个日期或一段日期", "write a day or a run of days a line")}}
	}
	var problems project.Problems
	for n, line := range strings.Split(strings.TrimPrefix(string(text), "\ufeff"), "\n") {
		if p := c.line(line); p != nil {
			p.File, p.Pos = name, project.Pos{Line: int32(n + 1), Col: 1}
			problems = append(problems, *p)
		}
	}
	if len(problems) == 0 && len(c.years) == 0 {
		problems = project.Problems{{File: name, Pos: project.Pos{Line: 1, Col: 1}, Message: lang.T("日历是空的",
			"the calendar is empty"), Hint: example}}
	}
	return c, problems
}

var example = lang.T("例如 2026-10-01/2026-10-07,放假,国庆 或 2026-10-10,上班", "for example "+
	"2026-10-01/2026-10-07,holiday,National Day or 2026-10-10,workday")

// line reads one line.
func (c *Calendar) line(line string) *project.Problem {
	line, _, _ = strings.Cut(line, "#")
	if line = strings.TrimSpace(strings.ReplaceAll(line, "，", ",")); line == "" {
		return nil
	}
	days, rest, _ := strings.Cut(line, ",")
	kind, _, _ := strings.Cut(rest, ",")
	holiday, known := kinds[strings.ToLower(strings.TrimSpace(kind))]
	span, err := civil.ParsePeriod(strings.TrimSpace(days))
	if day, wrong := civil.ParseDate(strings.TrimSpace(days)); wrong == nil {
		span, err = civil.Period{From: day, To: day}, nil
	}
	switch {
	case err != nil || span.Days() > mostDays:
		return &project.Problem{Message: lang.F("「%s」不是日期或一段日期", "%q is no day and no run of days",
			project.Shown(days)), Hint: example}
	case !known:
		return &project.Problem{Message: lang.F("「%s」不是放假或上班", "%q is neither holiday nor workday",
			project.Shown(kind)), Hint: example}
	}
	return c.add(span, holiday)
}

// add takes days in; none is both.
func (c *Calendar) add(span civil.Period, holiday bool) *project.Problem {
	into, other := c.work, c.rest
	if holiday {
		into, other = c.rest, c.work
	}
	for d := span.From; d <= span.To; d++ {
		if other[d] {
			return &project.Problem{Message: lang.F("%s 既是放假又是上班", "%s is both a holiday and worked", d), Hint: lang.T(
				"删去其中一行", "remove one of the lines")}
		}
		into[d], c.years[d.Year()] = true, true
	}
	return nil
}
