import { byId, el } from "./dom.js";

// A menu is a fold of buttons over the page; one choice, the escape key and a
// click beside it fold it again.

export function fillMenu(id, choices) {
  const menu = byId(id);
  menu.lastElementChild.replaceChildren(...choices.map(([name, label, act]) => el("button", { type: "button", id: `${id}-${name}`, click: () => {
    menu.open = false;
    menu.firstElementChild.focus();
    act();
  } }, label)));
}

export function foldsMenus() {
  const menus = () => document.querySelectorAll("details.menu[open]");
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") for (const m of menus()) { m.open = false; m.firstElementChild.focus(); } });
  document.addEventListener("click", (event) => { for (const m of menus()) if (!m.contains(event.target)) m.open = false; });
}
