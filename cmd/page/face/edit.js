import { state, word, ask, change } from "./state.js";
import { tell } from "./tell.js";

// The form writes into the text of the file and nowhere else.

export { word };

export function put(path, value) {
  const reply = ask({ do: "put", path, value });
  if (reply.error) { tell(reply.error); return false; }
  change(reply.text, "form");
  return true;
}
