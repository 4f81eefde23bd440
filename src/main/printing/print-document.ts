import { BrowserWindow, session } from 'electron';
import { printPolicy } from '#main/windows/content-policy.ts';
import { printHost, programScheme } from '#main/windows/program-origin.ts';
import { ok, type Result } from '#shared/base/result.ts';
import type { HostError, Printed, PrintRequest } from '#shared/ipc/desktop-api.ts';

const partition = 'samsyn-print';

/**
 * Makes a tagged PDF in a hidden window: a session of its own that keeps nothing on disk, no scripts, no preload, and
 * a content policy that allows the document's own style sheet and nothing from outside. One document at a time.
 */
export function createPrinter(): (request: PrintRequest) => Promise<Result<Printed, HostError>> {
  let last: Promise<unknown> = Promise.resolve();
  let html = '';
  let served = false;
  return (request) => {
    const turn = last.then(async () => {
      html = request.html;
      if (!served)
        session.fromPartition(partition).protocol.handle(programScheme, () => documentResponse(html));
      served = true;
      return printInHiddenWindow();
    });
    last = turn.catch(() => undefined);
    return turn;
  };
}

async function printInHiddenWindow(): Promise<Result<Printed, HostError>> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      partition,
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
    },
  });
  try {
    await window.loadURL(`${programScheme}://${printHost}/document.html`);
    const bytes = await window.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
    return ok({ type: 'pdf', bytes: new Uint8Array(bytes) });
  } finally {
    window.destroy();
  }
}

function documentResponse(html: string): Response {
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': printPolicy("'none'"),
      'cache-control': 'no-store',
    },
  });
}
