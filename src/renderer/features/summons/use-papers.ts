import { useState } from 'react';
import { usePlatform } from '#renderer/platform/platform-context.ts';
import { printHtml } from '#renderer/printing/print-html.ts';
import type { Dossier } from '#renderer/storage/workspace.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { hostErrorKey } from '#renderer/ui/host-error-key.ts';
import { useToast } from '#renderer/ui/toast.tsx';
import { toInstant } from '#shared/base/dates.ts';
import { sv } from '#shared/i18n/sv.ts';
import { createTranslate } from '#shared/i18n/translate.ts';
import type { FileKind } from '#shared/ipc/desktop-api.ts';
import type { AgendaDocument } from '#shared/publish/agenda-document.ts';
import { meetingCalendar } from '#shared/publish/calendar/meeting-calendar.ts';
import { type MailAttachment, writeMailDraft } from '#shared/publish/mail-draft.ts';
import { renderAgendaHtml, type SummonsReader, summonsTitle } from '#shared/publish/render-agenda.ts';
import { addressesOf } from './summons-model.ts';

/** Papers are in Swedish whatever language the screens speak. */
export const inSwedish = createTranslate(sv);

/** What can be made of a version, one at a time. */
export type Paper = 'called' | 'notified' | 'word' | 'calendar' | 'mail';

interface PapersInput {
  readonly dossier: Dossier;
  readonly base: Dossier;
  readonly document: AgendaDocument;
  readonly versionNumber: number;
}

/** Makes the papers of a version and lets the user choose where they are saved. */
export function usePapers({ dossier, base, document, versionNumber }: PapersInput) {
  const [busy, setBusy] = useState<Paper | null>(null);
  const save = useSavePaper();
  const print = usePrintPaper();
  const name = paperName(document);

  function calendar(): Uint8Array {
    const secretary = dossier.get('meeting', dossier.id)?.values.secretary ?? null;
    const email = secretary === null ? null : (base.get('person', secretary)?.values.email ?? null);
    const input = { meeting: dossier.id, versionNumber, now: toInstant(Date.now()), organizerEmail: email };
    return meetingCalendar(document, input, inSwedish);
  }

  async function word(): Promise<Uint8Array> {
    const { agendaWord } = await import('#shared/publish/word/agenda-word.ts');
    return agendaWord(document, inSwedish);
  }

  async function summons(reader: SummonsReader): Promise<void> {
    const title = `${summonsTitle(document, reader, inSwedish)} ${name}`;
    const bytes = await print(renderAgendaHtml(document, inSwedish, reader), title);
    if (bytes !== undefined) await save('pdf', `${title}.pdf`, bytes);
  }

  /** The letter carries the pack if there is one, else the summons, and the entry for the calendar. */
  async function mail(pack: MailAttachment | undefined): Promise<void> {
    const title = `${summonsTitle(document, 'both', inSwedish)} ${name}`;
    const printed =
      pack === undefined ? await print(renderAgendaHtml(document, inSwedish), title, true) : undefined;
    const paper =
      pack ??
      (printed === undefined
        ? { name: `${title}.docx`, bytes: await word() }
        : { name: `${title}.pdf`, bytes: printed });
    const bytes = writeMailDraft({
      to: addressesOf(dossier, base, ['member', 'substitute']),
      subject: title,
      text: inSwedish('papers.letter', { title }),
      attachments: [paper, { name: `${name}.ics`, bytes: calendar() }],
    });
    await save('mail', `${title}.eml`, bytes);
  }

  async function make(paper: Paper, pack: MailAttachment | undefined): Promise<void> {
    if (paper === 'mail') return mail(pack);
    if (paper === 'word')
      return save('attachment', `${inSwedish('print.agendaTitle')} ${name}.docx`, await word());
    if (paper === 'calendar') return save('attachment', `${name}.ics`, calendar());
    return summons(paper);
  }

  return {
    busy,
    make: (paper: Paper, pack?: MailAttachment) => {
      setBusy(paper);
      void make(paper, pack).finally(() => setBusy(null));
    },
  };
}

/** What the files of a version are called, after what they are: body, day, letter. */
export function paperName({ body, date, sent }: AgendaDocument): string {
  return sent === null ? `${body} ${date}` : `${body} ${date} ${sent.letter}`;
}

/** Saves a paper where the user chooses, and says how it went. */
export function useSavePaper(): (kind: FileKind, suggestedName: string, bytes: Uint8Array) => Promise<void> {
  const translate = useTranslate();
  const platform = usePlatform();
  const showToast = useToast();
  return async (kind, suggestedName, bytes) => {
    const saved = await platform.saveFile({ kind, suggestedName: suggestedName.slice(0, 200), bytes });
    if (!saved.ok) showToast({ text: translate(hostErrorKey(saved.error.type)), tone: 'danger' });
    else if (saved.value.saved)
      showToast({ text: translate('common.fileSaved', { name: saved.value.name }) });
  };
}

/**
 * Prints a paper to the bytes of a PDF. `undefined` where it went wrong, which is told, and in a browser, which shows its own
 * print dialog instead; with `onlyBytes` nothing is shown there.
 */
export function usePrintPaper(): (
  html: string,
  title: string,
  onlyBytes?: boolean,
) => Promise<Uint8Array | undefined> {
  const translate = useTranslate();
  const platform = usePlatform();
  const showToast = useToast();
  return async (html, title, onlyBytes = false) => {
    if (onlyBytes) {
      const host = await platform.hostInfo({});
      if (!host.ok || host.value.host === 'browser') return undefined;
    }
    const printed = await printHtml(platform, { html, title });
    if (printed.ok) {
      if (printed.value.type !== 'pdf') return undefined;
      return printed.value.bytes;
    }
    showToast({ text: translate(hostErrorKey(printed.error.type)), tone: 'danger' });
    return undefined;
  };
}
