package main

import (
	"regexp"
	"strings"
	"sync"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/cmd/report"
)

var (
	option = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^( +(?:-\w, )?--[\w-]+)(\[=true\|false\]| \w+)?   +(.*)$`)
	})
	standing = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(` \(default "?(.*?)"?\)$`) })
)

// valueWords are what an option's value is, by the name that the parser of the
// command line has for it; a switch has no value to speak of.
var valueWords = map[string]lang.Text{
	"string": lang.T("文本", "text"), "int": lang.T("整数", "number"), "[=true|false]": {},
}

// options puts what the parser says of options into the language, and their
// meanings under each other.
func (a *app) options(text string, width int) string {
	lines := strings.Split(text, "\n")
	for first := 0; first < len(lines); first++ {
		last := first
		for last < len(lines) && option().MatchString(lines[last]) {
			last++
		}
		if last > first {
			a.optionLines(lines[first:last], width)
			first = last
		}
	}
	return strings.Join(lines, "\n")
}

// optionLines are the options of one block.
func (a *app) optionLines(lines []string, width int) {
	names, meanings, widest := make([]string, len(lines)), make([]string, len(lines)), 0
	for i, line := range lines {
		m := option().FindStringSubmatch(line)
		names[i], meanings[i] = m[1], m[3]
		if word := valueWords[strings.TrimSpace(m[2])].In(a.lang); word != "" {
			names[i] += " " + word
		}
		if a.lang == lang.Chinese {
			meanings[i] = standing().ReplaceAllString(meanings[i], "（默认 $1）")
		} else {
			meanings[i] = standing().ReplaceAllString(meanings[i], " (by default $1)")
		}
		widest = max(widest, report.Width(names[i]))
	}
	for i := range lines {
		if width > 0 {
			meanings[i] = strings.Join(report.Fold(meanings[i], width-widest-3), "\n"+strings.Repeat(" ", widest+3))
		}
		lines[i] = names[i] + strings.Repeat(" ", widest-report.Width(names[i])+3) + meanings[i]
	}
}
