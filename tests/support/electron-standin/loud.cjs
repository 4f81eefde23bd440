/** An API object whose holes are loud: asking for a name that is not there throws instead of giving `undefined`. */
function loud(name, offered) {
  return new Proxy(offered, {
    get(object, member, receiver) {
      // `then` is asked for by `await`, the others by the inspector and by Node's own printing.
      if (member in object || typeof member === 'symbol' || quiet.has(member)) {
        return Reflect.get(object, member, receiver);
      }
      throw new Error(`electron stand-in: ${name}.${String(member)} is not there`);
    },
  });
}

const quiet = new Set([
  'then',
  'toJSON',
  'constructor',
  'inspect',
  'splice',
  'nodeType',
  'asymmetricMatch',
  '$$typeof',
]);

module.exports = { loud };
