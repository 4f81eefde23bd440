import { type PackTask, performPackTask } from '#renderer/storage/pack-task.ts';

addEventListener('message', async (event: MessageEvent<PackTask>) => {
  postMessage(await performPackTask(event.data));
});
