package report

import _ "embed"

// resultSchema is the JSON Schema of a result.
//
//go:embed result.schema.json
var resultSchema []byte

// ResultSchema is the JSON Schema of what JSON and NDJSON print, for the
// programs that read it.
func ResultSchema() []byte { return resultSchema }
