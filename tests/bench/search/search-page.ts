import type { SearchEngine, SearchReply } from '#renderer/storage/search/search-engine.ts';
import { startSearchEngine } from '#renderer/storage/search/search-worker-client.ts';
import { groupBy } from '#shared/base/group-by.ts';
import type { DossierId } from '#shared/base/id.ts';
import type { SearchAnswer } from '#shared/search/search-index.ts';
import { type TrueQuery, trueQueries } from './search-queries.ts';
import { makeParagraphs, type TrueParagraph } from './search-texts.ts';

/** What the driver calls. Times are those that a person waits: from the question to the answer in the page. */
export interface SearchBench {
  readonly build: (count: number) => Promise<{ readonly buildMs: number; readonly letters: number }>;
  readonly load: () => Promise<number>;
  readonly type: () => Promise<readonly number[]>;
  readonly floor: (count: number) => readonly number[];
  readonly recall: (count: number) => Promise<readonly RecallRow[]>;
}

/** Of the paragraphs that answer a query, how many were found, and of those found how many answer it. */
export interface RecallRow {
  readonly kind: TrueQuery['kind'];
  readonly query: string;
  readonly truth: number;
  readonly search: { readonly recall: number; readonly precision: number };
  readonly prefix: { readonly recall: number; readonly precision: number };
}

const workspace = 'searchbench00000' as DossierId;
let engine: SearchEngine | undefined;

async function ask(request: Parameters<SearchEngine['ask']>[0]): Promise<SearchReply> {
  engine ??= startSearchEngine();
  return engine.ask(request);
}

async function find(query: string, limit: number): Promise<SearchAnswer> {
  const reply = await ask({ type: 'find', query, limit });
  if (reply.type !== 'found') throw new Error(reply.type);
  return reply.answer;
}

const typed = [
  'budget 2024 styrelsen',
  'uppföljningsrapport',
  'riktlinjerna insatser',
  'ledamöter',
  'rehabilitrering',
  'samverkan arbetsgivare 2019',
  'verksamhetsplan mål',
];

const bench: SearchBench = {
  build: async (count) => {
    await ask({ type: 'open', workspace });
    const paragraphs = makeParagraphs(count);
    const groups = groupBy(paragraphs, ({ document }) => document.group);
    const start = performance.now();
    const all = [...groups].map(([group, ofGroup]) => ({
      group,
      version: '1',
      documents: ofGroup.map(({ document }) => document),
    }));
    for (let at = 0; at < all.length; at += 50)
      await ask({ type: 'replace', groups: all.slice(at, at + 50) });
    await ask({ type: 'keep', tidy: true });
    return {
      buildMs: performance.now() - start,
      letters: paragraphs.reduce((sum, { document }) => sum + document.text.length, 0),
    };
  },
  load: async () => {
    const start = performance.now();
    await ask({ type: 'open', workspace });
    await find('budget ', 1);
    return performance.now() - start;
  },
  type: async () => {
    const times: number[] = [];
    for (const query of typed) {
      for (let length = 1; length <= query.length; length += 1) {
        const start = performance.now();
        await find(query.slice(0, length), 24);
        times.push(performance.now() - start);
      }
    }
    return times;
  },
  floor: (count) => {
    const texts = makeParagraphs(count).map(({ document }) =>
      `${document.title} ${document.text}`.toLowerCase(),
    );
    return typed.map((query) => {
      const start = performance.now();
      const words = query.split(' ');
      texts.filter((text) => words.every((word) => text.includes(word)));
      return performance.now() - start;
    });
  },
  recall: async (count) => {
    const paragraphs = makeParagraphs(count);
    const plain = paragraphs.map(
      ({ document }) => new Set(`${document.title} ${document.text}`.toLowerCase().match(/[\p{L}\p{N}]+/gu)),
    );
    const rows: RecallRow[] = [];
    for (const query of trueQueries) {
      const answer = await find(`${query.query} `, count);
      const found = new Set(answer.hits.map(({ key }) => key));
      rows.push(judge(query, paragraphs, found, plain));
    }
    return rows;
  },
};

function judge(
  query: TrueQuery,
  paragraphs: readonly TrueParagraph[],
  found: ReadonlySet<string>,
  plain: readonly ReadonlySet<string>[],
): RecallRow {
  const truth = new Set(
    paragraphs
      .filter(({ words }) => query.words.every((word) => words.has(word)))
      .map(({ document }) => document.key),
  );
  const asked = query.query.split(' ');
  const byPrefix = new Set(
    paragraphs
      .filter((_, place) =>
        asked.every((word) => [...(plain[place] ?? [])].some((one) => one.startsWith(word))),
      )
      .map(({ document }) => document.key),
  );
  return {
    kind: query.kind,
    query: query.query,
    truth: truth.size,
    search: measure(truth, found),
    prefix: measure(truth, byPrefix),
  };
}

function measure(truth: ReadonlySet<string>, found: ReadonlySet<string>) {
  const right = [...found].filter((key) => truth.has(key)).length;
  return {
    recall: truth.size === 0 ? 1 : right / truth.size,
    precision: found.size === 0 ? 1 : right / found.size,
  };
}

Object.assign(globalThis, { searchBench: bench });
