import { ask, change } from "./state.js";
import { tell } from "./tell.js";
import { decoded } from "./bytes.js";

// The form writes into the text of the file and nowhere else.

export function put(path, value) {
  const reply = ask({ do: "put", path, value });
  if (reply.error) { tell(reply.error); return false; }
  change(decoded(reply.bytes), "form");
  return true;
}
