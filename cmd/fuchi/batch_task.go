package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/cmd/batch"
	"github.com/shanting/fuchi/cmd/fault"
	"github.com/shanting/fuchi/cmd/release"
	"github.com/shanting/fuchi/cmd/report"
)

// task is all that the results of a batch hang on, but for the projects: what
// was asked, the program to the byte and the figures of each document, so that
// the work of two builds is never put together.
func (a *app) task(o batchOptions, format report.Format) ([]batch.Aspect, error) {
	program, err := programSum()
	if err != nil {
		return nil, fault.Machine(err)
	}
	options := lang.T("选项", "the options")
	task := []batch.Aspect{
		{Name: "format", Value: format.String(), Label: lang.T("格式", "the format")},
		{Name: "totals", Value: fmt.Sprint(o.totals), Label: options},
		{Name: "rows", Value: fmt.Sprint(o.errors, o.rows.split, o.rows.noHeader), Label: options},
		{Name: "unclaimed", Value: fmt.Sprint(o.unclaimed), Label: options},
		{Name: "reading", Value: strings.Join(o.reading, " "), Label: lang.T("读法", "the readings")},
		{Name: "lang", Value: fmt.Sprint(a.lang), Label: lang.T("语言", "the language")},
		{Name: "program", Value: release.Version + " sha256:" + program, Label: lang.T("程序", "the program")},
	}
	for _, d := range a.engine.Documents() {
		task = append(task, batch.Aspect{Name: "figures " + d.ID, Value: figuresSum(d),
			Label: lang.T("数值", "the figures")})
	}
	return task, nil
}

// programSum is of the program that runs, not of one that was put in its place
// since.
func programSum() (string, error) {
	f, err := os.Open("/proc/self/exe")
	if err != nil {
		name, err := os.Executable()
		if err != nil {
			return "", err
		}
		if f, err = os.Open(name); err != nil {
			return "", err
		}
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return "", err
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}

func figuresSum(d *calc.Document) string {
	h := sha256.New()
	for _, f := range d.Figures.All {
		fmt.Fprintf(h, "%q %q\n", f.ID, f.Value)
	}
	return hex.EncodeToString(h.Sum(nil))
}
