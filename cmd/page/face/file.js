import { byId, el } from "./dom.js";
import { state, word, ask, change } from "./state.js";
import { tell } from "./tell.js";
import { decoded } from "./bytes.js";

// Files come in by the button or by dropping them, and go out as downloads.
// Their bytes stay what they are: the receipt has their hash.

const most = 1 << 20;

export function handlesFiles() {
  byId("open").addEventListener("click", () => byId("picker").click());
  byId("picker").addEventListener("change", (event) => { take(event.target.files[0]); event.target.value = ""; });
  byId("save").addEventListener("click", () => download(state.name, state.text));
  byId("new").addEventListener("click", () => begin("project.yaml", word("starter")));
  byId("print").addEventListener("click", () => window.print());
  document.addEventListener("dragover", (event) => event.preventDefault());
  document.addEventListener("drop", (event) => { event.preventDefault(); take(event.dataTransfer.files[0]); });
}

export function drawExports() {
  const button = (id, name, act) => el("button", { type: "button", id: `export-${id}`, click: act }, `${word("export")} ${name}`);
  byId("exports").replaceChildren(
    ...state.formats.map((format) => button(format, format, () => save({ do: "export", format }))),
    ...["forms", "letter"].map((format) => button(format, word(format), () => save({ do: "paper", format }))));
}

export function begin(name, text) {
  state.name = name;
  tell("");
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
