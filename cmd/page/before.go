package main

import "github.com/shanting/fuchi/calc/lang"

// What the page says before its program runs, in both languages: nobody has
// chosen one yet.
var (
	opening = lang.T("正在打开……", "Opening …")

	noWasm = lang.T(
		"本浏览器不允许运行 WebAssembly，本页不能计算。请换用新版 Chrome、Edge、Firefox、奇安信或 360 浏览器"+
			"（极速模式），或请管理员允许本页运行 WebAssembly；也可以使用命令行程序 fuchi。",
		"This browser does not let WebAssembly run, so the page cannot compute. Open it in a recent Chrome, Edge, "+
			"Firefox or Safari, or ask your administrator to allow WebAssembly; or use the command fuchi.")

	tooOld = lang.T(
		"本浏览器版本过旧，不能运行本页的程序（需 Chrome 或 Edge 97、Firefox 102、Safari 16 以上）。"+
			"请更新浏览器，或使用命令行程序 fuchi。",
		"This browser is too old to run the program of the page (it takes Chrome or Edge 97, Firefox 102, "+
			"Safari 16 or later). Update it, or use the command fuchi.")

	noScript = lang.T("本页需要 JavaScript。它不联网，只在本机计算。",
		"This page needs JavaScript. It computes on this machine alone and sends nothing.")
)
