import { byId } from "./dom.js";

// The form and the text are two views of one file, one at a time.

const names = ["form", "yaml"];

export function turnsTabs() {
  for (const name of names) byId(`${name}Tab`).addEventListener("click", () => turn(name));
  byId("formTab").parentElement.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const at = names.findIndex((name) => byId(`${name}Tab`) === document.activeElement);
    const next = names[(at + step + names.length) % names.length];
    turn(next);
    byId(`${next}Tab`).focus();
  });
  turn("form");
}

function turn(to) {
  for (const name of names) {
    byId(name).hidden = name !== to;
    byId(`${name}Tab`).setAttribute("aria-selected", String(name === to));
    byId(`${name}Tab`).tabIndex = name === to ? 0 : -1;
  }
}
