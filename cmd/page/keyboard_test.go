package main

import (
	"context"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/input"
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
		typed := `document.activeElement.value === "` + fact[1] + `"`
		if !js[bool](t, ctx, `document.activeElement.tagName === "SELECT" || `+typed) {
			t.Error("what was typed into", fact[0], "is not in it")
		}
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

// TestAnInputMethodIsLeftAlone: what it is composing is no fact yet, and the
// field that it composes in stays where it is.
func TestAnInputMethodIsLeftAlone(t *testing.T) {
	ctx := used(t, "lead.yaml", "zh")
	put(t, ctx, "project.enterprise", "")
	compose := func(text string) chromedp.Action[chromedp.Void] {
		return chromedp.Func(func(ctx context.Context, tab *chromedp.Target) error {
			_, err := cdp.Call(ctx, tab, input.ImeSetComposition, input.ImeSetCompositionParams{Text: text,
				SelectionStart: int64(len(text)), SelectionEnd: int64(len(text))})
			return err
		})
	}
	// what was put may still be on its way to the page, so that the field is known by where composing begins
	js[bool](t, ctx, `(globalThis.rested = false, addEventListener("compositionstart", e => {
		e.target.composed = true;
		setTimeout(() => { rested = true; }, 600);
	}, {once: true}), true)`)
	do(t, ctx, compose("bao"), compose("baozhuang"))
	wait(t, ctx, `rested`)
	if text := js[string](t, ctx, `document.getElementById("text").value`); strings.Contains(text, "bao") {
		t.Error("what was being composed is in the file")
	}
	do(t, ctx, chromedp.Func(func(ctx context.Context, tab *chromedp.Target) error {
		_, err := cdp.Call(ctx, tab, input.InsertText, input.InsertTextParams{Text: "包装厂"})
		return err
	}))
	wait(t, ctx, `document.getElementById("text").value.includes("企业名称: 包装厂")`)
	if !js[bool](t, ctx, `document.activeElement.composed === true && document.activeElement.value === "包装厂"`) {
		t.Error("another field stands in its place")
	}
}
