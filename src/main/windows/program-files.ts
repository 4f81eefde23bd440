import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { contentPolicy, printPolicy } from './content-policy.ts';

/** The built page: a fixed list of paths, made once at start. A path that is not on the list does not exist. */
export type ProgramFiles = ReadonlyMap<string, ProgramFile>;

export interface ProgramFile {
  readonly type: string;
  readonly bytes: Buffer;
}

export interface ProgramAnswer {
  readonly status: 200 | 404;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Where the build leaves a gap for the nonce of style elements; `scripts/build.mjs` writes the same word. */
export const nonceMark = 'SAMSYN-NONCE';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};

/** Reads every file of a folder into memory, keyed by its path with a leading slash. */
export function readProgramFiles(folder: string): ProgramFiles {
  const files = new Map<string, ProgramFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(folder.length).replaceAll('\\', '/');
    const type = mediaTypes[extname(entry.name)];
    if (type === undefined) continue;
    files.set(name.startsWith('/') ? name : `/${name}`, { type, bytes: readFileSync(path) });
  }
  return files;
}

/** Answers one request for the page's files. `frames` tells whether this host prints through a frame of its own. */
export function answerProgramFile(
  files: ProgramFiles,
  path: string,
  frames: "'none'" | "'self'",
): ProgramAnswer {
  const name = path === '/' ? '/index.html' : path;
  const file = files.get(name);
  if (file === undefined)
    return { status: 404, headers: securityHeaders(printPolicy("'none'")), body: empty };
  const nonce = randomBytes(16).toString('base64');
  const policy = name === '/print.html' ? printPolicy(frames) : contentPolicy(nonce, frames);
  const body = name.endsWith('.html') ? withNonce(file.bytes, nonce) : file.bytes;
  return { status: 200, headers: { ...securityHeaders(policy), 'content-type': file.type }, body };
}

const empty = Buffer.alloc(0);

function withNonce(html: Buffer, nonce: string): Buffer {
  return Buffer.from(html.toString('utf8').replaceAll(nonceMark, nonce), 'utf8');
}

function securityHeaders(policy: string): Record<string, string> {
  return {
    'content-security-policy': policy,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=()',
  };
}
