package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"

	"github.com/shanting/fuchi/calc/lang"
)

// source is a file of projects, or standard input.
type source struct {
	name string
	size int64
	bad  error // the folder could not be read
}

// shape is how the projects of a source are told apart.
type shape int

const (
	yamlStream shape = iota // documents between --- lines
	ndjson                  // one a line
	jsonFile                // one JSON value over any number of lines
)

var shapes = map[string]shape{".yaml": yamlStream, ".yml": yamlStream, ".json": jsonFile, ".jsonl": ndjson, ".ndjson": ndjson}

// shape goes by the ending; a file of no known ending is YAML.
func (s source) shape() shape {
	if s.name == "-" {
		return ndjson
	}
	return shapes[strings.ToLower(filepath.Ext(s.name))]
}

// sourcesOf finds the files that paths name. A path where there is nothing to
// compute is listed as what else is bad; where there is nothing at all it is a
// mistake of the command line, and so is an input that would be written over.
func (a *app) sourcesOf(paths []string, out *output) ([]source, error) {
	var all []source
	var lost []error
	written := a.written(out)
	for _, path := range paths {
		found, err := a.under(path, out, written)
		switch {
		case errors.Is(err, errOverwritten):
			return nil, out.alsoRead()
		case err != nil:
			lost = append(lost, err)
			found = []source{{name: path, bad: err}}
		}
		all = append(all, found...)
	}
	if len(lost) == len(paths) {
		return nil, errors.Join(lost...)
	}
	return all, nil
}

// errOverwritten is an input that the output would be written over.
var errOverwritten = errors.New("overwritten")

// under are the sources that one path names.
func (a *app) under(path string, out *output, written []os.FileInfo) (all []source, err error) {
	if path == "-" {
		if out.is(path) {
			return nil, errOverwritten
		}
		return []source{{name: "-"}}, nil
	}
	names, err := named(path)
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		if info, err := os.Stat(name); err == nil && isAmong(info, written) && info.Mode().IsRegular() {
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
			all = append(all, source{name: name, bad: err})
		}
	}
	if len(all) == 0 {
		return nil, usageError{lang.F("%s 中没有项目文件", "no project files in %s", path), lang.T("项目文件的扩展名是 .yaml .yml .json .jsonl .ndjson", "project files end in .yaml .yml .json .jsonl .ndjson")}
	}
	return all, nil
}

// named is the file of that very name, else what the pattern matches.
func named(path string) ([]string, error) {
	if _, err := os.Lstat(path); err == nil || !strings.ContainsAny(path, "*?[") {
		return []string{path}, nil
	}
	if strings.Contains(path, "**") {
		return nil, usageError{lang.T("通配符中没有 **", "there is no ** in patterns"), lang.T("文件夹直接写其名，其下各层都会读", "name the folder: all that is under it is read")}
	}
	found, err := filepath.Glob(path)
	if err != nil {
		return nil, usageError{lang.F("通配符 %s 写法不对", "%s is no pattern", path), lang.T("[ 要有 ]；* ? [a-z] 可用", "a [ needs its ]; * ? [a-z] can be used")}
	}
	if !strings.HasPrefix(filepath.Base(path), ".") { // as a shell does
		found = slices.DeleteFunc(found, func(name string) bool { return strings.HasPrefix(filepath.Base(name), ".") })
	}
	if len(found) == 0 {
		return nil, usageError{lang.F("没有文件与 %s 相符", "no file matches %s", path), lang.T("核对路径；文件夹直接写其名", "check the path; of a folder write just its name")}
	}
	return found, nil
}

// filesUnder is a file, or the project files of a folder in the order of their
// names. Links to files are followed and links to folders are not, so that a
// loop of links ends; what has the name of a project file and cannot be read is
// kept, to be listed. What the results go to is no project file, and
// what is hidden by a dot is left alone.
func filesUnder(name string, written []os.FileInfo) ([]source, error) {
	info, err := os.Stat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, syscall.ENOTDIR):
		return nil, usageError{lang.F("没有文件 %s", "no such file: %s", name), lang.T("核对路径；- 表示标准输入", "check the path; - is standard input")}
	case err != nil:
		return []source{{name: name, bad: machineError{err}}}, nil
	case !info.IsDir():
		return []source{{name: name, size: info.Size()}}, nil
	}
	var found []source
	err = filepath.WalkDir(name+string(filepath.Separator), func(path string, d fs.DirEntry, err error) error {
		path = filepath.Clean(path)
		if hidden := d != nil && strings.HasPrefix(d.Name(), ".") && path != filepath.Clean(name); hidden && d.IsDir() {
			return filepath.SkipDir
		} else if hidden {
			return nil
		}
		if err != nil {
			found = append(found, source{name: path, bad: machineError{err}})
			return nil
		}
		if _, ok := shapes[strings.ToLower(filepath.Ext(path))]; !ok || d.IsDir() {
			return nil
		}
		info, err := os.Stat(path)
		if err != nil {
			found = append(found, source{name: path, bad: machineError{err}})
		} else if !info.IsDir() && !isAmong(info, written) {
			found = append(found, source{name: path, size: info.Size()})
		}
		return nil
	})
	return found, err
}

// written are the files that a run writes: that of --out, and the one that
// standard output goes into.
func (a *app) written(out *output) (files []os.FileInfo) {
	if info, err := os.Stat(out.path); err == nil {
		files = append(files, info)
	}
	if f, ok := a.out.(*os.File); ok {
		if info, err := f.Stat(); err == nil && info.Mode().IsRegular() {
			files = append(files, info)
		}
	}
	return files
}

func isAmong(info os.FileInfo, files []os.FileInfo) bool {
	return slices.ContainsFunc(files, func(f os.FileInfo) bool { return os.SameFile(info, f) })
}
