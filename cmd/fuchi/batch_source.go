package main

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// item is one project of a batch before it is read.
type item struct {
	seq  int // from 0, over all sources
	file string
	line int // its first line in the file
	text []byte
	json bool
	bad  error // it could not be read at all
}

// source is a file of projects, or standard input.
type source struct {
	name string
	json bool // NDJSON
}

var endings = []string{".yaml", ".yml", ".json", ".jsonl", ".ndjson"}

func isNDJSON(name string) bool {
	ending := strings.ToLower(filepath.Ext(name))
	return ending == ".ndjson" || ending == ".jsonl"
}

// sourcesOf finds the files that paths name: a folder's in the order of their
// names, without following links, so that a loop of links ends.
func (a *app) sourcesOf(paths []string) ([]source, error) {
	var all []source
	for _, path := range paths {
		if path == "-" {
			all = append(all, source{"-", true})
			continue
		}
		names := []string{path}
		if strings.ContainsAny(path, "*?[") {
			if found, err := filepath.Glob(path); err == nil && len(found) > 0 {
				names = found
			}
		}
		for _, name := range names {
			found, err := filesUnder(name)
			if err != nil {
				return nil, err
			}
			all = append(all, found...)
		}
	}
	return all, nil
}

func filesUnder(name string) ([]source, error) {
	info, err := os.Stat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, usageError{lang.F("没有文件 %s", "no such file: %s", name), lang.T("核对路径；- 表示标准输入", "check the path; - is standard input")}
	case err != nil:
		return nil, machineError{err}
	case !info.IsDir():
		return []source{{name, isNDJSON(name)}}, nil
	}
	var found []source
	err = filepath.WalkDir(name, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.Type().IsRegular() && slices.Contains(endings, strings.ToLower(filepath.Ext(path))) {
			found = append(found, source{path, isNDJSON(path)})
		}
		return nil
	})
	if err != nil {
		return nil, machineError{err}
	}
	return found, nil
}

// each hands the projects of all sources over in order, until stop says so.
func (a *app) each(sources []source, yield func(item) bool) {
	seq := 0
	next := func(i item) bool {
		i.seq = seq
		seq++
		return yield(i)
	}
	for _, s := range sources {
		if !a.eachOf(s, next) {
			return
		}
	}
}

func (a *app) eachOf(s source, yield func(item) bool) bool {
	in, err := a.open(s.name)
	if err != nil {
		return yield(item{file: s.name, line: 1, bad: err})
	}
	defer in.Close()
	lines := bufio.NewReaderSize(in, 1<<16)
	if s.json {
		return eachLine(s.name, lines, yield)
	}
	return eachDocument(s.name, lines, yield)
}

// eachLine streams NDJSON: one project a line, blank lines passed over.
func eachLine(name string, r *bufio.Reader, yield func(item) bool) bool {
	for line := 1; ; line++ {
		text, err := readLine(r, nil)
		if text = bytes.TrimPrefix(bytes.TrimSpace(text), []byte("\ufeff")); len(text) > 0 && !yield(item{file: name, line: line, text: text, json: true}) {
			return false
		}
		if err != nil {
			return errors.Is(err, io.EOF) || yield(item{file: name, line: line, bad: machineError{err}})
		}
	}
}

// eachDocument streams YAML, cut at its --- lines, which costs nothing; the
// parser's own cutting grows with the stream.
func eachDocument(name string, r *bufio.Reader, yield func(item) bool) bool {
	var text []byte
	first, found := 1, 0
	flush := func() bool {
		whole := text
		text = nil
		if isBlank(whole) {
			return true
		}
		found++
		return yield(item{file: name, line: first, text: whole})
	}
	for line := 1; ; line++ {
		before := len(text)
		var err error
		text, err = readLine(r, text)
		if bytes.Equal(bytes.TrimRight(text[min(before, len(text)):], " \t\r\n"), []byte("---")) {
			text = text[:before]
			if !flush() {
				return false
			}
			first = line + 1
		}
		if err != nil && !errors.Is(err, io.EOF) {
			return yield(item{file: name, line: line, bad: machineError{err}})
		}
		if err != nil {
			return flush() && (found > 0 || yield(item{file: name, line: 1}))
		}
	}
}

// readLine adds a line to text; of what is longer than a project may be it
// keeps just enough to be seen as such.
func readLine(r *bufio.Reader, text []byte) ([]byte, error) {
	for {
		part, err := r.ReadSlice('\n')
		if len(text) <= project.MaxBytes {
			text = append(text, part...)
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return text, err
		}
	}
}

// isBlank says whether a part holds nothing but blank lines and comments.
func isBlank(part []byte) bool {
	for _, l := range bytes.Split(part, []byte("\n")) {
		if l = bytes.TrimSpace(l); len(l) > 0 && l[0] != '#' {
			return false
		}
	}
	return true
}
