import { byId, el, folded } from "./dom.js";
import { state, word, onChange } from "./state.js";
import { blockOf } from "./grid.js";
import { chartOf } from "./chart.js";
import { switchesOf } from "./switches.js";
import { variantsOf } from "./variants.js";
import { showField } from "./seek.js";

// The answer, live: first the sum, then what a person asks next.

export function showsResult() {
  onChange(draw);
  let resting = 0;
  window.addEventListener("resize", () => { clearTimeout(resting); resting = setTimeout(draw, 200); });
}

function draw() {
  if (!state.shown) return;
  const { problems, last } = state.shown;
  byId("problems").replaceChildren(...problemsOf(problems));
  byId("sum").textContent = (problems.length > 0 ? `✗ ${problems.length} · ` : "") + (last ? `${word("total")} ${last.total.text}` : "");
  for (const [id, made] of Object.entries({ head: headOf, answer: answerOf, unfold: unfoldingsOf })) {
    byId(id).classList.toggle("stale", problems.length > 0);
    byId(id).replaceChildren(...(last ? made(last) : []).filter((e) => e !== null));
  }
  for (const e of document.querySelectorAll(".sums")) e.classList.toggle("over", e.scrollWidth > e.clientWidth);
}

function problemsOf(problems) {
  if (problems.length === 0) return [];
  return [el("div", { class: "wrong" }, el("p", {}, word("problems")),
    el("ol", {}, ...problems.slice(0, 200).map((p) => el("li", {},
      el("button", { type: "button", class: "plain", click: () => goTo(p) }, `${word("line")} ${p.line}:${p.col}`), " ",
      p.path ? el("code", {}, p.path) : null, p.path ? " " : null, p.message,
      p.hint ? el("span", { class: "hint" }, ` ${p.hint}`) : null))))];
}

// goTo shows the field of a problem, or, where the text is open or the form has
// no such field, its line in the text.
function goTo(problem) {
  if (!byId("form").hidden && showField(problem.field)) return;
  byId("yamlTab").click();
  const text = byId("text"), lines = text.value.split("\n");
  const at = lines.slice(0, problem.line - 1).reduce((sum, line) => sum + line.length + 1, 0);
  text.focus();
  text.setSelectionRange(at, at + (lines[problem.line - 1] || "").length);
}

const headOf = (result) => [headline(result), variantsOf(result)];

function answerOf(result) {
  const at = result.blocks.findIndex((b) => b.grid && b.grid.footer);
  return result.blocks.flatMap((b, i) => (i === at ? [chartOf(b.grid), blockOf(b)] : [blockOf(b)]));
}

function unfoldingsOf(result) {
  return [
    folded("steps", false, word("steps"), ...result.awards.map(unfolding)),
    folded("check", false, word("check"), ...result.check.map((b) => blockOf(b))),
    readingsOf(result),
  ];
}

// readingsOf are the switches; on paper the report's own lines say it.
function readingsOf(result) {
  const switches = folded("readings", true, word("readings"), ...switchesOf(result.switches));
  switches.classList.add("readings");
  return switches;
}

function headline(result) {
  const range = result.least.amount !== result.most.amount;
  return el("div", { class: "headline" },
    el("p", { class: "name" }, result.title),
    el("p", { class: "total" }, el("span", {}, word("total")), " ", el("strong", {}, result.total.text)),
    range ? el("p", { class: "range" }, `${word("range")}${result.least.text} – ${result.most.text}`) : null,
    range && result.partial ? el("p", { class: "note" }, word("rangeOpen")) : null);
}

// unfolding is one award: its citation and conditions, then each line step by step.
function unfolding(award, n) {
  const [first, ...others] = award.blocks;
  return folded(`award ${first.heading || n}`, false, first.heading || "",
    blockOf({ ...first, heading: "" }), ...others.map((b) => blockOf(b, "h4")));
}
