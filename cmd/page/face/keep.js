import { byId } from "./dom.js";
import { state, word, onChange } from "./state.js";
import { begin } from "./file.js";
import { tell } from "./tell.js";

// Nothing is kept unless a person asks; then in this browser, until wiped.

const name = "fuchi draft";

function stored(do_) {
  try { return do_(window.localStorage); } catch { return null; } // a browser may refuse it to files
}

export function keepsDraft() {
  const box = byId("keep");
  const store = () => { if (box.checked) stored((s) => s.setItem(name, JSON.stringify({ name: state.name, text: state.text }))); };
  box.addEventListener("change", () => (box.checked ? store() : wipe()));
  byId("wipe").addEventListener("click", () => { box.checked = false; wipe(); });
  onChange(store);
  const draft = JSON.parse(stored((s) => s.getItem(name)) || "null");
  if (!draft) return false;
  box.checked = true;
  begin(draft.name, draft.text);
  tell(word("kept"));
  return true;
}

const wipe = () => stored((s) => s.removeItem(name));
