import { expect, test } from 'vitest';
import type { RecordId } from '#shared/base/id.ts';
import { minutesDocument } from '#shared/publish/minutes/build-minutes-document.ts';
import { paperJson } from '#shared/publish/minutes/paper-json.ts';
import { webObstacles } from '#shared/publish/minutes/web-obstacles.ts';
import { wholeMeeting } from '#tests/unit/publish/whole-meeting.ts';

const number = '811228-9874';
const id = (text: string) => text as RecordId;

test('a personal number is found wherever it stands, with its §', () => {
  const { meeting, input } = wholeMeeting();
  meeting.add('decisionClause', 'c', { minuteItem: id('i8'), wording: `att bevilja ${number}`, order: 'z' });
  meeting.add('document', 'doc', {
    owner: id('i9'),
    title: '',
    fileName: `${number}.pdf`,
    hash: 'a',
    order: 'a',
  });
  meeting.add('guest', 'g', { name: `Gäst 701063-2391`, role: '', fromItem: null, toItem: null, order: 'a' });
  const document = minutesDocument({
    ...input(),
    richText: (record) =>
      record === 'i3'
        ? {
            type: 'paragraph',
            content: [
              { type: 'text', text: '811228-' },
              { type: 'text', text: '9874', marks: [{ type: 'bold' }] },
            ],
          }
        : null,
  });
  expect(webObstacles(document)).toEqual([
    { number: null, masked: '701063-••••' },
    { number: null, masked: '811228-••••' },
    { number: 87, masked: '811228-••••' },
    { number: 92, masked: '811228-••••' },
    { number: 93, masked: '811228-••••' },
  ]);
});

test('minutes without one may go on the web, checksums and all', () => {
  expect(webObstacles(minutesDocument(wholeMeeting().input()))).toEqual([]);
});

test('as data, an extract holds its own §§ and the web version no signers', () => {
  const seal = {
    part: id('part'),
    hash: 'ab'.repeat(32),
    items: [id('i8')],
    effective: true,
    verified: true,
    signers: [{ person: id('pl1'), name: 'Ledamot', way: 'device' as const, signedOn: null }],
  };
  const document = minutesDocument(wholeMeeting().input([seal]));
  const read = (bytes: Uint8Array) => JSON.parse(new TextDecoder().decode(bytes));
  const extract = read(paperJson(document, 'extract', [id('i8')]));
  expect(extract.document.items.map(({ number: own }: { readonly number: number }) => own)).toEqual([92]);
  expect(read(paperJson(document, 'minutes', [])).document.items).toHaveLength(19);
  expect(read(paperJson(document, 'webMinutes', [])).document.seals[0].signers).toBeUndefined();
});
