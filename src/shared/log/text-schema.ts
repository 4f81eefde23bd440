/** The node types that rich text may hold, named as in the editor's schema. `text` and the root `doc` are implied by both. */
export const knownNodes = [
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'listItem',
  'blockquote',
  'hardBreak',
  'text',
] as const;

/** The marks that text may carry. */
export const knownMarks = ['bold', 'italic', 'strike'] as const;

/** The name of the Yjs fragment that holds the rich text. */
export const textFragment = 't';

/** Deepest nesting of nodes that is read. */
export const maximumTextDepth = 64;
