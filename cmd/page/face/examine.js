import { byId, el } from "./dom.js";
import { state } from "./state.js";
import { blockOf } from "./grid.js";
import { lazily } from "./lazy.js";
import { here, aside } from "./aside.js";
import { showField } from "./seek.js";

// What somebody who examines an application asks besides the answer, each in its
// fold: what is missing by the money that hangs on it, how near an edge lies,
// which papers prove the figures.

export function showsExamination() {
  const fold = (id, answer, what) => lazily(byId(id), () => state.lang + state.text, answer, () => ({ do: what }), blocksOf);
  fold("missing", aside, "lacking");
  fold("edges", aside, "edges");
  fold("papers", here, "papers"); // which takes no time
}

function blocksOf({ error, blocks, paths }) {
  if (error) return [el("p", { class: "note" }, error)];
  const made = blocks.map((b) => blockOf(b));
  if (paths) made.flatMap((b) => [...b.querySelectorAll("tbody td:first-child")]).forEach((cell, i) => leadsTo(cell, paths[i]));
  return made;
}

// leadsTo makes of the name of a fact what leads to its field.
function leadsTo(cell, path) {
  cell.replaceChildren(el("button", { type: "button", class: "plain", click: () => showField(path) }, cell.textContent));
}
