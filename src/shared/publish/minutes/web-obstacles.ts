import { personalNumbersIn } from '#shared/domain/dispatch/personal-numbers.ts';
import { hasText, richTextParagraphs } from '#shared/publish/rich-text.ts';
import type { DocumentItem, MinutesDocument } from './minutes-document.ts';

/** A personal number that keeps minutes off the web, and the § where it stands; `null` for the cover. */
export interface WebObstacle {
  readonly number: number | null;
  readonly masked: string;
}

/** What must be taken out before minutes may be published on the web (X1): every personnummer and samordningsnummer in them. */
export function webObstacles(document: MinutesDocument): readonly WebObstacle[] {
  const { items, seals, appendices, ...cover } = document;
  const files = appendices.map(({ fileName, title }) => ({ fileName, title }));
  return [
    ...numbersOf([cover, files]).map((masked) => ({ number: null, masked })),
    ...items.flatMap((item) => numbersOf(itemTexts(item)).map((masked) => ({ number: item.number, masked }))),
  ];
}

function itemTexts({ background, documents, id, ...item }: DocumentItem): unknown {
  const paragraphs = hasText(background) ? richTextParagraphs(background) : [];
  // A number may be partly in bold: a paragraph is read as one text.
  const told = paragraphs.map(({ runs }) => runs.map(({ text }) => text).join(''));
  return [item, told, documents.map(({ fileName, title }) => ({ fileName, title }))];
}

function numbersOf(value: unknown): readonly string[] {
  return [...new Set(textsIn(value).flatMap((text) => personalNumbersIn(text).map(({ masked }) => masked)))];
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
