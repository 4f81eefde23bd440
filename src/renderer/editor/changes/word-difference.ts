/** A stretch of text that both versions have, or only the older or the newer one. */
export interface DifferencePart {
  readonly type: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Above this many comparisons two texts are shown whole, one after the other. */
const comparisonLimit = 4_000_000;

/** The difference between two wordings, word by word. The parts that are not added make the older text, and so on. */
export function wordDifference(before: string, after: string): readonly DifferencePart[] {
  const older = wordsOf(before);
  const newer = wordsOf(after);
  const start = commonStart(older, newer);
  const end = commonEnd(older, newer, start);
  const olderMiddle = older.slice(start, older.length - end);
  const newerMiddle = newer.slice(start, newer.length - end);
  const parts = joinParts([
    ...older.slice(0, start).map((text) => ({ type: 'same', text }) as const),
    ...middleParts(olderMiddle, newerMiddle),
    ...older.slice(older.length - end).map((text) => ({ type: 'same', text }) as const),
  ]);
  return isMostlyNew(parts, before, after) ? whole(before, after) : parts;
}

/** Words picked out of two sentences with little in common confuse more than they tell. */
function isMostlyNew(parts: readonly DifferencePart[], before: string, after: string): boolean {
  if (before === '' || after === '') return false;
  const kept = parts.reduce((sum, { type, text }) => (type === 'same' ? sum + text.length : sum), 0);
  return kept < Math.min(before.length, after.length) / 3;
}

function whole(before: string, after: string): readonly DifferencePart[] {
  return [
    { type: 'removed', text: before },
    { type: 'added', text: after },
  ];
}

function wordsOf(text: string): readonly string[] {
  return text.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];
}

function commonStart(older: readonly string[], newer: readonly string[]): number {
  let count = 0;
  while (count < older.length && count < newer.length && older[count] === newer[count]) count += 1;
  return count;
}

function commonEnd(older: readonly string[], newer: readonly string[], start: number): number {
  const limit = Math.min(older.length, newer.length) - start;
  let count = 0;
  while (count < limit && older[older.length - 1 - count] === newer[newer.length - 1 - count]) count += 1;
  return count;
}

function middleParts(older: readonly string[], newer: readonly string[]): readonly DifferencePart[] {
  if (older.length * newer.length > comparisonLimit) {
    return whole(older.join(''), newer.join(''));
  }
  const lengths = commonLengths(older, newer);
  const parts: DifferencePart[] = [];
  let left = 0;
  let right = 0;
  while (left < older.length || right < newer.length) {
    const oldWord = older[left];
    const newWord = newer[right];
    if (oldWord !== undefined && oldWord === newWord) {
      parts.push({ type: 'same', text: oldWord });
      left += 1;
      right += 1;
    } else if (
      oldWord !== undefined &&
      lengthAt(lengths, left + 1, right) >= lengthAt(lengths, left, right + 1)
    ) {
      parts.push({ type: 'removed', text: oldWord });
      left += 1;
    } else {
      parts.push({ type: newWord === undefined ? 'removed' : 'added', text: newWord ?? oldWord ?? '' });
      if (newWord === undefined) left += 1;
      else right += 1;
    }
  }
  return parts;
}

/** Length of the longest common run of words from each pair of places to the end. */
function commonLengths(older: readonly string[], newer: readonly string[]): readonly Uint32Array[] {
  const rows = Array.from({ length: older.length + 1 }, () => new Uint32Array(newer.length + 1));
  for (let left = older.length - 1; left >= 0; left -= 1) {
    for (let right = newer.length - 1; right >= 0; right -= 1) {
      const row = rows[left];
      if (row === undefined) continue;
      row[right] =
        older[left] === newer[right]
          ? lengthAt(rows, left + 1, right + 1) + 1
          : Math.max(lengthAt(rows, left + 1, right), lengthAt(rows, left, right + 1));
    }
  }
  return rows;
}

function lengthAt(rows: readonly Uint32Array[], left: number, right: number): number {
  return rows[left]?.[right] ?? 0;
}

/**
 * Joins parts of the same kind, and puts what was removed before what was added between two common words. A space alone
 * between two changes is no common word.
 */
function joinParts(parts: readonly DifferencePart[]): readonly DifferencePart[] {
  const joined: DifferencePart[] = [];
  let removed = '';
  let added = '';
  function finish(): void {
    if (removed !== '') joined.push({ type: 'removed', text: removed });
    if (added !== '') joined.push({ type: 'added', text: added });
    removed = '';
    added = '';
  }
  for (const [index, { type, text }] of parts.entries()) {
    const isGap = type === 'same' && text.trim() === '' && removed !== '' && added !== '';
    const next = parts[index + 1]?.type;
    if (type === 'removed') removed += text;
    else if (type === 'added') added += text;
    else if (isGap && next !== undefined && next !== 'same') {
      removed += text;
      added += text;
    } else {
      finish();
      const last = joined.at(-1);
      if (last?.type === 'same') joined[joined.length - 1] = { type, text: last.text + text };
      else joined.push({ type, text });
    }
  }
  finish();
  return joined;
}
