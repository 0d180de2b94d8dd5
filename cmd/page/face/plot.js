import { svg } from "./dom.js";
import { word } from "./state.js";

// The total over the amount that moves: a line a stretch, a dashed one where it
// turns. Only places on the drawing are computed here; the table has the figures.

const plotWide = 640, plotHigh = 110, rim = 8;

export function plotOf(stretches, edges, to, named) {
  const most = Math.max(1, ...stretches.filter((s) => !s.refused).flatMap((s) => [Number(s.first), Number(s.last)]));
  const x = (at) => rim + (plotWide - 2 * rim) * Math.min(1, Number(at) / to), y = (total) => plotHigh - 4 - (plotHigh - 16) * Number(total) / most;
  const now = svg("line", { class: "now", y1: 0, y2: plotHigh });
  const drawing = svg("svg", { viewBox: `0 0 ${plotWide} ${plotHigh}`, class: "plot", role: "img", preserveAspectRatio: "none", "aria-label": word("slider") },
    ...edges.map((e) => svg("line", { class: "turnLine", x1: x(e.at), x2: x(e.at), y1: 0, y2: plotHigh }, svg("title", {}, `${named(e.at)} ${e.jump}`))),
    ...stretches.filter((s) => !s.refused).map((s) => svg("line", { class: "paid", x1: x(s.from), x2: x(s.to), y1: y(s.first), y2: y(s.last) })),
    now);
  const mark = (at) => {
    now.setAttribute("visibility", at === null ? "hidden" : "visible");
    if (at !== null) { now.setAttribute("x1", x(at)); now.setAttribute("x2", x(at)); }
  };
  return { drawing, mark };
}
