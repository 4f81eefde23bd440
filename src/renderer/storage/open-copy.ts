import { Dexie } from 'dexie';
import type { DossierId } from '#shared/base/id.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import { type DeviceKeys, importSigner } from '#shared/log/device-keys.ts';
import type { HybridTime, StreamId } from '#shared/log/operation.ts';
import { type Copy, readDirectory, type ShelfPorts, type WriterState } from './copy.ts';
import { isMarkedDamaged } from './damaged-dossier.ts';
import { newerData, versionsOf } from './data-versions.ts';
import { createDossierCache } from './dossier-cache.ts';
import { createJournalKeeper, startOfJournal } from './journal-keeper.ts';
import { bringUpToDate, raiseMinimumWriter, type TellProgress } from './rebuild-projection.ts';
import { type JournalCheck, minimumWriterIn, syncJournal } from './replay-journal.ts';
import { damagedSegment } from './rewrite-journal.ts';
import {
  databaseName,
  SamsynDatabase,
  type StreamRow,
  schemaVersion,
  spareDatabaseName,
} from './samsyn-database.ts';
import { createSaveState } from './save-state.ts';
import type { WriteError } from './workspace.ts';
import { writeErrorOf } from './write-error.ts';
import { createWriteQueue } from './write-queue.ts';

const noWriter: WriterState = { clock: 0 as HybridTime, own: [] };

interface OpenedCopy {
  readonly copy: Copy;
  readonly check: JournalCheck;
}

/**
 * Opens a copy: database and journal compared and made equal, directory folded. A database that cannot be read is made
 * anew, when there is a journal to make it from.
 */
export async function openCopy(
  ports: ShelfPorts,
  id: DossierId,
  keys: DeviceKeys,
  onProgress?: TellProgress,
): Promise<Result<OpenedCopy, WriteError>> {
  const opened = await openOnce(ports, id, keys, databaseName(id), onProgress);
  if (opened.ok) return opened;
  const mayRebuild = saysNewer(opened.error)
    ? await journalLetsWrite(ports, id)
    : isUnreadable(opened.error) && (await hasJournal(ports, id));
  return mayRebuild ? openOnce(ports, id, keys, await readableName(id), onProgress) : opened;
}

async function hasJournal(ports: ShelfPorts, id: DossierId): Promise<boolean> {
  const journal = await ports.desktop.journalSize({ workspace: id });
  return journal.ok && journal.value > 0;
}

/** The database says that it is newer than this program, which damage can make it say. */
function saysNewer(error: WriteError): boolean {
  return (
    error.type === 'not-saved' &&
    (error.detail === newerData.detail || error.detail.startsWith('VersionError'))
  );
}

/**
 * Whether the journal says that this program may write. Only a whole journal can: in a damaged one the entry that forbids
 * it may be what is lost.
 */
async function journalLetsWrite(ports: ShelfPorts, id: DossierId): Promise<boolean> {
  const journal = createJournalKeeper(ports.desktop, id);
  const reading = await journal.readFrom(0, startOfJournal.hash, async () => undefined);
  if (!reading.ok || reading.value.damaged || reading.value.end === 0) return false;
  return minimumWriterIn(reading.value.entries) <= versionsOf({ ports }).writer;
}

/** Throws a damaged database away. Where the browser cannot even do that, another one takes its place. */
async function readableName(id: DossierId): Promise<string> {
  try {
    await Dexie.delete(databaseName(id));
    return databaseName(id);
  } catch {
    return spareDatabaseName(id);
  }
}

/** What stops a copy from opening although the database may be whole: what it holds, or an answer of the host. */
const otherCauses = [damagedSegment, 'bad-request', 'no-access', 'too-large', 'failed', 'moved'];

/** Damage shows in many ways: the browser's errors, rows that are gone, bytes that cannot be decoded. */
function isUnreadable(error: WriteError): boolean {
  return error.type === 'not-saved' && !otherCauses.some((cause) => error.detail.startsWith(cause));
}

async function openOnce(
  ports: ShelfPorts,
  id: DossierId,
  keys: DeviceKeys,
  name: string,
  onProgress: TellProgress | undefined,
): Promise<Result<OpenedCopy, WriteError>> {
  const database = new SamsynDatabase(id, name);
  try {
    await database.open();
    // An older program than the one that made the tables must not write in them, whatever the browser allows.
    if (database.backendDB().version > schemaVersion * 10) {
      database.close();
      return err(newerData);
    }
    const copy: Copy = {
      id,
      ports,
      database,
      keys,
      sign: await importSigner(keys),
      journal: createJournalKeeper(ports.desktop, id),
      queue: createWriteQueue(),
      cache: createDossierCache(database),
      saves: createSaveState(),
      live: {
        writer: noWriter,
        directory: undefined,
        streams: new Map(),
        behind: false,
        stopped: undefined,
        retry: undefined,
        imports: 0,
        texts: new Set(),
        fieldDrafts: new Map(),
        signatures: new Map(),
        numbers: undefined,
      },
    };
    stopWhenReplaced(copy);
    await loadLive(copy);
    const fit = await bringUpToDate(copy, onProgress);
    const check = fit.ok ? await syncJournal(copy) : fit;
    if (!check.ok) {
      database.close();
      return check;
    }
    if (await isMarkedDamaged(database)) {
      database.close();
      return err({ type: 'not-saved', detail: 'damaged' });
    }
    const raised = await raiseMinimumWriter(copy);
    if (!raised.ok) {
      database.close();
      return raised;
    }
    const base = await copy.cache.load(id);
    if (base !== undefined) await readDirectory(copy, base.operations);
    return ok({ copy, check: check.value });
  } catch (error) {
    database.close();
    return err(writeErrorOf(error));
  }
}

/** Another window makes newer tables, or removes the copy: this one lets go, says so and writes nothing more. */
function stopWhenReplaced(copy: Copy): void {
  copy.database.on('versionchange', ({ newVersion }) => {
    copy.live.stopped = newVersion === null ? { type: 'not-saved', detail: 'removed' } : newerData;
    copy.database.close({ disableAutoOpen: true });
    copy.saves.failed(copy.live.stopped);
    return false;
  });
}

async function loadLive(copy: Copy): Promise<void> {
  const [writer, streams] = await Promise.all([
    copy.database.meta.get('writer'),
    copy.database.streams.toArray(),
  ]);
  if (writer !== undefined) copy.live.writer = writer.v as WriterState;
  copy.live.streams = new Map<StreamId, StreamRow>(streams.map((row) => [row.s, row]));
}
