import type { ReactNode } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { refusalText } from './bundle-problem.ts';
import { GapNotice } from './gap-notice.tsx';
import type { ChangesPreview } from './use-receiving.ts';

interface BundlePreviewViewProps {
  readonly preview: ChangesPreview;
  readonly isTaking: boolean;
  readonly onTake: () => void;
  readonly onLeave: () => void;
}

/** What a bundle holds: from whom, how that was checked, what is new, what will need settling. */
export function BundlePreviewView({ preview, isTaking, onTake, onLeave }: BundlePreviewViewProps): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  const isNews = preview.newOperationCount > 0;
  return (
    <section
      className="exchange-panel"
      aria-label={translate('exchange.preview')}
      data-testid="bundle-preview"
    >
      <h2>{translate('exchange.previewFrom', { name: preview.from.name })}</h2>
      <Notice
        tone="success"
        title={translate('exchange.signedBy', { name: preview.from.name, role: preview.from.role })}
      >
        {translate('exchange.packedAt', {
          at: format.moment(preview.packedAt),
          association: preview.associationName,
        })}
      </Notice>
      <p data-testid="new-count">
        {isNews
          ? translate('exchange.newCount', {
              count: preview.newOperationCount,
              number: format.number(preview.newOperationCount),
              known: format.number(preview.knownOperationCount),
            })
          : translate('exchange.nothingNew')}
      </p>
      {isNews ? <NewsTables preview={preview} /> : null}
      <PreviewWarnings preview={preview} />
      <p className="muted small">{translate('exchange.nothingYet')}</p>
      <div className="inline">
        <Button variant="primary" isPending={isTaking} onPress={onTake} testId="accept-bundle">
          {translate('exchange.take')}
        </Button>
        <Button onPress={onLeave} testId="leave-bundle">
          {translate('exchange.notNow')}
        </Button>
      </div>
    </section>
  );
}

function NewsTables({ preview }: { readonly preview: ChangesPreview }): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  return (
    <div className="news">
      <NewsList
        title={translate('exchange.byMeeting')}
        rows={preview.meetings.map(({ label, count }) => ({ label, count: format.number(count) }))}
      />
      <NewsList
        title={translate('exchange.byAuthor')}
        rows={preview.byAuthor.map(({ author, count }) => ({
          label: translate('exchange.deviceOf', { name: author.name, role: author.role }),
          count: format.number(count),
        }))}
      />
    </div>
  );
}

interface NewsListProps {
  readonly title: string;
  readonly rows: readonly { readonly label: string; readonly count: string }[];
}

/** So many rows are shown before the rest is folded away: a first bundle can hold every meeting there is. */
const rowsShown = 8;

function NewsList({ title, rows }: NewsListProps): ReactNode {
  const translate = useTranslate();
  const [first, rest] = [rows.slice(0, rowsShown), rows.slice(rowsShown)];
  return (
    <section className="stack-tight">
      <h3>{title}</h3>
      <NewsRows rows={first} />
      {rest.length === 0 ? null : (
        <details>
          <summary>{translate('exchange.showMore', { count: rest.length })}</summary>
          <NewsRows rows={rest} />
        </details>
      )}
    </section>
  );
}

function NewsRows({ rows }: Pick<NewsListProps, 'rows'>): ReactNode {
  return (
    <ul>
      {rows.map(({ label, count }) => (
        <li key={label} className="news-row">
          <span>{label}</span>
          <span className="numeric">{count}</span>
        </li>
      ))}
    </ul>
  );
}

function PreviewWarnings({ preview }: { readonly preview: ChangesPreview }): ReactNode {
  const translate = useTranslate();
  return (
    <>
      {preview.conflictsToCome === 0 ? null : (
        <Notice
          tone="warning"
          title={translate('exchange.conflictsToCome', { count: preview.conflictsToCome })}
          testId="conflicts-to-come"
        >
          {translate('exchange.conflictsToComeHelp')}
        </Notice>
      )}
      <GapNotice gaps={preview.gaps} />
      {preview.held === 0 ? null : (
        <Notice tone="info" title={translate('exchange.held', { count: preview.held })}>
          {translate('exchange.heldHelp')}
        </Notice>
      )}
      {preview.refused.length === 0 ? null : (
        <Notice tone="danger" title={translate('exchange.refused', { count: preview.refused.length })}>
          <ul>
            {preview.refused.map(({ author, reason }) => (
              <li key={`${author}${reason}`}>
                {author}: {refusalText(reason, translate)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
