// The program lies in the page as gzip in Ascii85, four bytes in five signs.

function bytesOf(signs) {
  const bytes = new Uint8Array(Math.ceil(signs.length * 4 / 5) + 4);
  let end = 0, group = 0, many = 0;
  const put = (n) => { for (let i = 0; i < n; i++) bytes[end++] = group >>> (24 - 8 * i); };
  for (let i = 0; i < signs.length; i++) {
    let sign = signs.charCodeAt(i);
    if (sign <= 32) continue;
    if (sign === 122 && many === 0) { group = 0; put(4); continue; } // z: four noughts
    if (sign === 118) sign = 60; // v stands for the sign that opens an element
    group = (group * 85 + sign - 33) >>> 0;
    if (++many === 5) { put(4); group = many = 0; }
  }
  if (many > 0) {
    for (let i = many; i < 5; i++) group = (group * 85 + 84) >>> 0;
    put(many - 1);
  }
  return bytes.subarray(0, end);
}

async function unpacked(signs) {
  const stream = new Blob([bytesOf(signs)]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).arrayBuffer();
}

// started resolves once the calculator answers.
export async function started() {
  const holder = document.getElementById("program");
  const bytes = await unpacked(holder.textContent);
  holder.remove();
  const go = new Go();
  const { instance } = await WebAssembly.instantiate(bytes, go.importObject);
  const opened = new Promise((resolve) => { globalThis.fuchiOpened = resolve; });
  go.run(instance);
  return opened;
}
