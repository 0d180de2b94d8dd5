//go:build js

// Command wasm is the calculator inside the page: one function that takes a
// request and gives the reply.
package main

import (
	"syscall/js"

	"github.com/shanting/fuchi/cmd/page/desk"
)

func main() {
	d, err := desk.Open()
	if err != nil { // the tests open the same documents
		panic(err)
	}
	js.Global().Set("fuchi", js.FuncOf(func(_ js.Value, args []js.Value) any {
		return reply(d.Ask(request(args[0])))
	}))
	js.Global().Call("fuchiOpened")
	select {} // the page goes on asking
}

// request is what the page asks, as an object of it.
func request(v js.Value) desk.Request {
	text := func(name string) string {
		if field := v.Get(name); field.Type() == js.TypeString {
			return field.String()
		}
		return ""
	}
	return desk.Request{Do: text("do"), Lang: text("lang"), Name: text("name"), Text: text("text"),
		Format: text("format"), Path: text("path"), Value: text("value"),
		Kept: text("kept"), KeptName: text("keptName")}
}

// reply hands bytes over as bytes: a text on its way into the page loses the mark
// of byte order before it, without which Excel does not read csv.
func reply(t desk.Tree) desk.Tree {
	if b, ok := t["bytes"].([]byte); ok {
		array := js.Global().Get("Uint8Array").New(len(b))
		js.CopyBytesToJS(array, b)
		t["bytes"] = array
	}
	return t
}
