package main

import (
	"crypto/sha256"
	"encoding/base64"
	"html"
	"strconv"
	"strings"

	"github.com/shanting/fuchi/calc/lang"
)

// build makes the page.
func build() ([]byte, error) {
	wasm, err := program()
	if err != nil {
		return nil, err
	}
	small, err := packed(wasm)
	if err != nil {
		return nil, err
	}
	exec, err := runtime()
	if err != nil {
		return nil, err
	}
	script, err := script("main.js")
	if err != nil {
		return nil, err
	}
	return assembled(small, indents.ReplaceAllString(remarks.ReplaceAllString(string(exec), ""), ""), script)
}

// assembled is the page around a program, what runs it, and the script.
func assembled(program []byte, runtime, script string) ([]byte, error) {
	frame, err := face.ReadFile("face/page.html")
	if err != nil {
		return nil, err
	}
	style, err := face.ReadFile("face/style.css")
	if err != nil {
		return nil, err
	}
	watch, err := face.ReadFile("face/watch.js")
	if err != nil {
		return nil, err
	}
	page := strings.NewReplacer(
		"{{policy}}", policy(string(style), string(watch), runtime, script), "{{watch}}", string(watch),
		"{{style}}", string(style), "{{runtime}}", runtime, "{{script}}", script,
		"{{program}}", signs(program), "{{bytes}}", strconv.Itoa(len(program)),
		"{{opening}}", both(opening), "{{noWasm}}", both(noWasm),
		"{{tooOld}}", both(tooOld), "{{noScript}}", both(noScript),
	).Replace(string(frame))
	return []byte(page), nil
}

// policy lets the page run what was put into it, known by its hash, also in a
// worker, which only such a script can make, and reach nothing else at all.
func policy(style string, scripts ...string) string {
	allowed := []string{"'wasm-unsafe-eval'"}
	for _, s := range scripts {
		allowed = append(allowed, hash(s))
	}
	return "default-src 'none'; script-src " + strings.Join(allowed, " ") + "; style-src " + hash(style) +
		"; worker-src blob:; base-uri 'none'; form-action 'none'"
}

func hash(s string) string {
	sum := sha256.Sum256([]byte(s))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

func both(t lang.Text) string {
	return html.EscapeString(t.In(lang.Chinese)) + "<br>" + html.EscapeString(t.In(lang.English))
}
