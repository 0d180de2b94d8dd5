package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/chromedp"
)

var pictures = flag.String("pictures", "", "the folder that pictures of the page are written to")

// TestPicturesOfTheReadme takes the two that stand there: in Chinese by day as the
// page opens, in English by night with the slider.
//
//	go test ./cmd/page -run PicturesOfTheReadme -pictures $PWD/testdata/page
func TestPicturesOfTheReadme(t *testing.T) {
	if *pictures == "" {
		t.Skip("no -pictures")
	}
	ctx := opened(t)
	ready(t, ctx)
	do(t, ctx, chromedp.EmulateViewport(1440, 1000))
	begin(t, ctx, "manufacturing.yaml", "zh")
	theme(t, ctx, "light")
	picture(t, ctx, "page_zh_1440_light.png", chromedp.CaptureScreenshot())
	begin(t, ctx, "manufacturing.yaml", "en")
	theme(t, ctx, "dark")
	do(t, ctx, chromedp.Click(chromedp.CSS("#slider summary")))
	wait(t, ctx, slider+` !== null`)
	picture(t, ctx, "page_en_1440_dark.png", chromedp.CaptureScreenshot())
}

func theme(t *testing.T, ctx context.Context, name string) {
	t.Helper()
	js[bool](t, ctx, `document.documentElement.dataset.theme !== "`+name+`" && (document.getElementById("theme").click(), true)`)
	js[bool](t, ctx, `(document.activeElement.blur(), true)`)
}

// TestPicturesToLookAt: two languages, three widths, by day and by night, as the
// page opens and with all of it unfolded.
func TestPicturesToLookAt(t *testing.T) {
	if *pictures == "" {
		t.Skip("no -pictures")
	}
	ctx := opened(t)
	ready(t, ctx)
	for _, lang := range []string{"zh", "en"} {
		begin(t, ctx, "manufacturing.yaml", lang)
		for _, width := range []int64{360, 800, 1440} {
			for _, ground := range []string{"light", "dark"} {
				do(t, ctx, chromedp.EmulateViewport(width, 1100))
				theme(t, ctx, ground)
				name := fmt.Sprintf("look_%s_%d_%s.png", lang, width, ground)
				picture(t, ctx, name, chromedp.CaptureScreenshot())
				unfold(t, ctx, true)
				picture(t, ctx, "whole_"+name, chromedp.FullScreenshot(100))
				unfold(t, ctx, false)
			}
		}
	}
}

// unfold opens what answers more, or folds it again.
func unfold(t *testing.T, ctx context.Context, open bool) {
	t.Helper()
	js[bool](t, ctx, fmt.Sprintf(`(document.querySelectorAll("#result details").forEach((d) => { d.open = %t; }), true)`, open))
	if open {
		wait(t, ctx, slider+` !== null && document.querySelector("#edges table") !== null &&
			document.querySelectorAll(".meanwhile").length === 0`)
	}
}

func picture(t *testing.T, ctx context.Context, name string, take chromedp.Action[[]byte]) {
	t.Helper()
	taken, err := chromedp.Run(ctx, take)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(*pictures, name), taken, 0o644); err != nil {
		t.Fatal(err)
	}
}
