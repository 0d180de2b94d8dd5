import { byId, el, folded } from "./dom.js";
import { state, word, onChange } from "./state.js";
import { put } from "./edit.js";
import { inputOf } from "./field.js";

// The form is drawn from the table of keys; what stands in its fields is what the
// file has, as it is written there. While a field is being typed in, only its
// problems are drawn anew.

let drawn = "";

export function drawsForm() { onChange(drawForm); }

export function drawForm() {
  if (!state.shown) return;
  const outline = JSON.stringify([state.lang, state.name, Object.entries(state.shown.written).filter(([, v]) => /^\d*$/.test(v)).map(([path, v]) => path + v)]);
  if (outline !== drawn) redraw();
  drawn = outline;
  for (const field of byId("form").querySelectorAll("[data-path]")) fill(field);
}

function redraw() {
  const focused = document.activeElement && document.activeElement.id;
  byId("form").replaceChildren(...state.fields.map((key) => part(key, key.name)));
  if (focused && byId("form").contains(byId(focused))) byId(focused).focus();
}

const has = (path) => Object.keys(state.shown.written).some((p) => p === path || p.startsWith(`${path}.`) || p.startsWith(`${path}[`));

// part is what a key has in the form: a field, a group of fields, or a list of groups.
function part(key, path) {
  const listed = key.type === "list" || (key.several && /^\d+$/.test(state.shown.written[path] || ""));
  if (listed) return listOf(key.several || key, path);
  if (key.children.length > 0) return groupOf(key, path);
  return fieldOf(key, path);
}

function groupOf(key, path) {
  const inner = key.children.map((child) => part(child, `${path}.${child.name}`));
  return folded(`form ${path}`, path === "project" || (has(path) && !path.includes(".")), summaryOf(key, path), el("p", { class: "note" }, key.help), ...inner);
}

function listOf(key, path) {
  const many = Number(state.shown.written[path] || 0);
  const items = Array.from({ length: many }, (_, i) => itemOf(key, `${path}[${i}]`, i));
  const first = key.children.find((c) => c.children.length === 0);
  const add = el("button", { type: "button", id: `add-${path}`, click: () => put(`${path}[${many}].${first.name}`, "~") }, `${word("add")} · ${key.label}`);
  return folded(`form ${path}`, many > 0 && !path.includes("."), summaryOf(key, path), el("p", { class: "note" }, key.help), ...items, add);
}

function itemOf(key, path, i) {
  return el("fieldset", { class: "item" }, el("legend", {}, `${key.label} ${i + 1}`),
    ...key.children.map((child) => part(child, `${path}.${child.name}`)),
    el("button", { type: "button", click: () => put(path, "") }, `${word("remove")} · ${key.label} ${i + 1}`));
}

function summaryOf(key, path) {
  return [key.label, el("span", { class: "bad", "data-problems": path })];
}

function fieldOf(key, path) {
  const id = `field-${path}`;
  return el("div", { class: "field", "data-path": path },
    el("label", { for: id }, key.label, key.required ? " *" : ""),
    inputOf(key, path, id),
    el("p", { class: "help", id: `help-${path}` }, key.help),
    el("p", { class: "bad", id: `bad-${path}`, role: "status" }));
}

// fill lays into a field what the file has, unless it is being typed in.
function fill(field) {
  const path = field.dataset.path, value = state.shown.written[path];
  const input = field.querySelector("input, select");
  if (input !== document.activeElement) input.fill(value === undefined ? "" : value);
  const problems = state.shown.problems.filter((p) => p.field === path || p.field.startsWith(`${path}[`));
  input.setAttribute("aria-invalid", String(problems.length > 0));
  field.querySelector(".bad").textContent = problems.map((p) => `${p.message}${p.hint ? ` — ${p.hint}` : ""}`).join(" ");
}
