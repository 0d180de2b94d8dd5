// What the page is made of. A text only ever becomes a text: no name of a
// project is read as an element.

export const byId = (id) => document.getElementById(id);

export function el(tag, attributes, ...children) {
  const e = document.createElement(tag);
  dress(e, attributes);
  e.append(...children.filter((c) => c !== null && c !== undefined));
  return e;
}

export function svg(tag, attributes, ...children) {
  const e = document.createElementNS("http://www.w3.org/2000/svg", tag);
  dress(e, attributes);
  e.append(...children);
  return e;
}

function dress(e, attributes) {
  for (const [name, value] of Object.entries(attributes || {})) {
    if (typeof value === "function") e.addEventListener(name, value);
    else if (value === true) e.setAttribute(name, "");
    else if (value !== false && value !== undefined && value !== null) e.setAttribute(name, value);
  }
}

// kept is what of the page stays open or closed while its contents are made anew.
const unfolded = new Map();

export function folded(id, open, summary, ...children) {
  const known = unfolded.get(id);
  return el("details", {
    open: known === undefined ? open : known,
    toggle: (event) => { if (event.target === event.currentTarget) unfolded.set(id, event.target.open); },
  }, el("summary", {}, ...[].concat(summary)), ...children);
}
