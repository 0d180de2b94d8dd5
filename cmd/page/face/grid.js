import { el } from "./dom.js";

// A block of the report: a heading, lines of text, a table.

export function blockOf(block, level) {
  return el("section", { class: "block" },
    block.heading ? el(level || "h3", {}, block.heading) : null,
    block.lines.length ? el("ul", { class: "lines" }, ...block.lines.map((line) => el("li", {}, line))) : null,
    block.grid ? gridOf(block.grid, block.heading) : null);
}

export function gridOf(grid, caption) {
  const head = grid.columns.map((c) => el("th", { scope: "col", class: c.right ? "n" : null }, c.head));
  const row = (cells) => el("tr", {}, ...cells.map((cell, i) => cellOf(cell, grid.columns[i])));
  const name = caption || grid.columns.map((c) => c.head).join(" ");
  return el("div", { class: grid.footer ? "wide sums" : "wide", tabindex: "0", role: "region", "aria-label": name },
    el("table", { "aria-label": name },
      el("thead", {}, el("tr", {}, ...head)),
      el("tbody", {}, ...grid.rows.map((cells) => row(cells))),
      grid.footer ? el("tfoot", {}, row(grid.footer)) : null));
}

function cellOf(cell, column) {
  return el("td", { class: [column.right ? "n" : "", cell.words ? "w" : "", cell.open ? "open" : ""].join(" ").trim() || null }, cell.text);
}
