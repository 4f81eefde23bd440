import { Dexie, type EntityTable } from 'dexie';
import type { DossierId } from '#shared/base/id.ts';
import type { KeptIndex } from '#shared/search/search-index.ts';
import { type SearchDocument, type SearchSegment, segmentFormat } from '#shared/search/segment.ts';

/** A segment as it is kept. It never changes; what is dead in it stands in the state. */
interface SegmentRow {
  readonly id: number;
  readonly segment: SearchSegment;
}

/** What changes with each write: small. */
interface StateRow {
  readonly id: 'state';
  readonly format: number;
  readonly segments: readonly { readonly id: number; readonly dead: readonly string[] }[];
  readonly fresh: readonly SearchDocument[];
  readonly versions: ReadonlyMap<string, string>;
}

/** Where the index of one association lies. A database of its own: it can be thrown away at any time and made anew. */
class SearchDatabase extends Dexie {
  declare readonly segments: EntityTable<SegmentRow, 'id'>;
  declare readonly state: EntityTable<StateRow, 'id'>;

  constructor(workspace: DossierId) {
    super(searchDatabaseName(workspace), { cache: 'disabled' });
    this.version(1).stores({ segments: 'id', state: 'id' });
  }
}

export function searchDatabaseName(workspace: DossierId): string {
  return `samsyn-search-${workspace}`;
}

/** What is kept of an index, with the version of each group that it was made of. */
export interface KeptSearch {
  readonly index: KeptIndex;
  readonly versions: ReadonlyMap<string, string>;
}

/** Keeps the index between starts. */
export interface SearchStore {
  /** `undefined` when there is none, or one that an older program made. */
  readonly load: () => Promise<KeptSearch | undefined>;
  readonly save: (kept: KeptSearch) => Promise<void>;
  readonly close: () => void;
}

/** Opens the store of one association's index. */
export function openSearchStore(workspace: DossierId): SearchStore {
  const database = new SearchDatabase(workspace);
  const ids = new WeakMap<SearchSegment, number>();
  let last = 0;

  function idOf(segment: SearchSegment): number {
    const known = ids.get(segment);
    if (known !== undefined) return known;
    last += 1;
    ids.set(segment, last);
    return last;
  }

  return {
    load: async () => {
      const [state, rows] = await Promise.all([database.state.get('state'), database.segments.toArray()]);
      last = Math.max(0, ...rows.map(({ id }) => id));
      if (state === undefined || state.format !== segmentFormat) return undefined;
      const segments = state.segments.flatMap(({ id, dead }) => {
        const segment = rows.find((row) => row.id === id)?.segment;
        if (segment === undefined) return [];
        ids.set(segment, id);
        return [{ segment, dead }];
      });
      if (segments.length < state.segments.length) return undefined;
      return { index: { segments, fresh: state.fresh }, versions: state.versions };
    },
    save: async ({ index, versions }) => {
      const wanted = index.segments.map(({ segment, dead }) => ({ id: idOf(segment), segment, dead }));
      await database.transaction('rw', database.segments, database.state, async () => {
        const held = new Set(await database.segments.toCollection().primaryKeys());
        const gone = [...held].filter((id) => wanted.every((one) => one.id !== id));
        await database.segments.bulkDelete(gone);
        await database.segments.bulkPut(
          wanted.filter(({ id }) => !held.has(id)).map(({ id, segment }) => ({ id, segment })),
        );
        await database.state.put({
          id: 'state',
          format: segmentFormat,
          segments: wanted.map(({ id, dead }) => ({ id, dead })),
          fresh: index.fresh,
          versions,
        });
      });
    },
    close: () => database.close(),
  };
}
