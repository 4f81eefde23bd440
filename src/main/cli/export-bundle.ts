import { toBase64Url } from '#shared/base/bytes.ts';
import { millisecondsOf } from '#shared/log/clock.ts';
import { projectCounting } from '#shared/log/counting.ts';
import type { FoldedRecord } from '#shared/log/fold.ts';
import type { Operation } from '#shared/log/operation.ts';
import { mergeText, plainText } from '#shared/log/text.ts';
import { groupByDossier } from './group-by-dossier.ts';
import type { Contents } from './read-contents.ts';

/**
 * The whole bundle as plain data for JSON, as `docs/bundle-format.md` describes: the manifest, every operation, and the
 * records folded from what is in the file. Byte strings are `{ "base64url": … }`.
 */
export function exportBundle(contents: Contents): unknown {
  const { manifest } = contents.bundle;
  const dossiers = [...groupByDossier(contents.operations)].map(([id, operations]) => {
    const state = projectCounting(operations, contents.counting);
    const records = [...state.records.values()].map((record) => exportRecord(record, operations));
    return { id, records, seals: state.seals, late: state.late.map((operation) => operation.id) };
  });
  return toJson({
    format: 'samsyn-export',
    version: 1,
    manifest,
    /** A delta holds changes only: what it is folded to is not the whole record. */
    partial: manifest.kind !== 'full' || contents.gaps.length > 0,
    devices: [...(contents.directory?.devices.values() ?? [])],
    segments: contents.segments.map(({ segment, error }) => ({ id: segment.id, ...segment.header, error })),
    operations: contents.operations.map((operation) => ({ ...operation, at: instant(operation.time) })),
    dossiers,
  });
}

function exportRecord(record: FoldedRecord, operations: readonly Operation[]): unknown {
  const updates = operations.flatMap(({ record: id, update }) =>
    id === record.id && update !== undefined ? [update] : [],
  );
  return {
    ...record,
    createdAt: instant(record.createdAt),
    changedAt: instant(record.changedAt),
    text: updates.length === 0 ? null : plainText(mergeText(updates)),
  };
}

function instant(time: Operation['time']): string | null {
  const milliseconds = millisecondsOf(time);
  // A clock can be wrong by any number of years; only these are in the calendar.
  return milliseconds <= 8.64e15 ? new Date(milliseconds).toISOString() : null;
}

function toJson(value: unknown): unknown {
  if (value instanceof Uint8Array) return { base64url: toBase64Url(value) };
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, toJson(part)]));
}
