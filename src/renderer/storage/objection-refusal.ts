import type { RecordId } from '#shared/base/id.ts';
import { isOpenObjection, maySignPart, objectionsTo } from '#shared/domain/minutes/objection-state.ts';
import type { DossierState } from '#shared/log/dossier.ts';
import { rowsOf } from './matter-summaries.ts';
import type { SealError } from './workspace.ts';

/**
 * Why objections stand in the way: nothing is frozen anew while one is open, and nothing is signed unless the answer to each
 * was that the frozen text stands.
 */
export function objectionRefusal(
  state: DossierState,
  parts: readonly RecordId[],
  act: 'freeze' | 'sign',
): SealError | undefined {
  const live = [...state.records.values()].filter(({ deleted }) => !deleted);
  const objections = rowsOf(live, 'objection');
  const concerned = parts.flatMap((part) => objectionsTo(part, objections));
  const isFree =
    act === 'sign'
      ? parts.every((part) => maySignPart(part, objections))
      : !concerned.some((one) => isOpenObjection(one));
  return isFree ? undefined : { type: 'objection-open', count: concerned.length };
}
