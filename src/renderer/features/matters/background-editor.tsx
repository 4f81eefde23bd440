import type { ReactNode } from 'react';
import { RichTextEditor } from '#renderer/editor/rich-text-editor.tsx';
import { useTextSession } from '#renderer/editor/use-text-session.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Loading } from '#renderer/ui/loading.tsx';
import type { RecordId } from '#shared/base/id.ts';

/** The background of a matter, being written. */
export function BackgroundEditor({ matter }: { readonly matter: RecordId }): ReactNode {
  const translate = useTranslate();
  const { writer } = useWorkspace();
  const session = useTextSession(writer, matter, 'matter');
  if (session === undefined) return <Loading />;
  return (
    <RichTextEditor
      session={session}
      label={translate('matters.background')}
      placeholder={translate('matters.backgroundPlaceholder')}
      onBlur={() => void session.flush()}
    />
  );
}
