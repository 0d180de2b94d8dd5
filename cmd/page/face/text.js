import { byId } from "./dom.js";
import { state, change, onChange } from "./state.js";

// The text itself. A line of it ends as it did in the file that was opened.

let resting = 0;

export function editsText() {
  const text = byId("text");
  text.addEventListener("input", () => {
    const ends = state.text.includes("\r\n") ? "\r\n" : "\n";
    const mark = state.text.startsWith("\ufeff") ? "\ufeff" : "";
    state.text = mark + text.value.replaceAll("\n", ends);
    clearTimeout(resting);
    resting = setTimeout(() => change(state.text, "text"), 120);
  });
  onChange((by) => { if (by !== "text") text.value = state.text.replace(/^\ufeff/, ""); });
}
