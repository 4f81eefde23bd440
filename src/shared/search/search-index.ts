import { groupBy } from '#shared/base/group-by.ts';
import { buildSegment } from './build-segment.ts';
import { type FoundDocuments, findDocuments } from './find-documents.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';
import { parseQuery } from './parse-query.ts';
import { documentAt, type SearchDocument, type SearchSegment } from './segment.ts';
import { type SnippetPart, snippetOf } from './snippet.ts';

/** A document that was found, with what is shown of it. */
export interface SearchHit {
  readonly key: string;
  readonly group: string;
  readonly title: string;
  readonly about: string;
  readonly date: string;
  readonly snippet: readonly SnippetPart[];
}

export interface SearchAnswer extends Pick<FoundDocuments, 'total' | 'hasAll'> {
  readonly hits: readonly SearchHit[];
}

/**
 * An index that follows what changes. Each group (a dossier) lies whole in one place: in a kept segment, or among the fresh
 * documents, of which a small segment is made when something is asked. What a kept segment still holds of a group that has
 * been made anew is dead there.
 */
export interface SearchIndex {
  /** Takes the place of all that was known of the group; no documents take it away. */
  readonly replace: (group: string, documents: readonly SearchDocument[]) => void;
  readonly find: (query: string, limit: number) => SearchAnswer;
  readonly groups: () => readonly string[];
  /**
   * Lays fresh documents in a segment when they are many, and makes one segment of all when too much is dead or there are
   * too many segments. Tells whether anything was done. Takes a second for ten thousand documents: for the background.
   */
  readonly settle: () => boolean;
  /** What is kept between starts. */
  readonly kept: () => KeptIndex;
}

/** Segments with, for each, the groups whose documents are dead in it, and the documents that lie in none yet. */
export interface KeptIndex {
  readonly segments: readonly { readonly segment: SearchSegment; readonly dead: readonly string[] }[];
  readonly fresh: readonly SearchDocument[];
}

/** With more fresh documents than this they become a segment. */
const freshAtMost = 400;
const segmentsAtMost = 6;
/** The share of dead documents that is worth making everything anew for. */
const deadAtMost = 0.3;

/** Makes an index, empty or from what was kept. */
export function createSearchIndex(kept: KeptIndex = { segments: [], fresh: [] }): SearchIndex {
  let segments = kept.segments.map(({ segment, dead }) => keepSegment(segment, dead));
  const fresh = new Map<string, readonly SearchDocument[]>(groupBy(kept.fresh, ({ group }) => group));
  let freshSegment: SearchSegment | undefined;
  let lexicon: Lexicon | undefined;

  function searchable() {
    lexicon ??= lexiconOfSegments(segments.map(({ segment }) => segment));
    if (freshSegment === undefined && fresh.size > 0) {
      freshSegment = buildSegment([...fresh.values()].flat(), lexicon);
    }
    const last = freshSegment === undefined ? [] : [{ segment: freshSegment, dead: null }];
    const all = [...segments.map(({ segment, dead }) => ({ segment, dead })), ...last];
    return { segments: all.map(({ segment }) => segment), dead: all.map(({ dead }) => dead), lexicon };
  }

  return {
    replace: (group, documents) => {
      for (const one of segments) one.kill(group);
      if (documents.length > 0) fresh.set(group, documents);
      else fresh.delete(group);
      freshSegment = undefined;
    },
    find: (query, limit) => {
      const index = searchable();
      const { hits, total, hasAll, marks } = findDocuments(index, parseQuery(query), limit);
      const shown = hits.flatMap(({ segment: number, place }) => {
        const segment = index.segments[number];
        if (segment === undefined) return [];
        const { text, ...document } = documentAt(segment, place);
        return [{ ...document, snippet: snippetOf(text, marks) }];
      });
      return { hits: shown, total, hasAll };
    },
    groups: () => [...new Set([...segments.flatMap((one) => one.liveGroups()), ...fresh.keys()])],
    settle: () => {
      const documents = segments.reduce((sum, { segment }) => sum + segment.keys.length, 0);
      const dead = segments.reduce((sum, one) => sum + one.deadCount(), 0);
      const count = [...fresh.values()].reduce((sum, group) => sum + group.length, 0);
      const isWorn = segments.length >= segmentsAtMost || dead > documents * deadAtMost;
      if (count <= freshAtMost && !isWorn) return false;
      const all = [...fresh.values()].flat();
      if (isWorn) {
        segments = [
          keepSegment(buildSegment([...segments.flatMap((one) => one.liveDocuments()), ...all]), []),
        ];
      } else segments = [...segments, keepSegment(buildSegment(all, lexicon), [])];
      fresh.clear();
      freshSegment = undefined;
      lexicon = undefined;
      return true;
    },
    kept: () => ({
      segments: segments.map(({ segment, killed }) => ({ segment, dead: [...killed] })),
      fresh: [...fresh.values()].flat(),
    }),
  };
}

/** A segment and what is dead in it. */
interface KeptSegment {
  readonly segment: SearchSegment;
  readonly dead: Uint8Array;
  readonly killed: ReadonlySet<string>;
  readonly kill: (group: string) => void;
  readonly deadCount: () => number;
  readonly liveGroups: () => readonly string[];
  readonly liveDocuments: () => readonly SearchDocument[];
}

function keepSegment(segment: SearchSegment, groups: readonly string[]): KeptSegment {
  const places = groupBy(segment.keys.keys(), (place) => segment.groups[place] ?? '');
  const dead = new Uint8Array(segment.keys.length);
  const killed = new Set<string>();
  const kill = (group: string): void => {
    const list = places.get(group);
    if (list === undefined || killed.has(group)) return;
    killed.add(group);
    for (const place of list) dead[place] = 1;
  };
  for (const group of groups) kill(group);
  return {
    segment,
    dead,
    killed,
    kill,
    deadCount: () => dead.reduce((sum, one) => sum + one, 0),
    liveGroups: () => [...places.keys()].filter((group) => !killed.has(group)),
    liveDocuments: () =>
      segment.keys.flatMap((_, place) => (dead[place] === 1 ? [] : [documentAt(segment, place)])),
  };
}

function lexiconOfSegments(segments: readonly SearchSegment[]): Lexicon {
  return lexiconOf(
    segments.flatMap(({ words, wordStems, starts }) =>
      words.map((word, place): readonly [string, number] => {
        const stem = wordStems[place] ?? 0;
        return [word, (starts[stem + 1] ?? 0) - (starts[stem] ?? 0)];
      }),
    ),
  );
}
