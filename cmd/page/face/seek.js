import { byId } from "./dom.js";

// showField unfolds what a path lies in and goes to its field, to the button
// that adds to its list, or to the section that has it.
export function showField(path) {
  for (let p = path; p; p = p.replace(/(\.|\[)?[^.[]*$/, "")) {
    const field = byId(`field-${p}`) || byId(`add-${p}`) || byId(`section-${p}`);
    if (!field) continue;
    byId("formTab").click();
    for (let e = field; e; e = e.parentElement) if (e.tagName === "DETAILS") e.open = true;
    field.focus();
    field.scrollIntoView({ block: "center" });
    return true;
  }
  return false;
}
