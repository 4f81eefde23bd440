import type { ReactNode } from 'react';
import { useMeetings } from '#renderer/storage/hooks.ts';
import type { DeviceView, Dossier, ExportedBundle } from '#renderer/storage/workspace.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import type { MailDraft } from '#shared/publish/mail-draft.ts';
import type { Problem } from './bundle-problem.ts';
import type { SavedBundle } from './use-packing.ts';

interface PackedBundleProps {
  readonly bundle: ExportedBundle;
  /** Those it is locked to, or `null` for a phrase. */
  readonly receivers: readonly DeviceView[] | null;
  readonly base: Dossier;
  readonly passphrase: string | null;
  readonly saved: SavedBundle | undefined;
  readonly problem: Problem | undefined;
  readonly onSave: () => Promise<void>;
  readonly onSaveDraft: (draft: Omit<MailDraft, 'attachments'>) => Promise<void>;
  readonly onAgain: () => void;
}

/** What the packed bundle holds, before it leaves this computer, and the ways out. */
export function PackedBundle(props: PackedBundleProps): ReactNode {
  const { bundle, passphrase, saved, problem, receivers, base } = props;
  const translate = useTranslate();
  const letter = useLetter(receivers, base);
  return (
    <section className="exchange-panel" aria-label={translate('exchange.packed')} data-testid="packed-bundle">
      <h2>{translate('exchange.packed')}</h2>
      <PackedFacts bundle={bundle} receivers={receivers} />
      <MeetingNames meetings={bundle.meetings} />
      {bundle.attachmentsToCome.count === 0 ? null : (
        <p>{translate('exchange.attachmentsToCome', { count: bundle.attachmentsToCome.count })}</p>
      )}
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
      {saved === undefined ? null : (
        <Notice
          tone="success"
          title={translate('common.fileSaved', { name: saved.name })}
          isAlert
          testId="saved-bundle"
        >
          {translate(saved.kind === 'mail' ? 'exchange.draftSavedHelp' : 'exchange.savedHelp')}
        </Notice>
      )}
      <div className="inline">
        <Button
          variant={saved === undefined ? 'primary' : 'secondary'}
          onPress={() => void props.onSave()}
          testId="save-bundle"
        >
          {translate('exchange.saveFile')}
        </Button>
        <Button onPress={() => void props.onSaveDraft(letter)} testId="save-draft">
          {translate('exchange.saveDraft')}
        </Button>
        <Button variant="quiet" onPress={props.onAgain}>
          {translate('exchange.packAgain')}
        </Button>
      </div>
      <p className="muted small">{translate('exchange.saveDraftHelp')}</p>
    </section>
  );
}

/** The letter says what the file is and how it is opened, and nothing of what is in it. */
function useLetter(receivers: readonly DeviceView[] | null, base: Dossier): Omit<MailDraft, 'attachments'> {
  const translate = useTranslate();
  const addresses = (receivers ?? []).flatMap(({ person }) => {
    const email = person === null ? undefined : base.get('person', person)?.values.email;
    return email === undefined || email === null ? [] : [email.trim()];
  });
  return {
    to: [...new Set(addresses)],
    subject: translate('exchange.letterSubject'),
    text: translate(receivers === null ? 'exchange.letterPassphrase' : 'exchange.letterDevices'),
  };
}

function PackedFacts({ bundle, receivers }: Pick<PackedBundleProps, 'bundle' | 'receivers'>): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  const { operationCount, attachments, bytes } = bundle;
  return (
    <dl className="facts">
      <div>
        <dt>{translate('exchange.packedCount')}</dt>
        <dd>
          {translate('exchange.changes', { count: operationCount, number: format.number(operationCount) })}
          {attachments.count === 0
            ? null
            : ` ${translate('exchange.andAttachments', { count: attachments.count })}`}
        </dd>
      </div>
      <div>
        <dt>{translate('exchange.packedSize')}</dt>
        <dd>
          {translate('exchange.kilobytes', {
            size: format.number(Math.max(1, Math.round(bytes.length / 1000))),
          })}
          {bytes.length > mailLimit ? ` ${translate('exchange.tooLargeForMail')}` : null}
        </dd>
      </div>
      <div>
        <dt>{translate('exchange.opensFor')}</dt>
        <dd>
          {receivers === null
            ? translate('exchange.toPassphrase')
            : receivers.map(({ name }) => name).join(', ')}
        </dd>
      </div>
    </dl>
  );
}

/** Above this many bytes a mail with the file in it is often turned away: it grows by a third on the way. */
const mailLimit = 15_000_000;

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
