// Bits of a stretch of bytes, the lowest of a byte first, up to 32 at a time.

const four = (src, at) => src[at] | (src[at + 1] << 8) | (src[at + 2] << 16) | (src[at + 3] << 24);

function span(src, bit, n) {
  if (n === 0) return 0;
  const low = four(src, bit >> 3) >>> (bit & 7), got = 32 - (bit & 7);
  const all = n > got ? low + (src[(bit >> 3) + 4] & ((1 << (n - got)) - 1)) * 2 ** got : low;
  return n < 32 ? all % 2 ** n : all;
}

// upwards reads from the first byte on.
export function upwards(src, from) {
  let bit = from * 8;
  return {
    take(n) { bit += n; return span(src, bit - n, n); },
    back() { bit--; },
    byte() { return (bit + 7) >> 3; },
  };
}

// downwards reads from the last byte to the first, beginning below the highest
// bit that is set. What stands before the first is read as bits that do not matter.
export function downwards(src, from, to) {
  let bit = to * 8 - Math.clz32(src[to - 1]) + 23;
  return {
    take(n) { bit -= n; return n < 25 ? (four(src, bit >> 3) >>> (bit & 7)) & ((1 << n) - 1) : span(src, bit, n); },
    peek(n) { return (four(src, (bit - n) >> 3) >>> ((bit - n) & 7)) & ((1 << n) - 1); },
    skip(n) { bit -= n; },
    left() { return bit - from * 8; },
  };
}
