package audit

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// names are what the documents call their awards, so that what a ledger calls
// them is recognised. A sign that few names have says more than one that most
// have: 厂 more than 奖.
type names struct {
	rules  []ruleNames
	weight map[rune]int
	seen   map[string][]int // the likeness of a text to each rule, in thousandths
}

type ruleNames struct {
	rule  *calc.Rule
	whole []string // names that stand for the rule and for no other
	alike []string // names that a text may come near to
}

// surely is a likeness that leaves no doubt, likely one that will do where nothing is nearer.
const (
	surely = 1000
	half   = 500
	likely = 340
)

func namesOf(e *engine.Engine) *names {
	n := &names{weight: map[rune]int{}, seen: map[string][]int{}}
	words := e.Words()
	var called []project.Called
	if words.Called != nil {
		called = words.Called()
	}
	for _, d := range e.Documents() {
		for i := range d.Rules {
			r := &d.Rules[i]
			_, short, _ := strings.Cut(r.ID, "/")
			names := ruleNames{rule: r, whole: []string{key(r.ID), key(short)}}
			for _, c := range called {
				if c.ID == r.ID {
					names.whole = append(names.whole, key(c.Name), key(articleOf(c.Name)))
				}
			}
			for _, l := range []lang.Language{lang.Chinese, lang.English} {
				names.alike = append(names.alike, key(r.Title.In(l)))
				if m := d.Words.Matters[r.Matter]; !m.IsZero() {
					names.alike = append(names.alike, key(m.In(l)))
				}
			}
			n.rules = append(n.rules, names)
		}
	}
	n.weigh()
	return n
}

// key is a name as names are compared: small letters, and nothing but letters and digits.
func key(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, project.Folded(s))
}

// weigh gives each sign a weight that falls with the rules whose names have it.
func (n *names) weigh() {
	for _, r := range n.rules {
		has := map[rune]bool{}
		for _, name := range r.alike {
			for _, sign := range name {
				has[sign] = true
			}
		}
		for sign := range has {
			n.weight[sign]++
		}
	}
	for sign, rules := range n.weight {
		n.weight[sign] = 5040 / min(rules*rules, 5040)
	}
}

func (n *names) weightOf(s []rune) (sum int) {
	for _, sign := range s {
		if w, ok := n.weight[sign]; ok {
			sum += w
		} else {
			sum += 400 // a sign that no award has tells little
		}
	}
	return sum
}

// like is how much a text is like the names of each rule.
func (n *names) like(text string) []int {
	text = key(text)
	if likeness, ok := n.seen[text]; ok {
		return likeness
	}
	likeness := make([]int, len(n.rules))
	cited := n.cited(text)
	for i, r := range n.rules {
		if slices.Contains(r.whole, cmp.Or(cited, text)) {
			likeness[i] = surely
			continue
		}
		for _, name := range r.alike {
			likeness[i] = max(likeness[i], n.dice([]rune(text), []rune(name)))
		}
	}
	n.seen[text] = likeness
	return likeness
}

// cited is the article that a text names among other words, where some rule is of
// it: 3号文第二条（一）.
func (n *names) cited(text string) string {
	_, rest, ok := strings.Cut(text, "第")
	if number, after, is := strings.Cut(rest, "条"); ok && is {
		article := "第" + number + "条"
		if item := []rune(after); len(item) > 0 && strings.ContainsRune("一二三四五六七八九", item[0]) {
			if n.isWhole(article + string(item[0])) {
				return article + string(item[0])
			}
		}
		if n.isWhole(article) {
			return article
		}
	}
	return ""
}

func (n *names) isWhole(name string) bool {
	return slices.ContainsFunc(n.rules, func(r ruleNames) bool { return slices.Contains(r.whole, name) })
}

// dice is twice what two texts share, in this order, of what both weigh; a name
// that stands whole in the text is as good as the name.
func (n *names) dice(text, name []rune) int {
	both := n.weightOf(text) + n.weightOf(name)
	if both == 0 || len(text) == 0 {
		return 0
	}
	share := min(2*n.common(text, name)*1000/both, surely-1)
	if len(name) >= 2 && strings.Contains(string(text), string(name)) {
		share = max(share, 800+min(len(name), 90))
	}
	return share
}

// common is the weight of the longest run of signs, gaps allowed, that two texts share.
func (n *names) common(a, b []rune) int {
	row := make([]int, len(b)+1)
	for _, x := range a {
		before := 0
		for j, y := range b {
			above := row[j+1]
			if x == y {
				row[j+1] = before + n.weightOf(b[j:j+1])
			} else {
				row[j+1] = max(row[j+1], row[j])
			}
			before = above
		}
	}
	return row[len(b)]
}

// nearest are the rules that a text is most like, of those that may be meant.
func (n *names) nearest(text string, may func(*calc.Rule) bool) (found []*calc.Rule, likeness int) {
	if key(text) == "" {
		return nil, 0
	}
	for i, l := range n.like(text) {
		switch {
		case l == 0 || !may(n.rules[i].rule) || l < likeness:
			continue
		case l > likeness:
			found, likeness = nil, l
		}
		found = append(found, n.rules[i].rule)
	}
	return found, likeness
}
