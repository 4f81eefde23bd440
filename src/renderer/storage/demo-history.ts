import { err, ok, type Result } from '#shared/base/result.ts';
import { createDeviceKeys, type DeviceKeys } from '#shared/log/device-keys.ts';
import { workspaceIdOf } from '#shared/log/directory.ts';
import type { JournalEntry } from '#shared/log/journal.ts';
import { naturalId } from '#shared/log/natural-id.ts';
import type { Audience, StreamId } from '#shared/log/operation.ts';
import type { ShelfPorts } from './copy.ts';
import { genesisExtra } from './genesis.ts';
import { createJournalKeeper } from './journal-keeper.ts';
import { signHistory } from './sign-history.ts';
import { ensureKeys } from './vault-keys.ts';
import type { WorkspaceEntry, WriteError } from './workspace.ts';

const seed = 2003;
// Tests read this file without a build, and so without its settings.
const settings = import.meta.env as Readonly<Record<string, string | undefined>> | undefined;
/** Five years of history; a build for measuring may ask for more (`VITE_DEMO_YEARS=20`). */
const years = Number(settings?.['VITE_DEMO_YEARS'] ?? 5);

/** What became of the example association: its entry for the list, and the keys that it is opened with. */
export interface DemoMade {
  readonly entry: WorkspaceEntry;
  readonly keys: DeviceKeys;
}

/**
 * Writes the journal of the example association: seven members with keys of their own, of whom the first is this
 * computer. Opening it then builds the database from the journal, as after a loss. `onProgress` goes from 0 to 1.
 */
export async function writeDemoJournal(
  ports: ShelfPorts,
  onProgress: (done: number) => void,
): Promise<Result<DemoMade, WriteError>> {
  // Only few make it, and once: it is not part of what every start reads.
  const { generateDemo } = await import('#shared/demo/generate-demo.ts');
  const { demoAuthors } = await import('#shared/demo/planned-change.ts');
  const own = await ensureKeys(ports.desktop);
  if (!own.ok) return own;
  const [first, ...others] = demoAuthors;
  if (first === undefined) return err({ type: 'not-saved', detail: 'The demo has no authors' });
  const genesis = genesisExtra(ports, { name: first.name, role: first.role }, own.value);
  const id = await workspaceIdOf(genesis);
  const changes = await generateDemo(seed, years, { association: id, naturalId });
  const authors = [{ ...first, keys: own.value }];
  for (const author of others) authors.push({ ...author, keys: await createDeviceKeys() });
  const audiences = new Set<Audience>(['forbund', 'styrelse', 'beredning']);
  for (const { audience } of changes) audiences.add(audience);
  const history = await signHistory(
    {
      workspace: id,
      genesis,
      authors,
      changes,
      audiences: [...audiences],
      segmentEvery: Number.POSITIVE_INFINITY,
      random: ports.random,
    },
    (count) => onProgress(Math.min(0.8, (0.8 * count) / Math.max(1, changes.length))),
  );
  const journal = createJournalKeeper(ports.desktop, id);
  const streams = new Map<StreamId, Audience>();
  for (const { header } of history.segments) {
    if (header.device === own.value.device) streams.set(header.stream, header.audience);
  }
  const entries: JournalEntry[] = [...streams].map(([stream, audience]) => ({
    type: 'meta',
    key: 'own-stream',
    value: { stream, audience },
  }));
  for (const { bytes, signature, header } of history.segments) {
    entries.push({ type: 'segments', segments: [{ bytes, signature }], own: streams.has(header.stream) });
  }
  journal.setPlace(await journal.withEntries(entries));
  const written = await journal.flush();
  if (!written.ok) return written;
  onProgress(0.9);
  const name = associationName(changes);
  return ok({
    entry: { id, name, demo: true, state: 'open', memberName: first.name },
    keys: own.value,
  });
}

function associationName(
  changes: Awaited<ReturnType<typeof import('#shared/demo/generate-demo.ts').generateDemo>>,
): string {
  for (const { change } of changes) {
    if (change.type === 'create' && change.table === 'association') return change.values.name;
  }
  return '';
}
