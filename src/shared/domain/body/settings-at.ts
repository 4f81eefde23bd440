import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { compareText, type Recorded } from '#shared/domain/recorded.ts';
import type { NumberingSeries } from './body.ts';
import type { BodySettings } from './body-settings.ts';

/** What a body follows on a day: each setting has a value, from the version in force or from the body itself. */
export interface BodyRules extends BodySettings {
  /** The version that is in force, or `null` while only the body's own fields hold. */
  readonly settings: RecordId | null;
}

/** Terms of office begin on 1 April the year after general elections, unless the body has decided otherwise (11 §). */
export const defaultTermStart = '04-01';

/**
 * The settings of a body on a day: those of the version with the latest `validFrom` on or before it, else the fields of
 * the body itself. Of two versions from the same day the adopted one holds, then the one with the later id.
 */
export function settingsAt(
  body: Recorded<'body'>,
  settings: readonly Recorded<'bodySettings'>[],
  date: IsoDate,
): BodyRules {
  const version = settingsVersions(body.id, settings).findLast(({ values }) => values.validFrom <= date);
  if (version !== undefined) return { ...version.values, settings: version.id };
  const { openedOn, numbering, summonsDays, attestorCount } = body.values;
  return {
    settings: null,
    body: body.id,
    validFrom: openedOn,
    adoptedBy: null,
    numbering,
    summonsDays,
    attestorCount,
    allowsRemote: false,
    allowsAudioOnly: false,
    allowsReturn: false,
    allowsStatements: false,
    termStart: defaultTermStart,
    reportAbsenceTo: null,
    noticeBoards: [],
    meetingMinutes: null,
  };
}

/** The settings of a body, by its id, on a day; `undefined` for a body that is not known here. */
export function rulesOf(
  base: {
    readonly all: <Name extends 'body' | 'bodySettings'>(table: Name) => readonly Recorded<Name>[];
  },
  body: RecordId,
  date: IsoDate,
): BodyRules | undefined {
  const record = base.all('body').find(({ id }) => id === body);
  return record === undefined ? undefined : settingsAt(record, base.all('bodySettings'), date);
}

/** The § series that a body has followed from a day on. */
export interface NumberingPeriod {
  readonly from: IsoDate;
  readonly numbering: NumberingSeries;
}

/** The § series of a body through time, the earliest first; `seriesAt` reads it. */
export function numberingPeriods(
  body: Recorded<'body'>,
  settings: readonly Recorded<'bodySettings'>[],
): readonly NumberingPeriod[] {
  const own = { from: '' as IsoDate, numbering: body.values.numbering };
  return [
    own,
    ...settingsVersions(body.id, settings).map(({ values }) => ({
      from: values.validFrom,
      numbering: values.numbering,
    })),
  ];
}

/** The § series that holds on a day. */
export function seriesAt(periods: readonly NumberingPeriod[], date: IsoDate): NumberingSeries {
  return periods.findLast(({ from }) => from <= date)?.numbering ?? 'calendarYear';
}

/** The versions of a body's settings in the order in which they come into force; of two from one day the one that holds last. */
export function settingsVersions<Version extends Recorded<'bodySettings'>>(
  body: RecordId,
  settings: readonly Version[],
): readonly Version[] {
  return settings
    .filter(({ values }) => values.body === body)
    .toSorted(
      (left, right) =>
        compareText(left.values.validFrom, right.values.validFrom) ||
        Number(left.values.adoptedBy !== null) - Number(right.values.adoptedBy !== null) ||
        compareText(left.id, right.id),
    );
}
