import { addDays, type IsoDate } from '#shared/base/dates.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import type { GoverningKind, GoverningVersion } from '#shared/domain/governing/governing.ts';
import type { DemoHistory, Scribe } from './demo-history.ts';

/** A governing document of the demo while its versions are told. */
export interface Chain {
  readonly root: DossierId;
  /** The version that a new one replaces. */
  last: { readonly id: RecordId; readonly validTo: IsoDate | null } | null;
}

/** The document of a name, made when its first version is decided. */
export function openChain(
  history: DemoHistory,
  chains: Map<string, Chain>,
  scribe: Scribe,
  name: string,
  kind: GoverningKind,
  title: string,
): Chain {
  const known = chains.get(name);
  if (known !== undefined) return known;
  const chain: Chain = { root: history.random.rootId(), last: null };
  chains.set(name, chain);
  scribe.add({
    type: 'create',
    table: 'governingDocument',
    id: chain.root,
    values: { kind, title, body: history.board },
  });
  return chain;
}

export type NewVersion = Omit<GoverningVersion, 'replaces'> & { readonly paragraphs: readonly string[] };

/** Adds a decided version, which takes the place of the one before. */
export function addVersion(
  history: DemoHistory,
  chain: Chain,
  scribe: Scribe,
  version: NewVersion,
): RecordId {
  const { paragraphs, ...values } = version;
  const id = history.random.childId(chain.root);
  // No two versions are in force on the same day (G1).
  if (chain.last !== null && (chain.last.validTo === null || chain.last.validTo >= values.validFrom)) {
    scribe.add({
      type: 'set',
      table: 'governingVersion',
      id: chain.last.id,
      values: { validTo: addDays(values.validFrom, -1) },
    });
  }
  scribe.add({
    type: 'create',
    table: 'governingVersion',
    id,
    values: { decidedNote: null, reviewBy: null, ...values, replaces: chain.last?.id ?? null },
    paragraphs,
  });
  chain.last = { id, validTo: values.validTo };
  return id;
}

/** Adds a proposal, which is never in force. */
export function addPreliminary(
  history: DemoHistory,
  chain: Chain,
  scribe: Scribe,
  { paragraphs, ...values }: NewVersion,
): RecordId {
  const id = history.random.childId(chain.root);
  scribe.add({
    type: 'create',
    table: 'governingVersion',
    id,
    values: { decidedNote: null, reviewBy: null, ...values, replaces: null },
    paragraphs,
  });
  return id;
}
