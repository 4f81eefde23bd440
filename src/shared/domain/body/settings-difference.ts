import { byOrder, type Recorded } from '#shared/domain/recorded.ts';
import type { BodySettings, StandingAgendaItem } from './body-settings.ts';

/** The settings that can differ between two versions, in the order they are shown. */
export const comparedSettings = [
  'numbering',
  'summonsDays',
  'attestorCount',
  'allowsRemote',
  'allowsAudioOnly',
  'termStart',
  'meetingMinutes',
  'reportAbsenceTo',
  'noticeBoards',
] as const satisfies readonly (keyof BodySettings)[];
export type ComparedSetting = (typeof comparedSettings)[number];

/** What is another way in the later of two versions. */
export interface SettingsDifference {
  readonly settings: readonly {
    readonly setting: ComparedSetting;
    readonly before: BodySettings[ComparedSetting];
    readonly after: BodySettings[ComparedSetting];
  }[];
  /** Standing points by heading. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** The points that both have stand in another order. */
  readonly isReordered: boolean;
}

/** Compares two versions of a body's settings, with their standing points. */
export function settingsDifference(
  before: BodySettings,
  after: BodySettings,
  pointsBefore: readonly Recorded<'standingAgendaItem'>[],
  pointsAfter: readonly Recorded<'standingAgendaItem'>[],
): SettingsDifference {
  const [old, now] = [headings(pointsBefore), headings(pointsAfter)];
  const kept = old.filter((heading) => now.includes(heading));
  return {
    settings: comparedSettings.flatMap((setting) =>
      isSame(before[setting], after[setting])
        ? []
        : [{ setting, before: before[setting], after: after[setting] }],
    ),
    added: now.filter((heading) => !old.includes(heading)),
    removed: old.filter((heading) => !now.includes(heading)),
    isReordered: !isSame(
      kept,
      now.filter((heading) => old.includes(heading)),
    ),
  };
}

/** Whether nothing differs. */
export function isUnchanged({ settings, added, removed, isReordered }: SettingsDifference): boolean {
  return settings.length + added.length + removed.length === 0 && !isReordered;
}

function headings(points: readonly Recorded<'standingAgendaItem'>[]): readonly string[] {
  return points
    .toSorted(byOrder)
    .map(({ values }: { readonly values: StandingAgendaItem }) => values.heading);
}

function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
