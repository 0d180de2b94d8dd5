package law

import (
	"strings"
	"testing"

	"github.com/shanting/fuchi/calc/lang"
)

// few are figures of the kinds that a provision may speak of.
func few(t *testing.T) *Figures {
	t.Helper()
	f, err := ParseFigures([]byte("a:\n  sum: {money: 1.2亿元, cite: c, zh: 甲, en: x}\n  dollars: {usd: 1000万美元, cite: c, zh: 甲, en: x}\n" +
		"  share: {rate: 2.5%, cite: c, zh: 甲, en: x}\n  term: {years: 3, cite: c, zh: 甲, en: x}\n"))
	if err != nil {
		t.Fatal(err)
	}
	return f
}

const provision = "## 第一条 | Article 1\ntitle: 题 | title\nawards: p/a, p/b\nzh: 满 {a.sum}、{a.dollars} 的 {a.share}，{a.term} 年，{a.sum}\nen: from {a.sum}, {a.dollars} at {a.share} for {a.term} years, {a.sum}\n"

// TestAProvisionSpeaksEachLanguage: money is written as the law does in
// Chinese and in full in English; a rate and a count as they are.
func TestAProvisionSpeaksEachLanguage(t *testing.T) {
	all, err := ParseProvisions([]byte(provision), few(t))
	if err != nil || len(all) != 1 {
		t.Fatal(all, err)
	}
	p := all[0]
	for l, want := range map[lang.Language]string{
		lang.Chinese: "满 1.2亿元、1000万美元 的 2.5%，3 年，1.2亿元",
		lang.English: "from 120,000,000.00 yuan, US$10,000,000.00 at 2.5% for 3 years, 120,000,000.00 yuan",
	} {
		if got := p.Text().In(l); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	if p.Article != "第一条" || p.Place.In(lang.English) != "Article 1" || p.Title.In(lang.Chinese) != "题" || p.Title.In(lang.English) != "title" || strings.Join(p.Awards, " ") != "p/a p/b" || strings.Join(p.Figures, " ") != "a.sum a.dollars a.share a.term" || !p.Why.IsZero() {
		t.Errorf("%+v", p)
	}
}

// TestAProvisionLacksNothing: a name, a title and a text in both languages, a
// figure that there is, and an award or the reason why there is none.
func TestAProvisionLacksNothing(t *testing.T) {
	swap := func(old, with string) string { return strings.Replace(provision, old, with, 1) }
	for name, src := range map[string]string{
		"no English name":     swap(" | Article 1", ""),
		"no title":            swap("title: 题 | title\n", ""),
		"a title in one":      swap("题 | title", "题"),
		"no Chinese text":     swap("zh: 满", "zz: 满"),
		"no English text":     swap("en: from", "ee: from"),
		"no such figure":      swap("{a.term} years", "{a.terms} years"),
		"no award and no why": swap("awards: p/a, p/b", "awards: none"),
		"a why in one":        swap("awards: p/a, p/b", "awards: none\nwhy: 因"),
	} {
		if _, err := ParseProvisions([]byte(src), few(t)); err == nil {
			t.Errorf("%s: nothing is missed", name)
		}
	}
	all, err := ParseProvisions([]byte(swap("awards: p/a, p/b", "awards: none\nwhy: 因 | because")), few(t))
	if err != nil || len(all[0].Awards) != 0 || all[0].Why.In(lang.Chinese) != "因" || all[0].Why.In(lang.English) != "because" {
		t.Error(all, err)
	}
}

// TestAFigureIsShownWithItsUnit in either language.
func TestAFigureIsShownWithItsUnit(t *testing.T) {
	for row, want := range map[string]string{
		"money: 5万元": "5万元 | 50,000.00 yuan", "usd: 500万美元": "500万美元 | US$5,000,000.00", "years: 3": "3年 | 3 years", "years: 1": "1年 | 1 year", "days: 1": "1个工作日 | 1 working day", "months: 3": "3个月 | 3 months",
		"days: 5": "5个工作日 | 5 working days", "parts: 4": "4 | 4", "rate: 40%": "40% | 40%", "date: 2022-04-16": "2022-04-16 | 2022-04-16",
	} {
		f, err := ParseFigures([]byte("a:\n  x: {" + row + ", cite: c, zh: 甲, en: x}\n"))
		if err != nil {
			t.Fatal(err)
		}
		if got := f.All[0].Shown(); got.In(lang.Chinese)+" | "+got.In(lang.English) != want {
			t.Errorf("%s is shown as %s and %s", row, got.In(lang.Chinese), got.In(lang.English))
		}
	}
}
