import { byId, el } from "./dom.js";
import { state, ask } from "./state.js";
import { blockOf } from "./grid.js";
import { lazily } from "./lazy.js";
import { showField } from "./seek.js";

// What is missing, by the money that hangs on it; each leads to its field.

export function showsMissing() {
  lazily(byId("missing"), () => state.lang + state.text, () => {
    const reply = ask({ do: "lacking" });
    if (reply.error) return [reply.error];
    const blocks = reply.blocks.map((b) => blockOf(b));
    for (const cell of blocks.flatMap((b) => [...b.querySelectorAll("tbody td:first-child")])) {
      const path = cell.textContent;
      cell.replaceChildren(el("button", { type: "button", class: "plain", click: () => showField(path) }, path));
    }
    return blocks;
  });
}
