import { concatBytes } from '#shared/base/bytes.ts';

/** How inflating ended: at the end of the data, at the limit, on the consumer's word, or on bytes that are no gzip. */
export type InflateEnd = 'done' | 'limit' | 'stopped' | 'corrupt';

/** Compresses with the platform's own gzip. The result owns its buffer. */
export async function gzip(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new CompressionStream('gzip');
  const writing = feed(stream.writable, bytes);
  const parts: Uint8Array[] = [];
  const reader = stream.readable.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) parts.push(part.value);
  if (!(await writing)) throw new Error('gzip did not take all bytes');
  return concatBytes(parts);
}

/**
 * Inflates piece by piece and stops as soon as more than `limit` bytes have come out, or when `take` answers `false`.
 * Memory follows what `take` keeps, never what the file claims. Never throws.
 */
export async function inflate(
  compressed: Uint8Array,
  limit: number,
  take: (piece: Uint8Array) => boolean,
): Promise<InflateEnd> {
  const stream = new DecompressionStream('gzip');
  const writing = feed(stream.writable, compressed);
  const reader = stream.readable.getReader();
  let total = 0;
  const end = await drain();
  // Cancelling an errored stream rejects again; the answer is already known.
  await reader.cancel().catch(() => undefined);
  const fed = await writing;
  return end === 'done' && !fed ? 'corrupt' : end;

  async function drain(): Promise<InflateEnd> {
    try {
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        total += part.value.length;
        if (total > limit) return 'limit';
        if (!take(part.value)) return 'stopped';
      }
      return 'done';
    } catch {
      return 'corrupt';
    }
  }
}

const feedSize = 64 * 1024;

/** Writes all bytes in small pieces, so that reading can stop in time. Answers whether all were taken. */
async function feed(writable: WritableStream<Uint8Array>, bytes: Uint8Array): Promise<boolean> {
  const writer = writable.getWriter();
  try {
    for (let start = 0; start < bytes.length; start += feedSize) {
      await writer.write(bytes.subarray(start, start + feedSize));
    }
    await writer.close();
    return true;
  } catch {
    return false;
  }
}
