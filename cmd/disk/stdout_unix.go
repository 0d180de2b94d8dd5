//go:build unix

package disk

import (
	"io"
	"os"
	"syscall"

	"golang.org/x/sys/unix"
)

// Stdout is standard output. Where it was closed when the program began, the
// Go runtime opens /dev/null in its place, for reading and writing, and a
// result would be lost without a word: to write there is a failure. A /dev/null
// that standard input or standard error share was given to us on purpose.
//
// One that was opened both ways for standard output alone, as some languages do
// who are asked to throw output away, is the same to the system in all that it
// tells of an open file: device, flags, position, mount. Of the two mistakes the
// one that is heard is made: the failure says how to throw a result away, while a
// result that is lost in silence is missed when it is too late.
func Stdout() io.Writer {
	if f := os.Stdout; !isNull(f) || !bothWays(f) || sameOpening(f, os.Stdin) || sameOpening(f, os.Stderr) {
		return f
	}
	return closed{}
}

type closed struct{}

func (closed) Write([]byte) (int, error) { return 0, syscall.EBADF }

func isNull(f *os.File) bool {
	null, err1 := os.Stat(os.DevNull)
	info, err2 := f.Stat()
	return err1 == nil && err2 == nil && os.SameFile(null, info)
}

func bothWays(f *os.File) bool {
	flags, err := unix.FcntlInt(f.Fd(), unix.F_GETFL, 0)
	return err == nil && flags&unix.O_ACCMODE == unix.O_RDWR
}

// sameOpening says whether two descriptors come from one opening: then a flag
// that is set through one is seen through the other.
func sameOpening(a, b *os.File) bool {
	if !isNull(b) {
		return false
	}
	flags, err := unix.FcntlInt(a.Fd(), unix.F_GETFL, 0)
	before, err2 := unix.FcntlInt(b.Fd(), unix.F_GETFL, 0)
	if err != nil || err2 != nil || flags != before {
		return false
	}
	if _, err := unix.FcntlInt(a.Fd(), unix.F_SETFL, flags^unix.O_APPEND); err != nil {
		return false
	}
	after, err := unix.FcntlInt(b.Fd(), unix.F_GETFL, 0)
	_, _ = unix.FcntlInt(a.Fd(), unix.F_SETFL, flags)
	return err == nil && after != before
}
