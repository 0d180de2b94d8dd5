import { el, folded } from "./dom.js";
import { state, word, ask, refresh } from "./state.js";
import { blockOf, gridOf } from "./grid.js";

// A variant is kept as the file it was, and asked again in the language of the
// page: two variants stand side by side, each as the report says it.

let kept = null;

export function variantsOf(result) {
  if (!kept) return el("p", { class: "tools" }, button("pin", () => { kept = { name: state.name, text: state.text }; }));
  const other = ask({ do: "show", name: kept.name, text: kept.text }).result;
  return el("section", { class: "variants" }, el("div", { class: "pair" },
    variantOf(word("pinned"), other), variantOf(word("current"), result)),
    folded("differs", false, word("differs"), ...differences()),
    el("p", { class: "tools" }, button("unpin", () => { kept = null; })));
}

const button = (id, act) => el("button", { type: "button", id, click: () => { act(); refresh("variants"); } }, word(id));

function differences() {
  const reply = ask({ do: "beside", kept: kept.text, keptName: kept.name });
  return reply.error ? [] : reply.blocks.map((b) => blockOf(b, "h4"));
}

// variantOf is the schedule with its years left out: what each award comes to.
function variantOf(title, result) {
  const schedule = result.blocks.find((b) => b.grid && b.grid.footer);
  return el("div", {}, el("h3", {}, title), el("p", {}, result.title), el("p", { class: "total" }, el("strong", {}, result.total.text)),
    schedule ? gridOf(sums(schedule.grid), title) : null);
}

function sums(grid) {
  const shown = [0, 1, grid.columns.length - 1], pick = (row) => shown.map((i) => row[i]);
  return { columns: pick(grid.columns), rows: grid.rows.map(pick), footer: pick(grid.footer) };
}
