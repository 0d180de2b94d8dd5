package disk

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/shanting/fuchi/cmd/fault"
)

// Put replaces the file of that path; what is no regular file (a device, a
// pipe) is written to as it is.
func Put(path string, content []byte) error {
	info, err := os.Stat(path)
	if err == nil && !info.Mode().IsRegular() {
		err = os.WriteFile(path, content, 0o644)
	} else {
		err = replace(path, content)
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
func replace(path string, content []byte) (err error) {
	old, gone := os.Stat(path)
	f, err := beside(path)
	if err != nil {
		return Called(path, err)
	}
	defer func() {
		if err != nil {
			f.Close()
			os.Remove(f.Name())
		}
	}()
	if _, err = f.Write(content); err != nil {
		return Called(path, err)
	}
	if gone == nil {
		if err = f.Chmod(old.Mode().Perm()); err != nil {
			return err
		}
	}
	if err = f.Sync(); err != nil {
		return err
	}
	if err = f.Close(); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
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
