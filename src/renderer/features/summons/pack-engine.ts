import type { PackAnswer, PackTask } from '#renderer/workers/join-pack-worker.ts';
import type { MeasuredPack } from '#shared/publish/pack/join-pack.ts';
import type { FileContent } from '#shared/publish/pack/pack-file.ts';
import type { PackEngine } from './make-pack.ts';

/** An engine in a worker of its own. `end` stops it at once, also in the middle of a file that takes for ever. */
export interface RunningEngine extends PackEngine {
  readonly end: () => void;
}

/** Starts the worker. When it is ended, what is waited for never comes: whoever ends it does not wait any longer. */
export function startPackEngine(): RunningEngine {
  const worker = new Worker(new URL('../../workers/join-pack-worker.ts', import.meta.url), {
    type: 'module',
  });
  function ask(task: PackTask, onProgress?: (done: number) => void): Promise<PackAnswer> {
    return new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<PackAnswer>) => {
        if (data.type === 'progress') onProgress?.(data.done);
        else resolve(data);
      };
      worker.onerror = (event) => reject(new Error(event.message));
      worker.postMessage(task);
    });
  }
  return {
    inspect: async (bytes, fileName) => content(await ask({ type: 'inspect', bytes, fileName })),
    measure: async (printed, layout, filePages) =>
      measured(await ask({ type: 'measure', printed, layout, filePages })),
    join: async (input, onProgress) => joined(await ask({ type: 'join', input }, onProgress)),
    end: () => worker.terminate(),
  };
}

function content(answer: PackAnswer): FileContent {
  if (answer.type !== 'content') throw new Error(`The worker answered ${answer.type}`);
  return answer.content;
}

function measured(answer: PackAnswer): MeasuredPack {
  if (answer.type !== 'measured') throw new Error(`The worker answered ${answer.type}`);
  return answer.measured;
}

function joined(answer: PackAnswer): Uint8Array {
  if (answer.type !== 'joined') throw new Error(`The worker answered ${answer.type}`);
  return answer.bytes;
}
