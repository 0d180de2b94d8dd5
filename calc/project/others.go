package project

import (
	"slices"
	"sort"
	"strconv"
	"strings"

	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
)

// Vocabulary are the words that the documents, not the file format, decide:
// what may be named in a file beyond its keys.
type Vocabulary struct {
	Awards    []string // ids
	Matters   []string // a matter that ends in ":" goes on with a name
	Readings  []Reading
	Districts []Option // whose documents there are
	// Called are the other names of awards and matters; they are made when one is
	// looked for, and nil where there are none.
	Called func() []Called
}

// Called is another name of an award or a matter: one that the program prints,
// so that what is printed can be written. An article may name several awards.
type Called struct{ ID, Name string }

// named are the ids among some that a name stands for. One that goes on with an
// instance is named up to a colon, and the instance after it.
func (v *Vocabulary) named(s string, ids []string) (found []string) {
	if v.Called == nil {
		return nil
	}
	head, instance, _ := strings.Cut(strings.ReplaceAll(s, "：", ":"), ":")
	instance = strings.TrimSpace(instance)
	if event, ok := Events.find(instance); ok {
		instance = event
	}
	for _, c := range v.Called() {
		id, whole := c.ID, s
		if strings.HasSuffix(id, ":") && instance != "" {
			id, whole = id+instance, head
		}
		if slices.Contains(ids, c.ID) && !slices.Contains(found, id) && strings.EqualFold(Folded(whole), Folded(c.Name)) {
			found = append(found, id)
		}
	}
	return found
}

// Reading is a switch for an unclear clause: its choices, the default first.
type Reading struct {
	ID      string
	Choices []string
}

// OtherAward is what another policy or agreement gives for a matter (Art. 18).
type OtherAward struct {
	Policy, Scope, Matter Fact[string]
	Years                 []YearAmount
}

// YearAmount is an amount of one calendar year.
type YearAmount struct {
	Year   int
	Amount money.Amount
}

// Total is what the other policy gives over all years.
func (o OtherAward) Total() money.Amount {
	sum := money.Zero
	for _, y := range o.Years {
		sum = sum.Add(y.Amount)
	}
	return sum
}

var otherAwardKeys = keys(
	required(text("policy", "政策", lang.T("政策名称", "name of the policy"), func(o *OtherAward) *Fact[string] { return &o.Policy })),
	required(choice("scope", "层级", lang.T("区级参与从高，市级省级不参与，一事一议替代该事项，合同约定取其低", "district competes, city and province never, an agreement replaces the matter, what the contract promises is the upper bound"), Scopes,
		func(o *OtherAward) *Fact[string] { return &o.Scope })),
	required(fact(TypeMatter, "matter", "事项", lang.T("事项，如 office_purchase", "the matter, office_purchase for example"), (*binder).matter, func(o *OtherAward) *Fact[string] { return &o.Matter })),
	required(custom(TypeByYear, "years", "年度", lang.T("各年金额", "amount by year"), nil, bindYears).printedBy(printYears)),
)

func (b *binder) matter(n *Node) (string, bool) {
	s, ok := b.text(n)
	if !ok {
		return "", false
	}
	for _, m := range b.words.Matters {
		if s == m || (strings.HasSuffix(m, ":") && strings.HasPrefix(s, m) && s != m) {
			return s, true
		}
	}
	if ids := b.words.named(s, b.words.Matters); len(ids) == 1 && !strings.HasSuffix(ids[0], ":") {
		return ids[0], true
	}
	near := nearest(s, b.words.Matters)
	if near == "" {
		near = strings.Join(b.words.Matters, ", ")
	}
	b.warn(n.Pos, lang.F("没有奖项属于事项「%s」，不参与从高；是不是 %s？", "no award has the matter %q, so nothing competes with it; did you mean %s?", Shown(s), near))
	return s, true
}

func bindYears(b *binder, n *Node, o *OtherAward) {
	if !b.expect(n, Mapping) {
		return
	}
	seen := map[int]bool{}
	for i := range n.Entries {
		e := &n.Entries[i]
		b.under(e.Name, func() {
			y, ok := b.year(&Node{Text: e.Name, Quoted: true, Pos: e.Pos})
			if e.Value.IsUnknown() {
				b.problem(e.Pos, lang.T("没有金额，而这一年写了出来", "has no amount, though the year is named"), lang.T("写上金额；尚不知道就不写这一年", "write the amount; leave the year out until it is known"))
				return
			}
			a, ok2 := b.cny(e.Value)
			if ok && seen[y] { // 2024 and 2024年
				b.problem(e.Pos, lang.F("%d 年写了两次", "the year %d stands twice", y), lang.T("一年一项，合并金额", "write one entry a year"))
				return
			}
			seen[y] = seen[y] || ok
			if ok && ok2 {
				o.Years = append(o.Years, YearAmount{y, a})
			}
		})
	}
	sort.Slice(o.Years, func(i, j int) bool { return o.Years[i].Year < o.Years[j].Year })
}

// Payment is one amount that was paid out.
type Payment struct {
	Award         Fact[string] // an award id, with #instance where there are several
	Year          Fact[int]    // the award year, or a calendar year from 1900 on
	Date          Fact[civil.Date]
	Amount        Fact[money.Amount]
	Payee, Bearer Fact[string]
	Voucher       Fact[string]
}

func paidKey() field[Project] {
	return listed("paid", "已兑现", lang.T("已经支付的款项", "what has been paid so far"), keys(
		required(fact(TypeAward, "award", "奖项", lang.T("奖项编号，如 measures2022/tax_rebate", "award id, measures2022/tax_rebate for example"), (*binder).awardID,
			func(p *Payment) *Fact[string] { return &p.Award })),
		fact(TypeAwardYear, "year", "奖励年度", lang.T("第几个奖励年度，或公历年份", "which award year, from 1, or a calendar year"), (*binder).awardYear, func(p *Payment) *Fact[int] { return &p.Year }),
		date("date", "日期", lang.T("支付日期", "day of the payment"), func(p *Payment) *Fact[civil.Date] { return &p.Date }),
		required(signed("amount", "金额", lang.T("金额；退回写负数（红字）", "amount; a repayment is negative"), func(p *Payment) *Fact[money.Amount] { return &p.Amount })),
		text("payee", "领取人", lang.T("领取人", "who received it"), func(p *Payment) *Fact[string] { return &p.Payee }),
		fact(TypeText, "bearer", "承担方", lang.T("由谁承担：区级或镇街名", "who bore it: district or a town"), (*binder).bearer, func(p *Payment) *Fact[string] { return &p.Bearer }),
		text("voucher", "凭证号", lang.T("记账凭证号", "number of the voucher"), func(p *Payment) *Fact[string] { return &p.Voucher }),
	), func(p *Project) *[]Payment { return &p.Paid }, func(p *Project) *Fact[bool] { return &p.PaidGiven })
}

// district reads the name of a district; where none is known any is taken.
func (b *binder) district(n *Node) (string, bool) {
	if len(b.words.Districts) == 0 {
		return b.text(n)
	}
	return b.choice(n, &Options{All: b.words.Districts})
}

// maxAwardYear is far more than any award runs for.
const maxAwardYear = 99

// awardYear reads an award year, counted from 1, or a calendar year.
func (b *binder) awardYear(n *Node) (int, bool) {
	return parsed(b, n, lang.T("奖励年度", "an award year"), func(s string) (int, error) {
		if y, err := strconv.ParseUint(s, 10, 8); err == nil && y >= 1 && y <= maxAwardYear && s[0] != '0' && s[0] != '+' {
			return int(y), nil
		}
		return civil.ParseYear(s)
	}, lang.T("1、2、3……，或公历年份 2024", "1, 2, 3 …, or a calendar year such as 2024"))
}

func (b *binder) bearer(n *Node) (string, bool) {
	s, ok := b.text(n)
	if name, found := Bearers.find(s); found {
		s = name
	}
	return s, ok
}

func (b *binder) awardID(n *Node) (string, bool) {
	s, ok := b.text(n)
	if !ok {
		return "", false
	}
	id, instance, hasInstance := strings.Cut(s, "#")
	if slices.Contains(b.words.Awards, id) {
		return s, true
	}
	ids := b.words.named(id, b.words.Awards)
	if len(ids) == 1 {
		if hasInstance {
			ids[0] += "#" + instance
		}
		return ids[0], true
	}
	if len(ids) > 1 {
		b.problem(n.Pos, lang.F("「%s」是几个奖项", "%q is several awards", Shown(s)), oneOf(ids))
		return "", false
	}
	hint := b.meant(id, b.words.Awards, func() lang.Text { return oneOf(b.words.Awards) })
	b.problem(n.Pos, lang.F("没有「%s」这个奖项", "%q is not an award", Shown(s)), hint)
	return "", false
}

func bindReadings(b *binder, n *Node, p *Project) {
	if n = n.orEmpty(Mapping); !b.expect(n, Mapping) {
		return
	}
	p.Readings = map[string]Fact[string]{}
	seen := map[string]bool{}
	for i := range n.Entries {
		e := &n.Entries[i]
		b.under(e.Name, func() {
			if seen[e.Name] {
				b.problem(e.Pos, lang.T("这个键写了两次", "this key stands twice"), lang.T("删去其中一个", "remove one of them"))
				return
			}
			seen[e.Name] = true
			b.reading(e, p)
		})
	}
}

func (b *binder) reading(e *Entry, p *Project) {
	ids := make([]string, len(b.words.Readings))
	for i, r := range b.words.Readings {
		ids[i] = r.ID
		if r.ID != e.Name {
			continue
		}
		if e.Value.IsUnknown() {
			return
		}
		s, ok := b.scalar(e.Value)
		if !ok {
			return
		}
		for _, c := range r.Choices {
			if c == s {
				p.Readings[r.ID] = Fact[string]{Value: s, Known: true, Pos: e.Value.Pos}
				return
			}
		}
		b.problem(e.Value.Pos, lang.F("没有「%s」这个读法", "%q is not one of its choices", Shown(s)), b.meant(s, r.Choices, func() lang.Text { return oneOf(r.Choices) }))
		return
	}
	b.problem(e.Pos, lang.T("没有这个读法", "unknown reading"), b.meant(e.Name, ids, func() lang.Text { return oneOf(ids) }))
}

func oneOf(names []string) lang.Text {
	return lang.F("可选：%s", "one of: %s", strings.Join(names, ", "))
}
