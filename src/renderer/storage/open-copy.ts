import type { DossierId } from '#shared/base/id.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import { type DeviceKeys, importSigner } from '#shared/log/device-keys.ts';
import type { HybridTime, StreamId } from '#shared/log/operation.ts';
import { type Copy, refreshDirectory, type ShelfPorts, type WriterState } from './copy.ts';
import { createDossierCache } from './dossier-cache.ts';
import { createJournalKeeper } from './journal-keeper.ts';
import { type JournalCheck, syncJournal } from './replay-journal.ts';
import { SamsynDatabase, type StreamRow } from './samsyn-database.ts';
import { createSaveState } from './save-state.ts';
import type { WriteError } from './workspace.ts';
import { writeErrorOf } from './write-error.ts';
import { createWriteQueue } from './write-queue.ts';

const noWriter: WriterState = { clock: 0 as HybridTime, own: [] };

/** Opens a copy: database and journal compared and made equal, directory folded. */
export async function openCopy(
  ports: ShelfPorts,
  id: DossierId,
  keys: DeviceKeys,
): Promise<Result<{ readonly copy: Copy; readonly check: JournalCheck }, WriteError>> {
  const database = new SamsynDatabase(id);
  try {
    await database.open();
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
        retry: undefined,
        imports: 0,
        texts: new Set(),
      },
    };
    await loadLive(copy);
    const check = await syncJournal(copy);
    if (!check.ok) {
      database.close();
      return check;
    }
    const base = await copy.cache.load(id);
    if (base !== undefined) await refreshDirectory(copy, base.operations);
    return ok({ copy, check: check.value });
  } catch (error) {
    database.close();
    return err(writeErrorOf(error));
  }
}

async function loadLive(copy: Copy): Promise<void> {
  const [writer, streams] = await Promise.all([
    copy.database.meta.get('writer'),
    copy.database.streams.toArray(),
  ]);
  if (writer !== undefined) copy.live.writer = writer.v as WriterState;
  copy.live.streams = new Map<StreamId, StreamRow>(streams.map((row) => [row.s, row]));
}
