import { el } from "./dom.js";
import { state, word, onChange } from "./state.js";

// Some answers take longer than a key stroke may. Each is made when it is
// unfolded, and anew once nobody has typed for a while; meanwhile the last one
// stays, paler. One for which the page stood still waits until it is asked for.

const rest = 500, long = 400;

// lazily fills a fold with what show makes of the reply to a question; about says
// what the answer hangs on. It returns what looks whether that has changed.
export function lazily(fold, about, answer, question, show) {
  const body = fold.lastElementChild;
  let made = "", stood = 0, end = () => {};
  const pale = (what) => {
    body.querySelector(":scope > .meanwhile")?.remove();
    body.classList.toggle("stale", what !== null);
    if (what) body.prepend(el("p", { class: "note meanwhile", role: "status" }, what));
  };
  const run = () => {
    pale(word("working"));
    end = answer(question(), (reply, still) => {
      stood = still;
      pale(null);
      body.replaceChildren(...show(reply));
    });
  };
  const look = (by) => {
    const now = about();
    if (!fold.open || made === now) return;
    end();
    made = state.shown.problems.length > 0 ? "" : now;
    if (!made) { pale(word("problems")); return; }
    if (stood > long) { pale(el("button", { type: "button", click: run }, word("again"))); return; }
    const timer = setTimeout(run, by === "form" || by === "text" ? rest : 0);
    end = () => clearTimeout(timer);
  };
  fold.addEventListener("toggle", () => look());
  onChange(look);
  return look;
}
