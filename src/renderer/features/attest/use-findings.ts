import { useMemo } from 'react';
import type { Dossier, MeetingSummary } from '#renderer/storage/workspace.ts';
import { localDay } from '#renderer/ui/local-day.ts';
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
    () => checkMinutes({ meeting: dossier, base, meetings, today: localDay(new Date()), only: part.items }),
    [key, dossier, base, meetings],
  );
}
