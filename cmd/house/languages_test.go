package house

import (
	"go/ast"
	"go/token"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// TestBothLanguagesSayTheSame holds the two halves of every text against each
// other: neither is empty, and both have the same verbs in the same order.
func TestBothLanguagesSayTheSame(t *testing.T) {
	verb, texts := regexp.MustCompile(`%[a-z]`), 0
	inspect(t, func(_ string, n ast.Node, at func(string)) {
		call, ok := n.(*ast.CallExpr)
		if !ok || len(call.Args) < 2 {
			return
		}
		f, ok := call.Fun.(*ast.SelectorExpr)
		if !ok || f.Sel.Name != "F" && f.Sel.Name != "T" && f.Sel.Name != "t" {
			return
		}
		zh, ok1 := literal(call.Args[0])
		en, ok2 := literal(call.Args[1])
		if !ok1 || !ok2 {
			return
		}
		texts++
		mine, theirs := verb.FindAllString(zh, -1), verb.FindAllString(strings.ReplaceAll(en, "%q", "%s"), -1)
		if zh == "" || en == "" || !slices.Equal(mine, theirs) {
			at(strconv.Quote(zh) + " and " + strconv.Quote(en) + " differ")
		}
		if f.Sel.Name == "F" && len(mine) != len(call.Args)-2 {
			at(strconv.Itoa(len(mine)) + " verbs, " + strconv.Itoa(len(call.Args)-2) + " arguments")
		}
	})
	if texts < 300 {
		t.Errorf("only %d texts were compared", texts)
	}
}

// literal is a text as it is written, in one piece or several.
func literal(e ast.Expr) (string, bool) {
	if sum, ok := e.(*ast.BinaryExpr); ok && sum.Op == token.ADD {
		first, ok1 := literal(sum.X)
		rest, ok2 := literal(sum.Y)
		return first + rest, ok1 && ok2
	}
	lit, ok := e.(*ast.BasicLit)
	if !ok || lit.Kind != token.STRING {
		return "", false
	}
	s, err := strconv.Unquote(lit.Value)
	return s, err == nil
}
