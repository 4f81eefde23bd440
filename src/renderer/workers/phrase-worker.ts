import { type PhraseTask, performPhraseTask } from '#renderer/storage/phrase-task.ts';

addEventListener('message', async (event: MessageEvent<PhraseTask>) => {
  postMessage(await performPhraseTask(event.data));
});
