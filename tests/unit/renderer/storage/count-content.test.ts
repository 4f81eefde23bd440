import { expect, it } from 'vitest';
import {
  contentKind,
  countOperation,
  countSegment,
  emptyCount,
  kindCounts,
} from '#renderer/storage/count-content.ts';
import { encodeCbor } from '#shared/log/cbor.ts';

const meeting = 'abcdefghijklmnop';

it('names content by table, acts on seals and members by what they are, and the rest as other', () => {
  expect(contentKind('set', 'agendaItem')).toBe('agenda');
  expect(contentKind('txt', 'minuteItem')).toBe('minutes');
  expect(contentKind('sign', 'minutesPart')).toBe('attestation');
  expect(contentKind('new', 'budgetLine')).toBe('governing');
  expect(contentKind('set', 'seat')).toBe('association');
  expect(contentKind('genesis', 'association')).toBe('members');
  expect(contentKind('set', 'ofANewerProgram')).toBe('other');
  expect(contentKind('set', 'toString')).toBe('other');
});

it('counts the operations of a segment by dossier and kind, in the order they are shown', () => {
  const count = emptyCount();
  countSegment(
    count,
    encodeCbor([
      [],
      [
        [1, 'new', 'minuteItem', `${meeting}.aaaaaaaaaaaaaaaa`, null, null, null],
        [1, 'seal', 'minutesPart', `${meeting}.bbbbbbbbbbbbbbbb`, null, null, null],
        [1, 'new', 'agendaItem', `${meeting}.cccccccccccccccc`, null, null, null],
      ],
    ]),
  );
  countOperation(count, { kind: 'grant', table: 'device', record: 'qrstuvwxyzabcdef.dddddddddddddddd' });
  expect(count.operations).toBe(4);
  expect(count.dossiers.get(meeting as never)).toBe(3);
  expect([...count.meetings]).toEqual([meeting]);
  expect(kindCounts(count).map(({ kind }) => kind)).toEqual(['agenda', 'minutes', 'attestation', 'members']);
});
