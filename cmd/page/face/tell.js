import { byId } from "./dom.js";

// tell says something at the top of the page; nothing takes it away again.
export function tell(message) {
  const status = byId("status");
  status.textContent = message || "";
  status.hidden = !message;
}
