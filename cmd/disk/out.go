package disk

import (
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/cmd/fault"
)

// Out is where a result goes: the file that --out names, or standard output.
type Out struct {
	Name string    // as it was asked for; empty or - is standard output
	Std  io.Writer // standard output
	In   io.Reader // what - stands for among the inputs
}

// Is says whether a file, or standard input by the name of -, is the one that
// is written.
func (o Out) Is(name string) bool {
	read, err := os.Stat(name)
	if f, ok := o.In.(*os.File); ok && name == "-" {
		read, err = f.Stat()
	}
	if err != nil || !read.Mode().IsRegular() {
		return false
	}
	written, err := os.Stat(o.Name)
	return err == nil && os.SameFile(read, written)
}

// AlsoRead is the refusal to write over an input.
func (o Out) AlsoRead() error {
	return fault.Usage(lang.F("--out %s 也是要读的文件", "--out %s is a file to be read", o.Name),
		lang.T("写到另一个文件", "write to another file"))
}

// Written are the files that a run writes: that of --out, and the one that
// standard output goes into.
func (o Out) Written() (files []os.FileInfo) {
	if info, err := os.Stat(o.Name); err == nil {
		files = append(files, info)
	}
	if f, ok := o.Std.(*os.File); ok {
		if info, err := f.Stat(); err == nil && info.Mode().IsRegular() {
			files = append(files, info)
		}
	}
	return files
}

// Among says whether a file is one of several, under whatever name.
func Among(info os.FileInfo, files []os.FileInfo) bool {
	return slices.ContainsFunc(files, func(f os.FileInfo) bool { return os.SameFile(info, f) })
}

// Target is the file that is written, beyond a link to it, and empty for
// standard output; a folder is refused, and a link that leads nowhere.
func (o Out) Target() (string, error) {
	if o.Name == "" || o.Name == "-" {
		return "", nil
	}
	path := o.Name
	if beyond, err := filepath.EvalSymlinks(path); err == nil {
		path = beyond
	}
	if link, err := os.Lstat(path); err == nil && link.Mode()&fs.ModeSymlink != 0 {
		return "", fault.Usage(lang.F("--out %s 是指向不存在之处的链接", "--out %s is a link that leads nowhere", o.Name),
			lang.T("写出文件本身，或先删去这个链接", "name the file itself, or remove the link first"))
	}
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return "", fault.Usage(lang.F("--out %s 是文件夹", "--out %s is a folder", o.Name),
			lang.T("写出文件名", "name a file in it"))
	}
	return path, nil
}
