//go:build !js

package ics

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"time"

	ical "github.com/arran4/golang-ical"

	"github.com/shanting/fuchi/calc/civil"
)

// Write writes the events of a calendar that has a name.
func Write(w io.Writer, name string, events []Event) error {
	c := ical.NewCalendarFor("fuchi")
	c.SetMethod(ical.MethodPublish)
	c.SetXWRCalName(name)
	for i := range events {
		e := &events[i]
		made := c.AddEvent(uid(e.ID))
		made.SetDtStampTime(at(e.Stamp))
		made.SetAllDayStartAt(at(e.Day))
		made.SetAllDayEndAt(at(e.Day + 1))
		made.SetSummary(e.Summary)
		made.SetDescription(e.Description)
		made.SetTimeTransparency(ical.TransparencyTransparent)
		if e.Act {
			a := made.AddAlarm()
			a.SetAction(ical.ActionDisplay)
			a.SetTrigger("-P7D")
			a.SetDescription(e.Summary)
		}
	}
	return c.SerializeTo(w, ical.WithNewLineWindows)
}

// uid is a name that no other program gives.
func uid(id string) string {
	sum := sha256.Sum256([]byte(id))
	return hex.EncodeToString(sum[:12]) + "@fuchi"
}

// at is a day as the library takes it; of the hour nothing is written.
func at(d civil.Date) time.Time {
	y, m, day := d.Parts()
	return time.Date(y, time.Month(m), day, 0, 0, 0, 0, time.UTC)
}
