import { byId, el, folded } from "./dom.js";
import { state, word, onChange } from "./state.js";
import { put } from "./edit.js";
import { inputOf } from "./field.js";

// The form is drawn from the table of keys; what stands in its fields is what the
// file has, as it is written there. While a field is being typed in, only its
// problems are drawn anew: another field in its place would lose what an input
// method is composing.

let drawn = "";

export function drawsForm() { onChange(drawForm); }

export function drawForm(by) {
  if (!state.shown) return;
  const outline = [state.lang, ...state.fields.flatMap((key) => shapeOf(key, key.name))].join(" ");
  const anew = by === "file" || outline !== drawn;
  if (anew) redraw();
  drawn = outline;
  for (const field of byId("form").querySelectorAll("[data-path]")) fill(field, anew);
  for (const mark of byId("form").querySelectorAll("[data-problems]")) {
    const many = state.shown.problems.filter((p) => below(p.field, mark.dataset.problems)).length;
    mark.textContent = many > 0 ? ` ✗ ${many}` : "";
  }
}

// shapeOf is what of the file decides which fields there are.
function shapeOf(key, path) {
  const written = state.shown.written[path] || "";
  if (isList(key, path)) return [path + written, ...itemsOf(key, path).flatMap((at) => childrenOf(key.several || key).flatMap((c) => shapeOf(c, `${at}.${c.name}`)))];
  if (key.type === "by year") return yearsIn(path).map((year) => `${path}.${year}`);
  if (key.type === "period or days") return written ? [path] : [];
  return childrenOf(key).flatMap((c) => shapeOf(c, `${path}.${c.name}`));
}

const isList = (key, path) => key.type === "list" || (key.several && /^\d+$/.test(state.shown.written[path] || ""));
const itemsOf = (key, path) => Array.from({ length: Number(state.shown.written[path] || 0) }, (_, i) => `${path}[${i}]`);
const yearsIn = (path) => Object.keys(state.shown.written).filter((p) => p.startsWith(`${path}.`)).map((p) => p.slice(path.length + 1));
const childrenOf = (key) => (key.type === "by name" ? named(key) : key.children);

const below = (path, above) => path === above || path.startsWith(`${above}.`) || path.startsWith(`${above}[`);

function redraw() {
  const focused = document.activeElement && document.activeElement.id;
  byId("form").replaceChildren(...state.fields.map((key) => part(key, key.name)));
  if (focused && byId("form").contains(byId(focused))) byId(focused).focus();
}

const has = (path) => Object.keys(state.shown.written).some((p) => below(p, path));

// part is what a key has in the form: a field, a group of fields, or a list of groups.
function part(key, path) {
  if (isList(key, path)) return listOf(key.several || key, path);
  if (key.type === "by year") return yearsOf(key, path);
  if (key.type === "period or days" && state.shown.written[path]) return fieldOf(key, path);
  if (key.children.length > 0) return groupOf({ ...key, children: childrenOf(key) }, path);
  return fieldOf(key, path);
}

// named are the fields of a key that has the same under each of several names.
const named = (key) => key.children[0].options.map((o) => ({ ...key.children[0], name: o.name, label: o.label, help: "", options: null }));

// yearsOf are the amounts by year, and room for one more.
function yearsOf(key, path) {
  const year = el("input", { type: "text", id: `year-${path}`, inputmode: "numeric", "aria-label": word("year"), placeholder: word("year") });
  const add = () => { if (/^\d{4}$/.test(year.value.trim())) put(`${path}.${year.value.trim()}`, "~"); };
  return el("fieldset", { class: "item" }, el("legend", {}, key.label), el("p", { class: "help" }, key.help),
    ...yearsIn(path).map((y) => fieldOf({ name: y, label: y, help: "", type: "money", children: [] }, `${path}.${y}`)),
    el("p", { class: "row" }, year, el("button", { type: "button", click: add }, word("add"))));
}

// helpOf is the help of a key, where it says more than its label.
const plain = (text) => text.toLowerCase().replace(/^the /, "");
const helpOf = (key, about) => (key.help && plain(key.help) !== plain(key.label) ? el("p", about, key.help) : null);

function groupOf(key, path) {
  const inner = key.children.map((child) => part(child, `${path}.${child.name}`));
  return folded(`form ${path}`, path === "project" || has(path), summaryOf(key, path), helpOf(key, { class: "note" }), el("div", { class: "fields" }, ...inner));
}

function listOf(key, path) {
  const items = itemsOf(key, path).map((at, i) => itemOf(key, at, i)), many = items.length;
  const first = key.children.find((c) => c.children.length === 0);
  const open = () => { if (put(`${path}[${many}].${first.name}`, "~")) byId(`field-${path}[${many}].${first.name}`).focus(); };
  const add = el("button", { type: "button", id: `add-${path}`, click: open }, `${word("add")} · ${key.label}`);
  return folded(`form ${path}`, has(path), summaryOf(key, path), helpOf(key, { class: "note" }), ...items, add);
}

function itemOf(key, path, i) {
  return el("fieldset", { class: "item" }, el("legend", {}, `${key.label} ${i + 1}`),
    el("div", { class: "fields" }, ...key.children.map((child) => part(child, `${path}.${child.name}`))),
    el("button", { type: "button", click: () => { put(path, ""); byId(`add-${path.replace(/\[\d+\]$/, "")}`)?.focus(); } }, `${word("remove")} · ${key.label} ${i + 1}`));
}

function summaryOf(key, path) {
  return [el("span", { id: `section-${path}`, tabindex: "-1" }, key.label), el("span", { class: "bad", "data-problems": path })];
}

function fieldOf(key, path) {
  const id = `field-${path}`;
  return el("div", { class: "field", "data-path": path },
    key.type === "choices" ? el("span", { class: "label", id: `label-${path}` }, key.label) : el("label", { for: id }, key.label, key.required ? " *" : ""),
    inputOf(key, path, id),
    helpOf(key, { class: "help", id: `help-${path}` }),
    el("button", { type: "button", class: "plain", "data-leave": "", hidden: true, "aria-label": `${word("leave")} · ${key.label}`, click: () => put(path, "") }, word("leave")),
    el("p", { class: "bad", id: `bad-${path}`, role: "status" }));
}

// fill lays into a field what the file has, unless it is being typed in.
function fill(field, anew) {
  const path = field.dataset.path, value = state.shown.written[path];
  const input = field.querySelector("[data-input]");
  const unknown = value === "" || value === "~";
  if (anew || input !== document.activeElement) input.fill(value === undefined ? "" : value, unknown);
  field.querySelector("[data-leave]").hidden = !unknown || input.tagName !== "INPUT";
  const problems = state.shown.problems.filter((p) => below(p.field, path));
  input.setAttribute("aria-invalid", String(problems.length > 0));
  const bad = field.querySelector(".bad"), said = problems.map((p) => `${p.message}${p.hint ? ` — ${p.hint}` : ""}`).join(" ");
  if (bad.textContent !== said) bad.textContent = said; // what is said is not said again
}
