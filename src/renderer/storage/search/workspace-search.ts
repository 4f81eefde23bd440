import { liveQuery, type Subscription } from 'dexie';
import type { Copy } from '#renderer/storage/copy.ts';
import type { Summary } from '#renderer/storage/samsyn-database.ts';
import { createSummaryReader } from '#renderer/storage/summary-rows.ts';
import type { SearchState, WorkspaceReader, WorkspaceSearch } from '#renderer/storage/workspace.ts';
import type { DossierId } from '#shared/base/id.ts';
import { searchDocuments } from './search-documents.ts';
import type { SearchEngine } from './search-engine.ts';
import { type NamesOfSearch, namesOfSearch } from './search-names.ts';
import { startSearchEngine } from './search-worker-client.ts';

interface SearchInput {
  readonly copy: Pick<Copy, 'id' | 'database'>;
  readonly reader: Pick<WorkspaceReader, 'base' | 'dossier'>;
  /** Left out: in a worker where there are workers. */
  readonly engine?: SearchEngine;
}

/** So many dossiers are read before the page gets its turn. */
const atOnce = 8;
/** So long after the last change the index is tidied and kept, in milliseconds. */
const rest = 2000;

/** Searching in an open copy, until it is closed. Starts when it is first looked at. */
export function createSearch(input: SearchInput): WorkspaceSearch & { readonly close: () => Promise<void> } {
  const listeners = new Set<() => void>();
  let state: SearchState = { type: 'working', done: 0, total: 0 };
  let started: Follower | undefined;

  function show(next: SearchState): void {
    state = next;
    for (const listener of listeners) listener();
  }

  function start(): Follower {
    started ??= followChanges(input, input.engine ?? startSearchEngine(), show);
    return started;
  }

  return {
    find: async (query, limit) => {
      const { engine, opened } = start();
      await opened;
      const reply = await engine.ask({ type: 'find', query, limit });
      if (reply.type !== 'found') throw new Error('A search is answered by what was found');
      return reply.answer;
    },
    start: () => void start(),
    state: () => state,
    onState: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => started?.stop(),
  };
}

interface Follower {
  readonly engine: SearchEngine;
  /** Kept: the index of the last time is there, if not quite up to date. */
  readonly opened: Promise<unknown>;
  readonly stop: () => Promise<void>;
}

/** Keeps the index equal to the copy: a dossier whose version is another than the indexed one is read anew. */
function followChanges(
  { copy, reader }: SearchInput,
  engine: SearchEngine,
  show: (state: SearchState) => void,
): Follower {
  const readSummaries = createSummaryReader(copy.database);
  const indexed = new Map<string, string>();
  let wanted: readonly Summary[] = [];
  let subscription: Subscription | undefined;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let isWorking = false;
  let isStopped = false;

  const opened = engine.ask({ type: 'open', workspace: copy.id }).then((reply) => {
    if (reply.type === 'opened') for (const [group, version] of reply.versions) indexed.set(group, version);
  });
  opened.then(
    () => {
      if (isStopped) return;
      subscription = liveQuery(readSummaries).subscribe({
        next: (summaries) => {
          wanted = summaries;
          void work();
        },
        error: () => show({ type: 'off' }),
      });
    },
    () => show({ type: 'off' }),
  );

  // What cannot be kept is made anew at the next start: nothing to tell of.
  async function keep(tidy: boolean): Promise<void> {
    await engine.ask({ type: 'keep', tidy }).catch(() => undefined);
  }

  async function work(): Promise<void> {
    if (isWorking) return;
    isWorking = true;
    clearTimeout(resting);
    try {
      await catchUp();
      if (!isStopped) show({ type: 'ready' });
      resting = setTimeout(() => void keep(true), rest);
    } catch {
      if (!isStopped) show({ type: 'off' });
    } finally {
      isWorking = false;
    }
  }

  async function catchUp(): Promise<void> {
    let done = 0;
    for (;;) {
      const names = namesOfSearch(await reader.base());
      const stale = staleGroups(wanted, names, indexed);
      if (stale.length === 0 || isStopped) return;
      show({ type: 'working', done, total: done + stale.length });
      const batch = stale.slice(0, atOnce);
      const groups = await Promise.all(
        batch.map(async ({ group, version }) => {
          const dossier = version === null ? undefined : await reader.dossier(group);
          return { group, version, documents: dossier === undefined ? [] : searchDocuments(dossier, names) };
        }),
      );
      await engine.ask({ type: 'replace', groups });
      for (const { group, version } of batch) {
        if (version === null) indexed.delete(group);
        else indexed.set(group, version);
      }
      done += batch.length;
      await new Promise((resolve) => setTimeout(resolve));
    }
  }

  return {
    engine,
    opened,
    stop: async () => {
      isStopped = true;
      clearTimeout(resting);
      subscription?.unsubscribe();
      await keep(false);
      engine.close();
    },
  };
}

interface StaleGroup {
  readonly group: DossierId;
  /** `null`: it is gone. */
  readonly version: string | null;
}

/** What is not in the index as it is now. */
function staleGroups(
  summaries: readonly Summary[],
  { mark }: NamesOfSearch,
  indexed: ReadonlyMap<string, string>,
): readonly StaleGroup[] {
  const now = new Map(summaries.map(({ id, version }) => [id, `${version} ${mark}`]));
  const changed = [...now].filter(([group, version]) => indexed.get(group) !== version);
  const gone = [...indexed.keys()].filter((group) => !now.has(group as DossierId));
  return [
    ...changed.map(([group, version]) => ({ group, version })),
    ...gone.map((group) => ({ group: group as DossierId, version: null })),
  ];
}
