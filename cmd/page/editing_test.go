package main

import (
	"context"
	"strings"
	"testing"

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
	ctx := used(t, "town_small.yaml", "zh")
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
	ctx := used(t, "manufacturing.yaml", "en")
	before := js[string](t, ctx, total)
	js[bool](t, ctx, `(document.querySelector('input[name="reading rebate_base"][value="district_share"]').click(), true)`)
	wait(t, ctx, total+` !== "`+before+`"`)
	if text := js[string](t, ctx, `document.getElementById("text").value`); !strings.Contains(text, "rebate_base: district_share") {
		t.Error("the file does not say how it was read")
	}
	js[bool](t, ctx, `(document.querySelector('input[name="reading rebate_base"][value="net"], input[name="reading rebate_base"]:not([value="district_share"])').click(), true)`)
	wait(t, ctx, total+` === "`+before+`"`)
}

func TestTwoVariantsStandSideBySide(t *testing.T) {
	ctx := used(t, "town_small.yaml", "zh")
	before := js[string](t, ctx, total)
	do(t, ctx, chromedp.Click(chromedp.CSS("#pin")))
	begin(t, ctx, "upgrade.yaml", "zh")
	do(t, ctx, chromedp.Click(chromedp.CSS(".variants summary")))
	wait(t, ctx, `document.querySelectorAll(".variants details table tbody tr").length > 3`) // what differs, and why
	sums := js[[]string](t, ctx, `[...document.querySelectorAll(".pair .total strong")].map((e) => e.textContent)`)
	if now := js[string](t, ctx, total); len(sums) != 2 || sums[0] != before || sums[1] != now || now == before {
		t.Errorf("%v stand side by side, after %s and now %s", sums, before, now)
	}
	do(t, ctx, chromedp.Click(chromedp.CSS("#unpin")))
}
