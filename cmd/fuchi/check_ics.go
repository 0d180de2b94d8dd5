package main

import (
	"io"

	"github.com/shanting/fuchi/cmd/disk"
	"github.com/shanting/fuchi/cmd/ics"
	"github.com/shanting/fuchi/cmd/report"
)

// writeICS writes the last days of all projects as one calendar.
func (a *app) writeICS(path string, all checked) error {
	if path == "" {
		return nil
	}
	var events []ics.Event
	for i, r := range all.answers {
		events = append(events, report.Events(r.Result, all.checks[i].Agenda, a.lang)...)
	}
	o := output{path: path}
	return o.writeTo(disk.Out{Name: path, Std: a.out, In: a.in}, func(w io.Writer) error {
		return ics.Write(w, a.t("扶持期限", "Last days of projects"), events)
	})
}
