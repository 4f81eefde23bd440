import { ok, type Result } from '#shared/base/result.ts';
import type { HostError, Printed, PrintRequest } from '#shared/ipc/desktop-api.ts';

/**
 * Shows the browser's print dialog for a document. The frame loads `print.html`, which the server gives a policy of
 * its own: style sheets inside the document are allowed there and scripts are not.
 */
export async function printDocument(request: PrintRequest): Promise<Result<Printed, HostError>> {
  const frame = document.createElement('iframe');
  frame.className = 'print-frame';
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  Object.assign(frame.style, {
    position: 'fixed',
    inset: '0 100% 100% 0',
    width: '0',
    height: '0',
    border: '0',
  });
  frame.src = new URL('print.html', document.baseURI).href;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const view = await showInFrame(frame, request);
  view.addEventListener('afterprint', () => setTimeout(() => frame.remove()), { once: true });
  view.focus();
  view.print();
  return ok({ type: 'shown' });
}

/**
 * Puts a document into a frame that has loaded `print.html`. The HTML is parsed into an inert document first, so nothing in it runs or
 * is fetched.
 */
export async function showInFrame(frame: HTMLIFrameElement, request: PrintRequest): Promise<Window> {
  const target = frame.contentDocument;
  const view = frame.contentWindow;
  if (target === null || view === null) throw new Error('The print frame has no document');
  // The frame's own parser: a document made by the page's would be held to the page's policy and lose its styles.
  const { DOMParser: FrameParser } = view as Window & typeof globalThis;
  const parsed = new FrameParser().parseFromString(request.html, 'text/html');
  for (const script of parsed.querySelectorAll('script')) script.remove();
  target.documentElement.lang = parsed.documentElement.lang;
  target.head.replaceWith(target.adoptNode(parsed.head));
  target.body.replaceWith(target.adoptNode(parsed.body));
  target.title = request.title;
  await target.fonts.ready;
  return view;
}
