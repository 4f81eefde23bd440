const { EventEmitter } = require('node:events');
const { randomBytes } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { createCodec } = require('./codec.cjs');
const { toChromium, toProgram } = require('./addresses.cjs');
const { binding, pageSources, world } = require('./page-side.cjs');
const { loud } = require('./loud.cjs');

/** Windows over Chromium's targets: each BrowserWindow is one page, driven by a DevTools session of its own. */
function createWindows({ sessions, handlers, onAllClosed, announceContents }) {
  const codec = createCodec();
  const windows = new Set();
  let browser;
  let nextId = 0;

  function createContents(window, preferences) {
    const session = preferences.partition
      ? sessions.fromPartition(preferences.partition)
      : sessions.defaultSession;
    const state = {
      address: '',
      targetId: undefined,
      sessionId: undefined,
      context: undefined,
      own: false,
      openHandler: undefined,
      gone: false,
    };
    const send = (method, params) => browser.send(method, params, state.sessionId);
    nextId += 1;
    const contents = Object.assign(new EventEmitter(), {
      id: nextId,
      session,
      getURL: () => state.address,
      isDestroyed: () => state.gone,
      send: (channel, ...values) => void receive({ type: 'event', channel, values }),
      setWindowOpenHandler: (handler) => {
        state.openHandler = handler;
      },
      executeJavaScript: async (expression) => {
        const answer = await send('Runtime.evaluate', {
          expression,
          awaitPromise: true,
          returnByValue: true,
        });
        if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description);
        return answer.result.value;
      },
      printToPDF: async (options) => {
        await opened;
        const known = [
          'preferCSSPageSize',
          'printBackground',
          'generateTaggedPDF',
          'generateDocumentOutline',
          'landscape',
        ];
        const unknown = Object.keys(options).find((name) => !known.includes(name));
        if (unknown) throw new Error(`electron stand-in: printToPDF option ${unknown} is not there`);
        const { data } = await send('Page.printToPDF', options);
        return Buffer.from(data, 'base64');
      },
      reload: () => void load(state.address),
      close: () => void window.close(),
    });
    contents.mainFrame = loud('webFrameMain', {
      parent: null,
      get url() {
        return state.address;
      },
    });
    const offered = loud('webContents', contents);
    const opened = open();

    async function receive(message) {
      await opened;
      if (state.gone || state.context === undefined) return;
      const expression = `electronStandinReceive(${JSON.stringify(codec.encode(message))})`;
      await send('Runtime.evaluate', { expression, contextId: state.context }).catch(() => undefined);
    }

    async function open() {
      browser = await started;
      const own = session.standin;
      if (own.number > 0 && own.browserContextId === undefined) {
        own.browserContextId = (await browser.send('Target.createBrowserContext')).browserContextId;
      }
      const target = { url: 'about:blank', browserContextId: own.browserContextId };
      state.targetId = (await browser.send('Target.createTarget', target)).targetId;
      const attached = await browser.send('Target.attachToTarget', {
        targetId: state.targetId,
        flatten: true,
      });
      state.sessionId = attached.sessionId;
      browser.events.on('event', onEvent);
      await send('Page.enable');
      await send('Runtime.enable');
      await send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true });
      if (preferences.javascript === false)
        await send('Emulation.setScriptExecutionDisabled', { value: true });
      if (preferences.preload) await installPreload(preferences.preload);
      await send('Fetch.enable', {
        patterns: [{ urlPattern: '*', resourceType: 'Document', requestStage: 'Request' }],
      });
    }

    async function installPreload(file) {
      const { page, isolated } = pageSources(randomBytes(16).toString('hex'), readFileSync(file, 'utf8'));
      await send('Runtime.addBinding', { name: binding, executionContextName: world });
      await send('Page.addScriptToEvaluateOnNewDocument', { source: page });
      await send('Page.addScriptToEvaluateOnNewDocument', { source: isolated, worldName: world });
    }

    function onEvent(sessionId, method, params) {
      if (method === 'Target.targetDestroyed' && params.targetId === state.targetId) return destroyed();
      if (sessionId !== state.sessionId) return undefined;
      if (method === 'Runtime.executionContextCreated') return noteContext(params.context);
      if (method === 'Runtime.bindingCalled' && params.name === binding) return void invoked(params);
      if (method === 'Fetch.requestPaused') return void decide(params);
      if (method === 'Page.windowOpen') return void state.openHandler?.({ url: toProgram(params.url) });
      if (method === 'Page.frameNavigated' && !params.frame.parentId) {
        state.address = toProgram(params.frame.url + (params.frame.urlFragment ?? ''));
      }
      if (method === 'Page.navigatedWithinDocument') state.address = toProgram(params.url);
      if (method === 'Target.attachedToTarget' && params.targetInfo.type === 'page') {
        // A child window that slipped past --block-new-web-contents: there are none here.
        void browser
          .send('Target.closeTarget', { targetId: params.targetInfo.targetId })
          .catch(() => undefined);
      }
      return undefined;
    }

    function noteContext(context) {
      if (context.name === world && context.auxData.frameId === state.targetId) state.context = context.id;
    }

    async function invoked({ payload, executionContextId }) {
      const { id, channel, values, open: address } = codec.decode(payload);
      if (address !== undefined) {
        state.openHandler?.({ url: toProgram(address) });
        return;
      }
      const isMain = executionContextId === state.context;
      const event = { sender: offered, senderFrame: isMain ? contents.mainFrame : null, type: 'invoke' };
      const reply = { type: 'reply', id, ok: true };
      try {
        const handler = handlers.get(channel);
        if (!handler) throw new Error(`No handler registered for '${channel}'`);
        reply.value = await handler(event, ...values);
        codec.encode(reply.value);
      } catch (error) {
        Object.assign(reply, { ok: false, value: undefined });
        reply.message = `Error invoking remote method '${channel}': ${error}`;
      }
      await receive(reply);
    }

    async function decide({ requestId, request, frameId }) {
      const isMainFrame = frameId === state.targetId;
      const url = toProgram(request.url);
      const event = { url, isMainFrame, ...preventable() };
      if (isMainFrame && state.own) state.own = false;
      else {
        contents.emit('will-frame-navigate', event);
        if (isMainFrame) contents.emit('will-navigate', event, url);
      }
      const prevented = event.isPrevented();
      const params = prevented ? { requestId, errorReason: 'Aborted' } : { requestId };
      await send(prevented ? 'Fetch.failRequest' : 'Fetch.continueRequest', params).catch(() => undefined);
    }

    async function load(address) {
      await opened;
      state.own = true;
      const loaded = new Promise((resolve) => {
        const wait = (sessionId, method) => {
          if (sessionId !== state.sessionId || method !== 'Page.loadEventFired') return;
          browser.events.off('event', wait);
          resolve();
        };
        browser.events.on('event', wait);
      });
      const answer = await send('Page.navigate', { url: toChromium(address, session.standin.number) });
      if (answer.errorText) throw new Error(`${answer.errorText} (-2) loading '${address}'`);
      window.emit('ready-to-show');
      await loaded;
      contents.emit('did-finish-load');
    }

    function destroyed() {
      if (state.gone) return;
      state.gone = true;
      browser.events.off('event', onEvent);
      windows.delete(window);
      contents.emit('destroyed');
      window.emit('closed');
      if (windows.size === 0) onAllClosed();
    }

    async function close(force) {
      await opened;
      if (state.gone) return;
      const event = preventable();
      if (!force) window.emit('close', event);
      if (event.isPrevented()) return;
      await browser.send('Target.closeTarget', { targetId: state.targetId }).catch(() => undefined);
    }

    return { offered, load, close, state, destroyed };
  }

  class BrowserWindow extends EventEmitter {
    constructor(options = {}) {
      super();
      const contents = createContents(this, options.webPreferences ?? {});
      this.standin = { contents, visible: options.show !== false, minimized: false };
      this.id = contents.offered.id;
      this.webContents = contents.offered;
      windows.add(this);
      announceContents(contents.offered);
    }
    loadURL(address) {
      return this.standin.contents.load(address);
    }
    show() {
      this.standin.visible = true;
    }
    isVisible() {
      return this.standin.visible;
    }
    focus() {
      this.emit('focus');
    }
    isMinimized() {
      return this.standin.minimized;
    }
    minimize() {
      this.standin.minimized = true;
    }
    restore() {
      this.standin.minimized = false;
    }
    isDestroyed() {
      return this.standin.contents.state.gone;
    }
    close() {
      void this.standin.contents.close(false);
    }
    destroy() {
      void this.standin.contents.close(true);
    }
    static getAllWindows() {
      return [...windows];
    }
    static fromWebContents(contents) {
      return [...windows].find((window) => window.webContents === contents) ?? null;
    }
  }

  let begin;
  const started = new Promise((resolve) => {
    begin = resolve;
  });
  return {
    BrowserWindow,
    begin: (running) => begin(running),
    webContents: loud('webContents', {
      fromDevToolsTargetId: (targetId) =>
        [...windows].find((window) => window.standin.contents.state.targetId === targetId)?.webContents,
      getAllWebContents: () => [...windows].map((window) => window.webContents),
    }),
  };
}

function preventable() {
  let prevented = false;
  const preventDefault = () => {
    prevented = true;
  };
  return { preventDefault, isPrevented: () => prevented };
}

module.exports = { createWindows };
