package disk

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/cmd/fault"
)

// Why an old file is not replaced.
var (
	errReadOnly = fault.Known(lang.T("文件只读", "the file is read-only"), fs.ErrPermission)
	errOthers   = fault.Known(lang.T("文件属于另一个用户", "the file belongs to another user"), fs.ErrPermission)
)

// Write puts the whole of a result where it goes.
func (t Target) Write(content []byte) error {
	var err error
	if t.Stream != nil {
		_, err = t.Stream.Write(content)
		err = errors.Join(err, t.Stream.Close())
	} else {
		err = replace(t.Path, content)
	}
	if err != nil {
		return fault.Machine(err)
	}
	return nil
}

// Called names the file that was asked for, not the one on its way there.
func Called(path string, err error) error {
	var named *fs.PathError
	if errors.As(err, &named) {
		named.Path = path
	}
	return err
}

// replace puts a complete new file in the place of the old one, or leaves the
// old one whole.
func replace(path string, content []byte) error {
	f, err := beside(path)
	if err != nil {
		return Called(path, err)
	}
	if _, err = f.Write(content); err == nil {
		err = Place(f, path)
	}
	var only onlyCopy
	if err != nil && !errors.As(err, &only) {
		f.Close()
		os.Remove(f.Name())
	}
	return Called(path, err)
}

// onlyCopy is a failure after which the result is whole in another file alone.
type onlyCopy struct{ error }

func (e onlyCopy) Unwrap() error { return e.error }

// Place puts a file that is complete in the place of another, whose owner,
// group and mode it takes, and closes it. Where that cannot be, as of a file
// that is a mount point, the old one is written over once the new one is safe
// on the disk.
func Place(f *os.File, path string) error {
	err := settle(f, path)
	if err = errors.Join(err, f.Close()); err != nil {
		return Called(path, err)
	}
	err = os.Rename(f.Name(), path)
	if errors.Is(err, syscall.EBUSY) || errors.Is(err, syscall.EXDEV) {
		if err := overwrite(path, f.Name()); err != nil {
			whole := lang.F("完整的结果在 %s", "the complete result is in %s", fault.Name(f.Name()))
			return onlyCopy{fault.WithHint(Called(path, err), whole)}
		}
		err = os.Remove(f.Name())
	}
	return errors.Join(err, SyncFolder(path))
}

// settle gives a file the rights of the one it replaces, and makes it safe.
func settle(f *os.File, path string) error {
	if old, err := os.Stat(path); err == nil {
		if err := errors.Join(replaceable(path, old), keepRights(f, old)); err != nil {
			return err
		}
	}
	return f.Sync()
}

// overwrite copies a file into another that stays where it is.
func overwrite(path, from string) error {
	src, err := os.Open(from)
	if err != nil {
		return err
	}
	defer src.Close()
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	n, err := io.Copy(f, src)
	if err == nil {
		err = f.Truncate(n)
	}
	return errors.Join(err, f.Sync(), f.Close())
}

// SyncFolder makes the names in the folder of a file safe on the disk, so that
// after a loss of power the file is found. Some systems cannot.
func SyncFolder(path string) error {
	folder, err := os.Open(filepath.Dir(path))
	if err != nil {
		return nil
	}
	defer folder.Close()
	if err := folder.Sync(); errors.Is(err, syscall.EIO) {
		return err
	}
	return nil
}

// beside makes a new file in the folder of another, with the rights that new
// files are given here.
func beside(path string) (*os.File, error) {
	for n := 0; ; n++ {
		name := filepath.Join(filepath.Dir(path), fmt.Sprintf(".fuchi-%d-%d", os.Getpid(), n))
		f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
		if !errors.Is(err, fs.ErrExist) {
			return f, err
		}
	}
}
