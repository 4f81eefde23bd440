import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readJournalFile } from '#renderer/storage/read-journal-file.ts';
import { concatBytes } from '#shared/base/bytes.ts';
import { ok } from '#shared/base/result.ts';
import { encodeJournalEntry, type JournalEntry, journalStart } from '#shared/log/journal.ts';
import { noise } from '#tests/support/noise.ts';

const megabyte = 1024 * 1024;

const entry: fc.Arbitrary<JournalEntry> = fc.oneof(
  fc.record({
    type: fc.constant('blob' as const),
    bytes: fc.integer({ min: 0, max: 3 * megabyte }).map((length) => noise(length, length)),
  }),
  fc.record({ type: fc.constant('meta' as const), key: fc.string(), value: fc.integer() }),
  fc.record({ type: fc.constant('operations' as const), operations: fc.uint8Array({ maxLength: 200 }) }),
);

async function journalOf(entries: readonly JournalEntry[]): Promise<readonly Uint8Array[]> {
  const frames: Uint8Array[] = [];
  let hash = journalStart;
  for (const one of entries) {
    const frame = await encodeJournalEntry(hash, one);
    frames.push(frame.bytes);
    hash = frame.hash;
  }
  return frames;
}

async function read(file: Uint8Array) {
  const blobs: Uint8Array[] = [];
  const reads: number[] = [];
  const host = async (from: number, length: number) => {
    reads.push(length);
    return ok(file.slice(from, from + length));
  };
  const reading = await readJournalFile(host, 0, journalStart, async (bytes) => void blobs.push(bytes));
  if (!reading.ok) throw new Error('The file is in memory');
  return { ...reading.value, blobs, reads };
}

function sortBlobs(entries: readonly JournalEntry[]) {
  const blobs = entries.flatMap((one) => (one.type === 'blob' ? [one.bytes] : []));
  return { blobs, others: entries.filter(({ type }) => type !== 'blob') };
}

it('reads a journal piece by piece as it would as a whole, files apart', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(entry, { maxLength: 8 }), async (entries) => {
      const file = concatBytes(await journalOf(entries));
      const { blobs, others } = sortBlobs(entries);
      const reading = await read(file);
      expect(reading.entries).toEqual(others);
      expect(reading.blobs.map(({ length }) => length)).toEqual(blobs.map(({ length }) => length));
      expect(reading.end).toBe(file.length);
      expect(reading.damaged).toBe(false);
    }),
    { numRuns: 25 },
  );
}, 60_000);

it('stops at a torn end, wherever it is torn', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(entry, { minLength: 1, maxLength: 5 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      async (entries, part) => {
        const frames = await journalOf(entries);
        const last = frames.at(-1)!;
        const whole = concatBytes(frames.slice(0, -1));
        const torn = last.subarray(0, Math.floor(last.length * part * 0.999));
        const reading = await read(concatBytes([whole, torn]));
        expect(reading.end).toBe(whole.length);
        expect(reading.damaged).toBe(false);
        expect(reading.entries).toEqual(sortBlobs(entries.slice(0, -1)).others);
      },
    ),
    { numRuns: 25 },
  );
}, 60_000);

it('finds what is whole after a break, files as well', async () => {
  const meta = (key: string): JournalEntry => ({ type: 'meta', key, value: 1 });
  const large = noise(5 * megabyte);
  const frames = await journalOf([meta('before'), { type: 'blob', bytes: large }, meta('after')]);
  for (const broken of [0, 1]) {
    const file = concatBytes(frames.map((frame, index) => (index === broken ? spoil(frame) : frame)));
    const reading = await read(file);
    expect(reading.damaged).toBe(true);
    expect(reading.blobs).toHaveLength(broken === 1 ? 0 : 1);
    const keys = [...reading.entries, ...reading.salvaged].map((one) => one.type === 'meta' && one.key);
    expect(keys).toEqual(broken === 0 ? ['after'] : ['before', 'after']);
  }
}, 60_000);

it('asks for a large file in one go once its length is known', async () => {
  const frames = await journalOf([{ type: 'blob', bytes: noise(30 * megabyte) }]);
  const { reads, blobs } = await read(concatBytes(frames));
  expect(blobs).toHaveLength(1);
  expect(reads.length).toBeLessThan(4);
}, 60_000);

function spoil(frame: Uint8Array): Uint8Array {
  const spoiled = frame.slice();
  const at = spoiled.length - 1;
  spoiled[at] = (spoiled[at] ?? 0) ^ 1;
  return spoiled;
}
