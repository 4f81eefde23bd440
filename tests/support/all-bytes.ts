import { SamsynDatabase } from '#renderer/storage/samsyn-database.ts';
import type { DossierId } from '#shared/base/id.ts';
import { openBundle } from '#shared/bundle/open-bundle.ts';

/** Everything that a copy's database holds, every row of every table, as one run of bytes to search in. */
export async function databaseBytes(workspace: DossierId): Promise<Buffer> {
  const database = new SamsynDatabase(workspace);
  await database.open();
  const parts: Buffer[] = [];
  for (const table of database.tables) collect(await table.toArray(), parts);
  database.close();
  return Buffer.concat(parts);
}

/** All that a bundle holds once it has been opened with the given key, as bytes to search in. */
export async function openedBytes(file: Uint8Array, identity: string): Promise<Buffer> {
  const opened = await openBundle(file, { identities: [identity] });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const parts: Buffer[] = [];
  collect(opened.value, parts);
  return Buffer.concat(parts);
}

function collect(value: unknown, parts: Buffer[]): void {
  if (typeof value === 'string') parts.push(Buffer.from(value, 'utf8'));
  else if (value instanceof Uint8Array) parts.push(Buffer.from(value));
  else if (value instanceof Map) for (const entry of value) collect(entry, parts);
  else if (Array.isArray(value)) for (const part of value) collect(part, parts);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) {
      parts.push(Buffer.from(key, 'utf8'));
      collect(part, parts);
    }
  }
}
