import { byId, el, svg } from "./dom.js";
import { word } from "./state.js";

// The schedule as stacked bars, a colour and a pattern of its own for each
// award; the table behind it has the exact figures. Only heights are computed
// here, never an amount.

const height = 240, left = 52, bottom = 28, top = 18;

// as wide as its place, so that its letters are as large as those around it.
const chartWidth = () => Math.max(300, Math.min(900, byId("answer").clientWidth));

export function chartOf(grid) {
  const width = chartWidth(), years = grid.columns.map((c, i) => i).filter((i) => /^\d{4}$/.test(grid.columns[i].head));
  const size = (cell) => Math.max(0, Number(cell.amount || 0));
  const sums = years.map((i) => grid.rows.reduce((sum, row) => sum + size(row[i]), 0));
  const most = ceiling(Math.max(...sums, 0));
  if (most === 0) return null;
  const step = (width - left - 8) / years.length, scale = (height - top - bottom) / most;
  const drawing = svg("svg", { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": word("chart") },
    ...[0, 0.5, 1].map((part) => line(width, part * most, height - bottom - part * most * scale)));
  years.forEach((column, n) => drawing.append(...bar(grid, column, left + n * step, step, scale, size)));
  return el("figure", { class: "chart", "aria-label": word("chart") }, drawing, legend(grid));
}

function ceiling(n) {
  if (n <= 0) return 0;
  const power = Math.pow(10, Math.floor(Math.log10(n)));
  return [1, 1.5, 2, 3, 4, 5, 6, 8, 10].map((lead) => lead * power).find((c) => c >= n);
}

function line(width, value, y) {
  return svg("g", { class: "scale" }, svg("line", { x1: left, x2: width - 8, y1: y, y2: y }),
    svg("text", { x: left - 6, y: y + 4, "text-anchor": "end" }, String(Math.round(value / 100) / 100)));
}

function bar(grid, column, x, step, scale, size) {
  const parts = [], wide = Math.min(step * 0.66, 56), from = x + (step - wide) / 2;
  let y = height - bottom, open = false;
  grid.rows.forEach((row, n) => {
    open = open || row[column].open;
    const tall = size(row[column]) * scale;
    if (tall === 0) return;
    y -= tall;
    const label = `${row[1].text} ${grid.columns[column].head}: ${row[column].text}`;
    parts.push(svg("rect", { x: from, y, width: wide, height: tall, class: `row${n % 8}` }, svg("title", {}, label)));
    if (tall > 11) parts.push(svg("text", { x: from + wide / 2, y: y + tall / 2 + 4, "text-anchor": "middle", class: `mark on${n % 8}` }, String(n + 1)));
  });
  parts.push(svg("text", { x: x + step / 2, y: height - 10, "text-anchor": "middle" }, grid.columns[column].head));
  if (open) parts.push(svg("text", { x: x + step / 2, y: y - 4, "text-anchor": "middle" }, "?"));
  return parts;
}

function legend(grid) {
  return el("figcaption", {}, el("ol", { class: "legend" }, ...grid.rows.map((row, n) =>
    el("li", {}, svg("svg", { viewBox: "0 0 10 10", "aria-hidden": "true" }, svg("rect", { width: 10, height: 10, class: `row${n % 8}` })), ` ${n + 1} ${row[1].text}`))),
    el("p", { class: "note" }, word("axis")));
}
