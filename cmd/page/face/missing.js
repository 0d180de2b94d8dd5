import { byId } from "./dom.js";
import { state, ask } from "./state.js";
import { blockOf } from "./grid.js";
import { lazily } from "./lazy.js";

// What is missing, by the money that hangs on it.

export function showsMissing() {
  lazily(byId("missing"), () => state.lang + state.text, () => {
    const reply = ask({ do: "lacking" });
    return reply.error ? [reply.error] : reply.blocks.map((b) => blockOf(b));
  });
}
