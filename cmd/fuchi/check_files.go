package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/workdays"
	"github.com/shanting/fuchi/cmd/batch"
	"github.com/shanting/fuchi/cmd/disk"
	"github.com/shanting/fuchi/cmd/fault"
)

// expand puts the project files of folders in their place; several says that
// there was a folder.
func (o *checkOptions) expand(a *app, names []string) (all []string, several bool, err error) {
	for _, name := range names {
		if info, err := os.Stat(name); err != nil || !info.IsDir() {
			all = append(all, name)
			continue
		}
		found, err := batch.Files([]string{name}, o.out(a))
		if err != nil {
			return nil, false, err
		}
		all, several = append(all, found...), true
	}
	return all, several, nil
}

// paths refuses a calendar that would be written over an input or has the name
// of something else.
func (o *checkOptions) paths(a *app, names []string) error {
	if o.ics == "" {
		return nil
	}
	out := disk.Out{Name: o.ics, In: a.in, Std: a.out}
	if slices.ContainsFunc(append(names[:len(names):len(names)], o.calendar), out.Is) {
		return out.AlsoRead()
	}
	if ending := strings.ToLower(filepath.Ext(o.ics)); ending != ".ics" && o.ics != "-" {
		return fault.Usage(lang.F("--ics 的扩展名「%s」不是 .ics", "the ending %q of --ics is not .ics", ending),
			lang.T("例如 --ics 期限.ics", "for example --ics days.ics"))
	}
	if o.ics == o.path {
		return fault.Usage(lang.T("--ics 和 --out 是同一个文件", "--ics and --out name one file"), lang.T("分开命名", "name two"))
	}
	return nil
}

// holidays is the calendar of a file, none where none is named.
func (a *app) holidays(name string) (*workdays.Calendar, error) {
	if name == "" {
		return nil, nil
	}
	text, err := a.read(name)
	if err != nil {
		return nil, err
	}
	a.remember(name, text)
	c, problems := workdays.Read(name, text)
	if len(problems) > 0 {
		return nil, problems
	}
	return c, nil
}
