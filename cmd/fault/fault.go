// Package fault tells apart why a command could not do what was asked: the
// command line is wrong, or the machine failed. What is wrong in a file is
// project.Problems. Every floor of cmd makes these errors; the program maps
// them to exit codes in one table.
package fault

import "github.com/shanting/fuchi/calc/lang"

// UsageError is a command line that cannot be carried out, with the mend.
type UsageError struct{ Message, Hint lang.Text }

func (e UsageError) Error() string { return e.Message.In(lang.English) }

// Usage makes an error of what is wrong with the command line and of the mend.
func Usage(message, hint lang.Text) error { return UsageError{message, hint} }

// MachineError is a failure of the machine: a disk, a permission.
type MachineError struct{ Err error }

func (e MachineError) Error() string { return e.Err.Error() }

// Unwrap gives what the system said.
func (e MachineError) Unwrap() error { return e.Err }

// Machine makes a failure of the machine of what the system said.
func Machine(err error) error { return MachineError{err} }

// hinted is an error with a mend of its own.
type hinted struct {
	error
	hint lang.Text
}

func (e hinted) Unwrap() error { return e.error }

// WithHint gives an error a mend of its own, in the place of the usual one.
func WithHint(err error, hint lang.Text) error { return hinted{err, hint} }

// known is a failure that we name ourselves.
type known struct {
	error
	text lang.Text
}

func (e known) Unwrap() error { return e.error }

// Known is a failure of a kind that systems have, in words of ours.
func Known(text lang.Text, kind error) error { return known{kind, text} }
