import { unpackedZstd } from "./zstd.js";

// The program lies in the page seven bits a sign. Signs that might not come
// through as they are stand, with the next, for one beyond ASCII.

const barred = [0, 10, 11, 13, 26, 27, 60, 127];

function bytesOf(signs, length) {
  const bytes = new Uint8Array(length);
  let end = 0, held = 0, many = 0;
  const take = (septet) => {
    held = ((held << 7) | septet) & 0x7fff;
    many += 7;
    if (many >= 8 && end < length) { many -= 8; bytes[end++] = held >> many; }
  };
  for (let i = 0; i < signs.length; i++) {
    const sign = signs.charCodeAt(i);
    if (sign === 10) continue;
    if (sign < 128) { take(sign); continue; }
    take(barred[(sign - 256) >> 7]);
    take(sign & 127);
  }
  return bytes;
}

export let program = null;

// running has a program run where it is called: in the page, and in a worker
// that is given the text of this function.
export async function running(compiled) {
  const go = new Go();
  const opened = new Promise((resolve) => { globalThis.fuchiOpened = resolve; });
  go.run(await WebAssembly.instantiate(compiled, go.importObject));
  await opened;
}

// started resolves once the calculator answers. A browser that does not know
// all that the program is made of is told apart from one that may not run it.
export async function started() {
  const holder = document.getElementById("program");
  const bytes = unpackedZstd(bytesOf(holder.textContent, Number(holder.dataset.bytes)));
  holder.remove();
  if (!WebAssembly.validate(bytes)) return "tooOld";
  program = await WebAssembly.compile(bytes);
  await running(program);
  return "";
}
