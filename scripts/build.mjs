// Builds the four parts of the program into out/: main, preload, the page, and the command line reader.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeBuildStamp } from './build-stamp.mjs';
import { root } from './root.mjs';

/** Bundles everything; throws with Vite's own message when something does not compile. */
export async function buildProgram({ quiet = true } = {}) {
  const { build } = await import('vite');
  const logLevel = quiet ? 'warn' : 'info';
  const packageJson = (await import('../package.json', { with: { type: 'json' } })).default;
  const define = { __SAMSYN_VERSION__: JSON.stringify(packageJson.version) };
  if (existsSync(join(root, 'src/renderer/main.tsx'))) await build(await rendererConfig(logLevel, define));
  for (const [entry, file, format] of nodeParts) {
    if (existsSync(join(root, entry))) await build(nodeConfig(entry, file, format, logLevel, define));
  }
  writeBuildStamp();
}

async function rendererConfig(logLevel, define) {
  const react = (await import('@vitejs/plugin-react')).default;
  const optimizeLocales = (await import('@react-aria/optimize-locales-plugin')).default;
  return {
    configFile: false,
    root: join(root, 'src/renderer'),
    base: './',
    publicDir: join(root, 'assets/public'),
    logLevel,
    define,
    // Kept in step with nonceMark in src/main/windows/program-files.ts: each answer puts a fresh nonce there.
    html: { cspNonce: 'SAMSYN-NONCE' },
    plugins: [react(), { ...optimizeLocales.vite({ locales: ['sv-SE', 'en-US'] }), enforce: 'pre' }],
    worker: { format: 'es' },
    // The spreadsheet libraries ask for calls that the page's policy forbids.
    resolve: {
      alias: [{ find: /^fflate$/, replacement: join(root, 'src/shared/publish/spreadsheet/sync-zip.ts') }],
    },
    build: {
      outDir: join(root, 'out/renderer'),
      emptyOutDir: true,
      target: 'chrome140',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4000,
    },
  };
}

const nodeParts = [
  ['src/main/main.ts', 'main/main.js', 'es'],
  ['src/main/preload/preload.ts', 'preload/preload.cjs', 'cjs'],
  ['src/main/browser-host/browser-host.ts', 'main/browser-host.mjs', 'es'],
  ['src/main/cli/samsyn.ts', 'main/cli.mjs', 'es'],
];

function nodeConfig(entry, file, format, logLevel, define) {
  return {
    configFile: false,
    root,
    logLevel,
    define,
    publicDir: false,
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: true,
      outDir: join(root, 'out'),
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      rollupOptions: {
        input: join(root, entry),
        external: [/^node:/, 'electron'],
        output: { format, entryFileNames: file, codeSplitting: false },
      },
    },
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const started = Date.now();
  await buildProgram({ quiet: false });
  console.log(`Built into out/ in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
}
