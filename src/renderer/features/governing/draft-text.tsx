import type { ReactNode } from 'react';
import { RichTextEditor } from '#renderer/editor/rich-text-editor.tsx';
import { useTextSession } from '#renderer/editor/use-text-session.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Loading } from '#renderer/ui/loading.tsx';
import type { RecordId } from '#shared/base/id.ts';

/** The wording of a proposal, being written. */
export function DraftText({ version }: { readonly version: RecordId }): ReactNode {
  const translate = useTranslate();
  const { writer } = useWorkspace();
  const session = useTextSession(writer, version, 'governingVersion');
  if (session === undefined) return <Loading />;
  return (
    <RichTextEditor
      session={session}
      label={translate('governing.wording')}
      placeholder={translate('governing.wordingPlaceholder')}
      onBlur={() => void session.flush()}
    />
  );
}
