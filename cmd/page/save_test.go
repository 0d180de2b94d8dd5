package main

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/chromedp"
)

// saves has what the page saves land in a folder.
func saves(t *testing.T, ctx context.Context) (folder string) {
	t.Helper()
	folder = t.TempDir()
	do(t, ctx, chromedp.Func(func(ctx context.Context, tab *chromedp.Target) error {
		_, err := cdp.Call(ctx, tab, browser.SetDownloadBehavior, browser.SetDownloadBehaviorParams{
			Behavior: browser.SetDownloadBehaviorBehaviorAllow, DownloadPath: folder,
			BrowserContextID: chromedp.FromContext(ctx).BrowserContextID})
		return err
	}))
	return folder
}

// saved is what has landed under a name.
func saved(t *testing.T, folder, name string) string {
	t.Helper()
	for range 200 {
		if b, err := os.ReadFile(filepath.Join(folder, name)); err == nil && len(b) > 0 {
			return string(b)
		}
		time.Sleep(50 * time.Millisecond)
	}
	t.Fatal("nothing was saved as", name)
	return ""
}

// TestWhatIsSavedOpensAsItWas: byte for byte, with a mark of byte order and
// lines that end as Windows ends them; what a form changed in it is there when
// it is opened again, and the answer is the same.
func TestWhatIsSavedOpensAsItWas(t *testing.T) {
	ctx := used(t, "manufacturing.yaml", "zh")
	folder := saves(t, ctx)
	raw, err := os.ReadFile(samplePath(t, "town_small.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	text := "\uFEFF" + strings.ReplaceAll(string(raw), "\n", "\r\n")
	file := filepath.Join(t.TempDir(), "甲.yaml")
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	open := func(file string) {
		do(t, ctx, chromedp.SetUploadFiles(chromedp.CSS("#picker"), []string{file}))
		wait(t, ctx, `document.getElementById("file").textContent === "`+filepath.Base(file)+`"`)
	}
	open(file)
	do(t, ctx, chromedp.Click(chromedp.CSS("#save")))
	if got := saved(t, folder, "甲.yaml"); got != text {
		t.Errorf("%d bytes were saved of %d", len(got), len(text))
	}
	put(t, ctx, "investment.total", "8000万元")
	wait(t, ctx, `document.getElementById("text").value.includes("8000万元")`)
	before := js[string](t, ctx, `document.getElementById("answer").textContent`)
	if err := os.Remove(filepath.Join(folder, "甲.yaml")); err != nil {
		t.Fatal(err)
	}
	do(t, ctx, chromedp.Click(chromedp.CSS("#save")))
	again := filepath.Join(folder, "甲.yaml")
	if got, want := saved(t, folder, "甲.yaml"), strings.Replace(text, "9000万元", "8000万元", 1); got != want {
		t.Error("the form changed more than the amount")
	}
	begin(t, ctx, "manufacturing.yaml", "zh")
	open(again)
	wait(t, ctx, `document.getElementById("field-investment.total").value === "8000万元"`)
	if after := js[string](t, ctx, `document.getElementById("answer").textContent`); after != before {
		t.Error("the answer is another one")
	}
}

// TestWhatWasNotSavedCanBeTakenBack: another file over it is no loss.
func TestWhatWasNotSavedCanBeTakenBack(t *testing.T) {
	ctx := used(t, "lead.yaml", "zh")
	put(t, ctx, "project.name", "no loss")
	wait(t, ctx, `document.getElementById("text").value.includes("no loss")`)
	begin(t, ctx, "manufacturing.yaml", "zh")
	do(t, ctx, chromedp.Click(chromedp.CSS("#takeBack")))
	wait(t, ctx, `document.querySelector(".name").textContent === "no loss"`)
}
