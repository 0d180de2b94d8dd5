// Package rules is the list of districts. A new district is one new folder
// beside this file and one line in it.
package rules

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/rules/shanting"
)

// Districts are all districts. A project that names none is the first one's.
func Districts() []*calc.District {
	return []*calc.District{shanting.District()}
}
