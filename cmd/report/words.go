package report

import (
	"strconv"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
)

// The words of results in both languages.
var (
	statusWords = map[calc.Status]lang.Text{
		calc.Due:           lang.T("应付", "due"),
		calc.Estimate:      lang.T("估算", "estimate"),
		calc.Discretionary: lang.T("待决定", "discretionary"),
		calc.NotKnown:      lang.T("未知", "unknown"),
		calc.NotMet:        lang.T("不符合", "not met"),
		calc.Superseded:    lang.T("未取", "superseded"),
	}
	documentWords = map[calc.Applicability]lang.Text{
		calc.Applies:       lang.T("适用", "applies"),
		calc.NotApplicable: lang.T("不适用", "does not apply"),
		calc.CaseByCase:    lang.T("一事一议", "case by case"),
		calc.InRecovery:    lang.T("追回", "recovery"),
	}
	truthWords = map[calc.Truth]lang.Text{
		calc.Yes:     lang.T("✓ 符合", "✓ met"),
		calc.No:      lang.T("✗ 不符合", "✗ not met"),
		calc.Unknown: lang.T("? 未知", "? unknown"),
	}
	severityWords = map[calc.Severity]lang.Text{
		calc.SeverityError:   lang.T("须处理", "to settle"),
		calc.SeverityWarning: lang.T("请核实", "check"),
		calc.SeverityNote:    lang.T("提示", "note"),
	}
	nameWords = map[string]lang.Text{
		calc.BearerDistrict:    lang.T("区级", "district"),
		calc.BearerCity:        lang.T("市级", "city"),
		calc.BearerUnallocated: lang.T("承担方未定", "unallocated"),
		calc.Enterprise:        lang.T("企业", "enterprise"),
		calc.Referrer:          lang.T("引荐人", "referrer"),
		calc.Institution:       lang.T("机构", "institution"),
		calc.Investor:          lang.T("投资者", "investor"),
	}
)

// word looks a key up and falls back to the key itself: a town, a person.
func word[K ~string](p printer, words map[K]lang.Text, key K) string {
	if t, ok := words[key]; ok {
		return p.in(t)
	}
	return safe(string(key))
}

func (p printer) name(s string) string { return word(p, nameWords, s) }

// award is the name of an award as a person reads it.
func (p printer) award(a *calc.Award) string { return p.in(a.Label()) }

// article cites an award beside those of other documents.
func (p printer) article(a *calc.Award) string { return p.in(a.Document.Cite(a.Article)) }

// matter is what the first document that has a word for a matter calls it.
func (p printer) matter(matter string) string {
	return p.called(matter, func(d *calc.Document) lang.Text { return d.Matter(matter) })
}

// deadline is what is to be done, or ends, on a last day.
func (p printer) deadline(id string) string {
	return p.called(id, func(d *calc.Document) lang.Text { return d.Words.Deadlines[id] })
}

// called is the first word that the documents of the result have, else the id.
func (p printer) called(id string, word func(d *calc.Document) lang.Text) string {
	for _, d := range p.documents {
		if t := word(d); !t.IsZero() {
			return p.in(t)
		}
	}
	return safe(id)
}

// nth is what the names of the sheets of the n-th of several end with.
func nth(n int) string {
	if n > 1 {
		return " " + strconv.Itoa(n)
	}
	return ""
}
