const inspector = require('node:inspector');
const Module = require('node:module');
const path = require('node:path');
const { pathToFileURL } = require('node:url');
const { electron, start } = require('./electron-api.cjs');

// Electron's own command line: `-r FILE`, `--inspect=PORT`, switches, then the program's folder and its arguments.
const given = process.argv.slice(2);
process.argv = [process.argv[0], ...given];

const load = Module._load;
Module._load = function (request, ...rest) {
  return request === 'electron' || request === 'electron/main' ? electron : load.call(this, request, ...rest);
};
globalThis.electronStandin = electron;
Module.register(pathToFileURL(path.join(__dirname, 'esm-hook.mjs')));

if (given.some((part) => part.startsWith('--inspect'))) inspector.open(0, '127.0.0.1', false);
for (const part of given) {
  const found = /^--([^=]+)(?:=(.*))?$/s.exec(part);
  if (found && !found[1].startsWith('inspect'))
    electron.app.commandLine.appendSwitch(found[1], found[2] ?? '');
}
const folder = path.resolve(given.find((part, index) => isFolder(part, given[index - 1])) ?? '.');
for (const [index, part] of given.entries()) if (part === '-r') require(given[index + 1]);

const description = require(path.join(folder, 'package.json'));
import(pathToFileURL(path.join(folder, description.main)))
  .then(() => start(description, folder))
  .catch((error) => {
    process.stderr.write(`electron stand-in: ${error.stack}\n`);
    process.exit(1);
  });

function isFolder(part, before) {
  return !part.startsWith('-') && before !== '-r';
}
