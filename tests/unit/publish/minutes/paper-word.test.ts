import { describe, expect, test } from 'vitest';
import type { RecordId } from '#shared/base/id.ts';
import { sv } from '#shared/i18n/sv.ts';
import { createTranslate } from '#shared/i18n/translate.ts';
import { minutesDocument } from '#shared/publish/minutes/build-minutes-document.ts';
import { meetingOutputs, meetingPaper } from '#shared/publish/minutes/meeting-paper.ts';
import { paperHtml } from '#shared/publish/minutes/paper-html.ts';
import { paperWord } from '#shared/publish/minutes/paper-word.ts';
import { wordParagraphs } from '#tests/support/word-paragraphs.ts';
import { wordsOfHtml } from '#tests/support/words-of-html.ts';
import { wholeMeeting } from '#tests/unit/publish/whole-meeting.ts';

const translate = createTranslate(sv);
const document = minutesDocument(wholeMeeting().input());

describe('a paper of a meeting as a Word file', () => {
  test('has headings that Word knows, one for each §', async () => {
    const paper = meetingPaper(document, 'minutes', [], translate);
    const { paragraphs } = await wordParagraphs(await paperWord(paper, translate));
    const headings = paragraphs.filter(({ style }) => style === 'Heading2').map(({ text }) => text);
    expect(headings.filter((text) => text.startsWith('§ '))).toHaveLength(19);
    expect(headings).toContain('§ 94  Riktlinjer för uppföljning av insatser');
    expect(paragraphs[0]).toEqual({ style: 'Heading1', text: 'Sammanträdesprotokoll' });
  });

  test('says every word that the same paper says in HTML', async () => {
    for (const output of meetingOutputs) {
      const paper = meetingPaper(document, output, ['i8', 'i10'] as RecordId[], translate);
      const { paragraphs } = await wordParagraphs(await paperWord(paper, translate));
      const said = new Set(paragraphs.flatMap(({ text }) => text.split(/[\s,]+/)));
      const words = wordsOfHtml(paperHtml(paper, translate).replace(/<div class="watermark.*?<\/div>/s, ''));
      const body = words.slice(words.indexOf(paper.title) + paper.title.length);
      expect(body.split(/[\s,]+/).filter((word) => word !== '' && !said.has(word))).toEqual([]);
    }
  });
});
