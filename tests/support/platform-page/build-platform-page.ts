import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '../../..');

/** Builds the page that holds only the browser's platform; gives the folder to serve. */
export async function buildPlatformPage(outDir: string): Promise<string> {
  await build({
    configFile: false,
    root: import.meta.dirname,
    base: './',
    logLevel: 'warn',
    define: { __SAMSYN_VERSION__: '"0.0.0"' },
    html: { cspNonce: 'SAMSYN-NONCE' },
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true, target: 'chrome140', modulePreload: { polyfill: false } },
  });
  cpSync(join(root, 'assets/public/print.html'), join(outDir, 'print.html'));
  return outDir;
}
