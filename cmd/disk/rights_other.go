//go:build !unix

package disk

import (
	"io/fs"
	"os"
)

// replaceable refuses to replace a file that is read-only.
func replaceable(path string, old os.FileInfo) error {
	if old.Mode()&0o200 == 0 {
		return &fs.PathError{Op: "replace", Path: path, Err: errReadOnly}
	}
	return nil
}

// keepRights gives a new file the mode of the old.
func keepRights(f *os.File, old os.FileInfo) error { return f.Chmod(old.Mode()) }
