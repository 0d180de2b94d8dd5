package main

import (
	"context"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// watched has the page say what it asked in itself and of workers. Held, what
// goes to a worker waits until the test lets it go.
func watched(t *testing.T, ctx context.Context, held bool) {
	t.Helper()
	js[bool](t, ctx, `(() => {
		Object.assign(globalThis, { here: [], aside: [], living: [0], waits: [], held: `+strconv.FormatBool(held)+`, answers: fuchi });
		globalThis.fuchi = (r) => { here.push(r.do); return answers(r); };
		globalThis.Worker = class extends Worker {
			postMessage(m) {
				aside.push(m[1].do);
				living.push(living.at(-1) + 1);
				if (held) waits.push(() => super.postMessage(m)); else super.postMessage(m);
			}
			terminate() { living.push(living.at(-1) - 1); super.terminate(); }
		};
		return true;
	})()`)
}

// TestThePageGoesOnWhileALongAnswerIsMade: what is typed meanwhile is computed at
// once; the answer about the file as it was is dropped, and made anew.
func TestThePageGoesOnWhileALongAnswerIsMade(t *testing.T) {
	ctx := opened(t)
	ready(t, ctx)
	begin(t, ctx, "lead.yaml", "en")
	watched(t, ctx, true)
	do(t, ctx, chromedp.Click(chromedp.CSS("#missing summary")))
	wait(t, ctx, `waits.length === 1 && document.querySelector("#missing .meanwhile") !== null`)
	put(t, ctx, "contract.signed", "2024-03-01")
	wait(t, ctx, `document.getElementById("text").value.includes("2024-03-01")`)
	put(t, ctx, "project.name", "typed meanwhile")
	wait(t, ctx, `document.querySelector(".name").textContent.includes("typed meanwhile")`)
	wait(t, ctx, `waits.length > 1`)
	js[bool](t, ctx, `((held = false), waits.forEach((go) => go()), true)`)
	wait(t, ctx, `document.querySelector("#missing table") !== null && document.querySelector("#missing .meanwhile") === null`)
	if said := js[string](t, ctx, `document.querySelector("#missing tbody").textContent`); strings.Contains(said, "contract.signed") {
		t.Error("what was asked before is shown:", said)
	}
	if living := js[[]int](t, ctx, `living`); slices.Max(living) > 1 || living[len(living)-1] != 0 {
		t.Error("a question goes on for which nobody waits:", living)
	}
	if here := js[string](t, ctx, `here.join(" ")`); strings.Contains(here, "lacking") {
		t.Error("the page stood still for", here)
	}
}

// TestWithoutAWorkerThePageAnswersItself: where a browser has none, and where it
// lets a file have none.
func TestWithoutAWorkerThePageAnswersItself(t *testing.T) {
	page, err := built()
	if err != nil {
		t.Fatal(err)
	}
	ctx := openedAs(t, []byte(strings.Replace(string(page), "worker-src blob:", "worker-src 'none'", 1)))
	for _, without := range []string{"", "delete globalThis.Worker"} {
		if without != "" {
			before(t, ctx, without)
		}
		ready(t, ctx)
		begin(t, ctx, "lead.yaml", "zh")
		if without == "" {
			watched(t, ctx, false)
		}
		do(t, ctx, chromedp.Click(chromedp.CSS("#missing summary")))
		wait(t, ctx, `document.querySelectorAll("#missing tbody tr").length === 3`)
	}
}

// TestWhatIsMissingLeadsToItsField in both languages, and so does a group: it is
// computed when it is unfolded, with the words of the command. Where the result
// stood alone, the form comes back.
func TestWhatIsMissingLeadsToItsField(t *testing.T) {
	for _, c := range [][4]string{
		{"zh", "lead.yaml", "签订日期（contract.signed）???", "field-contract.signed"},
		{"en", "foreign_undecided.yaml", "investment.fixed_assets0.00+1,350,000.00", "section-investment.fixed_assets"},
	} {
		ctx := used(t, c[1], c[0])
		unfoldOne(t, ctx, "missing")
		wait(t, ctx, `document.querySelector("#missing .meanwhile") === null && document.querySelector("#missing tbody tr")?.textContent.startsWith("`+c[2]+`")`)
		do(t, ctx, chromedp.Click(chromedp.CSS("#alone")), chromedp.Click(chromedp.CSS("#missing td button")))
		if at := js[string](t, ctx, `document.activeElement.id`); at != c[3] {
			t.Errorf("in %s %s leads to %q", c[0], c[3], at)
		}
		js[bool](t, ctx, `(document.getElementById("missing").open = false)`)
	}
}

// TestEdgesAndPapersStandInTheirFolds with the words of the command.
func TestEdgesAndPapersStandInTheirFolds(t *testing.T) {
	ctx := used(t, "lead.yaml", "zh")
	for id, said := range map[string]string{"edges": "没有。", "papers": "凭证事实文件所写"} {
		unfoldOne(t, ctx, id)
		wait(t, ctx, `document.querySelector("#`+id+` > div").textContent.startsWith("`+said+`")`)
		js[bool](t, ctx, `(document.getElementById("`+id+`").open = false)`)
	}
}
