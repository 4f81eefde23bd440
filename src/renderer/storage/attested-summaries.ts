import { toInstant } from '#shared/base/dates.ts';
import { dossierOf, type RecordId } from '#shared/base/id.ts';
import { numberRange } from '#shared/domain/minutes/number-items.ts';
import { attestedDayOf } from '#shared/domain/notice/attested-day.ts';
import { noticesOf } from '#shared/domain/notice/notice-state.ts';
import { compareText } from '#shared/domain/recorded.ts';
import { millisecondsOf } from '#shared/log/clock.ts';
import type { DossierState } from '#shared/log/dossier.ts';
import type { FoldedRecord } from '#shared/log/fold.ts';
import type { SealState } from '#shared/log/seal.ts';
import type { Copy } from './copy.ts';
import { fieldsOf, rowsOf } from './matter-summaries.ts';
import { numberedItems } from './record-label.ts';
import type { Summary } from './samsyn-database.ts';
import type { CorrectedItem, CorrectionFact, NoticeFact } from './workspace.ts';

/** The attested parts of a meeting with their notices, and its corrections. Nothing is kept of one that has neither. */
export function attestedParts(live: readonly FoldedRecord[], state: DossierState): Pick<Summary, 'attested'> {
  const corrections = rowsOf(live, 'correction');
  const notices = rowsOf(live, 'publicNotice');
  const numbers = new Map(numberedItems(state).map(({ item, number }) => [item.id, number]));
  const parts = state.seals.flatMap((seal) => {
    const attestedOn = attestedDayOf({
      effective: seal.effective,
      frozenAt: toInstant(millisecondsOf(seal.frozenAt)),
      signers: signedDays(seal),
    });
    if (attestedOn === null) return [];
    const range = numberRange(seal.items.flatMap((item) => numbers.get(item) ?? []));
    return [{ part: seal.part, range, attestedOn, notices: noticesOf(seal.part, notices) }];
  });
  return parts.length + corrections.length === 0 ? {} : { attested: { parts, corrections } };
}

function signedDays({ signers, signatures }: SealState) {
  return signers.map(({ person }) => ({
    signedOn: signatures.find((made) => made.person === person)?.signedOn ?? null,
  }));
}

/** Every attested part with its notices, the newest meeting first. */
export function noticeFactsIn(summaries: readonly Summary[]): readonly NoticeFact[] {
  const facts = summaries.flatMap(({ meeting, attested }) =>
    meeting === undefined || attested === undefined
      ? []
      : attested.parts.map((part) => ({
          meeting: meeting.id,
          body: meeting.body,
          date: meeting.date,
          ...part,
        })),
  );
  return facts.toSorted((left, right) => compareText(right.date, left.date));
}

/** Every correction with the §§ that it ties together. Corrections are few: the meetings they name are read. */
export async function correctionFactsIn(
  copy: Copy,
  summaries: readonly Summary[],
): Promise<readonly CorrectionFact[]> {
  const found = summaries.flatMap(({ attested }) => attested?.corrections ?? []);
  const facts = await Promise.all(
    found.map(async ({ id, values }) => ({
      id,
      values,
      corrected: await itemHere(copy, values.corrects),
      decided: values.decidedBy === null ? null : await itemHere(copy, values.decidedBy),
    })),
  );
  return facts.toSorted((left, right) => compareText(left.values.madeOn, right.values.madeOn));
}

async function itemHere(copy: Copy, id: RecordId): Promise<CorrectedItem | null> {
  const dossier = dossierOf(id);
  const row = await copy.database.dossiers.get(dossier);
  const state = row === undefined ? undefined : (await copy.cache.ofRow(row)).state;
  const root = state?.records.get(dossier);
  const held = state === undefined ? undefined : numberedItems(state).find(({ item }) => item.id === id);
  if (root === undefined || held === undefined) return null;
  const { heading } = fieldsOf(held.item, 'minuteItem');
  return { meeting: dossier, date: fieldsOf(root, 'meeting').date, number: held.number, heading };
}
