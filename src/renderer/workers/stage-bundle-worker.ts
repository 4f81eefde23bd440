import type { StageMessage } from '#renderer/storage/bundle-worker.ts';
import { type StageRequest, stageBundle } from '#renderer/storage/stage-bundle.ts';

addEventListener('message', async (event: MessageEvent<StageRequest>) => {
  const staged = await stageBundle(event.data, (progress) =>
    postMessage({ type: 'progress', progress } satisfies StageMessage),
  );
  const arrays = staged.ok
    ? [...staged.value.gathered.parts, ...staged.value.gathered.packs, ...staged.value.blobs].map(
        ({ bytes }) => bytes.buffer,
      )
    : [];
  postMessage({ type: 'done', staged } satisfies StageMessage, { transfer: [...new Set(arrays)] });
});
