import { byId, el } from "./dom.js";
import { state, word, ask, change } from "./state.js";
import { fillMenu } from "./menu.js";
import { tell } from "./tell.js";
import { decoded } from "./bytes.js";

// Files come in by the button or by dropping them, and go out as downloads.
// Their bytes stay what they are: the receipt has their hash.

const most = 1 << 20;

let safe = ""; // the text as it was opened or saved last

export function handlesFiles() {
  byId("open").addEventListener("click", () => byId("picker").click());
  byId("picker").addEventListener("change", (event) => { take(event.target.files[0]); event.target.value = ""; });
  byId("save").addEventListener("click", () => { download(state.name, state.text); safe = state.text; });
  byId("print").addEventListener("click", () => window.print());
  document.addEventListener("dragover", (event) => event.preventDefault());
  document.addEventListener("drop", (event) => { event.preventDefault(); take(event.dataTransfer.files[0]); });
  window.addEventListener("beforeunload", (event) => { if (state.text !== safe && !byId("keep").checked) event.preventDefault(); });
}

export function drawMenus() {
  fillMenu("new", state.kinds.map(({ name, title }) => [name, title, () => beginNew(name)]));
  fillMenu("exports", [
    ...["forms", "letter"].map((format) => [format, word(format), () => save({ do: "paper", format })]),
    ...state.formats.map((format) => [format, word(`as ${format}`), () => save({ do: "export", format })])]);
}

export function beginNew(kind) {
  const reply = ask({ do: "begin", format: kind });
  begin(reply.name, decoded(reply.bytes));
}

// begin takes up a file; what was not saved before can be taken back.
export function begin(name, text) {
  const lost = { name: state.name, text: state.text };
  if (lost.text === safe) tell("");
  else tell(word("unsaved"), " ", el("button", { type: "button", id: "takeBack", click: () => begin(lost.name, lost.text) }, word("takeBack")));
  state.name = name;
  safe = text;
  change(text, "file");
}

async function take(file) {
  if (!file) return;
  if (file.size > most) { tell(word("tooLong")); return; }
  try {
    begin(file.name, decoded(await file.arrayBuffer()));
  } catch {
    tell(word("notText"));
  }
}

function save(request) {
  const reply = ask(request);
  if (reply.error) tell(reply.error);
  else download(reply.name, reply.bytes);
}

export function download(name, content) {
  const url = URL.createObjectURL(new Blob([content], { type: "application/octet-stream" }));
  const link = el("a", { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10000);
}
