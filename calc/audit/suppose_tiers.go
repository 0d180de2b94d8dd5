package audit

import (
	"cmp"
	"slices"
	"strings"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/law"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/calc/sorted"
)

// tiers suppose that the investment reached each figure that it does not reach,
// and was just below each that it does: another tier than its own.
func (t *trial) tiers() (all []supposition) {
	p := t.subject.standing.Project
	assets, _ := p.Investment.NewAssets()
	dollars := p.Investment.Foreign.Total
	seen := map[string]bool{}
	for _, f := range t.figures("money", "usd") {
		if !t.concerns(f) {
			continue
		}
		amount, from := f.Amount(), assets
		if f.Kind == "usd" {
			from = dollars
		}
		of := f.Kind + ":" + amount.String()
		if !from.Known || seen[of] {
			continue
		}
		seen[of] = true
		all = append(all, tier(f, of, amount, amount.Cmp(from.Value) <= 0))
	}
	sorted.Stable(all, func(x, y supposition) int { return cmp.Compare(len(x.of), len(y.of)) })
	return all
}

func tier(f law.Figure, of string, amount money.Amount, below bool) supposition {
	text := lang.F("错档：按达到 %s 的档（%s，%s）", "the wrong tier: as if it reached %s (%s, %s)", amount, f.Text,
		lang.Cite(f.Cite))
	if below {
		amount = amount.Sub(money.Fen(1))
		of += ":below"
		text = lang.F("错档：按未达 %s 的档（%s，%s）", "the wrong tier: as if it were below %s (%s, %s)", f.Amount(), f.Text,
			lang.Cite(f.Cite))
	}
	return supposition{code: wrongTier, of: of, text: text, cite: articleOf(f.Cite), change: func(p *project.Project) bool {
		if f.Kind == "usd" {
			p.Investment.Foreign.Total.Value, p.Investment.Foreign.Total.Known = amount, true
			return true
		}
		audited := &p.Investment.FixedAssets.Audited
		audited.Value, audited.Known = amount.Add(p.Investment.MovedEquipment.Value), true
		return true
	}}
}

// concerns says whether a figure is one of an article whose money differs.
func (t *trial) concerns(f law.Figure) bool {
	return slices.ContainsFunc(t.subject.differing(), func(x *Account) bool {
		_, own := x.Award.Document.Figures.Find(f.ID)
		return own && articleOf(f.Cite) == articleOf(x.Award.Article)
	})
}

// articleOf is an article without its items.
func articleOf(cite string) string {
	article, _, _ := strings.Cut(cite, "（")
	return article
}

// figures are those of some kinds, of the documents of the district.
func (t *trial) figures(kinds ...string) (all []law.Figure) {
	for _, d := range t.engine.Book(t.subject.Project).Documents {
		for _, f := range d.Figures.All {
			if slices.Contains(kinds, f.Kind) {
				all = append(all, f)
			}
		}
	}
	return all
}
