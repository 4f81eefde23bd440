import type { Copy } from '#renderer/storage/copy.ts';
import type { StreamRange } from '#renderer/storage/stream-ranges.ts';
import type { BundleError } from '#renderer/storage/workspace.ts';
import type { IsoInstant } from '#shared/base/dates.ts';
import type { StreamId } from '#shared/log/operation.ts';

/** Why a file was not taken in by itself. */
export type AsideReason = BundleError['type'] | 'join-request' | 'refused-parts';

/** A file as it was when it was last read. As long as size and time are the same it is not opened again. */
export interface KnownFile {
  readonly size: number;
  readonly modified: number;
  readonly hash: string;
  /** How many times a damaged file has been looked at, and when last: it may have been half written. */
  readonly looks: number;
  readonly lookedAt: number;
}

/** What some bytes came to, whatever they are called and however many copies there are. */
export interface KnownContent {
  readonly verdict: 'taken' | 'aside';
  readonly reason: AsideReason | null;
  /** The device that packed it; `null` where that is not proved. */
  readonly device: string | null;
  /** The name that the file gives its maker: proved when `device` is set, else a claim. */
  readonly from: string;
  readonly at: IsoInstant | null;
  readonly seenAt: IsoInstant;
  readonly newCount: number;
  readonly size: number;
  readonly ranges: readonly StreamRange[];
  readonly to: readonly string[];
  /** The members as they were known then: with others the answer may be another. */
  readonly basis: string;
}

/** All that is remembered of a shared folder. Derived: without it every file is read once more, and that is all. */
export interface FolderIndex {
  readonly files: Map<string, KnownFile>;
  readonly contents: Map<string, KnownContent>;
  /** Streams of others that the folder lacks, and since when. */
  readonly lacking: Map<StreamId, number>;
  readAt: IsoInstant | null;
  wroteAt: IsoInstant | null;
}

interface StoredIndex {
  readonly files: readonly (readonly [string, KnownFile])[];
  readonly contents: readonly (readonly [string, KnownContent])[];
  readonly lacking: readonly (readonly [StreamId, number])[];
  readonly readAt: IsoInstant | null;
  readonly wroteAt: IsoInstant | null;
}

const key = 'folder';
/** What is no longer in the folder is remembered up to this number: it may come back from somebody who was away. */
const rememberedContents = 20_000;

/** Reads the index; an empty one when there is none. */
export async function loadFolderIndex(copy: Copy): Promise<FolderIndex> {
  const stored = (await copy.database.meta.get(key))?.v as StoredIndex | undefined;
  return {
    files: new Map(stored?.files),
    contents: new Map(stored?.contents),
    lacking: new Map(stored?.lacking),
    readAt: stored?.readAt ?? null,
    wroteAt: stored?.wroteAt ?? null,
  };
}

/** Stores the index as one row: one write for thousands of files. */
export async function saveFolderIndex(copy: Copy, index: FolderIndex): Promise<void> {
  forgetOldest(index);
  const value: StoredIndex = {
    files: [...index.files],
    contents: [...index.contents],
    lacking: [...index.lacking],
    readAt: index.readAt,
    wroteAt: index.wroteAt,
  };
  await copy.database.meta.put({ k: key, v: value });
}

function forgetOldest({ files, contents }: FolderIndex): void {
  let over = contents.size - rememberedContents;
  if (over <= 0) return;
  const present = new Set([...files.values()].map(({ hash }) => hash));
  for (const hash of contents.keys()) {
    if (over <= 0) return;
    if (present.has(hash)) continue;
    contents.delete(hash);
    over -= 1;
  }
}
