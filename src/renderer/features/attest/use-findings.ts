import { useMemo } from 'react';
import type { Dossier, MeetingSummary } from '#renderer/storage/workspace.ts';
import type { IsoDate } from '#shared/base/dates.ts';
import { checkMinutes } from '#shared/rules/check-minutes.ts';
import type { Finding } from '#shared/rules/finding.ts';
import type { AttestPart } from './attest-parts.ts';

/** What the rules have to say about the §§ of a part. */
export function useFindings(
  part: AttestPart,
  dossier: Dossier,
  base: Dossier,
  meetings: readonly MeetingSummary[],
): readonly Finding[] {
  const key = part.items.join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the part's §§
  return useMemo(
    () => checkMinutes({ meeting: dossier, base, meetings, today: localToday(), only: part.items }),
    [key, dossier, base, meetings],
  );
}

/** The day on this computer. */
export function localToday(): IsoDate {
  const now = new Date();
  const month = String(now.getMonth() + 1).padStart(2, '0');
  return `${now.getFullYear()}-${month}-${String(now.getDate()).padStart(2, '0')}` as IsoDate;
}
