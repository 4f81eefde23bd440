import { expect, test } from 'vitest';
import type { RecordId } from '#shared/base/id.ts';
import { sv } from '#shared/i18n/sv.ts';
import { createTranslate } from '#shared/i18n/translate.ts';
import { minutesDocument } from '#shared/publish/minutes/build-minutes-document.ts';
import { renderMinutesHtml } from '#tests/support/render-minutes.ts';
import { wholeMeeting } from '#tests/unit/publish/whole-meeting.ts';

const id = (name: string) => name as RecordId;

/** §§ 84–102, `i0` to `i18`. */
function cover(): string {
  const { meeting, input } = wholeMeeting();
  const change = { present: true, mode: 'onSite', serving: false } as const;
  meeting.add('attendanceChange', 'c1', { ...change, seat: id('l6'), minuteItem: id('i12'), present: false });
  meeting.add('attendanceChange', 'c2', { ...change, seat: id('l3'), minuteItem: id('i4'), serving: true });
  meeting.add('attendanceChange', 'c3', { ...change, seat: id('e3'), minuteItem: id('i4') });
  meeting.add('attendanceChange', 'c4', {
    ...change,
    seat: id('l5'),
    minuteItem: id('i10'),
    mode: 'audioOnly',
    serving: true,
  });
  meeting.add('guest', 'g1', {
    name: 'Enhetschef Vänersborg',
    role: 'presenterar Ung Arena',
    fromItem: id('i6'),
    toItem: id('i7'),
    order: 'a0',
  });
  const html = renderMinutesHtml(minutesDocument(input()), createTranslate(sv));
  return html
    .replaceAll(/<(li|th)[^>]*>/g, '\n')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll(/ +/g, ' ');
}

test('name each with the §§ where not all, in whose place and how', () => {
  const lines = cover().split('\n');
  expect(lines).toContain('Ledamot Arbetsförmedlingen, §§ 84–95');
  expect(lines).toContain('Ledamot Grästorp, §§ 88–102');
  expect(lines).toContain('Ersättare Grästorp, tjänstgörande ersättare §§ 84–87 för Ledamot Grästorp');
  expect(lines).toContain('Ersättare Grästorp, §§ 88–90, 92–102');
  expect(lines).toContain(
    'Ledamot Försäkringskassan, på distans med ljud och bild §§ 84–93, på distans med enbart ljud §§ 94–102',
  );
  expect(lines).toContain('Enhetschef Vänersborg, presenterar Ung Arena, §§ 90–91');
  expect(lines).toContain('Ledamot Trollhättan');
});

test('leave nobody among the absent who came later', () => {
  expect(cover()).not.toContain('Frånvarande');
});
