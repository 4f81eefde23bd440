import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** How to start npm from Node without a shell: npm's own file when npm started us, else what lies beside Node. */
export function npmCommand(args) {
  const beside = join(dirname(process.execPath), 'node_modules/npm/bin/npm-cli.js');
  const file = [process.env.npm_execpath, beside].find((path) => path?.endsWith('.js') && existsSync(path));
  if (file !== undefined) return { command: process.execPath, args: [file, ...args] };
  return { command: process.platform === 'win32' ? 'npm.cmd' : 'npm', args };
}
