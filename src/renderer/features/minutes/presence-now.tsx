import type { ReactNode } from 'react';
import { Badge } from '#renderer/ui/badge.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import type { SectionView } from './minutes-model.ts';

interface PresenceNowProps {
  readonly section: SectionView;
  /** Notes need no quorum. */
  readonly isNotes: boolean;
  readonly onAttendance: () => void;
}

/** Who serves at this §, in one line, and whether there is a quorum. */
export function PresenceNow({ section, isNotes, onAttendance }: PresenceNowProps): ReactNode {
  const translate = useTranslate();
  return (
    <section className="panel-part">
      <h3>{translate('minutes.presence')}</h3>
      {isNotes ? null : <QuorumLine section={section} />}
      <div>
        <Button variant="quiet" keys="F2" onPress={onAttendance}>
          {translate('minutes.attendanceKey')}
        </Button>
      </div>
    </section>
  );
}

function QuorumLine({ section }: { readonly section: SectionView }): ReactNode {
  const translate = useTranslate();
  const { present, seats, needed, met } = section.serving.quorum;
  return (
    <>
      <p className="inline" data-testid="quorum">
        <span className="numeric">{translate('minutes.presentOf', { present, seats })}</span>
        <Badge tone={met ? 'success' : 'danger'}>
          {translate(met ? 'minutes.quorate' : 'minutes.notQuorate')}
        </Badge>
      </p>
      {met ? null : <p className="small">{translate('minutes.quorumHelp', { needed })}</p>}
    </>
  );
}
