// Package ics writes last days as a calendar file that any program of
// appointments takes in.
package ics

import "github.com/shanting/fuchi/calc/civil"

// Event is a last day.
type Event struct {
	ID          string // the same on every run, so that a second import replaces the first
	Day         civil.Date
	Stamp       civil.Date // of which day it tells: no clock moves a file
	Summary     string
	Description string
	Act         bool // somebody is reminded of it a week before
}
