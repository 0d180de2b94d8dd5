import { el, folded } from "./dom.js";
import { word } from "./state.js";
import { put } from "./edit.js";

// The unclear clauses as switches. What is chosen is written into the project
// file, so that the file says how it was read.

export function switchesOf(switches) {
  const matters = (s) => s.ways.some((w) => w.effect || (w.id === s.chosen && !w.default));
  const others = switches.filter((s) => !matters(s));
  return [...switches.filter(matters).map(switchOf),
    others.length ? folded("other readings", false, word("others"), ...others.map(switchOf)) : null].filter((e) => e !== null);
}

function switchOf(s) {
  return el("fieldset", { class: "switch" },
    el("legend", {}, `${s.where} `, el("code", {}, s.name)),
    el("p", {}, s.text),
    ...s.ways.map((w) => el("label", { class: "way" },
      el("input", { type: "radio", name: `reading ${s.name}`, value: w.id, checked: w.id === s.chosen,
        change: () => put(`readings.${s.name}`, w.default ? "" : w.id) }),
      el("span", {}, w.meaning, w.default ? el("small", {}, ` (${word("default")})`) : null,
        w.effect ? el("em", {}, ` ${w.effect}`) : null))));
}
