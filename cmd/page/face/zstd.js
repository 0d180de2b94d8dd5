import { upwards, downwards } from "./bits.js";
import { countsOf, fseOf, settledFse, huffmanOf } from "./entropy.js";

// The program lies in the page packed with zstd (RFC 8878), which is a seventh
// smaller than gzip; no browser unpacks it from a file, and those that unpack
// gzip are younger than many in use.

const ranges = (bits, first) => bits.reduce((all, b) => [...all, all[all.length - 1] + 2 ** b], [first]).slice(0, bits.length);
const zeros = (n) => new Array(n).fill(0);
const literalBits = [...zeros(16), 1, 1, 1, 1, 2, 2, 3, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16];
const matchBits = [...zeros(32), 1, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16];
const literalFirst = ranges(literalBits, 0), matchFirst = ranges(matchBits, 3);

const usual = [
  [6, [4, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 2, 1, 1, 1, 1, 1, -1, -1, -1, -1]],
  [5, [1, 1, 1, 1, 1, 1, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1]],
  [6, [1, 4, 3, 2, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, -1, -1, -1, -1, -1, -1, -1]],
];

// unpackedZstd unpacks one frame whose size stands in its head, without a dictionary.
export function unpackedZstd(src) {
  const flags = src[4], whole = (flags >> 5) & 1, sizeBytes = [whole, 2, 4, 8][flags >> 6];
  let at = 5 + (whole ? 0 : 1), size = sizeBytes === 2 ? 256 : 0;
  for (let i = 0; i < sizeBytes; i++) size += src[at + i] * 2 ** (8 * i);
  at += sizeBytes;
  const frame = { src, out: new Uint8Array(size), end: 0, huffman: null, tables: [], back: [1, 4, 8] };
  for (let last = false; !last;) {
    const head = src[at] | (src[at + 1] << 8) | (src[at + 2] << 16), kind = (head >> 1) & 3, length = head >> 3;
    at += 3;
    last = (head & 1) === 1;
    if (kind === 0) { frame.out.set(src.subarray(at, at + length), frame.end); frame.end += length; }
    if (kind === 1) { frame.out.fill(src[at], frame.end, frame.end + length); frame.end += length; }
    if (kind === 2) block(frame, at, at + length);
    at += kind === 1 ? 1 : length;
  }
  return frame.out;
}

function block(frame, from, to) {
  const [literals, at] = literalsOf(frame, from);
  let n = frame.src[at], next = at + 1;
  if (n === 255) { n = frame.src[next] + (frame.src[next + 1] << 8) + 0x7f00; next += 2; }
  else if (n > 127) { n = ((n - 128) << 8) + frame.src[next]; next++; }
  let taken = 0;
  if (n > 0) taken = sequences(frame, literals, n, next, to);
  frame.out.set(literals.subarray(taken), frame.end);
  frame.end += literals.length - taken;
}

function literalsOf(frame, from) {
  const { src } = frame, kind = src[from] & 3, form = (src[from] >> 2) & 3;
  if (kind < 2) {
    const wide = form === 1 ? 2 : form === 3 ? 3 : 1;
    const size = (src[from] | (wide > 1 ? src[from + 1] << 8 : 0) | (wide > 2 ? src[from + 2] << 16 : 0)) >> (wide === 1 ? 3 : 4);
    const at = from + wide;
    return kind === 0 ? [src.subarray(at, at + size), at + size] : [new Uint8Array(size).fill(src[at]), at + 1];
  }
  const bits = form < 2 ? 10 : form === 2 ? 14 : 18, head = upwards(src, from);
  head.take(4);
  const size = head.take(bits), packed = head.take(bits);
  let at = head.byte();
  const end = at + packed, literals = new Uint8Array(size);
  if (kind === 2) [frame.huffman, at] = huffmanOf(src, at);
  if (form === 0) { frame.huffman(literals, 0, size, at, end); return [literals, end]; }
  const each = (size + 3) >> 2;
  let start = at + 6;
  for (let i = 0; i < 4; i++) {
    const stop = i === 3 ? end : start + (src[at + 2 * i] | (src[at + 2 * i + 1] << 8));
    frame.huffman(literals, i * each, i === 3 ? size : (i + 1) * each, start, stop);
    start = stop;
  }
  return [literals, end];
}

// sequences copies stretches of literals and of what stands before; what it
// returns is how many literals it took.
function sequences(frame, literals, n, from, to) {
  const { src, out, back, tables } = frame, modes = src[from];
  let at = from + 1;
  for (let i = 0; i < 3; i++) {
    const mode = (modes >> (6 - 2 * i)) & 3;
    if (mode === 0) tables[i] = fseOf(...usual[i]);
    if (mode === 1) tables[i] = settledFse(src[at++]);
    if (mode === 2) { const [log, counts, next] = countsOf(src, at); tables[i] = fseOf(log, counts); at = next; }
  }
  const [ll, of, ml] = tables, bits = downwards(src, at, to);
  let l = bits.take(ll.log), o = bits.take(of.log), m = bits.take(ml.log), taken = 0, end = frame.end;
  for (let i = 0; i < n; i++) {
    const code = of.symbol[o], value = 2 ** code + bits.take(code);
    let length = matchFirst[ml.symbol[m]] + bits.take(matchBits[ml.symbol[m]]);
    const plain = literalFirst[ll.symbol[l]] + bits.take(literalBits[ll.symbol[l]]);
    if (i < n - 1) {
      l = ll.base[l] + bits.take(ll.bits[l]);
      m = ml.base[m] + bits.take(ml.bits[m]);
      o = of.base[o] + bits.take(of.bits[o]);
    }
    for (const stop = taken + plain; taken < stop;) out[end++] = literals[taken++];
    for (let source = end - distance(back, value, plain); length > 0; length--) out[end++] = out[source++];
  }
  frame.end = end;
  return taken;
}

// distance is how far back a stretch stands; small values name one of the last three.
function distance(back, value, plain) {
  const which = value > 3 ? 3 : value - (plain === 0 ? 0 : 1);
  const far = value > 3 ? value - 3 : which === 3 ? back[0] - 1 : back[which];
  if (which > 1) back[2] = back[1];
  if (which > 0) { back[1] = back[0]; back[0] = far; }
  return far;
}
