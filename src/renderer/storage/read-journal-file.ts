import { concatBytes } from '#shared/base/bytes.ts';
import { ok, type Result } from '#shared/base/result.ts';
import type { HostError } from '#shared/ipc/desktop-api.ts';
import { type JournalEntry, type JournalReading, measureFrames, readJournal } from '#shared/log/journal.ts';

/** What a journal file holds from a place on, attached files apart. */
export type StoredReading = JournalReading;

type Read = (from: number, length: number) => Promise<Result<Uint8Array, HostError>>;

const chunkSize = 4 * 1024 * 1024;
const largestRead = 64 * 1024 * 1024;

/**
 * Reads a journal piece by piece, so that memory follows the largest attached file and not all of them. Where the chain
 * is broken the rest is read as a whole, to find what can be saved after the break.
 */
export async function readJournalFile(
  read: Read,
  from: number,
  hash: Uint8Array,
  onBlob: (bytes: Uint8Array) => Promise<void>,
): Promise<Result<StoredReading, HostError>> {
  const entries: JournalEntry[] = [];
  let chain = hash;
  let at = from;
  let end = 0;
  let rest: Uint8Array = new Uint8Array(0);
  let wanted = chunkSize;
  let isBroken = false;
  while (true) {
    const piece = await read(at, wanted);
    if (!piece.ok) return piece;
    at += piece.value.length;
    rest = rest.length === 0 ? piece.value : concatBytes([rest, piece.value]);
    if (piece.value.length < wanted) break;
    const frames: ReturnType<typeof measureFrames> = isBroken
      ? { whole: 0, needed: undefined }
      : measureFrames(rest);
    const { whole, needed } = frames;
    isBroken ||= needed === undefined;
    if (whole > 0) {
      const reading = await readJournal(rest.subarray(0, whole), chain);
      entries.push(...(await withoutBlobs(reading.entries, onBlob)));
      end += reading.end;
      chain = reading.hash;
      rest = rest.slice(reading.end);
      isBroken ||= reading.end < whole;
    }
    const missing = needed === undefined ? 0 : needed - whole - rest.length;
    wanted = Math.min(largestRead, Math.max(chunkSize, missing));
  }
  const last = await readJournal(rest, chain);
  entries.push(...(await withoutBlobs(last.entries, onBlob)));
  const salvaged = await withoutBlobs(last.salvaged, onBlob);
  return ok({ entries, end: end + last.end, hash: last.hash, damaged: last.damaged, salvaged });
}

async function withoutBlobs(
  entries: readonly JournalEntry[],
  onBlob: (bytes: Uint8Array) => Promise<void>,
): Promise<readonly JournalEntry[]> {
  const others: JournalEntry[] = [];
  for (const entry of entries) {
    if (entry.type === 'blob') await onBlob(entry.bytes);
    else others.push(entry);
  }
  return others;
}
