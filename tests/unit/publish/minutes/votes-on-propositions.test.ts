import { expect, test } from 'vitest';
import type { RecordId } from '#shared/base/id.ts';
import { sv } from '#shared/i18n/sv.ts';
import { createTranslate } from '#shared/i18n/translate.ts';
import { minutesDocument } from '#shared/publish/minutes/build-minutes-document.ts';
import { renderMinutesHtml } from '#tests/support/render-minutes.ts';
import { wordsOfHtml } from '#tests/support/words-of-html.ts';
import { wholeMeeting } from '../whole-meeting.ts';

const id = (text: string) => text as RecordId;

function printedWith(method: 'vote' | 'closedVote', choices: readonly ('yes' | 'no')[]): string {
  const stores = wholeMeeting();
  const item = id('i9');
  stores.meeting.add('motion', 'm1', { minuteItem: item, seat: id('l2'), wording: 'avslag', order: 'a0' });
  stores.meeting.add('proposition', 'p1', {
    minuteItem: item,
    kind: 'main',
    yes: 'base',
    no: 'm1',
    method,
    ...(method === 'closedVote' ? { yesCount: 4, noCount: 3, abstainCount: 0 } : {}),
    order: 'a0',
  });
  const seats = ['l0', 'l1', 'l2', 'e3', 'l4', 'l5', 'l6'];
  for (const [index, choice] of choices.entries()) {
    const seat = id(seats[index] ?? '');
    stores.meeting.add('vote', `w${index}`, { minuteItem: item, seat, choice, proposition: id('p1') });
  }
  const text = wordsOfHtml(renderMinutesHtml(minutesDocument(stores.input()), createTranslate(sv)));
  return text.slice(text.lastIndexOf('§ 93 '), text.lastIndexOf('§ 94 '));
}

test('prints an open vote on a proposition with what it meant, the numbers and the names (KL 5:67)', () => {
  const text = printedWith('vote', ['yes', 'yes', 'no', 'yes', 'no', 'no', 'yes']);
  expect(text).toContain('4 ja-röster mot 3 nej-röster');
  expect(text).toMatch(/Ja röstar: .*Ledamot Vänersborg/);
  expect(text).toMatch(/Nej röstar: /);
  expect(text).toContain('Ordföranden');
});

test('prints a closed vote by its numbers, without names (V5)', () => {
  const text = printedWith('closedVote', []);
  expect(text).toContain('4 ja-röster mot 3 nej-röster');
  expect(text).not.toContain('Ja röstar');
});
