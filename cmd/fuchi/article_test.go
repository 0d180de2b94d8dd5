package main

import (
	"bytes"
	"strings"
	"testing"
)

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

// TestWhatIsPrintedIsTakenAsItStands: names with blanks and brackets of any kind,
// quoted for a shell or not.
func TestWhatIsPrintedIsTakenAsItStands(t *testing.T) {
	const file = "../../testdata/projects/manufacturing.yaml"
	for _, args := range [][]string{
		{"rules", "山政发〔2022〕3号"}, {"rules", "山政发[2022]3号"}, {"rules", "山政发（2022）3号", "第五条"}, {"rules", "No.", "3", "Art.", "2(1)"}, {"rules", "Art.", "2"},
		{"rules", "Article 2"}, {"rules", "引荐奖励"}, {"readings", "Art.", "2"}, {"explain", file, "Tax", "rebate"}, {"explain", file, "Art.", "2(2)"}, {"explain", file, "办公购房"},
	} {
		answered(t, args...)
	}
	for _, args := range [][]string{{"rules", "Art.", "21"}, {"rules", "No. 3", "Art.", "99"}, {"readings", "no", "such"}, {"explain", file, "no", "such"}} {
		var out, errs bytes.Buffer
		if code := run(args, strings.NewReader(""), &out, &errs, func(string) string { return "" }); code != exitUsage || out.Len() > 0 {
			t.Errorf("%q: exit code %d", args, code)
		}
	}
}

func TestAnOptionThatIsNearIsNamed(t *testing.T) {
	for option, want := range map[string]string{"--outputs": "did you mean --output?", "--reeding": "did you mean --reading?", "--nonsense": "lists the options", "-z": "no such option: -z"} {
		var out, errs bytes.Buffer
		if run([]string{"calc", "--lang", "en", option}, strings.NewReader(""), &out, &errs, func(string) string { return "" }) != exitUsage || !strings.Contains(errs.String(), want) {
			t.Errorf("%s: %s", option, &errs)
		}
	}
}
