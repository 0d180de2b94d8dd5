import { byId } from "./dom.js";

// The form and the text are two views of one file, one at a time, or neither
// where the result wants the room.

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
  byId("alone").addEventListener("click", () => alone(!document.querySelector("main.alone")));
  turn("form");
}

function alone(only) {
  document.querySelector("main").classList.toggle("alone", only);
  byId("alone").setAttribute("aria-pressed", String(only));
  window.dispatchEvent(new Event("resize"));
}

function turn(to) {
  if (document.querySelector("main.alone")) alone(false);
  for (const name of names) {
    byId(name).hidden = name !== to;
    byId(`${name}Tab`).setAttribute("aria-selected", String(name === to));
    byId(`${name}Tab`).tabIndex = name === to ? 0 : -1;
  }
}
