package engine

import "github.com/shanting/fuchi/calc/law"

// Provision is an article of a document in our own words.
func (e *Engine) Provision(document, article string) (law.Provision, bool) {
	for _, d := range e.Documents() {
		if d.ID != document {
			continue
		}
		provisions, err := d.Provisions()
		if err != nil {
			return law.Provision{}, false
		}
		for _, p := range provisions {
			if p.Article == article {
				return p, true
			}
		}
	}
	return law.Provision{}, false
}
