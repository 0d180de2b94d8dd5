//go:build unix

package disk

import (
	"io/fs"
	"os"
	"syscall"
)

// replaceable refuses to replace a file that is read-only, or another's: that
// the folder lets us put another in its place is no leave to.
func replaceable(path string, old os.FileInfo) error {
	owner, known := old.Sys().(*syscall.Stat_t)
	me := os.Geteuid()
	switch {
	case old.Mode()&0o222 == 0, known && int(owner.Uid) == me && old.Mode()&0o200 == 0:
		return &fs.PathError{Op: "replace", Path: path, Err: errReadOnly}
	case known && int(owner.Uid) != me && me != 0:
		return &fs.PathError{Op: "replace", Path: path, Err: errOthers}
	}
	return nil
}

// keepRights gives a new file the owner, the group and all mode bits of the old.
func keepRights(f *os.File, old os.FileInfo) error {
	mine, err := f.Stat()
	if err != nil {
		return err
	}
	was, ok1 := old.Sys().(*syscall.Stat_t)
	is, ok2 := mine.Sys().(*syscall.Stat_t)
	if ok1 && ok2 && (was.Uid != is.Uid || was.Gid != is.Gid) {
		if err := f.Chown(int(was.Uid), int(was.Gid)); err != nil {
			return err
		}
	}
	return f.Chmod(old.Mode()) // after the owner, whose change takes bits away
}
