import type { SearchKind } from '#renderer/storage/search/search-documents.ts';
import type { AddressedHit } from './hit-address.ts';

/** What narrows the hits; `null` and empty stand for anything. */
export interface HitFilter {
  readonly kind: SearchKind | null;
  readonly body: string;
  readonly year: string;
}

export const anything: HitFilter = { kind: null, body: '', year: '' };

/** A hit with the body in whose meeting it stands. */
export interface PlacedHit extends AddressedHit {
  readonly body: string;
}

export function filterHits(hits: readonly PlacedHit[], filter: HitFilter): readonly PlacedHit[] {
  return hits.filter(
    (hit) =>
      (filter.kind === null || hit.kind === filter.kind) &&
      (filter.body === '' || hit.body === filter.body) &&
      (filter.year === '' || yearOfHit(hit) === filter.year),
  );
}

/** The year of a hit, or nothing for one without a day. */
export function yearOfHit({ hit }: PlacedHit): string {
  return hit.date.slice(0, 4);
}
