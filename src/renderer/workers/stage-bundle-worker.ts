import { type StageRequest, stageBundle } from '#renderer/storage/stage-bundle.ts';

addEventListener('message', async (event: MessageEvent<StageRequest>) => {
  const staged = await stageBundle(event.data);
  const arrays = staged.ok
    ? [...staged.value.gathered.parts, ...staged.value.gathered.packs].map(({ bytes }) => bytes.buffer)
    : [];
  postMessage(staged, { transfer: [...new Set(arrays)] });
});
