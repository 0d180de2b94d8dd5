package workbook_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/lang"
)

// written gives the value of some facts as a project file.
func written(value string) []byte {
	v := fmt.Sprintf("%q", value)
	return fmt.Appendf(nil, "fuchi: 1\n项目: {项目名称: %s, 行业: %s, 外资项目: %s}\n合同: {签订日期: %s}\n"+
		"投资: {总投资: %s}\n选址: {用地面积: %s}\n", v, v, v, v, v, v)
}

// TestASheetAndAFileHaveOneVerdict: what is typed into a cell and what is written
// after the same key are taken or refused for the same reason, and bind the same;
// but for what a heading adds, the unit of a column.
func TestASheetAndAFileHaveOneVerdict(t *testing.T) {
	e := opened(t)
	values := []string{"待定", "1.2亿元", "1,200,000.00", "-5", "1e8", "约3亿", "3-4亿", "是", "yes", "maybe", "2022-09-01",
		"2022年9月31日", "03/04/2024", "40%", "140%", "120亩", "4万平方米", "USD 5", "1000万美元", "工业", "industrial",
		"indutrial", "５２１", strings.Repeat("长", 201)}
	for _, v := range values {
		all := map[string]any{}
		for _, path := range []string{"项目.项目名称", "项目.行业", "项目.外资项目", "合同.签订日期", "投资.总投资", "选址.用地面积"} {
			all[path] = v
		}
		book := verdict(e, engine.Source{Name: "p.xlsx", Text: filled(t, e, lang.Chinese, all, nil)})
		if file := verdict(e, engine.Source{Name: "p.yaml", Text: written(v)}); file != book {
			t.Errorf("%s\nin a file  %s\nin a sheet %s", v, file, book)
		}
	}
}

// verdict is why a source is refused, in all, or what it binds.
func verdict(e *engine.Engine, s engine.Source) string {
	answer, problems := e.Answer(s, engine.Ask{Program: "x"})
	var all []string
	for _, p := range problems {
		all = append(all, p.Message.In(lang.Chinese))
	}
	if answer != nil {
		for _, f := range answer.Receipt.Facts {
			all = append(all, f.Path+"="+f.Value.Text)
		}
	}
	slices.Sort(all)
	return strings.Join(all, "; ")
}
