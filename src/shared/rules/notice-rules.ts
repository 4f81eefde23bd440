import { type IsoDate, isIsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { numberRange } from '#shared/domain/minutes/number-items.ts';
import { appealDates, attestDeadline, noticeDeadline } from '#shared/domain/notice/appeal-dates.ts';
import { attestedDayOf } from '#shared/domain/notice/attested-day.ts';
import { noticesOf } from '#shared/domain/notice/notice-state.ts';
import type { Finding } from './finding.ts';
import { linesOf } from './item-texts.ts';
import type { MinutesFacts, RuleSeal } from './minutes-facts.ts';
import { raise } from './raise.ts';
import { datesIn } from './text/dates-in-text.ts';
import { sentencesOf } from './text/sums-in-text.ts';

/** A part that is frozen, with the day on which all had signed it. */
interface FrozenPart {
  readonly part: RecordId;
  readonly items: readonly RecordId[];
  readonly attestedOn: IsoDate | null;
}

function frozenParts(facts: MinutesFacts): readonly FrozenPart[] {
  return facts.seals.flatMap(({ part, items, effective, frozenAt, signers }: RuleSeal) => {
    if (part === undefined || items === undefined) return [];
    const isTold = frozenAt !== undefined && signers !== undefined;
    return [{ part, items, attestedOn: isTold ? attestedDayOf({ effective, frozenAt, signers }) : null }];
  });
}

/** T2: minutes are attested within 14 days, judged softly at the raw day and only after it has been moved past holidays. */
export function checkAttestDeadline(facts: MinutesFacts): readonly Finding[] {
  const { id, values } = facts.meeting;
  if (!isIsoDate(values.date)) return [];
  const deadline = attestDeadline(values.date);
  const parts = frozenParts(facts);
  const attested = new Set(
    parts.filter(({ attestedOn }) => attestedOn !== null).flatMap(({ items }) => items),
  );
  const isDone = facts.items.length > 0 && facts.items.every((item) => attested.has(item.id));
  const late = parts
    .filter(({ attestedOn }) => attestedOn !== null && attestedOn > deadline.shifted)
    .map(({ part, items, attestedOn }) =>
      raise('T2', 'warn', part, 'attestedLate', {
        range: rangeOf(facts, items),
        date: attestedOn ?? '',
        last: deadline.day,
      }),
    );
  const early = parts
    .filter(({ attestedOn }) => attestedOn !== null && attestedOn < values.date)
    .map(({ part, items, attestedOn }) =>
      raise('T2', 'block', part, 'attestedBeforeMeeting', {
        range: rangeOf(facts, items),
        date: attestedOn ?? '',
      }),
    );
  return [...early, ...late, ...(isDone ? [] : unattested(facts, deadline.day, deadline.shifted, id))];
}

function unattested(
  facts: MinutesFacts,
  day: IsoDate,
  shifted: IsoDate,
  meeting: RecordId,
): readonly Finding[] {
  const { attestOn, date } = facts.meeting.values;
  const repair = { record: meeting, field: 'attestOn' };
  const findings: Finding[] = [];
  if (attestOn !== null && attestOn > shifted) {
    findings.push(raise('T2', 'warn', meeting, 'attestPlannedLate', { date: attestOn, last: day }, repair));
  }
  if (attestOn !== null && attestOn < date) {
    findings.push(raise('T2', 'warn', meeting, 'attestPlannedBefore', { date: attestOn }, repair));
  }
  if (facts.today !== null && facts.today > day) {
    const isOver = facts.today > shifted;
    const values = { date: isOver ? day : shifted };
    findings.push(raise('T2', 'warn', meeting, isOver ? 'attestLate' : 'attestDue', values));
  }
  return findings;
}

/** T3 and T4: the justering of each part is announced on the second day after it at the latest, and never before it. */
export function checkNotices(facts: MinutesFacts): readonly Finding[] {
  const notices = facts.all('publicNotice');
  const parts = frozenParts(facts);
  const known = new Map(parts.map((part) => [part.part, part]));
  const missing = parts.flatMap(({ part, items, attestedOn }) => {
    if (attestedOn === null || noticesOf(part, notices).length > 0) return [];
    const last = noticeDeadline(attestedOn);
    if (facts.today === null || facts.today <= last) return [];
    return [raise('T3', 'warn', part, 'noticeMissing', { range: rangeOf(facts, items), date: last })];
  });
  const posted = notices.flatMap(({ id, values }): readonly Finding[] => {
    const part = known.get(values.part);
    const attestedOn = part?.attestedOn ?? null;
    const told = { range: rangeOf(facts, part?.items ?? []), date: values.postedOn };
    const repair = { record: id, field: 'postedOn' };
    if (attestedOn === null || values.postedOn < attestedOn) {
      return [raise('T4', 'block', id, 'noticeBeforeAttestation', told, repair)];
    }
    const last = noticeDeadline(attestedOn);
    return values.postedOn > last ? [raise('T3', 'warn', id, 'noticeLate', { ...told, last }, repair)] : [];
  });
  return [...missing, ...posted];
}

/** T6: a notice stays up until the time to appeal is over; else the time does not run out. */
export function checkRemovals(facts: MinutesFacts): readonly Finding[] {
  return facts.all('publicNotice').flatMap(({ id, values }) => {
    if (!isIsoDate(values.postedOn) || values.removedOn === null) return [];
    const { earliestRemoval } = appealDates(values.postedOn);
    if (values.removedOn >= earliestRemoval) return [];
    const told = { date: values.removedOn, last: earliestRemoval };
    return [raise('T6', 'warn', id, 'noticeRemovedEarly', told, { record: id, field: 'removedOn' })];
  });
}

/** T5: a day that is typed as the last one to appeal, or to take down, is the one that is computed. */
export function checkTypedDays(facts: MinutesFacts): readonly Finding[] {
  const posted = facts.all('publicNotice').map(({ values }) => values.postedOn);
  return facts.items.flatMap((item) => {
    const text = linesOf(facts, item.id);
    const sentences = text.flatMap(sentencesOf);
    const dayAfter = (words: RegExp): readonly IsoDate[] =>
      sentences.flatMap((sentence) => {
        const start = words.exec(sentence)?.index;
        if (start === undefined) return [];
        const [first] = datesIn(sentence.slice(start), facts.meeting.values.date);
        return first?.day ?? [];
      });
    const typedPosting = dayAfter(
      /(?<!\p{L})(?:anslås|anslogs|anslaget (?:den|sätts|sattes)|uppsätt\p{L}*)(?!\p{L})/iu,
    );
    const days = [...posted, ...typedPosting].filter(isIsoDate).map(appealDates);
    if (days.length === 0) return [];
    const wrong = [
      ...dayAfter(/överklag/iu).filter((day) => !days.some(({ lastDay }) => lastDay === day)),
      ...dayAfter(/(?<!\p{L})(?:tas ned|tas ner|nedtages|får tas)/iu).filter(
        (day) => !days.some(({ earliestRemoval }) => day >= earliestRemoval),
      ),
    ];
    return wrong.map((day) => {
      const values = { item: facts.labelOf(item.id), date: day, last: days[0]?.lastDay ?? '' };
      return raise('T5', 'warn', item.id, 'typedDayDiffers', values, {
        record: item.id,
        field: 'background',
      });
    });
  });
}

/** T8: each § is in one part only and each part has one notice, so that it is attested and announced once. */
export function checkParts(facts: MinutesFacts): readonly Finding[] {
  const judged = new Set<string>(facts.items.map(({ id }) => id));
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const item of facts.parts.flatMap((part) => [...new Set(part.values.items)])) {
    if (seen.has(item) && judged.has(item)) twice.add(item);
    seen.add(item);
  }
  return [
    ...[...twice].map((item) =>
      raise('T8', 'block', item as RecordId, 'inTwoParts', { item: facts.labelOf(item as RecordId) }),
    ),
    ...checkPartContent(facts, seen),
    ...checkNoticeParts(facts),
  ];
}

function checkPartContent(facts: MinutesFacts, seen: ReadonlySet<string>): readonly Finding[] {
  const immediate = new Set(
    facts.items.filter(({ values }) => values.immediate).map(({ id }) => id as string),
  );
  const all = new Set(facts.allItems.map(({ id }) => id as string));
  const misplaced = facts.parts.flatMap(({ id, values }) =>
    values.items
      .filter((item) => all.has(item))
      .filter((item) => (values.kind === 'immediate' ? !immediate.has(item) : immediate.has(item)))
      .filter((item) => facts.items.some((one) => one.id === item))
      .map((item) => {
        const told = { item: facts.labelOf(item as RecordId) };
        return raise('T8', 'warn', id, 'inOtherPart', told, { record: item as RecordId, field: 'immediate' });
      }),
  );
  const gone = facts.parts
    .filter(({ values }) => values.items.some((item) => !all.has(item)))
    .map(({ id }) => raise('T8', 'block', id, 'partOfMissing', {}));
  // Once the ordinary part is attested nothing more is added to it: what is in no part is left out.
  const isClosed = facts.seals.some(
    ({ part, effective }) =>
      effective && facts.parts.some(({ id, values }) => id === part && values.kind === 'ordinary'),
  );
  const left = isClosed ? facts.items.filter(({ id }) => !seen.has(id)) : [];
  return [
    ...misplaced,
    ...gone,
    ...left.map(({ id }) => raise('T8', 'warn', id, 'inNoPart', { item: facts.labelOf(id) })),
  ];
}

function checkNoticeParts(facts: MinutesFacts): readonly Finding[] {
  const parts = new Set(facts.parts.map(({ id }) => id));
  const notices = facts.all('publicNotice');
  const stray = notices
    .filter(({ values }) => !parts.has(values.part))
    .map(({ id }) => raise('T8', 'block', id, 'noticeOfMissing', {}));
  const doubled = facts.parts
    .filter(({ id }) => noticesOf(id, notices).filter(({ values }) => values.removedOn === null).length > 1)
    .map(({ id, values }) =>
      raise('T8', 'block', id, 'twoNotices', { range: rangeOf(facts, values.items as readonly RecordId[]) }),
    );
  return [...stray, ...doubled];
}

function rangeOf(facts: MinutesFacts, items: readonly RecordId[]): string {
  return numberRange(items.flatMap((item) => facts.numbers.get(item) ?? [])) ?? '§ –';
}
