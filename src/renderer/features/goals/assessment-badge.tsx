import type { ReactNode } from 'react';
import { Badge } from '#renderer/ui/badge.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import type { Assessment } from '#shared/domain/goal/assessment.ts';

const tones = { reached: 'success', onTrack: 'warning', behind: 'danger', unknown: 'neutral' } as const;
const lights = { reached: '●', onTrack: '◐', behind: '○', unknown: '–' } as const;

/** The traffic light, with a shape and words besides its colour. */
export function AssessmentBadge({ assessment }: { readonly assessment: Assessment }): ReactNode {
  const translate = useTranslate();
  return (
    <Badge tone={tones[assessment]}>
      <span aria-hidden>{lights[assessment]} </span>
      {translate(`goals.assessment.${assessment}`)}
    </Badge>
  );
}
