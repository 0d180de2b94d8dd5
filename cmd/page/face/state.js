// One project file at a time, and who wants to know when it changes.

export const state = { name: "project.yaml", text: "", lang: "zh", words: {}, formats: [], kinds: [], fields: [], sliders: [], shown: null };

const listeners = [];
export const onChange = (listener) => listeners.push(listener);

export const word = (id) => state.words[id] || id;

// asked is a question about the file as it is now.
export const asked = (question) => ({ lang: state.lang, name: state.name, text: state.text, ...question });

export const ask = (question) => globalThis.fuchi(asked(question));

// change takes up another text and lets everybody look at it; by says who made
// it, so that what is being typed is not written over.
export function change(text, by) {
  state.text = text;
  refresh(by);
}

export function refresh(by) {
  const shown = ask({ do: "show" });
  shown.written = Object.fromEntries(Object.entries(shown.written).sort()); // an object of Go has no order
  const last = state.shown && state.shown.last;
  state.shown = { ...shown, last: shown.result || last };
  for (const listener of listeners) listener(by);
}

export function speak(lang) {
  state.lang = lang;
  const said = ask({ do: "words" });
  state.words = said.words;
  state.formats = said.formats;
  state.kinds = said.kinds;
  document.title = word("title");
  const form = ask({ do: "form" });
  state.fields = form.fields;
  state.sliders = form.sliders;
  document.documentElement.lang = lang === "zh" ? "zh-CN" : "en";
  for (const e of document.querySelectorAll("[data-word]")) e.textContent = word(e.dataset.word);
}
