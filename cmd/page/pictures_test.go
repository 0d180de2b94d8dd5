package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/chromedp"
)

var pictures = flag.String("pictures", "", "the folder that pictures of the page are written to")

// TestPictures takes pictures to be looked at: two languages, three widths, by
// day and by night.
func TestPictures(t *testing.T) {
	if *pictures == "" {
		t.Skip("no -pictures")
	}
	ctx := opened(t)
	ready(t, ctx)
	for _, lang := range []string{"zh", "en"} {
		for _, width := range []int64{360, 800, 1440} {
			for _, theme := range []string{"light", "dark"} {
				do(t, ctx, chromedp.EmulateViewport(width, 1100))
				begin(t, ctx, "manufacturing.yaml", lang)
				js[bool](t, ctx, `document.documentElement.dataset.theme !== "`+theme+`" && (document.getElementById("theme").click(), true)`)
				picture, err := chromedp.Run(ctx, chromedp.CaptureScreenshot())
				if err != nil {
					t.Fatal(err)
				}
				name := filepath.Join(*pictures, fmt.Sprintf("page_%s_%d_%s.png", lang, width, theme))
				if err := os.WriteFile(name, picture, 0o644); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
}
