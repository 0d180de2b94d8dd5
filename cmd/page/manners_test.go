package main

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

const total = `document.querySelector(".total strong").textContent`

// put types into a field as a person does: what it held goes first.
func put(t *testing.T, ctx context.Context, path, value string) {
	t.Helper()
	js[bool](t, ctx, `(() => { for (let e = document.getElementById("field-`+path+`"); e; e = e.parentElement) if (e.tagName === "DETAILS") e.open = true;
		const f = document.getElementById("field-`+path+`"); f.focus(); f.select && f.select(); return true; })()`)
	do(t, ctx, chromedp.KeyEvent(value))
}

func TestAWrongAmountIsToldBesideItsField(t *testing.T) {
	ctx := opened(t)
	ready(t, ctx)
	begin(t, ctx, "manufacturing.yaml", "zh")
	before := js[string](t, ctx, total)
	put(t, ctx, "investment.fixed_assets.audited", "三点五")
	wait(t, ctx, `document.getElementById("bad-investment.fixed_assets.audited").textContent !== ""`)
	if js[string](t, ctx, `document.getElementById("field-investment.fixed_assets.audited").getAttribute("aria-invalid")`) != "true" {
		t.Error("the field is not marked")
	}
	if after := js[string](t, ctx, total); after != before {
		t.Errorf("the last result %s gave way to %s", before, after)
	}
	put(t, ctx, "investment.fixed_assets.audited", "2亿元")
	wait(t, ctx, `document.getElementById("bad-investment.fixed_assets.audited").textContent === ""`)
	wait(t, ctx, `document.getElementById("text").value.includes("2亿元")`)
}

func TestAReadingIsSwitchedInTheFile(t *testing.T) {
	ctx := opened(t)
	ready(t, ctx)
	begin(t, ctx, "manufacturing.yaml", "en")
	before := js[string](t, ctx, total)
	js[bool](t, ctx, `(document.querySelector('input[name="reading rebate_base"][value="district_share"]').click(), true)`)
	wait(t, ctx, total+` !== "`+before+`"`)
	if text := js[string](t, ctx, `document.getElementById("text").value`); !strings.Contains(text, "rebate_base: district_share") {
		t.Error("the file does not say how it was read")
	}
	js[bool](t, ctx, `(document.querySelector('input[name="reading rebate_base"][value="net"], input[name="reading rebate_base"]:not([value="district_share"])').click(), true)`)
	wait(t, ctx, total+` === "`+before+`"`)
}

// TestWhatIsSavedOpensAsItWas: byte for byte, with a mark of byte order and
// lines that end as Windows ends them.
func TestWhatIsSavedOpensAsItWas(t *testing.T) {
	ctx := opened(t)
	ready(t, ctx)
	raw, err := os.ReadFile(samplePath(t, "town_small.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	text := "\uFEFF" + strings.ReplaceAll(string(raw), "\n", "\r\n")
	file := filepath.Join(t.TempDir(), "甲.yaml")
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	js[bool](t, ctx, `(window.saved = [], window.URL.createObjectURL = (b) => (b.text().then((x) => saved.push(x)), b.arrayBuffer().then((x) => saved.push(x.byteLength)), "#"), true)`)
	do(t, ctx, chromedp.SetUploadFiles(chromedp.CSS("#picker"), []string{file}))
	wait(t, ctx, `document.getElementById("file").textContent === "甲.yaml"`)
	js[bool](t, ctx, `(document.getElementById("save").click(), true)`)
	wait(t, ctx, `saved.length === 2`)
	if n := js[int](t, ctx, `saved.find((x) => typeof x === "number")`); n != len(text) {
		t.Errorf("%d bytes were saved of %d", n, len(text))
	}
}

// TestNoNameBecomesMarkup: nothing that stands in a project runs or is drawn.
func TestNoNameBecomesMarkup(t *testing.T) {
	ctx := opened(t)
	ready(t, ctx)
	hostile := `"><img src=x onerror="window.hurt=1"><script>window.hurt=1</script></textarea><h1>&lt;`
	name, err := json.Marshal(hostile) // what is JSON is YAML too
	if err != nil {
		t.Fatal(err)
	}
	text, err := json.Marshal("fuchi: 1\nproject:\n  name: " + string(name) + "\n")
	if err != nil {
		t.Fatal(err)
	}
	js[bool](t, ctx, `(document.getElementById("text").value = `+string(text)+`, document.getElementById("text").dispatchEvent(new Event("input")), true)`)
	wait(t, ctx, `document.querySelector(".name").textContent.includes("onerror")`)
	if js[bool](t, ctx, `window.hurt !== undefined || document.querySelector("#answer img, #answer script, #form img") !== null`) {
		t.Error("a name became markup")
	}
}

func TestAllFitsAPhoneAndTwiceTheSize(t *testing.T) {
	ctx := opened(t)
	ready(t, ctx)
	for _, width := range []int64{360, 720} {
		do(t, ctx, chromedp.EmulateViewport(width, 800))
		begin(t, ctx, "manufacturing.yaml", "en")
		if width == 720 {
			js[bool](t, ctx, `(document.documentElement.style.fontSize = "200%", true)`)
		}
		if wide := js[int](t, ctx, `document.documentElement.scrollWidth - document.documentElement.clientWidth`); wide > 0 {
			t.Errorf("%d pixels stand out at a width of %d", wide, width)
		}
	}
}

// TestEveryControlHasAName: a screen reader has something to say of each.
func TestEveryControlHasAName(t *testing.T) {
	ctx := opened(t)
	ready(t, ctx)
	begin(t, ctx, "manufacturing.yaml", "zh")
	nameless := js[[]string](t, ctx, `[...document.querySelectorAll("button, input, select, textarea, svg[role=img]")].filter((e) => !e.hidden &&
		!(e.textContent.trim() && e.tagName === "BUTTON") && !e.getAttribute("aria-label") && !e.getAttribute("aria-labelledby") && !(e.labels && e.labels.length && [...e.labels].some((l) => l.textContent.trim())))
		.map((e) => e.outerHTML.slice(0, 120))`)
	if len(nameless) > 0 {
		t.Errorf("%d without a name: %v", len(nameless), nameless[0])
	}
}

// TestTheKeyboardDoes: from the top by the tab key alone to a change of tab and
// of language.
func TestTheKeyboardDoes(t *testing.T) {
	ctx := opened(t)
	ready(t, ctx)
	seen := map[string]bool{}
	for range 14 {
		do(t, ctx, chromedp.KeyEvent("\t"))
		seen[js[string](t, ctx, `document.activeElement.id || document.activeElement.className`)] = true
		if js[string](t, ctx, `getComputedStyle(document.activeElement).outlineStyle`) == "none" {
			t.Error("the focus cannot be seen on", js[string](t, ctx, `document.activeElement.outerHTML.slice(0, 80)`))
		}
	}
	for _, id := range []string{"skip", "open", "save", "print", "language", "formTab"} {
		if !seen[id] {
			t.Errorf("the tab key does not reach %s: %v", id, seen)
		}
	}
}

func TestThePagePrints(t *testing.T) {
	ctx := opened(t)
	ready(t, ctx)
	begin(t, ctx, "manufacturing.yaml", "zh")
	var pdf []byte
	do(t, ctx, chromedp.Func(func(ctx context.Context, tab *chromedp.Target) error {
		ownSize := true
		printed, err := cdp.Call(ctx, tab, page.PrintToPDF, page.PrintToPDFParams{PreferCSSPageSize: &ownSize})
		if err == nil {
			pdf = printed.Data
		}
		return err
	}))
	if pages := len(regexp.MustCompile(`/Type\s*/Page\b[^s]`).FindAll(pdf, -1)); pages < 1 || pages > 6 {
		t.Errorf("%d sheets", pages)
	}
	if *pictures != "" {
		if err := os.WriteFile(filepath.Join(*pictures, "page.pdf"), pdf, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// TestThePageNamesNoHost: it can reach nobody, and names nobody to reach.
func TestThePageNamesNoHost(t *testing.T) {
	page, err := built()
	if err != nil {
		t.Fatal(err)
	}
	frame, _, _ := strings.Cut(string(page), `id="program"`)
	_, rest, _ := strings.Cut(string(page), "</script>")
	for _, m := range regexp.MustCompile(`(?:https?|wss?)://[^\s"'<)]+`).FindAllString(frame+rest, -1) {
		if m != "http://www.w3.org/2000/svg" { // the name of a language, not a place
			t.Errorf("the page names %s", m)
		}
	}
	if !strings.Contains(frame, "default-src 'none'") || strings.Contains(frame, "unsafe-inline") || strings.Contains(frame, "'unsafe-eval'") {
		t.Error("the policy is not strict")
	}
}

func TestTwoVariantsStandSideBySide(t *testing.T) {
	ctx := opened(t)
	ready(t, ctx)
	begin(t, ctx, "manufacturing.yaml", "zh")
	before := js[string](t, ctx, total)
	do(t, ctx, chromedp.Click(chromedp.CSS("#pin")))
	begin(t, ctx, "upgrade.yaml", "zh")
	sums := js[[]string](t, ctx, `[...document.querySelectorAll(".pair .total strong")].map((e) => e.textContent)`)
	if now := js[string](t, ctx, total); len(sums) != 2 || sums[0] != before || sums[1] != now || now == before {
		t.Errorf("%v stand side by side, after %s and now %s", sums, before, now)
	}
}
