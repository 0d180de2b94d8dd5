package main

import (
	"context"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"github.com/shanting/fuchi/cmd/page/desk"
)

const slider = `document.getElementById("slide")`

// slid has the turns of a sample on the slider.
func slid(t *testing.T, sample, lang string) context.Context {
	t.Helper()
	ctx := opened(t)
	ready(t, ctx)
	begin(t, ctx, sample, lang)
	watched(t, ctx, false)
	do(t, ctx, chromedp.Click(chromedp.CSS("#slider summary")))
	wait(t, ctx, slider+` !== null`)
	return ctx
}

// totalOf is the total that the desk gives for the text in the page.
func totalOf(t *testing.T, ctx context.Context, lang string) string {
	t.Helper()
	d, err := desk.Open()
	if err != nil {
		t.Fatal(err)
	}
	text := js[string](t, ctx, `document.getElementById("text").value`)
	shown := d.Ask(desk.Request{Do: "show", Lang: lang, Name: "a.yaml", Text: text})
	return shown["result"].(desk.Tree)["total"].(desk.Tree)["text"].(string)
}

// TestTheKeysOfTheSliderMoveTheFile: an arrow moves it a step, the buttons to
// the turns, and the total is that of the file.
func TestTheKeysOfTheSliderMoveTheFile(t *testing.T) {
	ctx := slid(t, "manufacturing.yaml", "zh")
	turns := js[[]string](t, ctx, `[...document.querySelectorAll("button.turn")].map((o) => o.value)`)
	if got := strings.Join(turns, " "); got != "100000000 115000000 300000000 315000000 500000000 515000000" {
		t.Error("the turns are", got)
	}
	do(t, ctx, chromedp.Click(chromedp.CSS("#turnAfter")))
	wait(t, ctx, `document.getElementById("text").value.includes("audited: 5亿元")`)
	if at := js[string](t, ctx, slider+`.value`); at != "500000000" {
		t.Error("the slider stands at", at)
	}
	do(t, ctx, chromedp.Focus(chromedp.CSS("#slide")), chromedp.KeyEvent(kb.ArrowRight))
	wait(t, ctx, `document.getElementById("text").value.includes("audited: 5.02亿元")`)
	want := totalOf(t, ctx, "zh")
	wait(t, ctx, total+` === "`+want+`"`)
	if said := js[string](t, ctx, slider+`.getAttribute("aria-valuetext")`); said != "5.02亿元 → 合计（元） "+want {
		t.Error("a screen reader says", said)
	}
}

// TestTurnsAreNotSoughtAtAKeyStroke: not while the slider is folded, once when it
// is unfolded, never for its own moves, and again when another fact is changed.
func TestTurnsAreNotSoughtAtAKeyStroke(t *testing.T) {
	ctx := slid(t, "promised.yaml", "en")
	sought := func() int { return js[int](t, ctx, `aside.length`) }
	do(t, ctx, chromedp.Focus(chromedp.CSS("#slide")))
	for range 20 {
		do(t, ctx, chromedp.KeyEvent(kb.ArrowLeft))
	}
	wait(t, ctx, `document.getElementById("text").value.includes("audited: " + `+slider+`.value / 1e6 + " million yuan")`)
	if n := sought(); n != 1 {
		t.Error("after moving they were sought", n)
	}
	if totalOf(t, ctx, "en") != js[string](t, ctx, total) {
		t.Error("the total is not that of the file")
	}
	put(t, ctx, "investment.moved_equipment", "0")
	wait(t, ctx, `aside.length === 2`)
	do(t, ctx, chromedp.Click(chromedp.CSS("#slider summary")))
	put(t, ctx, "investment.moved_equipment", "1000万元")
	wait(t, ctx, `document.getElementById("text").value.includes("1000万元")`)
	js[bool](t, ctx, `(setTimeout(() => { globalThis.rested = true; }, 1200), true)`)
	wait(t, ctx, `globalThis.rested`)
	if n := sought(); n != 2 {
		t.Error("folded, they were sought", n)
	}
}
