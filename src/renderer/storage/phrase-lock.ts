import { type PhraseOutcome, type PhraseTask, performPhraseTask } from './phrase-task.ts';

/** Has a task done in a worker of its own, so that the page goes on; where there are no workers in this very process. */
export function runPhraseTask(task: PhraseTask): Promise<PhraseOutcome> {
  if (typeof Worker === 'undefined') return performPhraseTask(task);
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('../workers/phrase-worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = (event: MessageEvent<PhraseOutcome>) => {
      worker.terminate();
      resolve(event.data);
    };
    worker.onerror = (event) => {
      worker.terminate();
      reject(new Error(event.message));
    };
    worker.postMessage(task);
  });
}
