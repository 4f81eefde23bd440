import {
  createSearchEngine,
  type SearchEngine,
  type SearchReply,
  type SearchRequest,
} from './search-engine.ts';

/** A request to the worker, and its answer by the same number. */
export interface SearchCall {
  readonly number: number;
  readonly request: SearchRequest;
}
export type SearchReturn = { readonly number: number } & (
  | { readonly reply: SearchReply }
  | { readonly failure: string }
);

/** The engine in a worker of its own; where there are no workers in this very process. */
export function startSearchEngine(): SearchEngine {
  if (typeof Worker === 'undefined') return createSearchEngine();
  const worker = new Worker(new URL('../../workers/search-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<
    number,
    { resolve: (reply: SearchReply) => void; reject: (error: Error) => void }
  >();
  let last = 0;
  worker.onmessage = ({ data }: MessageEvent<SearchReturn>) => {
    const call = waiting.get(data.number);
    waiting.delete(data.number);
    if ('reply' in data) call?.resolve(data.reply);
    else call?.reject(new Error(data.failure));
  };
  worker.onerror = (event) => {
    for (const { reject } of waiting.values()) reject(new Error(event.message));
    waiting.clear();
  };
  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        worker.postMessage({ number: last, request } satisfies SearchCall);
      }),
    close: () => {
      worker.terminate();
      for (const { reject } of waiting.values()) reject(new Error('closed'));
      waiting.clear();
    },
  };
}
