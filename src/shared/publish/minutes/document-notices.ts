import type { RecordId } from '#shared/base/id.ts';
import { numberRange } from '#shared/domain/minutes/number-items.ts';
import { appealDates } from '#shared/domain/notice/appeal-dates.ts';
import type { PeopleDirectory } from '#shared/publish/people-directory.ts';
import type { PrintSource } from '#shared/publish/print-source.ts';
import type { DocumentNotice } from './minutes-document.ts';

/**
 * Anslag and bevis for each part that has been frozen, in the order of the seals; one for the whole meeting while none has. Days are
 * computed from the day the notice went up (KL 13:5, lag 1930:173); what has not happened stays open, to be filled in by hand.
 */
export function documentNotices(
  source: PrintSource,
  numbers: ReadonlyMap<RecordId, number>,
  people: PeopleDirectory,
): readonly DocumentNotice[] {
  const parts = source.seals.filter(({ effective }) => effective);
  if (parts.length === 0) return [noticeOf(source, null, [...numbers.values()], people)];
  return parts.map((seal) =>
    noticeOf(
      source,
      seal,
      seal.items.flatMap((item) => numbers.get(item) ?? []),
      people,
    ),
  );
}

function noticeOf(
  source: PrintSource,
  seal: PrintSource['seals'][number] | null,
  numbers: readonly number[],
  people: PeopleDirectory,
): DocumentNotice {
  const notice = source.all('publicNotice').find(({ values }) => values.part === seal?.part)?.values;
  const dates = notice === undefined ? undefined : appealDates(notice.postedOn);
  const signed = (seal?.signers ?? []).flatMap(({ signedOn }) => signedOn ?? []).toSorted();
  return {
    range: numberRange(numbers),
    attestedOn: signed.at(-1) ?? null,
    postedOn: notice?.postedOn ?? null,
    lastDay: dates?.lastDay ?? null,
    earliestRemoval: dates?.earliestRemoval ?? null,
    removedOn: notice?.removedOn ?? null,
    boards: notice?.boards ?? [],
    keptAt: notice?.keptAt ?? null,
    postedBy: people.person(notice?.postedBy ?? null),
  };
}
