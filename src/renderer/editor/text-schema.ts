import type { Extensions } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { StarterKit } from '@tiptap/starter-kit';
import type { Doc } from 'yjs';

/** The name of the fragment that every rich text lives in. */
export const textFragment = 't';

/** The nodes that this program can edit. A text that holds others is shown, never bound. */
export const editableNodes: readonly string[] = [
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'listItem',
  'blockquote',
  'hardBreak',
];

/** The marks that this program can edit. */
export const editableMarks: readonly string[] = ['bold', 'italic', 'strike'];

/** The extensions of a bound text. Undo belongs to the shared document, so the kit's own is off. */
export function textExtensions(document: Doc): Extensions {
  return [
    StarterKit.configure({
      undoRedo: false,
      heading: { levels: [3, 4] },
      code: false,
      codeBlock: false,
      horizontalRule: false,
      link: false,
      underline: false,
      dropcursor: false,
      trailingNode: false,
    }),
    Collaboration.configure({ document, field: textFragment }),
  ];
}
