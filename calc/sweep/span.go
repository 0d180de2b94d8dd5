package sweep

import (
	"strings"

	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// Span is a fact and the values over which it moves, both ends included.
type Span struct {
	Axis
	From, To int64
}

// ParseSpan reads path=from..to; a choice or a yes/no needs no values, and of
// days a month stands for its first or its last.
func ParseSpan(s string) (Span, *project.Problem) {
	path, values, given := strings.Cut(s, "=")
	axis, bad := NewAxis(strings.TrimSpace(path))
	if bad != nil {
		return Span{}, bad
	}
	span := Span{axis, axis.Low, axis.High}
	if axis.Words != nil && !given {
		return span, nil
	}
	from, to, ok := strings.Cut(values, "..")
	if !ok || axis.Words != nil {
		return Span{}, span.unread(s)
	}
	if span.From, bad = span.end(from, false); bad != nil {
		return Span{}, bad
	}
	if span.To, bad = span.end(to, true); bad != nil {
		return Span{}, bad
	}
	if span.From > span.To {
		return Span{}, &project.Problem{Path: axis.Path, Message: lang.F("从 %s 到 %s：后者在前者之前",
			"from %s to %s: the end lies before the start", axis.Word(span.From), axis.Word(span.To)),
			Hint: lang.F("写成 %s=%s..%s", "write %s=%s..%s", axis.Path, axis.Word(span.To), axis.Word(span.From))}
	}
	return span, nil
}

func (s *Span) unread(written string) *project.Problem {
	hint := lang.F("例如 %s=1亿元..6亿元", "for example %s=1亿元..6亿元", s.Path)
	switch {
	case s.Words != nil:
		hint = lang.F("只写 %s：每个选项都算", "write %s alone: every choice is computed", s.Path)
	case s.IsDay():
		hint = lang.F("例如 %s=2024-01..2026-12", "for example %s=2024-01..2026-12", s.Path)
	case !s.IsMoney():
		hint = lang.F("写成 %s=从..到，值如 %s", "write %s=from..to, a value such as %s", s.Path, s.Key.Example())
	}
	return &project.Problem{Path: s.Path, Message: lang.F("「%s」不是 路径=从..到", "%q is not path=from..to",
		project.Shown(written)), Hint: hint}
}

// end reads one end of the span.
func (s *Span) end(text string, last bool) (int64, *project.Problem) {
	text = strings.TrimSpace(text)
	if s.IsDay() {
		if p, err := civil.ParsePeriod(text); err == nil && last {
			return int64(p.To), nil
		} else if err == nil {
			return int64(p.From), nil
		}
	}
	return s.Parse(text)
}

// Values is how many values the span has.
func (s *Span) Values() int64 { return s.To - s.From + 1 }
