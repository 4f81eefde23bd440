import { concatBytes } from '#shared/base/bytes.ts';
import type { DossierId } from '#shared/base/id.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { DesktopApi } from '#shared/ipc/desktop-api.ts';
import { encodeJournalEntry, type JournalEntry, journalStart } from '#shared/log/journal.ts';
import { readJournalFile, type StoredReading } from './read-journal-file.ts';
import type { WriteError } from './workspace.ts';
import { writeErrorOfHost } from './write-error.ts';

/**
 * How far the journal file and the database agree. The database holds everything up to `size`, and also what is in
 * `tail`: frames that are to be (or have just been) appended at `size`. `hash` and `tailHash` are the chain's ends.
 */
export interface JournalPlace {
  readonly size: number;
  readonly hash: Uint8Array;
  readonly tail: Uint8Array;
  readonly tailHash: Uint8Array;
}

/** The place of a journal that has not been begun. */
export const startOfJournal: JournalPlace = {
  size: 0,
  hash: journalStart,
  tail: new Uint8Array(0),
  tailHash: journalStart,
};

const chunkSize = 4 * 1024 * 1024;

/** The journal of one workspace, seen from the page. Not re-entrant: call it from the write queue only. */
export interface JournalKeeper {
  readonly place: () => JournalPlace;
  readonly setPlace: (place: JournalPlace) => void;
  /** The place as it will be with these entries waiting in the tail: to be stored in the same transaction as the data. */
  readonly withEntries: (entries: readonly JournalEntry[]) => Promise<JournalPlace>;
  /** Appends the tail and waits until the host says that it is on disk. */
  readonly flush: () => Promise<Result<true, WriteError>>;
  readonly size: () => Promise<Result<number, WriteError>>;
  readonly truncate: (size: number) => Promise<Result<number, WriteError>>;
  /** Reads the entries from a place to the end of the file. Attached files go to `onBlob` one at a time, never all at once. */
  readonly readFrom: (
    size: number,
    hash: Uint8Array,
    onBlob: (bytes: Uint8Array) => Promise<void>,
  ) => Promise<Result<StoredReading, WriteError>>;
}

/** Opens the journal of a workspace. Reads nothing yet. */
export function createJournalKeeper(desktop: DesktopApi, workspace: DossierId): JournalKeeper {
  let place = startOfJournal;

  async function withEntries(entries: readonly JournalEntry[]): Promise<JournalPlace> {
    let hash = place.tailHash;
    const frames: Uint8Array[] = [place.tail];
    for (const entry of entries) {
      const frame = await encodeJournalEntry(hash, entry);
      frames.push(frame.bytes);
      hash = frame.hash;
    }
    const filled = frames.filter(({ length }) => length > 0);
    // One large file alone is not copied once more.
    const tail = filled.length === 1 ? (filled[0] ?? place.tail) : concatBytes(filled);
    return { size: place.size, hash: place.hash, tail, tailHash: hash };
  }

  async function flush(): Promise<Result<true, WriteError>> {
    // A large tail goes in pieces. A piece that is missing at the next start leaves a torn end, which is cut.
    while (place.tail.length > 0) {
      const bytes = place.tail.slice(0, chunkSize);
      const appended = await desktop.appendJournal({ workspace, at: place.size, bytes });
      const end = place.size + bytes.length;
      const isThere = appended.ok || (appended.error.type === 'moved' && appended.error.size === end);
      if (!isThere) {
        // What is stored owns its buffer: a view would take all of it along.
        place = { ...place, tail: place.tail.slice() };
        return err(writeErrorOfHost(appended.error));
      }
      const isDone = bytes.length === place.tail.length;
      const tail = isDone ? new Uint8Array(0) : place.tail.subarray(bytes.length);
      place = { ...place, size: end, hash: tail.length === 0 ? place.tailHash : place.hash, tail };
    }
    return ok(true);
  }

  async function size(): Promise<Result<number, WriteError>> {
    const answer = await desktop.journalSize({ workspace });
    return answer.ok ? answer : err(writeErrorOfHost(answer.error));
  }

  async function truncate(to: number): Promise<Result<number, WriteError>> {
    const answer = await desktop.truncateJournal({ workspace, size: to });
    return answer.ok ? answer : err(writeErrorOfHost(answer.error));
  }

  return {
    place: () => place,
    setPlace: (next) => {
      place = next;
    },
    withEntries,
    flush,
    size,
    truncate,
    readFrom: async (from, hash, onBlob) => {
      const read = (at: number, length: number) => desktop.readJournal({ workspace, from: at, length });
      const reading = await readJournalFile(read, from, hash, onBlob);
      return reading.ok ? reading : err(writeErrorOfHost(reading.error));
    },
  };
}
