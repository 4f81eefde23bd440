import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Loading } from '#renderer/ui/loading.tsx';
import { openPdf, type PdfPages } from './pdf-pages.ts';
import './page-preview.css';

interface PagePreviewProps {
  /** A PDF as it will be saved. */
  readonly bytes: Uint8Array;
  /** What it is, for those who do not see the pages. */
  readonly title: string;
}

/** The very pages of a PDF, one under the other, each drawn when it comes near. */
export function PagePreview({ bytes, title }: PagePreviewProps): ReactNode {
  const [pages, setPages] = useState<PdfPages | null>(null);
  useEffect(() => {
    let opened: PdfPages | undefined;
    let isWanted = true;
    void openPdf(bytes).then((made) => {
      opened = made;
      if (isWanted) setPages(made);
      else made.close();
    });
    return () => {
      isWanted = false;
      setPages(null);
      opened?.close();
    };
  }, [bytes]);
  if (pages === null) return <Loading />;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="page-preview" tabIndex={0} aria-label={title} data-testid="page-preview">
      {Array.from({ length: pages.count }, (_, index) => index + 1).map((number) => (
        <PreviewPage key={number} pages={pages} number={number} />
      ))}
    </section>
  );
}

interface PreviewPageProps {
  readonly pages: PdfPages;
  readonly number: number;
}

function PreviewPage({ pages, number }: PreviewPageProps): ReactNode {
  const translate = useTranslate();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const target = canvas.current;
    if (target === null) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting !== true) return;
        observer.disconnect();
        // A page that is closed while it is drawn is no fault.
        pages.draw(number, target, target.clientWidth).catch(() => undefined);
      },
      { rootMargin: '600px' },
    );
    observer.observe(target);
    return () => observer.disconnect();
  }, [pages, number]);
  return (
    <canvas
      ref={canvas}
      className="preview-page"
      role="img"
      aria-label={translate('outputs.pageOf', { page: number, count: pages.count })}
    />
  );
}
