//go:build !js

package engine

import (
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/calc/workbook"
)

func isWorkbook(text []byte) bool { return workbook.Is(text) }

func decodeWorkbook(name string, text []byte, words project.Vocabulary, sets ...project.Setting) (*project.Project,
	project.Problems) {
	return workbook.Decode(name, text, words, sets...)
}
