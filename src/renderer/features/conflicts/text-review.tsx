import type { ReactNode } from 'react';
import { RichTextView } from '#renderer/editor/rich-text-view.tsx';
import { useDossier } from '#renderer/storage/hooks.ts';
import type { ConflictEntry } from '#renderer/storage/workspace.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Loading } from '#renderer/ui/loading.tsx';
import { useToast } from '#renderer/ui/toast.tsx';
import type { TableName } from '#shared/domain/record-table.ts';

interface TextReviewProps {
  readonly entry: ConflictEntry;
}

/** A text that two members wrote in apart from each other: how it reads now, and what found no place. */
export function TextReview({ entry }: TextReviewProps): ReactNode {
  const translate = useTranslate();
  const workspace = useWorkspace();
  const showToast = useToast();
  const dossier = useDossier(workspace, entry.dossier);
  if (dossier.status === 'loading') return <Loading />;
  const text = dossier.status === 'ready' ? dossier.value.text(entry.record) : undefined;

  async function dismiss(): Promise<void> {
    const result = await workspace.writer.dismissText(entry.record, entry.table as TableName);
    showToast(
      result.ok
        ? { text: translate('conflicts.reviewed') }
        : { text: translate('conflicts.notSaved'), tone: 'danger' },
    );
  }

  return (
    <section className="conflict" aria-label={entry.label}>
      <h2>{entry.label}</h2>
      <p>{translate('conflicts.mergedIntro')}</p>
      <div className="conflict-value">
        <h3>{translate('conflicts.mergedText')}</h3>
        <RichTextView update={text?.update} emptyText={translate('conflicts.noValue')} />
      </div>
      {text === undefined || text.orphans.length === 0 ? null : (
        <div className="conflict-value">
          <h3>{translate('conflicts.orphans')}</h3>
          <p className="small">{translate('conflicts.orphansHelp')}</p>
          <ul className="stack">
            {text.orphans.map((orphan) => (
              <li key={`${orphan.author.stream}${orphan.text}`}>
                <strong>{orphan.author.name}</strong>
                <blockquote lang="sv">{orphan.text}</blockquote>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="inline">
        <a className="button" href={`#/meetings/${entry.dossier}/minutes`}>
          {translate('conflicts.openText')}
        </a>
        <Button variant="primary" onPress={() => void dismiss()} testId="dismiss-text">
          {translate('conflicts.dismiss')}
        </Button>
      </div>
    </section>
  );
}
