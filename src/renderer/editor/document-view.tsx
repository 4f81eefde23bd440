import { type ReactNode, useMemo } from 'react';
import { TextBlocks } from './rich-text-view.tsx';
import { readDocument } from './text-blocks.ts';

interface DocumentViewProps {
  /** A ProseMirror document in JSON, from a sealed snapshot. */
  readonly document: unknown;
}

/** Shows a text that is kept as plain data. */
export function DocumentView({ document }: DocumentViewProps): ReactNode {
  const blocks = useMemo(() => readDocument(document), [document]);
  return <TextBlocks blocks={blocks} />;
}
