import { stampFonts } from '#renderer/printing/stamp-fonts.ts';
import { inspectFile } from '#shared/publish/pack/inspect-file.ts';
import {
  type JoinPackInput,
  joinPack,
  type MeasuredPack,
  measurePack,
} from '#shared/publish/pack/join-pack.ts';
import type { FileContent } from '#shared/publish/pack/pack-file.ts';

/** What the worker that makes packs is asked. Files come from other members: they are opened nowhere else. */
export type PackTask =
  | { readonly type: 'inspect'; readonly bytes: Uint8Array; readonly fileName: string }
  | {
      readonly type: 'measure';
      readonly printed: Uint8Array;
      readonly layout: JoinPackInput['layout'];
      readonly filePages: ReadonlyMap<number, number>;
    }
  | { readonly type: 'join'; readonly input: JoinPackInput };

export type PackAnswer =
  | { readonly type: 'content'; readonly content: FileContent }
  | { readonly type: 'measured'; readonly measured: MeasuredPack }
  | { readonly type: 'progress'; readonly done: number }
  | { readonly type: 'joined'; readonly bytes: Uint8Array };

addEventListener('message', async (event: MessageEvent<PackTask>) => {
  const answer = await perform(event.data);
  postMessage(answer);
});

async function perform(task: PackTask): Promise<PackAnswer> {
  if (task.type === 'inspect') {
    return { type: 'content', content: await inspectFile(task.bytes, task.fileName) };
  }
  if (task.type === 'measure') {
    return { type: 'measured', measured: await measurePack(task.printed, task.layout, task.filePages) };
  }
  const bytes = await joinPack(task.input, stampFonts(), (done) => postMessage({ type: 'progress', done }));
  return { type: 'joined', bytes };
}
