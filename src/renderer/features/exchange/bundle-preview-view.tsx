import type { ReactNode } from 'react';
import type { Dossier } from '#renderer/storage/workspace.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { ConflictNames } from './conflict-names.tsx';
import { ContentList, KindList, MeetingList } from './content-lists.tsx';
import { GapNotice } from './gap-notice.tsx';
import { HeldParts, RefusedParts } from './judged-parts.tsx';
import type { ChangesPreview } from './receiving-store.ts';

interface BundlePreviewViewProps {
  readonly preview: ChangesPreview;
  readonly base: Dossier;
  readonly onTake: () => void;
  readonly onLeave: () => void;
}

/** What a bundle holds: from whom, how that was checked, what is new, what will need settling. */
export function BundlePreviewView({ preview, base, onTake, onLeave }: BundlePreviewViewProps): ReactNode {
  const translate = useTranslate();
  const isNews = preview.newOperationCount > 0;
  return (
    <section
      className="exchange-panel"
      aria-label={translate('exchange.preview')}
      data-testid="bundle-preview"
    >
      <h2>{translate('exchange.previewFrom', { name: preview.from.name })}</h2>
      <Verified preview={preview} />
      <NewCount preview={preview} />
      {isNews ? <NewsTables preview={preview} /> : null}
      {preview.conflicts.length === 0 ? null : (
        <Notice
          tone="warning"
          title={translate('exchange.conflictsToCome', { count: preview.conflicts.length })}
          testId="conflicts-to-come"
        >
          <ConflictNames conflicts={preview.conflicts} />
          <p>{translate('exchange.conflictsToComeHelp')}</p>
        </Notice>
      )}
      <GapNotice gaps={preview.gaps} />
      <HeldParts parts={preview.heldParts} base={base} />
      <RefusedParts parts={preview.refusedParts} />
      <p className="muted small">{translate('exchange.nothingYet')}</p>
      <div className="inline">
        <Button variant="primary" onPress={onTake} testId="accept-bundle">
          {translate('exchange.take')}
        </Button>
        <Button onPress={onLeave} testId="leave-bundle">
          {translate('exchange.notNow')}
        </Button>
      </div>
    </section>
  );
}

function Verified({ preview }: { readonly preview: ChangesPreview }): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  const { from, packedAt, associationName, lock, byAuthor } = preview;
  const isRelayed = byAuthor.some(({ author }) => author.name !== from.name);
  return (
    <Notice
      tone={lock === 'open' ? 'warning' : 'success'}
      title={translate('exchange.signedBy', { name: from.name, role: from.role })}
      testId="verified"
    >
      <p>{translate('exchange.packedAt', { at: format.moment(packedAt), association: associationName })}</p>
      <p>{translate(`exchange.lock.${lock}`)}</p>
      {isRelayed ? <p>{translate('exchange.relayed')}</p> : null}
    </Notice>
  );
}

function NewCount({ preview }: { readonly preview: ChangesPreview }): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  const { newOperationCount: count, knownOperationCount, attachments } = preview;
  return (
    <p data-testid="new-count">
      {count > 0
        ? translate('exchange.newCount', {
            count,
            number: format.number(count),
            known: format.number(knownOperationCount),
          })
        : translate('exchange.nothingNew')}
      {attachments.count === 0
        ? null
        : ` ${translate('exchange.newAttachments', {
            count: attachments.count,
            size: format.number(Math.max(1, Math.round(attachments.bytes / 1000))),
          })}`}
    </p>
  );
}

function NewsTables({ preview }: { readonly preview: ChangesPreview }): ReactNode {
  const translate = useTranslate();
  return (
    <div className="news">
      <MeetingList title={translate('exchange.byMeeting')} meetings={preview.meetingContents} />
      <ContentList
        title={translate('exchange.byAuthor')}
        rows={preview.byAuthor.map(({ author, count }) => ({
          key: `${author.name}/${author.role}`,
          label: translate('exchange.deviceOf', { name: author.name, role: author.role }),
          count,
        }))}
      />
      <KindList kinds={preview.kinds} />
    </div>
  );
}
