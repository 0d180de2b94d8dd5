package main

import (
	"encoding/json"
	"regexp"
	"strings"
	"testing"
)

// TestNoNameBecomesMarkup: nothing that stands in a project runs or is drawn.
func TestNoNameBecomesMarkup(t *testing.T) {
	ctx := used(t, "lead.yaml", "zh")
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

// TestThePolicyLetsNothingOutOrIn: a script that were in the page could neither
// run nor reach anybody.
func TestThePolicyLetsNothingOutOrIn(t *testing.T) {
	ctx := opened(t)
	ready(t, ctx)
	js[bool](t, ctx, `(() => {
		globalThis.barred = [];
		document.addEventListener("securitypolicyviolation", (e) => barred.push(e.effectiveDirective));
		const add = (tag, about) => document.body.append(Object.assign(document.createElement(tag), about));
		add("script", { textContent: "globalThis.hurt = 1" });
		add("img", { src: "https://example.invalid/x.png" });
		add("iframe", { src: "https://example.invalid/" });
		add("style", { textContent: "body { display: none }" });
		fetch("https://example.invalid/").catch(() => {});
		const form = Object.assign(document.createElement("form"), { action: "https://example.invalid/" });
		document.body.append(form);
		form.submit();
		return true;
	})()`)
	wait(t, ctx, `["script-src-elem", "img-src", "frame-src", "style-src-elem", "connect-src", "form-action"].every((d) => barred.includes(d))`)
	if js[bool](t, ctx, `globalThis.hurt !== undefined`) {
		t.Error("a script ran")
	}
}
