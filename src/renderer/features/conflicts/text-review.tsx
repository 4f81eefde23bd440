import { useLiveQuery } from 'dexie-react-hooks';
import type { ReactNode } from 'react';
import { insertParagraph } from '#renderer/editor/insert-paragraph.ts';
import { RichTextView } from '#renderer/editor/rich-text-view.tsx';
import { useDossier } from '#renderer/storage/hooks.ts';
import type { ConflictEntry, RecordText } from '#renderer/storage/workspace.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Loading } from '#renderer/ui/loading.tsx';
import { useToast } from '#renderer/ui/toast.tsx';
import type { TableName } from '#shared/domain/record-table.ts';

interface TextReviewProps {
  readonly entry: ConflictEntry;
}

/** A text that two members wrote in apart from each other: as each had it, how it reads now, and what found no place. */
export function TextReview({ entry }: TextReviewProps): ReactNode {
  const translate = useTranslate();
  const workspace = useWorkspace();
  const showToast = useToast();
  const dossier = useDossier(workspace, entry.dossier);
  if (dossier.status === 'loading') return <Loading />;
  const text = dossier.status === 'ready' ? dossier.value.text(entry.record) : undefined;
  const page = entry.table === 'agendaItem' ? 'agenda' : `minutes?section=${entry.record}`;

  async function dismiss(): Promise<void> {
    const result = await workspace.writer.dismissText(entry.record, entry.table as TableName);
    showToast(
      result.ok
        ? { text: translate('conflicts.reviewed') }
        : { text: translate('conflicts.notSaved'), tone: 'danger' },
    );
  }

  return (
    <section className="conflict-part">
      <h3>{translate('conflicts.field._t')}</h3>
      <p>{translate('conflicts.mergedIntro')}</p>
      <Versions entry={entry} />
      <div className="conflict-value">
        <h4>{translate('conflicts.mergedText')}</h4>
        <RichTextView update={text?.update} emptyText={translate('conflicts.noValue')} />
      </div>
      {text === undefined ? null : <Orphans entry={entry} text={text} />}
      <div className="inline">
        <a className="button" href={`#/meetings/${entry.dossier}/${page}`}>
          {translate('conflicts.openText')}
        </a>
        <Button variant="primary" onPress={() => void dismiss()} testId="dismiss-text">
          {translate('conflicts.dismiss')}
        </Button>
      </div>
    </section>
  );
}

/** What each of them wrote, beside what there was before: so that one sees what the merge has made of it. */
function Versions({ entry }: TextReviewProps): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  const { reader } = useWorkspace();
  const found = useLiveQuery(() => reader.textVersions(entry.record), [reader, entry.record]);
  if (found === undefined || found.versions.length === 0) return null;
  return (
    <>
      <div className="conflict-values">
        {found.versions.map(({ author, at, update }) => (
          <article key={author.stream} className="conflict-value">
            <h4>{translate('conflicts.versionOf', { name: author.name })}</h4>
            <p className="muted small">
              <time dateTime={at}>{format.moment(at)}</time>
            </p>
            <RichTextView update={update} emptyText={translate('conflicts.noValue')} />
          </article>
        ))}
      </div>
      <details>
        <summary>{translate('conflicts.textBefore')}</summary>
        <div className="conflict-value">
          <RichTextView update={found.before ?? undefined} emptyText={translate('conflicts.noValue')} />
        </div>
      </details>
    </>
  );
}

interface OrphansProps {
  readonly entry: ConflictEntry;
  readonly text: RecordText;
}

function Orphans({ entry, text }: OrphansProps): ReactNode {
  const translate = useTranslate();
  const { writer } = useWorkspace();
  const showToast = useToast();
  if (text.orphans.length === 0) return null;

  async function insert(orphan: string): Promise<void> {
    const session = await writer.openText(entry.record, entry.table as TableName);
    if (!session.readOnly) insertParagraph(session, orphan);
    const written = await session.flush();
    await session.close();
    showToast(
      written.ok && !session.readOnly
        ? { text: translate('conflicts.inserted') }
        : { text: translate('conflicts.notSaved'), tone: 'danger' },
    );
  }

  return (
    <div className="conflict-value">
      <h4>{translate('conflicts.orphans')}</h4>
      <p className="small">{translate('conflicts.orphansHelp')}</p>
      <ul className="stack">
        {text.orphans.map((orphan) => (
          <li key={`${orphan.author.stream}${orphan.text}`} className="stack-tight">
            <strong>{orphan.author.name}</strong>
            <blockquote lang="sv">{orphan.text}</blockquote>
            <div>
              <Button onPress={() => void insert(orphan.text)} testId="insert-orphan">
                {translate('conflicts.insertOrphan')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
