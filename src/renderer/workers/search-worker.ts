import { createSearchEngine } from '#renderer/storage/search/search-engine.ts';
import type { SearchCall, SearchReturn } from '#renderer/storage/search/search-worker-client.ts';

const engine = createSearchEngine();
let before: Promise<unknown> = Promise.resolve();

// One after another: a question sees what was told before it.
addEventListener('message', ({ data: { number, request } }: MessageEvent<SearchCall>) => {
  before = before.then(async () => {
    const answer: SearchReturn = await engine.ask(request).then(
      (reply) => ({ number, reply }),
      (error: unknown) => ({ number, failure: String(error) }),
    );
    postMessage(answer);
  });
});
