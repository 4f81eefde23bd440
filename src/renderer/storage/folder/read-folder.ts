import type { Copy } from '#renderer/storage/copy.ts';
import { type StagingExchange, stage } from '#renderer/storage/exchange.ts';
import type { StagedBundle } from '#renderer/storage/stage-bundle.ts';
import { toHex } from '#shared/base/bytes.ts';
import { toInstant } from '#shared/base/dates.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { FolderFile, HostError } from '#shared/ipc/desktop-api.ts';
import { sha256 } from '#shared/log/device-keys.ts';
import { type FolderIndex, type KnownContent, type KnownFile, saveFolderIndex } from './folder-index.ts';

/** What a look at the folder needs besides the copy. */
export interface FolderReading {
  /** An exchange of its own: what the user is looking at under "Ta emot" is not disturbed. */
  readonly exchange: StagingExchange;
  readonly index: FolderIndex;
  /** Hashes that this run of the program has tried: those of a newer format get one more try after an upgrade. */
  readonly triedNow: Set<string>;
  readonly isStopped: () => boolean;
  readonly onProgress: (done: number, total: number) => void;
}

/** A damaged file may be half written: it is looked at again after so long, then left alone. */
const lookAgainAfter = [60_000, 600_000, 3_600_000, 86_400_000];
const halfWritten: readonly unknown[] = ['damaged', 'not-a-bundle'];
const dependsOnMembers: readonly unknown[] = ['stranger', 'revoked', 'refused-parts'];
const saveEvery = 25;

/**
 * Takes in what is new in the folder. Known files are not opened, known bytes are opened once whatever they are called,
 * and a file that cannot be read now is left for the next look. Fails only when this computer cannot store.
 */
export async function readFolder(
  copy: Copy,
  reading: FolderReading,
  files: readonly FolderFile[],
): Promise<Result<{ readonly opened: number }, HostError>> {
  const { index } = reading;
  const here = new Set(files.map(({ name }) => name));
  for (const name of [...index.files.keys()]) if (!here.has(name)) index.files.delete(name);
  let opened = 0;
  // A file may let in the member who packed another one: then that one is asked about again, at once.
  for (let basis = ''; basis !== membersNow(copy) && !reading.isStopped(); ) {
    basis = membersNow(copy);
    const fresh = files.filter((file) => needsLook(copy, reading, file, basis));
    fresh.sort((left, right) => left.modified - right.modified);
    for (const [done, file] of fresh.entries()) {
      if (reading.isStopped()) break;
      reading.onProgress(done, fresh.length);
      const isOpened = await readFile(copy, reading, file, basis);
      if (!isOpened.ok) return isOpened;
      if (!isOpened.value) continue;
      opened += 1;
      if (opened % saveEvery === 0) await saveFolderIndex(copy, index);
    }
  }
  return ok({ opened });
}

/** Reads one file; answers whether it had to be opened. */
async function readFile(
  copy: Copy,
  { index, exchange, triedNow }: FolderReading,
  file: FolderFile,
  basis: string,
): Promise<Result<boolean, HostError>> {
  const place = { workspace: copy.id, use: 'shared', name: file.name } as const;
  const bytes = await copy.ports.desktop.readFolderFile(place);
  if (!bytes.ok) return ok(false);
  const hash = toHex(await sha256(bytes.value));
  const known = index.contents.get(hash);
  noteFile(copy, index, file, hash);
  if (known !== undefined && !isOutdated(triedNow, hash, known, basis)) return ok(false);
  const judged = await judge(copy, exchange, bytes.value);
  if (!judged.ok) {
    // Nothing is wrong with the file: it is read again when there is room.
    index.files.delete(file.name);
    return judged;
  }
  index.contents.set(hash, { ...judged.value, basis });
  triedNow.add(hash);
  return ok(true);
}

/** The state of the members that an answer may depend on. */
function membersNow({ live }: Copy): string {
  const devices = [...(live.directory?.devices.values() ?? [])];
  return `${devices.length}/${devices.filter(({ revoked }) => revoked !== null).length}`;
}

function needsLook(copy: Copy, reading: FolderReading, file: FolderFile, basis: string): boolean {
  const known = reading.index.files.get(file.name);
  if (known === undefined || known.size !== file.size || known.modified !== file.modified) return true;
  const content = reading.index.contents.get(known.hash);
  if (content === undefined || isOutdated(reading.triedNow, known.hash, content, basis)) return true;
  return halfWritten.includes(content.reason) && isDue(known, copy.ports.now());
}

function isOutdated(
  triedNow: ReadonlySet<string>,
  hash: string,
  { reason, basis: before }: KnownContent,
  basis: string,
): boolean {
  if (reason === 'newer-format') return !triedNow.has(hash);
  return dependsOnMembers.includes(reason) && before !== basis;
}

function isDue({ looks, lookedAt }: KnownFile, now: number): boolean {
  const wait = lookAgainAfter[looks - 1];
  return wait !== undefined && now - lookedAt > wait;
}

function noteFile(
  copy: Copy,
  { files }: FolderIndex,
  { name, size, modified }: FolderFile,
  hash: string,
): void {
  const before = files.get(name);
  const looks = before?.hash === hash ? before.looks + 1 : 1;
  files.set(name, { size, modified, hash, looks, lookedAt: copy.ports.now() });
}

type Judged = Omit<KnownContent, 'basis'>;

/**
 * What becomes of one file. Taken in at once is only what a member who is let in has packed for this computer and whose
 * every part is in order: that is what choosing the folder was a yes to. All else waits for somebody to look.
 */
async function judge(
  copy: Copy,
  exchange: StagingExchange,
  bytes: Uint8Array,
): Promise<Result<Judged, HostError>> {
  const aside: Judged = {
    verdict: 'aside',
    reason: null,
    device: null,
    from: '',
    at: null,
    seenAt: toInstant(copy.ports.now()),
    newCount: 0,
    size: bytes.length,
    ranges: [],
    to: [],
  };
  const staged = await stageSafely(copy, bytes);
  if (!staged.ok) return ok({ ...aside, reason: staged.error.type, from: staged.error.name });
  const { manifest, gathered, ranges } = staged.value;
  const named = { at: manifest.at, ranges, to: manifest.to };
  if (manifest.kind === 'request') {
    const name: unknown = manifest.extra?.['name'];
    return ok({ ...aside, reason: 'join-request', from: typeof name === 'string' ? name.slice(0, 200) : '' });
  }
  const packer = copy.live.directory?.devices.get(manifest.device);
  const proved = { ...aside, ...named, device: manifest.device, from: packer?.name ?? '' };
  if (packer !== undefined && packer.revoked !== null) return ok({ ...proved, reason: 'revoked' });
  if (gathered.refused.length > 0) return ok({ ...proved, reason: 'refused-parts' });
  const taken = await takeIn(copy, exchange, bytes, staged.value);
  if (!taken.ok) return taken;
  const name = copy.live.directory?.devices.get(manifest.device)?.name ?? '';
  return ok({ ...proved, verdict: 'taken', from: name, newCount: taken.value });
}

async function takeIn(
  copy: Copy,
  exchange: StagingExchange,
  bytes: Uint8Array,
  staged: StagedBundle,
): Promise<Result<number, HostError>> {
  const isNews = staged.gathered.places.length > 0 || staged.gathered.held.length > 0;
  if (!isNews && staged.manifest.device === copy.keys.device) return ok(0);
  const preview = await exchange.previewStaged(bytes, undefined, staged);
  const report = preview.ok ? await exchange.accept(preview.value.token) : preview;
  if (report.ok) return ok(report.value.newOperationCount);
  if (report.error.type === 'disk-full') return err({ type: 'disk-full' });
  return err({ type: 'failed', detail: 'detail' in report.error ? report.error.detail : report.error.type });
}

/** A worker that dies on a file says something about the file, not about this program. */
async function stageSafely(
  copy: Copy,
  bytes: Uint8Array,
): Promise<
  Result<StagedBundle, { readonly type: NonNullable<KnownContent['reason']>; readonly name: string }>
> {
  try {
    const staged = await stage(copy, bytes, undefined);
    if (staged.ok) return staged;
    const { error } = staged;
    return err({ type: error.type, name: 'name' in error ? error.name : '' });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return err({ type: 'damaged', name: '' });
  }
}
