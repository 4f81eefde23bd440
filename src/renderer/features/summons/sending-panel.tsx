import { type ReactNode, useState } from 'react';
import type { Dossier } from '#renderer/storage/workspace.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { isSameAgenda } from '#shared/domain/agenda/agenda-difference.ts';
import { AgendaDifferenceView } from './agenda-difference-view.tsx';
import { BeforeSending } from './before-sending.tsx';
import { SendDialog } from './send-dialog.tsx';
import type { SentVersion, SummonsModel } from './summons-model.ts';

interface SendingPanelProps {
  readonly dossier: Dossier;
  readonly base: Dossier;
  readonly model: SummonsModel;
  readonly onSent: (version: string) => void;
}

/** Whether the summons has gone out, what has changed since, and the next version to be sent. */
export function SendingPanel({ dossier, base, model, onSent }: SendingPanelProps): ReactNode {
  const translate = useTranslate();
  const [asked, setAsked] = useState<'send' | 'call-off' | null>(null);
  const [latest] = model.versions;
  const isEmpty = model.current.items.length === 0;
  const isBlocked = model.conflictCount > 0;
  return (
    <section className="card" aria-label={translate('summons.sending')}>
      <h2>{translate('summons.sending')}</h2>
      <State model={model} latest={latest} />
      {model.sinceLatest === undefined || isSameAgenda(model.sinceLatest) ? null : (
        <details open data-testid="since-latest">
          <summary>
            {translate('summons.sinceLatest', { letter: latest?.record.values.letter ?? '' })}
          </summary>
          <AgendaDifferenceView difference={model.sinceLatest} />
        </details>
      )}
      {isBlocked ? (
        <Notice
          tone="warning"
          title={translate('summons.conflicts', { count: model.conflictCount })}
          actions={<a href="#/conflicts">{translate('agenda.settle')}</a>}
        >
          {translate('summons.conflictsHelp')}
        </Notice>
      ) : null}
      {latest === undefined ? <BeforeSending dossier={dossier} base={base} /> : null}
      <div className="inline">
        <Button
          variant={isSent(model) ? 'secondary' : 'primary'}
          isDisabled={isEmpty || isBlocked}
          onPress={() => setAsked('send')}
          testId="send-version"
        >
          {translate('summons.send', { letter: model.nextLetter })}
        </Button>
        {latest === undefined || model.calledOff ? null : (
          <Button
            variant="quiet"
            isDisabled={isBlocked}
            onPress={() => setAsked('call-off')}
            testId="call-off"
          >
            {translate('summons.callOff')}
          </Button>
        )}
      </div>
      {isEmpty ? <p className="muted">{translate('summons.emptyAgenda')}</p> : null}
      {asked === null ? null : (
        <SendDialog
          dossier={dossier}
          base={base}
          model={model}
          isCallingOff={asked === 'call-off'}
          onClose={() => setAsked(null)}
          onSent={onSent}
        />
      )}
    </section>
  );
}

/** The agenda as it is has gone out: what comes next is the papers. */
function isSent({ sinceLatest, calledOff }: SummonsModel): boolean {
  return sinceLatest !== undefined && isSameAgenda(sinceLatest) && !calledOff;
}

interface StateProps {
  readonly model: SummonsModel;
  readonly latest: SentVersion | undefined;
}

function State({ model, latest }: StateProps): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  if (latest === undefined) return <p>{translate('summons.notSent')}</p>;
  const { letter, sentAt, recipients, note } = latest.record.values;
  const sent = translate('summons.sent', { letter, at: format.moment(sentAt), to: recipients.join(', ') });
  if (model.calledOff) {
    return (
      <Notice tone="warning" title={translate('summons.calledOff')} testId="called-off">
        <p>{sent}</p>
        {note === null ? null : <p>{note}</p>}
      </Notice>
    );
  }
  return (
    <>
      <p data-testid="sent-state">{sent}</p>
      {isSent(model) ? <p className="muted">{translate('summons.nothingChanged')}</p> : null}
      {model.versions.some(({ sharesLetter }) => sharesLetter) ? (
        <Notice tone="warning" title={translate('summons.sharedLetter')}>
          {translate('summons.sharedLetterHelp')}
        </Notice>
      ) : null}
    </>
  );
}
