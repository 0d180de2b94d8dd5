import { byId } from "./dom.js";

// tell says something at the top of the page; nothing takes it away again.
export function tell(message, ...more) {
  const status = byId("status");
  status.replaceChildren(message || "", ...more);
  status.hidden = !message;
}
