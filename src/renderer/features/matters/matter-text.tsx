import { lazy, type ReactNode, Suspense } from 'react';
import { Loading } from '#renderer/ui/loading.tsx';
import type { DossierId, RecordId } from '#shared/base/id.ts';

// The editor is large: the page shows before it is here.
const BackgroundEditor = lazy(async () => ({
  default: (await import('./background-editor.tsx')).BackgroundEditor,
}));

interface MatterTextProps {
  readonly matter: DossierId | RecordId;
  readonly isLocked: boolean;
}

/** What the matter is about, as rich text. */
export function MatterText({ matter }: MatterTextProps): ReactNode {
  return (
    <Suspense fallback={<Loading />}>
      <BackgroundEditor matter={matter} />
    </Suspense>
  );
}
