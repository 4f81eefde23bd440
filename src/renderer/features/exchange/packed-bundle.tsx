import type { ReactNode } from 'react';
import { useMeetings } from '#renderer/storage/hooks.ts';
import type { ExportedBundle } from '#renderer/storage/workspace.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import type { Problem } from './bundle-problem.ts';

interface PackedBundleProps {
  readonly bundle: ExportedBundle;
  /** The names it is locked to, or `null` for a phrase. */
  readonly receivers: readonly string[] | null;
  readonly passphrase: string | null;
  readonly savedAs: string | undefined;
  readonly problem: Problem | undefined;
  readonly onSave: () => Promise<void>;
  readonly onAgain: () => void;
}

/** What the packed bundle holds, before it leaves this computer. */
export function PackedBundle(props: PackedBundleProps): ReactNode {
  const { bundle, receivers, passphrase, savedAs, problem } = props;
  const translate = useTranslate();
  const format = useFormat();
  return (
    <section className="exchange-panel" aria-label={translate('exchange.packed')} data-testid="packed-bundle">
      <h2>{translate('exchange.packed')}</h2>
      <dl className="facts">
        <div>
          <dt>{translate('exchange.packedCount')}</dt>
          <dd>
            {translate('exchange.changes', {
              count: bundle.operationCount,
              number: format.number(bundle.operationCount),
            })}
          </dd>
        </div>
        <div>
          <dt>{translate('exchange.packedSize')}</dt>
          <dd>
            {translate('exchange.kilobytes', {
              size: format.number(Math.max(1, Math.round(bundle.bytes.length / 1000))),
            })}
          </dd>
        </div>
        <div>
          <dt>{translate('exchange.opensFor')}</dt>
          <dd>{receivers === null ? translate('exchange.toPassphrase') : receivers.join(', ')}</dd>
        </div>
      </dl>
      <MeetingNames meetings={bundle.meetings} />
      {passphrase === null ? null : (
        <Notice tone="info" title={translate('exchange.tellPassphrase')}>
          <p className="passphrase" data-testid="passphrase">
            {passphrase}
          </p>
          <p>{translate('exchange.tellPassphraseHelp')}</p>
        </Notice>
      )}
      {problem === undefined ? null : (
        <Notice tone="danger" title={problem.title} isAlert>
          {problem.help}
        </Notice>
      )}
      {savedAs === undefined ? null : (
        <Notice tone="success" title={translate('common.fileSaved', { name: savedAs })} isAlert>
          {translate('exchange.savedHelp')}
        </Notice>
      )}
      <div className="inline">
        <Button
          variant={savedAs === undefined ? 'primary' : 'secondary'}
          onPress={() => void props.onSave()}
          testId="save-bundle"
        >
          {translate('exchange.saveFile')}
        </Button>
        <Button variant="quiet" onPress={props.onAgain}>
          {translate('exchange.packAgain')}
        </Button>
      </div>
    </section>
  );
}

function MeetingNames({ meetings }: { readonly meetings: ExportedBundle['meetings'] }): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  const summaries = useMeetings(useWorkspace());
  if (summaries.status !== 'ready' || meetings.length === 0) return null;
  const wanted = new Set<string>(meetings);
  const dates = summaries.value.filter(({ id }) => wanted.has(id)).map(({ date }) => format.date(date));
  const shown = dates.slice(0, 12);
  return (
    <details>
      <summary>{translate('exchange.meetingsIn', { count: meetings.length })}</summary>
      <p>
        {shown.join(', ')}
        {dates.length > shown.length
          ? translate('exchange.andMore', { count: dates.length - shown.length })
          : null}
      </p>
    </details>
  );
}
