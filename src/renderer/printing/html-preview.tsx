import { type ReactNode, useEffect, useRef } from 'react';
import { showInFrame } from '#renderer/platform/browser-print.ts';
import './page-preview.css';

interface HtmlPreviewProps {
  readonly html: string;
  readonly title: string;
}

/** A document as it is printed, without its pages: where the browser prints by itself, only it knows where they end. */
export function HtmlPreview({ html, title }: HtmlPreviewProps): ReactNode {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const target = frame.current;
    if (target === null) return;
    const fill = () => {
      void import('./print-fonts.ts').then(({ withPrintFonts }) =>
        showInFrame(target, { html: withPrintFonts(html), title }),
      );
    };
    target.addEventListener('load', fill, { once: true });
    target.src = new URL('print.html', document.baseURI).href;
    return () => target.removeEventListener('load', fill);
  }, [html, title]);
  return <iframe ref={frame} className="html-preview" title={title} data-testid="html-preview" />;
}
