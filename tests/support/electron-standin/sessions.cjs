const { EventEmitter } = require('node:events');
const { loud } = require('./loud.cjs');

/** Sessions by partition. Number 0 is the default one; handlers other than the protocol's are recorded, not performed. */
function createSessions(announce) {
  const byNumber = [];
  const numbers = new Map();
  const create = () => {
    const handlers = new Map();
    const recorded = new Map();
    const record = (name) => (handler) => void recorded.set(name, handler);
    const session = loud(
      'session',
      Object.assign(new EventEmitter(), {
        standin: { number: byNumber.length, handlers, recorded, browserContextId: undefined },
        protocol: loud('protocol', {
          handle: (scheme, handler) => {
            if (handlers.has(scheme)) throw new Error('Failed to register protocol: already registered');
            handlers.set(scheme, handler);
          },
          unhandle: (scheme) => void handlers.delete(scheme),
          isProtocolHandled: (scheme) => handlers.has(scheme),
        }),
        webRequest: loud('webRequest', { onBeforeRequest: record('onBeforeRequest') }),
        setPermissionRequestHandler: record('permissionRequest'),
        setPermissionCheckHandler: record('permissionCheck'),
        setDevicePermissionHandler: record('devicePermission'),
        setDisplayMediaRequestHandler: record('displayMedia'),
        setBluetoothPairingHandler: record('bluetooth'),
        setUSBProtectedClassesHandler: record('usbClasses'),
        setSpellCheckerEnabled: record('spellChecker'),
      }),
    );
    byNumber.push(session);
    announce(session);
    return session;
  };
  return {
    defaultSession: create(),
    fromPartition: (name) => {
      if (!numbers.has(name)) numbers.set(name, create().standin.number);
      return byNumber[numbers.get(name)];
    },
    findHandler: (number, scheme) => byNumber[number]?.standin.handlers.get(scheme),
  };
}

module.exports = { createSessions };
