import { useEffect, useMemo, useState } from 'react';
import { usePlatform } from '#renderer/platform/platform-context.ts';
import { printHtml } from '#renderer/printing/print-html.ts';
import { utf8 } from '#shared/base/bytes.ts';
import { type MeetingPaper, meetingPaper } from '#shared/publish/minutes/meeting-paper.ts';
import type { MinutesDocument } from '#shared/publish/minutes/minutes-document.ts';
import { paperHtml } from '#shared/publish/minutes/paper-html.ts';
import { paperJson } from '#shared/publish/minutes/paper-json.ts';
import { inSwedish, type OutputWish } from './outputs-model.ts';

/** How it stands with the pages: being made, done, made by the browser itself, or not possible. */
export type PreviewState =
  | { readonly type: 'working' }
  | { readonly type: 'pages'; readonly bytes: Uint8Array }
  | { readonly type: 'html' }
  | { readonly type: 'failed' };

/** The paper that is wished for, with its pages as they will be saved. */
export interface Output {
  readonly paper: MeetingPaper;
  readonly html: string;
  readonly preview: PreviewState;
}

/** Makes the paper anew when the minutes or the wish have changed; the pages follow when nothing has changed for a moment. */
export function useOutput(document: MinutesDocument, wish: Pick<OutputWish, 'output' | 'items'>): Output {
  const platform = usePlatform();
  const { output, items } = wish;
  const paper = useMemo(() => meetingPaper(document, output, items, inSwedish), [document, output, items]);
  const html = useMemo(() => paperHtml(paper, inSwedish), [paper]);
  const [made, setMade] = useState<{ readonly html: string; readonly state: PreviewState } | null>(null);
  useEffect(() => {
    let isWanted = true;
    const show = (state: PreviewState) => {
      if (isWanted) setMade({ html, state });
    };
    const timer = setTimeout(async () => {
      const host = await platform.hostInfo({});
      if (host.ok && host.value.host === 'browser') return show({ type: 'html' });
      if (!isWanted) return;
      const printed = await printHtml(platform, { html, title: paper.title }).catch(() => undefined);
      if (printed?.ok === true && printed.value.type === 'pdf')
        show({ type: 'pages', bytes: printed.value.bytes });
      else show({ type: 'failed' });
    }, calmTime);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [platform, html, paper.title]);
  return { paper, html, preview: made?.html === html ? made.state : { type: 'working' } };
}

/** Milliseconds without a change before the pages are made. */
const calmTime = 250;

/** The bytes of a paper in a form other than PDF. */
export async function outputBytes(
  document: MinutesDocument,
  wish: OutputWish,
  { paper, html }: Output,
): Promise<Uint8Array> {
  if (wish.format === 'json') return paperJson(document, wish.output, wish.items);
  if (wish.format === 'html') {
    const { withPrintFonts } = await import('#renderer/printing/print-fonts.ts');
    return utf8(withPrintFonts(html));
  }
  const { paperWord } = await import('#shared/publish/minutes/paper-word.ts');
  return paperWord(paper, inSwedish);
}
