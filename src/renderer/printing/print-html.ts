import type { Platform } from '#renderer/platform/desktop.ts';
import { ok, type Result } from '#shared/base/result.ts';
import type { HostError, Printed, PrintRequest } from '#shared/ipc/desktop-api.ts';

/**
 * Prints a document in the program's own letters. A PDF comes back tagged throughout: what the engine leaves without a tag is
 * marked as no content. In a browser its own print window is shown instead.
 */
export async function printHtml(
  platform: Platform,
  { html, title }: PrintRequest,
): Promise<Result<Printed, HostError>> {
  const { withPrintFonts } = await import('./print-fonts.ts');
  const printed = await platform.print({ html: withPrintFonts(html), title });
  if (!printed.ok || printed.value.type !== 'pdf') return printed;
  const { tidyPrintedPdf } = await import('#shared/publish/pack/tidy-printed.ts');
  return ok({ type: 'pdf', bytes: await tidyPrintedPdf(printed.value.bytes) });
}
