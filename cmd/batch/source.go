package batch

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/cmd/disk"
	"github.com/shanting/fuchi/cmd/fault"
)

// Source is a file of projects, or standard input.
type Source struct {
	name string
	size int64
	bad  error // the folder could not be read
}

func (s Source) shape() disk.Shape {
	if s.name == "-" {
		return disk.Lines
	}
	shape, _ := disk.ShapeOf(s.name)
	return shape
}

// Size is that of all sources, 0 where standard input is one of them.
func Size(sources []Source) (sum int64) {
	for _, s := range sources {
		if s.name == "-" {
			return 0
		}
		sum += s.size
	}
	return sum
}

// Find finds the files that paths name. A path where there is nothing to
// compute is listed as what else is bad; where there is nothing at all it is a
// mistake of the command line, and so is an input that would be written over.
func Find(paths []string, out disk.Out) ([]Source, error) {
	var all []Source
	var lost []error
	written := out.Written()
	for _, path := range paths {
		found, err := under(path, out, written)
		switch {
		case errors.Is(err, errOverwritten):
			return nil, out.AlsoRead()
		case err != nil:
			lost = append(lost, err)
			found = []Source{{name: path, bad: err}}
		}
		all = append(all, found...)
	}
	if len(lost) == len(paths) {
		return nil, errors.Join(lost...)
	}
	return all, nil
}

// Files are the names of the files that are found under paths, what cannot be
// read among them.
func Files(paths []string, out disk.Out) ([]string, error) {
	sources, err := Find(paths, out)
	if err != nil {
		return nil, err
	}
	names := make([]string, len(sources))
	for i, s := range sources {
		names[i] = s.name
	}
	return names, nil
}

// errOverwritten is an input that the output would be written over.
var errOverwritten = errors.New("overwritten")

// under are the sources that one path names.
func under(path string, out disk.Out, written []os.FileInfo) (all []Source, err error) {
	if path == "-" {
		if out.Is(path) {
			return nil, errOverwritten
		}
		return []Source{{name: "-"}}, nil
	}
	names, err := named(path)
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		if info, err := os.Stat(name); err == nil && disk.Among(info, written) && info.Mode().IsRegular() {
			if name == path {
				return nil, errOverwritten
			}
			continue // a pattern finds the results of an earlier run
		}
		found, err := filesUnder(name, written)
		switch {
		case err == nil:
			all = append(all, found...)
		case name == path:
			return nil, err
		default: // one of many that a pattern found
			all = append(all, Source{name: name, bad: err})
		}
	}
	if len(all) == 0 {
		return nil, fault.Usage(lang.F("%s 中没有项目文件", "no project files in %s", fault.Name(path)),
			lang.T("项目文件的扩展名是 .yaml .yml .json .jsonl .ndjson .xlsx",
				"project files end in .yaml .yml .json .jsonl .ndjson .xlsx"))
	}
	return all, nil
}

// named is the file of that very name, else what the pattern matches.
func named(path string) ([]string, error) {
	if _, err := os.Lstat(path); err == nil || !strings.ContainsAny(path, "*?[") {
		return []string{path}, nil
	}
	if strings.Contains(path, "**") {
		return nil, fault.Usage(lang.T("通配符中没有 **", "there is no ** in patterns"),
			lang.T("文件夹直接写其名，其下各层都会读", "name the folder: all that is under it is read"))
	}
	found, err := filepath.Glob(path)
	if err != nil {
		return nil, fault.Usage(lang.F("通配符 %s 写法不对", "%s is no pattern", fault.Name(path)),
			lang.T("[ 要有 ]；* ? [a-z] 可用", "a [ needs its ]; * ? [a-z] can be used"))
	}
	if !strings.HasPrefix(filepath.Base(path), ".") { // as a shell does
		found = slices.DeleteFunc(found, func(name string) bool { return strings.HasPrefix(filepath.Base(name), ".") })
	}
	if len(found) == 0 {
		return nil, fault.Usage(lang.F("没有文件与 %s 相符", "no file matches %s", fault.Name(path)),
			lang.T("核对路径；文件夹直接写其名", "check the path; of a folder write just its name"))
	}
	return found, nil
}

// filesUnder is a file, or the project files of a folder in the order of their
// names. Links to files are followed and links to folders are not, so that a
// loop of links ends; what has the name of a project file and cannot be read is
// kept, to be listed. What the results go to is no project file, and
// what is hidden by a dot is left alone.
func filesUnder(name string, written []os.FileInfo) ([]Source, error) {
	info, err := os.Stat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, syscall.ENOTDIR):
		return nil, fault.Usage(lang.F("没有文件 %s", "no such file: %s", fault.Name(name)),
			lang.T("核对路径；- 表示标准输入", "check the path; - is standard input"))
	case err != nil:
		return []Source{{name: name, bad: fault.Machine(err)}}, nil
	case !info.IsDir():
		return []Source{{name: name, size: info.Size()}}, nil
	}
	var found []Source
	err = filepath.WalkDir(name+string(filepath.Separator), func(path string, d fs.DirEntry, err error) error {
		path = filepath.Clean(path)
		if hidden := d != nil && strings.HasPrefix(d.Name(), ".") && path != filepath.Clean(name); hidden && d.IsDir() {
			return filepath.SkipDir
		} else if hidden {
			return nil
		}
		if err != nil {
			found = append(found, Source{name: path, bad: fault.Machine(err)})
			return nil
		}
		if _, known := disk.ShapeOf(path); !known || d.IsDir() {
			return nil
		}
		info, err := os.Stat(path)
		if err != nil {
			found = append(found, Source{name: path, bad: fault.Machine(err)})
		} else if !info.IsDir() && !disk.Among(info, written) {
			found = append(found, Source{name: path, size: info.Size()})
		}
		return nil
	})
	return found, err
}
