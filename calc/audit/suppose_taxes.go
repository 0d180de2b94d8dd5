package audit

import (
	"slices"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// refundsAdded turns what was refunded into what was paid.
func refundsAdded(p *project.Project) (some bool) {
	for i := range p.Taxes.Entries {
		e := &p.Taxes.Entries[i]
		if e.Refund.Known && e.Refund.Value.Sign() != 0 {
			e.Refund.Value, some = e.Refund.Value.Neg(), true
		}
		for k := range e.ByTax {
			if r := &e.ByTax[k].Refunded; r.Known && r.Value.Sign() != 0 {
				r.Value, some = r.Value.Neg(), true
			}
		}
	}
	return some
}

// taxesOf are the ways to take one tax for another where entries give them apart:
// one left out, or the district's share of one applied to all.
func taxesOf(p *project.Project) (all []supposition) {
	if len(p.Taxes.Sharing) < 2 {
		return nil
	}
	for _, share := range p.Taxes.Sharing {
		tax := share.Tax
		all = append(all, supposition{code: "tax_left_out", of: tax,
			text: lang.F("漏计了一个税种：%s", "a tax was left out: %s", tax),
			change: func(p *project.Project) (some bool) {
				for i := range p.Taxes.Entries {
					e := &p.Taxes.Entries[i]
					left := func(t project.TaxPaid) bool { return t.Tax == tax }
					kept := slices.DeleteFunc(slices.Clone(e.ByTax), left)
					some = some || len(kept) < len(e.ByTax) && len(kept) > 0
					e.ByTax = kept
				}
				return some
			}}, supposition{code: "share_for_all", of: tax,
			text: lang.F("各税都按 %s 的分享比例 %s", "the share of one tax, %s, %s, was applied to all", tax,
				share.Rate.Value.String()),
			change: func(p *project.Project) bool {
				for i := range p.Taxes.Sharing {
					p.Taxes.Sharing[i].Rate = share.Rate
				}
				return true
			}})
	}
	return all
}
