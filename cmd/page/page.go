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
	zipped, err := packed(wasm)
	if err != nil {
		return nil, err
	}
	exec, err := runtime()
	if err != nil {
		return nil, err
	}
	return assembled(zipped, remarks.ReplaceAllString(string(exec), ""))
}

// assembled is the page around a program and what runs it.
func assembled(program []byte, runtime string) ([]byte, error) {
	frame, err := face.ReadFile("face/page.html")
	if err != nil {
		return nil, err
	}
	style, err := face.ReadFile("face/style.css")
	if err != nil {
		return nil, err
	}
	script, err := script("main.js")
	if err != nil {
		return nil, err
	}
	page := strings.NewReplacer(
		"{{policy}}", policy(string(style), runtime, script),
		"{{style}}", string(style), "{{runtime}}", runtime, "{{script}}", script, "{{program}}", signs(program), "{{bytes}}", strconv.Itoa(len(program)),
		"{{opening}}", both(opening), "{{noWasm}}", both(noWasm), "{{tooOld}}", both(tooOld), "{{noScript}}", both(noScript),
	).Replace(string(frame))
	return []byte(page), nil
}

// policy lets the page run what was put into it, known by its hash, and reach
// nothing else at all.
func policy(style string, scripts ...string) string {
	allowed := []string{"'wasm-unsafe-eval'"}
	for _, s := range scripts {
		allowed = append(allowed, hash(s))
	}
	return "default-src 'none'; script-src " + strings.Join(allowed, " ") + "; style-src " + hash(style) + "; base-uri 'none'; form-action 'none'"
}

func hash(s string) string {
	sum := sha256.Sum256([]byte(s))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// What the page says before its program runs, in both languages: nobody has
// chosen one yet.
var (
	opening = lang.T("正在打开……", "Opening …")
	noWasm  = lang.T("本浏览器不允许运行 WebAssembly，本页不能计算。请换用新版 Chrome、Edge、Firefox、奇安信或 360 浏览器（极速模式），或请管理员允许本页运行 WebAssembly；也可以使用命令行程序 fuchi。",
		"This browser does not let WebAssembly run, so the page cannot compute. Open it in a recent Chrome, Edge, Firefox or Safari, or ask your administrator to allow WebAssembly; or use the command fuchi.")
	tooOld = lang.T("本浏览器版本过旧，不能解压本页的程序（需 Chrome 或 Edge 97、Firefox 113、Safari 16.4 以上）。请更新浏览器，或使用命令行程序 fuchi。",
		"This browser is too old to unpack the program of the page (it takes Chrome or Edge 97, Firefox 113, Safari 16.4 or later). Update it, or use the command fuchi.")
	noScript = lang.T("本页需要 JavaScript。它不联网，只在本机计算。", "This page needs JavaScript. It computes on this machine alone and sends nothing.")
)

func both(t lang.Text) string {
	return html.EscapeString(t.In(lang.Chinese)) + "<br>" + html.EscapeString(t.In(lang.English))
}
