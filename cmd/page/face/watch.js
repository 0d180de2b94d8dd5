// Written so that the oldest browser reads it: one that cannot read the rest
// says so and does not stay at the opening for ever.
function tooOld() {
  if (document.documentElement.getAttribute("data-ready")) return;
  document.getElementById("status").hidden = true;
  document.getElementById("tooOld").hidden = false;
}
window.onerror = tooOld;
if (!("noModule" in document.createElement("script"))) tooOld();
