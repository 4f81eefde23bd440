import type { SearchMarks } from './find-documents.ts';
import { swedishStem } from './swedish-stem.ts';
import { wordsIn } from './words.ts';

/** A stretch of text, marked when it is what was asked for. */
export interface SnippetPart {
  readonly text: string;
  readonly marked: boolean;
}

/** Letters on each side of the first hit. */
const around = 90;

/** The part of a text with most hits in it, about `length` letters long, with what was found marked. */
export function snippetOf(text: string, marks: SearchMarks, length = 2 * around): readonly SnippetPart[] {
  const hits = wordsIn(text).filter(({ word }) => isMarked(word, marks));
  const [from, to] = bestStretch(text, hits, length);
  const parts: SnippetPart[] = from > 0 ? [{ text: '… ', marked: false }] : [];
  let at = from;
  for (const { start, end } of hits) {
    if (start < at || end > to) continue;
    if (start > at) parts.push({ text: text.slice(at, start), marked: false });
    parts.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < to) parts.push({ text: text.slice(at, to), marked: false });
  if (to < text.length) parts.push({ text: ' …', marked: false });
  return parts;
}

function isMarked(word: string, { stems, within }: SearchMarks): boolean {
  return within.some((part) => word.includes(part)) || stems.has(swedishStem(word));
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function bestStretch(text: string, hits: readonly Stretch[], length: number): readonly [number, number] {
  let best = hits[0]?.start ?? 0;
  let most = 0;
  for (const [index, { start }] of hits.entries()) {
    const count = hits.slice(index).filter(({ end }) => end <= start + length).length;
    if (count > most) [best, most] = [start, count];
  }
  const from = best < around ? 0 : afterSpace(text, best - around / 2);
  const to = from + length >= text.length ? text.length : beforeSpace(text, from + length);
  return [from, Math.max(to, hits.find(({ start }) => start === best)?.end ?? to)];
}

function afterSpace(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return space === -1 || space > at + 20 ? at : space + 1;
}

function beforeSpace(text: string, at: number): number {
  const space = text.lastIndexOf(' ', at);
  return space <= at - 20 ? at : space;
}
