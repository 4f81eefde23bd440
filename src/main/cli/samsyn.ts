import { readFile } from 'node:fs/promises';
import { runSamsyn } from './run-samsyn.ts';

// The composition root of `npm run samsyn`: the only place here that touches the process.
process.exitCode = await runSamsyn(process.argv.slice(2), {
  readFile: async (path) => new Uint8Array(await readFile(path)),
  write: (line) => void process.stdout.write(`${line}\n`),
  writeError: (line) => void process.stderr.write(`${line}\n`),
});
