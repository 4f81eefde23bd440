import { EditorContent, useEditor } from '@tiptap/react';
import { type ReactNode, useMemo } from 'react';
import { EditorToolbar } from './editor-toolbar.tsx';
import { TextBlocks } from './rich-text-view.tsx';
import './styles/editor.css';
import { readBlocks, unknownParts } from './text-blocks.ts';
import { textExtensions } from './text-schema.ts';
import type { EditableText } from './use-text-session.ts';

interface RichTextEditorProps {
  readonly session: EditableText;
  /** Names the text for those who do not see it. */
  readonly label: string;
  readonly placeholder?: string;
  readonly onBlur?: () => void;
}

/**
 * Edits one rich text. A text that is locked or that holds parts of a newer program is shown instead: binding the
 * editor would delete what it does not know.
 */
export function RichTextEditor({ session, label, placeholder, onBlur }: RichTextEditorProps): ReactNode {
  const isEditable = useMemo(
    () => !session.readOnly && unknownParts(readBlocks(session.doc)).length === 0,
    [session],
  );
  if (!isEditable) {
    return (
      <section className="text-static" aria-label={label}>
        <TextBlocks blocks={readBlocks(session.doc)} />
      </section>
    );
  }
  return (
    <BoundEditor
      key={session.record}
      session={session}
      label={label}
      {...(placeholder === undefined ? {} : { placeholder })}
      {...(onBlur === undefined ? {} : { onBlur })}
    />
  );
}

function BoundEditor({ session, label, placeholder, onBlur }: RichTextEditorProps): ReactNode {
  const editor = useEditor(
    {
      extensions: textExtensions(session.doc),
      injectCSS: false,
      immediatelyRender: true,
      shouldRerenderOnTransaction: false,
      editorProps: {
        attributes: {
          'aria-label': label,
          'aria-multiline': 'true',
          role: 'textbox',
          lang: 'sv',
          spellcheck: 'true',
          class: 'text-field rich-text',
          ...(placeholder === undefined ? {} : { 'data-placeholder': placeholder }),
        },
        // Word's main headings become the heading that fits inside a §.
        transformPastedHTML: (html) => html.replace(/<(\/?)h[1-2](?=[\s>])/gi, '<$1h3'),
      },
      onBlur: ({ event }) => {
        if (event.relatedTarget instanceof Element && event.relatedTarget.closest('.text-toolbar')) return;
        void session.flush();
        onBlur?.();
      },
    },
    [session.doc],
  );
  return (
    <div className="text-editor">
      <EditorToolbar editor={editor} label={label} />
      <EditorContent editor={editor} />
    </div>
  );
}
