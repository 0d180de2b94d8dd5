package main

import (
	"context"
	"encoding/json"
	"slices"
	"testing"

	"github.com/chromedp/cdproto/accessibility"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/chromedp"
)

// TestAScreenReaderHasANameForEachThing that is used or looked at, as the browser
// tells it: all folds are open, the slider's too.
func TestAScreenReaderHasANameForEachThing(t *testing.T) {
	ctx := used(t, "manufacturing.yaml", "zh")
	js[bool](t, ctx, `(document.querySelectorAll("#form details, #new, #exports, #slider, #papers, #unfold details").forEach((d) => { d.open = true; }), true)`)
	wait(t, ctx, slider+` !== null && document.querySelector("#papers table") !== null`)
	seen := map[string]int{}
	for _, n := range told(t, ctx) {
		role, name := textOf(n.Role), textOf(n.Name)
		if n.Ignored || !slices.Contains([]string{"button", "textbox", "combobox", "checkbox", "radio", "slider", "tab", "tabpanel",
			"link", "image", "figure", "region", "table", "navigation", "DisclosureTriangle", "columnheader"}, role) {
			continue
		}
		if seen[role]++; name == "" {
			t.Errorf("%s %d has no name", role, n.BackendDOMNodeID)
		}
	}
	for role, least := range map[string]int{"textbox": 50, "combobox": 20, "radio": 10, "slider": 1, "table": 10, "image": 2} {
		if seen[role] < least {
			t.Errorf("of %s only %d are told", role, seen[role])
		}
	}
}

// told is what the browser tells a screen reader.
func told(t *testing.T, ctx context.Context) (nodes []*accessibility.Node) {
	t.Helper()
	do(t, ctx, chromedp.Func(func(ctx context.Context, tab *chromedp.Target) error {
		tree, err := cdp.Call(ctx, tab, accessibility.GetFullAXTree, accessibility.GetFullAXTreeParams{})
		if err == nil {
			nodes = tree.Nodes
		}
		return err
	}))
	return nodes
}

func textOf(v *accessibility.Value) (s string) {
	if v != nil {
		_ = json.Unmarshal(v.Value, &s) // what is no text has none
	}
	return s
}
