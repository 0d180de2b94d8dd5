//go:build !unix

package disk

import (
	"io"
	"os"
)

// Stdout is standard output.
func Stdout() io.Writer { return os.Stdout }
