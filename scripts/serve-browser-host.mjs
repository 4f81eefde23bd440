// Serves the built page on loopback and stays: for looking at the program while working on it.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

const server = join(root, 'out/main/browser-host.mjs');
if (!existsSync(server)) {
  console.error('Run `npm run build` first.');
  process.exit(1);
}
const { browserHostPort, startBrowserHost } = await import(server);
const port = Number(process.env.SAMSYN_PORT ?? browserHostPort);
const host = await startBrowserHost(join(root, 'out/renderer'), port);
console.log(`Samsyn is at ${host.address}`);
