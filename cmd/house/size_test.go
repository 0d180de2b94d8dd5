package house

import (
	"bytes"
	"go/ast"
	"go/token"
	"os"
	"testing"
)

// TestNoFileIsLong: no file is longer than 300 lines and no line wider than 140
// columns, for a short file paid for in width is not short. Those over 120 are
// counted, so that there are fewer of them.
func TestNoFileIsLong(t *testing.T) {
	wide := 0
	each(t, func(path string, set *token.FileSet, file *ast.File) {
		if lines := set.Position(file.End()).Line; lines > 300 {
			t.Errorf("%s has %d lines", path, lines)
		}
		src, err := os.ReadFile("../../" + path)
		if err != nil {
			t.Fatal(err)
		}
		printed := rawLines(set, file)
		for n, line := range bytes.Split(src, []byte("\n")) {
			switch w := columns(string(line)); {
			case printed[n+1]:
			case w > 140:
				t.Errorf("%s:%d: %d columns", path, n+1, w)
			case w > 120:
				wide++
				t.Logf("%s:%d: %d columns", path, n+1, w)
			}
		}
	})
	t.Logf("%d lines are wider than 120 columns", wide)
}

// rawLines are the lines with a raw text, which is as wide as what it prints.
func rawLines(set *token.FileSet, file *ast.File) map[int]bool {
	lines := map[int]bool{}
	ast.Inspect(file, func(n ast.Node) bool {
		if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING && lit.Value[0] == '`' {
			for l := set.Position(lit.Pos()).Line; l <= set.Position(lit.End()).Line; l++ {
				lines[l] = true
			}
		}
		return true
	})
	return lines
}

// columns is how wide a line is: a tab is four, a Chinese character one, for
// editors differ.
func columns(line string) (n int) {
	for _, r := range line {
		if r == '\t' {
			n += 3
		}
		n++
	}
	return n
}
