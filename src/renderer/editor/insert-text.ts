import type { Editor } from '@tiptap/core';

/** The field that text was last written in: an editor of a text or of clauses, or a plain text field. */
export type WritingPlace = HTMLElement;

const fields = '[contenteditable="true"], textarea, input[type="text"], input:not([type])';

/** The place to write in that has the focus; `null` when the focus is on something else. */
export function writingPlaceOf(element: Element | null): WritingPlace | null {
  const place = element?.closest<HTMLElement>(fields) ?? null;
  return place === null || place.closest('[role="dialog"]') !== null ? null : place;
}

/** Writes text where the cursor stands in a field, or stood when it was left; each line becomes a paragraph of its own. */
export function insertText(place: WritingPlace, text: string): void {
  const editor = editorOf(place);
  if (editor === undefined) {
    place.focus();
    // The one way that keeps the field's own undo, and that tells the program as typing does.
    document.execCommand('insertText', false, text.replaceAll('\n', ' '));
    return;
  }
  const [first = '', ...rest] = text.split('\n');
  const chain = editor.chain().focus().insertContent(escapeText(first));
  for (const line of rest) chain.splitBlock().insertContent(escapeText(line));
  chain.run();
}

/** As a text node: what is inserted is never read as HTML. */
function escapeText(text: string) {
  return text === '' ? [] : { type: 'text', text };
}

/** Tiptap leaves the editor on the element that it made editable. */
function editorOf(place: WritingPlace): Editor | undefined {
  return 'editor' in place ? (place.editor as Editor) : undefined;
}
