import { Encoder } from 'cbor-x/index-no-eval';

/**
 * Plain CBOR (RFC 8949): maps and byte strings without tags, no records, no shared structures, so that any reader in any
 * language can read it. Byte strings own their buffer when decoded: a view into a bundle would keep (and, in IndexedDB,
 * store) the whole bundle. The build without `eval` is used because the page's policy forbids it.
 */
const options = {
  useRecords: false,
  mapsAsObjects: true,
  variableMapSize: true,
  tagUint8Array: false,
  copyBuffers: true,
  int64AsNumber: true,
};
const codec = new Encoder(options);

/** Encodes plain data. The result owns its buffer. Integers beyond 32 bits become floats: use `canonicalBytes` to sign. */
export function encodeCbor(value: unknown): Uint8Array {
  const bytes: Uint8Array = codec.encode(value);
  const owned = new Uint8Array(bytes.length);
  owned.set(bytes);
  return owned;
}

/** Decodes one value. Throws on anything that is not exactly one whole value. */
export function decodeCbor(bytes: Uint8Array): unknown {
  return codec.decode(plainView(bytes));
}

/** Decodes values that lie one after the other, handing over each. Throws when the last one is cut off. */
export function decodeCborSequence(bytes: Uint8Array, take: (value: unknown) => void): void {
  if (bytes.length > 0) codec.decodeMultiple(plainView(bytes), take);
}

/** A fresh view: the codec hangs a property on what it reads, and Node's `Buffer` would make decoded byte strings `Buffer`s too. */
function plainView(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
}
