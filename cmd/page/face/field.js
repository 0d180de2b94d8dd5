import { el } from "./dom.js";
import { state, word } from "./state.js";
import { put } from "./edit.js";

// A field holds the words of the file. Each has fill, by which the file's value
// comes into it, and whether it is written there without one, which says that it
// is unknown; what a person puts in goes into the file after a moment.

let typing = 0;

const soon = (path, value) => { clearTimeout(typing); typing = setTimeout(() => put(path, value), 250); };

export function inputOf(key, path, id) {
  const common = { id, "data-input": "", "aria-describedby": `help-${path} bad-${path}` };
  if (key.options && key.type === "choice") return choiceOf(common, path, key.options.map((o) => [o.name, o.zh, o.label]));
  if (key.type === "yes/no") return choiceOf(common, path, [["true", "是", word("yes")], ["false", "否", word("no")]]);
  if (key.type === "choices") return ticksOf(common, path, key.options);
  const input = el("input", { ...common, type: "text", autocomplete: "off", spellcheck: "false",
    input: (event) => { if (!event.isComposing) soon(path, event.target.value.trim()); },
    compositionend: (event) => soon(path, event.target.value.trim()) });
  const act = key.type.startsWith("yes/no or") ? { true: word("yes"), yes: word("yes"), false: word("no"), no: word("no") } : {};
  input.fill = (value, unknown) => {
    input.value = unknown ? "" : act[value] || value;
    input.placeholder = unknown ? word("unknown") : "";
  };
  return input;
}

// choiceOf lists the values; what the file has in another spelling is found among
// them, and what is none of them stays to be seen.
function choiceOf(common, path, options) {
  const select = el("select", { ...common, change: (event) => put(path, event.target.value) },
    el("option", { value: "" }, word("leaveOut")), el("option", { value: "~" }, word("unknown")),
    ...options.map(([name, , label]) => el("option", { value: name }, label)));
  select.fill = (value, unknown) => {
    const known = options.find(([name, zh]) => value === name || value === zh);
    const said = { yes: "true", no: "false" }[value];
    select.querySelector("[data-other]")?.remove();
    const to = unknown ? "~" : known ? known[0] : said || value;
    if (![...select.options].some((o) => o.value === to)) select.append(el("option", { value: to, "data-other": "" }, to));
    select.value = to;
  };
  return select;
}

// ticksOf lists values of which several may be.
function ticksOf(common, path, options) {
  const boxes = options.map((o) => el("input", { type: "checkbox", value: o.name }));
  const choose = () => {
    const chosen = boxes.filter((b) => b.checked).map((b) => b.value);
    put(path, chosen.length > 0 ? `[${chosen.join(", ")}]` : "");
  };
  const ticks = el("div", { ...common, class: "ticks", role: "group", "aria-labelledby": `label-${path}`, change: choose },
    ...boxes.map((box, i) => el("label", {}, box, ` ${options[i].label}`)));
  ticks.fill = () => {
    const chosen = Object.entries(state.shown.written).filter(([p]) => p.startsWith(`${path}[`)).map(([, v]) => v);
    boxes.forEach((box, i) => { box.checked = chosen.includes(options[i].name) || chosen.includes(options[i].zh); });
  };
  return ticks;
}
