import { toInstant } from '#shared/base/dates.ts';
import { type DossierId, dossierOf, type RecordId } from '#shared/base/id.ts';
import { millisecondsOf } from '#shared/log/clock.ts';
import { sha256 } from '#shared/log/device-keys.ts';
import { sixWords } from '#shared/log/six-words.ts';
import { correctionFactsIn, noticeFactsIn } from './attested-summaries.ts';
import { mayUse } from './audience-access.ts';
import { blobStates, readBlob } from './blob-rows.ts';
import { confirmedUntil } from './confirmed-until.ts';
import { authorOf, type Copy, countingHere } from './copy.ts';
import type { LoadedDossier } from './dossier-cache.ts';
import { historyEntries, viewDossier } from './dossier-view.ts';
import { readForks } from './forks.ts';
import { readFreshness } from './freshness.ts';
import { readHeldFromDevices } from './held-from-devices.ts';
import { listReaders } from './list-readers.ts';
import { readOwnNotes } from './own-note-rows.ts';
import { viewSeals } from './seal-views.ts';
import { createSummaryReader, readBaseSummary } from './summary-rows.ts';
import { textVersions } from './text-versions.ts';
import type { DeviceView, Dossier, WorkspaceReader } from './workspace.ts';

/** Makes the reader of an open copy. Every method reads the database, so that live queries notice changes. */
export function createReader(copy: Copy): WorkspaceReader {
  const { database } = copy;
  const readSummaries = createSummaryReader(database);
  const views = new WeakMap<LoadedDossier, { readonly directory: unknown; readonly view: Dossier }>();

  async function view(loaded: LoadedDossier): Promise<Dossier> {
    const { directory } = copy.live;
    const known = views.get(loaded);
    // Names of authors are part of a view: with another directory it is made anew.
    if (known !== undefined && known.directory === directory) return known.view;
    const base = loaded.id === copy.id ? loaded : await copy.cache.load(copy.id);
    const sealViews =
      loaded.state.seals.length === 0
        ? []
        : await viewSeals(
            loaded.state,
            base?.state,
            (stream) => authorOf(copy, stream),
            countingHere(copy)?.trust,
          );
    const made = viewDossier({
      id: loaded.id,
      audience: loaded.audience,
      state: loaded.state,
      sealViews,
      authorOf: (stream) => authorOf(copy, stream),
    });
    views.set(loaded, { directory, view: made });
    return made;
  }

  async function dossier(id: DossierId): Promise<Dossier | undefined> {
    const [row] = await Promise.all([database.dossiers.get(id), followDirectory(copy)]);
    return row === undefined ? undefined : view(await copy.cache.ofRow(row));
  }

  return {
    dossier,
    base: async () => {
      const base = await dossier(copy.id);
      if (base === undefined) throw new Error('An open workspace has its base dossier');
      return base;
    },
    meetings: async () => {
      const rows = await readSummaries();
      const meetings = rows.flatMap(({ meeting }) => (meeting === undefined ? [] : [meeting]));
      return meetings.sort((left, right) => (left.date < right.date ? 1 : -1));
    },
    decisions: async () => {
      const base = await readBaseSummary(database, copy.id);
      const rows = await readSummaries();
      const bodies = base?.bodies ?? {};
      return rows
        .flatMap(({ decisions }) => decisions ?? [])
        .map((decision) => ({ ...decision, bodyKind: bodies[decision.body] ?? null }))
        .sort((left, right) =>
          left.date === right.date
            ? (right.number ?? 0) - (left.number ?? 0)
            : left.date < right.date
              ? 1
              : -1,
        );
    },
    ...listReaders(readSummaries),
    noticeFacts: async () => noticeFactsIn(await readSummaries()),
    corrections: async () => correctionFactsIn(copy, await readSummaries()),
    history: async (record) => readHistory(copy, record),
    conflicts: async () => {
      const [rows] = await Promise.all([database.conflicts.toArray(), followDirectory(copy)]);
      return rows.map(({ id: _id, values, ...row }) => ({
        ...row,
        values: values.map(({ stream, ...value }) => ({ ...value, author: authorOf(copy, stream) })),
      }));
    },
    freshness: async () => {
      await followDirectory(copy);
      return readFreshness(copy);
    },
    blobStates: (hashes) => blobStates(database, hashes),
    readBlob: (hash) => readBlob(database, hash),
    forks: () => readForks(copy),
    ownNotes: (id) => readOwnNotes(database, id),
    textVersions: async (record) => {
      const row = await database.dossiers.get(dossierOf(record));
      const operations = row === undefined ? [] : (await copy.cache.ofRow(row)).state.operations.get(record);
      return textVersions(operations ?? [], (stream) => authorOf(copy, stream));
    },
    members: () => readMembers(copy),
    heldFromDevices: () => readHeldFromDevices(copy),
  };
}

/** Makes a live query follow grants too: who an author is can change while the dossier does not. */
async function followDirectory(copy: Copy): Promise<void> {
  await copy.database.meta.get('directory');
}

async function readHistory(copy: Copy, record: RecordId): ReturnType<WorkspaceReader['history']> {
  const [row] = await Promise.all([copy.database.dossiers.get(dossierOf(record)), followDirectory(copy)]);
  if (row === undefined) return [];
  const operations = (await copy.cache.ofRow(row)).state.operations.get(record) ?? [];
  return historyEntries(operations, (stream) => authorOf(copy, stream));
}

/** The devices of the directory, with what each has told us. */
export async function readMembers(copy: Copy): Promise<readonly DeviceView[]> {
  await followDirectory(copy);
  const peers = new Map((await copy.database.peers.toArray()).map((row) => [row.device, row]));
  const { own } = copy.live.writer;
  const places = await copy.database.segments.bulkGet(own.map(({ stream }) => stream));
  const devices = [...(copy.live.directory?.devices.values() ?? [])];
  return Promise.all(
    devices.map(async (device) => {
      const peer = peers.get(device.device);
      const confirmed = confirmedUntil(
        own.flatMap(({ stream, audience }, index) =>
          mayUse(device, audience)
            ? [{ places: places[index]?.places ?? [], holds: peer?.holds[stream] ?? 0 }]
            : [],
        ),
      );
      return {
        device: device.device,
        name: device.name,
        role: device.role,
        person: device.person,
        words: sixWords(await sha256(device.signingKey)),
        administrator: device.administrator,
        self: device.device === copy.keys.device,
        revoked: device.revoked !== null,
        revocationReason: device.revoked?.reason ?? null,
        audiences: device.audiences,
        grantedAt: toInstant(millisecondsOf(device.grantedAt)),
        confirmedAt: confirmed === null ? null : toInstant(millisecondsOf(confirmed)),
        lastHeardAt: peer?.at ?? null,
      };
    }),
  );
}
