import { el } from "./dom.js";
import { state, word, onChange } from "./state.js";

// Some answers take longer than a key stroke may. Each is made when it is
// unfolded, and anew once nobody has changed the file for a while; one that took
// long waits until it is asked for.

const rest = 500, long = 400;

// lazily fills a fold with what make gives; about says what the answer hangs on.
// It returns what looks whether that has changed.
export function lazily(fold, about, make) {
  const body = fold.lastElementChild;
  let made = null, took = 0, timer = 0;
  const run = () => {
    const began = performance.now();
    made = about();
    body.replaceChildren(...make());
    took = performance.now() - began;
  };
  const soon = () => {
    body.replaceChildren(el("p", { class: "note" }, word("working")));
    timer = setTimeout(run, 30); // the words are painted first
  };
  const look = () => {
    if (!fold.open || state.shown.problems.length > 0 || made === about()) return;
    clearTimeout(timer);
    if (made === null) soon();
    else if (took < long) timer = setTimeout(run, rest);
    else body.replaceChildren(el("button", { type: "button", click: soon }, word("again")));
  };
  fold.addEventListener("toggle", look);
  onChange(look);
  return look;
}
