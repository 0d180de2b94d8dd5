package batch

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"slices"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/cmd/disk"
	"github.com/shanting/fuchi/cmd/fault"
)

// workEndings are of the files that stand beside a result while it grows.
var workEndings = []string{".part", ".journal", ".lock"}

// ours refuses to work where one of the files beside the result is not left by
// an earlier run: a file of somebody's, or one that is to be read.
func (g *growing) ours(sources []Source) error {
	if slices.Contains(workEndings, filepath.Ext(g.path)) {
		return fault.Usage(lang.F("--out 不能以 %s 结尾", "--out cannot end in %s", filepath.Ext(g.path)),
			lang.T("这些结尾留给写到一半的结果", "these endings are for results that are not complete yet"))
	}
	for _, ending := range workEndings {
		name := g.path + ending
		info, err := os.Lstat(name)
		if err != nil {
			continue
		}
		read := slices.ContainsFunc(sources, func(from Source) bool { return disk.Out{Name: name}.Is(from.name) })
		if read || !info.Mode().IsRegular() || !g.left(ending, info.Size()) {
			return fault.Usage(lang.F("%s 不是 fuchi 留下的断点，不覆盖", "%s was not left by fuchi and is not written over",
				fault.Name(name)),
				lang.T("移走这个文件，或用 --out 写到别处", "move that file away, or write elsewhere with --out"))
		}
	}
	return nil
}

// left says whether a file beside the result looks as an earlier run leaves it.
func (g *growing) left(ending string, size int64) bool {
	switch {
	case size == 0:
		return true
	case ending == ".lock":
		return false
	}
	journal, err := os.Open(g.path + ".journal")
	if err != nil {
		return false
	}
	defer journal.Close()
	begins := make([]byte, len(journalHead))
	n, _ := io.ReadFull(journal, begins)
	return bytes.HasPrefix([]byte(journalHead), begins[:n]) && (n > 0 || ending == ".journal")
}
