import { toInstant } from '#shared/base/dates.ts';
import type { DossierId } from '#shared/base/id.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import { tick } from '#shared/log/clock.ts';
import { newStreamId } from '#shared/log/device-keys.ts';
import type { JournalEntry } from '#shared/log/journal.ts';
import { type Audience, type HybridTime, type Operation, operationId } from '#shared/log/operation.ts';
import { encodeOperations } from '#shared/log/storage-codec.ts';
import { mayUse } from './audience-access.ts';
import type { Intention } from './change-operations.ts';
import { closePending } from './close-pending.ts';
import { type Copy, countingHere, type OwnStream } from './copy.ts';
import { extendDossier, type LoadedDossier } from './dossier-cache.ts';
import { type DossierDraft, draftDossier } from './dossier-draft.ts';
import { judgeDossiers } from './late-revocation.ts';
import { isDirectoryOperation, pendingRow } from './pending-rows.ts';
import { catchUp } from './replay-journal.ts';
import { retryJournal } from './retry-journal.ts';
import type { Change, Committed, WriteError } from './workspace.ts';
import { writeTransaction } from './write-transaction.ts';

/** What a write works with: dossiers as they are now, and a pen that gives each operation its place. */
export interface WriteDesk {
  readonly loaded: (dossier: DossierId) => LoadedDossier | undefined;
  readonly draft: (dossier: DossierId) => DossierDraft;
  readonly place: (dossier: DossierId, intention: Intention) => Operation;
}

/** What a write wants done: its operations (already added to their drafts), and what takes them back. */
export interface WritePlan {
  readonly operations: readonly Operation[];
  readonly undo: readonly Change[];
}

/** Things that are written in the same transaction as the operations. */
export interface WriteExtras {
  readonly draftsDone?: readonly string[];
  readonly journal?: readonly JournalEntry[];
  /** Called when all of it is in the database. */
  readonly onDone?: () => void;
}

/** A stream is closed into a segment before it has this many operations waiting. */
const closeAt = 4000;

/**
 * The one path of every own change: reads the dossiers, lets `plan` make operations, writes them in one strict
 * transaction, appends them to the journal, and answers when both are on disk.
 */
export function writeOperations<Refusal>(
  copy: Copy,
  dossiers: readonly { readonly id: DossierId; readonly audience?: Audience | undefined }[],
  plan: (desk: WriteDesk) => Promise<Result<WritePlan, Refusal>> | Result<WritePlan, Refusal>,
  extras: () => WriteExtras = () => ({}),
): Promise<Result<Committed, Refusal | WriteError>> {
  return copy.queue(async () => {
    copy.saves.saving();
    const outcome = await writeNow(copy, dossiers, plan, extras());
    if (outcome.ok) copy.saves.saved(outcome.value.at);
    else if (isStorageFailure(outcome.error)) {
      copy.saves.failed(outcome.error);
      retryJournal(copy);
    } else copy.saves.unchanged();
    return outcome;
  });
}

async function writeNow<Refusal>(
  copy: Copy,
  dossiers: readonly { readonly id: DossierId; readonly audience?: Audience | undefined }[],
  plan: (desk: WriteDesk) => Promise<Result<WritePlan, Refusal>> | Result<WritePlan, Refusal>,
  extras: WriteExtras,
): Promise<Result<Committed, Refusal | WriteError>> {
  const current = await catchUp(copy);
  if (!current.ok) return current;
  const loaded = new Map<DossierId, LoadedDossier | undefined>();
  const audiences = new Map<DossierId, Audience>();
  for (const { id, audience } of dossiers) {
    if (!loaded.has(id)) loaded.set(id, await copy.cache.load(id));
    const known = loaded.get(id)?.audience ?? audiences.get(id) ?? audience;
    audiences.set(id, known ?? 'forbund');
  }
  const pen = createPen(copy, (id) => audiences.get(id) ?? 'forbund');
  const drafts = new Map<DossierId, DossierDraft>();
  const draft = (id: DossierId): DossierDraft => {
    const known = drafts.get(id);
    if (known !== undefined) return known;
    const made = draftDossier(id, loaded.get(id)?.state);
    drafts.set(id, made);
    return made;
  };
  const planned = await plan({ loaded: (id) => loaded.get(id), draft, place: pen.place });
  if (!planned.ok) return planned;
  const { operations, undo } = planned.value;
  if (operations.length === 0 && (extras.draftsDone ?? []).length === 0) {
    return ok({ at: toInstant(copy.ports.now()), undo });
  }
  const counting = countingHere(copy);
  await counting?.prepare(operations);
  const extended = [...drafts.values()]
    .filter((one) => one.added().length > 0)
    .map((one) => {
      const audience = audiences.get(one.id) ?? 'forbund';
      return extendDossier(loaded.get(one.id), one.id, audience, one.added(), undefined, counting);
    });
  const refusal = refusedHere(
    copy,
    extended.map(({ audience }) => audience),
  );
  if (refusal !== undefined) return err(refusal);
  const saved = await store(copy, operations, extended, pen, extras);
  if (!saved.ok) return saved;
  for (const own of copy.live.writer.own) {
    if (own.next - 1 - own.closed >= closeAt) await closePending(copy);
  }
  return ok({ at: toInstant(copy.ports.now()), undo });
}

/** What the others would hold back for ever is not written in the first place. */
function refusedHere(copy: Copy, audiences: readonly Audience[]): WriteError | undefined {
  const self = copy.live.directory?.devices.get(copy.keys.device);
  if (self === undefined) return undefined;
  if (self.revoked !== null) return { type: 'shut-out' };
  return audiences.every((audience) => mayUse(self, audience)) ? undefined : { type: 'not-allowed' };
}

async function store(
  copy: Copy,
  operations: readonly Operation[],
  dossiers: readonly LoadedDossier[],
  pen: Pen,
  extras: WriteExtras,
): Promise<Result<true, WriteError>> {
  const entries: JournalEntry[] = pen
    .newStreams()
    .map(({ stream, audience }) => ({ type: 'meta', key: 'own-stream', value: { stream, audience } }));
  if (operations.length > 0) entries.push({ type: 'operations', operations: encodeOperations(operations) });
  entries.push(...(extras.journal ?? []));
  const place = await copy.journal.withEntries(entries);
  const own = pen.own().map(({ stream }) => ({ s: stream, device: copy.keys.device }));
  const judged = operations.some(isDirectoryOperation)
    ? await judgeDossiers(copy, dossiers, own)
    : { dossiers, directory: undefined };
  const written = await writeTransaction(copy, {
    writer: { clock: pen.clock(), own: pen.own() },
    place,
    dossiers: judged.dossiers,
    ...(judged.directory === undefined ? {} : { directory: judged.directory }),
    pending: operations.map(pendingRow),
    ...(extras.draftsDone === undefined ? {} : { draftsDone: extras.draftsDone }),
  });
  if (!written.ok) return written;
  extras.onDone?.();
  return copy.journal.flush();
}

interface Pen {
  readonly place: WriteDesk['place'];
  readonly clock: () => HybridTime;
  readonly own: () => readonly OwnStream[];
  readonly newStreams: () => readonly OwnStream[];
}

function createPen(copy: Copy, audienceOf: (dossier: DossierId) => Audience): Pen {
  let { clock } = copy.live.writer;
  const own = [...copy.live.writer.own];
  const made: OwnStream[] = [];
  function streamFor(audience: Audience): number {
    const found = own.findIndex((stream) => stream.audience === audience && !stream.retired);
    if (found >= 0) return found;
    const stream = newStreamId(copy.ports.random, copy.keys.device);
    const fresh: OwnStream = { stream, audience, next: 1, closed: 0, previous: null, retired: false };
    made.push(fresh);
    return own.push(fresh) - 1;
  }
  return {
    place: (dossier, intention) => {
      const index = streamFor(audienceOf(dossier));
      const current = own[index] as OwnStream;
      clock = tick(clock, copy.ports.now());
      own[index] = { ...current, next: current.next + 1 };
      const { stream } = current;
      return { id: operationId(stream, clock), stream, sequence: current.next, time: clock, ...intention };
    },
    clock: () => clock,
    own: () => own,
    newStreams: () => made,
  };
}

function isStorageFailure(error: unknown): error is Extract<WriteError, { type: 'not-saved' | 'disk-full' }> {
  const type = (error as { readonly type?: unknown }).type;
  return type === 'not-saved' || type === 'disk-full';
}
