const { spawn } = require('node:child_process');
const { EventEmitter } = require('node:events');

/** Starts Chromium and speaks its DevTools protocol over a pipe; sessions are told apart by their id. */
function startChromium(program, switches) {
  const child = spawn(program, switches, { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] });
  const events = new EventEmitter().setMaxListeners(0);
  const waiting = new Map();
  let next = 0;
  readMessages(child.stdio[4], (message) => {
    if (message.id === undefined) {
      events.emit('event', message.sessionId, message.method, message.params);
      return;
    }
    const { resolve, reject } = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.error) reject(new Error(message.error.message));
    else resolve(message.result);
  });
  child.stdio[3].on('error', () => undefined);
  const send = (method, params = {}, sessionId = undefined) =>
    new Promise((resolve, reject) => {
      next += 1;
      waiting.set(next, { resolve, reject });
      child.stdio[3].write(`${JSON.stringify({ id: next, method, params, sessionId })}\0`);
    });
  return { child, events, send, devtoolsLine: waitForDevtools(child) };
}

/** Playwright reads this line of stderr to find the browser; it is held back until the first window may be seen. */
function waitForDevtools(child) {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stderr.on('data', (chunk) => {
      text += chunk;
      const found = /^DevTools listening on .*$/m.exec(text);
      if (found) resolve(found[0]);
    });
    child.once('exit', (code) => reject(new Error(`Chromium ended with code ${code}:\n${text}`)));
    child.once('error', reject);
  });
}

function readMessages(stream, receive) {
  let parts = [];
  stream.on('data', (chunk) => {
    let rest = chunk;
    for (;;) {
      const end = rest.indexOf(0);
      if (end === -1) break;
      parts.push(rest.subarray(0, end));
      const text = Buffer.concat(parts).toString('utf8');
      parts = [];
      rest = rest.subarray(end + 1);
      receive(JSON.parse(text));
    }
    if (rest.length > 0) parts.push(rest);
  });
}

module.exports = { startChromium };
