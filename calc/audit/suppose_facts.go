package audit

import (
	"github.com/shopspring/decimal"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// facts are the ways in which facts are taken for others: what should have been
// taken off is not, one figure stands for another, what does not count counts.
var facts = []supposition{
	{code: refundNotDeducted, text: lang.T("退税没有扣减", "refunds were not taken off"), change: refundsLeft},
	{code: "refund_added", text: lang.T("退税没有扣减，反而加上了", "refunds were added, not taken off"), change: refundsAdded},
	{code: "moved_equipment_gross", text: lang.T("随迁旧设备没有扣减", "equipment moved in was not taken off"),
		change: func(p *project.Project) bool { return nothing(&p.Investment.MovedEquipment) }},
	{code: "moved_equipment_twice", text: lang.T("随迁旧设备扣了两次", "equipment moved in was taken off twice"),
		change: func(p *project.Project) bool {
			m := &p.Investment.MovedEquipment
			return add(m, m.Value)
		}},
	{code: municipalNotDeducted, text: lang.T("市级留成没有扣减", "the municipality's part was not taken off"),
		change: func(p *project.Project) bool { return nothing(&p.Land.MunicipalRetained) }},
	{code: capitalNotDeducted, text: lang.T("政府出资没有扣减", "the government's capital was not taken off"),
		change: func(p *project.Project) bool { return nothing(&p.Finance.GovernmentCapital) }},
	{code: "contracted_assets", text: lang.T("固定资产取合同数", "fixed assets as contracted"),
		change: func(p *project.Project) bool { return instead(p, p.Investment.FixedAssets.Contracted) }},
	{code: "reported_assets", text: lang.T("固定资产取申报数", "fixed assets as reported"),
		change: func(p *project.Project) bool { return instead(p, p.Investment.FixedAssets.Reported) }},
	{code: "total_investment", text: lang.T("固定资产取了总投资", "total investment taken for fixed assets"),
		change: func(p *project.Project) bool { return instead(p, p.Investment.Total) }},
	{code: "all_assets_in_period", text: lang.T("建设期内到位的固定资产取了全部",
		"all fixed assets taken for those of the construction period"), change: func(p *project.Project) bool {
		best, _ := p.Investment.FixedAssets.Best()
		return take(&p.Investment.InConstructionPeriod, best)
	}},
	{code: "whole_tax", text: lang.T("取了全部税额，没有乘区级分享比例", "the whole tax was taken, not the district's share"),
		change: wholeTax},
	{code: "forecasts_left_out", text: lang.T("没有计入预测数", "what is forecast was left out"),
		change: func(p *project.Project) bool {
			some := forecasts(p)
			withoutForecasts(p)
			return some
		}},
	{code: "unpaid_rent", text: lang.T("未缴的租金也计入", "rent that is not paid was counted"), change: unpaidRent},
	{code: "salary_not_asked", text: lang.T("没有看年薪是否达到", "the salary was not looked at"), change: anySalary},
	{code: "origin", text: lang.T("搬迁来源弄错（区外与区内）",
		"a move from outside the district taken for one within it, or the reverse"), change: otherOrigin},
	{code: "nature", text: lang.T("新建与技改弄错", "a new project taken for an upgrade, or the reverse"),
		change: otherNature},
	{code: "introducing_town_ignored", text: lang.T("没有算引入镇街", "the town that brought the project was left out"),
		change: func(p *project.Project) bool { return forget(&p.Site.IntroducingTown) }},
	{code: "ratio_swapped", text: lang.T("两镇街的比例颠倒", "the ratio of two towns was swapped"),
		change: func(p *project.Project) bool {
			r := &p.Site.Ratio
			r.Host, r.Introducing = r.Introducing, r.Host
			return r.Given
		}},
	{code: "other_policies_ignored", text: lang.T("没有与其他政策从高选择", "other policies were not compared with"),
		change: func(p *project.Project) bool {
			some := len(p.OtherAwards) > 0
			p.OtherAwards = nil
			return some
		}},
	{code: "rounded_per_entry", text: lang.T("分税种、分期间、实缴与退税逐笔四舍五入后相加",
		"each tax, period, payment and refund was rounded by itself and then added"),
		change: func(p *project.Project) bool { return roundedEntries(p, false) }},
	{code: "rounded_per_tax", text: lang.T("分税种、分期间的净额逐笔四舍五入后相加",
		"the net of each tax and period was rounded by itself and then added"),
		change: func(p *project.Project) bool { return roundedEntries(p, true) }},
}

func nothing(f *project.Fact[money.Amount]) bool {
	some := f.Known && f.Value.Sign() != 0
	f.Value, f.Known = money.Zero, true
	return some
}

func add(f *project.Fact[money.Amount], a money.Amount) bool {
	f.Value = f.Value.Add(a)
	return f.Known && a.Sign() != 0
}

func take(f *project.Fact[money.Amount], other project.Fact[money.Amount]) bool {
	if !other.Known || f.Known && f.Value.Cmp(other.Value) == 0 {
		return false
	}
	f.Value, f.Known = other.Value, true
	return true
}

// instead takes another figure for the fixed assets that count.
func instead(p *project.Project, other project.Fact[money.Amount]) bool {
	best, _ := p.Investment.FixedAssets.Best()
	if !best.Known || !other.Known || best.Value.Cmp(other.Value) == 0 {
		return false
	}
	audited := &p.Investment.FixedAssets.Audited
	audited.Value, audited.Known = other.Value, true
	return true
}

func forget(f *project.Fact[string]) bool {
	some := f.Known
	f.Value, f.Known, f.Written = "", false, false
	return some
}

func refundsLeft(p *project.Project) (some bool) {
	kept := p.Taxes.Entries[:0]
	for _, e := range p.Taxes.Entries {
		if e.Net.Known && e.Net.Value.Sign() < 0 { // a refund in a line of its own
			e.Net.Value, some = money.Zero, true
		}
		some = nothing(&e.Refund) || some
		for i := range e.ByTax {
			some = nothing(&e.ByTax[i].Refunded) || some
		}
		kept = append(kept, e)
	}
	p.Taxes.Entries = kept
	return some
}

func wholeTax(p *project.Project) bool {
	for i := range p.Taxes.Sharing {
		p.Taxes.Sharing[i].Rate.Value = money.Whole
	}
	return len(p.Taxes.Sharing) > 0
}

func unpaidRent(p *project.Project) (some bool) {
	for _, list := range rents(p) {
		for i := range *list {
			if r := &(*list)[i]; !r.Paid.Known {
				r.Paid.Value, r.Paid.Known, some = r.Period.Value.To, true, true
			}
		}
	}
	return some
}

func anySalary(p *project.Project) (some bool) {
	enough := money.Fen(100).Times(decimal.New(1, 12))
	for i := range p.Talent {
		for k := range p.Talent[i].Years {
			y := &p.Talent[i].Years[k]
			y.Salary.Value, y.Salary.Known, some = enough, true, true
		}
	}
	return some
}

func otherOrigin(p *project.Project) bool { return swap(&p.Relocation.From, project.Origins) }
func otherNature(p *project.Project) bool { return swap(&p.Identity.Nature, project.Natures) }

// swap takes the other of two choices.
func swap(f *project.Fact[string], of *project.Options) bool {
	if !f.Known || len(of.All) != 2 {
		return false
	}
	for _, o := range of.All {
		if o.Name != f.Value {
			f.Value = o.Name
			return true
		}
	}
	return false
}

// roundedEntries rounds each entry of taxes to the fen before it is added.
func roundedEntries(p *project.Project, net bool) (some bool) {
	for i := range p.Taxes.Entries {
		e := &p.Taxes.Entries[i]
		if e.Net.Known || e.Revenue.Known || len(e.ByTax) == 0 {
			continue
		}
		sum := money.Zero
		for _, tax := range e.ByTax {
			share := p.Taxes.Share(tax.Tax)
			if !share.Known {
				return false
			}
			paid, refunded := tax.Paid.Value.Times(share.Value.Decimal), tax.Refunded.Value.Times(share.Value.Decimal)
			if net {
				sum = sum.Add(paid.Sub(refunded).Round())
			} else {
				sum = sum.Add(paid.Round()).Sub(refunded.Round())
			}
		}
		e.Net.Value, e.Net.Known, some = sum, true, true
	}
	return some
}
