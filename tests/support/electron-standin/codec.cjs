// Structured clone as text, in both directions, for what crosses the DevTools protocol. It runs in Node and, by its
// source text, in the page: it may use nothing from outside itself.
function createCodec() {
  const tag = '$';
  function toTree(value) {
    if (value === undefined) return { [tag]: 'undefined' };
    if (typeof value === 'bigint') return { [tag]: 'bigint', value: String(value) };
    if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0))) {
      return { [tag]: 'number', value: Object.is(value, -0) ? '-0' : String(value) };
    }
    if (typeof value === 'function' || typeof value === 'symbol')
      throw new Error('An object could not be cloned.');
    if (value === null || typeof value !== 'object') return value;
    return objectToTree(value);
  }
  function objectToTree(value) {
    if (Array.isArray(value)) return Array.from(value, toTree);
    if (value instanceof Date) return { [tag]: 'date', value: value.getTime() };
    if (value instanceof Map) return { [tag]: 'map', value: [...value].map((pair) => pair.map(toTree)) };
    if (value instanceof Set) return { [tag]: 'set', value: [...value].map(toTree) };
    if (value instanceof ArrayBuffer) return { [tag]: 'buffer', value: toBase64(new Uint8Array(value)) };
    if (ArrayBuffer.isView(value)) {
      const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
      const name = value.constructor.name === 'Buffer' ? 'Uint8Array' : value.constructor.name;
      return { [tag]: 'view', name, value: toBase64(bytes) };
    }
    if (value instanceof Error) return { [tag]: 'error', value: String(value.message) };
    const entries = Object.entries(value).map(([key, member]) => [key, toTree(member)]);
    return { [tag]: 'object', value: entries };
  }
  function fromTree(tree) {
    if (tree === null || typeof tree !== 'object') return tree;
    if (Array.isArray(tree)) return tree.map(fromTree);
    switch (tree[tag]) {
      case 'undefined':
        return undefined;
      case 'bigint':
        return BigInt(tree.value);
      case 'number':
        return Number(tree.value);
      case 'date':
        return new Date(tree.value);
      case 'map':
        return new Map(tree.value.map((pair) => pair.map(fromTree)));
      case 'set':
        return new Set(tree.value.map(fromTree));
      case 'buffer':
        return fromBase64(tree.value).buffer;
      case 'view':
        return viewOf(tree.name, fromBase64(tree.value));
      case 'error':
        return new Error(tree.value);
      default: {
        const object = {};
        for (const [key, member] of tree.value) {
          Object.defineProperty(object, key, {
            value: fromTree(member),
            enumerable: true,
            writable: true,
            configurable: true,
          });
        }
        return object;
      }
    }
  }
  function viewOf(name, bytes) {
    if (name === 'Uint8Array') return bytes;
    const Type = name === 'DataView' ? DataView : globalThis[name];
    return new Type(bytes.buffer);
  }
  function toBase64(bytes) {
    if (typeof Buffer === 'function')
      return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64');
    return bytes.toBase64();
  }
  function fromBase64(text) {
    if (typeof Buffer === 'function') return new Uint8Array(Buffer.from(text, 'base64'));
    return Uint8Array.fromBase64(text);
  }
  return {
    encode: (value) => JSON.stringify(toTree(value)),
    decode: (text) => fromTree(JSON.parse(text)),
  };
}

module.exports = { createCodec };
