package main

import (
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// TestNothingIsKeptUnlessAsked: neither what is dropped into the page nor what is
// typed; asked, it is there again when the page is, until it is wiped.
func TestNothingIsKeptUnlessAsked(t *testing.T) {
	ctx := opened(t)
	ready(t, ctx)
	text, err := os.ReadFile(samplePath(t, "lead.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	js[bool](t, ctx, `(() => {
		const carried = new DataTransfer();
		carried.items.add(new File([`+strconv.Quote(string(text))+`], "dropped.yaml"));
		return document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: carried, bubbles: true, cancelable: true }));
	})()`)
	wait(t, ctx, `document.getElementById("file").textContent === "dropped.yaml"`)
	kept := func() string {
		return js[string](t, ctx, `JSON.stringify([localStorage, sessionStorage]) + document.cookie`)
	}
	if has := kept(); has != "[{},{}]" {
		t.Error("before anybody asked is kept", has)
	}
	do(t, ctx, chromedp.Click(chromedp.CSS("#keep")), chromedp.Reload())
	ready(t, ctx)
	if name := js[string](t, ctx, `document.getElementById("file").textContent`); name != "dropped.yaml" {
		t.Error("asked to keep it, the page opens with", name)
	}
	do(t, ctx, chromedp.Click(chromedp.CSS("#wipe")))
	if has := kept(); has != "[{},{}]" {
		t.Error("wiped, there is still", has)
	}
	put(t, ctx, "project.name", "typed later")
	wait(t, ctx, `document.getElementById("text").value.includes("typed later")`)
	if has := kept(); strings.Contains(has, "typed later") {
		t.Error("after wiping is kept", has)
	}
}
