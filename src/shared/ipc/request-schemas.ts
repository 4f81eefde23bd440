import * as v from 'valibot';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { DesktopApi, HostError } from './desktop-api.ts';
import { isBundleFileName, isOwnBundleFileName } from './file-name.ts';

/** The largest requests and files that a host takes, in bytes (the page's HTML: in characters). */
export const hostLimits = {
  append: 64 * 1024 * 1024,
  read: 64 * 1024 * 1024,
  vault: 4 * 1024 * 1024,
  file: 512 * 1024 * 1024,
  html: 64 * 1024 * 1024,
} as const;

const workspace = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{16}$/));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const kind = v.picklist(['bundle', 'pdf', 'json', 'mail']);

function bytes(limit: number) {
  return v.pipe(
    v.custom<Uint8Array>((value) => value instanceof Uint8Array),
    v.check((value) => value.length <= limit, 'too large'),
  );
}

const nothing = v.strictObject({});

const folder = { workspace, use: v.picklist(['shared', 'backup']) };
const anyName = v.pipe(v.string(), v.maxLength(255), v.check(isBundleFileName, 'file name'));
const ownName = v.pipe(v.string(), v.check(isOwnBundleFileName, 'file name'));

/** The shape of every request, field by field; a field that is not listed makes the request bad. */
export const requestSchemas = {
  hostInfo: nothing,
  journalSize: v.strictObject({ workspace }),
  appendJournal: v.strictObject({ workspace, at: count, bytes: bytes(hostLimits.append) }),
  readJournal: v.strictObject({ workspace, from: count, length: v.pipe(count, v.maxValue(hostLimits.read)) }),
  truncateJournal: v.strictObject({ workspace, size: count }),
  removeWorkspace: v.strictObject({ workspace }),
  readVault: nothing,
  writeVault: v.strictObject({ bytes: bytes(hostLimits.vault) }),
  readRecovery: nothing,
  writeRecovery: v.strictObject({ bytes: bytes(hostLimits.vault) }),
  saveFile: v.strictObject({
    kind: v.union([kind, v.literal('attachment')]),
    suggestedName: v.pipe(v.string(), v.maxLength(400)),
    bytes: bytes(hostLimits.file),
  }),
  openFile: v.strictObject({ kind }),
  print: v.strictObject({
    html: v.pipe(v.string(), v.maxLength(hostLimits.html)),
    title: v.pipe(v.string(), v.maxLength(400)),
  }),
  takeWaitingFile: nothing,
  folderState: v.strictObject(folder),
  chooseFolder: v.strictObject(folder),
  leaveFolder: v.strictObject(folder),
  listFolder: v.strictObject(folder),
  readFolderFile: v.strictObject({ ...folder, name: anyName }),
  writeFolderFile: v.strictObject({ ...folder, name: ownName, bytes: bytes(hostLimits.file) }),
  removeFolderFile: v.strictObject({ ...folder, name: ownName }),
} satisfies Record<keyof DesktopApi, v.GenericSchema>;

/** A request as it is after parsing. */
export type ParsedRequest<Method extends keyof DesktopApi> = v.InferOutput<(typeof requestSchemas)[Method]>;

/** Reads a request that came over the border; every host starts with this. */
export function parseRequest<Method extends keyof DesktopApi>(
  method: Method,
  request: unknown,
): Result<ParsedRequest<Method>, HostError> {
  // A list, a date or a map has no wrong field, so the schema alone would let one through as an empty request.
  if (Object.prototype.toString.call(request) !== '[object Object]') {
    return err({ type: 'bad-request', detail: `${method}: object` });
  }
  const parsed = v.safeParse(requestSchemas[method], request);
  if (parsed.success) return ok(parsed.output as ParsedRequest<Method>);
  const first = parsed.issues[0];
  return err({ type: 'bad-request', detail: `${method}: ${v.getDotPath(first) ?? ''} ${first.type}`.trim() });
}
