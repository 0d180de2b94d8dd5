package main

import (
	"testing"

	"github.com/chromedp/chromedp"
)

// TestAllFitsAPhoneAndTwiceTheSize: nothing stands out at the width of a phone
// or of a small window, with a browser or its letters at 200 %, in either language.
func TestAllFitsAPhoneAndTwiceTheSize(t *testing.T) {
	for _, lang := range []string{"en", "zh"} {
		ctx := used(t, "manufacturing.yaml", lang)
		if lang == "en" { // whose words are longer
			unfoldOne(t, ctx, "slider")
			wait(t, ctx, slider+` !== null`)
		}
		js[bool](t, ctx, `(document.querySelectorAll("#form details, #papers, #unfold details").forEach((d) => { d.open = true; }), true)`)
		for _, c := range []struct {
			width   int64
			scale   float64
			letters string
		}{{360, 3, ""}, {920, 1, ""}, {720, 2, ""}, {720, 1, "200%"}, {1440, 1, ""}} {
			do(t, ctx, chromedp.EmulateViewport(c.width, 800, chromedp.EmulateScale(c.scale)))
			js[bool](t, ctx, `(document.documentElement.style.fontSize = "`+c.letters+`", true)`)
			if wide := js[int](t, ctx, `document.documentElement.scrollWidth - document.documentElement.clientWidth`); wide > 0 {
				t.Errorf("%d pixels stand out at a width of %d with letters of %s in %s", wide, c.width, c.letters, lang)
			}
			if out := js[[]string](t, ctx, `[...document.querySelectorAll("button, input, select, summary, legend, p, h3")].filter((e) => {
				const box = e.getBoundingClientRect();
				return e.checkVisibility() && !e.closest(".wide") && (box.right > (e.closest("main > section") || document.body).getBoundingClientRect().right + 1 || e.scrollWidth > e.clientWidth + 2 && e.tagName === "BUTTON");
			}).map((e) => e.outerHTML.slice(0, 90))`); len(out) > 0 {
				t.Errorf("cut off at a width of %d with letters of %s in %s: %v", c.width, c.letters, lang, out)
			}
		}
	}
}
