// decoded is the text of a file, to the byte: the mark of byte order stays, for it
// is in the hash that a receipt has, and what is no UTF-8 is refused.
export function decoded(bytes) {
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
}
