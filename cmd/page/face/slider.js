import { byId, el, folded } from "./dom.js";
import { state, word, onChange } from "./state.js";
import { put } from "./edit.js";
import { blockOf } from "./grid.js";
import { lazily } from "./lazy.js";
import { aside } from "./aside.js";
import { plotOf } from "./plot.js";
import { spelled } from "./spelled.js";

// An amount of the investment moves, and the file with it; the turns were
// computed exactly and are marked. Moving asks for no new turns: they hang on
// the other facts.

const audited = ["audited", "reported", "contracted"].map((name) => `investment.fixed_assets.${name}`);
let chosen = "", shownSlide = null;

export function showsSlider() {
  const path = () => chosen || audited.find((p) => p in amountsNow()) || audited[0];
  const others = () => JSON.stringify([state.lang, path(), { ...state.shown.written, [path()]: "" }]);
  const look = lazily(byId("slider"), others, aside, () => ({ do: "slide", path: path() }),
    (reply) => [choice(path(), (to) => { chosen = to; look(); }), ...slide(path(), reply)]);
  onChange(follow);
}

const amountsNow = () => (state.shown.last ? state.shown.last.amounts : {});

function choice(path, choose) {
  const select = el("select", { id: "slideWhat", change: (event) => choose(event.target.value) },
    ...state.sliders.map((s) => el("option", { value: s.path, selected: s.path === path }, s.label)));
  return el("p", {}, el("label", { for: "slideWhat" }, word("slideWhat")), " ", select);
}

function slide(path, { to, edges, stretches, blocks, error }) {
  shownSlide = null;
  if (error) return [el("p", { class: "note" }, error)];
  const slider = state.sliders.find((s) => s.path === path), named = (at) => spelled(Number(at), slider.dollars);
  let waiting = false;
  const range = el("input", { type: "range", id: "slide", min: 0, max: to, step: stepOf(Number(to)), "aria-label": slider.label,
    input: () => {
      if (!waiting) requestAnimationFrame(() => { waiting = false; put(path, named(range.value)); });
      waiting = true;
    } });
  const said = el("output", { for: "slide" });
  const plot = plotOf(stretches, edges, Number(to), named);
  shownSlide = { path, range, said, plot, named };
  const go = (edge) => { if (edge) put(path, named(edge.at)); };
  const now = () => Number(amountsNow()[path] || 0);
  const before = () => edges.filter((e) => Number(e.at) < now()).pop(), after = () => edges.find((e) => Number(e.at) > now());
  follow();
  return [said, plot.drawing, range,
    el("p", { class: "row" }, el("button", { type: "button", id: "turnBefore", click: () => go(before()) }, word("before")),
      el("button", { type: "button", id: "turnAfter", click: () => go(after()) }, word("after"))),
    el("p", { class: "note", id: "turnsHead" }, word("turns")),
    el("div", { class: "group", role: "group", "aria-labelledby": "turnsHead" }, ...edges.map((e) =>
      el("button", { type: "button", class: "turn", value: e.at, click: () => go(e) }, named(e.at), el("small", {}, ` ${e.jump}`)))),
    folded("turn table", false, word("turnTable"), ...blocks.map((b) => blockOf(b, "h4")))];
}

// follow lays into the slider what the file has.
function follow() {
  if (!shownSlide || !state.shown.last) return;
  const { path, range, said, plot, named } = shownSlide, now = amountsNow()[path];
  const value = now === undefined ? word("leaveOut") : named(now), total = state.shown.last.total.text;
  said.textContent = `${value} → ${word("total")} ${total}`;
  range.setAttribute("aria-valuetext", said.textContent);
  plot.mark(now === undefined ? null : Number(now));
  if (now !== undefined && document.activeElement !== range) range.value = now;
}

// stepOf is a round four hundredth, at the most.
function stepOf(to) {
  const power = 10 ** Math.floor(Math.log10(to / 400));
  return [5, 2, 1].map((lead) => lead * power).find((step) => step <= to / 400);
}
