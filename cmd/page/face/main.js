import { byId } from "./dom.js";
import { state, word, speak, refresh, onChange } from "./state.js";
import { started } from "./unpack.js";
import { showsResult } from "./result.js";
import { showsSlider } from "./slider.js";
import { showsExamination } from "./examine.js";
import { drawsForm, drawForm } from "./form.js";
import { editsText } from "./text.js";
import { turnsTabs } from "./tabs.js";
import { handlesFiles, drawMenus, beginNew } from "./file.js";
import { foldsMenus } from "./menu.js";
import { keepsDraft } from "./keep.js";
import { tell } from "./tell.js";

function translate(lang) {
  speak(lang);
  drawMenus();
  drawForm();
}

function turnsTheme() {
  const dark = () => document.documentElement.dataset.theme === "dark";
  const paint = (to) => {
    document.documentElement.dataset.theme = to;
    byId("theme").setAttribute("aria-pressed", String(dark()));
  };
  paint(matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  byId("theme").addEventListener("click", () => paint(dark() ? "light" : "dark"));
}

function arrange() {
  translate((navigator.language || "zh").startsWith("zh") ? "zh" : "en");
  turnsTheme();
  turnsTabs();
  editsText();
  drawsForm();
  showsResult();
  showsSlider();
  showsExamination();
  handlesFiles();
  foldsMenus();
  onChange(() => { byId("file").textContent = state.name; });
  byId("language").addEventListener("click", () => { translate(state.lang === "zh" ? "en" : "zh"); refresh("language"); });
  document.querySelector("main").hidden = false;
  tell("");
  if (!keepsDraft()) beginNew("industrial");
  document.documentElement.dataset.ready = "yes";
}

function refuse(id) {
  tell("");
  byId(id).hidden = false;
}

// An old browser and one that may not run the program are told apart: what
// helps is not the same.
async function begins() {
  if (typeof WebAssembly !== "object") return refuse("noWasm");
  try {
    const hindered = await started();
    if (hindered) return refuse(hindered);
  } catch (error) {
    console.error(error);
    return refuse("noWasm");
  }
  arrange();
}

begins();
