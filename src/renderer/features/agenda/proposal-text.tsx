import { lazy, Suspense } from 'react';
import { Loading } from '#renderer/ui/loading.tsx';
import type { RecordId } from '#shared/base/id.ts';

// The editor is large: the outline shows before it is here.
const ProposalEditor = lazy(async () => ({
  default: (await import('./proposal-editor.tsx')).ProposalEditor,
}));

export function ProposalText({ item }: { readonly item: RecordId }) {
  return (
    <Suspense fallback={<Loading />}>
      <ProposalEditor item={item} />
    </Suspense>
  );
}
