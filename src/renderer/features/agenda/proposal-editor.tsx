import { RichTextEditor } from '#renderer/editor/rich-text-editor.tsx';
import { useTextSession } from '#renderer/editor/use-text-session.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Loading } from '#renderer/ui/loading.tsx';
import type { RecordId } from '#shared/base/id.ts';

/** The proposed decision of one point, as rich text. */
export function ProposalEditor({ item }: { readonly item: RecordId }) {
  const translate = useTranslate();
  const { writer } = useWorkspace();
  const session = useTextSession(writer, item, 'agendaItem');
  return (
    <div className="stack-tight" data-testid="proposal">
      <p className="field-label">{translate('agenda.proposal')}</p>
      {session === undefined ? (
        <Loading />
      ) : (
        <RichTextEditor
          session={session}
          label={translate('agenda.proposal')}
          placeholder={translate('agenda.proposalPlaceholder')}
          onBlur={() => void session.flush()}
        />
      )}
    </div>
  );
}
