import { program, running } from "./unpack.js";
import { byId } from "./dom.js";
import { ask, asked } from "./state.js";

// Who answers a question that takes longer than a key stroke may. Both call done
// with the reply and with how long the page stood still for it, and return what
// ends the question: nobody waits for it any more.

// here has the page answer, once it has painted what it says meanwhile.
export function here(question, done) {
  const timer = setTimeout(() => {
    const began = performance.now(), reply = ask(question);
    done(reply, performance.now() - began);
  }, 30);
  return () => clearTimeout(timer);
}

let address = "", refused = false; // of what a worker runs; not every browser lets a file have one

// aside has a calculator of its own answer, which lives as long as its question.
export function aside(question, done) {
  if (refused) return here(question, done);
  let end = null;
  const refuse = () => { refused = true; end(); end = here(question, done); };
  try {
    address = address || URL.createObjectURL(new Blob([byId("runtime").textContent, running, serve, "serve()"], { type: "text/javascript" }));
    const worker = new Worker(address);
    end = () => worker.terminate();
    worker.onerror = refuse;
    worker.onmessage = ({ data }) => {
      if (data === null) { refuse(); return; }
      end();
      done(data, 0);
    };
    worker.postMessage([program, asked(question)]);
  } catch {
    end = end || (() => {});
    refuse();
  }
  return () => end();
}

// serve is what the worker does, which has no more of the page than this text.
function serve() {
  globalThis.onmessage = async ({ data: [compiled, question] }) => {
    try {
      await running(compiled);
      postMessage(fuchi(question));
    } catch {
      postMessage(null);
    }
  };
}
