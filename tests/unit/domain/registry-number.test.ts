import { expect, test } from 'vitest';
import type { RecordId } from '#shared/base/id.ts';
import {
  issuerOf,
  nextRegistryNumbers,
  readRegistryNumber,
  registryPrefix,
  sameRegistryNumbers,
} from '#shared/domain/registry/registry-number.ts';

const registered = (id: string, registryNumber: string | null) => ({ id: id as RecordId, registryNumber });

test('reads a registry number as people write it', () => {
  expect(readRegistryNumber('sv 2026/58')).toEqual({ prefix: 'SV', year: 2026, number: 58 });
  expect(readRegistryNumber('2026/7')).toEqual({ prefix: '', year: 2026, number: 7 });
  expect(readRegistryNumber('Dnr 0002/15')).toEqual({ prefix: 'DNR', year: 2, number: 15 });
  expect(readRegistryNumber('reserveras')).toBeUndefined();
});

test('goes on after the highest number of the year, whatever its prefix', () => {
  const taken = ['SV 2026/9', 'Dnr 2026/12', 'SV 2025/80', 'utan nummer'];
  expect(nextRegistryNumbers(taken, { prefix: 'SV', year: 2026 }, 2)).toEqual(['SV 2026/13', 'SV 2026/14']);
  expect(nextRegistryNumbers(taken, { prefix: 'SV', year: 2027 }, 1)).toEqual(['SV 2027/1']);
});

test('finds what has been given one number twice, the one that keeps it first', () => {
  const all = [
    registered('c', 'SV 2026/4'),
    registered('b', 'sv  2026/4'),
    registered('a', 'SV 2026/5'),
    registered('d', null),
    registered('e', null),
  ];
  expect(sameRegistryNumbers(all).map((group) => group.map(({ id }) => id))).toEqual([['b', 'c']]);
});

test('lets the chosen device give numbers, and else the founder', () => {
  const device = (name: string, grantedAt: string, more: object = {}) => ({
    device: name,
    administrator: true,
    revoked: false,
    grantedAt,
    ...more,
  });
  const founder = device('f', '2026-01-01');
  const later = device('l', '2026-02-01');
  const reader = device('r', '2025-01-01', { administrator: false });
  expect(issuerOf(null, [later, founder, reader])).toBe(founder);
  expect(issuerOf('r', [later, founder, reader])).toBe(reader);
  expect(issuerOf('f', [later, { ...founder, revoked: true }])).toBeUndefined();
  expect(issuerOf(null, [later, { ...founder, revoked: true }])).toBe(later);
});

test('makes a prefix of the initials of an association', () => {
  expect(registryPrefix('Samordningsförbundet Södra Vänern')).toBe('SV');
  expect(registryPrefix('Samordningsförbundet Mölndal, Partille, Härryda och Lerum')).toBe('MPHL');
  expect(registryPrefix('Samordningsförbundet')).toBe('S');
  expect(registryPrefix('')).toBe('DNR');
});
