import { describe, expect, it } from 'vitest';
import { clauseIds, isBareClause } from '#renderer/editor/clause-schema.ts';
import type { RecordId } from '#shared/base/id.ts';

const id = (name: string) => name as RecordId;
const newId = () => id('new');

describe('clauseIds', () => {
  it('keeps the ids of blocks that were only reworded or moved', () => {
    expect(clauseIds([id('a'), id('b')], [id('b'), id('a')], newId)).toEqual(['b', 'a']);
  });

  it('gives the half that was split off a new id', () => {
    expect(clauseIds([id('a'), id('b')], [id('a'), id('a'), id('b')], newId)).toEqual(['a', 'new', 'b']);
  });

  it('keeps the record of a clause that was written over whole', () => {
    expect(clauseIds([id('a'), id('b')], [null], newId)).toEqual(['a']);
  });

  it('gives a pasted block a new id', () => {
    expect(clauseIds([id('a')], [id('a'), null], newId)).toEqual(['a', 'new']);
  });
});

describe('isBareClause', () => {
  it('knows a clause that says nothing', () => {
    expect(['', 'att', 'att ', 'Att'].every(isBareClause)).toBe(true);
    expect(isBareClause('att godkänna')).toBe(false);
    expect(isBareClause('attest')).toBe(false);
  });
});
