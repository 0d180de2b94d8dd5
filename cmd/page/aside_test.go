package main

import (
	"context"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// watched has the page say what it asked in itself and of workers. Held, what
// goes to a worker waits until the test lets it go.
func watched(t *testing.T, ctx context.Context, held bool) {
	t.Helper()
	hold := "super.postMessage(m)"
	if held {
		hold = "letGo.push(() => super.postMessage(m))"
	}
	js[bool](t, ctx, `(() => {
		Object.assign(globalThis, { here: [], aside: [], letGo: [], ended: 0, answers: fuchi });
		globalThis.fuchi = (r) => { here.push(r.do); return answers(r); };
		globalThis.Worker = class extends Worker {
			postMessage(m) { aside.push(m[1].do); `+hold+`; }
			terminate() { ended++; super.terminate(); }
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
	wait(t, ctx, `letGo.length === 1 && document.querySelector("#missing .meanwhile") !== null`)
	put(t, ctx, "contract.signed", "2024-03-01")
	wait(t, ctx, `document.getElementById("text").value.includes("2024-03-01")`)
	put(t, ctx, "project.name", "typed meanwhile")
	wait(t, ctx, `document.querySelector(".name").textContent.includes("typed meanwhile")`)
	wait(t, ctx, `letGo.length > 1`)
	if ended, asked := js[int](t, ctx, `ended`), js[int](t, ctx, `letGo.length`); ended != asked-1 {
		t.Errorf("of %d questions %d were ended", asked, ended)
	}
	js[bool](t, ctx, `(letGo.forEach((go) => go()), true)`)
	wait(t, ctx, `document.querySelector("#missing table") !== null && document.querySelector("#missing .meanwhile") === null`)
	if said := js[string](t, ctx, `document.querySelector("#missing tbody").textContent`); strings.Contains(said, "contract.signed") {
		t.Error("what was asked before is shown:", said)
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

// TestWhatIsMissingLeadsToItsField in both languages, and so does a group.
func TestWhatIsMissingLeadsToItsField(t *testing.T) {
	ctx := opened(t)
	ready(t, ctx)
	do(t, ctx, chromedp.Click(chromedp.CSS("#missing summary")))
	for _, lang := range []string{"zh", "en"} {
		for sample, id := range map[string]string{"lead.yaml": "field-contract.signed",
			"foreign_undecided.yaml": "section-investment.fixed_assets"} {
			begin(t, ctx, sample, lang)
			path := id[strings.Index(id, "-")+1:]
			wait(t, ctx, `document.querySelector("#missing .meanwhile") === null && document.querySelector("#missing td button")?.textContent.includes("`+path+`")`)
			do(t, ctx, chromedp.Click(chromedp.CSS("#missing td button")))
			if at := js[string](t, ctx, `document.activeElement.id`); at != id {
				t.Errorf("in %s %s leads to %q", lang, path, at)
			}
		}
	}
}

// TestEdgesAndPapersStandInTheirFolds, with the words of the command.
func TestEdgesAndPapersStandInTheirFolds(t *testing.T) {
	ctx := opened(t)
	ready(t, ctx)
	begin(t, ctx, "lead.yaml", "zh")
	for id, said := range map[string]string{"edges": "没有。", "papers": "凭证事实文件所写"} {
		do(t, ctx, chromedp.Click(chromedp.CSS("#"+id+" summary")))
		wait(t, ctx, `document.querySelector("#`+id+` > div").textContent.startsWith("`+said+`")`)
	}
}
