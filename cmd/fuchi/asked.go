package main

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/law"
)

// plainName is a name as it is compared: without width, case, blanks and marks.
func plainName(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || strings.ContainsRune(".,:;、。，：；「」“”\"'·-_《》", r) {
			return -1
		}
		switch { // one bracket is as good as another
		case strings.ContainsRune("[〔【〈", r):
			return '('
		case strings.ContainsRune("]〕】〉", r):
			return ')'
		}
		return unicode.ToLower(r)
	}, norm.NFKC.String(s))
}

// isCalledSo says whether a name is one of a text's, in either language.
func isCalledSo(name string, texts ...lang.Text) bool {
	name = plainName(name)
	return name != "" && slices.ContainsFunc(texts, func(t lang.Text) bool {
		return plainName(t.In(lang.Chinese)) == name || plainName(t.In(lang.English)) == name
	})
}

// cited is an article as people write one: 第五条, 第5条, 5, 五, Art. 2(1),
// 2（一）, 二（一）1, with the document before it or without.
var cited = sync.OnceValue(func() *regexp.Regexp {
	const numeral = `[0-9]{1,4}|[一二三四五六七八九十百]+`
	return regexp.MustCompile(`^(?:no[0-9]+,|[0-9]+号)?(?:art|第)?(` + numeral + `)条?((?:\((?:` + numeral + `)\))*)([0-9]*)$`)
})

// citations are how the documents cite what was asked for.
func citations(asked string) (all []string) {
	asked = strings.ToLower(norm.NFKC.String(asked))
	asked = strings.NewReplacer(" ", "", ".", "", "、", "", "article", "art", "款", "", "项", "").Replace(asked)
	m := cited().FindStringSubmatch(asked)
	if m == nil {
		return nil
	}
	items := ""
	for item := range strings.SplitSeq(strings.Trim(m[2], "()"), ")(") {
		if item != "" {
			items += "（" + inNumerals(item) + "）"
		}
	}
	base := inNumerals(m[1])
	return []string{"第" + base + "条" + items + m[3], base + items + m[3]}
}

func inNumerals(s string) string {
	if n, err := strconv.Atoi(s); err == nil {
		return lang.Numeral(n)
	}
	return s
}

// isArticle says whether an article is meant, or lies in what is: 第二条 means
// all of its paragraphs, 四（四） all of its items.
func isArticle(article, asked string) bool {
	return isPart(article, asked) || slices.ContainsFunc(citations(asked),
		func(c string) bool { return isPart(article, c) })
}

// isPart says whether an article is the one that is asked for, or lies in it.
func isPart(article, asked string) bool {
	rest, within := strings.CutPrefix(article, asked)
	item := strings.HasSuffix(asked, "）") && rest != "" && rest[0] >= '0' && rest[0] <= '9'
	return within && asked != "" && (rest == "" || strings.HasPrefix(rest, "（") || item)
}

// meant are the awards and matters that a name is of, as they are printed.
func (a *app) meant(name string) (ids []string) {
	for _, c := range a.engine.Words().Called() {
		if plainName(c.Name) == plainName(name) {
			ids = append(ids, c.ID)
		}
	}
	return ids
}

// isAward says whether a rule is asked for: by its id or the last part of it, by
// what it, its matter or its article is called.
func (a *app) isAward(r *calc.Rule, name string) bool {
	_, short, _ := strings.Cut(r.ID, "/")
	ids := a.meant(name)
	return name == r.ID || name == short || isArticle(r.Article, name) ||
		slices.Contains(ids, r.ID) || slices.Contains(ids, r.Matter)
}

// isReading says whether a reading is asked for: by its id or its question, or
// by an article or an award whose clause it is of; of one document alone, where
// it is named, and of that all where nothing else is.
func (a *app) isReading(book *calc.Rulebook, reading *law.Reading, of *calc.Document, name string) bool {
	places := articlesOf(reading.Where.In(lang.Chinese), of)
	if of != nil && len(places) == 0 {
		return false
	}
	if name == "" || name == reading.ID || name == book.ReadingName(reading) || isCalledSo(name, reading.Text, reading.Where) {
		return true
	}
	asked := citations(name)
	for _, d := range book.Documents {
		for i := range d.Rules {
			if slices.Contains(a.meant(name), d.Rules[i].ID) || slices.Contains(a.meant(name), d.Rules[i].Matter) ||
				name == d.Rules[i].ID {
				asked = append(asked, d.Rules[i].Article)
			}
		}
	}
	return slices.ContainsFunc(places, func(where string) bool {
		return slices.ContainsFunc(asked, func(c string) bool { return isPart(where, c) || isPart(c, where) })
	})
}

// articlesOf are the articles that several are cited as: 第二、五条 are two; of
// one document alone, where it is given.
func articlesOf(where string, of *calc.Document) (all []string) {
	for group := range strings.SplitSeq(where, "，") {
		numbered := strings.HasPrefix(group, "第")
		cites := func(d *calc.Document) bool { return d.Words.Bare } // with no number before it
		if number, rest, ok := strings.Cut(group, "号 "); ok {
			group = rest
			cites = func(d *calc.Document) bool { return d.Short() == number+"号" }
		}
		if of != nil && !cites(of) {
			continue
		}
		group = strings.Replace(strings.TrimPrefix(group, "第"), "条", "", 1)
		for one := range strings.SplitSeq(group, "、") {
			one, _, _ = strings.Cut(one, " ")
			base, items, several := strings.Cut(one, "（")
			if several {
				items = "（" + items
			}
			if numbered {
				base = "第" + base + "条"
			}
			for item := range strings.SplitSeq(items, "）（") { // （一）（二） are two
				all = append(all, base+bracketed(item))
			}
		}
	}
	return all
}

// bracketed is an item of a clause with both its brackets, what follows it too.
func bracketed(item string) string {
	if item == "" {
		return ""
	}
	if !strings.HasPrefix(item, "（") {
		item = "（" + item
	}
	if !strings.Contains(item, "）") {
		item += "）"
	}
	return item
}
