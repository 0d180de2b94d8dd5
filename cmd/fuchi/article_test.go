package main

import "testing"

func TestAnArticleIsFoundByItsNames(t *testing.T) {
	for _, row := range []struct {
		article, asked string
		found          bool
	}{
		{"第五条", "5", true}, {"第五条", "五", true}, {"第二条（三）", "2", true}, {"第二条（三）", "第二条", true}, {"第十二条", "2", false},
		{"三", "三", true}, {"三", "3", true}, {"四（四）", "四", true}, {"四（四）2", "四", true}, {"四（四）2", "四（四）", true}, {"四（四）", "四（四）2", false},
		{"附件1", "附件1", true}, {"附件10", "附件1", false}, {"二（一）1", "二（一）", true}, {"十二", "2", false},
	} {
		if isArticle(row.article, row.asked) != row.found {
			t.Errorf("%s asked for by %s: %v", row.article, row.asked, !row.found)
		}
	}
}

func TestADocumentIsFoundByItsEnglishNames(t *testing.T) {
	for name, found := range map[string]bool{"Measures": true, "no. 3": true, "No. 3 [2022]": true, "Measures, No. 3 [2022]": true, "No. 33": false, "": false} {
		if isCalled("Measures, No. 3 [2022]", name) != found {
			t.Errorf("%q: %v", name, !found)
		}
	}
}
