import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { Bold, Heading, Italic, List, ListOrdered, type LucideIcon, Quote, Redo2, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, ToggleButton, Toolbar } from 'react-aria-components';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import type { MessageKey } from '#shared/i18n/sv.ts';

interface EditorToolbarProps {
  readonly editor: Editor;
  /** The name of the text that the tools work on. */
  readonly label: string;
}

interface Tool {
  readonly name: string;
  readonly label: Extract<MessageKey, `minutes.tool${string}`>;
  readonly Icon: LucideIcon;
  readonly run: (editor: Editor) => void;
}

const tools: readonly Tool[] = [
  {
    name: 'bold',
    label: 'minutes.toolBold',
    Icon: Bold,
    run: (editor) => editor.chain().focus().toggleBold().run(),
  },
  {
    name: 'italic',
    label: 'minutes.toolItalic',
    Icon: Italic,
    run: (editor) => editor.chain().focus().toggleItalic().run(),
  },
  {
    name: 'heading',
    label: 'minutes.toolHeading',
    Icon: Heading,
    run: (editor) => editor.chain().focus().toggleHeading({ level: 3 }).run(),
  },
  {
    name: 'bulletList',
    label: 'minutes.toolBulletList',
    Icon: List,
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    name: 'orderedList',
    label: 'minutes.toolOrderedList',
    Icon: ListOrdered,
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    name: 'blockquote',
    label: 'minutes.toolQuote',
    Icon: Quote,
    run: (editor) => editor.chain().focus().toggleBlockquote().run(),
  },
];

/** The few tools that minutes need. One tab stop; arrows move between the tools. */
export function EditorToolbar({ editor, label }: EditorToolbarProps): ReactNode {
  const translate = useTranslate();
  const active = useEditorState({
    editor,
    selector: ({ editor: current }) => tools.map((tool) => current.isActive(tool.name)),
  });
  return (
    <Toolbar className="text-toolbar" aria-label={translate('minutes.textTools', { text: label })}>
      {tools.map(({ name, label: key, Icon, run }, index) => (
        <ToggleButton
          key={name}
          className="text-tool"
          aria-label={translate(key)}
          isSelected={active[index] ?? false}
          onChange={() => run(editor)}
        >
          <Icon aria-hidden="true" size={18} />
        </ToggleButton>
      ))}
      <Button
        className="text-tool"
        aria-label={translate('minutes.toolUndo')}
        onPress={() => editor.chain().focus().undo().run()}
      >
        <Undo2 aria-hidden="true" size={18} />
      </Button>
      <Button
        className="text-tool"
        aria-label={translate('minutes.toolRedo')}
        onPress={() => editor.chain().focus().redo().run()}
      >
        <Redo2 aria-hidden="true" size={18} />
      </Button>
    </Toolbar>
  );
}
