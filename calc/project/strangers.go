package project

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
)

// remarks are the words for what a person wants to say beside the facts.
var remarks = []string{"备注", "说明", "注", "附注", "描述", "备考", "note", "notes", "comment", "comments", "remark", "remarks",
	"memo", "description"}

// noKey is the hint for a word that is no key anywhere.
func noKey(written string) lang.Text {
	switch word := plainWord(written); {
	case strings.ContainsAny(written, ":："):
		return lang.T("冒号要用半角，后面空一格：键: 值", "the colon is an ASCII one with a space after it: key: value")
	case isDashed(written):
		return dashApart
	case slices.Contains(remarks, word):
		return lang.T("备注写在 # 之后", "a remark goes behind a #")
	case word == "fuchi_amendment":
		return lang.T("这是修订文件的键；修订文件用 --amend 叠加", "it is the key of an amendment, which --amend lays over the law")
	case word == "fuchi_result":
		return lang.T("这是计算结果，不是项目文件", "it is a result, not a project file")
	case word == "<<":
		return lang.T("把要合并的各行写出来", "write out the lines it stands for")
	}
	return lang.Text{}
}

var dashApart = lang.T("列表的每一项以半角 - 开头，后面空一格：- 键: 值",
	"an item of a list begins with an ASCII - and a space: - key: value")

// isDashed says whether a key begins with what was to be the mark of an item.
func isDashed(key string) bool {
	return itemMark().MatchString(key)
}

var itemMark = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:[-－—–−•·●○◆■*＊]+|[0-9]{1,2} *[.、．)）]|[（(][0-9一二三四五六七八九十]{1,2}[)）]|[①-⑳]|[一二三四五六七八九十]+、) *\pL`)
})

// yearAsKey is the hint for a year that stands as a key: where a list has an
// entry for each, or where there is a group of them.
func yearAsKey(written string, known []*Key) lang.Text {
	if _, err := civil.ParsePeriod(written); err != nil {
		return lang.Text{}
	}
	for _, k := range known {
		switch _, err := civil.ParseYear(written); {
		case err == nil && k.Type == TypeByYear:
			return lang.F("写成 %s: {%s: …}", "write %s: {%s: …}", lang.T(k.Zh, k.Name), written)
		case k.Type == TypeList && len(k.Children) > 0 && isTime(k.Children[0].Type):
			first := k.Children[0]
			return lang.F("写成 %s: [{%s: %s, …}]", "write %s: [{%s: %s, …}]", lang.T(k.Zh, k.Name),
				lang.T(first.Zh, first.Name),
				written)
		}
	}
	return lang.Text{}
}

func isTime(t Type) bool { return t == TypeYear || t == TypePeriod }
