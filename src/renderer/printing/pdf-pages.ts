import type { PDFDocumentProxy } from 'pdfjs-dist';

/** An open PDF whose pages can be drawn. */
export interface PdfPages {
  readonly count: number;
  /** Draws a page, from 1, as wide as the canvas is shown. */
  readonly draw: (page: number, canvas: HTMLCanvasElement, width: number) => Promise<void>;
  readonly close: () => void;
}

/** Opens a PDF that this program has made. Loaded when pages are shown, not before. */
export async function openPdf(bytes: Uint8Array): Promise<PdfPages> {
  const { getDocument, PDFWorker } = await import('pdfjs-dist');
  const port = new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' });
  const worker = PDFWorker.create({ port });
  // The library takes over the bytes it is given: it gets a copy.
  const document = await getDocument({ data: bytes.slice(), worker, useWasm: false }).promise;
  return {
    count: document.numPages,
    draw: (page, canvas, width) => drawPage(document, page, canvas, width),
    close: () => {
      void document.loadingTask.destroy().finally(() => port.terminate());
    },
  };
}

async function drawPage(
  document: PDFDocumentProxy,
  number: number,
  canvas: HTMLCanvasElement,
  width: number,
): Promise<void> {
  const page = await document.getPage(number);
  const whole = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: (width / whole.width) * Math.max(1, devicePixelRatio) });
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  await page.render({ canvas, viewport }).promise;
}
