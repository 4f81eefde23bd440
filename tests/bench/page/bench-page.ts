import { Dexie } from 'dexie';
import { createBrowserPlatform } from '#renderer/platform/browser.ts';
import { createShelf } from '#renderer/storage/shelf.ts';
import type { Change, Workspace } from '#renderer/storage/workspace.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import type { Result } from '#shared/base/result.ts';
import { openBundle } from '#shared/bundle/open-bundle.ts';
import type { Operation } from '#shared/log/operation.ts';
import { decodeSegment } from '#shared/log/segment.ts';
import { createFolderBench } from './folder-bench.ts';

/** What the driver calls, one step at a time, so that it can look at the processor between them. */
export interface Bench {
  readonly setVault: (bytes: string) => Promise<void>;
  readonly prepareFloor: (identity: string) => Promise<number>;
  readonly runFloor: () => Promise<number>;
  readonly fetchBundle: (name: string) => Promise<number>;
  readonly importFirst: () => Promise<Timed>;
  readonly importNext: () => Promise<Timed>;
  readonly foundEmpty: () => Promise<string>;
  readonly start: (id: string) => Promise<Started>;
  readonly openMeetings: (count: number) => Promise<readonly number[]>;
  readonly edit: (count: number, spread: boolean) => Promise<readonly number[]>;
  readonly histories: (count: number) => Promise<readonly number[]>;
  readonly verifyRead: () => Promise<{
    readonly meetings: number;
    readonly decisions: number;
    readonly operations: number;
  }>;
}

export interface Timed {
  readonly previewMs: number;
  readonly acceptMs: number;
  readonly newOperations: number;
}

export interface Started {
  readonly openMs: number;
  readonly listMs: number;
  readonly meetings: number;
  readonly decisions: number;
}

const platform = createBrowserPlatform();
const shelf = createShelf({
  desktop: platform,
  now: Date.now,
  random: (length) => crypto.getRandomValues(new Uint8Array(length)),
});
let workspace: Workspace | undefined;
let rows: Operation[] = [];
let bundle = new Uint8Array(0);

function expectValue<Value>(result: Result<Value, unknown>): Value {
  if (result.ok) return result.value;
  throw new Error(JSON.stringify(result.error));
}

function opened(): Workspace {
  if (workspace === undefined) throw new Error('No workspace is open');
  return workspace;
}

async function decodedRows(identity: string): Promise<Operation[]> {
  const file = expectValue(await openBundle(bundle, { identities: [identity] }));
  return file.segments.flatMap(({ bytes }) => [...expectValue(decodeSegment(bytes))]);
}

async function exchange(): Promise<Timed> {
  const start = performance.now();
  const preview = expectValue(await opened().exchange.preview(bundle));
  const previewed = performance.now();
  const report = expectValue(await opened().exchange.accept(preview.token));
  const accepted = performance.now();
  return {
    previewMs: previewed - start,
    acceptMs: accepted - previewed,
    newOperations: report.newOperationCount,
  };
}

async function pickItems(count: number, spread: boolean): Promise<readonly RecordId[]> {
  const decisions = await opened().reader.decisions();
  if (spread) {
    const step = Math.max(1, Math.floor(decisions.length / count));
    return Array.from(
      { length: count },
      (_, index) => decisions[(index * step) % decisions.length]!.minuteItem,
    );
  }
  const { meeting } = decisions[Math.floor(decisions.length / 2)]!;
  const items = decisions.filter((decision) => decision.meeting === meeting);
  return Array.from({ length: count }, (_, index) => items[index % items.length]!.minuteItem);
}

const bench: Bench = {
  setVault: async (bytes) => {
    expectValue(
      await platform.writeVault({
        bytes: Uint8Array.from(atob(bytes), (character) => character.charCodeAt(0)),
      }),
    );
  },
  prepareFloor: async (identity) => {
    rows = await decodedRows(identity);
    return rows.length;
  },
  runFloor: async () => {
    const database = new Dexie('floor', { chromeTransactionDurability: 'strict', cache: 'disabled' });
    database.version(1).stores({ operations: '++' });
    const start = performance.now();
    await database.transaction('rw', 'operations', () => database.table('operations').bulkAdd(rows));
    const end = performance.now();
    database.close();
    rows = [];
    return end - start;
  },
  fetchBundle: async (name) => {
    const answer = await fetch(name);
    bundle = new Uint8Array(await answer.arrayBuffer());
    return bundle.length;
  },
  importFirst: async () => {
    const start = performance.now();
    const preview = expectValue(await shelf.previewInvitation(bundle));
    const previewed = performance.now();
    workspace = expectValue(await shelf.acceptInvitation(preview.token));
    const accepted = performance.now();
    const newOperations = preview.type === 'changes' ? preview.newOperationCount : 0;
    return { previewMs: previewed - start, acceptMs: accepted - previewed, newOperations };
  },
  importNext: exchange,
  foundEmpty: async () => {
    const made = expectValue(
      await shelf.found({ name: 'Tom', role: '' }, ({ association }) => [
        {
          type: 'create',
          table: 'association',
          id: association,
          values: {
            name: 'Tomt förbund',
            organisationNumber: null,
            seatPlace: null,
            purpose: null,
            startedOn: '2026-01-01',
            predecessor: null,
            population: null,
            executiveTitle: 'förbundschef',
            deputyExecutiveTitle: null,
            noticeBoard: null,
            website: null,
            origin: 'real',
          },
        } as Change,
      ]),
    );
    await made.close();
    return made.id;
  },
  start: async (id) => {
    const start = performance.now();
    workspace = expectValue(await shelf.open(id as DossierId));
    const open = performance.now();
    const [meetings, decisions] = await Promise.all([
      workspace.reader.meetings(),
      workspace.reader.decisions(),
    ]);
    const listed = performance.now();
    return {
      openMs: open - start,
      listMs: listed - open,
      meetings: meetings.length,
      decisions: decisions.length,
    };
  },
  openMeetings: async (count) => {
    const meetings = await opened().reader.meetings();
    const times: number[] = [];
    for (let index = 0; index < count; index += 1) {
      const { id } = meetings[Math.floor((index * meetings.length) / count)]!;
      const start = performance.now();
      const dossier = await opened().reader.dossier(id);
      for (const item of dossier?.all('minuteItem') ?? []) dossier?.text(item.id);
      times.push(performance.now() - start);
    }
    return times;
  },
  edit: async (count, spread) => {
    const items = await pickItems(count, spread);
    const times: number[] = [];
    for (const [index, id] of items.entries()) {
      const start = performance.now();
      expectValue(
        await opened().writer.commit([
          { type: 'set', table: 'minuteItem', id, values: { presenter: `Föredragande ${index}` } },
        ]),
      );
      times.push(performance.now() - start);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return times;
  },
  histories: async (count) => {
    const items = await pickItems(count, true);
    const times: number[] = [];
    for (const id of items) {
      const start = performance.now();
      await opened().reader.history(id);
      times.push(performance.now() - start);
    }
    return times;
  },
  verifyRead: async () => ({
    meetings: (await opened().reader.meetings()).length,
    decisions: (await opened().reader.decisions()).length,
    operations: (await opened().reader.freshness()).operationCount,
  }),
};

Object.assign(globalThis, { bench, folderBench: createFolderBench(platform) });
