package engine

import (
	"crypto/sha256"
	"encoding/hex"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/law"
	"github.com/shanting/fuchi/calc/project"
)

// Receipt says of what a result was made, so that it can be verified later.
type Receipt struct {
	Program  string // the release and the format of its results
	District string
	AsOf     project.Fact[civil.Date]
	Input    string            // hash of the bytes of the document
	Figures  []FiguresHash     // of each document as used, in their order
	Facts    []project.Setting // as bound; nil where they were not asked for
	LaidOver []string          // what options changed
}

// FiguresHash is the hash of the figures of a document, with what amends them.
type FiguresHash struct{ Document, Hash string }

// receipt is the receipt of a project that was read from some bytes.
func (e *opened) receipt(p *project.Project, text []byte, ask Ask) *Receipt {
	if ask.Program == "" {
		return nil
	}
	r := &Receipt{Program: ask.Program, District: e.book.ID, AsOf: p.AsOf, Input: HashOf(text), Figures: e.figures,
		LaidOver: ask.LaidOver}
	if !ask.Brief {
		r.Facts = p.Facts()
	}
	return r
}

// HashOf is the hash of bytes as receipts have it.
func HashOf(b []byte) string {
	sum := sha256.Sum256(b)
	return "sha256:" + hex.EncodeToString(sum[:])
}

// figuresOf hashes the figures of each document that has any: a line a figure,
// its id, its kind and its value.
func figuresOf(book *calc.Rulebook) (all []FiguresHash) {
	for _, d := range book.Documents {
		var b []byte
		for _, f := range d.Figures.All {
			b = append(b, FigureLine(f, f.Value)...)
		}
		if len(b) > 0 {
			all = append(all, FiguresHash{d.ID, HashOf(b)})
		}
	}
	return all
}

// FigureLine is what the hash of a document is made of for a figure of some value.
func FigureLine(f law.Figure, value string) string { return f.ID + " " + f.Kind + " " + value + "\n" }

// Figures are the hashes of the figures of all documents, as receipts have them.
func (e *Engine) Figures() (all []FiguresHash) {
	for i := range e.opened {
		all = append(all, e.opened[i].figures...)
	}
	return all
}
