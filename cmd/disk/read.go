// Package disk reads what a person names and writes what a command makes:
// never more than a project may have, never over what is to be read, and a
// file whole or not at all.
package disk

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"syscall"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/cmd/fault"
)

// Mark is the byte order mark that some editors begin a file with.
const Mark = "\ufeff"

// Open gives a file to read, or standard input where the name is "-".
func Open(name string, in io.Reader) (io.ReadCloser, error) {
	if name == "-" {
		return io.NopCloser(in), nil
	}
	info, err := os.Stat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, syscall.ENOTDIR):
		return nil, fault.Usage(lang.F("没有文件 %s", "no such file: %s", fault.Name(name)),
			lang.T("核对路径；- 表示标准输入", "check the path; - is standard input"))
	case err != nil:
		return nil, fault.Machine(err)
	case info.IsDir():
		return nil, problem(name, lang.T("是文件夹，不是项目文件", "is a folder, not a project file"),
			lang.T("写出文件夹中的文件名", "name a file in it"))
	case !info.Mode().IsRegular():
		return nil, problem(name, lang.T("不是普通文件", "is not a regular file"),
			lang.T("用 - 从标准输入读取", "use - to read standard input"))
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, fault.Machine(err)
	}
	return f, nil
}

// ReadUpTo gives the bytes of a file that is no project, one more than so many
// where it has more.
func ReadUpTo(name string, in io.Reader, most int64) ([]byte, error) {
	r, err := Open(name, in)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	src, err := io.ReadAll(io.LimitReader(r, most+1))
	if err != nil {
		return nil, fault.Machine(err)
	}
	return src, nil
}

// A printed page keeps its project among much else: the page may have so many
// bytes, and of the project in it is asked no less than of any other.
const maxPage = 24 << 20

const pageBegins = "<!DOCTYPE html>"

// Read gives the bytes of a file, which are never more than a project may have,
// or a page that keeps one.
func Read(name string, in io.Reader) ([]byte, error) {
	r, err := Open(name, in)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	// one byte more than allowed, so that what is too long is seen to be
	src, err := io.ReadAll(io.LimitReader(r, project.MaxBytes+1))
	most := project.MaxBytes
	if err == nil && len(src) > project.MaxBytes && bytes.HasPrefix(src, []byte(pageBegins)) {
		var rest []byte
		rest, err = io.ReadAll(io.LimitReader(r, maxPage-project.MaxBytes))
		src, most = append(src, rest...), maxPage
	}
	switch {
	case err != nil:
		return nil, fault.Machine(err)
	case len(src) > most:
		return nil, project.TooLong(name, 1, src[:project.MaxBytes+1])
	}
	return src, nil
}

func problem(name string, message, hint lang.Text) error {
	return project.Problems{{File: name, Pos: project.Pos{Line: 1, Col: 1}, Message: message, Hint: hint}}
}
