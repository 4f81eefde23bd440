import type { ReactNode } from 'react';
import { HtmlPreview } from '#renderer/printing/html-preview.tsx';
import { PagePreview } from '#renderer/printing/page-preview.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Loading } from '#renderer/ui/loading.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import type { Output } from './use-output.ts';

interface OutputPreviewProps {
  readonly output: Output;
  /** Nothing has been chosen to be shown. */
  readonly isEmpty: boolean;
}

/** The pages as they will be saved. */
export function OutputPreview({ output, isEmpty }: OutputPreviewProps): ReactNode {
  const translate = useTranslate();
  return (
    <section className="output-preview" aria-label={translate('outputs.preview')}>
      <h2>{translate('outputs.preview')}</h2>
      {isEmpty ? <p className="muted">{translate('outputs.chooseItems')}</p> : <Pages output={output} />}
    </section>
  );
}

function Pages({ output: { preview, html, paper } }: { readonly output: Output }): ReactNode {
  const translate = useTranslate();
  switch (preview.type) {
    case 'working':
      return <Loading />;
    case 'pages':
      return <PagePreview bytes={preview.bytes} title={paper.title} />;
    case 'html':
      return <HtmlPreview html={html} title={paper.title} />;
    case 'failed':
      return <Notice tone="warning" title={translate('outputs.previewFailed')} />;
  }
}
