import { describe, expect, test } from 'vitest';
import type { RecordId } from '#shared/base/id.ts';
import { readAgendaContent, writeAgendaContent } from '#shared/domain/agenda/agenda-content.ts';
import {
  addedSinceSummons,
  isCalledOff,
  nextLetter,
  sentVersions,
  sharedLetters,
} from '#shared/domain/agenda/agenda-version.ts';
import { sampleContent, sampleItem, sampleVersion } from './sample-content.ts';

describe('the versions of an agenda', () => {
  test.each([
    [[], 'A'],
    [['A'], 'B'],
    [['B', 'A'], 'C'],
    [['A', 'A'], 'B'],
    [['Z'], 'AA'],
    [['AZ'], 'BA'],
    [['?', 'a1'], 'A'],
  ])('after %j comes %s', (letters, next) => {
    expect(nextLetter(letters.map((letter, index) => sampleVersion(letter, index)))).toBe(next);
  });

  test('stand in the order of sending', () => {
    const versions = [sampleVersion('B', 5), sampleVersion('A', 1)];
    expect(sentVersions(versions).map(({ values }) => values.letter)).toEqual(['A', 'B']);
  });

  test('name a letter that two members have used', () => {
    const versions = [sampleVersion('A', 1), sampleVersion('B', 2), sampleVersion('B', 3)];
    expect([...sharedLetters(versions)]).toEqual(['B']);
  });

  test('tell whether the last word is that the meeting is called off', () => {
    const off = sampleVersion('B', 2, { kind: 'cancellation' });
    expect(isCalledOff([off, sampleVersion('A', 1)])).toBe(true);
    expect(isCalledOff([off, sampleVersion('C', 3)])).toBe(false);
    expect(isCalledOff([])).toBe(false);
  });
});

describe('items that came after the summons', () => {
  const items = ['one', 'two', 'three'].map((id) => ({ id: id as RecordId }));
  const first = sampleContent([sampleItem('one')]);
  const second = sampleContent([sampleItem('one'), sampleItem('two')]);

  test('are none before one is sent', () => {
    expect([...addedSinceSummons([], items)]).toEqual([]);
  });

  test('stay tillkommande through a supplement', () => {
    const versions = [
      sampleVersion('A', 1, { of: first }),
      sampleVersion('B', 2, { of: second, kind: 'supplement' }),
    ];
    expect([...addedSinceSummons(versions, items)]).toEqual(['two', 'three']);
  });

  test('are part of a new summons', () => {
    const versions = [sampleVersion('A', 1, { of: first }), sampleVersion('B', 2, { of: second })];
    expect([...addedSinceSummons(versions, items)]).toEqual(['three']);
  });

  test('cannot be told from a version that cannot be read', () => {
    expect([...addedSinceSummons([sampleVersion('A', 1, { content: '{}' })], items)]).toEqual([]);
  });
});

describe('the content of a version', () => {
  const content = sampleContent([
    sampleItem('one', {
      proposal: ['att anta'],
      documents: [{ fileName: 'a.pdf', mediaType: '', size: 1, hash: 'f' }],
    }),
  ]);

  test('is written and read back', () => {
    expect(readAgendaContent(writeAgendaContent(content))).toEqual(content);
  });

  test('is the same text whatever the order of its fields', () => {
    const reversed = Object.fromEntries(Object.entries(content).reverse()) as unknown as typeof content;
    expect(writeAgendaContent(reversed)).toBe(writeAgendaContent(content));
  });

  test.each([
    ['', undefined],
    ['null', undefined],
    [writeAgendaContent({ ...content, format: 2 as 1 }), undefined],
    [writeAgendaContent({ ...content, date: '2026-02-30' as typeof content.date }), undefined],
    [writeAgendaContent({ ...content, items: [{}] as unknown as typeof content.items }), undefined],
    [writeAgendaContent({ ...content, absence: { to: 1 } as unknown as null }), undefined],
    [writeAgendaContent({ ...content, called: [1] as unknown as string[] }), undefined],
  ])('is refused when it has another form: %s', (text, nothing) => {
    expect(readAgendaContent(text)).toBe(nothing);
  });
});
