package civil

import (
	"regexp"
	"sync"
)

// slip is a form of what is no date, and the reason to give for it.
type slip struct {
	form *regexp.Regexp
	err  error
}

var slips = sync.OnceValue(func() []slip {
	form := func(f string, err error) slip { return slip{regexp.MustCompile("(?i)" + f), err} }
	name := `(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*`
	return []slip{
		form(`约|左右|前后|预计|预估|拟|计划|暂定|[之以]?[前后]$|年中|^[今昨明去前每本当全上下][天日月年]|today|yesterday|tomorrow|\bnow\b|^(?:this|last|next|every) |asap|before|after|\bby\b|until|expected|estimated|planned|tentative|初$|底$|[上中下]旬|approx|about|around|circa|early|late|mid`, ErrAbout),
		form(`^ *[0-9]{4}[ \-/.,]*`+name, ErrMonth),
		form(`(?:^|[^a-z])`+name+`[^a-z]*[0-9]|[0-9](?:st|nd|rd|th)?[^a-z0-9]*`+name+`(?:$|[^a-z])`, ErrYearFirst),
		form(`^ *[0-9]{1,2} *[-/.年] *[0-9]{1,2} *[-/.月] *[0-9]{1,4}`, ErrYearFirst),
		form(`^ *[0-9]{1,2} *[日月] *[0-9]{1,2} *[日月]|^ *[0-9]{1,2} *月|^ *q[1-4][ ,/-]*[0-9]{4}|^ *[0-9]{1,2} *[-/.] *[0-9]{4}$`, ErrYearFirst),
		form(`^ *[0-9]{4} *[-/.年] *[0-9]{1,2} *[-/.月] *[0-9]{1,2} *日?[T ] *[0-9]{1,2}[:时]`, ErrClock),
		form(`^ *[0-9]{4} *年?[ -]*第? *(?:q *[05-9]$|[05-9五六七八九] *季度)`, ErrQuarter),
		form(`^ *[0-9]{4}( *[-/.年] *[0-9]{0,2} *月?)?$`, ErrNoDay),
	}
})

// reason is the true reason why a text is no date, where its form shows one.
func reason(text string, met error) error {
	if met != ErrForm {
		return met
	}
	for _, s := range slips() {
		if s.form.MatchString(text) {
			return s.err
		}
	}
	return met
}
