package project

import (
	"strconv"

	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
)

// Rent is one rent entry. It belongs to the period it pays for, and counts
// only once it is paid.
type Rent struct {
	Period    Fact[civil.Period]
	Amount    Fact[money.Amount]
	Paid      Fact[civil.Date]
	Projected Fact[bool] // a forecast
}

// rentKeys makes the table anew for each place it stands in, since a key has one path.
func rentKeys() *shape[Rent] {
	return keys(
		required(period("period", "期间", lang.T("租金所属期间", "the period it pays for"),
			func(r *Rent) *Fact[civil.Period] { return &r.Period })),
		openable(required(entered("amount", "金额", lang.T("租金，不含押金、水电和物业费",
			"rent, without deposits, utilities and service charges"),
			func(r *Rent) *Fact[money.Amount] { return &r.Amount }))),
		date("paid", "实缴日期", lang.T("实缴之日；不写即未缴", "the day it was paid; unpaid where left out"),
			func(r *Rent) *Fact[civil.Date] { return &r.Paid }),
		yesNo("projected", "预测", lang.T("预测数；其兑现为估算", "a forecast: its lines are estimates"),
			func(r *Rent) *Fact[bool] { return &r.Projected }),
	)
}

// Factory is a leased standard factory (Art. 5).
type Factory struct {
	Section
	ID                       Fact[string]
	Standard, InZonePark     Fact[bool]
	LeaseEffective, LeaseEnd Fact[civil.Date]
	Rent                     []Rent
	RentGiven                Fact[bool]
}

// Name is what the factory is called, where there are several.
func (f *Factory) Name() lang.Text { return lang.F("厂房 %s", "factory %s", f.ID.Value) }

// Factory is the first factory, or one of which nothing is known.
func (p *Project) Factory() *Factory {
	if len(p.Factories) == 0 {
		return &p.noFactory
	}
	return &p.Factories[0]
}

// factoryKey is one factory as a group, or several as a list: each way of
// writing has its own paths, and so its own table.
func factoryKey() field[Project] {
	help := lang.T("租赁标准化厂房；几处厂房写成列表，各有编号", "leased standard factory; several stand in a list, each with an id")
	one, several := factoryKeys(), factoryKeys()
	several.fields[0].key.Required, several.required = true, 1
	f := section("factory", "厂房", help, one, func(p *Project) *Factory { return &p.noFactory })
	f.key.Several = &Key{Type: TypeList, Name: f.key.Name, Zh: f.key.Zh, Help: help, Children: several.children()}
	f.bind = func(b *binder, n *Node, p *Project) {
		if n.Kind == List {
			bindList(b, n, several, &p.Factories)
			return
		}
		p.Factories = roomFor[Factory](b.lists, 1)
		p.Factories[0] = p.noFactory
		bindSection(b, n, one, &p.Factories[0])
	}
	f.read = func(j *straightJSON, p *Project) bool {
		if j.skip() == '[' {
			return readList(j, several, &p.Factories)
		}
		p.Factories = roomFor[Factory](j.b.lists, 1)
		p.Factories[0] = p.noFactory
		return readGroup(j, one, &p.Factories[0])
	}
	f.days = func(p *Project, tell func(Fact[civil.Date])) { daysOf(one, p.Factories, tell) }
	f.print = func(p *Project, path string, out *printing) {
		switch {
		case p.Factories == nil:
		case len(p.Factories) == 1 && p.Factories[0].ID.key == one.fields[0].key:
			printSection(out, path, one, &p.Factories[0])
		case len(p.Factories) == 0:
			out.put(path, &Node{Kind: List})
		default:
			printList(out, path, several, p.Factories)
		}
	}
	return f
}

func factoryKeys() *shape[Factory] {
	return keys(
		text("id", "编号", lang.T("编号，便于引用", "a name to refer to it by"),
			func(f *Factory) *Fact[string] { return &f.ID }),
		yesNo("standard", "标准化厂房", lang.T("是否标准化厂房", "whether it is a standard factory"),
			func(f *Factory) *Fact[bool] { return &f.Standard }),
		yesNo("in_zone_park", "位于开发区产业园", lang.T("是否在开发区产业园区内", "whether it is in the zone's industrial park"),
			func(f *Factory) *Fact[bool] { return &f.InZonePark }),
		ahead(date("lease_effective", "租约生效", lang.T("租赁合同生效日", "the day the lease takes effect"),
			func(f *Factory) *Fact[civil.Date] { return &f.LeaseEffective })),
		ahead(date("lease_ends", "租约到期", lang.T("租约最后一日，此后不再付租",
			"the last day of the lease, after which no rent is owed"),
			func(f *Factory) *Fact[civil.Date] { return &f.LeaseEnd })),
		listed("rent", "租金", lang.T("租金明细", "rent entries"), rentKeys(), func(f *Factory) *[]Rent { return &f.Rent },
			func(f *Factory) *Fact[bool] { return &f.RentGiven }),
	)
}

// listed is a list of which it matters whether it is there at all: an empty
// list is known to be empty, one left out is unknown.
func listed[T, S any](name, zh string, help lang.Text, inner *shape[S], at func(*T) *[]S,
	given func(*T) *Fact[bool]) field[T] {
	f := list(name, zh, help, inner, at)
	bind, read := f.bind, f.read
	is := func(t *T, known bool, at Pos) {
		g := given(t)
		g.Value, g.Known, g.Written, g.Pos = known, known, true, at
	}
	f.bind = func(b *binder, n *Node, t *T) {
		bind(b, n, t)
		is(t, !n.IsUnknown(), n.Pos)
	}
	f.read = func(p *straightJSON, t *T) bool {
		p.skip()
		at := p.pos()
		ok := read(p, t)
		is(t, true, at)
		return ok
	}
	f.blank = func(t *T, index [2]int32) { given(t).key, given(t).index = f.key, index }
	f.print = func(t *T, path string, out *printing) {
		switch g := given(t); {
		case g.SaidUnknown():
			out.put(path, unknownNode())
		case g.Known && len(*at(t)) == 0:
			out.put(path, &Node{Kind: List})
		default:
			printList(out, path, inner, *at(t))
		}
	}
	return f
}

// Office is one research or office building or floor.
type Office struct {
	Section
	ID, Use                Fact[string]
	OwnUse, InZone, Sublet Fact[bool]
	Lease                  Lease
	Purchase               Purchase
	Built                  Built
}

// Name is what the office is called: its name, or the place it has in the
// file, counted from 1.
func (o *Office) Name() lang.Text { return lang.F("用房 %s", "office %s", o.Word()) }

// Word is the office's name in the file or, where it has none, its place in the list.
func (o *Office) Word() string {
	if o.ID.Known {
		return o.ID.Value
	}
	return strconv.Itoa(int(o.ID.index[0]) + 1)
}

// Lease is the lease of an office.
type Lease struct {
	Section
	Effective, Ends Fact[civil.Date]
	Rent            []Rent
	RentGiven       Fact[bool]
}

// Purchase is the purchase of an office.
type Purchase struct {
	Section
	Price Fact[money.Amount]
	Date  Fact[civil.Date]
}

// Built is a self-built office (5号 only).
type Built struct {
	Section
	Cost Fact[money.Amount]
	Date Fact[civil.Date]
}

var officeKeys = keys(
	text("id", "编号", lang.T("编号，便于引用", "a name to refer to it by"), func(o *Office) *Fact[string] { return &o.ID }),
	choice("use", "用途", lang.T("办公、科研或其他", "office, research or other"), Uses,
		func(o *Office) *Fact[string] { return &o.Use }),
	yesNo("own_use", "自用", lang.T("是否自用", "whether the enterprise uses it itself"),
		func(o *Office) *Fact[bool] { return &o.OwnUse }),
	yesNo("in_zone", "在开发区内", lang.T("是否在开发区内", "whether it is in the zone"),
		func(o *Office) *Fact[bool] { return &o.InZone }),
	yesNo("sublet", "转租", lang.T("补贴期间是否转租", "whether it is sublet while subsidised"),
		func(o *Office) *Fact[bool] { return &o.Sublet }),
	section("lease", "租赁", lang.T("租赁", "the lease"), keys(
		ahead(date("effective", "生效", lang.T("租约生效日", "the day the lease takes effect"),
			func(l *Lease) *Fact[civil.Date] { return &l.Effective })),
		ahead(date("ends", "到期", lang.T("租约最后一日，此后不再付租", "the last day of the lease, after which no rent is owed"),
			func(l *Lease) *Fact[civil.Date] { return &l.Ends })),
		listed("rent", "租金", lang.T("租金明细", "rent entries"), rentKeys(), func(l *Lease) *[]Rent { return &l.Rent },
			func(l *Lease) *Fact[bool] { return &l.RentGiven }),
	), func(o *Office) *Lease { return &o.Lease }),
	section("purchase", "购置", lang.T("购置", "the purchase"), keys(
		never0(priced("price", "价款", lang.T("购房价格", "price"),
			func(p *Purchase) *Fact[money.Amount] { return &p.Price })),
		date("date", "日期", lang.T("购房日期", "day of the purchase"),
			func(p *Purchase) *Fact[civil.Date] { return &p.Date }),
	), func(o *Office) *Purchase { return &o.Purchase }),
	section("built", "自建", lang.T("自建", "self-built"), keys(
		never0(priced("cost", "成本", lang.T("建房核算成本", "cost of building as accounted"),
			func(u *Built) *Fact[money.Amount] { return &u.Cost })),
		date("date", "日期", lang.T("建成日期", "day of completion"), func(u *Built) *Fact[civil.Date] { return &u.Date }),
	), func(o *Office) *Built { return &o.Built }),
)
