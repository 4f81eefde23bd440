const { createCodec } = require('./codec.cjs');

/** Name of the isolated world in which the preload runs, and of the binding that exists only there. */
const world = 'electron-standin-preload';
const binding = 'electronStandinSend';

// Runs in the page's own world before any of its scripts: makes the frozen object that the preload exposes.
function pageScript(secret) {
  if (window.top !== window) return;
  const dispatch = EventTarget.prototype.dispatchEvent.bind(document);
  const listen = EventTarget.prototype.addEventListener.bind(document);
  const Custom = CustomEvent;
  const promises = new Map();
  const callbacks = new Map();
  let next = 0;
  function call(key, method, given) {
    next += 1;
    const id = next;
    const values = given.map((value) => {
      if (typeof value !== 'function') return { value };
      next += 1;
      callbacks.set(next, value);
      return { callback: next };
    });
    let answer;
    const onAnswer = (event) => {
      if (event.detail.id === id) answer = event.detail;
    };
    document.addEventListener(`${secret}:answer`, onAnswer);
    try {
      dispatch(new Custom(`${secret}:call`, { detail: { id, key, method, values } }));
    } finally {
      document.removeEventListener(`${secret}:answer`, onAnswer);
    }
    if (!answer) throw new Error('An object could not be cloned.');
    if (answer.kind === 'promise')
      return new Promise((resolve, reject) => promises.set(id, { resolve, reject }));
    if (answer.kind === 'function') return () => call(key, answer.returned, []);
    if (answer.kind === 'error') throw new Error(answer.message);
    return answer.value;
  }
  listen(`${secret}:expose`, ({ detail: { key, methods } }) => {
    if (Object.hasOwn(window, key)) return;
    const api = {};
    for (const method of methods) api[method] = (...given) => call(key, method, given);
    Object.defineProperty(window, key, { value: Object.freeze(api), enumerable: true });
  });
  listen(`${secret}:settled`, ({ detail: { id, ok, value, message } }) => {
    const promise = promises.get(id);
    promises.delete(id);
    if (ok) promise?.resolve(value);
    else promise?.reject(new Error(message));
  });
  listen(`${secret}:callback`, ({ detail: { callback, values } }) => callbacks.get(callback)?.(...values));
  // No child windows here, as in a program that denies them all: the handler is told, the page gets null.
  window.open = (address = '') => {
    dispatch(new Custom(`${secret}:open`, { detail: String(address) }));
    return null;
  };
  dispatch(new Custom(`${secret}:ready`));
}

// Runs in the isolated world before the preload: gives it `require('electron')` with contextBridge and ipcRenderer.
function isolatedScript(secret, bindingName, createCodecInPage, runPreload) {
  if (window.top !== window) return;
  const codec = createCodecInPage();
  const send = globalThis[bindingName];
  const exposed = new Map();
  const returned = new Map();
  const listeners = new Map();
  const calls = new Map();
  let next = 0;
  const dispatch = (name, detail) => document.dispatchEvent(new CustomEvent(`${secret}:${name}`, { detail }));
  const announce = (key) => dispatch('expose', { key, methods: Object.keys(exposed.get(key)) });

  function answerCall({ id, key, method, values }) {
    const given = values.map(({ value, callback }) =>
      callback === undefined ? value : (...passed) => dispatch('callback', { callback, values: passed }),
    );
    const act = returned.get(method) ?? exposed.get(key)[method];
    try {
      const result = act(...given);
      if (typeof result?.then === 'function') {
        dispatch('answer', { id, kind: 'promise' });
        result.then(
          (value) => dispatch('settled', { id, ok: true, value }),
          (error) => dispatch('settled', { id, ok: false, message: error.message }),
        );
      } else if (typeof result === 'function') {
        next += 1;
        returned.set(`returned-${next}`, result);
        dispatch('answer', { id, kind: 'function', returned: `returned-${next}` });
      } else dispatch('answer', { id, kind: 'value', value: result });
    } catch (error) {
      dispatch('answer', { id, kind: 'error', message: error.message });
    }
  }
  document.addEventListener(`${secret}:call`, (event) => answerCall(event.detail));
  document.addEventListener(`${secret}:ready`, () => [...exposed.keys()].forEach(announce));

  document.addEventListener(`${secret}:open`, ({ detail }) => {
    send(
      codec.encode({
        open: URL.canParse(detail, document.baseURI) ? new URL(detail, document.baseURI).href : detail,
      }),
    );
  });

  globalThis.electronStandinReceive = (text) => {
    const message = codec.decode(text);
    if (message.type === 'reply') {
      const call = calls.get(message.id);
      calls.delete(message.id);
      if (message.ok) call?.resolve(message.value);
      else call?.reject(new Error(message.message));
      return;
    }
    for (const listener of [...(listeners.get(message.channel) ?? [])]) listener({}, ...message.values);
  };
  const hole = (name, offered) =>
    new Proxy(offered, {
      get(object, member) {
        if (member in object || typeof member === 'symbol') return object[member];
        throw new Error(`electron stand-in: ${name}.${String(member)} is not there`);
      },
    });
  const ipcRenderer = hole('ipcRenderer', {
    invoke: (channel, ...values) =>
      new Promise((resolve, reject) => {
        next += 1;
        const text = codec.encode({ id: next, channel, values });
        calls.set(next, { resolve, reject });
        send(text);
      }),
    on: (channel, listener) => {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
    },
    off: (channel, listener) => {
      listeners.set(
        channel,
        (listeners.get(channel) ?? []).filter((known) => known !== listener),
      );
    },
  });
  const contextBridge = hole('contextBridge', {
    exposeInMainWorld: (key, api) => {
      if (exposed.has(key))
        throw new Error('Cannot bind an API on top of an existing property on the window object');
      exposed.set(key, api);
      announce(key);
    },
  });
  runPreload((name) => {
    if (name === 'electron') return hole('electron', { contextBridge, ipcRenderer });
    throw new Error(`module not found: ${name}`);
  });
}

/** The two scripts as text. `preload` is the source of the built preload, a CommonJS file. */
function pageSources(secret, preload) {
  const quoted = JSON.stringify(secret);
  return {
    page: `(${pageScript})(${quoted})`,
    isolated: `(${isolatedScript})(${quoted}, ${JSON.stringify(binding)}, ${createCodec}, (require) => {
const module = { exports: {} };
((require, module, exports) => {\n${preload}\n})(require, module, module.exports);
})`,
  };
}

module.exports = { world, binding, pageSources };
