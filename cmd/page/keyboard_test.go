package main

import (
	"context"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"github.com/shanting/fuchi/cmd/page/desk"
)

const focused = `(document.activeElement.id || document.activeElement.className)`

// tabTo presses the tab key until an element is reached.
func tabTo(t *testing.T, ctx context.Context, selector string) {
	t.Helper()
	for range 400 {
		if js[bool](t, ctx, "document.activeElement.matches(`"+selector+"`)") {
			return
		}
		do(t, ctx, chromedp.KeyEvent(kb.Tab))
	}
	t.Fatal("the tab key does not reach", selector)
}

// press presses keys.
func press(t *testing.T, ctx context.Context, keys ...string) {
	t.Helper()
	for _, k := range keys {
		do(t, ctx, chromedp.KeyEvent(k))
	}
}

// TestTheKeyboardReachesEveryControl and the focus can be seen on each.
func TestTheKeyboardReachesEveryControl(t *testing.T) {
	ctx := opened(t)
	ready(t, ctx)
	seen := map[string]bool{}
	for range 14 {
		press(t, ctx, kb.Tab)
		seen[js[string](t, ctx, focused)] = true
		if js[string](t, ctx, `getComputedStyle(document.activeElement).outlineStyle`) == "none" {
			t.Error("the focus cannot be seen on", js[string](t, ctx, `document.activeElement.outerHTML.slice(0, 80)`))
		}
	}
	for _, id := range []string{"skip", "open", "save", "print", "theme", "language", "formTab"} {
		if !seen[id] {
			t.Errorf("the tab key does not reach %s: %v", id, seen)
		}
	}
}

// TestAProjectIsWrittenByTheKeyboardAlone: begun from the menu, its facts typed
// and chosen, an entry added, a reading switched and a file saved, and no hand
// on a mouse.
func TestAProjectIsWrittenByTheKeyboardAlone(t *testing.T) {
	ctx := opened(t)
	ready(t, ctx)
	folder := saves(t, ctx)
	if js[string](t, ctx, `document.documentElement.lang`) != "en" {
		tabTo(t, ctx, "#language")
		press(t, ctx, kb.Enter)
	}
	tabTo(t, ctx, "#new summary")
	press(t, ctx, kb.Enter)
	tabTo(t, ctx, "#new-industrial")
	press(t, ctx, kb.Enter)
	for _, fact := range [][2]string{
		{"as_of", "2026-06-30"}, {"project.foreign_invested", "no"}, {"project.ownership", "private"},
		{"project.legal_person", "independent"}, {"contract.signed", "2022-09-01"}, {"contract.agreed_production", "2023-07-01"},
		{"milestones.production", "2023-08-15"}, {"milestones.first_tax", "2023-09-20"},
		{"investment.fixed_assets.audited", "120 million yuan"}, {"investment.moved_equipment", "0"}, {"site.location", "zone"},
		{"land.area", "60 mu"}, {"land.acquired", "tender"}, {"land.premium", "12,000,000"},
		{"land.municipal_retained", "600,000.00"}, {"taxes.entries[0].period", "2023-07-01/2024-06-30"},
		{"taxes.entries[0].net", "1,855,000"},
	} {
		if fact[0] == "taxes.entries[0].period" {
			tabTo(t, ctx, `[id="add-taxes.entries"]`)
			press(t, ctx, kb.Enter)
		}
		tabTo(t, ctx, `[id="field-`+fact[0]+`"]`)
		press(t, ctx, fact[1])
		wait(t, ctx, `document.getElementById("text").value.includes(`+"`"+fact[1]+"`"+`) || document.activeElement.tagName === "SELECT"`)
	}
	wait(t, ctx, total+` === "7,255,000.00+?"`)
	tabTo(t, ctx, "#unfold .switch input")
	press(t, ctx, kb.ArrowDown)
	wait(t, ctx, `document.getElementById("text").value.includes("readings:")`)
	switched := js[string](t, ctx, total)
	tabTo(t, ctx, "#save")
	press(t, ctx, kb.Enter)
	d, err := desk.Open()
	if err != nil {
		t.Fatal(err)
	}
	shown := d.Ask(desk.Request{Do: "show", Lang: "en", Name: "project.yaml", Text: saved(t, folder, "project.yaml")})
	if got := shown["result"].(desk.Tree)["total"].(desk.Tree)["text"].(string); got != switched {
		t.Errorf("what was saved comes to %s and the page shows %s", got, switched)
	}
}
