import { describe, expect, it } from 'vitest';
import { concatBytes, utf8 } from '#shared/base/bytes.ts';
import type { RecordId } from '#shared/base/id.ts';
import { encodeCbor } from '#shared/log/cbor.ts';
import { sha256 } from '#shared/log/device-keys.ts';
import { encodeJournalEntry, type JournalEntry, journalStart, readJournal } from '#shared/log/journal.ts';

const entries: readonly JournalEntry[] = [
  { type: 'operations', operations: new Uint8Array([1, 2, 3]) },
  { type: 'draft', record: 'QrStUvWxYz012345' as RecordId, update: new Uint8Array([0, 0]) },
  {
    type: 'segments',
    segments: [{ bytes: new Uint8Array(40).fill(9), signature: new Uint8Array(64).fill(7) }],
    own: false,
  },
  { type: 'draft', record: 'QrStUvWxYz012345' as RecordId, update: null },
  { type: 'meta', key: 'peers', value: { a: [1, null] } },
];

async function write(): Promise<{ readonly frames: readonly Uint8Array[]; readonly hash: Uint8Array }> {
  let hash = journalStart;
  const frames: Uint8Array[] = [];
  for (const entry of entries) {
    const frame = await encodeJournalEntry(hash, entry);
    frames.push(frame.bytes);
    hash = frame.hash;
  }
  return { frames, hash };
}

/** A frame of any content, as `encodeJournalEntry` describes it. */
async function frameOf(
  previous: Uint8Array,
  content: unknown,
): Promise<{ bytes: Uint8Array; hash: Uint8Array }> {
  const payload = encodeCbor(content);
  const hash = await sha256(concatBytes([utf8('samsyn/journal/1\0'), previous, payload]));
  const length = new Uint8Array([0, 0, 0, payload.length]);
  return { bytes: concatBytes([utf8('SJF1'), length, previous, hash, payload]), hash };
}

describe('the journal', () => {
  it('gives back what was written, in order', async () => {
    const { frames, hash } = await write();
    const bytes = concatBytes(frames);
    const reading = await readJournal(bytes);
    expect(reading).toEqual({ entries, end: bytes.length, hash, damaged: false, salvaged: [] });
  });

  it('goes on from the middle of the chain', async () => {
    const { frames } = await write();
    const first = await readJournal(concatBytes(frames.slice(0, 2)));
    const rest = await readJournal(concatBytes(frames.slice(2)), first.hash);
    expect(rest).toMatchObject({ entries: entries.slice(2), damaged: false });
  });

  it('ends after the last whole frame when cut anywhere', async () => {
    const { frames } = await write();
    const bytes = concatBytes(frames);
    const ends = frames.map((_, index) => concatBytes(frames.slice(0, index + 1)).length);
    for (let cut = 0; cut < bytes.length; cut += 1) {
      const whole = ends.filter((end) => end <= cut).length;
      const reading = await readJournal(bytes.slice(0, cut));
      expect(reading).toMatchObject({
        entries: entries.slice(0, whole),
        end: ends[whole - 1] ?? 0,
        damaged: false,
      });
    }
  });

  it('takes zeros at the end for a torn end', async () => {
    const { frames } = await write();
    const bytes = concatBytes([...frames, new Uint8Array(4096)]);
    expect(await readJournal(bytes)).toMatchObject({ entries, end: bytes.length - 4096, damaged: false });
  });

  it('salvages the frames behind damage, wherever the byte is', async () => {
    const { frames } = await write();
    const bytes = concatBytes(frames);
    const start = frames[0]?.length ?? 0;
    const end = start + (frames[1]?.length ?? 0);
    for (let at = start; at < end; at += 1) {
      const broken = bytes.slice();
      broken[at] = (broken[at] ?? 0) ^ 0x40;
      const reading = await readJournal(broken);
      expect(reading).toMatchObject({ entries: entries.slice(0, 1), end: start, damaged: true });
      expect(reading.salvaged).toEqual(entries.slice(2));
    }
  });

  it('does not join frames of another chain', async () => {
    const { frames, hash } = await write();
    const reading = await readJournal(concatBytes(frames), hash);
    expect(reading).toMatchObject({ entries: [], end: 0, hash, damaged: true, salvaged: entries });
  });

  it('passes over an entry that only a newer program knows', async () => {
    const first = await encodeJournalEntry(journalStart, { type: 'meta', key: 'a', value: 1 });
    const newer = await frameOf(first.hash, ['framtida', 1]);
    const last = await encodeJournalEntry(newer.hash, { type: 'meta', key: 'b', value: 2 });
    const bytes = concatBytes([first.bytes, newer.bytes, last.bytes]);
    expect(await readJournal(bytes)).toMatchObject({
      entries: [{ key: 'a' }, { key: 'b' }],
      end: bytes.length,
      damaged: false,
    });
  });

  it('hands out arrays that own their buffers', async () => {
    const { frames } = await write();
    const { entries: read, hash } = await readJournal(concatBytes(frames));
    expect(hash.buffer.byteLength).toBe(32);
    const [first] = read;
    if (first?.type !== 'operations') throw new Error('sample');
    expect(first.operations.buffer.byteLength).toBe(3);
  });
});
