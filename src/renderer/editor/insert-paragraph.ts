import { XmlElement, XmlText } from 'yjs';
import type { TextSession } from '#renderer/storage/workspace.ts';
import { textFragment } from './text-schema.ts';

/** Writes a text as a paragraph of its own at the end of a rich text. */
export function insertParagraph(session: Pick<TextSession, 'doc'>, text: string): void {
  const paragraph = new XmlElement('paragraph');
  paragraph.insert(0, [new XmlText(text)]);
  session.doc.getXmlFragment(textFragment).push([paragraph]);
}
