import { upwards, downwards } from "./bits.js";

// The two codes of zstd. A table of the first says of each state its symbol and
// how the next state is found; one of the second decodes a whole stretch.

// countsOf are how often each symbol stands in a table of states, -1 for less than once.
export function countsOf(src, from) {
  const bits = upwards(src, from), log = bits.take(4) + 5, counts = [];
  for (let left = 1 << log; left > 0;) {
    const wide = 32 - Math.clz32(left + 1), low = (1 << (wide - 1)) - 1, short = (1 << wide) - 2 - left;
    let value = bits.take(wide);
    if ((value & low) < short) { bits.back(); value &= low; } else if (value > low) value -= short;
    counts.push(value - 1);
    left -= Math.abs(value - 1);
    for (let zeros = value === 1 ? 3 : 0; zeros === 3;) {
      zeros = bits.take(2);
      for (let i = 0; i < zeros; i++) counts.push(0);
    }
  }
  return [log, counts, bits.byte()];
}

export function fseOf(log, counts) {
  const size = 1 << log, symbol = new Uint8Array(size), bits = new Uint8Array(size), base = new Uint16Array(size);
  let top = size - 1, at = 0;
  counts.forEach((n, s) => { if (n === -1) symbol[top--] = s; });
  counts.forEach((n, s) => {
    for (let i = 0; i < n; i++) {
      symbol[at] = s;
      do at = (at + (size >> 1) + (size >> 3) + 3) & (size - 1); while (at > top);
    }
  });
  const next = counts.map((n) => Math.abs(n));
  for (let i = 0; i < size; i++) {
    const state = next[symbol[i]]++;
    bits[i] = log - 31 + Math.clz32(state);
    base[i] = (state << bits[i]) - size;
  }
  return { log, symbol, bits, base };
}

// settledFse has one symbol alone.
export function settledFse(s) { return { log: 0, symbol: [s], bits: [0], base: [0] }; }

// huffmanOf reads a table by the weights of its symbols, and where it ends.
export function huffmanOf(src, from) {
  const head = src[from], next = from + 1 + (head < 128 ? head : (head - 126) >> 1);
  const weights = head < 128 ? packedWeights(src, from + 1, next) :
    Array.from({ length: head - 127 }, (_, i) => (i % 2 ? src[from + 1 + (i >> 1)] & 15 : src[from + 1 + (i >> 1)] >> 4));
  const sum = weights.reduce((all, w) => all + (w > 0 ? 1 << (w - 1) : 0), 0), log = 32 - Math.clz32(sum);
  weights.push(32 - Math.clz32((1 << log) - sum)); // of the last symbol nothing is written: it fills the table
  return [huffman(src, weights, log), next];
}

function packedWeights(src, from, to) {
  const [log, counts, at] = countsOf(src, from), table = fseOf(log, counts), bits = downwards(src, at, to), weights = [];
  const states = [bits.take(log), bits.take(log)];
  for (let i = 0; ; i = 1 - i) {
    weights.push(table.symbol[states[i]]);
    const need = table.bits[states[i]];
    if (bits.left() < need) return [...weights, table.symbol[states[1 - i]]];
    states[i] = table.base[states[i]] + bits.take(need);
  }
}

function huffman(src, weights, log) {
  const symbol = new Uint8Array(1 << log), length = new Uint8Array(1 << log);
  let at = 0;
  for (let w = 1; w <= log; w++) {
    weights.forEach((own, s) => {
      if (own !== w) return;
      symbol.fill(s, at, at + (1 << (w - 1)));
      length.fill(log + 1 - w, at, at += 1 << (w - 1));
    });
  }
  return (out, begin, end, from, to) => {
    const bits = downwards(src, from, to);
    for (let i = begin; i < end; i++) {
      const code = bits.peek(log);
      out[i] = symbol[code];
      bits.skip(length[code]);
    }
  };
}
