import { toBase64Url } from '#shared/base/bytes.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';

/** Reproducible chance: the same seed gives the same numbers on every machine. Never for keys or secrets. */
export interface RandomSource {
  /** A number from 0 up to but not including 1. */
  readonly next: () => number;
  /** A whole number between two, both included. */
  readonly integer: (from: number, to: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <Item>(items: readonly Item[]) => Item;
  readonly rootId: () => DossierId;
  readonly childId: (dossier: DossierId) => RecordId;
}

/** Makes a source from a seed (the mulberry32 generator). */
export function randomSource(seed: number): RandomSource {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const integer = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const identifier = () => {
    const bytes = new Uint8Array(12);
    for (let index = 0; index < bytes.length; index += 1) bytes[index] = Math.floor(next() * 256);
    return toBase64Url(bytes);
  };
  return {
    next,
    integer,
    chance: (probability) => next() < probability,
    pick: (items) => {
      const item = items[Math.floor(next() * items.length)];
      if (item === undefined) throw new Error('Nothing to pick from');
      return item;
    },
    rootId: () => identifier() as DossierId,
    childId: (dossier) => `${dossier}.${identifier()}` as RecordId,
  };
}
