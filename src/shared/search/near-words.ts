import { lettersOf } from './segment.ts';

/** A word that somebody may have meant, by its place, and how many letters it differs by. */
export interface NearWord {
  readonly place: number;
  readonly distance: number;
}

/**
 * Which of the words a misspelt one may stand for: one letter wrong, missing, too many or swapped with the next in words of
 * four letters or more, two in words of eight. Figures are not misspelt: 2024 is not 2027.
 */
export function nearWords(
  words: readonly string[],
  lettersOfWords: Uint32Array,
  word: string,
): readonly NearWord[] {
  const allowed = allowedDistance(word);
  if (allowed === 0) return [];
  const letters = lettersOf(word);
  const near: NearWord[] = [];
  for (let place = 0; place < words.length; place += 1) {
    // Each misspelling changes at most two of the bits.
    if (bitCount((lettersOfWords[place] ?? 0) ^ letters) > 2 * allowed) continue;
    const other = words[place] ?? '';
    if (Math.abs(other.length - word.length) > allowed) continue;
    const distance = editDistance(word, other, allowed);
    if (distance <= allowed) near.push({ place, distance });
  }
  return near.sort((left, right) => left.distance - right.distance);
}

function allowedDistance(word: string): number {
  if (/\d/.test(word) || word.length < 4) return 0;
  return word.length < 8 ? 1 : 2;
}

function bitCount(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return (((fours + (fours >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** Letters to change, add, take away or swap with the next; `limit + 1` when there are more than `limit`. */
export function editDistance(left: string, right: string, limit: number): number {
  let before: number[] = [];
  let above = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1];
      let value = Math.min(
        (above[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const isSwap =
        row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (isSwap) value = Math.min(value, (before[column - 2] ?? 0) + 1);
      current.push(value);
      if (value < least) least = value;
    }
    if (least > limit) return limit + 1;
    before = above;
    above = current;
  }
  return Math.min(above[right.length] ?? limit + 1, limit + 1);
}
