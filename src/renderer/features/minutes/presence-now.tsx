import type { ReactNode } from 'react';
import { Badge } from '#renderer/ui/badge.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import type { SectionView } from './minutes-model.ts';

interface PresenceNowProps {
  readonly section: SectionView;
  readonly onAttendance: () => void;
}

/** Who serves at this §, in one line, and whether there is a quorum. */
export function PresenceNow({ section, onAttendance }: PresenceNowProps): ReactNode {
  const translate = useTranslate();
  const { present, seats, needed, met } = section.serving.quorum;
  return (
    <section className="panel-part">
      <h3>{translate('minutes.presence')}</h3>
      <p className="inline" data-testid="quorum">
        <span className="numeric">{translate('minutes.presentOf', { present, seats })}</span>
        <Badge tone={met ? 'success' : 'danger'}>
          {translate(met ? 'minutes.quorate' : 'minutes.notQuorate')}
        </Badge>
      </p>
      {met ? null : <p className="small">{translate('minutes.quorumHelp', { needed })}</p>}
      <div>
        <Button variant="quiet" keys="F2" onPress={onAttendance}>
          {translate('minutes.attendanceKey')}
        </Button>
      </div>
    </section>
  );
}
