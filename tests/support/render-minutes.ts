import type { Translate } from '#shared/i18n/translate.ts';
import { meetingPaper } from '#shared/publish/minutes/meeting-paper.ts';
import type { MinutesDocument } from '#shared/publish/minutes/minutes-document.ts';
import { paperHtml } from '#shared/publish/minutes/paper-html.ts';

/** The archive original of minutes as HTML, in one step. */
export function renderMinutesHtml(document: MinutesDocument, translate: Translate): string {
  return paperHtml(meetingPaper(document, 'minutes', [], translate), translate);
}
