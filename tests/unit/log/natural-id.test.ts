import { expect, it } from 'vitest';
import { isRecordId } from '#shared/base/id.ts';
import { naturalId } from '#shared/log/natural-id.ts';

const dossier = 'aaaaaaaaaaaaaaaa' as never;

it('gives the same id for the same thing on every device', async () => {
  const id = await naturalId(dossier, 'attendance', ['seat-1']);
  expect(isRecordId(id)).toBe(true);
  expect(id.startsWith(`${dossier}.`)).toBe(true);
  expect(await naturalId(dossier, 'attendance', ['seat-1'])).toBe(id);
});

it('keeps apart what only looks alike when joined', async () => {
  const ids = await Promise.all([
    naturalId(dossier, 'vote', ['a', 'b']),
    naturalId(dossier, 'vote', ['ab']),
    naturalId(dossier, 'votea', ['b']),
    naturalId('aaaaaaaaaaaaaaab' as never, 'vote', ['a', 'b']),
  ]);
  expect(new Set(ids).size).toBe(4);
});
