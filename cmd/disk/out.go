package disk

import (
	"cmp"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"sync"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/cmd/fault"
)

// Out is where a result goes: what --out names, or standard output.
type Out struct {
	Name string    // as it was asked for; empty or - is standard output
	Std  io.Writer // standard output
	In   io.Reader // what - stands for among the inputs
}

// Target is where a result goes, found and free to be written: a file that it
// is put in the place of, or a stream.
type Target struct {
	Path   string         // beyond links; empty where it is a stream
	Stream io.WriteCloser // nil where it is a file
}

// IsStd says whether nothing but standard output is named.
func (o Out) IsStd() bool { return o.Name == "" || o.Name == "-" }

// Is says whether a file, or standard input by the name of -, is one that is
// written.
func (o Out) Is(name string) bool {
	read, err := os.Stat(name)
	if f, ok := o.In.(*os.File); ok && name == "-" {
		read, err = f.Stat()
	}
	return err == nil && read.Mode().IsRegular() && Among(read, o.Written())
}

// AlsoRead is the refusal to write over an input.
func (o Out) AlsoRead() error {
	hint := lang.T("写到另一个文件", "write to another file")
	if o.IsStd() {
		return fault.Usage(lang.T("标准输出写入的也是要读的文件", "standard output goes into a file to be read"), hint)
	}
	return fault.Usage(lang.F("--out %s 也是要读的文件", "--out %s is a file to be read", fault.Name(o.Name)), hint)
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

// Target finds where the result goes. A folder is refused, a link that leads
// nowhere, and a file that is not to be lost.
func (o Out) Target() (Target, error) {
	if o.IsStd() {
		return o.std()
	}
	path, open := o.beyond()
	if open != nil {
		return open()
	}
	info, err := os.Lstat(path)
	switch {
	case err != nil:
		return Target{Path: path}, nil // what keeps it from being made is told when it is
	case info.Mode()&fs.ModeSymlink != 0:
		return Target{}, fault.Usage(lang.F("--out %s 是指向不存在之处的链接", "--out %s is a link that leads nowhere",
			fault.Name(o.Name)),
			lang.T("写出文件本身，或先删去这个链接", "name the file itself, or remove the link first"))
	case info.IsDir():
		return Target{}, fault.Usage(lang.F("--out %s 是文件夹", "--out %s is a folder", fault.Name(o.Name)),
			lang.T("写出文件名", "name a file in it"))
	case !info.Mode().IsRegular(): // a device, a pipe
		f, err := os.OpenFile(path, os.O_WRONLY, 0)
		if err != nil {
			return Target{}, fault.Machine(err)
		}
		return Target{Stream: f}, nil
	}
	return Target{Path: path}, spare(o.Name, path, info)
}

// IsStream says whether the name is that of a device, a pipe or an open stream,
// of which no ending is asked.
func (o Out) IsStream() bool {
	if _, open := o.beyond(); open != nil || o.IsStd() {
		return true
	}
	info, err := os.Stat(o.Name)
	return err == nil && !info.Mode().IsRegular() && !info.IsDir()
}

// unclosed is a stream that is not ours to close.
type unclosed struct{ io.Writer }

func (unclosed) Close() error { return nil }

// descriptors are the names that systems give to streams that are open already.
// To open them anew would begin at the start of the file that they go into.
var descriptors = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:/dev/(?:fd/(\d+)|std(in|out|err))|/proc/(?:self|thread-self|\d+)/fd/(\d+))$`)
})

// beyond follows links to the file that they name, or to an open stream.
func (o Out) beyond() (path string, open func() (Target, error)) {
	path = o.Name
	for range 40 {
		if m := descriptors().FindStringSubmatch(path); m != nil {
			return path, func() (Target, error) { return o.descriptor(m[1] + m[2] + m[3]) }
		}
		link, err := os.Readlink(path)
		if err != nil {
			break
		}
		if !filepath.IsAbs(link) {
			link = filepath.Join(filepath.Dir(path), link)
		}
		path = link
	}
	if real, err := filepath.EvalSymlinks(o.Name); err == nil {
		return real, nil
	}
	return o.Name, nil
}

// std is standard output.
func (o Out) std() (Target, error) {
	target := Target{Stream: unclosed{o.Std}}
	if f, ok := o.Std.(*os.File); ok {
		return target, spareOpen(cmp.Or(o.Name, "-"), f)
	}
	return target, nil
}

// descriptor is a stream that is open already.
func (o Out) descriptor(name string) (Target, error) {
	switch name {
	case "out", "1":
		return o.std()
	case "err", "2":
		return Target{Stream: unclosed{os.Stderr}}, nil
	case "in", "0":
		return Target{}, fault.Usage(lang.F("--out %s 是标准输入", "--out %s is standard input", o.Name),
			lang.T("写到另一个文件", "write to another file"))
	}
	n, err := strconv.Atoi(name)
	f := os.NewFile(uintptr(n), o.Name)
	if err == nil {
		_, err = f.Stat()
	}
	if err != nil {
		return Target{}, fault.Machine(err)
	}
	return Target{Stream: f}, spareOpen(o.Name, f)
}

// Onto is the file itself, by one who has read it and writes again what it says.
func (o Out) Onto() (Target, error) {
	path, open := o.beyond()
	info, err := os.Stat(path)
	switch {
	case open != nil || err == nil && !info.Mode().IsRegular():
		return Target{}, fault.Usage(lang.F("--out %s 不是普通文件", "--out %s is no regular file", fault.Name(o.Name)),
			lang.T("写出文件名", "name a file"))
	case err != nil:
		return Target{}, fault.Machine(err)
	}
	return Target{Path: path}, nil
}
