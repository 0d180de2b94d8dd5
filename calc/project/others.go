package project

import (
	"slices"
	"strconv"
	"strings"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/sorted"
)

// OtherAward is what another policy or agreement gives for a matter (Art. 18).
type OtherAward struct {
	Policy, Scope, Matter Fact[string]
	Years                 []YearAmount
	Unknown               []int // the years of which the amount is written as not known; EveryYear is all of them
}

// EveryYear stands for a year where it is not known what is given in any.
const EveryYear = 0

// Lacks are the paths of the amounts that are not known.
func (o *OtherAward) Lacks() (paths []string) {
	years := strings.TrimSuffix(o.Policy.Path(), "policy") + "years"
	for _, y := range o.Unknown {
		path := years
		if y != EveryYear {
			path = below(years, strconv.Itoa(y))
		}
		paths = append(paths, path)
	}
	return paths
}

// YearAmount is an amount of one calendar year.
type YearAmount struct {
	Year   int
	Amount money.Amount
}

// Total is what the other policy gives over all years of which it is known.
func (o *OtherAward) Total() money.Amount {
	sum := money.Zero
	for _, y := range o.Years {
		sum = sum.Add(y.Amount)
	}
	return sum
}

var otherAwardKeys = keys(
	required(text("policy", "政策", lang.T("政策名称", "name of the policy"),
		func(o *OtherAward) *Fact[string] { return &o.Policy })),
	required(choice("scope", "层级", lang.T("区级参与从高，市级省级不参与，一事一议替代该事项，合同约定取其低",
		"district competes, city and province never, an agreement replaces the matter, what the contract promises "+
			"is the upper bound"), Scopes,
		func(o *OtherAward) *Fact[string] { return &o.Scope })),
	required(fact(TypeMatter, "matter", "事项", lang.T("事项", "the matter"), (*binder).matter,
		func(o *OtherAward) *Fact[string] { return &o.Matter })),
	required(custom(TypeByYear, "years", "年度", lang.T("各年金额", "amount by year"), nil, bindYears).printedBy(printYears)),
)

func (b *binder) matter(n *Node) (string, bool) {
	s, ok := b.text(n)
	if !ok {
		return "", false
	}
	colon := strings.Replace(s, "：", ":", 1)
	for _, m := range b.words.Matters {
		instance, one := strings.CutPrefix(colon, m)
		if s == m || one && instance != "" && strings.HasSuffix(m, ":") {
			return m + instanceOf(instance), true
		}
	}
	if ids := b.words.named(s, b.words.Matters); len(ids) == 1 && !strings.HasSuffix(ids[0], ":") {
		return ids[0], true
	}
	near := nearest(s, b.words.Matters)
	if near == "" {
		near = strings.Join(b.words.Matters, ", ")
	}
	b.warn(n.Pos, lang.F("没有奖项属于事项「%s」，不参与从高；是不是 %s？",
		"no award has the matter %q, so nothing competes with it; did you mean %s?", Shown(s), near))
	return s, true
}

func bindYears(b *binder, n *Node, o *OtherAward) {
	if n.IsUnknown() {
		o.Unknown = []int{EveryYear}
		return
	}
	if n.Kind == Mapping && len(n.Entries) == 0 {
		b.problem(n.Pos, lang.T("没有任何一年的金额", "names no amount of any year"),
			lang.T("写成 {2024: 60万元}；金额尚不知道写 待定，不要不写",
				"write {2024: 60万元}; TBC where the amount is not known: what is left out is none"))
		return
	}
	if !b.groupOf(n, lang.Same("2024")) {
		return
	}
	seen := map[int]bool{}
	for i := range n.Entries {
		e := &n.Entries[i]
		b.under(step{name: e.Name}, func() {
			y, ok := b.year(&Node{Text: e.Name, Quoted: true, Pos: e.Pos})
			unknown, ok2 := e.Value.IsUnknown(), false
			var a money.Amount
			if !unknown {
				a, ok2 = sized(smallEntry, false)(b, e.Value)
			}
			if ok && seen[y] { // 2024 and 2024年
				b.problem(e.Pos, lang.F("%d 年写了两次", "the year %d stands twice", y),
					lang.T("一年一项，合并金额", "write one entry a year"))
				return
			}
			seen[y] = seen[y] || ok
			switch {
			case ok && unknown:
				o.Unknown = append(o.Unknown, y)
			case ok && ok2:
				o.Years = append(o.Years, YearAmount{y, a})
			}
		})
	}
	sorted.Stable(o.Years, func(a, b YearAmount) int { return a.Year - b.Year })
	slices.Sort(o.Unknown)
}
