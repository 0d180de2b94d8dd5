package disk

import (
	"path/filepath"
	"strings"
)

// Shape is how the projects of a file are told apart.
type Shape int

// The shapes, which go by the ending of a name.
const (
	YAML  Shape = iota // documents between --- lines
	Lines              // NDJSON: one project a line
	JSON               // one value over any number of lines, or a workbook
)

var shapes = map[string]Shape{".yaml": YAML, ".yml": YAML, ".json": JSON, ".xlsx": JSON, ".jsonl": Lines, ".ndjson": Lines}

// ShapeOf goes by the ending; a file of no known ending is YAML. known says
// whether the ending is that of a project file.
func ShapeOf(name string) (shape Shape, known bool) {
	shape, known = shapes[strings.ToLower(filepath.Ext(name))]
	return shape, known
}
