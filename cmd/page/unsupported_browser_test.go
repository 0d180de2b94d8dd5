package main

import (
	"context"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// before has a script run before those of the page.
func before(t *testing.T, ctx context.Context, script string) {
	t.Helper()
	do(t, ctx, chromedp.Func(func(ctx context.Context, tab *chromedp.Target) error {
		_, err := cdp.Call(ctx, tab, page.AddScriptToEvaluateOnNewDocument,
			page.AddScriptToEvaluateOnNewDocumentParams{Source: script})
		return err
	}), chromedp.Reload())
}

// hindered waits until the page says, and says alone, what hinders it.
func hindered(t *testing.T, ctx context.Context, id string) {
	t.Helper()
	wait(t, ctx, `["status", "noWasm", "tooOld"].filter((e) => !document.getElementById(e).hidden).join() === "`+id+`"`)
}

func TestWhereTheProgramMayNotRunThePageSaysSo(t *testing.T) {
	built, err := built()
	if err != nil {
		t.Fatal(err)
	}
	hindered(t, openedAs(t, []byte(strings.Replace(string(built), "'wasm-unsafe-eval' ", "", 1))), "noWasm")
	ctx := opened(t)
	before(t, ctx, "delete globalThis.WebAssembly")
	hindered(t, ctx, "noWasm")
}

// TestABrowserTooOldIsTold: one that knows no part of the program, one that
// cannot read the script, and one that has never heard of modules.
func TestABrowserTooOldIsTold(t *testing.T) {
	ctx := opened(t)
	before(t, ctx, "WebAssembly.validate = () => false")
	hindered(t, ctx, "tooOld")
	page, err := assembled(nil, "", "const a = = 1;")
	if err != nil {
		t.Fatal(err)
	}
	hindered(t, openedAs(t, page), "tooOld")
	ctx = opened(t)
	before(t, ctx, "delete HTMLScriptElement.prototype.noModule; Object.defineProperty(globalThis, 'WebAssembly', {get() { throw 1 }})")
	hindered(t, ctx, "tooOld")
}

// TestABrowserThatUnpacksNothingRunsThePage: many in use know no
// DecompressionStream.
func TestABrowserThatUnpacksNothingRunsThePage(t *testing.T) {
	ctx := opened(t)
	before(t, ctx, "delete globalThis.DecompressionStream")
	ready(t, ctx)
	begin(t, ctx, "manufacturing.yaml", "zh")
	wait(t, ctx, `document.querySelector(".total strong") !== null`)
}
